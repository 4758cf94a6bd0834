"""Tables as they are drawn: straight lines make the cells, and a character belongs to the cell that it stands in."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from gouji.config import settings
from gouji.errors import UnreadableError
from gouji.extraction.document import Grid, Paragraph, Span
from gouji.extraction.readers.page_lines import Glyph, lines_of, locator, paragraphs_of, text_of

_NEAR = 0.8
"""In millimetres: lines that are no further apart are one."""


class Stroke(NamedTuple):
    """A straight line: `upright` or level, at which x (y), from which y (x) to which."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass
class Page:
    """What is drawn on one page."""

    number: int
    glyphs: list[Glyph] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)


@dataclass
class _Frame:
    """A drawn table: where its columns and rows begin and end, and the lines between them."""

    xs: list[float]
    ys: list[float]
    strokes: list[Stroke]
    glyphs: list[Glyph] = field(default_factory=list)


def blocks_of(pages: Sequence[Page]) -> Iterator[Paragraph | Grid]:
    """Paragraphs and grids in order. Raises UnreadableError when there is more than is allowed.

    Tables that are equally wide share their columns, so that one may go on on the next page.
    """
    frames = {page.number: list(_frames(page)) for page in pages}
    _share_columns([frame for page in pages for frame in frames[page.number]])
    room, number = settings().max_table_cells, 0
    for page in pages:
        outside = _assign(page, frames[page.number])
        blocks: list[tuple[float, Paragraph | Grid]] = []
        for frame in frames[page.number]:
            number += 1
            room -= (len(frame.xs) - 1) * (len(frame.ys) - 1)
            if room < 0:
                raise UnreadableError("unsafe_file")
            blocks.append((frame.ys[0], _grid(frame, page.number, number)))
        for lines in outside:
            blocks += paragraphs_of(lines_of(lines), page.number)
        yield from (block for _, block in sorted(blocks, key=lambda block: block[0]))


def _frames(page: Page) -> Iterator[_Frame]:
    """The drawn tables of a page: upright lines without a gap from top to bottom, and what crosses them."""
    uprights = sorted((stroke for stroke in page.strokes if stroke.upright), key=lambda stroke: stroke.start)
    bands: list[list[Stroke]] = []
    bottom = float("-inf")
    for stroke in uprights:
        if stroke.start > bottom + _NEAR:
            bands.append([])
        bands[-1].append(stroke)
        bottom = max(bottom, stroke.end)
    levels = sorted((stroke for stroke in page.strokes if not stroke.upright), key=lambda stroke: stroke.at)
    heights = [stroke.at for stroke in levels]
    for band in bands:
        top, low = min(stroke.start for stroke in band), max(stroke.end for stroke in band)
        crossing = levels[bisect_left(heights, top - _NEAR) : bisect_right(heights, low + _NEAR)]
        xs, ys = _edges(stroke.at for stroke in band), _edges(stroke.at for stroke in crossing)
        if len(xs) > 1 and len(ys) > 1 and (len(xs), len(ys)) != (2, 2):
            yield _Frame(xs, ys, [*band, *crossing])


def _edges(places: Iterable[float]) -> list[float]:
    """Where lines stand, those that nearly meet as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _share_columns(frames: Sequence[_Frame]) -> None:
    alike: dict[tuple[int, int], list[_Frame]] = defaultdict(list)
    for frame in frames:
        key = next((key for key, others in alike.items() if _same_width(frame, others[0])), (len(alike), 0))
        alike[key].append(frame)
    for group in alike.values():
        edges = _edges(edge for frame in group for edge in frame.xs)
        for frame in group:
            frame.xs = edges


def _same_width(frame: _Frame, other: _Frame) -> bool:
    return abs(frame.xs[0] - other.xs[0]) < 2 * _NEAR and abs(frame.xs[-1] - other.xs[-1]) < 2 * _NEAR


def _assign(page: Page, frames: Sequence[_Frame]) -> list[list[Glyph]]:
    """Give each frame the glyphs inside it; returns those outside, divided at the frames."""
    outside: list[list[Glyph]] = [[] for _ in range(len(frames) + 1)]
    bottoms = [frame.ys[-1] for frame in frames]
    for glyph in page.glyphs:
        x, y = glyph.middle
        place = bisect_left(bottoms, y)
        frame = frames[place] if place < len(frames) else None
        if frame and frame.ys[0] <= y and frame.xs[0] <= x <= frame.xs[-1]:
            frame.glyphs.append(glyph)
        else:
            outside[place].append(glyph)
    return outside


def _grid(frame: _Frame, page: int, number: int) -> Grid:
    cells = _cells(frame)
    found: dict[Span, list[Glyph]] = defaultdict(list)
    for glyph in frame.glyphs:
        x, y = glyph.middle
        row = min(bisect_right(frame.ys, y), len(frame.ys) - 1) - 1
        column = min(bisect_right(frame.xs, x), len(frame.xs) - 1) - 1
        found[cells[row][column]].append(glyph)
    values: list[list[object]] = [[None] * len(row) for row in cells]
    for span, glyphs in found.items():
        values[span[0]][span[1]] = text_of(glyphs)
    boxes = tuple(
        tuple(locator(page, frame.xs[c0], frame.ys[r0], frame.xs[c1 + 1], frame.ys[r1 + 1]) for r0, c0, r1, c1 in row)
        for row in cells
    )
    spans = {span for row in cells for span in row if span[:2] != span[2:]}
    return Grid(values, tuple(sorted(spans)), None, number, boxes=boxes)


def _cells(frame: _Frame) -> list[list[Span]]:
    """For each place of the grid the cell that it is part of: as far as no line is drawn, first right, then down."""
    rows, columns = len(frame.ys) - 1, len(frame.xs) - 1
    beside, below = _drawn(frame)
    cells: list[list[Span | None]] = [[None] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if cells[row][column] is not None:
                continue
            last = column
            while last + 1 < columns and (row, last + 1) not in beside and cells[row][last + 1] is None:
                last += 1
            low = row
            while low + 1 < rows and _is_open(low + 1, column, last, beside, below):
                low += 1
            for r in range(row, low + 1):
                cells[r][column : last + 1] = [(row, column, low, last)] * (last + 1 - column)
    return [[cell or (r, c, r, c) for c, cell in enumerate(row)] for r, row in enumerate(cells)]


def _is_open(row: int, first: int, last: int, beside: set[tuple[int, int]], below: set[tuple[int, int]]) -> bool:
    """Whether a row goes on from the one above between two columns, without a line above it or within."""
    within = any((row, column) in beside for column in range(first + 1, last + 1))
    return not within and not any((row, column) in below for column in range(first, last + 1))


def _drawn(frame: _Frame) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The places of the grid with a line to their left, and those with a line above."""
    across = [(left + right) / 2 for left, right in pairwise(frame.xs)]
    down = [(top + low) / 2 for top, low in pairwise(frame.ys)]
    beside: set[tuple[int, int]] = set()
    below: set[tuple[int, int]] = set()
    for stroke in frame.strokes:
        edges, middles = (frame.xs, down) if stroke.upright else (frame.ys, across)
        edge = _nearest(edges, stroke.at)
        reached = range(bisect_left(middles, stroke.start), bisect_right(middles, stroke.end))
        if stroke.upright:
            beside.update((row, edge) for row in reached)
        else:
            below.update((edge, column) for column in reached)
    return beside, below


def _nearest(edges: Sequence[float], place: float) -> int:
    right = bisect_left(edges, place)
    near = [edge for edge in (right - 1, right) if 0 <= edge < len(edges)]
    return min(near, key=lambda edge: abs(edges[edge] - place))
