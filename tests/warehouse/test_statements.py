"""Statements that are files: each is asked for by the code, each name in the code is a file, and the
warehouse understands all of them.
"""

import re
from pathlib import Path

import pytest
from sqlalchemy import text

import gouji
from gouji.core.sql import QUERIES, load_statement

NAMES = sorted(
    path.relative_to(QUERIES).with_suffix("").as_posix() for path in QUERIES.rglob("*.sql")
)


def asked() -> dict[str, list[Path]]:
    """Every name in the code, and the modules that ask for it."""
    names: dict[str, list[Path]] = {}
    for path in sorted(Path(gouji.__file__).parent.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        calls = re.findall(r"load_statement\(\s*([^)]*?),?\s*\)", source)
        for argument in calls:
            if path.name == "sql.py":
                continue
            literal = re.fullmatch(r'"([a-z_/]+)"', argument)
            assert literal, f"{path.name}: {argument} is no name that can be looked up"
            names.setdefault(literal[1], []).append(path)
    return names


def test_every_name_is_a_file_and_every_file_is_used():
    assert sorted(asked()) == NAMES


def test_a_statement_lies_in_the_folder_of_the_package_that_asks():
    package = Path(gouji.__file__).parent
    for name, modules in asked().items():
        folders = {path.relative_to(package).with_suffix("").parts[0] for path in modules}
        assert folders == {name.split("/")[0]}, name


def test_every_statement_says_what_its_rows_are_or_what_it_does():
    for name in NAMES:
        assert (QUERIES / f"{name}.sql").read_text(encoding="utf-8").startswith("-- "), name


@pytest.mark.parametrize("name", NAMES)
def test_the_warehouse_understands_a_statement(warehouse, name):
    statement = load_statement(name)
    with warehouse.connect() as connection:
        connection.execute(load_statement("review/compared"))  # which others fill and read
        if name == "review/compared":
            return
        plan = connection.execute(
            text(f"EXPLAIN {statement.text}"), dict.fromkeys(statement.compile().params)
        )
        assert plan.all()
        connection.rollback()
