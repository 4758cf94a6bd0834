"""Tables with open rows: found by their header, taken out of their grid, and read row by row.

They are taken before the labels of all other tables are looked at: what a unit writes there is no
label.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gouji.catalogue.form import Form
from gouji.catalogue.table import Cell, Table
from gouji.core.config import settings
from gouji.core.extracted import Entry, Problem
from gouji.core.figures import format_figure
from gouji.extraction.document import Grid
from gouji.extraction.lexicon import Lexicon, lexicons, read_label, squeeze
from gouji.extraction.tables.figures import interpret, needs_unit, refuse
from gouji.extraction.tables.recognise import is_footer
from gouji.extraction.tables.slots import label_text
from gouji.extraction.tables.words import as_text, make_entry, too_long
from gouji.extraction.values import read_value
from gouji.extraction.vocabulary import problem, vocabulary

Row = list[tuple[object, str]]
"""The content of each column of the table, and its place."""


@dataclass(frozen=True)
class Taken:
    """The rows below a header: one column a label, in the order of the file.

    `strange` are columns of other labels that are filled, with a place; `merged` is the place of a
    cell that is merged with others. `paged`: of a page, where the rest may be on the next.
    """

    labels: tuple[str, ...]
    units: tuple[str | None, ...]
    rows: tuple[Row, ...]
    strange: tuple[tuple[str, str], ...]
    merged: str
    paged: bool


def take_open_rows(grids: Sequence[Grid]) -> list[Taken]:
    """The open rows of every table that any form has, in order; their cells are blank
    afterwards.
    """
    known = _headers(settings().expectations)
    return [taken for grid in grids for taken in _of_grid(grid, known)] if known else []


Header = tuple[Lexicon, Table, tuple[frozenset[str], ...]]


@cache
def _headers(_: Path) -> tuple[Header, ...]:
    """Those of the catalogue in that folder, which `lexicons` looks into too."""
    return tuple(
        (lexicon, table, tuple(_names(node.label, *node.synonyms) for node in table.open.columns))
        for lexicon in lexicons()
        for table in lexicon.form.open_tables
        if table.open
    )


def _names(*labels: str) -> frozenset[str]:
    return frozenset(read_label(label).key for label in labels)


def _of_grid(grid: Grid, known: tuple[Header, ...]) -> Iterator[Taken]:
    row = 0
    while row < len(grid.values):
        labels = {
            column: read_label(text)
            for column, value in enumerate(grid.values[row])
            if (text := label_text(value))
        }
        keys = {label.key for label in labels.values()}
        found = next((h for h in known if all(names & keys for names in h[2])), None)
        if found is None:
            row += 1
            continue
        last = _end(grid, row + 1, found[0])
        yield _take(grid, row, last, found[2])
        row = last


def _end(grid: Grid, first: int, lexicon: Lexicon) -> int:
    """The row in which something else begins: a label or a section of the form, or a signature
    below a table.
    """
    for row in range(first, len(grid.values)):
        texts = [text for value in grid.values[row] if (text := label_text(value))]
        if len(texts) == 1 and (
            lexicon.knows(texts[0])
            or read_label(texts[0]).key in lexicon.sections
            or is_footer(squeeze(texts[0]))
        ):
            return row
        if len(texts) > 1 and all(lexicon.knows(text) for text in texts):
            return row
    return len(grid.values)


def _take(grid: Grid, header: int, last: int, names: tuple[frozenset[str], ...]) -> Taken:
    read = {
        column: read_label(text)
        for column, value in enumerate(grid.values[header])
        if (text := label_text(value))
    }
    columns = [next(c for c, label in read.items() if label.key in one) for one in names]
    ignored = {squeeze(word) for word in vocabulary().labels.numbering}
    strange = []
    rows: list[Row] = []
    for row in range(header + 1, last):
        values = grid.values[row]
        cells = [(values[c] if c < len(values) else "", grid.at(row, c)) for c in columns]
        if any(as_text(value) for value, _ in cells):
            rows.append(cells)
        for column, label in read.items():
            if column not in columns and label.key not in ignored and as_text(values[column]):
                strange.append((label_text(grid.values[header][column]), grid.at(row, column)))
    merged = next(
        (
            grid.at(top, left)
            for top, left, bottom, right in grid.spans
            if header < top < last and any(left <= c <= right for c in columns)
        ),
        "",
    )
    for row in range(header, last):
        grid.values[row] = [""] * len(grid.values[row])
        grid.void.add(row)
    units = tuple(read[column].unit for column in columns)
    labels = tuple(read[column].key for column in columns)
    return Taken(labels, units, tuple(rows), tuple(strange), merged, bool(grid.boxes))


def read_open_rows(form: Form, taken: Sequence[Taken]) -> tuple[list[Entry], list[Problem]]:
    """The entries of a form's open rows, in the order of the file, and what is wrong with them."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for table in form.open_tables:
        if table.open is None:
            continue
        names = [_names(node.label, *node.synonyms) for node in table.open.columns]
        mine = [one for one in taken if _fits(one, names)]
        if not mine:
            problems.append(problem("open_rows_missing", table=table.title))
        rows = [(one, row) for one in mine for row in one.rows]
        for one in mine:
            problems += _odd(table, one)
        for number, (one, row) in enumerate(rows[: table.open.most], 1):
            for node, unit, (value, at) in zip(table.open.columns, one.units, row, strict=True):
                cell = form.cell(f"{table.key}.{number}.{node.key}")
                found, wrong = _read(form, cell, unit, value, at)
                entries += [found] if found else []
                problems += [wrong] if wrong else []
        if len(rows) > table.open.most:
            _, row = rows[table.open.most]
            at = next(place for value, place in row if as_text(value))
            problems.append(problem("too_many_rows", at, table=table.title, most=table.open.most))
    return entries, problems


def _fits(taken: Taken, names: Sequence[frozenset[str]]) -> bool:
    return len(taken.labels) == len(names) and all(
        label in one for label, one in zip(taken.labels, names, strict=True)
    )


def _odd(table: Table, taken: Taken) -> Iterator[Problem]:
    if taken.merged:
        yield problem("open_rows_merged", taken.merged, table=table.title)
    if taken.paged:
        yield problem("open_rows_paged", table=table.title, count=len(taken.rows))
    for label in dict.fromkeys(label for label, _ in taken.strange):
        at = next(place for name, place in taken.strange if name == label)
        yield problem("open_column_unknown", at, table=table.title, label=label)


def _read(
    form: Form, cell: Cell, unit: str | None, value: object, at: str
) -> tuple[Entry | None, Problem | None]:
    if cell.type in ("text", "code"):
        text = as_text(value)
        wrong = too_long(form, cell.key, text, at)
        return (None, wrong) if wrong else (make_entry(cell, cell.key, text, at), None)
    units = vocabulary().figures.money_units
    factor = units[unit] / units[cell.unit] if unit and cell.unit else None
    figure = read_value(value)
    number = interpret(figure, cell, factor) if figure else None
    if figure is None or number is None:
        return None, refuse(form, cell, figure, value, at)
    named = form.describe(cell.key)
    notice = (
        problem("unit_unstated", at, (cell.key,), cell=named, raw=figure.raw, unit=cell.unit)
        if needs_unit(figure, cell, factor)
        else None
    )
    shown = None if number[0] is None else format_figure(number[0])
    return Entry(cell.key, None, shown, figure.raw, at, number[0]), notice
