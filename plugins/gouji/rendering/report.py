"""What a rendered report is made from; the same for a unit's own report and for a consolidated
one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from gouji.catalogue.form import Form
from gouji.catalogue.grid import TableLayout, lay_out, layouts
from gouji.core.figures import format_figure


@dataclass(frozen=True)
class Coverage:
    """Names of the units whose reports are in a consolidation, and of those that should be."""

    reporting: tuple[str, ...]
    missing: tuple[str, ...] = ()


Value = Decimal | str | int | None
"""What a table besides the official ones may hold."""


@dataclass(frozen=True, eq=False)
class Chart:
    """Values of one or more series, one a label. Two charts are never the same, so that a drawn one
    can be kept.
    """

    title: str
    labels: tuple[str, ...]
    series: Mapping[str, tuple[Decimal | None, ...]]


@dataclass(frozen=True)
class Annex:
    """A table behind the official text: a heading a column, and rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def weights(self) -> tuple[int, ...]:
        """How wide each column should be against the others: its longest text, within bounds."""
        shortest, longest = 4, 24
        return tuple(
            max(shortest, min(longest, max(len(format_value(value)) for value in column)))
            for column in zip(self.columns, *self.rows, strict=True)
        )


def format_value(value: Value) -> str:
    """A value as text; empty for a blank."""
    if value is None:
        return ""
    return format_figure(value) if isinstance(value, Decimal) else str(value)


@dataclass(frozen=True)
class Report:
    """One report on a form.

    `figures` are by cell key; a key that is absent is a blank. `narrative` has the paragraphs by
    section number (一 …). `blank` is what a blank is shown as: None leaves it blank, Decimal(0)
    prints 0. `coverage` is None for a unit's own report. `charts` and `annexes` follow the official
    text; `every_cell` is for a workbook. `words` is the content of the text cells. `drafts` are
    what an editor's text starts from, in Markdown by section.
    """

    form: Form
    title: str
    unit_name: str
    year: int
    period: tuple[date, date]
    figures: Mapping[str, Decimal | None]
    narrative: Mapping[str, Sequence[str]] = field(default_factory=dict)
    coverage: Coverage | None = None
    blank: Decimal | None = None
    charts: tuple[Chart, ...] = ()
    annexes: tuple[Annex, ...] = ()
    every_cell: Annex | None = None
    drafts: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def layouts(self) -> dict[str, TableLayout]:
        """The printed grid of every table by its key; open rows as many as there are, at least
        one.
        """
        known = layouts(self.form)
        if not self.form.open_tables:
            return known
        rows = {table.key: 1 for table in self.form.open_tables}
        for key in self.words:
            table, row, _ = key.split(".")
            if table in rows:
                rows[table] = max(rows[table], int(row))
        return known | {
            table.key: lay_out(table, rows[table.key]) for table in self.form.open_tables
        }

    def figure(self, key: str) -> Decimal | None:
        """The figure to print in a cell; None prints nothing."""
        value = self.figures.get(key)
        return self.blank if value is None and key not in self.form.ratios else value

    def text(self, key: str) -> str:
        """What to print in a cell, as text; empty for a blank."""
        if key in self.words:
            return self.words[key]
        if key in self.form.words or key not in self.form.every:
            return ""
        value = self.figure(key)
        return "" if value is None else format_figure(value)
