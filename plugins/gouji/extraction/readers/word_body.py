"""A document of Word's older formats, put together as the body of a docx: the same reader then
reads both.

Word 97 files and RTF hold paragraphs in one row, each with the depth of the table it lies in; cells
and rows end by marks, and a row has the edges of its cells.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.readers.docx_text import CELL, CELL_PR, P_PR, R_PR, ROW, TABLE, VAL, P, R, T

_W = P[:-1]
_BODY, _GRID, _GRID_COLUMN, _WIDTH = f"{_W}body", f"{_W}tblGrid", f"{_W}gridCol", f"{_W}w"
_SPAN, _V_MERGE, _ALIGNED, _PICTURE = f"{_W}gridSpan", f"{_W}vMerge", f"{_W}jc", f"{_W}pict"
_BEFORE, _AFTER, _ROW_PR = f"{_W}gridBefore", f"{_W}gridAfter", f"{_W}trPr"
_COLOUR, _SIZE, _SCALE, _SHADE, _FILL = f"{_W}color", f"{_W}sz", f"{_W}w", f"{_W}shd", f"{_W}fill"
_LIST, _LIST_NUMBER = f"{_W}numPr", f"{_W}numId"
_MARKS = {"hidden": f"{_W}vanish", "struck": f"{_W}strike", "raised": f"{_W}vertAlign"}
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNKNOWN = "\ufffd"
"""Placeholder for what is no character: with it no text is a figure."""
_NEAR = 20
"""Twips by which the edges of two rows may differ and still be one column's."""


@dataclass(slots=True)
class CellShape:
    """The right edge of a cell (twips), and whether it is part of the one to its left, or of the
    one above it.
    """

    edge: int
    joins_left: bool = False
    joins_above: bool = False
    ground: int | None = None
    """Its colour."""


