"""A picture of a page set straight, and what is drawn on it: ink, the lines of tables, and the
rest.
"""

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np

from gouji.extraction.readers.page_tables import Stroke
from gouji.extraction.readers.sight import Image

_LEANING = 5.0
"""In degrees: how far a page may lean."""
_SPLIT = 0.3
"""In millimetres: what is no further below is of the same line."""
_PALEST = (150, 210)
"""How pale ink may be, of 255: thin strokes of a serif are."""
_NARROWEST = 40.0
"""In millimetres: a table is no less wide."""
_SHORTEST, _THICKEST, _MEET, _BREAK = 4.0, 1.6, 1.2, 0.8
"""In millimetres: what is no line any more, how near the ends of a line come to what it meets, what
gap it has.
"""


class Drawn(NamedTuple):
    """A page's picture without its lines, where there is ink in that (255), the lines, in
    millimetres a pixel.
    """

    grey: Image
    ink: Image
    strokes: list[Stroke]
    scale: float


class _Line(NamedTuple):
    """A line, and its box in pixels: left, top, width, height."""

    stroke: Stroke
    box: tuple[int, int, int, int]


def straighten(grey: Image) -> Image:
    """The picture with even light, and turned until its lines are level and upright."""
    even = _even(grey)
    flat, high = _lean(even), _lean(np.ascontiguousarray(even.T))
    if max(abs(flat), abs(high)) < 0.03:
        return even
    height, width = even.shape
    level, upright = np.tan(np.radians(flat)), np.tan(np.radians(high))
    matrix = np.array([[1.0, upright, 0.0], [level, 1.0, 0.0]])
    centre = np.array([width / 2, height / 2])
    matrix[:, 2] = centre - matrix[:, :2] @ centre
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    turned: Image = cv2.warpAffine(
        even, matrix, (width, height), flags=flags, borderValue=(255.0,)
    ).astype(np.uint8)
    return turned


