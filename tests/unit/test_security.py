"""Every test that docs/security.md names exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMED = sorted(
    set(
        re.findall(
            r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (ROOT / "docs/security.md").read_text("utf-8")
        )
    )
)


@pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda value: value)
def test_what_is_named_exists(path, name):
    assert re.search(
        rf"^def {name}\(" if name else "^def test_",
        (ROOT / path).read_text(encoding="utf-8"),
        re.MULTILINE,
    )


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
