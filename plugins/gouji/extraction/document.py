"""What a reader makes of a file: paragraphs and grids of cells in the order of the page, each with
its place.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

Span = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged cell, counted from 0."""


@dataclass(frozen=True, slots=True)
class Computed:
    """What a formula gives. The figure is ours where the file holds none, the file's where it is
    `stored`.
    """

    value: Decimal
    formula: str
    stored: bool = False


@dataclass(frozen=True, slots=True)
class Doubted:
    """A figure with a doubt: a code of the vocabulary, with what its message needs besides the cell
    and the figure.

    `stored` is what the file holds; `value` is what to read all the same, None where only the clerk
    knows.
    """

    stored: object
    code: str
    values: tuple[tuple[str, str], ...] = ()
    value: object = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text outside tables. `at` is its place; a line of a text file keeps its tabs and bars.

    `fields`: the line is a row of a table whose columns do not line up, so that only the order of
    its cells is known.
    """

    text: str
    at: str
    heading: bool = False
    fields: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `values` is dense, `spans` are the merged cells (only the first position of one
    counts).

    `note` is the line right above it, where that is a note of the money unit.

    A value is a str, int, float, Computed, Doubted, or what else a reader found (a date). `sheet`
    is None for a numbered table. `lines` are the rows' lines in a text file, where the table is the
    whole file; `boxes` the places of the cells on a page.
    """

    values: list[list[object]]
    spans: tuple[Span, ...] = ()
    sheet: str | None = None
    number: int = 1
    lines: tuple[int, ...] = ()
    boxes: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    unsure: frozenset[str] = frozenset()
    """Of the places on a page: where a picture is not seen quite clearly."""
    void: set[int] = field(default_factory=set, compare=False)
    """Rows that are none of a table: the file has no cell there, not even a blank one, or they held
    narrative.
    """

    def at(self, row: int, column: int) -> str:
        """The locator of a cell: `Sheet!C12`, `table 3/row 5/column 4`, `line 12/field 3`, `page
        2/box 10,20,30,40`.
        """
        if self.boxes:
            return self.boxes[row][column]
        if self.lines:
            return f"line {self.lines[row]}/field {column + 1}"
        if self.sheet is not None:
            return f"{self.sheet}!{column_letters(column)}{row + 1}"
        return f"table {self.number}/row {row + 1}/column {column + 1}"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a reader reports: a code of the vocabulary with the values for its message."""

    code: str
    values: dict[str, object]
    at: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file."""

    format: str
    blocks: tuple[Paragraph | Grid, ...]
    notices: tuple[Notice, ...] = field(default=())
    pictured: frozenset[str] = frozenset()
    """The pages (as locators begin) that are pictures: their content was recognised, not read."""

    @property
    def grids(self) -> list[Grid]:
        """The tables in order."""
        return [block for block in self.blocks if isinstance(block, Grid)]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The text outside tables in order."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """The name of a spreadsheet column counted from 0.

    >>> column_letters(0), column_letters(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
