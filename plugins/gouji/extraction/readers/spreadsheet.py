"""Workbooks (xlsx, xlsm, xls, xlsb, ods) by calamine. Figures are read as stored; formulas and macros never run."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gouji.config import settings
from gouji.errors import UnreadableError
from gouji.extraction.detect import DAMAGED, Content
from gouji.extraction.document import Document, Grid, Notice, Span
from gouji.extraction.readers.sheet_xml import check_extent, check_repeats, read_uncomputed


def read(content: Content) -> Document:
    """Every visible sheet as a grid. Raises UnreadableError for a damaged, locked or oversized workbook."""
    uncomputed = _inspect(content)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content.data))
        metadata = book.sheets_metadata
        grids, notices = [], []
        for index, sheet in enumerate(metadata):
            if sheet.typ != SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible != SheetVisibleEnum.Visible:
                notices.append(Notice("hidden_sheet", {"sheet": sheet.name}))
                continue
            grids.append(_grid(book.get_sheet_by_index(index), uncomputed.get(sheet.name, {})))
    except PasswordError as error:
        raise UnreadableError("encrypted_file") from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableError("corrupt_file", content.format) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a crash of the library's Rust code arrives
            raise UnreadableError("corrupt_file", content.format) from error
        raise
    return Document(content.format, tuple(grids), tuple(notices))


def _inspect(content: Content) -> dict[str, dict[tuple[int, int], str]]:
    """Look at the XML before calamine does; returns the cells that it would give as blank though they are not."""
    archive = content.archive
    if archive is None or content.format not in ("xlsx", "ods"):
        return {}
    try:
        if content.format == "ods":
            check_repeats(archive.read("content.xml"))
            return {}
        found = {}
        for name in filter(_SHEET.match, archive.namelist()):
            xml = archive.read(name)
            check_extent(xml)
            if cells := read_uncomputed(xml):
                found[name] = cells
        return _by_sheet(archive, found) if found else {}
    except DAMAGED as error:
        raise UnreadableError("corrupt_file", content.format) from error


_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$")
_NAMED = re.compile(rb"""<(?:\w+:)?sheet\b(?P<attributes>[^>]*)>""")
_RELATION = re.compile(rb"""<(?:\w+:)?Relationship\b(?P<attributes>[^>]*)>""")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")


def _by_sheet(
    archive: zipfile.ZipFile, cells: dict[str, dict[tuple[int, int], str]]
) -> dict[str, dict[tuple[int, int], str]]:
    """The same, by the sheet's name instead of its part's."""
    from html import unescape

    targets = {
        item["Id"]: "xl/" + item["Target"].removeprefix("/").removeprefix("xl/")
        for item in _attributes(_RELATION, archive.read("xl/_rels/workbook.xml.rels"))
        if "Id" in item and "Target" in item
    }
    named = {}
    for item in _attributes(_NAMED, archive.read("xl/workbook.xml")):
        relation = next((value for name, value in item.items() if name.endswith(":id")), "")
        named[targets.get(relation, "")] = unescape(item.get("name", ""))
    return {named.get(part, part): found for part, found in cells.items()}


def _attributes(tag: re.Pattern[bytes], xml: bytes) -> Iterator[dict[str, str]]:
    for found in tag.finditer(xml):
        yield {
            name.decode(): value.decode("utf-8", "replace") for name, value in _ATTRIBUTE.findall(found["attributes"])
        }


def _grid(sheet: CalamineSheet, uncomputed: dict[tuple[int, int], str]) -> Grid:
    limit = settings().max_table_cells
    height, width = sheet.total_height + 1, sheet.total_width + 1
    if height * width > limit:
        raise UnreadableError("unsafe_file")
    values: list[list[object]] = sheet.to_python(skip_empty_area=False)
    for (row, column), text in uncomputed.items():
        if row < len(values) and column < len(values[row]):
            values[row][column] = text
    if values:
        values.append([""] * len(values[0]))  # the library drops blank rows at the end; one may be a table's only row
    return Grid(values, _spans(sheet, values, limit), sheet.name)


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