def _even(grey: Image) -> Image:
    """The same in the light of its surroundings: paper is white, whatever shadow lies on it."""
    small = cv2.resize(grey, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(
        cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)), (0, 0), 5
    )
    paper = cv2.resize(
        np.maximum(paper, 1), (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR
    )
    return np.asarray(cv2.divide(grey, paper, scale=255), np.uint8)


def _lean(even: Image) -> float:
    """By how many degrees level lines fall to the right: at that angle rows differ most from those
    beside them.
    """
    angle = 0.0
    for width, reach, step in ((700, _LEANING, 0.5), (1000, 0.5, 0.1), (1600, 0.1, 0.02)):
        scale = min(1.0, width / even.shape[1])
        small = np.asarray(
            cv2.bitwise_not(
                cv2.resize(even, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            ),
            np.uint8,
        )
        tried = [angle + turn for turn in np.arange(-reach, reach + step / 2, step)]
        angle = max(tried, key=lambda tries: _contrast(small, tries))
    return float(angle)


def _contrast(dark: Image, angle: float) -> float:
    shear = np.array([[1.0, 0.0, 0.0], [-np.tan(np.radians(angle)), 1.0, 0.0]])
    shear[1, 2] = -shear[1, 0] * dark.shape[1] / 2
    sheared = cv2.warpAffine(dark, shear, (dark.shape[1], dark.shape[0]), flags=cv2.INTER_NEAREST)
    return float(np.square(np.diff(sheared.sum(axis=1, dtype=np.float64))).sum())


def look(grey: Image, scale: float) -> Drawn:
    """What is drawn on a straight page, `scale` millimetres a pixel."""
    level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    level = min(max((level + 255) / 2, _PALEST[0]), _PALEST[1])
    ink = np.asarray(cv2.threshold(grey, level, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)
    lines = _meeting([*_lines(ink, scale, upright=False), *_lines(ink, scale, upright=True)])
    lines = _of_tables(lines, scale, ink.shape)
    mask = np.zeros_like(ink)
    for (upright, _, start, end), (x, y, width, height) in lines:
        first, last = round(start / scale), round(end / scale) + 1
        box = (
            (slice(first, last), slice(x, x + width))
            if upright
            else (slice(y, y + height), slice(first, last))
        )
        mask[box] = 255
    mask = np.asarray(cv2.dilate(mask, np.ones((3, 3), np.uint8)), np.uint8)
    return Drawn(
        np.asarray(grey | mask, np.uint8),
        np.asarray(ink & ~mask, np.uint8),
        [line.stroke for line in lines],
        scale,
    )


def _lines(ink: Image, scale: float, *, upright: bool) -> list[_Line]:
    """Straight runs of ink with their boxes in pixels; breaks in a line are closed."""

    def along(length: float) -> Image:
        pixels = max(1, round(length / scale))
        return np.ones((pixels, 1) if upright else (1, pixels), np.uint8)

    thick = cv2.dilate(
        ink, np.ones((1, 3) if upright else (3, 1), np.uint8)
    )  # a hair line that leans has steps
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, along(_SHORTEST / 2))
    runs = cv2.morphologyEx(runs, cv2.MORPH_CLOSE, along(_BREAK))
    found = []
    for x, y, width, height, _ in cv2.connectedComponentsWithStats(np.asarray(runs, np.uint8))[2][
        1:
    ]:
        across, length = (width, height) if upright else (height, width)
        if length * scale < _SHORTEST or across * scale > _THICKEST:
            continue
        middle, start = (x + width / 2, y) if upright else (y + height / 2, x)
        stroke = Stroke(
            upright, float(middle * scale), float(start * scale), float((start + length) * scale)
        )
        found.append(_Line(stroke, (int(x), int(y), int(width), int(height))))
    return found


def _meeting(lines: list[_Line]) -> list[_Line]:
    """The lines between others that they meet, as far as those: what is beyond or meets none is
    part of characters.
    """
    while True:
        strokes = [line.stroke for line in lines]
        kept = [line for old in lines if (line := _between(old, strokes))]
        if kept == lines:
            return kept
        lines = kept


def _between(line: _Line, strokes: list[Stroke]) -> _Line | None:
    stroke = line.stroke
    met = [
        other.at
        for other in strokes
        if other.upright != stroke.upright
        and other.start - _MEET <= stroke.at <= other.end + _MEET
        and stroke.start - _MEET <= other.at <= stroke.end + _MEET
    ]
    if len(met) < 2 or max(met) - min(met) < _SHORTEST - _MEET:
        return None
    start = stroke.start if min(met) - stroke.start <= _MEET else min(met)
    end = stroke.end if stroke.end - max(met) <= _MEET else max(met)
    return line._replace(stroke=stroke._replace(start=start, end=end))


def _of_tables(lines: list[_Line], scale: float, shape: tuple[int, ...]) -> list[_Line]:
    """The lines that are connected to something wide: the others are the strokes of large
    characters.
    """
    web = np.zeros(shape, np.uint8)
    middles = []
    for stroke, _ in lines:
        at, start, end = (round(side / scale) for side in stroke[1:])
        ends = ((at, start), (at, end)) if stroke.upright else ((start, at), (end, at))
        cv2.line(web, *ends, (255,), round(2 * _MEET / scale))
        x, y = ((one + other) // 2 for one, other in zip(*ends, strict=True))
        middles.append((min(y, shape[0] - 1), min(x, shape[1] - 1)))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(web)
    wide = stats[:, cv2.CC_STAT_WIDTH] * scale >= _NARROWEST
    return [line for line, middle in zip(lines, middles, strict=True) if wide[labels[middle]]]


class Piece(NamedTuple):
    """Ink that is put together as one line of text: its box in pixels."""

    x0: int
    y0: int
    x1: int
    y1: int


def pieces(drawn: Drawn, box: Piece, gap: float) -> Iterator[Piece]:
    """The lines of text in a part of the page from top to bottom; a gap of so many heights divides
    one.

    Specks are no ink, nor is what is left of a line along its edge.
    """
    part = drawn.ink[box.y0 : box.y1, box.x0 : box.x1]
    least = max(2.0, (0.22 / drawn.scale) ** 2)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    small = [
        n
        for n in range(1, count)
        if stats[n, cv2.CC_STAT_AREA] < least or _is_rest(stats[n], part.shape)
    ]
    if small:
        part = np.where(np.isin(labels, small), 0, part).astype(np.uint8)
    for y0, y1 in _runs(np.asarray(part.any(axis=1)), _SPLIT / drawn.scale):
        row = part[y0:y1]
        for x0, x1 in _runs(
            np.asarray(row.any(axis=0)), max(1.0, gap * max(y1 - y0, 1.5 / drawn.scale))
        ):
            inside = np.flatnonzero(row[:, x0:x1].any(axis=1))
            top, low = y0 + int(inside[0]), y0 + int(inside[-1]) + 1
            yield Piece(box.x0 + x0, box.y0 + top, box.x0 + x1, box.y0 + low)


def _is_rest(stat: np.ndarray, shape: tuple[int, ...]) -> bool:
    """Whether a component is a sliver along the edge of its cell."""
    x, y, width, height = (int(stat[n]) for n in range(4))
    at_side = x <= 2 or x + width >= shape[1] - 2
    at_end = y <= 2 or y + height >= shape[0] - 2
    return (height <= 2 and at_end and width > height) or (
        width <= 2 and at_side and height > width
    )


def _runs(filled: np.ndarray, gap: float) -> Iterator[tuple[int, int]]:
    """The runs where something is, without a break longer than a gap."""
    places = np.flatnonzero(filled)
    if not len(places):
        return
    breaks = np.flatnonzero(np.diff(places) > gap + 1)
    starts, ends = [0, *(breaks + 1)], [*breaks, len(places) - 1]
    for start, end in zip(starts, ends, strict=True):
        yield int(places[start]), int(places[end]) + 1
