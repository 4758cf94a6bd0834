"""Workbooks (xlsx, xlsm, xls, xlsb, ods) by calamine. Figures are read as stored; formulas and
macros never run.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Computed, Document, Doubted, Grid, Notice, Span
from gouji.extraction.readers.cached import check_formulas
from gouji.extraction.readers.detect import DAMAGED, Content
from gouji.extraction.readers.looks import Look, apply_conditions, apply_looks
from gouji.extraction.readers.sheet_extent import check_ods, check_xls
from gouji.extraction.readers.sheet_package import SheetPackage
from gouji.extraction.readers.sheet_styles import Looks
from gouji.extraction.readers.sheet_xls import inspect_xls
from gouji.extraction.readers.sheet_xml import (
    check_extent,
    read_formulas,
    read_hidden,
    read_uncomputed,
)
from gouji.extraction.values import read_value

Cells = dict[tuple[int, int], str]
Values = list[list[object]]


@dataclass
class _Part:
    """What a sheet's XML has and calamine does not report: `uncomputed` cells, formulas with a
    value, what is not shown.
    """

    uncomputed: Cells = field(default_factory=dict)
    formulas: Cells = field(default_factory=dict)
    rows: list[range] = field(default_factory=list)
    columns: list[range] = field(default_factory=list)
    xml: bytes = b""
    recompute: bool = False
    """Whether a program is to compute it all when it opens the file."""
    looks: dict[tuple[int, int], Look | str] = field(default_factory=dict)
    emptied: bool = False
    """Whether the empty text that a formula gives looks like none at all."""
    present: frozenset[int] | None = None
    """The rows that have cells, if only blank ones; None: the XML has them."""

    def lacks(self, row: int) -> bool:
        """Whether there is no cell in a row, for sure."""
        if self.present is not None:
            return row not in self.present
        place = self.xml.find(b'<row r="%d"' % (row + 1))
        if place >= 0:
            following = self.xml.find(b"<", place + 1)
            return not self.xml.startswith((b"<c ", b"<c>"), following)
        return (
            bool(self.xml)
            and re.search(rb"<(?:\w+:)?c r=\"[A-Z]+%d\"" % (row + 1), self.xml) is None
        )


def read(content: Content) -> Document:
    """Every visible sheet as a grid. Raises UnreadableError for a damaged, locked or oversized
    workbook.
    """
    package = _package(content)
    parts = _inspect(content, package)
    try:
        return _read(content, parts, package)
    except PasswordError as error:
        raise UnreadableError("encrypted_file") from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableError("corrupt_file", content.format) from error
    except BaseException as error:
        if (
            type(error).__name__ == "PanicException"
        ):  # how a crash of the library's Rust code arrives
            raise UnreadableError("corrupt_file", content.format) from error
        raise


def _package(content: Content) -> SheetPackage | None:
    if content.format != "xlsx" or content.archive is None:
        return None
    try:
        return SheetPackage(content.archive)
    except (*DAMAGED, ValueError) as error:
        raise UnreadableError("corrupt_file", content.format) from error


def _looks(package: SheetPackage | None) -> Looks | None:
    try:
        return Looks(package.part) if package else None
    except (*DAMAGED, ValueError) as error:
        raise UnreadableError("corrupt_file", "xlsx") from error


def _read(content: Content, parts: dict[str, _Part], package: SheetPackage | None) -> Document:
    looks = _looks(package)
    book = CalamineWorkbook.from_filelike(
        BytesIO(package.data(content.data) if package else content.data)
    )
    grids: list[Grid] = []
    hidden: dict[str, Values] = {}
    notices: list[Notice] = []
    waiting = any(part.uncomputed or part.formulas for part in parts.values())
    for index, sheet in enumerate(book.sheets_metadata):
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        part = parts.get(sheet.name, _Part())
        if sheet.visible == SheetVisibleEnum.Visible:
            grids.append(_grid(book.get_sheet_by_index(index), part))
            notices += _unseen(grids[-1], part)
            continue
        notices.append(Notice("hidden_sheet", {"sheet": sheet.name}))
        if waiting:
            hidden[sheet.name] = _grid(book.get_sheet_by_index(index), part).values
    if waiting:
        notices += _compute(
            {grid.sheet or "": grid.values for grid in grids} | hidden, parts, hidden
        )
    for grid in grids:
        if found := parts.get(grid.sheet or ""):
            seen = (
                looks.of_sheet(found.xml, _parts_of_wholes(grid.values)) if looks else found.looks
            )
            apply_looks(grid.values, seen)
            if looks:
                apply_conditions(grid.values, looks.conditions(found.xml))
    if content.format in ("xlsb", "ods") or (content.format == "xls" and not parts):
        notices.append(Notice("looks_unknown", {}))
    return Document(content.format, tuple(grids), tuple(notices))


def _compute(
    sheets: dict[str, Values], parts: dict[str, _Part], hidden: Container[str]
) -> Iterator[Notice]:
    """Put results where formulas have none, and check that the stored ones are those of their
    formulas.
    """
    from gouji.extraction.readers.formulas import compute

    uncomputed = {
        name: part.uncomputed for name, part in parts.items() if name in sheets and part.uncomputed
    }
    counts = compute(sheets, uncomputed) if uncomputed else {}
    for name, cells in uncomputed.items():
        for (row, column), text in cells.items() if parts[name].emptied else ():
            line = sheets[name][row] if row < len(sheets[name]) else []
            if line[column : column + 1] == [text] and _EMPTY_TEXT in text:
                line[column] = ""
    check_formulas(sheets, {name: part for name, part in parts.items() if name in sheets}, counts)
    for name, count in counts.items():
        if count and name not in hidden:
            yield Notice("formula_computed", {"sheet": name, "count": count})


def _parts_of_wholes(values: Values) -> list[tuple[int, int]]:
    """The places of numbers that are no whole ones."""
    return [
        (row, column)
        for row, line in enumerate(values)
        for column, value in enumerate(line)
        if type(value) is not str and not _is_whole(value)
    ]


def _is_whole(value: object) -> bool:
    if type(value) is float:
        return value.is_integer()
    if isinstance(value, Doubted):
        return _is_whole(value.stored)
    return not isinstance(value, Computed) or value.value == value.value.to_integral_value()


def _unseen(grid: Grid, part: _Part) -> Iterator[Notice]:
    """Figures in rows or columns that are not shown."""
    rows = [row for found in part.rows for row in found if row < len(grid.values)]
    width = len(grid.values[0]) if grid.values else 0
    columns = [
        column for found in part.columns for column in range(found.start, min(found.stop, width))
    ]
    places = [(row, column) for row in rows for column in range(width)]
    places += [(row, column) for column in columns for row in range(len(grid.values))]
    for row, column in places:
        figure = read_value(grid.values[row][column])
        if figure and figure.value:
            yield Notice(
                "hidden_figures", {"sheet": grid.sheet, "raw": figure.raw}, grid.at(row, column)
            )
            return


def _inspect(content: Content, package: SheetPackage | None) -> dict[str, _Part]:
    """Look at the file before calamine does, by sheet. Raises UnreadableError for what would not
    fit.
    """
    if content.format == "xls":
        check_xls(content.data)
        return _of_xls(content.data)
    if package:
        recompute = bool(_RECOMPUTE.search(package.book))
        return {name: _part(xml, recompute=recompute) for name, xml in package.sheets.items()}
    if content.archive is None or content.format != "ods":
        return {}
    try:
        uncomputed = check_ods(content.archive.read("content.xml"))
    except DAMAGED as error:
        raise UnreadableError("corrupt_file", content.format) from error
    return {name: _Part(cells) for name, cells in uncomputed.items()}


def _of_xls(data: bytes) -> dict[str, _Part]:
    return {
        name: _Part(
            found.uncomputed,
            found.formulas,
            found.rows,
            found.columns,
            b"",
            found.recompute,
            found.looks,
            True,
            found.present,
        )
        for name, found in (inspect_xls(data) or {}).items()
    }


def _part(xml: bytes, *, recompute: bool) -> _Part:
    check_extent(xml)
    return _Part(read_uncomputed(xml), read_formulas(xml), *read_hidden(xml), xml, recompute)


_EMPTY_TEXT = '""'
_RECOMPUTE = re.compile(rb"""\bfullCalcOnLoad\s*=\s*["'](?:1|true)["']""")


def _grid(sheet: CalamineSheet, part: _Part) -> Grid:
    limit = settings().max_table_cells
    height, width = sheet.total_height + 1, sheet.total_width + 1
    if height * width > limit:
        raise UnreadableError("unsafe_file")
    values: list[list[object]] = sheet.to_python(skip_empty_area=False)
    for (row, column), text in part.uncomputed.items():
        if row < len(values) and column < len(values[row]):
            values[row][column] = text
    if values:
        values.append(
            [""] * len(values[0])
        )  # the library drops blank rows at the end; one may be a table's only row
    void = {
        row for row, line in enumerate(values) if line.count("") == len(line) and part.lacks(row)
    }
    return Grid(values, _spans(sheet, values, limit), sheet.name, void=void)


def _spans(sheet: CalamineSheet, values: list[list[object]], limit: int) -> tuple[Span, ...]:
    """The merged cells, cut to where there are values."""
    last_row, last_column = len(values) - 1, len(values[0]) - 1 if values else -1
    spans = []
    area = 0
    for (r0, c0), (r1, c1) in sheet.merged_cell_ranges or ():
        if r0 <= last_row and c0 <= last_column:
            span = (r0, c0, min(r1, last_row), min(c1, last_column))
            area += (span[2] - r0 + 1) * (span[3] - c0 + 1)
            spans.append(span)
    if area > limit:
        raise UnreadableError("unsafe_file")
    return tuple(spans)
