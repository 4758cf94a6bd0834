"""Tables as they are drawn: straight lines make the cells, and a character belongs to the cell that
it is in.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Grid, Paragraph, Span
from gouji.extraction.readers.page_lines import Glyph, lines_of, locator, paragraphs_of, text_of

_NEAR = 0.8
"""In millimetres: lines that are no further apart are one."""
_THIN, _STRAIGHT, _SHORT = 1.0, 0.2, 1.0
"""In millimetres: a shape that thin is a line; how far a line may lean; what is too short to part
cells.
"""


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
    pictured: bool = False
    """It was seen in a picture."""


@dataclass
class _Frame:
    """A drawn table: where its columns and rows begin and end, and the lines between them."""

    page: int
    xs: list[float]
    ys: list[float]
    strokes: list[Stroke]
    glyphs: list[Glyph] = field(default_factory=list)


def strokes_of(points: Sequence[tuple[float, float]], outlined: bool) -> Iterator[Stroke]:
    """The straight lines of a shape: a thin one is a line itself, of another the edges, if they are
    drawn.
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if min(width, height) <= _THIN and len(points) > 2:
        centre = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        ends = (
            [(min(xs), centre[1]), (max(xs), centre[1])],
            [(centre[0], min(ys)), (centre[0], max(ys))],
        )
        yield from _stroke(*ends[0 if width > height else 1])
    elif outlined:
        for start, end in pairwise(points):
            yield from _stroke(start, end)


def _stroke(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Stroke]:
    (x0, y0), (x1, y1) = start, end
    if hypot(x1 - x0, y1 - y0) < _SHORT:
        return
    if abs(x1 - x0) <= _STRAIGHT:
        yield Stroke(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    elif abs(y1 - y0) <= _STRAIGHT:
        yield Stroke(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1))


def blocks_of(pages: Sequence[Page]) -> Iterator[Paragraph | Grid]:
    """Paragraphs and grids in order. Raises UnreadableError when there is more than is allowed.

    Tables that are equally wide share their columns; one that ends a page and one that begins the
    next are one grid.
    """
    frames = {page.number: list(_frames(page)) for page in pages}
    _share_columns([frame for page in pages for frame in frames[page.number]])
    flow: list[Paragraph | list[_Frame]] = []
    for page in pages:
        _strike(page)
        blocks: list[tuple[float, Paragraph | _Frame]] = [
            (frame.ys[0], frame) for frame in frames[page.number]
        ]
        for lines in _assign(page, frames[page.number]):
            blocks += paragraphs_of(lines_of(lines), page.number)
        _append(flow, [block for _, block in sorted(blocks, key=lambda block: block[0])])
    room, number = settings().max_table_cells, 0
    for block in flow:
        if isinstance(block, Paragraph):
            yield block
            continue
        number += 1
        room -= sum((len(frame.xs) - 1) * (len(frame.ys) - 1) for frame in block)
        if room < 0:
            raise UnreadableError("unsafe_file")
        yield _grid(block, number)


def cells_of(strokes: Sequence[Stroke]) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of all cells that lines make: left, top, right, bottom."""
    for frame in _frames(Page(1, strokes=list(strokes))):
        for r0, c0, r1, c1 in {span for row in _cells(frame) for span in row}:
            yield frame.xs[c0], frame.ys[r0], frame.xs[c1 + 1], frame.ys[r1 + 1]


def _append(flow: list[Paragraph | list[_Frame]], blocks: list[Paragraph | _Frame]) -> None:
    """Add a page; its first table continues the last one if only a footer and a header are
    between.
    """
    begins = next((n for n, block in enumerate(blocks) if isinstance(block, _Frame)), len(blocks))
    ended = next(
        (n for n, block in enumerate(reversed(flow)) if not isinstance(block, Paragraph)), len(flow)
    )
    if begins < len(blocks) and ended < len(flow) and max(begins, ended) <= 1:
        above, frame = flow[-1 - ended], blocks[begins]
        if isinstance(above, list) and isinstance(frame, _Frame) and above[-1].xs == frame.xs:
            above.append(frame)
            del blocks[begins]
    flow += [[block] if isinstance(block, _Frame) else block for block in blocks]


def _strike(page: Page) -> None:
    """Put a `^` before each character that a line strikes out: it is part of no figure any more."""
    levels = sorted(
        (stroke for stroke in page.strokes if not stroke.upright), key=lambda stroke: stroke.at
    )
    heights = [stroke.at for stroke in levels]
    for place, glyph in enumerate(page.glyphs):
        (x, y), sixth = glyph.middle, (glyph.y1 - glyph.y0) / 6
        first = bisect_left(heights, y - sixth)
        if first < len(heights) and heights[first] <= y + sixth:
            near = levels[first : bisect_right(heights, y + sixth)]
            if any(stroke.start <= x <= stroke.end for stroke in near):
                page.glyphs[place] = glyph._replace(text="^" + glyph.text)


def _frames(page: Page) -> Iterator[_Frame]:
    """The drawn tables of a page: upright lines without a gap from top to bottom, and what crosses
    them.
    """
    uprights = sorted(
        (stroke for stroke in page.strokes if stroke.upright), key=lambda stroke: stroke.start
    )
    bands: list[list[Stroke]] = []
    bottom = float("-inf")
    for stroke in uprights:
        if stroke.start > bottom + _NEAR:
            bands.append([])
        bands[-1].append(stroke)
        bottom = max(bottom, stroke.end)
    levels = sorted(
        (stroke for stroke in page.strokes if not stroke.upright), key=lambda stroke: stroke.at
    )
    heights = [stroke.at for stroke in levels]
    for band in bands:
        top, low = min(stroke.start for stroke in band), max(stroke.end for stroke in band)
        crossing = levels[bisect_left(heights, top - _NEAR) : bisect_right(heights, low + _NEAR)]
        xs, ys = _edges(stroke.at for stroke in band), _edges(stroke.at for stroke in crossing)
        if len(xs) > 1 and len(ys) > 1 and (len(xs), len(ys)) != (2, 2):
            yield _Frame(page.number, xs, ys, [*band, *crossing])


def _edges(places: Iterable[float]) -> list[float]:
    """The places of lines, those that nearly meet as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _share_columns(frames: Sequence[_Frame]) -> None:
    alike: dict[tuple[int, int], list[_Frame]] = defaultdict(list)
    for frame in frames:
        key = next(
            (key for key, others in alike.items() if _same_width(frame, others[0])), (len(alike), 0)
        )
        alike[key].append(frame)
    for group in alike.values():
        edges = _edges(edge for frame in group for edge in frame.xs)
        for frame in group:
            frame.xs = edges


