"""The official printed tables as grids of merged cells, derived from a form; whatever renders a
table starts here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from typing import Literal

from gouji.catalogue.form import Form
from gouji.catalogue.table import Block, Node, OpenRows, Table

Role = Literal["heading", "header", "label", "value"]

_LINE = 48
_FIGURE = 4
_LONGEST_LABEL = 12
"""In characters: the width of a page, of a figure, and of the longest label that is not wrapped.
"""


@dataclass(frozen=True, slots=True)
class LayoutCell:
    """A printed cell, 0-based. A `value` has the key of its figure, every other role has its
    official text.

    All is centred but the labels of a table that has them on several levels, unless they span rows.
    `vertical` text runs from top to bottom, in a column that is one character wide.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    role: Role
    text: str = ""
    cell_key: str | None = None
    centred: bool = True
    vertical: bool = False


@dataclass(frozen=True)
class TableLayout:
    """One table: cells in reading order that tile rows x columns exactly.

    The first `header_rows` rows are repeated on every page (0: there is nothing to repeat).
    `widths` are the columns' shares of the whole, adding up to 1.
    """

    table: str
    title: str
    rows: int
    columns: int
    header_rows: int
    widths: tuple[float, ...]
    cells: tuple[LayoutCell, ...]

    def by_row(self) -> tuple[tuple[LayoutCell, ...], ...]:
        """The cells that begin in each row."""
        return tuple(
            tuple(cell for cell in self.cells if cell.row == row) for row in range(self.rows)
        )


@dataclass(frozen=True, slots=True)
class _Label:
    """A node of a tree of labels on its two axes: levels (from the outermost) and leaves (in
    official order).
    """

    text: str
    level: int
    levels: int
    leaf: int
    leaves: int


def _labels(nodes: Sequence[Node], depth: int, level: int = 0, leaf: int = 0) -> Iterator[_Label]:
    """Every node of a tree that is printed `depth` levels deep; a leaf spans the levels that are
    left below it.
    """
    for node in nodes:
        leaves = sum(1 for _ in node.paths())
        yield _Label(node.label, level, 1 if node.children else depth - level, leaf, leaves)
        yield from _labels(node.children, depth, level + 1, leaf)
        leaf += leaves


def _depth(nodes: Sequence[Node]) -> int:
    return max(node.depth for node in nodes)


def _across(node: Node, columns: tuple[Node, ...]) -> Node:
    """The row's tree of labels with the block's columns below each leaf."""
    below = tuple(_across(child, columns) for child in node.children) or columns
    return Node(label=node.label, children=below)


