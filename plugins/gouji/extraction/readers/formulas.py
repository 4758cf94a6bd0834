"""Formulas that no program ever computed, as written by scripts: sums and differences of cells are worked out here.

Whatever is not surely what a spreadsheet would show (other functions, figures kept as text, cells that go round in a
circle) stays a formula, which the report's reading then tells as a problem.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from gouji.extraction.document import Computed
from gouji.extraction.values import read_text, read_value, tidy

if TYPE_CHECKING:
    from openpyxl.formula.tokenizer import Token

Values = list[list[object]]
Cell = tuple[str, int, int]
"""Sheet (in lower case), row and column from 0."""
_MOST_CELLS = 10_000
_DEEPEST = 50


class _UnknownError(Exception):
    """The formula is beyond what is computed here."""


def compute(sheets: Mapping[str, Values], formulas: Mapping[str, Mapping[tuple[int, int], str]]) -> dict[str, int]:
    """Put the results into the sheets, as `Computed`; returns how many of each sheet there were.

    `formulas` are the cells (row and column from 0) whose formula, with its `=`, has no value.
    """
    book = _Book(
        {name.lower(): values for name, values in sheets.items()},
        {(name.lower(), *place): text for name, cells in formulas.items() for place, text in cells.items()},
    )
    counts: dict[str, int] = {}
    for name, cells in formulas.items():
        for (row, column), text in cells.items():
            values = sheets.get(name, [])
            if not text.startswith("=") or row >= len(values) or column >= len(values[row]):
                continue
            try:
                result = book.result((name.lower(), row, column))
            except _UnknownError:
                continue
            values[row][column] = Computed(tidy(result), text)
            counts[name] = counts.get(name, 0) + 1
    return counts


@dataclass
class _Book:
    """The sheets of a workbook by name, with the formulas that have no value; `results` are kept."""

    sheets: Mapping[str, Values]
    formulas: Mapping[Cell, str]
    results: dict[Cell, Decimal | None] = field(default_factory=dict)
    depth: int = 0

    def result(self, cell: Cell) -> Decimal:
        """What a formula gives. Raises _UnknownError."""
        if cell not in self.results:
            self.results[cell] = None  # what refers to itself is unknown
            self.depth += 1
            try:
                if self.depth <= _DEEPEST:
                    self.results[cell] = _Formula(self, cell[0], self.formulas[cell]).result()
            finally:
                self.depth -= 1
        found = self.results[cell]
        if found is None:
            raise _UnknownError
        return found

    def number(self, cell: Cell, *, in_range: bool) -> Decimal:
        """What stands in a cell, as a spreadsheet adds it up: text within a range counts for nothing."""
        if cell in self.formulas:
            return self.result(cell)
        sheet, row, column = cell
        values = self.sheets[sheet]
        value = values[row][column] if row < len(values) and column < len(values[row]) else None
        if value is None or value == "":
            return Decimal(0)
        if isinstance(value, str):
            figure = read_text(value)
            if in_range and (figure is None or figure.value is None):
                return Decimal(0)
            raise _UnknownError
        figure = read_value(value)
        if figure is None or figure.value is None:
            raise _UnknownError
        return figure.value


class _Formula:
    """One formula, read from left to right."""

    def __init__(self, book: _Book, sheet: str, text: str) -> None:
        from openpyxl.formula.tokenizer import Tokenizer, TokenizerError

        try:
            items = Tokenizer(text).items
        except (TokenizerError, IndexError) as error:
            raise _UnknownError from error
        self.book = book
        self.sheet = sheet
        self.tokens: list[Token] = [token for token in items if token.type != "WHITE-SPACE"]
        self.at = 0

    def result(self) -> Decimal:
        """The value of the whole formula. Raises _UnknownError."""
        value = self._sum()
        if self.at != len(self.tokens):
            raise _UnknownError
        return value

    def _next(self) -> "Token":
        if self.at >= len(self.tokens):
            raise _UnknownError
        self.at += 1
        return self.tokens[self.at - 1]

    def _is(self, kind: str, *values: str) -> bool:
        if self.at >= len(self.tokens):
            return False
        token = self.tokens[self.at]
        return token.type == kind and (not values or token.value in values)

    def _sum(self) -> Decimal:
        """Terms with + and - between them."""
        value = self._term()
        while self._is("OPERATOR-INFIX", "+", "-"):
            sign = 1 if self._next().value == "+" else -1
            value += sign * self._term()
        return value

    def _term(self) -> Decimal:
        token = self._next()
        if token.type == "OPERATOR-PREFIX":
            return -self._term() if token.value == "-" else self._term()
        if token.type == "PAREN":
            value = self._sum()
            self._close("PAREN")
            return value
        if token.type == "FUNC" and token.value.upper() == "SUM(":
            return self._added()
        if token.type == "OPERAND" and token.subtype == "NUMBER":
            return Decimal(token.value)
        if token.type == "OPERAND" and token.subtype == "RANGE":
            cells = list(self._cells(token.value))
            if len(cells) == 1:
                return self.book.number(cells[0], in_range=False)
        raise _UnknownError

    def _close(self, kind: str) -> None:
        token = self._next()
        if token.type != kind or token.subtype != "CLOSE":
            raise _UnknownError

    def _added(self) -> Decimal:
        """The arguments of SUM, up to its end."""
        value = Decimal(0)
        while True:
            value += self._argument()
            if self._is("SEP"):
                self._next()
                continue
            self._close("FUNC")
            return value

    def _argument(self) -> Decimal:
        following = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        if token and token.subtype == "RANGE" and following and following.type in ("SEP", "FUNC"):
            self.at += 1
            return sum((self.book.number(cell, in_range=True) for cell in self._cells(token.value)), Decimal(0))
        return self._sum()

    def _cells(self, reference: str) -> Iterator[Cell]:
        """The cells of a reference like `B3`, `$B$3:G3` or `'表 三'!B3`."""
        from openpyxl.utils.cell import range_boundaries

        sheet, _, area = reference.rpartition("!")
        name = sheet.strip("'").replace("''", "'").lower() or self.sheet
        try:
            bounds = range_boundaries(area)
        except ValueError as error:
            raise _UnknownError from error
        left, top, right, bottom = (edge or 0 for edge in bounds)
        wide, high = right - left + 1, bottom - top + 1
        if (
            name not in self.book.sheets
            or not (left and top and right and bottom)
            or not 0 < wide * high <= _MOST_CELLS
        ):
            raise _UnknownError
        for row in range(top - 1, bottom):
            for column in range(left - 1, right):
                yield name, row, column
