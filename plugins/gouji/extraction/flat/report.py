"""Tables flattened to lines: read where the position is kept, inferred where the balances leave
one, else a problem.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from gouji.core.extracted import Problem, Reading
from gouji.extraction.document import Paragraph
from gouji.extraction.flat.balance import Token
from gouji.extraction.flat.fields import Field, split_lines
from gouji.extraction.flat.positions import Figures, Header, place_row, spare_fields
from gouji.extraction.flat.scan import Heading, Row, Scan, rows_of
from gouji.extraction.lexicon import BlockLabels, Leaf, Lexicon, lexicons, read_label, stated_unit
from gouji.extraction.tables.figures import converted_unit, interpret, needs_unit, refuse
from gouji.extraction.values import read_text
from gouji.extraction.vocabulary import problem

MOST_REPORTED = 20
"""No more than so many faults of one kind are reported: the report is returned anyway."""


class Flat:
    """The cells of one form out of lines of text. `tokens` are the figures without a certain
    column.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.cells: dict[str, Reading] = {}
        self.problems: list[Problem] = []
        self.tokens: dict[str, tuple[Token, Field, Row]] = {}
        self.named: set[str] = set()
        self.left_out: set[str] = set()
        self.factors: dict[str, Decimal | None] = {}
        self.scan = Scan(lexicon)
        self.whole = False

    @property
    def rows_found(self) -> set[tuple[int, Leaf | None]]:
        """The rows of the form that are there."""
        return {(row.block, row.leaf) for row in self.scan.rows if row.block is not None}

    @property
    def fit(self) -> tuple[int, int]:
        """How well the form fits the lines: rows and columns found, then how few of their tables
        are missing.
        """
        blocks = self.lexicon.blocks
        columns = {
            (row.block, leaf)
            for row in self.scan.rows
            if row.block is not None and row.zone
            for _, leaf in row.zone.leaves(self.lexicon, row.block)
        }
        there = {blocks[number].table for number, _ in self.rows_found}
        wanted = sum(
            len(block.rows) + len(block.header) for block in blocks if block.table in there
        )
        found = len(self.rows_found) + len(columns)
        return found, found - wanted

    def read(self, paragraphs: Sequence[Paragraph]) -> None:
        """Find the rows."""
        self.scan.run(split_lines(paragraphs, self.lexicon))
        self.scan.rows = [row for row in self.scan.rows if not self._is_empty(row)]

    def _is_empty(self, row: Row) -> bool:
        """Blank lines below a header that names rows and columns: its row of figures is not
        there.
        """
        if row.block is None or row.leaf is not None:
            return False
        written = any(found.text for segment in row.segments for found in segment.fields)
        return not written and row.width < len(self.lexicon.blocks[row.block].header)

    def fill(self) -> None:
        """Everything but what only the balances can decide."""
        wide = [
            (block, rows_of(self.scan.rows, n))
            for n, block in enumerate(self.lexicon.blocks)
            if not block.narrower
        ]
        self.whole = all(row.width >= len(block.header) for block, rows in wide for row in rows)
        for number, block in enumerate(self.lexicon.blocks):
            self._block(number, block, rows_of(self.scan.rows, number))

    def _block(self, number: int, block: BlockLabels, rows: list[Row]) -> None:
        spare = spare_fields(rows, block)
        by_leaf: dict[Leaf | None, list[Row]] = {}
        by_block = block.keys
        for row in rows:
            by_leaf.setdefault(row.leaf, []).append(row)
        for row, *others in by_leaf.values():
            keys = tuple(block.cell(row.leaf, column) for column in block.header)
            if others:
                self._twice([row, *others], keys)
                continue
            headings = row.zone.leaves(self.lexicon, number) if row.zone else []
            if block.optional and len(headings) < len(block.header) and not block.rows:
                narrowed = _without_left_out(row, headings, block)
                if narrowed is None:
                    self._lost(row, row.figures, keys)
                    continue
                block, keys = (
                    narrowed,
                    tuple(narrowed.cell(None, column) for column in narrowed.header),
                )
                self.left_out.update(set(by_block) - set(keys))
            if row.zone and row.zone.foreign and row.figures:
                self._elsewhere(row, row.zone.foreign, keys)
                continue
            if not _in_order(row, headings, block):
                self._lost(row, row.figures, keys)
                continue
            figures = place_row(
                row, block, Header.read(headings, block, whole=self.whole), spare[id(row)]
            )
            if figures is None:
                self._lost(row, row.figures, keys)
            else:
                units = {leaf.key: read_label(heading.text).unit for heading, leaf in headings}
                for key, leaf in zip(keys, block.header, strict=True):
                    stated = stated_unit(units.get(leaf.key) or row.unit, read_label(row.text).unit)
                    self.factors[key] = self.lexicon.factor(key, stated)
                self._take(row, figures, keys)

    def _twice(self, same: list[Row], keys: tuple[str, ...]) -> None:
        raws = [" ".join(found.text for found in row.figures) for row in same[:MOST_REPORTED]]
        label = same[0].text or self.lexicon.form.table(keys[0].split(".")[0]).title
        self.problems.append(
            problem("two_figures", same[1].at, keys, cell=label, raws="；".join(raws))
        )
        self.named.update(keys)

    def _lost(self, row: Row, figures: Sequence[Field], keys: tuple[str, ...]) -> None:
        """Figures that cannot be given to columns at all."""
        raw = " ".join(found.text for found in figures)
        at = figures[0].at if figures else row.at
        names = "、".join(self.lexicon.form.describe(key) for key in keys)
        self.problems.append(problem("position_lost", at, keys, raw=raw, candidates=names))
        self.named.update(keys)

    def _elsewhere(self, row: Row, heading: Heading, keys: tuple[str, ...]) -> None:
        """Figures below columns that the form has not."""
        raw = " ".join(found.text for found in row.figures)
        fault = problem(
            "unknown_column", row.figures[0].at, keys, row=row.text, header=heading.text, raw=raw
        )
        self.problems.append(fault)
        self.named.update(keys)

    def _take(self, row: Row, figures: Figures, keys: tuple[str, ...]) -> None:
        at = row.segments[0].at if row.segments else row.at
        if any(
            len(columns) > 1 and self._value(found, keys[columns[0]]) is None
            for found, columns in figures.tokens
        ):
            self._lost(row, row.figures, keys)  # not blanks alone are lost
            return
        open_columns: set[int] = set()
        for found, columns in figures.tokens:
            if len(columns) == 1:
                self._figure(found, keys[columns[0]])
            else:
                open_columns.update(columns)
                self._token(row, found, tuple(keys[column] for column in columns))
        for column, key in enumerate(keys):
            if key not in self.cells and key not in self.named and column not in open_columns:
                blank = figures.blank_at.get(column)
                self.cells[key] = Reading(
                    None, blank.text if blank else "", blank.at if blank else at
                )

    def _value(self, found: Field, key: str) -> Decimal | None:
        figure = read_text(found.text)
        number = (
            interpret(figure, self.lexicon.form.cells[key], self.factors.get(key))
            if figure
            else None
        )
        return number[0] if number else None

    def _figure(self, found: Field, key: str) -> None:
        value = self._value(found, key)
        form, figure = self.lexicon.form, read_text(found.text)
        cell = form.cells[key]
        if value is None:
            self.problems.append(refuse(form, cell, figure, found.text, found.at))
            self.named.add(key)
        else:
            self.cells[key] = Reading(value, found.text, found.at)
            if figure and (converted := converted_unit(form, cell, figure, value, found.at)):
                self.problems.append(converted)
            if figure and needs_unit(figure, cell, self.factors.get(key)):
                described = form.describe(key)
                fault = problem(
                    "unit_unstated",
                    found.at,
                    (key,),
                    cell=described,
                    raw=found.text,
                    unit=cell.unit,
                )
                self.problems.append(fault)

    def _token(self, row: Row, found: Field, keys: tuple[str, ...]) -> None:
        if (value := self._value(found, keys[0])) is not None:
            self.tokens[found.at] = (Token(found.at, value, keys, str(id(row))), found, row)


