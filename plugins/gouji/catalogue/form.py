"""A form version: its sections, its tables and the years and places in which it is in force."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from gouji.catalogue.table import KEY, WORDS, Cell, Quotient, Table, block_cells, open_cell
from gouji.core.data import Frozen


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
                for cell in block_cells(table, block, self.lists):
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
            f"{table.key}.*.{node.key}": open_cell(table, node, self.lists)
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


def _percentage(part: Decimal, whole: Decimal, places: int) -> Decimal:
    """Rounded as PostgreSQL does it, and as people do: halves away from zero."""
    return (100 * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
