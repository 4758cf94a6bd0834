"""The workbook of a receipt without issues: one that was drawn once, in which only texts and
figures are replaced.

Most reports are accepted as they come, and the drawing of their workbooks took more than all other
steps from file to receipt. Such a workbook has the content of a drawn one, part by part; anything
unusual is drawn.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from zipfile import ZipFile

from xlsxwriter.utility import xl_rowcol_to_cell

from gouji.catalogue.form import Form
from gouji.catalogue.grid import layouts
from gouji.core.figures import FORMULA_STARTS
from gouji.receipts.model import ReceiptCell, ReceiptData
from gouji.receipts.packed import Part, pack, part
from gouji.receipts.xlsx import GRID_TOP, Texts, render_receipt_xlsx, texts_of

_STRINGS = "xl/sharedStrings.xml"
_TEXT = re.compile("<t>([^<]*)</t>")
_MARK = re.compile("\ue000(\\d+)\ue001")
_BLANK_CELL = re.compile(r'(<c r="([A-Z]+[0-9]+)" s="[0-9]+")/>')
_UNUSUAL = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\uf8ff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^\\s|\\s$|^<r>"
)
"""Characters that a workbook escapes, or of which a mark is made."""
_ONCE, _EACH_TIME = 9, 1
"""How hard a part is compressed."""


@dataclass(frozen=True)
class _Strings:
    """The words of the workbook: `pieces[0] text pieces[1] text …`, the text at each gap by its
    number.
    """

    pieces: tuple[str, ...]
    texts: tuple[int, ...]

    def filled(self, texts: Sequence[str]) -> str:
        out = [self.pieces[0]]
        for number, piece in zip(self.texts, self.pieces[1:], strict=True):
            escaped = texts[number].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            out += (escaped, piece)
        return "".join(out)


@dataclass(frozen=True)
class _Sheet:
    """A table: `pieces[0] figure pieces[1] figure …`, the cell at each gap by its key. A piece ends
    within the tag of the next cell.
    """

    name: str
    pieces: tuple[str, ...]
    keys: tuple[str, ...]

    def filled(self, cells: Mapping[str, ReceiptCell]) -> str:
        out = [self.pieces[0]]
        for key, piece in zip(self.keys, self.pieces[1:], strict=True):
            value = cells[key].value
            out += ("/>" if value is None else f"><v>{value:.16G}</v></c>", piece)
        return "".join(out)


@dataclass(frozen=True)
class _Prepared:
    """A drawn workbook, taken apart; `fixed` are the texts that are the same in all."""

    form: Form
    parts: tuple[Part | _Sheet | _Strings, ...]
    fixed: frozenset[str]


_PREPARED: dict[tuple[object, ...], _Prepared] = {}
"""By the form's identity, which the form that is kept in it makes unique, and by what else shapes
the workbook.
"""


def render_receipt_workbook(data: ReceiptData) -> bytes:
    """The receipt as a workbook, with the content of `render_receipt_xlsx`."""
    wording = texts_of(data)
    texts = (wording.title, *wording.lines, *wording.tail, wording.heading)
    if data.form is None or data.issues or not _usual(texts, data.cells):
        return render_receipt_xlsx(data, wording)
    prepared = _prepared(data, data.form, wording)
    if not prepared.fixed.isdisjoint(texts):
        return render_receipt_xlsx(data, wording)
    return pack(_fill(one, texts, data.cells) for one in prepared.parts)


def _usual(texts: Sequence[str], cells: Mapping[str, ReceiptCell]) -> bool:
    """Whether each text is unique and needs no escaping, and each cell is a figure or blank."""
    return (
        len(set(texts)) == len(texts)
        and all(text and not text.startswith(FORMULA_STARTS) for text in texts)
        and not any(map(_UNUSUAL.search, texts))
        and all(
            not cell.raw if cell.value is None else cell.value.is_finite()
            for cell in cells.values()
        )
    )


def _fill(
    one: Part | _Sheet | _Strings, texts: Sequence[str], cells: Mapping[str, ReceiptCell]
) -> Part:
    if isinstance(one, _Sheet):
        return part(one.name, one.filled(cells).encode(), _EACH_TIME)
    if isinstance(one, _Strings):
        return part(_STRINGS, one.filled(texts).encode(), _EACH_TIME)
    return one


def _prepared(data: ReceiptData, form: Form, wording: Texts) -> _Prepared:
    shape = id(form), wording.tone, len(wording.lines), len(wording.tail)
    if shape not in _PREPARED:
        _PREPARED[shape] = _prepare(data, form, wording)
    return _PREPARED[shape]


def _prepare(data: ReceiptData, form: Form, wording: Texts) -> _Prepared:
    """Draw a blank workbook with a mark in place of each text, and take it apart."""
    marks = [
        f"\ue000{number}\ue001" for number in range(2 + len(wording.lines) + len(wording.tail))
    ]
    title, *lines, heading = marks
    middle = len(wording.lines)
    marked = replace(
        wording,
        title=title,
        lines=tuple(lines[:middle]),
        tail=tuple(lines[middle:]),
        heading=heading,
    )
    blank = {key: replace(cell, value=None, raw="") for key, cell in data.cells.items()}
    drawn = ZipFile(BytesIO(render_receipt_xlsx(replace(data, cells=blank), marked)))
    tables = [section.table for section in form.sections if section.table]
    places = {
        f"xl/worksheets/sheet{number}.xml": {
            xl_rowcol_to_cell(GRID_TOP + cell.row, cell.column): cell.cell_key
            for cell in layouts(form)[table].cells
            if cell.cell_key
        }
        for number, table in enumerate(tables, 2)  # after the list
    }
    parts: list[Part | _Sheet | _Strings] = []
    fixed: frozenset[str] = frozenset()
    for name in drawn.namelist():
        content = drawn.read(name)
        if name == _STRINGS:
            strings = content.decode()
            fixed = frozenset(_TEXT.findall(strings)) - set(marks)
            pieces = _MARK.split(strings)
            parts.append(_Strings(tuple(pieces[::2]), tuple(map(int, pieces[1::2]))))
        elif name in places:
            parts.append(_take_apart(name, content.decode(), places[name]))
        else:
            parts.append(part(name, content, _ONCE))
    return _Prepared(form, tuple(parts), fixed)


def _take_apart(name: str, content: str, places: Mapping[str, str]) -> _Sheet:
    pieces, keys, last = [], [], 0
    for found in _BLANK_CELL.finditer(content):
        if key := places.get(found[2]):
            pieces.append(content[last : found.end(1)])
            keys.append(key)
            last = found.end()
    return _Sheet(name, (*pieces, content[last:]), tuple(keys))
