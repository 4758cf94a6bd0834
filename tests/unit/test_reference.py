"""What docs/reference.md promises is what the code does."""

import re
from pathlib import Path

import pytest

from gouji.core.extracted import Extraction, Problem
from gouji.ingest.check import Verdict
from gouji.orchestration import assets
from gouji.store.drop import IN_FLIGHT_SUFFIXES

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
SECTIONS = {
    part.partition("\n")[0]: part.partition("\n")[2] for part in REFERENCE.split("\n## ")[1:]
}


def named(section: str) -> set[str]:
    """The names in the first column of a section's table."""
    rows = re.findall(r"^\| (`[^|]+) \|", SECTIONS[section], re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


def fields(command: str, opening: str) -> list[str]:
    """The fields of the object after `opening` in a command's document."""
    row = next(line for line in REFERENCE.splitlines() if line.startswith(f"| `{command}"))
    inner = row.split(opening, 1)[1]
    flat, depth = "", 0
    for character in inner:
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(character, 0)
        if depth < 0:
            break
        flat += character if depth == 0 else ""
    return re.findall(r"\w+", flat)


def test_the_states_are_those_of_the_ledger() -> None:
    migrations = sorted((ROOT / "sql" / "migrations").glob("*.sql"))
    checks = [
        found[1]
        for path in migrations
        if (
            found := re.search(
                r"ADD CONSTRAINT submission_state_check CHECK \((.*?)\);",
                path.read_text("utf-8"),
                re.S,
            )
        )
    ]
    assert named("States of a submission") == set(re.findall(r"'(\w+)'", checks[-1]))


def test_the_dags_and_assets_are_those_of_the_code() -> None:
    sentence = SECTIONS["DAGs and assets"].partition("\n\n|")[0]
    assert set(re.findall(r"`(\w+)`", sentence)) == {
        path.stem for path in (ROOT / "dags").glob("*.py")
    }
    known = {value.name for value in vars(assets).values() if isinstance(value, assets.Asset)}
    assert named("DAGs and assets") - {"<year>"} == known


@pytest.mark.parametrize("suffix", IN_FLIGHT_SUFFIXES)
def test_the_names_in_flight_are_those_of_the_drop_folder(suffix: str) -> None:
    assert f"`{suffix}`" in SECTIONS["Drop folder"]


def test_the_documents_of_the_commands_have_these_fields() -> None:
    empty = Extraction("", "", "", None, None, None, None)
    assert fields("gouji extract", "for each file `{") == list(empty.as_json())
    problem = Problem("code", "error", "message")
    assert fields("gouji extract", "problems: [{") == list(problem.as_json())
    verdict = Verdict("accepted", (), empty)
    assert fields("gouji check", "`{") == list(verdict.as_json())
