"""How far the cells of a workbook lie apart, seen before a library unfolds them into a dense
table.
"""

import re
import struct
from html import unescape

from gouji.core.config import settings
from gouji.core.errors import UnreadableError

_ODS = re.compile(
    rb"<table:(?:(table)(?![-\w])([^>]*)|(table-row)\b([^>]*)|(?:covered-)?table-cell\b([^>]*?)(/?))>"
)
_REPEATED = re.compile(rb"""number-(?:columns|rows)-repeated\s*=\s*["'](\d{1,9})["']""")
_HOLDS = re.compile(rb"office:(?:value|string-value|date-value|boolean-value)\b")
_NAME = re.compile(rb"""table:name\s*=\s*["']([^"']*)""")
_FORMULA = re.compile(rb"""table:formula\s*=\s*["'](?:\w+:)?(=[^"']*)""")
_REFERENCE = re.compile(
    r"\[(?:\$?'?(?P<sheet>[^\].']+)'?)?\.(?P<first>[$\w]+)(?::[^\].]*\.(?P<last>[$\w]+))?\]"
)
_BEGIN = 0x0809
_CELLS = frozenset((0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E))
"""The records of Excel 97 that hold a value, each with its row and column first."""


def check_ods(xml: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """The formulas that have no value, by sheet, row and column from 0, written as Excel does.

    Raises UnreadableError (unsafe_file) when a table's cells with content span more than is
    allowed.
    """
    found: dict[str, dict[tuple[int, int], str]] = {}
    cells: dict[tuple[int, int], str] = {}
    row = column = last_column = again = 0
    for tag in _ODS.finditer(xml):
        if tag[1]:
            name = _NAME.search(tag[2])
            row = column = last_column = again = 0
            cells = found.setdefault(_decoded(name[1]) if name else "", {})
        elif tag[3]:
            row, column, again = row + again, 0, _times(tag[4])
        else:
            column += _times(tag[5])
            if not tag[6] or _HOLDS.search(tag[5]):
                last_column = max(last_column, column)
                _check(row + again, last_column)
            if (formula := _FORMULA.search(tag[5])) and not _HOLDS.search(tag[5]):
                cells[row, column - 1] = _REFERENCE.sub(_reference, _decoded(formula[1]))
    return {name: formulas for name, formulas in found.items() if formulas}


def _decoded(written: bytes) -> str:
    return unescape(written.decode("utf-8", "replace"))


def _reference(found: re.Match[str]) -> str:
    sheet = f"'{found['sheet']}'!" if found["sheet"] else ""
    return sheet + found["first"] + (f":{found['last']}" if found["last"] else "")


def check_xls(data: bytes) -> None:
    """The same for a workbook of Excel 97; what is no such workbook is left to the library."""
    from olefile.olefile import OleFileError, OleFileIO

    try:
        with OleFileIO(data) as container:
            name = next((name for name in ("Workbook", "Book") if container.exists(name)), None)
            stream = container.openstream(name).read() if name else b""
    except (OleFileError, OSError, ValueError, struct.error, IndexError):
        return
    at = last_row = last_column = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _BEGIN:
            last_row = last_column = 0
        elif kind in _CELLS and at + 8 <= len(stream):
            row, column = struct.unpack_from("<HH", stream, at + 4)
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            _check(last_row, last_column)
        at += 4 + length


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1


def _check(rows: int, columns: int) -> None:
    if rows * columns > settings().max_table_cells:
        raise UnreadableError("unsafe_file")
