"""An official table written into a worksheet; the caller fills the cells of figures."""

from collections.abc import Callable
from decimal import Decimal
from math import ceil
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gouji.catalogue.grid import LayoutCell, TableLayout
from gouji.core.figures import FORMULA_STARTS

SHEET_WIDTH = 90
"""Of a whole table, in digits; a Chinese character takes two."""
LINE_HEIGHT, PADDING = 15.0, 8.0

_BASE: dict[str, Any] = {
    "font_name": "宋体",
    "font_size": 11,
    "valign": "vcenter",
    "text_wrap": True,
}
_STYLES: dict[str, dict[str, Any]] = {
    "title": {"font_name": "黑体", "font_size": 16, "align": "center"},
    "section": {"font_name": "黑体", "font_size": 12},
    "text": {"valign": "top"},
    "note": {"font_size": 10, "font_color": "#555555"},
    "heading": {"border": 1},
    "header": {"border": 1},
    "label": {"border": 1},
    "value": {"border": 1, "align": "center"},
}
_STACKED = 270


class Styles:
    """The formats of one workbook, each made once; `extra` goes on top of a named style."""

    def __init__(self, book: Workbook, styles: dict[str, dict[str, Any]] | None = None) -> None:
        self._book = book
        self._styles = _STYLES | (styles or {})
        self._made: dict[tuple[str, bool, tuple[tuple[str, Any], ...]], Format] = {}

    def get(self, name: str, text: str = "", **extra: Any) -> Format:  # noqa: ANN401 -- xlsxwriter's own properties
        """The format; a text that a spreadsheet might take for a formula is marked as text for
        good.
        """
        quoted = text.startswith(FORMULA_STARTS)
        key = (name, quoted, tuple(sorted(extra.items())))
        if key not in self._made:
            properties = (
                _BASE | self._styles[name] | extra | ({"quote_prefix": True} if quoted else {})
            )
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def write_text(sheet: Worksheet, row: int, span: tuple[int, int], text: str, style: Format) -> None:
    """A text merged over the columns `span` (first, last) of a row, never taken for a formula or a
    link.
    """
    first, last = span
    if last > first:
        sheet.merge_range(row, first, row, last, "", style)
    sheet.write_string(row, first, text, style)


def write_figure(
    sheet: Worksheet, row: int, column: int, value: Decimal | str | None, style: Format
) -> None:
    """A figure as a number, what is none as text, or a blank."""
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


Figure = Callable[[str], tuple[Decimal | str | None, Format]]


def write_grid(
    sheet: Worksheet, layout: TableLayout, top: int, styles: Styles, figure: Figure
) -> None:
    """The table from row `top` on, with merged cells, column widths and row heights."""
    for column, width in enumerate(layout.widths):
        sheet.set_column(column, column, width * SHEET_WIDTH)
    for row, cells in enumerate(layout.by_row()):
        lines = max((_lines(cell, layout) for cell in cells if cell.rowspan == 1), default=1)
        sheet.set_row(top + row, LINE_HEIGHT * lines + PADDING)
        for cell in cells:
            _write_cell(sheet, cell, top, styles, figure)


def _write_cell(
    sheet: Worksheet, cell: LayoutCell, top: int, styles: Styles, figure: Figure
) -> None:
    row = top + cell.row
    value, style = figure(cell.cell_key) if cell.cell_key else (None, _style(cell, styles))
    if cell.rowspan > 1 or cell.colspan > 1:
        sheet.merge_range(
            row, cell.column, row + cell.rowspan - 1, cell.column + cell.colspan - 1, "", style
        )
    if cell.cell_key:
        write_figure(sheet, row, cell.column, value, style)
    else:
        sheet.write_string(row, cell.column, cell.text, style)


def _style(cell: LayoutCell, styles: Styles) -> Format:
    if cell.vertical:
        return styles.get("label", align="center", rotation=_STACKED)
    return styles.get(cell.role, align="center" if cell.centred else "left")


def _lines(cell: LayoutCell, layout: TableLayout) -> int:
    """How many lines a text takes in its cell."""
    width = sum(layout.widths[cell.column : cell.column + cell.colspan]) * SHEET_WIDTH
    return max(1, ceil(len(cell.text) / max(1, (width - 1) // 2)))
