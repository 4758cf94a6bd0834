"""A table of a form: blocks of rows x columns of cells under trees of official labels, or open
rows.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, model_validator

from gouji.core.data import Frozen
from gouji.core.errors import CatalogueError

CellType = Literal["count", "signed_count", "decimal", "ratio", "text", "code"]
WORDS: tuple[CellType, ...] = ("text", "code")
"""Types of cells that hold words; all others hold figures."""
KEY = r"^[a-z][a-z0-9_]*$"
LEAF = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$"


class Ratio(Frozen):
    """What a ratio is made of, as a percentage: `part` of `whole`, rounded to so many places.

    Both are columns of the ratio's row, or rows of its column, whichever is declared a ratio.
    """

    part: str = Field(pattern=KEY)
    whole: str = Field(pattern=KEY)
    places: int = Field(default=2, ge=0, le=6)


class Quotient(Frozen):
    """A ratio with the keys of its two cells."""

    part: str
    whole: str
    places: int


class Node(Frozen):
    """A label of a row or column. A leaf has a key; a group has children and only spans them.

    A leaf may state the type and money unit of its figures; a column takes precedence over a row, a
    row before its block. Some file it as several columns, its `parts`, whose figures add up to it.
    A code names its list, a ratio what it is made of.
    """

    label: str
    key: str | None = Field(default=None, pattern=LEAF)
    synonyms: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    children: tuple["Node", ...] = ()
    type: CellType | None = None
    unit: str | None = None
    codes: str | None = None
    ratio: Ratio | None = None

    @model_validator(mode="after")
    def _leaf_or_group(self) -> Self:
        if (self.key is None) == (not self.children):
            raise ValueError(f"{self.label}: a node has either a key or children")
        if self.children and (self.type or self.unit or self.parts):
            raise ValueError(f"{self.label}: a group has no figures, so no type, unit or parts")
        if (self.type == "ratio") != bool(self.ratio) or (self.type == "code") != bool(self.codes):
            raise ValueError(
                f"{self.label}: a ratio names its parts and a code its list, no other type does"
            )
        return self

    def paths(self, above: tuple["Node", ...] = ()) -> Iterator[tuple["Node", ...]]:
        """Every way from this node down to a leaf, the leaf last."""
        here = (*above, self)
        if self.key:
            yield here
        for child in self.children:
            yield from child.paths(here)

    @property
    def depth(self) -> int:
        """How many levels of labels this node and those below it need."""
        return 1 + max((child.depth for child in self.children), default=0)


class Cell(Frozen):
    """One figure of a form, or one place for words. Labels are the whole path from group to leaf,
    official spelling. `codes` are the codes that it may hold, each with its label.
    """

    key: str
    table: str
    row: str
    column: str
    type: CellType
    unit: str | None
    row_labels: tuple[str, ...]
    column_labels: tuple[str, ...]
    codes: tuple[tuple[str, str], ...] = ()
    ratio: Quotient | None = None

    @property
    def row_label(self) -> str:
        """The leaf's row label; empty where a table of one row has none."""
        return self.row_labels[-1] if self.row_labels else ""

    @property
    def column_label(self) -> str:
        """The leaf's column label."""
        return self.column_labels[-1]


class Block(Frozen):
    """Rows x columns under one header. With `across`, the rows are side by side over their columns.

    A `wide` block has neither: its header is one tree, whose leaves are named row and column
    (`row.column`), and one row of figures.
    """

    columns: tuple[Node, ...] = ()
    rows: tuple[Node, ...] = ()
    wide: tuple[Node, ...] = ()
    heading: str | None = None
    corner: str | None = None
    across: bool = False
    type: CellType = "count"
    unit: str | None = None
    sets: dict[str, tuple[str, ...]] = Field(default={})

    @cached_property
    def column_paths(self) -> tuple[tuple[Node, ...], ...]:
        """One path of labels a column, in official order."""
        return tuple(path for node in self.columns for path in node.paths())

    @cached_property
    def row_paths(self) -> tuple[tuple[Node, ...], ...]:
        """One path of labels a row, in official order."""
        return tuple(path for node in self.rows for path in node.paths())

    @cached_property
    def column_keys(self) -> tuple[str, ...]:
        """Keys of the columns, in official order."""
        return tuple(str(path[-1].key) for path in self.column_paths)

    @cached_property
    def row_keys(self) -> tuple[str, ...]:
        """Keys of the rows, in official order."""
        return tuple(str(path[-1].key) for path in self.row_paths)

    @cached_property
    def wide_paths(self) -> tuple[tuple[Node, ...], ...]:
        """One path of labels a cell of a wide block, in official order."""
        return tuple(path for node in self.wide for path in node.paths())

    @model_validator(mode="after")
    def _wide_or_rows_and_columns(self) -> Self:
        if bool(self.wide) == bool(self.rows or self.columns) or bool(self.rows) != bool(
            self.columns
        ):
            raise ValueError("a block has either rows and columns or is wide")
        leaves = [
            path[-1]
            for paths in (self.row_paths, self.column_paths, self.wide_paths)
            for path in paths
        ]
        if wrong := [str(leaf.key) for leaf in leaves if ("." in str(leaf.key)) != bool(self.wide)]:
            raise ValueError(
                f"the cells of a wide block, and none else, are named row.column: {', '.join(wrong)}"
            )
        return self

    @model_validator(mode="after")
    def _words_are_beside_a_label(self) -> Self:
        nodes = [path[-1] for path in (*self.row_paths, *self.column_paths, *self.wide_paths)]
        if (self.wide or self.across) and any(node.type in WORDS for node in nodes):
            raise ValueError("words need a row that has a label of its own")
        return self

    @model_validator(mode="after")
    def _sets_name_members(self) -> Self:
        wide = {part for path in self.wide_paths for part in str(path[-1].key).split(".")}
        members = {*self.column_keys, *self.row_keys, *wide}
        for name, keys in self.sets.items():
            unknown = [key for key in keys if key not in members]
            if unknown or name in members:
                raise ValueError(f"set {name}: {unknown or 'has the name of a row or column'}")
        return self


