"""Word 97, RTF and ODT by a real conversion; and what a unit learns where there is nothing to
convert with.
"""

import os
import shutil
import stat
import subprocess
import time
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from formats.samples import codes, damaged, read, sample, truth
from gouji.core.config import settings
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import open_content
from gouji.rendering.docx import render_docx

SOFFICE = shutil.which("soffice")
REPORT = sample(5)
KINDS = {"doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format", "odt": "odt:writer8"}


def odt() -> bytes:
    """A text document that a converter is asked for."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<office/>")
    return target.getvalue()


ODT = odt()


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, bytes]:
    """The report as LibreOffice itself saves it in each format."""
    if not SOFFICE:
        pytest.skip("LibreOffice is not installed here")
    folder = tmp_path_factory.mktemp("office")
    (folder / "a.docx").write_bytes(render_docx(REPORT))
    made = {}
    for kind, filter_name in KINDS.items():
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            SOFFICE,
            profile,
            "--headless",
            "--convert-to",
            filter_name,
            "--outdir",
            folder,
            folder / "a.docx",
        ]
        subprocess.run(command, check=True, capture_output=True)
        made[kind] = (folder / f"a.{kind}").read_bytes()
    return made


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Lets a script of the test take the place where LibreOffice is looked for."""

    def install(script: str | None) -> Path:
        path = tmp_path / "soffice"
        if script is not None:
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("GOUJI_SOFFICE", str(path))
        monkeypatch.setenv("GOUJI_CONVERT_SECONDS", "1")
        settings.cache_clear()
        return path

    yield install
    settings.cache_clear()


@pytest.mark.parametrize("kind", KINDS)
def test_report_comes_back(files, kind):
    assert open_content(files[kind]).format == kind
    assert read(files[kind]) == truth(REPORT)


def test_damaged_file_is_said_to_be_so(files):
    for data in (files["doc"][: len(files["doc"]) // 3], damaged(files["rtf"], Random(1))):
        extract_bytes(data, "年报.doc")
    assert codes(files["odt"][:-200]) == {"corrupt_file"}


def test_nothing_is_left_behind(files, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    extract_bytes(files["doc"], "x")
    assert list(tmp_path.iterdir()) == []


def test_without_the_program_the_unit_learns_what_to_send(program):
    program(None)
    reported = extract_bytes(ODT, "年报.odt").problems
    assert [problem.code for problem in reported] == ["converter_missing"]
    assert ".docx" in reported[0].message


def test_a_program_that_makes_nothing(program):
    program("exit 3")
    assert codes(ODT) == {"conversion_failed"}


def test_a_program_that_hangs_is_killed_with_its_children(program, tmp_path):
    program(f"sleep 300 & echo $! > {tmp_path}/child; sleep 300")
    assert codes(ODT) == {"conversion_failed"}
    child = int((tmp_path / "child").read_text())
    for _ in range(100):
        if not _alive(child):
            break
        time.sleep(0.05)
    assert not _alive(child)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or ") Z" not in state.read_text()


def test_what_the_program_makes_is_read_with_care(program):
    program(
        'while [ "$1" != "--outdir" ]; do shift; done; mkdir -p "$2"; echo no document > "$2/report.docx"'
    )
    assert codes(ODT) == {"conversion_failed"}


def test_the_program_sees_no_secret_of_ours(program, tmp_path, monkeypatch):
    monkeypatch.setenv("GOUJI_WAREHOUSE_URL", "postgresql://secret")
    program(f'env > {tmp_path}/seen; echo "$@" > {tmp_path}/options')
    extract_bytes(ODT, "../../年报.odt")
    assert "secret" not in (tmp_path / "seen").read_text()
    assert "年报" not in (tmp_path / "options").read_text()
