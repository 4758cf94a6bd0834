"""Formulas of workbooks, recomputed by formualizer: one without a result gets one, one with a
result is checked.

Only functions that give the same on every day and every machine are computed, from cells of the
workbook alone: nothing that reads the clock, another file or the network, and no name. Any other
stays as it is, and is reported.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gouji.extraction.document import Computed
from gouji.extraction.values import read_text, read_value

if TYPE_CHECKING:
    from formualizer import Workbook

Values = list[list[object]]
Place = tuple[int, int]
_FUNCTIONS = frozenset(
    re.findall(
        r"\w+",
        """ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF
        COUNTIFS EVEN EXACT FALSE FLOOR HLOOKUP IF IFERROR IFNA IFS INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT
        LARGE LEFT LEN LOOKUP MATCH MAX MEDIAN MID MIN MOD MROUND N NOT ODD OR POWER PRODUCT QUOTIENT RANK RIGHT ROUND
        ROUNDDOWN ROUNDUP ROW SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH T TRIM TRUE TRUNC
        VALUE VLOOKUP XLOOKUP""",
    )
)
_FILTERED = frozenset(("SUBTOTAL",))
"""What leaves out rows that are not shown, which the engine cannot know."""
_LONGEST = 2000
_MOST_FORMULAS = 5000
_MOST_CELLS = 200_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_MILLISECONDS = 500
_CLOSE = Decimal("1e-9")


class Area(NamedTuple):
    """Cells of a sheet (its name in lower case), rows and columns from 0, the last ones
    included.
    """

    sheet: str
    top: int
    left: int
    bottom: int
    right: int

    def holds(self, sheet: str, place: Place) -> bool:
        """Whether a cell is one of them."""
        return (
            sheet == self.sheet
            and self.top <= place[0] <= self.bottom
            and self.left <= place[1] <= self.right
        )


@dataclass(frozen=True, slots=True)
class _Formula:
    """What a formula needs; `areas` None: it is beyond what is computed here."""

    areas: tuple[Area, ...] | None
    functions: frozenset[str] = frozenset()


@dataclass
class Results:
    """The results of the formulas of a workbook, by sheet and place; None: it cannot be computed
    here.
    """

    values: dict[tuple[str, Place], Decimal | None] = field(default_factory=dict)

    def of(self, sheet: str, place: Place) -> Decimal | None:
        """The result of one formula."""
        return self.values.get((sheet, place))


def compute(
    sheets: Mapping[str, Values], formulas: Mapping[str, Mapping[Place, str]]
) -> dict[str, int]:
    """Put the results of formulas that have none into the sheets, as `Computed`; returns how many
    of each sheet.

    `formulas` are the cells (row and column from 0) whose formula, with its `=`, has no value.
    Figures that are kept as text, which a spreadsheet silently leaves out of a sum, make a formula
    stay one.
    """
    results = recompute(sheets, formulas, (), strict=True)
    counts: dict[str, int] = {}
    for name, cells in formulas.items():
        for (row, column), text in cells.items():
            result = results.of(name, (row, column))
            if result is not None and row < len(sheets[name]) and column < len(sheets[name][row]):
                sheets[name][row][column] = Computed(result, text)
                counts[name] = counts.get(name, 0) + 1
    return counts


def recompute(
    sheets: Mapping[str, Values],
    formulas: Mapping[str, Mapping[Place, str]],
    filtered: Collection[str],
    *,
    strict: bool = False,
) -> Results:
    """The results of all formulas, each from the results of those that it needs.

    `filtered` are the sheets with rows that are not shown. `strict`: as in `compute`.
    """
    texts = {
        (name, place): text for name, cells in formulas.items() for place, text in cells.items()
    }
    names = {name.lower(): name for name in sheets}
    wanted = {
        cell: _analyse(text, cell[0].lower(), tuple(names))
        for cell, text in texts.items()
        if cell[0] in sheets
    }
    unknown = {cell for cell, formula in wanted.items() if formula.areas is None}
    if filtered:
        unknown |= {cell for cell, formula in wanted.items() if formula.functions & _FILTERED}
    if strict:
        unknown |= {cell for cell, formula in wanted.items() if _adds_texts(formula, sheets, names)}
    if len(wanted) > _MOST_FORMULAS:
        return Results()
    _spread(wanted, unknown)
    known = {cell: texts[cell] for cell in wanted if cell not in unknown}
    if not known:
        return Results()
    book = _fill(sheets)
    unknown |= {
        (name, place) for (name, place), text in known.items() if not _set(book, name, place, text)
    }
    _spread(wanted, unknown)
    return Results({cell: _evaluate(book, *cell) for cell in known if cell not in unknown})


def _spread(wanted: Mapping[tuple[str, Place], _Formula], unknown: set[tuple[str, Place]]) -> None:
    """A formula that needs one with an unknown result is unknown itself."""
    waiting = list(unknown)
    while waiting:
        name, place = waiting.pop()
        for cell, formula in wanted.items():
            if cell not in unknown and any(
                area.holds(name.lower(), place) for area in formula.areas or ()
            ):
                unknown.add(cell)
                waiting.append(cell)


def _adds_texts(formula: _Formula, sheets: Mapping[str, Values], names: Mapping[str, str]) -> bool:
    """Whether a formula needs a figure that is kept as text."""
    for area in formula.areas or ():
        for row in sheets[names[area.sheet]][area.top : area.bottom + 1]:
            for value in row[area.left : area.right + 1]:
                figure = (
                    read_text(value)
                    if isinstance(value, str) and not value.startswith("=")
                    else None
                )
                if figure and figure.value is not None:
                    return True
    return False


@lru_cache(maxsize=4096)
def _analyse(text: str, sheet: str, names: tuple[str, ...]) -> _Formula:
    """The functions and cells of a formula in a sheet."""
    from openpyxl.formula.tokenizer import Tokenizer, TokenizerError

    if not text.startswith("=") or len(text) > _LONGEST:
        return _Formula(None)
    try:
        tokens = Tokenizer(text).items
    except (TokenizerError, IndexError):
        return _Formula(None)
    functions = frozenset(
        token.value.rstrip("(").upper().removeprefix("_XLFN.")
        for token in tokens
        if token.type == "FUNC" and token.subtype == "OPEN"
    )
    operands = [
        token.value for token in tokens if token.type == "OPERAND" and token.subtype == "RANGE"
    ]
    areas = [_area(operand, sheet, names) for operand in operands]
    if not tokens or not functions <= _FUNCTIONS or None in areas:
        return _Formula(None)
    return _Formula(tuple(area for area in areas if area), functions)


def _area(reference: str, sheet: str, names: Collection[str]) -> Area | None:
    """The cells of a reference like `B3`, `$B$3:G3`, `B:B` or `'表 三'!B3`; None for what is no
    such thing.
    """
    from openpyxl.utils.cell import range_boundaries

    written, _, cells = reference.rpartition("!")
    name = written.strip("'").replace("''", "'").lower() or sheet
    try:
        left, top, right, bottom = range_boundaries(cells)
    except (ValueError, TypeError):
        return None
    whole = None in (left, top, right, bottom)
    area = Area(
        name,
        (top or 1) - 1,
        (left or 1) - 1,
        (bottom or _LAST_ROW) - 1,
        (right or _LAST_COLUMN) - 1,
    )
    size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
    return area if name in names and size > 0 and (whole or size <= _MOST_CELLS) else None


def _fill(sheets: Mapping[str, Values]) -> "Workbook":
    """An engine that holds the values of the sheets and nothing else."""
    book = _engine()
    for name, values in sheets.items():
        book.add_sheet(name)
        if values and values[0]:
            book.set_values_batch(name, 1, 1, [[_plain(value) for value in row] for row in values])
    return book


def _set(book: "Workbook", name: str, place: Place, text: str) -> bool:
    """Whether the engine takes a formula."""
    from formualizer import ExcelEvaluationError, ParserError

    try:
        book.set_formula(name, place[0] + 1, place[1] + 1, text)
    except (ExcelEvaluationError, ParserError, ValueError, RuntimeError):
        return False
    return True


def _evaluate(book: "Workbook", name: str, place: Place) -> Decimal | None:
    """A formula's result where it is a number."""
    from formualizer import ExcelEvaluationError

    try:
        result = book.evaluate_cell(name, place[0] + 1, place[1] + 1)
    except (ExcelEvaluationError, ValueError, RuntimeError):
        return None
    return _number(result)


