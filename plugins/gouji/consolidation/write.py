"""Consolidated reports from the warehouse, as files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from gouji.catalogue.form import Form
from gouji.catalogue.forms import default_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.consolidation.annexes import load_annexes, load_charts, load_every_cell
from gouji.consolidation.text import (
    consolidated_report,
    edited_texts,
    report_folder,
    text_folder,
    write_drafts,
)
from gouji.core.errors import GoujiError, WarehouseError
from gouji.core.files import write_atomically
from gouji.rendering.csv import render_csv
from gouji.rendering.docx import render_docx
from gouji.rendering.html import render_html
from gouji.rendering.pdf import render_pdf
from gouji.rendering.report import Coverage, Report
from gouji.rendering.wording import wording
from gouji.rendering.xlsx import render_xlsx
from gouji.warehouse.queries import form_in_force

RENDERERS: dict[str, Callable[[Report], bytes]] = {
    "docx": render_docx,
    "xlsx": render_xlsx,
    "html": lambda report: render_html(report).encode(),
    "pdf": render_pdf,
    "csv": lambda report: render_csv(report).encode(),
}
PUBLISHED = ("docx", "xlsx", "html", "pdf")


class NothingToReportError(GoujiError):
    """There is no accepted report below the unit in that period, or no form is in force."""

    code = "nothing_to_report"


def write_reports(connection: Connection, year: int) -> Iterator[Path]:
    """Write the report of every period of a year, series and unit with reports below it, as
    `<unit code>.<format>` in the series' folder of the period; yields paths.

    The drafts of the narrative that were not edited yet are rewritten beside them.
    """
    rows = connection.execute(
        text("""
            SELECT parent_code AS unit, series, period FROM mart.coverage
            WHERE year = :year AND units_reporting > 0
            ORDER BY series <> core.default_series(), series, period, parent_code
        """),
        {"year": year},
    ).all()
    for row in rows:
        period = Period.parse(row.period)
        report = load_report(connection, row.unit, period, row.series)
        write_drafts(text_folder(row.unit, row.series, period), report)
        for format_ in PUBLISHED:
            path = report_folder(row.series, period) / f"{row.unit}.{format_}"
            write_atomically(path, RENDERERS[format_](report))
            yield path


def write_report(
    connection: Connection,
    unit: str,
    period: int | Period,
    format_: str,
    path: Path,
    series: str | None = None,
) -> None:
    """Write one unit's consolidated report; without a `series`, of the first.

    Raises NothingToReportError, and GoujiError for an unknown format.
    """
    if format_ not in RENDERERS:
        raise GoujiError(f"没有这种格式：{format_}；可用 {'、'.join(RENDERERS)}")
    write_atomically(path, RENDERERS[format_](load_report(connection, unit, period, series)))


def load_report(
    connection: Connection, unit: str, period: int | Period, series: str | None = None
) -> Report:
    """A unit's current consolidated report, with the text that an editor has left in its folder;
    without a `series`, of the first.

    Raises NothingToReportError when there is nothing to add up, WarehouseError where a report in it
    lacks figures.
    """
    series, period = series or default_series(), Period.of(period)
    key = {"unit": unit, "series": series, "period": str(period), "year": period.year}
    if lacking := connection.scalars(text(_LACKING), key).all():
        listed = "、".join(map(str, lacking))
        raise WarehouseError(f"报送件 {listed} 已受理但缺少数字，不能汇总；请先运行 gouji reread")
    figures = _figures(connection, key)
    form = form_in_force(connection, unit, series, period)
    if not figures or form is None:
        raise NothingToReportError(f"{unit} 在{name_about(period)}没有可汇总的报告")
    name = connection.scalar(
        text("SELECT name FROM core.unit_year WHERE unit_code = :unit AND year = :year"), key
    )
    children = connection.execute(
        text("""
            SELECT u.unit_name AS name, u.standing NOT IN ('missing', 'other_form') AS is_in
            FROM mart.coverage_unit AS u
            WHERE u.parent_code = :unit AND u.series = :series AND u.period = :period
            ORDER BY u.path
        """),
        key,
    ).all()
    coverage = Coverage(
        reporting=tuple(child.name for child in children if child.is_in),
        missing=tuple(child.name for child in children if not child.is_in),
    )
    before = (
        {}
        if coverage.missing
        else _figures(
            connection,
            {"unit": unit, "series": series, "period": str(period.year_before)},
            complete=True,
        )
    )
    edited = edited_texts(text_folder(unit, series, period), form)
    report = consolidated_report(form, str(name), period, figures, coverage, before or None, edited)
    return replace(
        report,
        charts=load_charts(connection, unit, period, form),
        annexes=load_annexes(connection, unit, period, form),
        every_cell=load_every_cell(connection, unit, period, form),
        words=dict.fromkeys((*form.words, *_first_of_open(form)), wording().listed),
    )


def _first_of_open(form: Form) -> Iterator[str]:
    """The first cell of every table with open rows."""
    for table in form.open_tables:
        if table.open:
            yield f"{table.key}.1.{table.open.columns[0].key}"


_LACKING = """
    SELECT i.submission_id FROM core.incomplete_report AS i
    INNER JOIN mart.coverage_unit AS u ON i.submission_id = u.submission_id
    WHERE u.parent_code = :unit AND u.series = :series AND u.period = :period
    ORDER BY i.submission_id
"""


def _figures(
    connection: Connection, key: dict[str, Any], *, complete: bool = False
) -> dict[str, Decimal]:
    """The sums of a unit and year by cell; none where only those to which every unit has reported
    are wanted.
    """
    rows = connection.execute(
        text("""
            SELECT cell_key, value FROM mart.consolidated_cell
            WHERE parent_code = :unit AND series = :series AND period = :period
                AND (units_reporting = units_expected OR NOT :complete)
        """),
        {**key, "complete": complete},
    )
    return {row.cell_key: row.value for row in rows}
