"""What has to be known of a sheet's XML before a reader trusts it: how far it extends, what was
never computed.

Patterns on bytes, no parser: nothing is expanded and a typical sheet takes a tenth of a
millisecond.
"""

import re
from html import unescape

from gouji.core.config import settings
from gouji.core.errors import UnreadableError

_FAR = re.compile(rb"""r\s*=\s*["'](?:[A-Za-z]{3}|[A-Za-z]{0,2}\d{5}|[^"'<>]*&)""")
_TAG = re.compile(rb"""<(?:\w+:)?(row|c)\b([^>]*)>""")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d*)["']""")
_EMPTY = re.compile(
    rb"""<(?:\w+:)?c\b(?P<attributes>[^>]*)>\s*
    <(?:\w+:)?f\b(?:[^>]*/>|[^>]*>(?P<formula>[^<]*)</(?:\w+:)?f>)\s*
    (?:<(?:\w+:)?v\b[^>]*/>|<(?:\w+:)?v\b[^>]*>\s*</(?:\w+:)?v\s*>)?\s*</(?:\w+:)?c>""",
    re.X,
)
_ERROR = re.compile(rb"""<(?:\w+:)?c\b(?P<attributes>[^>]*\bt\s*=\s*["']e["'][^>]*)>""")
_TEXT = re.compile(rb"""\bt\s*=\s*["']str["']""")
_VALUED = re.compile(
    rb"""<(?:\w+:)?c\b(?P<attributes>[^>]*)>\s*
    <(?:\w+:)?f\b(?P<kind>[^>]*?)(?:/>|>(?P<formula>[^<]*)</(?:\w+:)?f>)\s*
    <(?:\w+:)?(?:v\b[^>]*>[^<]+</|is\b)""",
    re.X,
)
_SHARED = re.compile(rb"""\bsi\s*=\s*["'](\d{1,7})["']""")
_OTHER = re.compile(rb"""\bt\s*=\s*["'](?:array|dataTable)["']""")
_HIDDEN = re.compile(
    rb"""<(?:\w+:)?(row|col)\b(?P<attributes>[^>]*
    \b(?:hidden\s*=\s*["'](?:1|true)["']|ht\s*=\s*["'][01](?:\.|["'])|width\s*=\s*["']0(?:\.[0-3]\d*)?["'])[^>]*)>""",
    re.X,
)
"""Not shown, or hardly: so low in points, so narrow in characters."""
_EDGE = {
    name: re.compile(rb"\b" + name + rb"""\s*=\s*["'](\d{1,7})["']""")
    for name in (b"min", b"max", b"r")
}


def check_extent(xml: bytes) -> None:
    """Raise UnreadableError (unsafe_file) when cells lie so far out that a dense table of them
    would not fit.
    """
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
            column, row = column_number(place[1]), int(place[2] or row)
        else:
            column += 1
        if not tag[2].rstrip().endswith(b"/"):
            last_row, last_column = max(last_row, row), max(last_column, column)
    if last_row * last_column > settings().max_table_cells:
        raise UnreadableError("unsafe_file")


def column_number(letters: bytes) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def read_uncomputed(xml: bytes) -> dict[tuple[int, int], str]:
    """Cells that hold a formula without a value (as `=formula`) or an error (as `#`), by row and
    column from 0.
    """
    found = {}
    for pattern in [_EMPTY] * (b"<f" in xml or b":f" in xml) + [_ERROR] * (
        b'"e"' in xml or b"'e'" in xml
    ):
        for cell in pattern.finditer(xml):
            place = _PLACE.search(cell["attributes"])
            if (
                not place
                or not place[1]
                or (pattern is _EMPTY and _TEXT.search(cell["attributes"]))
            ):
                continue
            text = _formula(cell["formula"]) if pattern is _EMPTY else "#"
            found[int(place[2]) - 1, column_number(place[1]) - 1] = text
    return found


def read_formulas(xml: bytes) -> dict[tuple[int, int], str]:
    """Cells that hold a formula with a value, by row and column from 0; `=?` is one that is not
    decoded.
    """
    found: dict[tuple[int, int], str] = {}
    shared: dict[bytes, tuple[str, str]] = {}
    for cell in _VALUED.finditer(xml) if b"<f" in xml or b":f" in xml else ():
        place = _PLACE.search(cell["attributes"])
        if not place or not place[1] or not place[2]:
            continue
        name = (place[1] + place[2]).decode().upper()
        text = _formula(cell["formula"])
        if group := _SHARED.search(cell["kind"]):
            if text != "=":
                shared[group[1]] = text, name
            else:
                origin = shared.get(group[1], ("=?", name))
                text = _moved(origin[0], origin[1], name)
        found[int(place[2]) - 1, column_number(place[1]) - 1] = (
            "=?" if _OTHER.search(cell["kind"]) else text
        )
    return found


def _moved(text: str, origin: str, name: str) -> str:
    """A formula that is shared with another cell, as it is here."""
    from openpyxl.formula.translate import Translator

    try:
        return str(Translator(text, origin).translate_formula(name))
    except (ValueError, IndexError, TypeError):
        return "=?"


def _formula(written: bytes | None) -> str:
    return "=" + unescape((written or b"").decode("utf-8", "replace"))


def read_hidden(xml: bytes) -> tuple[list[range], list[range]]:
    """Rows and columns (from 0) that are not shown."""
    rows, columns = [], []
    for tag in _HIDDEN.finditer(xml):
        edges = {
            name: int(found[1])
            for name, edge in _EDGE.items()
            if (found := edge.search(tag["attributes"]))
        }
        if tag[1] == b"row" and b"r" in edges:
            rows.append(range(edges[b"r"] - 1, edges[b"r"]))
        elif tag[1] == b"col" and b"min" in edges:
            columns.append(range(edges[b"min"] - 1, edges.get(b"max", edges[b"min"])))
    return rows, columns
