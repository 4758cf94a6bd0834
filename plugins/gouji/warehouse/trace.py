"""Where a figure comes from: from a consolidated cell to each unit's cell, file, place and text, in
every version.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, Row, TextClause, text

from gouji.catalogue.form import Form
from gouji.catalogue.forms import default_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.core.errors import GoujiError
from gouji.core.sql import load_statement
from gouji.warehouse.queries import form_in_force


class TraceError(GoujiError):
    """There is no such cell, unit or edition in that year."""

    code = "trace"


@dataclass(frozen=True)
class Version:
    """One version of a unit's report and the content of the cell there.

    `value` is what is added up: what was filed or, if `inferred`, what the rule `inferred_by`
    implies for a blank. The version is in `state` since `since`; `by` is the submission that has
    superseded it.
    """

    submission_id: int
    version: int
    state: str
    since: datetime
    by: int | None
    received_at: datetime
    value: Decimal | None
    inferred: bool
    inferred_by: str | None
    file_name: str
    sha256: str
    locator: str | None
    raw: str | None


@dataclass(frozen=True)
class Part:
    """One unit that a consolidation expects a report of: the version that is in it (None: none) and
    all the others.

    `path` are the codes from below the node down to the unit.
    """

    unit_code: str
    unit_name: str
    path: tuple[str, ...]
    used: Version | None
    others: tuple[Version, ...]


@dataclass(frozen=True)
class Trace:
    """One cell of a unit's consolidation (of an edition, if it has a number) or of its own report
    (`is_own`).

    `value` is the figure itself, to which the parts add up, unless not `adds`: a ratio is computed
    from sums, and words, of which there is no figure, are listed. `names` has the names of all
    units of that year.
    """

    unit_code: str
    unit_name: str
    year: int
    cell_key: str
    label: str
    edition: int | None
    is_own: bool
    value: Decimal | None
    parts: tuple[Part, ...]
    names: dict[str, str]
    period: str
    adds: bool = True


def trace_cell(
    connection: Connection,
    unit: str,
    period: int | Period,
    cell: str,
    edition: int | None = None,
    series: str | None = None,
) -> Trace:
    """Trace a cell of a unit's current consolidation or of an edition's; without any, of its own
    report. Without a `series`, the default one is used.

    Raises TraceError when the form of that period has no such cell or the unit no such figure.
    """
    series, period = series or default_series(), Period.of(period)
    form = form_in_force(connection, unit, series, period)
    if form is None or not _knows(form, cell):
        near = get_close_matches(cell, form.every, 3) if form else []
        raise TraceError(
            f"{name_about(period)}的表式没有指标 {cell}"
            + (f"；相近的有 {'、'.join(near)}" if near else "")
        )
    key = {
        "unit": unit,
        "series": series,
        "period": str(period),
        "year": period.year,
        "cell": cell,
        "edition": edition,
    }
    of_words = cell not in form.cells
    names = {row.unit_code: row.name for row in connection.execute(text(_NAMES), key)}
    value, units, is_own = _words(connection, key) if of_words else _figure(connection, key)
    parts = tuple(
        _parts(
            connection,
            key,
            units,
            load_statement("warehouse/versions_of_words")
            if of_words
            else load_statement("warehouse/versions_of_cell"),
        )
    )
    label = form.describe(cell)
    return Trace(
        unit,
        names.get(unit, unit),
        period.year,
        cell,
        label,
        edition,
        is_own,
        value,
        parts,
        names,
        str(period),
        not of_words and cell not in form.ratios,
    )


def _figure(connection: Connection, key: dict[str, Any]) -> tuple[Decimal, list[Row[Any]], bool]:
    """The figure, and the units that it is made of as (unit_code, unit_name, path,
    submission_id).
    """
    value, units = (_EDITION_CELL, _EDITION_UNITS) if key["edition"] else (_CELL, _UNITS)
    figure = connection.scalar(text(value), key)
    if figure is not None:
        return figure, list(connection.execute(text(units), key)), False
    own = connection.execute(text(_OWN), key).all()
    if key["edition"] or not own:
        wanted = f"第 {key['edition']} 版定稿" if key["edition"] else "可汇总的报告"
        raise TraceError(f"{key['unit']} 在{name_about(Period.parse(key['period']))}没有{wanted}")
    return own[0].value or Decimal(0), list(own), True


def _knows(form: Form, cell: str) -> bool:
    try:
        form.cell(cell)
    except (KeyError, ValueError):
        return False
    return True


def _words(
    connection: Connection, key: dict[str, Any]
) -> tuple[Decimal | None, list[Row[Any]], bool]:
    """The units whose words are listed; of a unit that consolidates none, its own."""
    units = _EDITION_UNITS if key["edition"] else _UNITS
    listed = list(connection.execute(text(units), key))
    own = [] if listed else list(connection.execute(text(_OWN_WORDS), key))
    if not listed and not own:
        raise TraceError(
            f"{key['unit']} 在{name_about(Period.parse(key['period']))}没有可汇总的报告"
        )
    return None, listed or own, not listed


def _parts(
    connection: Connection, key: dict[str, Any], units: list[Row[Any]], statement: TextClause
) -> Iterator[Part]:
    versions: dict[str, list[Version]] = defaultdict(list)
    for row in connection.execute(statement, {**key, "units": [unit.unit_code for unit in units]}):
        fields = dict(row._mapping)
        versions[fields.pop("unit_code")].append(Version(**fields))
    for unit in units:
        of_unit = versions[unit.unit_code]
        used = next(
            (version for version in of_unit if version.submission_id == unit.submission_id), None
        )
        others = tuple(version for version in of_unit if version is not used)
        yield Part(unit.unit_code, unit.unit_name, tuple(unit.path.split("/")), used, others)


_NAMES = "SELECT unit_code, name FROM core.unit_year WHERE year = :year"

_CELL = """
    SELECT value FROM mart.consolidated_cell
    WHERE parent_code = :unit AND series = :series AND period = :period AND cell_key = :cell
"""

_UNITS = """
    SELECT unit_code, unit_name, path,
        CASE WHEN standing <> 'other_form' THEN submission_id END AS submission_id
    FROM mart.coverage_unit WHERE parent_code = :unit AND series = :series AND period = :period
    ORDER BY path
"""

_EDITION_CELL = """
    SELECT value FROM mart.edition_cell
    WHERE parent_code = :unit AND series = :series AND period = :period AND number = :edition
        AND cell_key = :cell
"""

_EDITION_UNITS = """
    SELECT unit_code, unit_name, unit_code AS path, submission_id
    FROM mart.edition_unit
    WHERE parent_code = :unit AND series = :series AND period = :period AND number = :edition
    ORDER BY unit_code
"""

_OWN = """
    SELECT e.unit_code, u.name AS unit_name, e.unit_code AS path, e.submission_id, f.value
    FROM core.effective_report AS e
    INNER JOIN core.unit_year AS u ON e.unit_code = u.unit_code AND e.year = u.year
    INNER JOIN core.figure AS f ON e.submission_id = f.submission_id AND f.cell_key = :cell
    WHERE e.unit_code = :unit AND e.series = :series AND e.period = :period
"""

_OWN_WORDS = """
    SELECT e.unit_code, u.name AS unit_name, e.unit_code AS path, e.submission_id
    FROM core.effective_report AS e
    INNER JOIN core.unit_year AS u ON e.unit_code = u.unit_code AND e.year = u.year
    WHERE e.unit_code = :unit AND e.series = :series AND e.period = :period
"""
