"""The register of units: a CSV with one line for each unit and period of validity.

Its columns: unit_code, name, kind, parent_code, valid_from, valid_to, aliases and predecessors (both split by `;`),
and makes_regulations (blank: by the unit's kind). The last two may be absent.
"""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError
from sqlalchemy import Connection, text

from gouji.data import Frozen
from gouji.errors import CatalogueError


class Unit(Frozen):
    """One reporting unit in one period of validity; `valid_to` is the first day that it no longer is."""

    unit_code: str = Field(pattern=r"^[0-9]{6,12}(-[a-z]+)?$")
    name: str = Field(min_length=1)
    kind: str
    parent_code: str | None
    valid_from: date
    valid_to: date | None
    aliases: tuple[str, ...]
    predecessors: tuple[str, ...]
    makes_regulations: bool | None = None

    def is_valid_on(self, day: date) -> bool:
        """Whether the unit exists on a day in this period."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def read_units(path: Path) -> list[Unit]:
    """The units of a CSV, checked: periods, parents and predecessors. Raises CatalogueError with the line at fault."""
    units: dict[int, Unit] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            values = {key: value or None for key, value in row.items()}
            lists = {key: tuple(filter(None, (row.get(key) or "").split(";"))) for key in ("aliases", "predecessors")}
            try:
                units[reader.line_num] = Unit.model_validate({**values, **lists})
            except ValidationError as error:
                raise CatalogueError(f"{path.name}:{reader.line_num}: {row.get('unit_code')}: {error}") from error
    periods: dict[str, list[Unit]] = {}
    for unit in units.values():
        periods.setdefault(unit.unit_code, []).append(unit)
    days = {day for unit in units.values() for day in (unit.valid_from, unit.valid_to) if day}
    for line, unit in units.items():
        if fault := _fault(unit, periods) or _fault_above(unit, sorted(filter(unit.is_valid_on, days)), periods):
            raise CatalogueError(f"{path.name}:{line}: {fault}")
    return list(units.values())


def _fault(unit: Unit, periods: Mapping[str, list[Unit]]) -> str | None:
    code = unit.unit_code
    if unit.valid_to is not None and unit.valid_to <= unit.valid_from:
        return f"{code} ends before it begins"
    if any(other is not unit and _overlap(unit, other) for other in periods[code]):
        return f"{code}: periods of validity overlap"
    for predecessor in unit.predecessors:
        if predecessor == code or not any(_reaches(period, unit.valid_from) for period in periods.get(predecessor, [])):
            return f"{code}: its predecessor {predecessor} is not in the register up to {unit.valid_from}"
    return None


def _overlap(one: Unit, other: Unit) -> bool:
    return one.is_valid_on(other.valid_from) or other.is_valid_on(one.valid_from)


def _reaches(period: Unit, day: date) -> bool:
    return period.valid_from < day and (period.valid_to is None or day <= period.valid_to)


def _fault_above(unit: Unit, days: Iterable[date], periods: Mapping[str, list[Unit]]) -> str | None:
    """What is wrong on some day with the way up from a unit: a parent that is not there, or a circle."""
    for day in days:
        seen, below = {unit.unit_code}, unit
        while (above := below.parent_code) is not None:
            if above in seen:
                return f"{above} is above itself on {day}"
            seen.add(above)
            found = next((period for period in periods.get(above, []) if period.is_valid_on(day)), None)
            if found is None:
                return f"{below.unit_code} hangs below {above}, which is not in the register on {day}"
            below = found
    return None


def load_units(connection: Connection, path: Path) -> int:
    """Add or replace the units of a CSV and their predecessors; returns how many lines it holds."""
    units = read_units(path)
    connection.execute(
        text("""
            INSERT INTO core.unit
                (unit_code, valid_from, valid_to, name, kind, parent_code, aliases, makes_regulations)
            VALUES (:unit_code, :valid_from, :valid_to, :name, :kind, :parent_code, :aliases, :makes_regulations)
            ON CONFLICT (unit_code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, name = excluded.name,
                kind = excluded.kind, parent_code = excluded.parent_code, aliases = excluded.aliases,
                makes_regulations = excluded.makes_regulations
        """),
        [{**unit.model_dump(exclude={"predecessors"}), "aliases": list(unit.aliases)} for unit in units],
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
    return len(units)
