"""What has to be known of a sheet's XML before a reader trusts it: how far it extends, what was never computed.

Patterns on bytes, no parser: nothing is expanded and a typical sheet takes a tenth of a millisecond.
"""

import re

from gouji.config import settings
from gouji.errors import UnreadableError

_FAR = re.compile(rb"""r\s*=\s*["'](?:[A-Za-z]{3}|[A-Za-z]{0,2}\d{5}|[^"'<>]*&)""")
_TAG = re.compile(rb"""<(?:\w+:)?(row|c)\b([^>]*)>""")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d*)["']""")
_EMPTY = re.compile(
    rb"""<(?:\w+:)?c\b(?P<attributes>[^>]*)>\s*
    <(?:\w+:)?f\b(?:[^>]*/>|[^>]*>(?P<formula>[^<]*)</(?:\w+:)?f>)\s*
    (?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>""",
    re.X,
)
_ERROR = re.compile(rb"""<(?:\w+:)?c\b(?P<attributes>[^>]*\bt\s*=\s*["']e["'][^>]*)>""")
_TEXT = re.compile(rb"""\bt\s*=\s*["']str["']""")
_REPEATED = re.compile(rb"""number-(?:columns|rows)-repeated\s*=\s*["'](\d{4,})["']""")
_ODS_ROW = re.compile(rb"""<table:table-row\b([^>]*)>(.*?)</table:table-row>""", re.S)
_ODS_CELL = re.compile(rb"""<table:table-cell\b([^>]*?)(?:/>|>(?!</table:table-cell>))""")


def check_extent(xml: bytes) -> None:
    """Raise UnreadableError (unsafe_file) when cells lie so far out that a dense table of them would not fit."""
    if not _FAR.search(xml):
        return
    row = column = last_row = last_column = 0
    for tag in _TAG.finditer(xml):
        place = _PLACE.search(tag[2])
        if b"&" in tag[2]:
            raise UnreadableError("unsafe_file")
        if tag[1] == b"row":
            row, column = int(place[2]) if place and place[2] else row + 1, 0
            continue
        if place and place[1]:
            column, row = _column(place[1]), int(place[2] or row)
        else:
            column += 1
        if not tag[2].rstrip().endswith(b"/"):
            last_row, last_column = max(last_row, row), max(last_column, column)
    if last_row * last_column > settings().max_table_cells:
        raise UnreadableError("unsafe_file")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def read_uncomputed(xml: bytes) -> dict[tuple[int, int], str]:
    """Cells that hold a formula without a value (as `=formula`) or an error (as `#`), by row and column from 0."""
    found = {}
    for pattern in [_EMPTY] * (b"<f" in xml or b":f" in xml) + [_ERROR] * (b'"e"' in xml or b"'e'" in xml):
        for cell in pattern.finditer(xml):
            place = _PLACE.search(cell["attributes"])
            if not place or not place[1] or (pattern is _EMPTY and _TEXT.search(cell["attributes"])):
                continue
            text = "=" + (cell["formula"] or b"").decode("utf-8", "replace") if pattern is _EMPTY else "#"
            found[int(place[2]) - 1, _column(place[1]) - 1] = text
    return found


def check_repeats(xml: bytes) -> None:
    """Raise UnreadableError (unsafe_file) when an ODS table repeats cells with content beyond what is allowed."""
    if not _REPEATED.search(xml):
        return
    limit = settings().max_table_cells
    total = 0
    for row in _ODS_ROW.finditer(xml):
        wide = sum(
            _times(cell[1])
            for cell in _ODS_CELL.finditer(row[2])
            if b"office:value" in cell[1] or cell[0][-2:] != b"/>"
        )
        total += wide * _times(row[1])
        if total > limit:
            raise UnreadableError("unsafe_file")


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1
