"""Properties of a Word 97 file: which paragraph and which characters have which, and their meaning
([MS-DOC] 2.6).
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import unpack_from

from gouji.extraction.readers.word_body import CellShape, RowShape

_PAGE = 512
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_IN_TABLE, _ROW_END, _DEPTH, _DEEPER = 0x2416, 0x2417, 0x6649, 0x664A
_INNER_CELL, _INNER_ROW = 0x244B, 0x244C
_ALIGNED = (0x2403, 0x2461)
_ELSEWHERE = (0x6645, 0x6646, 0x646B)
"""Properties that are too many for a page: they are in the data stream."""
_TABLE_SHAPE, _MERGED_DOWN, _MERGED_ACROSS = 0xD608, 0xD62B, 0x5624
_LIST = 0x460B
_CELL_GROUNDS = {0xD612: 0, 0xD616: 22, 0xD60C: 44}
"""The shades of a row's cells, by the first cell that they concern."""
SHADE_BYTES = 10
_CELL_BYTES = 20
_ACROSS, _DOWN, _RESTART = 0x03, 0x20, 0x40


@dataclass(slots=True)
class Properties:
    """The properties of a paragraph: the depth of its table, what it ends, and the shape of the row
    that it ends.
    """

    depth: int = 0
    ends_row: bool = False
    ends_inner_cell: bool = False
    ends_inner_row: bool = False
    centred: bool = False
    numbered: bool = False
    edges: tuple[int, ...] = ()
    flags: tuple[int, ...] = ()
    grounds: dict[int, int | None] = field(default_factory=dict)
    across: list[tuple[int, int]] = field(default_factory=list)
    down: list[tuple[int, int]] = field(default_factory=list)


