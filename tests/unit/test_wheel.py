"""The wheel: what it holds, and that it works where the checkout is not."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from gouji.extraction.extract import extract_file

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("dags", "sql", "expectations", "examples/submissions")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as the wheel brings it; what it depends on stays in this
    environment.
    """
    place = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        "wheel",
        "--directory",
        str(place),
    ]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(place / "site")
    return place / "site"


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    def run(program: str, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        environment = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(installed),
        }
        return subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


def test_every_file_that_is_needed_is_in_the_wheel(installed):
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *CARRIED],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    names = {name for name in listed.stdout.split("\0") if (ROOT / name).is_file()}
    names |= {
        "examples/units.csv",
        "examples/manifest.yaml",
        "plugins/gouji_plugin.py",
        "plugins/.airflowignore",
    }
    resources = installed / "gouji" / "resources"
    there = {
        path.relative_to(resources).as_posix() for path in resources.rglob("*") if path.is_file()
    }
    assert there == names
    assert all((resources / name).read_bytes() == (ROOT / name).read_bytes() for name in names)


def test_every_module_and_template_is_in_the_wheel(installed):
    source = ROOT / "plugins" / "gouji"
    names = {
        path.relative_to(source)
        for path in source.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    missing = [name for name in names if not (installed / "gouji" / name).is_file()]
    assert missing == []


def test_an_installed_wheel_reads_what_the_checkout_reads(run, tmp_path):
    reports = sorted((ROOT / "examples" / "submissions" / "2023" / "630106").iterdir())
    copies = [Path(shutil.copy(report, tmp_path)) for report in reports]
    done = run("from gouji.cli.app import main; main()", "extract", *copies, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads(
        json.dumps([extract_file(path).as_json() for path in reports])
    )


def test_an_installed_wheel_takes_everything_from_itself(run, installed):
    done = run(
        "import gouji, json; from gouji.core.config import ROOT, settings\n"
        "print(json.dumps([gouji.__file__, str(ROOT), str(settings().expectations), str(settings().units)]))"
    )
    assert done.returncode == 0, done.stderr
    assert all(Path(place).is_relative_to(installed / "gouji") for place in json.loads(done.stdout))
