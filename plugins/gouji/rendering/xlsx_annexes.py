"""The sheets of a workbook behind the official ones: tables as they are, and charts that a
spreadsheet draws itself.
"""

from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from gouji.rendering.report import Annex, Chart, Report, Value
from gouji.rendering.sheet import Styles, write_text
from gouji.rendering.wording import wording

_LABEL = 20
"""Width of the column of a chart's labels, in digits."""
_TOP = 2
_ROWS = 16
"""How many rows a chart covers."""


def write_annexes(book: Workbook, report: Report, styles: Styles) -> None:
    """A sheet for each annex, one for every figure of every unit, one for the charts."""
    for annex in (*report.annexes, report.every_cell):
        if annex:
            _write_annex(book.add_worksheet(annex.title), annex, styles)
    if report.charts:
        _write_charts(book, book.add_worksheet(wording().chart_sheet), report.charts, styles)


def _write_annex(sheet: Worksheet, annex: Annex, styles: Styles) -> None:
    last = len(annex.columns) - 1
    write_text(sheet, 0, (0, last), annex.title, styles.get("section"))
    for column, (name, weight) in enumerate(zip(annex.columns, annex.weights, strict=True)):
        sheet.set_column(column, column, 2 * weight + 2)
        sheet.write_string(_TOP - 1, column, name, styles.get("header", name, align="center"))
    for number, row in enumerate(annex.rows, _TOP):
        for column, value in enumerate(row):
            _write_value(sheet, number, column, value, styles)
    sheet.freeze_panes(_TOP, 1)
    sheet.autofilter(_TOP - 1, 0, _TOP - 1 + len(annex.rows), last)


def _write_value(sheet: Worksheet, row: int, column: int, value: Value, styles: Styles) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, value, styles.get("label", value))
    elif value is None:
        sheet.write_blank(row, column, None, styles.get("value"))
    else:
        sheet.write_number(row, column, value, styles.get("value"))


def _write_charts(
    book: Workbook, sheet: Worksheet, charts: tuple[Chart, ...], styles: Styles
) -> None:
    """Each chart's values in columns from the first on, and the chart beside them."""
    sheet.set_column(0, 0, _LABEL)
    row = 0
    for chart in charts:
        write_text(sheet, row, (0, len(chart.series)), chart.title, styles.get("section"))
        drawn = book.add_chart({"type": "column"})
        first, last = row + 2, row + 1 + len(chart.labels)
        for number, label in enumerate(chart.labels, first):
            sheet.write_string(number, 0, label, styles.get("label", label))
        for column, (name, values) in enumerate(chart.series.items(), 1):
            sheet.write_string(row + 1, column, name, styles.get("header", name))
            for number, value in enumerate(values, first):
                sheet.write_number(number, column, value or Decimal(0), styles.get("value"))
            there = sheet.get_name()
            drawn.add_series(
                {
                    "name": [there, row + 1, column],
                    "categories": [there, first, 0, last, 0],
                    "values": [there, first, column, last, column],
                    "data_labels": {"value": True},
                }
            )
        drawn.set_title({"name": chart.title})
        if len(chart.series) == 1:
            drawn.set_legend({"none": True})
        sheet.insert_chart(row, len(chart.series) + 2, drawn)
        row += max(_ROWS, len(chart.labels) + 4)
