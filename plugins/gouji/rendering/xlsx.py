"""A report as a workbook: one sheet of text, one sheet a table."""

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gouji.catalogue.grid import TableLayout
from gouji.core.figures import WORKBOOK_CREATED
from gouji.rendering.report import Report
from gouji.rendering.sheet import LINE_HEIGHT, PADDING, SHEET_WIDTH, Styles, write_grid, write_text
from gouji.rendering.wording import basis_sentence, coverage_sentence, wording
from gouji.rendering.xlsx_annexes import write_annexes

_TABLE_TOP = 2
_TEXT_WIDTH = 76


def new_workbook(target: BytesIO, title: str) -> Workbook:
    """An empty workbook in which no text becomes a formula or a link."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(target, options)
    book.set_properties({"title": title, "created": WORKBOOK_CREATED})
    return book


def render_xlsx(report: Report) -> bytes:
    """The report in the official layout; figures are numbers."""
    target = BytesIO()
    book = new_workbook(target, report.title)
    styles = Styles(book)
    write_text_sheet(book.add_worksheet(wording().text_sheet), report, styles)
    grids = report.layouts
    for section in report.form.sections:
        if section.table:
            sheet = book.add_worksheet(f"{section.number}、{section.title}")
            write_table(sheet, report, grids[section.table], styles)
    write_annexes(book, report, styles)
    book.close()
    return target.getvalue()


def write_table(sheet: Worksheet, report: Report, layout: TableLayout, styles: Styles) -> None:
    """One table on a sheet of its own, ready to print."""
    last = layout.columns - 1
    write_text(sheet, 0, (0, last), report.title, styles.get("title", report.title))
    sheet.set_row(0, 30)
    write_text(sheet, 1, (0, last), sheet.get_name(), styles.get("section"))
    sheet.set_row(1, 22)

    def figure(key: str) -> tuple[Decimal | str | None, Format]:
        if key not in report.form.cells:
            text = report.text(key)
            return text or None, styles.get("value", text)
        return report.figure(key), styles.get("value")

    write_grid(sheet, layout, _TABLE_TOP, styles, figure)
    if note := coverage_sentence(report.coverage):
        row = _TABLE_TOP + layout.rows
        write_text(sheet, row, (0, last), note, styles.get("note"))
        sheet.set_row(row, LINE_HEIGHT * _lines(note, SHEET_WIDTH) + PADDING)
    if layout.header_rows:
        sheet.repeat_rows(_TABLE_TOP, _TABLE_TOP + layout.header_rows - 1)
        sheet.freeze_panes(_TABLE_TOP + layout.header_rows, 0)
    set_up_page(sheet)


def set_up_page(sheet: Worksheet) -> None:
    """A4, one page wide, page numbers below."""
    sheet.set_paper(9)
    sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer(f"&C{wording().page_footer}")
    sheet.hide_gridlines(2)


def write_text_sheet(sheet: Worksheet, report: Report, styles: Styles) -> None:
    """Title, basis and narrative, a paragraph a row."""
    sheet.set_column(0, 0, _TEXT_WIDTH)
    for row, (style, text) in enumerate(_text_rows(report)):
        sheet.write_string(row, 0, text, styles.get(style, text))
        sheet.set_row(
            row, 30 if style == "title" else LINE_HEIGHT * _lines(text, _TEXT_WIDTH) + PADDING
        )
    set_up_page(sheet)


def _text_rows(report: Report) -> Iterator[tuple[str, str]]:
    yield "title", report.title
    yield "text", basis_sentence(report)
    for section in report.form.sections:
        if section.table is None or report.narrative.get(section.number):
            yield "section", f"{section.number}、{section.title}"
            yield from (("text", text) for text in report.narrative.get(section.number, ()))


def _lines(text: str, width: int) -> int:
    return ceil(2 * len(text) / (width - 2))
