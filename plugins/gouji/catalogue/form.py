"""A form: tables of blocks, a block being rows x columns of cells under trees of official labels."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, model_validator

from gouji.core.data import Frozen

CellType = Literal["count", "signed_count", "decimal"]
KEY = r"^[a-z][a-z0-9_]*$"
LEAF = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$"


class Node(Frozen):
    """A label of a row or column. A leaf has a key; a group has children and only spans them.

    A leaf may say of what type and money unit its figures are; a column goes before a row, a row
    before its block. Some file it as several columns, its `parts`, whose figures add up to it.
    """

    label: str
    key: str | None = Field(default=None, pattern=LEAF)
    synonyms: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    children: tuple["Node", ...] = ()
    type: CellType | None = None
    unit: str | None = None

    @model_validator(mode="after")
    def _leaf_or_group(self) -> Self:
        if (self.key is None) == (not self.children):
            raise ValueError(f"{self.label}: a node has either a key or children")
        if self.children and (self.type or self.unit or self.parts):
            raise ValueError(f"{self.label}: a group has no figures, so no type, unit or parts")
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
    """One figure of a form. Labels are the whole path from group to leaf, official spelling."""

    key: str
    table: str
    row: str
    column: str
    type: CellType
    unit: str | None
    row_labels: tuple[str, ...]
    column_labels: tuple[str, ...]

    @property
    def row_label(self) -> str:
        """The leaf's row label; empty where a table of one row has none."""
        return self.row_labels[-1] if self.row_labels else ""

    @property
    def column_label(self) -> str:
        """The leaf's column label."""
        return self.column_labels[-1]


class Block(Frozen):
    """Rows x columns under one header. With `across`, the rows stand beside each other over their
    columns.

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
    def _sets_name_members(self) -> Self:
        wide = {part for path in self.wide_paths for part in str(path[-1].key).split(".")}
        members = {*self.column_keys, *self.row_keys, *wide}
        for name, keys in self.sets.items():
            unknown = [key for key in keys if key not in members]
            if unknown or name in members:
                raise ValueError(f"set {name}: {unknown or 'has the name of a row or column'}")
        return self


class Fact(Frozen):
    """Where a table's figures live in `core`, and what one row of that fact table is."""

    table: str = Field(pattern=KEY)
    grain: Literal["report", "row", "column"]
    key_column: str | None = Field(default=None, pattern=KEY)


class Table(Frozen):
    """One table of a form. Where it is `optional`, it or some of its columns may be left out, and
    are blank then.
    """

    key: str = Field(pattern=KEY)
    title: str
    optional: bool = False
    fact: Fact
    blocks: tuple[Block, ...]


class Section(Frozen):
    """A numbered section of the report; it holds one table or is narrative.

    `words` is a regular expression of other ways to word the title, when it is a line of its own.
    """

    key: str = Field(pattern=KEY)
    number: str
    title: str
    synonyms: tuple[str, ...] = ()
    words: str = ""
    table: str | None = None


class Years(Frozen):
    """The report years that a form is in force for; no `last` means until replaced."""

    first: int
    last: int | None = None

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.first <= year <= (self.last or year)


class Form(Frozen):
    """A form version: `expectations/<series>/forms/<form>.yaml`; the folder says of which `series`
    it is.

    `places` are the codes of the units in and below which alone it is in force; without any, it is
    everywhere that no other form has been laid down. One that is `tolerated` may be filed after its
    years, with a warning. `unread` are titles of tables that some have and that are told as not
    read.
    """

    form: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    basis: str
    law: str
    years: Years
    series: str = ""
    places: tuple[str, ...] = ()
    tolerated: bool = False
    unread: tuple[str, ...] = ()
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """Every cell by its key, in official order."""
        cells: dict[str, Cell] = {}
        for table in self.tables:
            for block in table.blocks:
                for cell in _block_cells(table, block):
                    if cell.key in cells:
                        raise ValueError(f"{self.form}: {cell.key} stands twice")
                    cells[cell.key] = cell
        return cells

    @model_validator(mode="after")
    def _sections_name_tables(self) -> Self:
        named = [section.table for section in self.sections if section.table]
        if sorted(named) != sorted(table.key for table in self.tables):
            raise ValueError(f"{self.form}: sections name the tables {named}")
        if len({section.key for section in self.sections}) < len(self.sections):
            raise ValueError(f"{self.form}: two sections have the same key")
        if not self.cells:
            raise ValueError(f"{self.form}: no cells")
        facts = [table.fact.table for table in self.tables]
        if len(set(facts)) < len(facts):
            raise ValueError(f"{self.form}: two tables in one fact table: {facts}")
        return self

    def table(self, key: str) -> Table:
        """The table with that key; KeyError when there is none."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)

    def describe(self, key: str) -> str:
        """A cell in the words of the form, for people: `表三「（一）予以公开」×「自然人」`."""
        return self._described[key]

    @cached_property
    def _described(self) -> dict[str, str]:
        numbers = {section.table: section.number for section in self.sections if section.table}
        return {
            key: f"表{numbers[cell.table]}「{cell.row_label}」×「{cell.column_label}」"
            if cell.row_labels
            else f"表{numbers[cell.table]}「{cell.column_label}」"
            for key, cell in self.cells.items()
        }


def _block_cells(table: Table, block: Block) -> Iterator[Cell]:
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
            )