def _in_order(row: Row, headings: Sequence[tuple[Heading, Leaf]], block: BlockLabels) -> bool:
    """Whether the headings follow each other as on the official form (some may be lost)."""
    keys = [leaf.key for _, leaf in headings]
    if not any(_follows(keys, order) for order in block.reading_orders):
        return False
    if block.rows or row.zone is None or block.block.wide:
        return True
    beside = list(dict.fromkeys(leaf.names[-2] for leaf in block.header))
    found = [read_label(heading.text).key for heading in row.zone.headings]
    return _follows(
        [place for key in found for place, names in enumerate(beside) if key in names],
        range(len(beside)),
    )


def _without_left_out(
    row: Row, headings: Sequence[tuple[Heading, Leaf]], block: BlockLabels
) -> BlockLabels | None:
    """The block with no columns but those that a header names; None where that does not determine
    what is below it.
    """
    named = {leaf.key for _, leaf in headings}
    header = tuple(leaf for leaf in block.header if leaf.key in named)
    there = {read_label(heading.text).key for heading in (row.zone.headings if row.zone else ())}
    grouped = all(level & there for leaf in header for level in leaf.names[:-1])
    return replace(block, header=header) if grouped and row.width == len(header) else None


def _follows(found: Sequence[object], order: Iterable[object]) -> bool:
    remaining = iter(order)
    return all(item in remaining for item in found)


