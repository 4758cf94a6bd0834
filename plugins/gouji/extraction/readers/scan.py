"""A picture of a page as characters and lines with places, as if they were printed there.

What is not seen clearly becomes U+FFFD, which no figure holds. A figure is read twice, and both
readings must agree.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean

import cv2
import numpy as np

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.core.figures import UNCLEAR
from gouji.extraction.readers.page_lines import Glyph
from gouji.extraction.readers.page_tables import Page, cells_of
from gouji.extraction.readers.sight import Image, Seen, see
from gouji.extraction.readers.straight import Drawn, Piece, look, pieces, straighten

SURE, CLEAR, FAINT = 0.97, 0.85, 0.5
"""How sure both readings of a figure must be to need no confirmation; how sure one, and the other,
to count at all.
"""
_SHORT_SIDE, _LONG_SIDE = 210.0, 297.0
"""A picture does not have the size of its paper; A4 is assumed, in millimetres."""
_LEAST, _MOST = 1700, 2500
"""In pixels across A4: what is seen in fewer or more is enlarged or reduced first."""
_LEGIBLE, _SAMPLE = 0.8, 8
_GAP_IN_CELL, _GAP = 1.2, 1.5
_TALLEST = 12.0
"""In millimetres: ink that is higher is no line of text."""
_FIGURE = re.compile(r"[\d.,%+\-\s/—]*\d[\d.,\s]*(?:[^\d\s]|万元)?")
_LEANS = 0.15
_DASHES = frozenset("一-—–―_~")
_ALIKE = str.maketrans(
    {"O": "0", "o": "0", "〇": "0", "○": "0", "l": "1", "I": "1", "|": "1", "Ⅰ": "1", "，": ","}
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def page_of(grey: Image, number: int) -> Page:
    """The page that a picture shows, dark on light; one that lies on its side or head is turned.

    Raises UnreadableError when that takes more pixels than are allowed.
    """
    drawn, found = _upright(grey)
    page = Page(number, pictured=True, strokes=drawn.strokes)
    for place in found:
        page.glyphs += place.glyphs()
    return page


def _sized(grey: Image) -> tuple[Image, float]:
    """The picture as if it were a page of A4, in a size that suits the model; and its millimetres a
    pixel.
    """
    height, width = grey.shape
    across = _SHORT_SIDE if height >= width else _LONG_SIDE
    wanted = min(max(width, _LEAST * across / _SHORT_SIDE), _MOST * across / _SHORT_SIDE)
    factor = wanted / width
    if height * width * factor * factor > settings().max_pixels:
        raise UnreadableError("unsafe_file")
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    size = max(8, round(width * factor)), max(8, round(height * factor))
    sized = grey if factor == 1 else cv2.resize(grey, size, interpolation=way)
    return np.asarray(sized, np.uint8), across / wanted


def _upright(grey: Image) -> tuple[Drawn, list["_Text"]]:
    """The picture the way round in which its text can be read."""
    tried: list[tuple[float, int, Drawn, list[_Text]]] = []
    for quarters in (0, 1, 3, 2):
        sized, scale = _sized(np.ascontiguousarray(np.rot90(grey, quarters)))
        drawn = look(straighten(sized), scale)
        places = list(_places(drawn))
        long = sorted((text for text in places if text.parts), key=lambda text: -text.length)[
            :_SAMPLE
        ]
        legible = fmean([_legibility(text, drawn) for text in long] or [0.0])
        tried.append((legible, -len(tried), drawn, places))
        if legible >= _LEGIBLE:
            break
    _, _, drawn, places = max(tried, key=lambda found: found[:2])
    for text in places:
        text.read(drawn)
    return drawn, places


def _legibility(text: "_Text", drawn: Drawn) -> float:
    seen = see([_crop(drawn, max(text.parts, key=lambda part: part.x1 - part.x0))])[0]
    return fmean(seen.sure or [0.0])


class _Text:
    """Ink in a part of a page: pieces that are lines of text, or the characters of one that runs
    down.
    """

    def __init__(self, parts: list[Piece], scale: float, *, in_cell: bool) -> None:
        self.parts = parts
        self.scale = scale
        self.in_cell = in_cell
        self.seen: list[tuple[Piece, str, bool, tuple[float, ...]]] = []

    @property
    def length(self) -> int:
        """The width of its longest line."""
        return max(part.x1 - part.x0 for part in self.parts)

    def read(self, drawn: Drawn) -> None:
        """Read its content."""
        column = _column(self.parts) if self.in_cell else []
        if column:
            self._read_down(column, drawn)
            return
        for part in self.parts:
            if (part.y1 - part.y0) * self.scale > _TALLEST:
                self._note(part, UNCLEAR, sure=False, places=(0.5,))
                continue
            text, sure, places = _read_line(drawn, part, in_cell=self.in_cell)
            self._note(part, text, sure=sure, places=places)

    def _read_down(self, column: list[Piece], drawn: Drawn) -> None:
        """One character a line: seen side by side, and put in their places."""
        high = max(part.y1 - part.y0 for part in column)
        crops = [
            _crop(
                drawn,
                part._replace(
                    y0=(part.y0 + part.y1 - high) // 2, y1=(part.y0 + part.y1 + high) // 2
                ),
            )
            for part in column
        ]
        most = max(crop.shape[0] for crop in crops)
        crops = [
            cv2.copyMakeBorder(
                crop, 0, most - crop.shape[0], 0, 0, cv2.BORDER_CONSTANT, value=(255.0,)
            ).astype(np.uint8)
            for crop in crops
        ]
        text = "".join(see([np.hstack(crops)])[0].text.split())
        x0, x1 = min(part.x0 for part in column), max(part.x1 for part in column)
        y0, y1 = column[0].y0, column[-1].y1
        step = (y1 - y0) / max(len(text), 1)
        for n, character in enumerate(text or UNCLEAR):
            self._note(
                Piece(x0, round(y0 + n * step), x1, round(y0 + (n + 1) * step)),
                character,
                sure=True,
                places=(0.5,),
            )

    def _note(self, part: Piece, text: str, *, sure: bool, places: tuple[float, ...]) -> None:
        self.seen.append((part, text, sure, places))

    def glyphs(self) -> Iterator[Glyph]:
        """Its characters, each as wide as there is room between its neighbours."""
        for part, text, sure, places in self.seen:
            x0, y0, x1, y1 = (side * self.scale for side in part)
            if y1 - y0 < 2.0:
                y0, y1 = (y0 + y1) / 2 - 1.0, (y0 + y1) / 2 + 1.0
            middles = [x0 + place * (x1 - x0) for place in places]
            edges = [
                x0,
                *((left + right) / 2 for left, right in pairwise(middles)),
                max(x1, x0 + 0.5),
            ]
            for character, (left, right) in zip(text, pairwise(edges), strict=True):
                yield Glyph(character, left, y0, max(right, left), y1, 0, sure)


def _column(parts: Sequence[Piece]) -> list[Piece]:
    """The characters of text that runs down a narrow cell; none when it does not."""
    if len(parts) < 3:
        return []
    wide = max(part.x1 - part.x0 for part in parts)
    joined = [parts[0]]
    for part in parts[1:]:
        above = joined[-1]
        if part.y1 - above.y0 <= 1.15 * wide:
            joined[-1] = Piece(min(above.x0, part.x0), above.y0, max(above.x1, part.x1), part.y1)
        else:
            joined.append(part)
    high = max(part.y1 - part.y0 for part in joined)
    return joined if len(joined) >= 3 and wide <= 1.5 * high and high <= 1.5 * wide else []


def _places(drawn: Drawn) -> Iterator[_Text]:
    """Every cell, and what is outside of tables."""
    scale = drawn.scale
    height, width = drawn.ink.shape
    outside = drawn.ink.copy()
    for x0, y0, x1, y1 in cells_of(drawn.strokes):
        box = Piece(
            max(0, round(x0 / scale)),
            max(0, round(y0 / scale)),
            round(x1 / scale) + 1,
            round(y1 / scale) + 1,
        )
        outside[box.y0 : box.y1, box.x0 : box.x1] = 0
        parts = list(pieces(drawn, box, _GAP_IN_CELL))
        if parts:
            yield _Text(parts, scale, in_cell=True)
    for part in pieces(drawn._replace(ink=outside), Piece(0, 0, width, height), _GAP):
        if (part.y1 - part.y0) * scale <= _TALLEST:
            yield _Text([part], scale, in_cell=False)


def _crop(drawn: Drawn, part: Piece, share: float = 0.2) -> Image:
    """The picture of a line with a margin; the lines of the table are left out."""
    high = part.y1 - part.y0
    margin = max(3, round(share * high))
    grown = round(max(0.0, 2.2 / drawn.scale - high) / 2)  # a dash stays a dash, and is no 1
    y0, y1 = max(0, part.y0 - 2), min(drawn.grey.shape[0], part.y1 + 2)
    x0, x1 = max(0, part.x0 - 2), min(drawn.grey.shape[1], part.x1 + 2)
    bordered = cv2.copyMakeBorder(
        drawn.grey[y0:y1, x0:x1],
        margin + grown,
        margin + grown,
        margin,
        margin,
        cv2.BORDER_CONSTANT,
        value=(255.0,),
    )
    return np.asarray(bordered, np.uint8)


def _read_line(drawn: Drawn, part: Piece, *, in_cell: bool) -> tuple[str, bool, tuple[float, ...]]:
    """The characters of a line, if each is sure, and their places. A line that may be a figure is
    read twice.
    """
    first = _closed_up(see([_crop(drawn, part)])[0])
    if not first.text:
        return UNCLEAR, False, (0.5,)
    if len(_CHINESE.findall(first.text)) > (1 if in_cell else 0) and not _FIGURE.fullmatch(
        first.text
    ):
        return (first.text if in_cell else _narrated(first)), True, first.places
    if set(first.text) <= _DASHES:
        flat = (part.y1 - part.y0) < 0.5 * (part.x1 - part.x0)
        return ("—" if flat else UNCLEAR), True, (0.5,)
    second = _closed_up(see([_again(drawn, part)])[0])
    text = _agreed(first, second)
    if text == "1" and _slant(drawn, part) > _LEANS:
        text = UNCLEAR  # or a stroke for nothing
    alike = text == first.text
    sure = alike and min(first.least, second.least) >= SURE
    return text, sure, first.places


def _closed_up(seen: Seen) -> Seen:
    """The same without spaces; one between digits is not clear: one figure, or two."""
    text, kept = seen.text, []
    for n, character in enumerate(text):
        if not character.isspace():
            kept.append((character, seen.sure[n], seen.places[n]))
        elif text[n - 1 : n].isdigit() and text[n + 1 : n + 2].isdigit():
            kept.append((UNCLEAR, 0.0, seen.places[n]))
    return Seen(
        "".join(kind for kind, _, _ in kept), tuple(k[1] for k in kept), tuple(k[2] for k in kept)
    )


def _narrated(seen: Seen) -> str:
    """Text as it was seen, but for digits that are not clear."""
    return "".join(
        UNCLEAR if character.isdigit() and sure < CLEAR else character
        for character, sure in zip(seen.text, seen.sure, strict=True)
    )


def _agreed(first: Seen, second: Seen) -> str:
    """The characters in which both readings agree; any other, or one not clearly seen, is
    U+FFFD.
    """
    one, other = (
        unicodedata.normalize("NFKC", seen.text).translate(_ALIKE) for seen in (first, second)
    )
    if one != other or len(one) != len(first.text):
        return UNCLEAR * len(first.text)
    clear = (
        max(sures) >= CLEAR and min(sures) >= FAINT
        for sures in zip(first.sure, second.sure, strict=True)
    )
    return "".join(
        character if seen else UNCLEAR for character, seen in zip(one, clear, strict=True)
    )


def _again(drawn: Drawn, part: Piece) -> Image:
    """The same line smaller, in wider margins and harder contrast."""
    crop = _crop(drawn, part, 0.4)
    hard = np.clip((crop.astype(np.float32) - 128) * 1.6 + 128, 0, 255).astype(np.uint8)
    return np.asarray(
        cv2.resize(hard, None, fx=0.8, fy=0.8, interpolation=cv2.INTER_AREA), np.uint8
    )


def _slant(drawn: Drawn, part: Piece) -> float:
    """How far the top of a stroke is to the right of its foot, in its height."""
    ink = drawn.ink[part.y0 : part.y1, part.x0 : part.x1] > 0
    third = max(1, len(ink) // 3)
    top, foot = (np.flatnonzero(rows.any(axis=0)) for rows in (ink[:third], ink[-third:]))
    return float(top.mean() - foot.mean()) / (2 * third) if len(top) and len(foot) else 0.0