class OpenRows(Frozen):
    """Rows that a report has as many of as it needs, at most so many; each has a cell a column."""

    columns: tuple[Node, ...] = Field(min_length=1)
    most: int = Field(ge=1, le=200)

    @model_validator(mode="after")
    def _flat(self) -> Self:
        keys = [node.key for node in self.columns]
        if None in keys or len(set(keys)) < len(keys):
            raise ValueError("each column of open rows has a key of its own, and no children")
        if wrong := [node.label for node in self.columns if node.type == "ratio" or node.parts]:
            raise ValueError(f"open rows have no ratios and no parts: {', '.join(wrong)}")
        return self


class Fact(Frozen):
    """Where a table's figures live in `core`, and what one row of that fact table is."""

    table: str = Field(pattern=KEY)
    grain: Literal["report", "row", "column"]
    key_column: str | None = Field(default=None, pattern=KEY)


class Table(Frozen):
    """One table of a form. Where it is `optional`, it or some of its columns may be left out, and
    are blank then. A table of words alone has no `fact`. One with `open` rows has nothing else.
    """

    key: str = Field(pattern=KEY)
    title: str
    optional: bool = False
    fact: Fact | None = None
    blocks: tuple[Block, ...] = ()
    open: OpenRows | None = None

    @model_validator(mode="after")
    def _blocks_or_open_rows(self) -> Self:
        if bool(self.blocks) == bool(self.open) or (self.open and (self.fact or self.optional)):
            raise ValueError(
                f"{self.key}: a table has either blocks or open rows, which are no facts"
            )
        return self

    @property
    def home(self) -> Fact:
        """Where its figures live. Raises CatalogueError of a table that has none."""
        if self.fact is None:
            raise CatalogueError(f"{self.key} has no figures")
        return self.fact


def block_cells(table: Table, block: Block, lists: dict[str, dict[str, str]]) -> Iterator[Cell]:
    """The cells of a block, in official order; `lists` are the codes of each list of the form."""
    for path in block.wide_paths:
        row_key, column_key = str(path[-1].key).split(".")
        yield Cell(
            key=f"{table.key}.{row_key}.{column_key}",
            table=table.key,
            row=row_key,
            column=column_key,
            type=path[-1].type or block.type,
            unit=path[-1].unit or block.unit,
            row_labels=tuple(node.label for node in path[:-1]),
            column_labels=(path[-1].label,),
        )
    for row in block.row_paths:
        for column in block.column_paths:
            yield Cell(
                key=f"{table.key}.{row[-1].key}.{column[-1].key}",
                table=table.key,
                row=str(row[-1].key),
                column=str(column[-1].key),
                type=column[-1].type or row[-1].type or block.type,
                unit=column[-1].unit or row[-1].unit or block.unit,
                row_labels=tuple(node.label for node in row),
                column_labels=tuple(node.label for node in column),
                codes=tuple(lists.get(column[-1].codes or row[-1].codes or "", {}).items()),
                ratio=_quotient(table, row[-1], column[-1]),
            )


def open_cell(table: Table, node: Node, lists: dict[str, dict[str, str]]) -> Cell:
    """A column of open rows, as the cell `table.*.column`."""
    return Cell(
        key=f"{table.key}.*.{node.key}",
        table=table.key,
        row="*",
        column=str(node.key),
        type=node.type or "count",
        unit=node.unit,
        row_labels=(),
        column_labels=(node.label,),
        codes=tuple(lists.get(node.codes or "", {}).items()),
    )


def _quotient(table: Table, row: Node, column: Node) -> Quotient | None:
    ratio = column.ratio or row.ratio
    if ratio is None:
        return None
    pattern = f"{table.key}.{row.key}.{{}}" if column.ratio else f"{table.key}.{{}}.{column.key}"
    return Quotient(
        part=pattern.format(ratio.part), whole=pattern.format(ratio.whole), places=ratio.places
    )
