"""What a consolidated report has besides the official text: charts, and tables of its units, its
findings, its changes.

Which figures they show is data (`expectations/<series>/wording/<form>.yaml`), so are their words
(`wording.yaml`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import Connection, TextClause, text

from gouji.catalogue.form import Form
from gouji.catalogue.period import Period
from gouji.catalogue.table import Table
from gouji.core.sql import load_statement
from gouji.rendering.report import Annex, Chart, Value
from gouji.rendering.wording import ChartWords, fill_in, narrative_for, wording

YEARS = 5
"""How many years a chart of years goes back, the report's own included; of a part of a year, it is
the same part of each.
"""
LARGEST = 30
"""How many units a chart compares; of more, those with the largest figures."""
MOST_UNITS = 1000
"""With more units than this, a workbook has no sheet of all their figures."""
_Key = TypeVar("_Key")
_Figures = Mapping[str, Decimal | None]


def load_charts(connection: Connection, unit: str, period: Period, form: Form) -> tuple[Chart, ...]:
    """The charts of a unit's consolidation; those with nothing but zeros, or a single year, are
    left out.
    """
    narrative = narrative_for(form)
    query = {
        "unit": unit,
        "series": form.series,
        "period": str(period),
        "periods": [str(replace(period, year=period.year - back)) for back in range(YEARS)],
        "cells": list(narrative.cells),
    }
    years = _grouped(connection, text(_BY_YEAR), query, lambda row: int(row.year))
    units = _units(connection, query)
    covered = connection.execute(text(_COVERAGE), query).all()
    labels = {row.year: fill_in(wording().year_label, dict(row._mapping)) for row in covered}
    uneven = len({row.units_reporting for row in covered if row.year in years}) > 1
    charts = (
        _chart(words, narrative.add, years, units, labels, uneven=uneven)
        for words in narrative.charts
    )
    return tuple(
        chart for chart in charts if len(chart.labels) > 1 and any(map(any, chart.series.values()))
    )


def load_annexes(
    connection: Connection, unit: str, period: Period, form: Form
) -> tuple[Annex, ...]:
    """The tables; those without a row are left out."""
    narrative = narrative_for(form)
    query = {
        "unit": unit,
        "series": form.series,
        "period": str(period),
        "cells": [*narrative.cells, *_made_of(form, narrative.cells)],
    }
    by_unit = _units(connection, query)
    titles, columns = wording().annexes, wording().annex_columns
    lines = [
        [narrative.add(of, figures) for of in narrative.by_unit.values()] for _, figures in by_unit
    ]
    whole = form.with_ratios(_add_up(by_unit))
    sums = [narrative.add(of, whole) for of in narrative.by_unit.values()]
    named = zip((*(name for name, _ in by_unit), wording().total), (*lines, sums), strict=True)
    found = [
        Annex(
            titles["by_unit"],
            (*columns["by_unit"], *narrative.by_unit),
            tuple((name, *line) for name, line in named),
        )
    ]
    for name, statement in (_TABLES | (_WORDS if form.words else {})).items():
        rows = tuple(_rows(connection, statement, query))
        found.append(Annex(titles[name], columns[name], rows))
    found += (_open_rows(connection, table, query) for table in form.open_tables)
    return tuple(annex for annex in found if annex.rows and len(annex.columns) > 1)


def _open_rows(connection: Connection, table: Table, query: dict[str, Any]) -> Annex:
    """The open rows of every unit, in the units' order and their own."""
    columns = table.open.columns if table.open else ()
    rows: dict[tuple[str, str, int], dict[str, Value]] = {}
    for row in connection.execute(text(_OPEN_ROWS), {**query, "table": table.key}):
        at = row.path, row.unit_name, row.item
        rows.setdefault(at, {})[row.column_key] = row.shown if row.value is None else row.value
    return Annex(
        table.title,
        (*wording().annex_columns["open_rows"], *(node.label for node in columns)),
        tuple(
            (name, *(cells.get(str(node.key)) for node in columns))
            for (_, name, _), cells in rows.items()
        ),
    )


def _made_of(form: Form, cells: Sequence[str]) -> Iterator[str]:
    """What the ratios among the cells are made of."""
    for key in cells:
        if ratio := form.ratios.get(key):
            yield from (ratio.part, ratio.whole)


def _add_up(by_unit: Sequence[tuple[str, _Figures]]) -> dict[str, Decimal | None]:
    sums: dict[str, Decimal | None] = {}
    for _, figures in by_unit:
        for key, value in figures.items():
            sums[key] = (sums.get(key) or Decimal(0)) + (value or Decimal(0))
    return sums


