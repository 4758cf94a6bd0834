"""Every test that a document names exists, and every threat of docs/security.md has one."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMED = sorted(
    {
        (path.rstrip("/"), name)
        for document in DOCUMENTS
        for path, name in re.findall(
            r"`(tests/[\w./-]+)(?:::(\w+))?`", document.read_text(encoding="utf-8")
        )
    }
)


def has(path: str, name: str = "") -> bool:
    """Whether there is such a file or folder of the tests, and a test of that name, or any, in it."""
    found = ROOT / path
    if not found.name.startswith("test_"):
        return found.exists() and not name
    text = found.read_text(encoding="utf-8") if found.exists() else ""
    return bool(re.search(rf"^def {name}\(" if name else "^def test_", text, re.MULTILINE))


@pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda value: value)
def test_what_is_named_exists(path, name):
    assert has(path, name)


def test_what_does_not_exist_is_not_found():
    here = "tests/unit/test_security.py"
    assert has(here, "test_threats_have_tests")
    assert not has(here, "test_of_nothing")
    assert not has("tests/unit/test_of_nothing.py", "test_threats_have_tests")
    assert not has("tests/unit/test_of_nothing.py")


def test_threats_have_tests():
    table = (
        (ROOT / "docs/security.md")
        .read_text(encoding="utf-8")
        .split("## Threats")[1]
        .split("## Not defended")[0]
    )
    rows = [line for line in table.splitlines() if line.startswith("|")][2:]
    assert len(rows) >= 15
    assert all("`tests/" in row for row in rows)
