"""A form: tables of blocks, a block being rows x columns of cells under trees of official
labels.
"""

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
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
    """A form version: `expectations/<series>/forms/<form>.yaml`; the folder determines its
    `series`.

    `places` are the codes of the units in and below which alone it is in force; without any, it is
    in force everywhere that has no form of its own. One that is `tolerated` may be filed after its
    years, with a warning. `unread` are titles of tables that some have and that are reported as not
    read. `lists` are the codes of each list, with their labels.
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
    lists: dict[str, dict[str, str]] = Field(default={})
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]

    @cached_property
    def every(self) -> dict[str, Cell]:
        """Every cell by its key, of figures and of words, in official order."""
        cells: dict[str, Cell] = {}
        for table in self.tables:
            for block in table.blocks:
                for cell in _block_cells(table, block, self.lists):
                    if cell.key in cells:
                        raise ValueError(f"{self.form}: {cell.key} is defined twice")
                    cells[cell.key] = cell
        return cells

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """Every cell of a figure by its key, in official order."""
        return {key: cell for key, cell in self.every.items() if cell.type not in WORDS}

    @cached_property
    def words(self) -> dict[str, Cell]:
        """Every cell of words by its key, in official order."""
        return {key: cell for key, cell in self.every.items() if cell.type in WORDS}

    @cached_property
    def open_tables(self) -> tuple[Table, ...]:
        """The tables with open rows."""
        return tuple(table for table in self.tables if table.open)

    @cached_property
    def open_columns(self) -> dict[str, Cell]:
        """The cells of open rows by `table.*.column`, in official order."""
        return {
            f"{table.key}.*.{node.key}": _open_cell(table, node, self.lists)
            for table in self.open_tables
            if table.open
            for node in table.open.columns
        }

    @cached_property
    def has_entries(self) -> bool:
        """Whether reports on the form have any content besides figures in fixed places."""
        return bool(self.words or self.open_tables)

    def cell(self, key: str) -> Cell:
        """The cell with that key, also one of an open row (`table.3.column`); KeyError when there
        is none.
        """
        if key in self.every:
            return self.every[key]
        table, row, column = key.split(".")
        cell = self.open_columns[f"{table}.*.{column}"]
        return cell.model_copy(update={"key": key, "row": row, "row_labels": (f"第{row}行",)})

    @cached_property
    def ratios(self) -> dict[str, Quotient]:
        """What each ratio is made of."""
        return {key: cell.ratio for key, cell in self.cells.items() if cell.ratio}

    def with_ratios(self, sums: Mapping[str, Decimal | None]) -> dict[str, Decimal | None]:
        """Sums of several reports, in which each ratio is recomputed; None where its whole is
        zero.
        """
        known = dict(sums)
        for key, ratio in self.ratios.items():
            part, whole = sums.get(ratio.part) or Decimal(0), sums.get(ratio.whole)
            known[key] = _percentage(part, whole, ratio.places) if whole else None
        return known

    @cached_property
    def fact_tables(self) -> tuple[Table, ...]:
        """The tables that have figures."""
        return tuple(table for table in self.tables if table.fact)

    @model_validator(mode="after")
    def _sections_name_tables(self) -> Self:
        named = [section.table for section in self.sections if section.table]
        if sorted(named) != sorted(table.key for table in self.tables):
            raise ValueError(f"{self.form}: sections name the tables {named}")
        if len({section.key for section in self.sections}) < len(self.sections):
            raise ValueError(f"{self.form}: two sections have the same key")
        if not self.cells:
            raise ValueError(f"{self.form}: no cells")
        facts = [table.home.table for table in self.fact_tables]
        if len(set(facts)) < len(facts):
            raise ValueError(f"{self.form}: two tables in one fact table: {facts}")
        with_figures = {cell.table for cell in self.cells.values()}
        if with_figures != {table.key for table in self.fact_tables}:
            raise ValueError(f"{self.form}: tables with figures, and no others, have a `fact`")
        return self

    @model_validator(mode="after")
    def _ratios_and_codes_are_of_the_form(self) -> Self:
        for key, ratio in self.ratios.items():
            if wrong := [of for of in (ratio.part, ratio.whole) if of not in self.cells]:
                raise ValueError(f"{self.form}: {key} is made of {', '.join(wrong)}")
        for cell in (*self.words.values(), *self.open_columns.values()):
            if (cell.type == "code") != bool(cell.codes):
                raise ValueError(f"{self.form}: {cell.key}: no such list of codes")
        return self

    def table(self, key: str) -> Table:
        """The table with that key; KeyError when there is none."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)

    def describe(self, key: str) -> str:
        """A cell in the words of the form, for people: `表三「（一）予以公开」×「自然人」`."""
        if key not in self._described:
            cell = self.cell(key)
            return f"表{self._numbers[cell.table]}{cell.row_label}「{cell.column_label}」"
        return self._described[key]

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return {section.table: section.number for section in self.sections if section.table}

    @cached_property
    def _described(self) -> dict[str, str]:
        numbers = self._numbers
        return {
            key: f"表{numbers[cell.table]}「{cell.row_label}」×「{cell.column_label}」"
            if cell.row_labels
            else f"表{numbers[cell.table]}「{cell.column_label}」"
            for key, cell in self.every.items()
        }


def _block_cells(table: Table, block: Block, lists: dict[str, dict[str, str]]) -> Iterator[Cell]:
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


def _open_cell(table: Table, node: Node, lists: dict[str, dict[str, str]]) -> Cell:
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


def _percentage(part: Decimal, whole: Decimal, places: int) -> Decimal:
    """Rounded as PostgreSQL does it, and as people do: halves away from zero."""
    return (100 * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _quotient(table: Table, row: Node, column: Node) -> Quotient | None:
    ratio = column.ratio or row.ratio
    if ratio is None:
        return None
    pattern = f"{table.key}.{row.key}.{{}}" if column.ratio else f"{table.key}.{{}}.{column.key}"
    return Quotient(
        part=pattern.format(ratio.part), whole=pattern.format(ratio.whole), places=ratio.places
    )