def load_every_cell(connection: Connection, unit: str, period: Period, form: Form) -> Annex | None:
    """Every figure of every unit: a row a cell, a column a unit; None where there are more units
    than a sheet shows.
    """
    count = connection.scalar(
        text(_COUNT), {"unit": unit, "series": form.series, "period": str(period)}
    )
    if count is None or count > MOST_UNITS:
        return None
    query = {
        "unit": unit,
        "series": form.series,
        "period": str(period),
        "cells": list(form.cells),
    }
    by_unit = _units(connection, query)
    rows = tuple(
        (form.describe(key), *(figures.get(key) for _, figures in by_unit)) for key in form.cells
    )
    names = (name for name, _ in by_unit)
    return Annex(
        wording().annexes["every_cell"], (*wording().annex_columns["every_cell"], *names), rows
    )


def _chart(
    words: ChartWords,
    add: Callable[[str, _Figures], Decimal],
    years: Mapping[int, _Figures],
    units: Sequence[tuple[str, _Figures]],
    labels: Mapping[int, str],
    *,
    uneven: bool,
) -> Chart:
    if words.over == "parts":
        shown = tuple(add(name, years[max(years)]) for name in words.of.values())
        return Chart(words.title, tuple(words.of), {words.title: shown})
    groups: Sequence[tuple[str, _Figures]] = [
        (labels[of], figures) for of, figures in years.items()
    ]
    if words.over == "units":
        leading = next(iter(words.of.values()))
        largest = sorted(
            range(len(units)), key=lambda place: add(leading, units[place][1]), reverse=True
        )[:LARGEST]
        groups = [units[place] for place in sorted(largest)]
    series = {
        label: tuple(add(name, figures) for _, figures in groups)
        for label, name in words.of.items()
    }
    title = words.title
    if uneven and words.over == "years":
        title = fill_in(wording().uneven, {"title": title})
    return Chart(title, tuple(label for label, _ in groups), series)


def _grouped(
    connection: Connection,
    statement: TextClause,
    query: dict[str, Any],
    key: Callable[[Any], _Key],
) -> dict[_Key, dict[str, Decimal | None]]:
    groups: dict[_Key, dict[str, Decimal | None]] = {}
    for row in connection.execute(statement, query):
        groups.setdefault(key(row), {})[row.cell_key] = row.value
    return groups


def _units(connection: Connection, query: dict[str, Any]) -> list[tuple[str, _Figures]]:
    """Name and figures of every unit that is in; two units may have one name."""
    grouped = _grouped(
        connection,
        load_statement("consolidation/figures_by_unit"),
        query,
        lambda row: (str(row.unit_code), str(row.unit_name)),
    )
    return [(name, figures) for (_, name), figures in grouped.items()]


def _rows(
    connection: Connection, statement: str, query: dict[str, Any]
) -> Iterator[tuple[Value, ...]]:
    standings = wording().standings
    for row in connection.execute(text(statement), query):
        yield tuple(
            standings.get(value, value) if isinstance(value, str) else value for value in row
        )


_COVERAGE = """
    SELECT year, units_reporting, units_expected FROM mart.coverage
    WHERE parent_code = :unit AND series = :series AND period = ANY(:periods)
"""

_COUNT = """
    SELECT units_expected FROM mart.coverage
    WHERE parent_code = :unit AND series = :series AND period = :period
"""

_BY_YEAR = """
    SELECT year, cell_key, value FROM mart.consolidated_cell
    WHERE parent_code = :unit AND series = :series AND period = ANY(:periods)
        AND cell_key = ANY(:cells)
    ORDER BY year
"""


_OPEN_ROWS = """
    SELECT path, unit_name, item, column_key, value, shown FROM mart.consolidated_entry
    WHERE parent_code = :unit AND series = :series AND period = :period AND "table" = :table
        AND item > 0
    ORDER BY path, item
"""

_WORDS = {
    "words": """
        SELECT unit_name, row_label, column_label, shown FROM mart.consolidated_entry
        WHERE parent_code = :unit AND series = :series AND period = :period AND shown IS NOT NULL
            AND item = 0
        ORDER BY path, ordinal
    """
}

_TABLES = {
    "coverage": """
        SELECT unit_name, standing, version, accepted_on::text
        FROM mart.coverage_unit WHERE parent_code = :unit AND series = :series AND period = :period
        ORDER BY path
    """,
    "explained": """
        SELECT c.unit_name, f.message, coalesce(f.explanation, f.waiver_reason),
            coalesce(f.explained_by, f.waived_by)
        FROM mart.coverage_unit AS c
        INNER JOIN mart.finding AS f ON c.submission_id = f.submission_id
        WHERE c.parent_code = :unit AND c.series = :series AND c.period = :period
            AND coalesce(f.explanation, f.waiver_reason) IS NOT NULL
        ORDER BY c.path, f.rule_id, f.cells
    """,
    "differences": """
        SELECT row_label, column_label, own_value, children_value, difference
        FROM mart.rollup_difference
        WHERE parent_code = :unit AND series = :series AND period = :period ORDER BY cell_key
    """,
    "changes": """
        SELECT row_label, column_label, published_value, current_value, change
        FROM mart.edition_change
        WHERE parent_code = :unit AND series = :series AND period = :period ORDER BY cell_key
    """,
}
