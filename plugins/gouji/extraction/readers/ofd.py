"""OFD (GB/T 33190): the state's fixed-layout format, a zip of XML pages on which text and lines
have positions.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice
from math import hypot, isfinite

from lxml import etree

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document
from gouji.extraction.readers.detect import Content
from gouji.extraction.readers.looks import why_unseen
from gouji.extraction.readers.package import read_xml
from gouji.extraction.readers.page_lines import Glyph
from gouji.extraction.readers.page_tables import Page, Stroke, blocks_of, strokes_of

Matrix = tuple[float, float, float, float, float, float]
_STEP = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}
_HALF_WIDTH = 0x2E80
"""Characters below it are about half as wide as high."""
_WHITE, _FAINT, _LEAST, _MILLIMETRES = 0xFFFFFF, 26, 1.5, 25.4 / 72
Ground = tuple[float, float, float, float, int]
"""The box of a filled shape, and its colour."""


def read(content: Content) -> Document:
    """Paragraphs and drawn tables of all pages. Raises UnreadableError for a damaged, locked or
    oversized file.
    """
    if content.archive is None:
        raise UnreadableError("corrupt_file", content.format)
    names = content.archive.NameToInfo
    if any(name.lower().endswith("encryptions.xml") for name in names):
        raise UnreadableError("encrypted_file")
    pages = list(_pages(content.archive))
    return Document(content.format, tuple(blocks_of(pages)))


def _pages(archive: zipfile.ZipFile) -> Iterator[Page]:
    number = marks = 0
    root = read_xml(archive, "OFD.xml", "ofd")
    for place in root.iterfind("{*}DocBody/{*}DocRoot"):
        main = _resolve("OFD.xml", place.text)
        document = read_xml(archive, main, "ofd")
        for item in document.iterfind("{*}Pages/{*}Page"):
            number += 1
            page = Page(number)
            _draw(read_xml(archive, _resolve(main, item.get("BaseLoc")), "ofd"), page)
            marks += len(page.glyphs) + len(page.strokes)
            if number > settings().max_pages or marks > settings().max_marks:
                raise UnreadableError("unsafe_file")
            yield page


def _resolve(base: str, place: str | None) -> str:
    """The name of a part in the archive, from a place that is relative to the part `base` or begins
    at the root.
    """
    return posixpath.normpath(
        posixpath.join("/", posixpath.dirname(base), (place or "").strip())
    ).lstrip("/")


def _draw(root: etree._Element, page: Page) -> None:
    """Note the text and the straight lines of a page."""
    grounds: list[Ground] = []
    for item in root.iter("{*}TextObject", "{*}PathObject"):
        if item.get("Visible") == "false":
            continue
        try:
            if item.tag.endswith("TextObject"):
                glyphs = islice(_glyphs(item), settings().max_marks)
                page.glyphs += (
                    glyphs
                    if _is_clear(item, grounds)
                    else (glyph._replace(text="\ufffd") for glyph in glyphs)
                )
            else:
                grounds += _grounds(item)
                page.strokes += islice(_strokes(item), settings().max_marks)
        except (ValueError, OverflowError) as error:
            raise UnreadableError("corrupt_file", "ofd") from error


def _grounds(item: etree._Element) -> Iterator[Ground]:
    """The filled shapes of a path that are more than lines."""
    if item.get("Fill") != "true" or _alpha(item) <= _FAINT:
        return
    matrix = _placement(item)
    for shape in _shapes("".join(data.text or "" for data in _children(item, "AbbreviatedData"))):
        xs, ys = zip(*(_move(matrix, x, y) for x, y in shape), strict=True)
        if max(xs) - min(xs) > _LEAST and max(ys) - min(ys) > _LEAST:
            yield min(xs), min(ys), max(xs), max(ys), _colour(item)


def _is_clear(item: etree._Element, grounds: Sequence[Ground]) -> bool:
    """Whether a text contrasts with the last shape that was filled behind it, and is large
    enough.
    """
    x, y, width, height = _numbers(item.get("Boundary", ""), 4)
    middle, across = x + width / 2, y + height / 2
    here = [
        colour for x0, y0, x1, y1, colour in grounds if x0 <= middle <= x1 and y0 <= across <= y1
    ]
    size = _number(item.get("Size"), 0.0) * hypot(*_placement(item)[2:4]) / _MILLIMETRES
    filled = item.get("Fill", "true") != "false" or item.get("Stroke") == "true"
    ground = here[-1] if here else _WHITE
    return filled and _alpha(item) > _FAINT and not why_unseen(size, _colour(item), ground)


def _alpha(item: etree._Element) -> float:
    """How much of what is behind it an object covers, of 255."""
    return min(
        _number(found.get("Alpha"), 255.0) for found in (item, *_children(item, "FillColor"))
    )


def _colour(item: etree._Element) -> int:
    """Red, green and blue as one number; black where there is no simple colour."""
    values = next((found.get("Value", "") for found in _children(item, "FillColor")), "").split()
    parts = [int(value) & 255 for value in values if value.isdecimal()]
    if len(parts) == 1:
        parts *= 3
    return parts[0] << 16 | parts[1] << 8 | parts[2] if len(parts) == 3 else 0


def _numbers(text: str, count: int) -> list[float]:
    """So many finite numbers. Raises ValueError for anything else: a place that is not understood
    is none.
    """
    numbers = [float(number) for number in text.split()]
    if len(numbers) != count or not all(map(isfinite, numbers)):
        raise ValueError(text)
    return numbers


def _children(item: etree._Element, name: str) -> list[etree._Element]:
    """The children of that name in whatever namespace; by hand, because a search takes longer than
    what it finds.
    """
    return [child for child in item if child.tag.endswith(name)]


def _placement(item: etree._Element) -> Matrix:
    """From the coordinates of an object to those of its page."""
    x, y, _, _ = _numbers(item.get("Boundary", ""), 4)
    a, b, c, d, e, f = _numbers(item.get("CTM", "1 0 0 1 0 0"), 6)
    return a, b, c, d, e + x, f + y


def _move(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _glyphs(item: etree._Element) -> Iterator[Glyph]:
    matrix = _placement(item)
    size = _number(item.get("Size"), 0.0)
    if size <= 0:
        raise ValueError(size)
    scale = _number(item.get("HScale"), 1.0)
    x = y = 0.0
    for code in _children(item, "TextCode"):
        text = code.text or ""
        x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
        down = _deltas(code.get("DeltaY"), len(text))
        right = _deltas(code.get("DeltaX"), len(text))
        for index, character in enumerate(text):
            wide = size * scale * (0.5 if ord(character) < _HALF_WIDTH else 1.0)
            yield _glyph(matrix, character, (x, y, wide, size))
            if index < len(right):
                x += right[index]
            elif not down:
                x += wide
            y += down[index] if index < len(down) else 0.0


def _glyph(matrix: Matrix, character: str, place: tuple[float, float, float, float]) -> Glyph:
    """The box of a character whose baseline begins at a place, as wide and high as it gives."""
    x, y, wide, size = place
    if matrix[:4] == (1.0, 0.0, 0.0, 1.0):
        left, base = x + matrix[4], y + matrix[5]
        return Glyph(character, left, base - 0.85 * size, left + wide, base + 0.15 * size)
    corners = [
        _move(matrix, x + dx, y + dy) for dx in (0, wide) for dy in (-0.85 * size, 0.15 * size)
    ]
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return Glyph(character, min(xs), min(ys), max(xs), max(ys))


def _number(text: str | None, otherwise: float) -> float:
    return otherwise if text is None else _numbers(text, 1)[0]


def _deltas(text: str | None, most: int) -> list[float]:
    """The distances between characters; `g 3 2.5` means 2.5 three times. No more than there are
    characters.
    """
    deltas: list[float] = []
    words = iter((text or "").split())
    for word in words:
        times = int(next(words, "")) if word == "g" else 1
        step = _number(next(words, "") if word == "g" else word, 0.0)
        deltas += [step] * max(0, min(times, most - len(deltas)))
        if len(deltas) >= most:
            break
    return deltas


def _strokes(item: etree._Element) -> Iterator[Stroke]:
    """The straight lines of a path, a thin shape as one; the edges of a shape that is only filled
    are none.
    """
    stroked, filled = item.get("Stroke") != "false", item.get("Fill") == "true"
    if not (stroked or filled):
        return
    matrix = _placement(item)
    for shape in _shapes("".join(data.text or "" for data in _children(item, "AbbreviatedData"))):
        yield from strokes_of([_move(matrix, x, y) for x, y in shape], stroked)


def _shapes(data: str) -> Iterator[list[tuple[float, float]]]:
    """The points of each shape of a path; a curve breaks it."""
    shape: list[tuple[float, float]] = []
    steps = (step[0] for step in _STEP.finditer(data))
    for step in steps:
        operands = [float(next(steps, "0")) for _ in range(_OPERANDS.get(step, 0))]
        if step == "L":
            shape.append((operands[0], operands[1]))
        elif step == "C" and shape:
            shape.append(shape[0])
        elif operands:
            if len(shape) > 1:
                yield shape
            shape = [(operands[-2], operands[-1])]
    if len(shape) > 1:
        yield shape
