"""A unit's blank workbook: the official tables with formulas and checks, and what last year's
report carries over.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from gouji.catalogue.form import Form
from gouji.catalogue.forms import default_series
from gouji.catalogue.grid import TableLayout, layouts
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.catalogue.rules import Equation, load_rules
from gouji.catalogue.table import WORDS, Cell, Quotient
from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml
from gouji.core.errors import GoujiError
from gouji.core.figures import format_figure
from gouji.core.files import write_atomically
from gouji.extraction.tables.words import LONGEST
from gouji.rendering.report import Report
from gouji.rendering.sheet import LINE_HEIGHT, PADDING, Styles, write_grid, write_text
from gouji.rendering.wording import Carried, narrative_for, report_title, wording
from gouji.rendering.xlsx import new_workbook, set_up_page, write_text_sheet
from gouji.warehouse.queries import form_in_force

Figures = Mapping[str, Decimal | None]
Place = tuple[int, int]

_TOP = 2
_STYLES: dict[str, dict[str, Any]] = {
    "total": {"border": 1, "align": "center", "bg_color": "#EEF0F2"}
}
_RED = {"bg_color": "#F8C9C4"}
_WIDTH = 76
_LONGEST_LIST = 255
"""Characters of a list that a workbook can hold beside a cell."""


class TemplateWords(Frozen):
    """`expectations/template.yaml`."""

    sheet: str
    lines: tuple[str, ...]
    carried: str
    not_carried: str
    hint: str
    whole: str
    signed: str
    amount: str
    listed: str
    longest: str
    invalid: str


@cache
def words() -> TemplateWords:
    """The words of templates. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "template.yaml", TemplateWords)


def write_template(
    connection: Connection,
    unit: str,
    period: int | Period,
    path: Path,
    series: str | None = None,
) -> None:
    """Write a unit's blank workbook for a period (without a `series`, of the first). Raises
    GoujiError for a unit or a period that there is none of.
    """
    series, period = series or default_series(), Period.of(period)
    form = form_in_force(connection, unit, series, period)
    name = connection.scalar(  # the year need not be open yet
        text("SELECT name FROM core.unit_on(core.period_end(:period)) WHERE unit_code = :unit"),
        {"unit": unit, "period": str(period)},
    )
    if name is None or form is None:
        raise GoujiError(f"{name_about(period)}没有填报单位 {unit}，或者没有表式")
    rows = connection.execute(
        text("""
            SELECT c.cell_key, c.value FROM core.effective_report AS e
            INNER JOIN core.cell AS c ON e.submission_id = c.submission_id
            WHERE e.unit_code = :unit AND e.series = :series AND e.period = :period
        """),
        {"unit": unit, "series": series, "period": str(period.year_before)},
    )
    prior = {row.cell_key: row.value for row in rows}
    write_atomically(path, render_template(form, name, period, prior))


def render_template(form: Form, unit_name: str, period: int | Period, prior: Figures) -> bytes:
    """The workbook. `prior` are the figures of the unit's report of the year before (empty: there
    is none).
    """
    target = BytesIO()
    period = Period.of(period)
    title = report_title(form, unit_name, period)
    book = new_workbook(target, title)
    styles = Styles(book, _STYLES)
    texts = narrative_for(form).template
    figures = _carried(form, texts, prior)
    report = Report(
        form,
        title,
        unit_name,
        period.year,
        (period.start, period.end),
        figures,
        {s.number: ("",) for s in form.sections if s.table is None},
    )
    guide = book.add_worksheet(words().sheet)
    _write_guide(guide, report, name_about(period), styles, carried=bool(prior))
    write_text_sheet(book.add_worksheet(wording().text_sheet), report, styles)
    for section in form.sections:
        if section.table:
            sheet = book.add_worksheet(f"{section.number}、{section.title}")
            shown = prior if section.table in texts.shown else {}
            _Sheet(book, sheet, report, layouts(form)[section.table], styles).write(shown)
    book.close()
    return target.getvalue()


def _carried(form: Form, texts: Carried, prior: Figures) -> dict[str, Decimal | None]:
    """The figures carried over from the year before."""
    return {
        key: prior.get(f"{texts.carried[f'{cell.table}.{cell.row}']}.{cell.column}")
        for key, cell in form.cells.items()
        if f"{cell.table}.{cell.row}" in texts.carried
    }


