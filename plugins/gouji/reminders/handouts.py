"""What every unit finds in its folder: the blank workbook of each series that is due, and a short
guide.
"""

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import PurePath

from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_forms, load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.core.clock import in_city
from gouji.core.config import settings
from gouji.core.culprits import is_of_files
from gouji.core.data import Frozen, load_yaml
from gouji.core.files import fitting_name
from gouji.core.sql import load_statement
from gouji.core.templating import fill
from gouji.rendering.template import render_template
from gouji.store.beneath import write_beneath
from gouji.store.drop import BLANKS
from gouji.warehouse.engine import engine

log = logging.getLogger(__name__)


class HandoutWords(Frozen):
    """`handouts.yaml`; texts are Jinja templates."""

    workbook: str
    guide: str
    text: str


@cache
def words() -> HandoutWords:
    """The texts. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "handouts.yaml", HandoutWords)


@dataclass(frozen=True)
class Due:
    """A report that a unit has to file: on which form, until when, and the submission of its report
    of the year before, accepted at `prior_at`.
    """

    unit_code: str
    name: str
    series: str
    period: Period
    form: str
    due_on: date
    prior_id: int | None
    prior_at: datetime | None

    def workbook(self, updated: date | None = None) -> PurePath:
        """Where its blank workbook lies, below the drop folder; with the day of the report whose
        figures it carries over, where it comes beside an earlier one.
        """
        title = load_series()[self.series].title
        name = fill(words().workbook, title=title, period=name_about(self.period), updated=updated)
        return PurePath(self.unit_code) / BLANKS / fitting_name("", name, ".xlsx")


def hand_out(on: date) -> int:
    """Give every unit its folder, with the blank workbook of each series that it has to file next
    and the guide; returns how many workbooks were written.

    A workbook that is there is never written again, for somebody may have filled it in: where the
    unit's report of the year before, whose figures it carries over, was accepted later, another one
    comes beside it. A folder that cannot be written to keeps nobody else waiting.
    """
    written = 0
    with engine().connect() as connection:
        by_unit: dict[str, list[Due]] = {}
        for due in _all_due(connection, on):
            by_unit.setdefault(due.unit_code, []).append(due)
        for unit, dues in by_unit.items():
            try:
                written += _hand_out(connection, unit, dues)
            except OSError as error:
                if not is_of_files(error):
                    raise
                log.exception("the folder of %s cannot be written to", unit)
    return written


def _hand_out(connection: Connection, unit: str, dues: list[Due]) -> int:
    lacking = [(due, path) for due in dues if (path := _lacking(due))]
    for due, path in lacking:
        content = render_template(
            load_forms()[due.form], due.name, due.period, _prior(connection, due)
        )
        write_beneath(settings().drop, path, content)
    guide = PurePath(unit) / BLANKS / fitting_name("", words().guide, ".txt")
    if lacking or not os.path.lexists(settings().drop / guide):
        write_beneath(settings().drop, guide, _guide(unit, dues))
    return len(lacking)


def next_due(series: str, on: date) -> Period:
    """The period of a series that is to be filed next: the last one until half of the next has
    passed, then that.

    >>> from gouji.catalogue.forms import default_series
    >>> [str(next_due(default_series(), date(2024, month, 1))) for month in (1, 6, 8, 12)]
    ['2023', '2023', '2024', '2024']
    """
    running = Period.around(on, on, load_series()[series].period)
    if running is None:
        raise AssertionError(f"no period of {series} has {on}")
    middle = running.start + (running.end - running.start) / 2
    return running.before if on <= middle + timedelta(1) else running


def _all_due(connection: Connection, on: date) -> Iterator[Due]:
    for series in load_series():
        period = next_due(series, on)
        values = {"series": series, "period": str(period)}
        for row in connection.execute(load_statement("reminders/handouts"), values):
            if row.form:
                yield Due(**row._mapping, series=series, period=period)


def _lacking(due: Due) -> PurePath | None:
    """The workbook to write; None where the unit has one with the figures of the year before."""
    drop, path = settings().drop, due.workbook()
    if not os.path.lexists(drop / path):
        return path
    made = (drop / path).lstat().st_mtime
    if due.prior_at is None or made >= due.prior_at.timestamp():
        return None
    path = due.workbook(in_city(due.prior_at).date())
    return None if os.path.lexists(drop / path) else path


def _prior(connection: Connection, due: Due) -> dict[str, Decimal | None]:
    rows = connection.execute(
        text("SELECT cell_key, value FROM core.cell WHERE submission_id = :id"),
        {"id": due.prior_id},
    )
    return {row.cell_key: row.value for row in rows}


def _guide(unit: str, dues: list[Due]) -> bytes:
    """The guide, as Windows' editors read it."""
    values = {
        "unit": dues[0].name,
        "unit_code": unit,
        "due": [
            {
                "title": load_series()[due.series].title,
                "period": name_about(due.period),
                "due_on": due.due_on,
            }
            for due in dues
        ],
    }
    return f"{fill(words().text, **values)}\n".replace("\n", "\r\n").encode("utf-8-sig")
