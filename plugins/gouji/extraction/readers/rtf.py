"""Rich Text Format, read directly: text, tables with their edges and merged cells, what is hidden
or struck out.

After the Rich Text Format Specification 1.9.1. Pictures, objects, headers, notes and every
destination that is not known are left out; bytes are decoded by the character set of their font.
"""

import re
from codecs import IncrementalDecoder, getincrementaldecoder
from dataclasses import dataclass, field, replace

from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document
from gouji.extraction.readers import docx, docx_looks, docx_text
from gouji.extraction.readers.detect import Content
from gouji.extraction.readers.word_body import PLAIN, Body, CellShape, Look, RowShape

_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([\r\n]+)|([^\\{}\r\n]+)"
)
_CHARSETS = {
    0: "", 1: "", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 204: "cp1251", 238: "cp1250",
}  # fmt: skip
_PAGES = {
    936: "gb18030", 54936: "gb18030", 950: "cp950", 932: "cp932", 949: "cp949", 65001: "utf-8",
    10000: "mac-roman",
}  # fmt: skip
_SKIPPED = frozenset(
    b"stylesheet info pict objdata fldinst header headerl headerr headerf footer footerl footerr footerf"
    b" footnote annotation atnid atnauthor atrfstart atrfend ftnsep ftnsepc listtext pntext pntxtb pntxta nonesttables"
    b" bkmkstart bkmkend filetbl revtbl xmlopen tc xe shpinst listtable listoverridetable rsidtbl generator themedata"
    b" template colorschememapping datastore latentstyles objname objclass mmathPr fchars lchars do".split()
)
_KEPT = frozenset(b"nesttableprops shppict".split())
"""Destinations with a star before them that hold something of the text."""
_TEXT = {
    b"par": "\r", b"sect": "\r", b"page": "\r", b"line": "\n", b"tab": "\t", b"emdash": "—",
    b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_MARKS = {
    b"v": "hidden", b"deleted": "hidden", b"strike": "struck", b"striked": "struck",
    b"super": "raised", b"sub": "raised",
}  # fmt: skip
_LOOKS = {
    b"cf": "colour", b"highlight": "ground", b"cb": "ground", b"chcbpat": "ground", b"fs": "size",
    b"charscalex": "scale",
}  # fmt: skip
_SMALL, _NARROW = 4, 20
"""Half points, and per cent: larger and wider text is surely seen."""
_DRAWS = re.compile(rb"\s*(?:EQ|SYMBOL|ADVANCE)\b", re.I)
_DEEPEST = 500


@dataclass(slots=True)
class _State:
    """What a group inherits: where its text goes, in what font, under which marks, in what
    table.
    """

    skipped: bool = False
    fonts: bool = False
    font: int = -1
    marks: tuple[str, ...] = ()
    colour: int = 0
    ground: int = 0
    size: int = 24
    scale: int = 100
    colours: bool = False
    code: bool = False
    numbered: bool = False
    unicode_skip: int = 1
    in_table: bool = False
    depth: int = 0
    centred: bool = False


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens of a file once."""

    data: bytes
    body: Body = field(default_factory=Body)
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    charsets: dict[int, str] = field(default_factory=dict)
    page: str = "cp1252"
    shape: RowShape = field(default_factory=RowShape)
    cell: CellShape = field(default_factory=lambda: CellShape(0))
    defining: int = -1
    starred: bool = False
    to_skip: int = 0
    decoder: IncrementalDecoder | None = None
    pending: list[str] = field(default_factory=list)
    colours: list[int | None] = field(default_factory=lambda: [None])
    code: list[bytes] = field(default_factory=list)
    looks: dict[tuple[object, ...], Look] = field(default_factory=dict)

    def read(self) -> Body:
        place, end = 0, len(self.data)
        while place < end:
            token = _TOKEN.match(self.data, place)
            if token is None:
                place += 1
                continue
            place = token.end()
            word, number, byte, symbol, brace, _, text = token.groups()
            if word == b"bin":
                place += max(0, int(number or 0))
            elif word is not None:
                self._flush()
                self._word(word, None if number is None else int(number))
            elif byte is not None:
                self._bytes(bytes.fromhex(byte.decode()), counts=1)
            elif symbol is not None:
                self._symbol(symbol)
            elif brace is not None:
                self._brace(brace)
            elif text is not None:
                self._plain(text)
        self._flush()
        if self.stack:  # the file is cut off
            raise UnreadableError("corrupt_file", "rtf")
        return self.body

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self.starred, self.to_skip = False, 0
        if brace == b"{":
            self.stack.append(replace(self.state))
            if len(self.stack) > _DEEPEST:
                raise UnreadableError("unsafe_file")
        elif self.stack:
            in_code = self.state.code
            self.state = self.stack.pop()
            if in_code and not self.state.code:
                self._end_code()

    def _end_code(self) -> None:
        """What the code of a field draws by itself is not known."""
        if _DRAWS.match(b"".join(self.code)):
            self._add_text("\ufffd")
        self.code.clear()

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self.starred = True
        elif symbol in b"{}\\":
            self._plain(symbol)
        elif symbol in b"\r\n":
            self._word(b"par", None)
        elif symbol in (b"~", b"_"):
            self._add_text("\u00a0" if symbol == b"~" else "-")

    def _plain(self, text: bytes) -> None:
        if self.to_skip:
            taken = min(self.to_skip, len(text))
            self.to_skip -= taken
            text = text[taken:]
        self._bytes(text, counts=0)

    def _bytes(self, data: bytes, counts: int) -> None:
        if counts and self.to_skip:
            self.to_skip -= 1
            return
        if self.state.code:
            self.code.append(data)
        if self.state.colours:
            self.colours += [None] * data.count(b";")
        if self.state.skipped or self.state.fonts or self.state.colours or not data:
            return
        if self.decoder is None:
            encoding = self.charsets.get(self.state.font) or self.page
            self.decoder = getincrementaldecoder(encoding)(errors="replace")
        self.pending.append(self.decoder.decode(data))

    def _flush(self) -> None:
        if self.decoder is not None:
            self.pending.append(self.decoder.decode(b"", final=True))
            self.decoder = None
        if text := "".join(self.pending):
            self.body.text(text, self._look())
        self.pending.clear()

    def _look(self) -> Look:
        """How text looks here."""
        state = self.state
        key = (state.marks, state.colour, state.ground, state.size, state.scale)
        if key not in self.looks:
            colour, ground = self._coloured(state.colour), self._coloured(state.ground)
            size, scale = (
                state.size if state.size <= _SMALL else None,
                state.scale if state.scale < _NARROW else None,
            )
            look = Look(state.marks, colour, ground, size, scale)
            self.looks[key] = PLAIN if look == PLAIN else look
        return self.looks[key]

    def _coloured(self, number: int) -> int | None:
        return self.colours[number] if 0 <= number < len(self.colours) else None

    def _add_text(self, text: str) -> None:
        if not self.state.skipped and not self.state.fonts:
            self._flush()
            self.body.text(text, self._look())

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if self.to_skip and word != b"u":
            self.to_skip -= 1
        state = self.state
        if word == b"fonttbl":
            state.fonts = True
        elif word == b"colortbl":
            state.colours = True
        elif state.colours:
            self._colour(word, number or 0)
        elif word in _SKIPPED or (starred and word not in _KEPT):
            if word == b"pict" and not state.skipped:
                self.body.picture()
            state.skipped, state.code = True, state.code or word == b"fldinst"
        elif state.fonts:
            self._font(word, number)
        elif word == b"ansicpg" and number:
            self.page = _PAGES.get(number, f"cp{number}" if 1250 <= number <= 1258 else "cp1252")
        elif not state.skipped:
            self._content(word, number)

    def _font(self, word: bytes, number: int | None) -> None:
        if word == b"f" and number is not None:
            self.state.font = number
        elif word == b"fcharset" and number is not None:
            self.charsets[self.state.font] = _CHARSETS.get(number, "")

    def _colour(self, word: bytes, number: int) -> None:
        """A part of the colour that the table is at, which ends at the next semicolon."""
        shift = {b"red": 16, b"green": 8, b"blue": 0}.get(word)
        if shift is not None:
            self.colours[-1] = (self.colours[-1] or 0) | (number & 255) << shift

    def _content(self, word: bytes, number: int | None) -> None:
        state = self.state
        if word == b"u" and number is not None:
            self._unicode(number)
        elif word in _TEXT:
            self._end_paragraph() if _TEXT[word] == "\r" else self._add_text(_TEXT[word])
        elif word in _MARKS:
            others = tuple(mark for mark in state.marks if mark != _MARKS[word])
            state.marks = others if number == 0 else (*others, _MARKS[word])
        elif word == b"plain":
            state.marks, state.font = (), -1
            state.colour, state.ground, state.size, state.scale = 0, 0, 24, 100
        elif word in _LOOKS:
            setattr(state, _LOOKS[word], number if number is not None else 0)
        elif word == b"nosupersub":
            state.marks = tuple(mark for mark in state.marks if mark != "raised")
        elif word == b"f" and number is not None:
            state.font = number
        elif word == b"uc":
            state.unicode_skip = max(0, number or 0)
        else:
            self._table(word, number)

    def _table(self, word: bytes, number: int | None) -> None:
        state = self.state
        if word == b"pard":
            state.in_table, state.depth, state.centred, state.numbered = False, 0, False, False
        elif word == b"ls":
            state.numbered = bool(number)
        elif word == b"intbl":
            state.in_table = True
        elif word == b"itap":
            state.depth = max(0, number or 0)
        elif word in (b"qc", b"ql", b"qr", b"qj"):
            state.centred = word == b"qc"
        elif word == b"cell":
            self.body.end_cell(1, numbered=state.numbered)
        elif word == b"nestcell":
            self.body.end_cell(max(2, state.depth), numbered=state.numbered)
        elif word == b"row":
            self.body.end_row(1, self.shape)
        elif word == b"nestrow":
            self.body.end_row(max(2, state.depth), self.shape)
        else:
            self._shape(word, number)

    def _shape(self, word: bytes, number: int | None) -> None:
        if word == b"trowd":
            self.shape, self.cell = RowShape(), CellShape(0)
        elif word == b"trleft":
            self.shape.left = number or 0
        elif word == b"clmrg":
            self.cell.joins_left = True
        elif word == b"clvmrg":
            self.cell.joins_above = True
        elif word == b"clcbpat":
            self.cell.ground = self._coloured(number or 0)
        elif word == b"cellx":
            self.cell.edge = number or 0
            self.shape.cells.append(self.cell)
            self.cell = CellShape(0)

    def _end_paragraph(self) -> None:
        state = self.state
        depth = state.depth or int(state.in_table)
        self.body.end_paragraph(depth, centred=state.centred and not depth, numbered=state.numbered)

    def _unicode(self, number: int) -> None:
        self._flush()
        code = number + 0x10000 if number < 0 else number
        self.to_skip = self.state.unicode_skip
        if 0 < code < 0x110000:
            self.pending.append(chr(code))
            self._join_surrogates()

    def _join_surrogates(self) -> None:
        text = "".join(self.pending)
        self.pending[:] = [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")]


def read(content: Content) -> Document:
    """Paragraphs and tables as the docx reader gives them. Raises UnreadableError for what is no
    such file.
    """
    if not content.data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableError("corrupt_file", content.format)
    body = _Reader(content.data).read().finish()
    docx_looks.mark(body, docx_looks.Styles())
    docx_text.tidy(body)
    return Document(content.format, docx.blocks_of(body))
