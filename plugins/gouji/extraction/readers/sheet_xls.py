"""What calamine does not report of an Excel 97 workbook, by xlrd: how cells look, which hold
formulas, what is hidden.
"""

# ruff: noqa: ANN401  # xlrd has no types

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from typing import Any

from gouji.extraction.readers.looks import Look, Place, why_unseen

_FORMULA, _SHARED, _BOUND_SHEET, _BEGIN = 0x0006, 0x04BC, 0x0085, 0x0809
_TO_COMPUTE = 3
"""The flags of a formula that is to be computed whenever the file is opened."""
_EMPTY = 3
"""The kind of a result that is an empty text."""
_EXPANDED = 1
"""The token of a formula that it shares with others."""
_WHITE, _BLACK = 0xFFFFFF, 0
_WHOLE = re.compile(r"(?<![\w.])(?P<number>\d+)\.0(?![\d.])")
"""A whole number as xlrd writes it."""
_ONE_CELL = re.compile(r"(\$?[A-Z]+\$?\d+):\1(?!\d)")
"""And a cell of another sheet."""
_DAMAGES = (
    AssertionError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass
class Found:
    """What is known of one sheet; `uncomputed` are formulas whose result is an empty text, which
    scripts do not store.
    """

    looks: dict[Place, Look | str] = field(default_factory=dict)
    formulas: dict[Place, str] = field(default_factory=dict)
    uncomputed: dict[Place, str] = field(default_factory=dict)
    rows: list[range] = field(default_factory=list)
    columns: list[range] = field(default_factory=list)
    recompute: bool = False
    present: frozenset[int] = frozenset()
    """The rows that have cells, if only blank ones."""


def inspect_xls(data: bytes) -> dict[str, Found] | None:
    """What is known of each sheet, by name; None where xlrd cannot read the file."""
    import xlrd  # type: ignore[import-untyped]
    from xlrd.compdoc import CompDocError  # type: ignore[import-untyped]

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=StringIO())
        found = {sheet.name: _sheet(book, sheet) for sheet in book.sheets()}
        _add_formulas(book, data, found)
    except (xlrd.XLRDError, CompDocError, *_DAMAGES):
        return None
    return found


def _sheet(book: Any, sheet: Any) -> Found:
    looks = [_look(book, style) for style in book.xf_list]
    found = Found()
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            look = looks[sheet.cell_xf_index(row, column)]
            if look.keeps != "every":
                found.looks[row, column] = look
    found.present = frozenset(row for row in range(sheet.nrows) if any(sheet.row_types(row)))
    for (row, column), runs in sheet.rich_text_runlist_map.items():
        seen = _seen(book, str(sheet.cell_value(row, column)), runs)
        if seen is not None:
            found.looks[row, column] = seen
    found.rows = [range(row, row + 1) for row, info in sheet.rowinfo_map.items() if info.hidden]
    found.columns = [
        range(column, column + 1) for column, info in sheet.colinfo_map.items() if info.hidden
    ]
    return found


def _look(book: Any, style: Any) -> Look:
    font = book.font_list[style.font_index]
    ground = style.background
    fill = (
        _number(book, ground.pattern_colour_index, _WHITE) if ground.fill_pattern == 1 else _WHITE
    )
    return Look(
        book.format_map[style.format_key].format_str,
        bool(font.struck_out),
        _unseen(book, font, fill),
    )


def _unseen(book: Any, font: Any, fill: int) -> str:
    return why_unseen(font.height / 20, _number(book, font.colour_index, _BLACK), fill)


def _number(book: Any, colour: int, default: int) -> int:
    parts = book.colour_map.get(colour)
    return parts[0] << 16 | parts[1] << 8 | parts[2] if parts else default


def _seen(book: Any, text: str, runs: list[tuple[int, int]]) -> str | None:
    """What is seen of a text of runs; None where that is all of it."""
    ends = [start for start, _ in runs[1:]] + [len(text)]
    seen = text[: runs[0][0]] if runs else text
    for (start, number), end in zip(runs, ends, strict=True):
        font = book.font_list[number]
        hidden = font.struck_out or font.escapement or _unseen(book, font, _WHITE)
        seen += "" if hidden else text[start:end]
    return seen if seen != text else None


def _add_formulas(book: Any, data: bytes, sheets: dict[str, Found]) -> None:
    from olefile.olefile import OleFileIO

    with OleFileIO(BytesIO(data)) as container:
        part = next((part for part in ("Workbook", "Book") if container.exists(part)), None)
        stream = container.openstream(part).read() if part else b""
    records = list(_records(stream))
    places = [
        struct.unpack_from("<I", body)[0]
        for _, kind, body in records
        if kind == _BOUND_SHEET and body[5:6] == b"\0"
    ]
    starts = dict(zip(places, book.sheet_names(), strict=False))
    shared: dict[tuple[str, Place], bytes] = {}
    cells: list[tuple[str, Place, bytes]] = []
    current, last = "", (0, 0)
    for at, kind, body in records:
        if kind == _BEGIN:
            current = starts.get(at, current)
        elif kind == _FORMULA and current in sheets:
            last = struct.unpack_from("<HH", body)
            cells.append((current, last, body))
        elif kind == _SHARED and current in sheets:
            shared[current, last] = _tokens(body, 8)
    for name, place, body in cells:
        text = _text(book, _tokens(body, 20), place, shared, name)
        to_compute = bool(body[14] & _TO_COMPUTE)
        empty = body[12:14] == b"\xff\xff" and body[6] == _EMPTY
        sheet = sheets[name]
        sheet.recompute |= to_compute and body[6:14] == bytes(8)
        (sheet.uncomputed if empty else sheet.formulas)[place] = text


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _tokens(body: bytes, at: int) -> bytes:
    (length,) = struct.unpack_from("<H", body, at)
    return body[at + 2 : at + 2 + length]


def _text(
    book: Any, tokens: bytes, place: Place, shared: dict[tuple[str, Place], bytes], sheet: str
) -> str:
    """A formula as it is written; `=?` is one that is not decoded."""
    from xlrd.formula import FMLA_TYPE_CELL, FMLA_TYPE_SHARED, decompile_formula  # type: ignore[import-untyped]

    kind = FMLA_TYPE_CELL
    if tokens[:1] == bytes((_EXPANDED,)):
        kind, tokens = (
            FMLA_TYPE_SHARED,
            shared.get((sheet, struct.unpack_from("<HH", tokens, 1)), b""),
        )
    try:
        text = (
            decompile_formula(book, tokens, len(tokens), kind, browx=place[0], bcolx=place[1])
            if tokens
            else None
        )
    except _DAMAGES:
        return "=?"
    return "=" + _ONE_CELL.sub(r"\1", _WHOLE.sub(r"\g<number>", text)) if text else "=?"
