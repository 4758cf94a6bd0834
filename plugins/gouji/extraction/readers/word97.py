"""Word 97 to 2003 (.doc, and .wps of Kingsoft, which is the same), read directly: text, tables,
hidden and struck text.

After [MS-DOC]: the file information block (2.5), the piece table (2.8.35, 2.9.38), formatted pages
of paragraph and character properties (2.9.32, 2.9.33), table definitions (2.9.315).
"""

import re
import struct
from dataclasses import dataclass
from functools import cached_property
from struct import unpack_from

import olefile

from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document
from gouji.extraction.readers import docx, docx_looks, docx_text, office
from gouji.extraction.readers.detect import Content
from gouji.extraction.readers.word_body import PLAIN, Body, Look
from gouji.extraction.readers.word_properties import (
    Characters,
    Paragraphs,
    Properties,
    properties_of,
    shape_of,
)
from gouji.extraction.readers.word_styles import Styles

_MAGIC, _WORD_97 = 0xA5EC, 0x00C1
_ENCRYPTED, _COMPLEX, _TABLE_1 = 0x0100, 0x0004, 0x0200
_TEXT_LENGTH, _STYLES, _CHPX, _PAPX, _CLX = 0x4C, 0xA2, 0xFA, 0x102, 0x1A2
_COMPRESSED = 0x40000000
_FIELD_BEGIN, _FIELD_MIDDLE, _FIELD_END = "\x13", "\x14", "\x15"
_SHOWN = {"\t": "\t", "\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": ""}
_DRAWS = re.compile(r"\s*(?:EQ|SYMBOL|ADVANCE)\b", re.I)
_PICTURES = "\x01\x08"
_ENDS = "\r\x07\x0c"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters that lie together in the main stream, from a byte on; `width` is 1 or 2 bytes a
    character.
    """

    start: int
    width: int
    text: str


class _NotOursError(Exception):
    """A file that a converter may read and this reader does not: of before Word 97, or saved
    fast.
    """


class _File:
    """The streams of one document, and its tables."""

    def __init__(self, content: Content) -> None:
        self.format = content.format
        try:
            with olefile.OleFileIO(content.data) as ole:
                self.main = ole.openstream("WordDocument").read()
                name = "1Table" if self._flags() & _TABLE_1 else "0Table"
                self.table = ole.openstream(name).read() if ole.exists(name) else b""
                self.data = ole.openstream("Data").read() if ole.exists("Data") else b""
        except (OSError, struct.error, ValueError, IndexError, TypeError, KeyError) as error:
            raise UnreadableError("corrupt_file", content.format) from error
        self._check()

    def _flags(self) -> int:
        flags: int = unpack_from("<H", self.main, 0x0A)[0]
        return flags

    def _check(self) -> None:
        magic, version = unpack_from("<HH", self.main, 0)
        if magic != _MAGIC or version < _WORD_97:
            raise _NotOursError
        if self._flags() & _ENCRYPTED:
            raise UnreadableError("encrypted_file", self.format)

    def part(self, place: int) -> bytes:
        """A part of the table stream that the information block names at a place."""
        offset, length = unpack_from("<II", self.main, place)
        if length > len(self.table):
            raise UnreadableError("corrupt_file", self.format)
        return self.table[offset : offset + length]

    @cached_property
    def pieces(self) -> list[_Piece]:
        """The text of the document itself (without headers and notes), in order."""
        clx = self.part(_CLX)
        place = 0
        while place < len(clx) and clx[place] == 1:
            place += 3 + unpack_from("<H", clx, place + 1)[0]
        if place >= len(clx) or clx[place] != 2:
            raise UnreadableError("corrupt_file", self.format)
        (length,) = unpack_from("<I", clx, place + 1)
        table = clx[place + 5 : place + 5 + length]
        count = (len(table) - 4) // 12
        ends = unpack_from(f"<{count + 1}I", table, 0)
        rest = unpack_from("<I", self.main, _TEXT_LENGTH)[0]
        found = []
        for number in range(count):
            _, where, modifier = unpack_from("<HIH", table, 4 * (count + 1) + 8 * number)
            if modifier and self._flags() & _COMPLEX:
                raise _NotOursError  # properties beside the formatted pages
            characters = min(ends[number + 1] - ends[number], rest)
            if characters < 0:
                raise UnreadableError("corrupt_file", self.format)
            found.append(self._piece(where, characters))
            rest -= characters
        if rest > 0:
            raise UnreadableError("corrupt_file", self.format)
        return found

    def _piece(self, where: int, characters: int) -> _Piece:
        width = 1 if where & _COMPRESSED else 2
        start = (where & 0x3FFFFFFF) // (2 if width == 1 else 1)
        raw = self.main[start : start + width * characters]
        if len(raw) < width * characters:
            raise UnreadableError("corrupt_file", self.format)
        # two bytes are one place, also where they are half of a character
        text = (
            raw.decode("cp1252", "replace")
            if width == 1
            else "".join(map(chr, unpack_from(f"<{characters}H", raw)))
        )
        return _Piece(start, width, text)


def read(content: Content) -> Document:
    """Paragraphs and tables as the docx reader gives them; a file of before Word 97 by LibreOffice,
    where that is.

    Raises UnreadableError for a damaged or locked file, and where there is nothing to convert with.
    """
    try:
        root = _Walk(_File(content)).run().finish()
    except _NotOursError:
        return office.read(content)
    except (struct.error, IndexError) as error:
        raise UnreadableError("corrupt_file", content.format) from error
    docx_looks.mark(root, docx_looks.Styles())
    docx_text.tidy(root)
    return Document(content.format, docx.blocks_of(root))


class _Walk:
    """Goes through the characters once and gives the body what they show and where things end."""

    def __init__(self, file: _File) -> None:
        self.file = file
        self.paragraphs = Paragraphs(file.main, file.part(_PAPX))
        self.characters = Characters(file.main, file.part(_CHPX))
        self.body = Body()
        self.fields: list[bool] = []
        """Of each open field, whether its code is being passed (its result is shown)."""
        self.shown: list[str] = []
        self.styles = Styles(file.part(_STYLES))
        self.look = PLAIN
        self.code: list[str] = []

    def run(self) -> Body:
        for piece in self.file.pieces:
            place = piece.start
            until = place
            for character in piece.text:
                if place >= until:
                    grpprl, until = self.characters.at(place)
                    paragraph, end = self.paragraphs.at(place)
                    until = min(until, end)
                    self._set(self.styles.look(paragraph, grpprl))
                self._take(character, place)
                place += piece.width
            self._flush()
        self._flush()
        return self.body

    def _set(self, look: Look) -> None:
        if look != self.look:
            self._flush()
            self.look = look

    def _take(self, character: str, place: int) -> None:
        if character == _FIELD_BEGIN:
            self.fields.append(True)
        elif character == _FIELD_MIDDLE and self.fields:
            self._end_code()
            self.fields[-1] = False
        elif character == _FIELD_END and self.fields:
            self._end_code()
            self.fields.pop()
        elif character in _ENDS:
            self.fields.clear()
            self._end(character, place)
        elif not any(self.fields):
            self._show(character)
        else:
            self.code.append(character)

    def _end_code(self) -> None:
        """What the code of a field draws by itself is not known."""
        if _DRAWS.match("".join(self.code)):
            self.shown.append("\ufffd")
        self.code.clear()

    def _show(self, character: str) -> None:
        if character in _PICTURES:
            self._flush()
            self.body.picture()
        elif character >= " ":
            self.shown.append(character)
        elif character in _SHOWN:
            self.shown.append(_SHOWN[character])

    def _flush(self) -> None:
        if self.shown:
            text = "".join(self.shown).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            self.body.text(text, self.look)
            self.shown.clear()

    def _end(self, character: str, place: int) -> None:
        self._flush()
        properties = properties_of(self.paragraphs.at(place)[0], self.file.data)
        depth = properties.depth
        if character == "\x07" and properties.ends_row:
            self.body.end_row(1, shape_of(properties))
        elif character == "\x07":
            self.body.end_cell(1, numbered=properties.numbered)
        elif properties.ends_inner_row:
            self.body.end_row(depth, shape_of(properties))
        elif properties.ends_inner_cell:
            self.body.end_cell(depth, numbered=properties.numbered)
        else:
            self.body.end_paragraph(
                depth, centred=self._is_centred(properties), numbered=properties.numbered
            )

    @staticmethod
    def _is_centred(properties: Properties) -> bool:
        return properties.centred and not properties.depth