@dataclass(slots=True)
class RowShape:
    """Where a row begins (twips), and its cells."""

    left: int = 0
    cells: list[CellShape] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look: marks (of hidden, struck, raised), colours, size in half points, width
    in per cent.
    """

    marks: tuple[str, ...] = ()
    colour: int | None = None
    ground: int | None = None
    size: int | None = None
    scale: int | None = None


PLAIN = Look()


@dataclass(slots=True)
class _Row:
    shape: RowShape
    cells: list[list[etree._Element]]


@dataclass(slots=True)
class _Level:
    """A table that is open: its rows, the ended cells of the row, and the blocks of the cell that
    is being filled.
    """

    rows: list[_Row] = field(default_factory=list)
    cells: list[list[etree._Element]] = field(default_factory=list)
    blocks: list[etree._Element] = field(default_factory=list)


class Body:
    """Takes text and marks in their order; `finish` gives the body element."""

    def __init__(self) -> None:
        self._levels = [_Level()]
        self._paragraph = etree.Element(P)
        self._room = settings().max_table_cells

    def text(self, text: str, look: Look = PLAIN) -> None:
        """Add text to the paragraph."""
        run = self._run(look)
        for place, line in enumerate(_ILLEGAL.sub(_UNKNOWN, text).split("\n")):
            if place:
                etree.SubElement(run, f"{_W}br")
            etree.SubElement(run, T).text = line

    def picture(self) -> None:
        """Add a picture to the paragraph."""
        etree.SubElement(self._run(PLAIN), _PICTURE)

    def end_paragraph(self, depth: int, *, centred: bool = False, numbered: bool = False) -> None:
        """End the paragraph, which lies in a table of that depth (0: in none); `numbered`: as an
        item of a list.
        """
        self._open(depth)
        if centred or numbered:
            properties = etree.Element(P_PR)
            if centred:
                etree.SubElement(properties, _ALIGNED, {VAL: "center"})
            if numbered:
                etree.SubElement(etree.SubElement(properties, _LIST), _LIST_NUMBER, {VAL: "1"})
            self._paragraph.insert(0, properties)
        self._levels[-1].blocks.append(self._paragraph)
        self._paragraph = etree.Element(P)

    def end_cell(self, depth: int, *, numbered: bool = False) -> None:
        """End the paragraph and the cell that it lies in."""
        self.end_paragraph(max(depth, 1), numbered=numbered)
        level = self._levels[-1]
        level.cells.append(level.blocks)
        level.blocks = []
        self._room -= 1
        if self._room < 0:
            raise UnreadableError("unsafe_file")

    def end_row(self, depth: int, shape: RowShape) -> None:
        """End a row, whose cells are those that have ended since the last one."""
        self._open(max(depth, 1))
        self._paragraph = etree.Element(P)
        level = self._levels[-1]
        if level.cells:
            level.rows.append(_Row(shape, level.cells))
        level.cells, level.blocks = [], []

    def finish(self) -> etree._Element:
        """The body, with every table that is still open."""
        if len(self._paragraph):
            self.end_paragraph(0)
        self._open(0)
        body = etree.Element(_BODY)
        body.extend(self._levels[0].blocks)
        return body

    def _run(self, look: Look) -> etree._Element:
        run = etree.SubElement(self._paragraph, R)
        if look is PLAIN:
            return run
        properties = etree.SubElement(run, R_PR)
        for mark in look.marks:
            etree.SubElement(properties, _MARKS[mark])
        for tag, number in ((_COLOUR, look.colour), (_SIZE, look.size), (_SCALE, look.scale)):
            if number is not None:
                etree.SubElement(
                    properties, tag, {VAL: f"{number:06X}" if tag == _COLOUR else str(number)}
                )
        if look.ground is not None:
            _shade(properties, look.ground)
        return run

    def _open(self, depth: int) -> None:
        """Open or close tables until this is the depth."""
        if depth > settings().max_nesting:
            raise UnreadableError("unsafe_file")
        while len(self._levels) <= depth:
            self._levels.append(_Level())
        while len(self._levels) > depth + 1:
            level = self._levels.pop()
            if level.cells or level.blocks:  # a row without an end
                cells = [*level.cells, level.blocks] if level.blocks else level.cells
                level.rows.append(_Row(RowShape(), cells))
            if level.rows:
                self._levels[-1].blocks.append(_table(level.rows))


def _table(rows: Sequence[_Row]) -> etree._Element:
    """A table; the columns of its grid lie between all the edges that its rows have."""
    edges = _edges(rows)
    table = etree.Element(TABLE)
    grid = etree.SubElement(table, _GRID)
    for left, right in pairwise(edges):
        etree.SubElement(grid, _GRID_COLUMN, {_WIDTH: str(right - left)})
    for row in rows:
        table.append(_row(row, edges))
    return table


def _edges(rows: Sequence[_Row]) -> list[int]:
    found = sorted(
        {
            edge
            for row in rows
            for edge in (row.shape.left, *(cell.edge for cell in row.shape.cells))
        }
    )
    edges: list[int] = []
    for edge in found:
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _row(row: _Row, edges: Sequence[int]) -> etree._Element:
    element = etree.Element(ROW)
    shapes = row.shape.cells
    if len(shapes) != len(row.cells):  # the row describes other cells: a mark is missing
        raise UnreadableError("corrupt_file")
    first = place = _place(row.shape.left, edges)
    if first:
        etree.SubElement(etree.SubElement(element, _ROW_PR), _BEFORE, {VAL: str(first)})
    last: etree._Element | None = None
    for blocks, shape in zip(row.cells, shapes, strict=True):
        end = max(place + 1, _place(shape.edge, edges))
        if shape.joins_left and last is not None:
            _widen(last, end - place)
            last.extend(block for block in blocks if len(block))
        else:
            last = _cell(element, blocks, end - place, shape)
        place = end
    if place < len(edges) - 1:
        properties = element.find(_ROW_PR)
        properties = etree.Element(_ROW_PR) if properties is None else properties
        element.insert(0, properties)
        etree.SubElement(properties, _AFTER, {VAL: str(len(edges) - 1 - place)})
    return element


def _place(edge: int, edges: Sequence[int]) -> int:
    """The number of the column of the grid that begins at an edge."""
    return min(range(len(edges)), key=lambda place: abs(edges[place] - edge)) if edges else 0


def _cell(
    row: etree._Element, blocks: Sequence[etree._Element], span: int, shape: CellShape
) -> etree._Element:
    cell = etree.SubElement(row, CELL)
    properties = etree.SubElement(cell, CELL_PR)
    etree.SubElement(properties, _SPAN, {VAL: str(span)})
    if shape.joins_above:
        etree.SubElement(properties, _V_MERGE, {VAL: "continue"})
    if shape.ground is not None:
        _shade(properties, shape.ground)
    cell.extend(blocks)
    return cell


def _shade(properties: etree._Element, colour: int) -> None:
    etree.SubElement(properties, _SHADE, {VAL: "clear", _FILL: f"{colour:06X}"})


def _widen(cell: etree._Element, columns: int) -> None:
    span = cell.find(f"{CELL_PR}/{_SPAN}")
    if span is not None:
        span.set(VAL, str(int(span.get(VAL, "1")) + columns))
