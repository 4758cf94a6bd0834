"""A grid from rows of cells with the number of columns that each covers, from any format."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from gouji.core.errors import UnreadableError
from gouji.extraction.document import Grid, Span

_SLIVER = 120
"""In twentieths of a point: a column that is no wider holds no character, it only shows that edges
were drawn badly.
"""


@dataclass(slots=True)
class Box:
    """A cell between two edges of its table (counted from 0). `continued`: it is part of the cell
    above.

    The text of a part is a mark, if any: that it holds a figure of its own.
    """

    first: int
    end: int
    text: str
    continued: bool = False
    margin: bool = False
    """No cell, but room that the row leaves out."""


def build_grid(
    rows: Sequence[Sequence[Box]], widths: Sequence[int], number: int, room: int
) -> Grid | None:
    """The grid; None when the rows are not equally wide, so that it is unknown what is below what.

    `widths` are those of the columns, as far as they are known. Raises UnreadableError when there
    is no `room`.
    """
    places = _places(rows, widths)
    ends = {places[row[-1].end] for row in rows if row and (len(row) > 1 or row[0].end > 1)}
    if len(ends) > 1:
        return None
    width = max((places[row[-1].end] for row in rows if row), default=0)
    if width * len(rows) > room:
        raise UnreadableError("unsafe_file")
    values: list[list[object]] = [[None] * width for _ in rows]
    spans: list[Span] = []
    above: dict[int, int] = {}
    for r, row in enumerate(rows):
        below: dict[int, int] = {}
        for box in row:
            first, last = places[box.first], places[box.end] - 1
            if box.margin:
                values[r][first : last + 1] = [""] * (last + 1 - first)
                continue
            started = above.get(first) if box.continued else None
            if started is not None and spans[started][3] == last:
                spans[started] = (*spans[started][:2], r, last)
                if box.text:  # what the cell below holds is not shown, and is another figure
                    top, left = spans[started][:2]
                    values[top][left] = f"{values[top][left] or ''}{box.text}"
                below[first] = started
                continue
            values[r][first] = box.text
            below[first] = len(spans)
            spans.append((r, first, r, last))
        above = below
    merged = tuple(span for span in spans if span[:2] != span[2:])
    return Grid(values, merged, None, number)


def _places(rows: Sequence[Sequence[Box]], widths: Sequence[int]) -> Sequence[int]:
    """The column that begins at each edge, when edges that nearly meet count as one."""
    edges = max((row[-1].end for row in rows if row), default=0) + 1
    plain = range(edges)
    at = list(accumulate(widths, initial=0))
    if edges > len(at) or min(widths, default=0) > _SLIVER:
        return plain
    places = [0] * edges
    start = 0
    for edge in plain[1:]:
        apart = at[edge] - at[start] > _SLIVER
        start = edge if apart else start
        places[edge] = places[edge - 1] + apart
    collapsed = any(
        places[box.first] == places[box.end] for row in rows for box in row if not box.margin
    )
    return plain if collapsed else places