def _write_guide(
    sheet: Worksheet, report: Report, about: str, styles: Styles, *, carried: bool
) -> None:
    sheet.set_column(0, 0, _WIDTH)
    values = {"unit": report.unit_name, "period": about, "text_sheet": wording().text_sheet}
    lines = [*words().lines, words().carried if carried else words().not_carried]
    for row, line in enumerate([words().sheet, *(line.format(**values) for line in lines)]):
        sheet.write_string(row, 0, line, styles.get("text" if row else "title", line))
        sheet.set_row(row, LINE_HEIGHT * (1 + 2 * len(line) // _WIDTH) + PADDING)
    set_up_page(sheet)


class _Sheet:
    """One table to be filled in."""

    def __init__(
        self, book: Workbook, sheet: Worksheet, report: Report, layout: TableLayout, styles: Styles
    ) -> None:
        self.book, self.sheet, self.report, self.layout, self.styles = (
            book,
            sheet,
            report,
            layout,
            styles,
        )
        self.at = {
            cell.cell_key: (_TOP + cell.row, cell.column) for cell in layout.cells if cell.cell_key
        }
        balances = [
            b
            for b in load_rules()[report.form.form].equations
            if {*b.left, *b.right} <= self.at.keys()
        ]
        self.sums: dict[str, Equation] = {}
        for balance in balances:
            if balance.left == balance.totals:
                self.sums.setdefault(balance.left[0], balance)
        self.checks = [balance for balance in balances if balance not in self.sums.values()]

    def write(self, shown: Figures) -> None:
        """Title, grid, formulas, validations, checks; last year's figures as comments on the cells
        that have one.
        """
        sheet, last = self.sheet, self.layout.columns - 1
        write_text(
            sheet, 0, (0, last), self.report.title, self.styles.get("title", self.report.title)
        )
        sheet.set_row(0, 30)
        write_text(sheet, 1, (0, last), sheet.get_name(), self.styles.get("section"))
        write_grid(sheet, self.layout, _TOP, self.styles, self._figure)
        for key in self.at:
            if key in self.sums:
                self._sum(key)
            else:
                self._validate(key)
        for balance in self.checks:
            self._check(balance)
        for key, ratio in self.report.form.ratios.items():
            if key in self.at:
                self._check_ratio(key, ratio)
        for key, value in shown.items():
            if key in self.at and value is not None:
                sheet.write_comment(
                    *self.at[key], words().hint.format(value=format_figure(value)), {"author": ""}
                )
        sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})
        set_up_page(sheet)

    def _figure(self, key: str) -> tuple[Decimal | None, Format]:
        if key in self.sums:
            return None, self.styles.get("total")
        return self.report.figure(key), self.styles.get("value", locked=False)

    def _sum(self, key: str) -> None:
        style = self.styles.get("total")
        self.sheet.write_formula(
            *self.at[key], f"={self._add(self.sums[key].right)}", style, self._value(key)
        )

    def _value(self, key: str) -> Decimal:
        """The value of a formula, for readers that do not calculate."""
        if key in self.sums:
            return sum(map(self._value, self.sums[key].right), Decimal(0))
        return self.report.figure(key) or Decimal(0)

    def _validate(self, key: str) -> None:
        cell = self.report.form.cell(key)
        kind = cell.type
        row, column = self.at[key]
        if kind in WORDS:
            self._validate_words(cell, row, column)
            return
        wanted: dict[str, Any] = {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            "error_message": words().whole,
        }
        if kind in ("decimal", "ratio"):
            wanted |= {"validate": "decimal", "error_message": words().amount}
        elif kind == "signed_count":
            wanted |= {"value": -(10**9), "error_message": words().signed}
        self.sheet.data_validation(
            row, column, row, column, wanted | {"error_title": words().invalid}
        )

    def _validate_words(self, cell: Cell, row: int, column: int) -> None:
        """A code is chosen from its list, where a workbook can hold that; a text has an end."""
        labels = [label for _, label in cell.codes]
        if labels and len(",".join(labels)) <= _LONGEST_LIST:
            wanted: dict[str, Any] = {
                "validate": "list",
                "source": labels,
                "error_message": words().listed,
            }
        else:
            wanted = {
                "validate": "length",
                "criteria": "<=",
                "value": LONGEST,
                "error_message": words().longest.format(longest=LONGEST),
            }
        self.sheet.data_validation(
            row, column, row, column, wanted | {"error_title": words().invalid}
        )

    def _check_ratio(self, key: str, ratio: Quotient) -> None:
        """Red where a ratio is not what it is made of."""
        cell, part, whole = (
            xl_rowcol_to_cell(*self.at[one]) for one in (key, ratio.part, ratio.whole)
        )
        criteria = (
            f'=AND({cell}<>"",N({whole})<>0,ROUND(100*{part}/{whole},{ratio.places})<>{cell})'
        )
        row, column = self.at[key]
        broken = {"type": "formula", "criteria": criteria, "format": self.book.add_format(_RED)}
        self.sheet.conditional_format(row, column, row, column, broken)

    def _check(self, balance: Equation) -> None:
        """Red where a balance that no formula keeps does not hold."""
        sides = (self._add(side) for side in (balance.left, balance.right))
        broken = {
            "type": "formula",
            "criteria": f"={'<>'.join(sides)}",
            "format": self.book.add_format(_RED),
        }
        for key in (*balance.left, *balance.right):
            row, column = self.at[key]
            self.sheet.conditional_format(row, column, row, column, broken)

    def _add(self, keys: tuple[str, ...]) -> str:
        """The sum of cells, neighbours as ranges."""
        runs = _runs(sorted(self.at[key] for key in keys))
        terms = [
            xl_range(*run[0], *run[-1]) if len(run) > 1 else xl_rowcol_to_cell(*run[0])
            for run in runs
        ]
        return f"SUM({','.join(terms)})"


def _runs(places: list[Place]) -> list[list[Place]]:
    """Places below each other in one column, or beside each other in one row, without a gap."""
    for axis in (0, 1):
        if len({place[1 - axis] for place in places}) == 1:
            grouped = groupby(enumerate(places), key=lambda item: item[1][axis] - item[0])
            return [[place for _, place in run] for _, run in grouped]
    return [[place] for place in places]
