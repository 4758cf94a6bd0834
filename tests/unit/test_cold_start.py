"""What a command does not need is not loaded before it starts: a clerk waits for every import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gouji.cli.app import keep_private

HEAVY = {
    "great_expectations",
    "pandas",
    "numpy",
    "sqlalchemy",
    "sqlglot",
    "psycopg",
    "pydantic",
    "jinja2",
    "lxml",
    "xlsxwriter",
    "airflow",
}

LOADED = """
import sys
from gouji.cli.app import main
sys.argv = ["gouji", *sys.argv[1:]]
try:
    main()
finally:
    print("\\n".join({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded(*arguments: str) -> tuple[set[str], str]:
    """The packages that a command has loaded when it ends, and what it wrote."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stderr.split()), done.stdout


def test_help_loads_nothing_that_reads_or_judges():
    packages, shown = loaded("--help")
    assert "typer" in packages
    assert "revalidate" in shown
    assert not packages & HEAVY


@pytest.mark.parametrize("command", ["trace", "explain", "season", "check"])
def test_nor_does_the_help_of_a_command(command: str):
    packages, shown = loaded(command, "--help")
    assert command in shown
    assert not packages & (HEAVY - {"pydantic"}), "the settings say who may read what it writes"


def test_what_a_command_writes_is_not_for_others(tmp_path: Path):
    before = os.umask(0o022)
    try:
        keep_private()
        (tmp_path / "written").touch()
    finally:
        os.umask(before)
    assert (tmp_path / "written").stat().st_mode & 0o777 == 0o640
