"""The register of units: a CSV of unit_code, name, kind, parent_code, valid_from, valid_to, aliases (split by ;)."""

import csv
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


def read_units(path: Path) -> list[Unit]:
    """The units of a CSV, checked: known parents, no cycle. Raises CatalogueError with the line that is wrong."""
    units = []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            row_values = {key: value or None for key, value in row.items()}
            aliases = tuple(alias for alias in (row.get("aliases") or "").split(";") if alias)
            try:
                units.append(Unit.model_validate({**row_values, "aliases": aliases}))
            except ValidationError as error:
                raise CatalogueError(f"{path.name}: {row.get('unit_code')}: {error}") from error
    _check_tree(path.name, units)
    return units


def _check_tree(name: str, units: list[Unit]) -> None:
    parents = {unit.unit_code: unit.parent_code for unit in units}
    for code in parents:
        above, seen = parents[code], {code}
        while above is not None:
            if above not in parents:
                raise CatalogueError(f"{name}: {code} hangs below {above}, which is not in the register")
            if above in seen:
                raise CatalogueError(f"{name}: {above} is above itself")
            seen.add(above)
            above = parents[above]


def load_units(connection: Connection, path: Path) -> int:
    """Add or replace the units of a CSV; returns how many it holds."""
    units = read_units(path)
    connection.execute(
        text("""
            INSERT INTO core.unit (unit_code, valid_from, valid_to, name, kind, parent_code, aliases)
            VALUES (:unit_code, :valid_from, :valid_to, :name, :kind, :parent_code, :aliases)
            ON CONFLICT (unit_code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, name = excluded.name,
                kind = excluded.kind, parent_code = excluded.parent_code, aliases = excluded.aliases
        """),
        [{**unit.model_dump(), "aliases": list(unit.aliases)} for unit in units],
    )
    return len(units)
