"""Loading the register of units from a CSV with one line for each unit and period of validity.

Its columns: unit_code, name, kind, parent_code, valid_from, valid_to, aliases and predecessors
(both split by `;`), makes_regulations and series (split by `;`; both blank: by the unit's kind).
The last three may be absent. The file adds to the register and corrects it; what it does not name
stays.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError
from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_series
from gouji.core.charset import chinese_charset
from gouji.core.errors import CatalogueError
from gouji.core.sql import load_statement
from gouji.core.templating import fill
from gouji.warehouse.register import Entry, Unit, describe_value, find_faults, register_words

REQUIRED = ("unit_code", "name", "kind", "parent_code", "valid_from", "valid_to", "aliases")
OPTIONAL = ("predecessors", "makes_regulations", "series")
LISTS = ("aliases", "predecessors", "series")
HEADER_LINE = 1


class Change(NamedTuple):
    """A period of a unit that the file has otherwise than the register: {field: (before,
    after)}.
    """

    unit: Unit
    fields: dict[str, tuple[object, object]]


class Plan(NamedTuple):
    """What a file does to the register; `effects` lists which reports are added up elsewhere, or no
    longer.
    """

    added: list[Unit]
    changed: list[Change]
    ended: list[Unit]
    unchanged: int
    not_named: int
    effects: list[str]


def read_units(path: Path) -> list[Entry]:
    """The lines of a CSV (UTF-8, or what a Chinese spreadsheet saves), each a unit in one period.

    Raises CatalogueError with every line that is no unit.
    """
    content = path.read_bytes()
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        written = content.decode(chinese_charset(content), "replace")
    reader = csv.DictReader(StringIO(written, newline=""))
    _check_header(path, list(reader.fieldnames or []))
    entries, faults = [], []
    for row in reader:
        try:
            entries.append(Entry(_unit(row), reader.line_num))
        except ValidationError as error:
            columns = dict.fromkeys(str(part["loc"][0]) for part in error.errors())
            faults += [
                _at(reader.line_num, describe_value(column, row.get(column))) for column in columns
            ]
        except ValueError:
            faults.append(_at(reader.line_num, register_words().fields))
    _refuse(path, faults)
    return entries


def _check_header(path: Path, columns: list[str]) -> None:
    missing = [column for column in REQUIRED if column not in columns]
    unknown = [column for column in columns if column not in (*REQUIRED, *OPTIONAL)]
    if missing or unknown or len(set(columns)) < len(columns):
        words = register_words()
        _refuse(
            path,
            [
                _at(
                    HEADER_LINE,
                    fill(words.columns, wanted=REQUIRED, missing=missing, unknown=unknown),
                )
            ],
        )


def _at(line: int, fault: str) -> str:
    return f"{fill(register_words().line, number=line)}：{fault}"


def _unit(row: dict[str, str | None]) -> Unit:
    """Raises ValidationError for a wrong value, ValueError for too few or too many fields."""
    if None in row or None in row.values():
        raise ValueError
    values = {column: (value or "").strip() or None for column, value in row.items()}
    lists = {
        column: tuple(filter(None, map(str.strip, (values.get(column) or "").split(";"))))
        for column in LISTS
    }
    named = {"name": values["name"] or "", "kind": values["kind"] or ""}
    return Unit.model_validate(
        {
            **values,
            **named,
            **lists,
            "predecessors": tuple(sorted(lists["predecessors"])),
            "series": tuple(sorted(lists["series"])) or None,
        }
    )


def _refuse(path: Path, faults: list[str]) -> None:
    if faults:
        raise CatalogueError(fill(register_words().wrong, file=path.name, faults=faults))


def load_units(connection: Connection, path: Path) -> Plan:
    """Update the register from a CSV, in the caller's transaction; a dry run rolls it back.

    A line is a new period of a unit, or replaces the one with the same first day. The register that
    results is checked as a whole. Raises CatalogueError with everything that is wrong, and writes
    nothing then.
    """
    connection.execute(text("LOCK TABLE core.unit IN SHARE ROW EXCLUSIVE MODE"))
    read = read_units(path)
    before = {(unit.unit_code, unit.valid_from): unit for unit in _registered(connection)}
    named = {(entry.unit.unit_code, entry.unit.valid_from) for entry in read}
    kept = [Entry(unit, None) for key, unit in before.items() if key not in named]
    _refuse(
        path,
        find_faults(
            [*kept, *read],
            connection.scalars(text("SELECT kind FROM core.unit_kind")),
            {name: series.title for name, series in load_series().items()},
        ),
    )
    counted = _counted(connection)
    _write(connection, sorted((entry.unit for entry in read), key=lambda unit: unit.valid_from))
    added = [
        entry.unit for entry in read if (entry.unit.unit_code, entry.unit.valid_from) not in before
    ]
    changed = [
        change
        for entry in read
        if (former := before.get((entry.unit.unit_code, entry.unit.valid_from)))
        and (change := _change(former, entry.unit)).fields
    ]
    ended = [change.unit for change in changed if _ends(change)]
    return Plan(
        added,
        [change for change in changed if not _ends(change)],
        ended,
        len(read) - len(added) - len(changed),
        len(kept),
        list(_effects(counted, _counted(connection))),
    )


def _change(former: Unit, unit: Unit) -> Change:
    now = unit.model_dump()
    return Change(
        unit,
        {name: (was, now[name]) for name, was in former.model_dump().items() if was != now[name]},
    )


def _ends(change: Change) -> bool:
    """Whether the change only sets when the unit ended."""
    return list(change.fields) == ["valid_to"] and change.fields["valid_to"][0] is None


def _registered(connection: Connection) -> list[Unit]:
    rows = connection.execute(load_statement("warehouse/registered_units"))
    return [Unit.model_validate(row._asdict()) for row in rows]


def _write(connection: Connection, units: list[Unit]) -> None:
    """Earlier periods first: the one that ends makes room for the one that begins."""
    if not units:
        return
    connection.execute(
        load_statement("warehouse/register_unit"),
        [
            {
                **unit.model_dump(exclude={"predecessors"}),
                "aliases": list(unit.aliases),
                "series": None if unit.series is None else list(unit.series),
            }
            for unit in units
        ],
    )
    connection.execute(
        text(
            "DELETE FROM core.unit_predecessor WHERE unit_code = :unit_code AND since = :valid_from"
        ),
        [{"unit_code": unit.unit_code, "valid_from": unit.valid_from} for unit in units],
    )
    predecessors = [
        {"unit": unit.unit_code, "predecessor": code, "since": unit.valid_from}
        for unit in units
        for code in unit.predecessors
    ]
    if predecessors:
        connection.execute(
            text("""
                INSERT INTO core.unit_predecessor (unit_code, predecessor_code, since)
                VALUES (:unit, :predecessor, :since)
                ON CONFLICT (unit_code, predecessor_code) DO UPDATE SET since = excluded.since
            """),
            predecessors,
        )


Counted = dict[tuple[str, int], tuple[bool, str | None]]
"""{(unit, year) with an effective report: (is a unit of that year, its parent)}"""


def _counted(connection: Connection) -> Counted:
    rows = connection.execute(
        text("""
            SELECT e.unit_code, e.year, u.unit_code IS NOT NULL AS there, u.parent_code
            FROM core.effective_report AS e
            LEFT JOIN core.unit_year AS u ON e.unit_code = u.unit_code AND e.year = u.year
            ORDER BY e.year, e.unit_code
        """)
    )
    return {(row.unit_code, row.year): (row.there, row.parent_code) for row in rows}


def _effects(before: Counted, after: Counted) -> Iterable[str]:
    words = register_words()
    for (unit_code, year), was in before.items():
        there, parent = after[unit_code, year]
        if (there, parent) != was:
            template = words.effect if there else words.gone
            yield fill(template, unit_code=unit_code, year=year, before=was[1], after=parent)