def _engine() -> "Workbook":
    from formualizer import EvaluationConfig, Workbook, WorkbookConfig

    limits = EvaluationConfig()
    limits.enable_parallel = False
    limits.max_eval_time_ms = _MILLISECONDS
    return Workbook(config=WorkbookConfig(eval_config=limits))


def _plain(value: object) -> object:
    """A cell's value as the engine takes it."""
    if isinstance(value, Computed):
        return float(value.value)
    if value == "" or isinstance(value, date | time | timedelta):
        return None
    return value


def _number(result: object) -> Decimal | None:
    if isinstance(result, bool) or not isinstance(result, int | float):
        return None
    figure = read_value(result)
    return figure.value if figure else None


def agrees(value: object, result: Decimal) -> bool:
    """Whether a stored value is what its formula gives, but for the last digits of a double."""
    figure = read_value(value)
    if figure is None or figure.value is None:
        return False
    return abs(figure.value - result) <= _CLOSE * max(Decimal(1), abs(result))


_SUM = re.compile(r"=\s*SUM\(\$?([A-Z]{1,2})\$?(\d{1,5}):\$?([A-Z]{1,2})\$?(\d{1,5})\)")


@lru_cache(maxsize=4096)
def _simple_sum(text: str) -> tuple[int, int, int, int] | None:
    from openpyxl.utils.cell import column_index_from_string as column

    found = _SUM.fullmatch(text)
    if not found:
        return None
    return int(found[2]) - 1, column(found[1]) - 1, int(found[4]) - 1, column(found[3]) - 1


def is_its_sum(text: str, value: object, values: Values) -> bool:
    """Whether a formula is a sum of numbers of its sheet and its value is their sum: by far the
    most are.
    """
    area = _simple_sum(text)
    if area is None or not isinstance(value, int | float):
        return False
    top, left, bottom, right = area
    total: float = 0
    for row in values[top : bottom + 1]:
        for item in row[left : right + 1]:
            if isinstance(item, int | float):
                total += item
            elif item != "" and item is not None:
                return False
    return total == value
