"""Characters with positions put together as lines, and lines as paragraphs. Lengths are
millimetres, y grows down.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from gouji.extraction.document import Paragraph

_GAP, _GAP_IN_CELL, _SPACE = 1.0, 0.4, 0.2
"""In heights of a character: what divides the fields of a line, what shows that a cell holds two
texts, a space.
"""
_OVER, _OVER_DIGIT, _RAISED = 0.6, 0.3, 0.8
"""How much of the width of a character (a digit) another may cover, and how high a digit is that is
no note.
"""


class Glyph(NamedTuple):
    """A character and its box."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    turn: int = 0
    """Which way its line runs: to the right, 1 down, 2 to the left, 3 up."""
    sure: bool = True
    """False: it was seen in a picture, and should be confirmed."""

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    @property
    def size(self) -> float:
        """Its height."""
        return self.y1 - self.y0


class Line(NamedTuple):
    """Glyphs on one line, from left to right, and its text in fields that wide gaps divide."""

    glyphs: tuple[Glyph, ...]
    fields: tuple[str, ...]

    @property
    def top(self) -> float:
        """Its place on its page."""
        return min(glyph.y0 for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """The height of its largest character."""
        return max(glyph.size for glyph in self.glyphs)


def lines_of(glyphs: Iterable[Glyph], gap: float = _GAP) -> list[Line]:
    """The lines from top to bottom; `gap`, in heights of a character, divides the fields of one."""
    rows: list[list[Glyph]] = []
    above, size = 0.0, 0.0
    placed = [((glyph.y0 + glyph.y1) / 2, glyph) for glyph in glyphs if not glyph.text.isspace()]
    for middle, glyph in sorted(placed, key=itemgetter(0)):
        if rows and middle - above < 0.5 * min(glyph.y1 - glyph.y0, size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            above, size = middle, glyph.y1 - glyph.y0
    return [Line(tuple(row), tuple(_fields(row, gap))) for row in map(_from_left, rows)]


def _from_left(row: list[Glyph]) -> list[Glyph]:
    return sorted(row, key=itemgetter(1))


def _fields(row: Sequence[Glyph], gap: float) -> Iterator[str]:
    field = row[0].text
    for left, right in pairwise(row):
        room, width, size = (
            right.x0 - left.x1,
            min(left.x1 - left.x0, right.x1 - right.x0),
            min(left.size, right.size),
        )
        digits = left.text.isdigit() and right.text.isdigit()
        if left.text == right.text and -room > _OVER * width:
            continue  # drawn twice, to look bold
        note = digits and size < _RAISED * max(left.size, right.size)
        if note or room > gap * size or -room > (_OVER_DIGIT if digits else _OVER) * width:
            yield field
            field = ""
        elif digits and room > _SPACE * size:
            field += " "
        field += right.text
    yield field


def text_of(glyphs: Sequence[Glyph]) -> str:
    """The text of a cell: a break between lines, a tab where a gap divides one."""
    if len(glyphs) == 1:
        return glyphs[0].text.strip()
    turned: list[list[Glyph]] = [[], [], [], []]
    for glyph in glyphs:
        turned[glyph.turn].append(_upright(glyph))
    lines = [line for group in turned if group for line in lines_of(group, _GAP_IN_CELL)]
    return "\n".join("\t".join(line.fields) for line in lines)


def _upright(glyph: Glyph) -> Glyph:
    """As the page looks when it is turned until the glyph's line runs to the right."""
    text, x0, y0, x1, y1, turn, _ = glyph
    if turn == 0:
        return glyph
    boxes = {1: (y0, -x1, y1, -x0), 2: (-x1, -y1, -x0, -y0), 3: (-y1, x0, -y0, x1)}
    return Glyph(text, *boxes[turn])


def box_of(glyphs: Sequence[Glyph], page: int) -> str:
    """The locator of some glyphs."""
    return locator(
        page,
        min(glyph.x0 for glyph in glyphs),
        min(glyph.y0 for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        max(glyph.y1 for glyph in glyphs),
    )


def locator(page: int, x0: float, y0: float, x1: float, y1: float) -> str:
    """A place on a page, in millimetres from its upper left corner.

    >>> locator(2, 10, 20.04, 30, 40)
    'page 2/box 10.0,20.0,30.0,40.0'
    """
    return f"page {page}/box {x0:.1f},{y0:.1f},{x1:.1f},{y1:.1f}"


def paragraphs_of(lines: Sequence[Line], page: int) -> Iterator[tuple[float, Paragraph]]:
    """Paragraphs with their tops: lines that fill the page's width go on in the next; one with gaps
    is a paragraph of its own.
    """
    right = max((line.glyphs[-1].x1 for line in lines), default=0.0)
    held: list[Line] = []
    for line in lines:
        if held and not _goes_on(held[-1], line, right):
            yield _paragraph(held, page)
            held = []
        held.append(line)
    if held:
        yield _paragraph(held, page)


def _goes_on(line: Line, following: Line, right: float) -> bool:
    size = line.size
    if len(line.fields) + len(following.fields) > 2 or abs(size - following.size) > 0.1 * size:
        return False
    near = following.top - line.top < 3 * size
    full = right - line.glyphs[-1].x1 < 2 * size
    centred = (
        abs(_centre(line) - _centre(following)) < 0.5 * size
        and following.glyphs[0].x0 - line.glyphs[0].x0 > size
    )
    return near and (full or centred)


def _centre(line: Line) -> float:
    return (line.glyphs[0].x0 + line.glyphs[-1].x1) / 2


def _paragraph(lines: Sequence[Line], page: int) -> tuple[float, Paragraph]:
    at = box_of([glyph for line in lines for glyph in line.glyphs], page)
    if len(lines) == 1 and len(lines[0].fields) > 1:
        fields = lines[0].fields
        return lines[0].top, Paragraph("\t".join(fields), at, fields=fields)
    return lines[0].top, Paragraph("".join("".join(line.fields) for line in lines), at)