def _same_width(frame: _Frame, other: _Frame) -> bool:
    return (
        abs(frame.xs[0] - other.xs[0]) < 2 * _NEAR and abs(frame.xs[-1] - other.xs[-1]) < 2 * _NEAR
    )


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


def _grid(frames: Sequence[_Frame], number: int) -> Grid:
    """One grid of the frames, each below the one before."""
    values: list[list[object]] = []
    boxes: list[tuple[str, ...]] = []
    spans: set[Span] = set()
    unsure: set[str] = set()
    for frame in frames:
        above = len(values)
        cells = _cells(frame)
        found = _by_cell(frame, cells)
        xs, ys = frame.xs, frame.ys
        for r, row in enumerate(cells):
            values.append(
                [text_of(found[span]) if span[:2] == (r, c) else None for c, span in enumerate(row)]
            )
            boxes.append(
                tuple(
                    locator(frame.page, xs[c0], ys[r0], xs[c1 + 1], ys[r1 + 1])
                    for r0, c0, r1, c1 in row
                )
            )
            unsure.update(
                box
                for box, span in zip(boxes[-1], row, strict=True)
                if not all(g.sure for g in found[span])
            )
        every = {span for row in cells for span in row if span[:2] != span[2:]}
        spans |= {(r0 + above, c0, r1 + above, c1) for r0, c0, r1, c1 in every}
    return Grid(
        values, tuple(sorted(spans)), None, number, boxes=tuple(boxes), unsure=frozenset(unsure)
    )


def _by_cell(frame: _Frame, cells: list[list[Span]]) -> dict[Span, list[Glyph]]:
    """The characters in each cell."""
    found: dict[Span, list[Glyph]] = defaultdict(list)
    for glyph in frame.glyphs:
        x, y = glyph.middle
        row = min(bisect_right(frame.ys, y), len(frame.ys) - 1) - 1
        column = min(bisect_right(frame.xs, x), len(frame.xs) - 1) - 1
        found[cells[row][column]].append(glyph)
    return found


def _cells(frame: _Frame) -> list[list[Span]]:
    """For each place of the grid the cell that it is part of: as far as no line is drawn, first
    right, then down.
    """
    rows, columns = len(frame.ys) - 1, len(frame.xs) - 1
    beside, below = _drawn(frame)
    cells: list[list[Span | None]] = [[None] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if cells[row][column] is not None:
                continue
            last = column
            while (
                last + 1 < columns
                and (row, last + 1) not in beside
                and cells[row][last + 1] is None
            ):
                last += 1
            low = row
            while low + 1 < rows and _is_open(low + 1, column, last, beside, below):
                low += 1
            for r in range(row, low + 1):
                cells[r][column : last + 1] = [(row, column, low, last)] * (last + 1 - column)
    return [[cell or (r, c, r, c) for c, cell in enumerate(row)] for r, row in enumerate(cells)]


def _is_open(
    row: int, first: int, last: int, beside: set[tuple[int, int]], below: set[tuple[int, int]]
) -> bool:
    """Whether a row goes on from the one above between two columns, without a line above it or
    within.
    """
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
