"""A report as a Word document in the official format (page and type as GB/T 9704 has them).

A document is a zip of a few XML parts; each is a template in `templates/docx/`.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from math import ceil
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from gouji.catalogue.grid import LayoutCell, TableLayout
from gouji.core.templating import templates
from gouji.rendering.charts import chart_png
from gouji.rendering.report import Annex, Report, format_value
from gouji.rendering.wording import basis_sentence, coverage_sentence, wording

TEMPLATES = Path(__file__).parent / "templates" / "docx"
PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
)
TEXT_WIDTH = 8844
"""What A4 leaves between margins of 28 and 26 mm. All lengths are in twentieths of a point."""
EMU_WIDTH = TEXT_WIDTH * 635
"""The same in the unit of pictures."""
_CHARACTER, _PADDING = 180, 90
"""Widths in a table: of a character, and of the padding left and right of the text of a cell."""
_WIDE_COLUMN = 1500
_SHORT = 25
"""Rows of an annex that surely fit on a page."""
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class _Cell:
    text: str
    style: str
    span: int
    width: int
    merge: str = ""
    vertical: bool = False
    indent: int = 0


@dataclass(frozen=True)
class _Grid:
    widths: tuple[int, ...]
    rows: tuple[tuple[_Cell, ...], ...]
    header_rows: int
    flows: bool = False
    """Whether it may break over pages anywhere; an official table is kept together."""

    @property
    def narrow(self) -> bool:
        """Whether the columns are so narrow that smaller type is needed."""
        return min(self.widths) < _WIDE_COLUMN


def render_docx(report: Report) -> bytes:
    """The report in the official layout. The same report gives the same bytes."""
    pictures = [chart_png(chart) for chart in report.charts]
    values = {
        "report": report,
        "heading": wording().annex_heading,
        "pictures": [(EMU_WIDTH, round(EMU_WIDTH * share)) for _, share in pictures],
        "annexes": [(annex.title, _annex_grid(annex)) for annex in report.annexes],
        "grids": {key: _grid(layout, report) for key, layout in report.layouts.items()},
        "basis": basis_sentence(report),
        "coverage": coverage_sentence(report.coverage),
    }
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for part in PARTS:
            xml = templates(TEMPLATES).get_template(f"{part}.j2").render(values)
            _add(package, part, _ILLEGAL.sub("", xml))
        for number, (picture, _) in enumerate(pictures, 1):
            _add(package, f"word/media/chart{number}.png", picture)
    return target.getvalue()


def _add(package: ZipFile, name: str, content: str | bytes) -> None:
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    package.writestr(entry, content)


def _annex_grid(annex: Annex) -> _Grid:
    """A plain table."""
    widths = tuple(TEXT_WIDTH * weight // sum(annex.weights) for weight in annex.weights)
    head = tuple(
        _Cell(name, "TableText", 1, width)
        for name, width in zip(annex.columns, widths, strict=True)
    )
    rows = [
        tuple(
            _Cell(
                format_value(value),
                "TableLabel" if isinstance(value, str) else "TableText",
                1,
                width,
            )
            for value, width in zip(row, widths, strict=True)
        )
        for row in annex.rows
    ]
    return _Grid(widths, (head, *rows), 1, flows=len(rows) > _SHORT)


def _grid(layout: TableLayout, report: Report) -> _Grid:
    edges = [
        round(sum(layout.widths[:column]) * TEXT_WIDTH) for column in range(layout.columns + 1)
    ]
    rows: list[list[_Cell]] = [[] for _ in range(layout.rows)]
    for cell in sorted(layout.cells, key=lambda cell: cell.column):
        width = edges[cell.column + cell.colspan] - edges[cell.column]
        for row in range(cell.row, cell.row + cell.rowspan):
            rows[row].append(_cell(cell, width, report, continues=row > cell.row))
    widths = tuple(right - left for left, right in pairwise(edges))
    return _Grid(widths, tuple(map(tuple, rows)), layout.header_rows)


def _cell(cell: LayoutCell, width: int, report: Report, *, continues: bool) -> _Cell:
    if continues:
        return _Cell("", "TableText", cell.colspan, width, "continue", cell.vertical)
    return _Cell(
        text=report.text(cell.cell_key) if cell.cell_key else cell.text,
        style="TableText" if cell.centred else "TableLabel",
        span=cell.colspan,
        width=width,
        merge="restart" if cell.rowspan > 1 else "",
        vertical=cell.vertical,
        indent=_indent(cell, width) if cell.role == "header" else 0,
    )


def _indent(cell: LayoutCell, width: int) -> int:
    """What to take off both sides so that a text of several lines breaks into even ones (商业|企业,
    not 商业企|业).
    """
    room = width - _PADDING
    lines = ceil(len(cell.text) * _CHARACTER / room)
    line = (ceil(len(cell.text) / lines) + 0.5) * _CHARACTER
    return max(0, int((room - line) / 2)) if lines > 1 else 0