class _Pages:
    """Runs of bytes of the main stream with the properties that each has."""

    def __init__(self, main: bytes, table: bytes) -> None:
        self.main = main
        count = max(0, (len(table) - 4) // 8)
        self.starts = list(unpack_from(f"<{count + 1}I", table, 0)) if count else []
        self.pages = [
            unpack_from("<I", table, 4 * (count + 1) + 4 * number)[0] & 0x3FFFFF
            for number in range(count)
        ]
        self._open: tuple[int, list[int], list[bytes]] = (-1, [], [])

    def at(self, place: int) -> tuple[bytes, int]:
        """The properties of the byte at a place of the main stream, and where they end (at least
        one byte on).

        Raises IndexError where no page is about it: every byte of text has its properties.
        """
        number = bisect_right(self.starts, place) - 1
        if not 0 <= number < len(self.pages):
            raise IndexError(place)
        if self._open[0] != number:
            self._open = (number, *self._read(self.pages[number]))
        _, starts, runs = self._open
        run = bisect_right(starts, place) - 1
        if not 0 <= run < len(runs):
            raise IndexError(place)
        return runs[run], max(starts[run + 1], place + 1)

    def _read(self, page: int) -> tuple[list[int], list[bytes]]:
        data = self.main[page * _PAGE : (page + 1) * _PAGE]
        if len(data) < _PAGE:
            raise IndexError(page)
        count = data[-1]
        starts = list(unpack_from(f"<{count + 1}I", data, 0))
        return starts, [self._run(data, count, number) for number in range(count)]

    def _run(self, data: bytes, count: int, number: int) -> bytes:
        raise NotImplementedError


class Characters(_Pages):
    """Properties of characters."""

    def _run(self, data: bytes, count: int, number: int) -> bytes:
        offset = 2 * data[4 * (count + 1) + number]
        return data[offset + 1 : offset + 1 + data[offset]] if offset else b""


class Paragraphs(_Pages):
    """Properties of paragraphs; the first two bytes number a style."""

    def _run(self, data: bytes, count: int, number: int) -> bytes:
        offset = 2 * data[4 * (count + 1) + 13 * number]
        if not offset:
            return b""
        if data[offset]:
            return data[offset + 1 : offset + 2 * data[offset]]
        return data[offset + 2 : offset + 2 + 2 * data[offset + 1]]


def modifiers(grpprl: bytes) -> Iterator[tuple[int, bytes]]:
    """Each single property: its code, and its operand without its length."""
    place = 0
    while place + 2 <= len(grpprl):
        (code,) = unpack_from("<H", grpprl, place)
        place += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            if code == _TABLE_SHAPE and place + 2 <= len(grpprl):
                size = unpack_from("<H", grpprl, place)[0] - 1
                place += 2
            elif place < len(grpprl):
                size = grpprl[place]
                place += 1
            else:
                return
        yield code, grpprl[place : place + max(0, size)]
        place += max(0, size)


def properties_of(paragraph: bytes, data: bytes) -> Properties:
    """The properties of a paragraph, behind the number of its style; `data` has those that are too
    many for a page.
    """
    found = Properties()
    in_table = False
    for code, operand in _all(paragraph[2:], data):
        if code == _IN_TABLE:
            in_table = bool(operand[:1].strip(b"\0"))
        elif code == _ROW_END:
            found.ends_row = bool(operand[:1].strip(b"\0"))
        elif code in (_DEPTH, _DEEPER) and len(operand) == 4:
            (depth,) = unpack_from("<i", operand)
            found.depth = depth if code == _DEPTH else found.depth + depth
        elif code == _INNER_CELL:
            found.ends_inner_cell = bool(operand[:1].strip(b"\0"))
        elif code == _INNER_ROW:
            found.ends_inner_row = bool(operand[:1].strip(b"\0"))
        elif code in _ALIGNED:
            found.centred = operand[:1] == b"\1"
        elif code == _LIST and len(operand) == 2:
            found.numbered = operand not in (b"\0\0", b"\1\xf8")
        else:
            _note_shape(found, code, operand)
    found.depth = max(found.depth, int(in_table))
    return found


def colour_of(written: bytes) -> int | None:
    """A colour as a number; None for the automatic one, which always contrasts."""
    return (
        None if len(written) < 4 or written[3] else written[0] << 16 | written[1] << 8 | written[2]
    )


def ground_of(shade: bytes) -> int | None:
    """The colour of a shade: its ground, or the dots that cover it."""
    if len(shade) < SHADE_BYTES:
        return None
    return colour_of(shade[:4]) if shade[8:10] == b"\1\0" else colour_of(shade[4:8])


def _all(grpprl: bytes, data: bytes) -> Iterator[tuple[int, bytes]]:
    for code, operand in modifiers(grpprl):
        if code in _ELSEWHERE and len(operand) == 4:
            (offset,) = unpack_from("<I", operand)
            if offset + 2 <= len(data):
                (size,) = unpack_from("<H", data, offset)
                yield from modifiers(data[offset + 2 : offset + 2 + size])
        else:
            yield code, operand


def _note_shape(found: Properties, code: int, operand: bytes) -> None:
    if code == _TABLE_SHAPE and operand:
        count = operand[0]
        if len(operand) >= 1 + 2 * (count + 1):
            found.edges = unpack_from(f"<{count + 1}h", operand, 1)
            cells = operand[1 + 2 * (count + 1) :]
            known = min(count, len(cells) // _CELL_BYTES)
            found.flags = tuple(
                unpack_from("<H", cells, _CELL_BYTES * number)[0] for number in range(known)
            )
    elif code in _CELL_GROUNDS:
        for number in range(len(operand) // SHADE_BYTES):
            found.grounds[_CELL_GROUNDS[code] + number] = ground_of(operand[SHADE_BYTES * number :])
    elif code == _MERGED_DOWN and len(operand) >= 2:
        found.down.append((operand[0], operand[1]))
    elif code == _MERGED_ACROSS and len(operand) == 2:
        found.across.append((operand[0], operand[1]))


def shape_of(properties: Properties) -> RowShape:
    """The cells of the row that a paragraph ends."""
    if not properties.edges:
        return RowShape()
    left, *edges = properties.edges
    cells = [CellShape(edge) for edge in edges]
    first = 0
    for number, flags in enumerate(properties.flags):
        across = flags & _ACROSS
        before = properties.flags[number - 1] & _ACROSS if number else 0
        first = first if across and before else across
        cells[number].joins_left = bool(across and before and across != first)
        cells[number].joins_above = bool(flags & _DOWN and not flags & _RESTART)
    for number, ground in properties.grounds.items():
        if number < len(cells):
            cells[number].ground = ground
    for begin, end in properties.across:
        for cell in cells[begin + 1 : end]:
            cell.joins_left = True
    for number, how in properties.down:
        if number < len(cells):
            cells[number].joins_above = how == 1
    return RowShape(left, cells)