def settle(flat: Flat) -> None:
    """Give the figures without a column the place that the balances leave them, and report it; the
    others are problems.
    """
    from gouji.catalogue.rules import load_rules
    from gouji.extraction.flat.solver import place

    if any(token.value for token, _, _ in flat.tokens.values()):
        catalogue = load_rules()[flat.lexicon.form.form]
        known = {
            key: reading.value for key, reading in flat.cells.items() if reading.value is not None
        }
        tokens = [token for token, _, _ in flat.tokens.values()]
        placed = place(tokens, known, catalogue.equations, list(flat.lexicon.form.cells))
        titles = [catalogue.rules[equation.rule].title for equation in catalogue.equations]
        for name, found in placed.items():
            rules = "、".join(dict.fromkeys(titles[number] for number in found.because))
            _infer(flat, name, found.cell, rules)
    _leave_open(flat)


def _infer(flat: Flat, name: str, key: str, rules: str) -> None:
    token, found, _ = flat.tokens.pop(name)
    flat.cells[key] = Reading(token.value, found.text, found.at, "inferred")
    described = flat.lexicon.form.describe(key)
    flat.problems.append(
        problem("position_inferred", found.at, (key,), raw=found.text, cell=described, rules=rules)
    )


def _leave_open(flat: Flat) -> None:
    """Figures that no balance decides: a problem that names every cell; a zero does no harm and is
    left blank.
    """
    open_cells: set[str] = set()
    reported: set[str] = set()
    for token, found, row in flat.tokens.values():
        if token.value:
            names = "、".join(flat.lexicon.form.describe(key) for key in token.cells)
            flat.problems.append(
                problem("position_lost", found.at, token.cells, raw=found.text, candidates=names)
            )
            open_cells.update(token.cells)
        elif token.group not in reported:
            reported.add(token.group)
            flat.problems.append(problem("zero_position_lost", found.at, row=row.text))
    flat.named |= open_cells


def close(flat: Flat) -> None:
    """Blank cells without a figure in rows that are there; foreign rows and stray figures are
    problems.
    """
    for number, block in enumerate(flat.lexicon.blocks):
        for row in rows_of(flat.scan.rows, number):
            at = row.segments[0].at if row.segments else row.at
            for column in block.header:
                key = block.cell(row.leaf, column)
                if key in flat.left_out:
                    continue
                if key in flat.named:
                    flat.cells.pop(key, None)
                else:
                    flat.cells.setdefault(key, Reading(None, "", at))
    foreign = [row for row in flat.scan.rows if row.block is None and row.figures]
    for row in foreign[:MOST_REPORTED]:
        label, nearest = " ".join(row.text.split()), flat.lexicon.nearest(row.text)
        flat.problems.append(
            problem("unknown_row", row.figures[0].at, label=label, nearest=nearest)
        )
    for found in flat.scan.orphans[:MOST_REPORTED]:
        flat.problems.append(problem("unlabelled_figure", found.at, raw=found.text))


def read_flat(
    paragraphs: Sequence[Paragraph], known: Sequence[Lexicon] | None = None
) -> tuple[Lexicon, dict[str, Reading], list[Problem]] | None:
    """The form that the lines hold, its cells and problems; None when they hold no row of any form.

    `known`: the forms that it may be (default: any).
    """
    best: Flat | None = None
    for lexicon in known or lexicons():
        flat = Flat(lexicon)
        flat.read(paragraphs)
        if flat.rows_found and (best is None or flat.fit > best.fit):
            best = flat
    if best is None:
        return None
    best.fill()
    settle(best)
    close(best)
    return best.lexicon, best.cells, best.problems
