"""What the office sets for the season: deadlines of its own, extensions, and contacts."""

import csv
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from sqlalchemy import Connection, text

from gouji.catalogue.forms import default_series
from gouji.catalogue.period import Period
from gouji.core.data import Frozen
from gouji.core.errors import CatalogueError
from gouji.review.people import person


class Contact(Frozen):
    """One way to reach a unit."""

    unit_code: str = Field(pattern=r"^[0-9]{6,12}(-[a-z]+)?$")
    channel: Literal["smtp", "apprise"]
    address: str = Field(min_length=1)


def set_deadline(
    connection: Connection,
    *,
    year: int | Period,
    due_on: date,
    reason: str,
    by: str,
    unit: str | None,
    kind: str | None,
    series: str | None = None,
) -> None:
    """Set when the reports of a year or part of one are due, for one unit (an extension) or for a
    kind of units; the newest counts.

    Without a `series`, the default one is used. Raises CatalogueError when there is no such unit or
    kind, GoujiError when no person is named.
    """
    by = person(by)
    table, column, value = (
        ("core.unit", "unit_code", unit) if unit else ("core.unit_kind", "kind", kind)
    )
    if not connection.scalar(
        text(f"SELECT count(*) FROM {table} WHERE {column} = :value"), {"value": value}
    ):
        raise CatalogueError(f"没有这个单位或类别：{value}")
    connection.execute(
        text("""
            INSERT INTO core.deadline
                (series, period, year, kind, unit_code, due_on, reason, set_by)
            VALUES (:series, :period, :year, :kind, :unit, :due_on, :reason, :by)
        """),
        {
            "series": series or default_series(),
            "period": str(Period.of(year)),
            "year": Period.of(year).year,
            "kind": None if unit else kind,
            "unit": unit,
            "due_on": due_on,
            "reason": reason,
            "by": by,
        },
    )


def load_contacts(connection: Connection, path: Path) -> int:
    """Replace all contacts by those of a CSV of unit_code, channel, address; returns how many.

    Raises CatalogueError with the line that is wrong; then nothing is replaced.
    """
    contacts = []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), 2):
            try:
                contacts.append(Contact.model_validate(row).model_dump())
            except ValidationError as error:
                raise CatalogueError(f"{path.name}: {number}: {error}") from error
    known = set(connection.scalars(text("SELECT unit_code FROM core.unit")))
    if unknown := sorted({contact["unit_code"] for contact in contacts} - known):
        raise CatalogueError(f"{path.name}: 没有这些单位：{'、'.join(unknown)}")
    connection.execute(text("DELETE FROM core.contact"))
    if contacts:
        connection.execute(
            text(
                "INSERT INTO core.contact VALUES (:unit_code, :channel, :address)"
                " ON CONFLICT DO NOTHING"
            ),
            contacts,
        )
    return len(contacts)