def _native(block: Block) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The trees that are printed above the figures and to the left of them."""
    if block.wide:
        return block.wide, ()
    if block.across:
        return tuple(_across(row, block.columns) for row in block.rows), ()
    return block.columns, block.rows


class _Grid:
    """Places blocks below each other on one grid of columns."""

    def __init__(self, table: Table) -> None:
        trees = [_native(block) for block in table.blocks]
        self.label_columns = max((_depth(rows) for _, rows in trees if rows), default=0)
        widest = (
            len(block_values) + (self.label_columns if rows else 0)
            for block_values, rows in map(_leaves, trees)
        )
        self.columns = max(widest)
        self.row = 0
        self.header_rows = 0
        self.cells: list[LayoutCell] = []

    def place(self, block: Block) -> None:
        """Add a block: its heading, its header, its rows."""
        headers, labels = _native(block)
        first = self.label_columns if labels else 0
        count = sum(1 for node in headers for _ in node.paths())
        edges = [first + index * (self.columns - first) // count for index in range(count + 1)]
        if block.heading is not None:
            self._add(self.row, 0, 1, self.columns, "heading", block.heading)
            self.row += 1
        self._header(block, headers, edges)
        self.header_rows = self.row
        if labels:
            for label in _labels(labels, self.label_columns):
                self._add(
                    self.row + label.leaf,
                    label.level,
                    label.leaves,
                    label.levels,
                    "label",
                    label.text,
                )
        self._values(block, edges, flat=not labels)

    def _header(self, block: Block, headers: tuple[Node, ...], edges: list[int]) -> None:
        depth = _depth(headers)
        if edges[0]:
            self._add(self.row, 0, depth, edges[0], "header", block.corner or "")
        for label in _labels(headers, depth):
            left, right = edges[label.leaf], edges[label.leaf + label.leaves]
            self._add(
                self.row + label.level, left, label.levels, right - left, "header", label.text
            )
        self.row += depth

    def _values(self, block: Block, edges: list[int], *, flat: bool) -> None:
        """The figures in official order; `flat`, all of them in one row."""
        spans = list(pairwise(edges))
        for path, (left, right) in zip(block.wide_paths, spans, strict=False):
            self._add(self.row, left, 1, right - left, "value", key=(str(path[-1].key),))
        for row in block.row_keys:
            for column in block.column_keys:
                left, right = spans.pop(0)
                self._add(self.row, left, 1, right - left, "value", key=(row, column))
            if not flat:
                self.row += 1
                spans = list(pairwise(edges))
        self.row += flat

    def _add(
        self,
        row: int,
        column: int,
        rowspan: int,
        colspan: int,
        role: Role,
        text: str = "",
        key: tuple[str, ...] = (),
    ) -> None:
        self.cells.append(
            LayoutCell(row, column, rowspan, colspan, role, text, ".".join(key) or None)
        )


def _leaves(
    trees: tuple[tuple[Node, ...], tuple[Node, ...]],
) -> tuple[list[Node], tuple[Node, ...]]:
    headers, rows = trees
    return [path[-1] for node in headers for path in node.paths()], rows


def _widths(grid: _Grid) -> tuple[float, ...]:
    """Shares of the columns: figures alike, labels by what they must hold.

    A label that runs over many rows may be as narrow as one character, since it has the height to
    wrap; the rows' own labels have at least an even share.
    """
    labels = []
    for column in range(grid.label_columns):
        need = _need(grid, column)
        labels.append(min(need, _LONGEST_LABEL) + min(need, 2.0))
    if labels:
        labels[-1] = max(labels[-1], _LINE / grid.columns)
    figures = grid.columns - len(labels)
    wanted = labels + [max(float(_FIGURE), (_LINE - sum(labels)) / figures)] * figures
    return tuple(width / sum(wanted) for width in wanted)


def _need(grid: _Grid, column: int) -> int:
    """How many characters wide a column of labels must be, since a label that spans rows can
    wrap.
    """
    alone = [c for c in grid.cells if c.role == "label" and (c.column, c.colspan) == (column, 1)]
    return max((ceil(len(c.text) / c.rowspan) for c in alone), default=1)


def lay_out(table: Table, rows: int = 0) -> TableLayout:
    """The printed grid of one table; of one with open rows, with so many of them (0: as many as it
    may have).
    """
    if table.open:
        return _lay_out_open(table, table.open, rows or table.open.most)
    grid = _Grid(table)
    for block in table.blocks:
        grid.place(block)
    narrow = {column for column in range(grid.label_columns) if _need(grid, column) == 1}
    cells = [
        replace(
            cell,
            cell_key=cell.cell_key and f"{table.key}.{cell.cell_key}",
            centred=cell.role != "label" or cell.rowspan > 1 or grid.label_columns == 1,
            vertical=cell.role == "label"
            and cell.colspan == 1
            and cell.column in narrow
            and cell.rowspan > 1,
        )
        for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column))
    ]
    repeats = grid.header_rows if len(table.blocks) == 1 else 0
    return TableLayout(
        table.key, table.title, grid.row, grid.columns, repeats, _widths(grid), tuple(cells)
    )


def _lay_out_open(table: Table, open_rows: OpenRows, rows: int) -> TableLayout:
    """A header, and below it the open rows."""
    columns = open_rows.columns
    header = [
        LayoutCell(0, place, 1, 1, "header", node.label) for place, node in enumerate(columns)
    ]
    values = [
        LayoutCell(row, place, 1, 1, "value", cell_key=f"{table.key}.{row}.{node.key}")
        for row in range(1, rows + 1)
        for place, node in enumerate(columns)
    ]
    widths = (1 / len(columns),) * len(columns)
    cells = (*header, *values)
    return TableLayout(table.key, table.title, rows + 1, len(columns), 1, widths, cells)


_LAID_OUT: dict[int, tuple[Form, dict[str, TableLayout]]] = {}
"""By identity, which the form that is kept beside its layouts makes unique: a form cannot be
hashed.
"""


def layouts(form: Form) -> dict[str, TableLayout]:
    """The printed grid of every table of a form, by the table's key, in official order."""
    if id(form) not in _LAID_OUT:
        _LAID_OUT[id(form)] = form, {table.key: lay_out(table) for table in form.tables}
    return _LAID_OUT[id(form)][1]
