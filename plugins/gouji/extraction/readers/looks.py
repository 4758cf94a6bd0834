"""What a clerk sees of a spreadsheet's cell against what is stored in it: number format, strokes,
colour, size.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from gouji.extraction.document import Doubted
from gouji.extraction.readers.number_format import parse, show
from gouji.extraction.values import Figure, read_text, read_value
from gouji.extraction.vocabulary import vocabulary

Place = tuple[int, int]
"""Row and column of a cell, from 0."""
_DECIMALS = re.compile(r"\.(\d+)")
_CURRENCY = "¥￥$ "
_SAMPLES = (
    0,
    1,
    7,
    10,
    12,
    99,
    100,
    123,
    1000,
    1234,
    12345,
    99999,
    123456,
    1234567,
    12345678,
    -1,
    -12,
    -1234567,
)


@dataclass(frozen=True)
class Look:
    """How a cell looks. `unseen` is why nothing is to be seen of it, as a term of the vocabulary;
    empty: it is seen.
    """

    code: str = "General"
    struck: bool = False
    unseen: str = ""
    repeated: bool = False
    """Whether the cell is filled with its content, again and again."""

    @cached_property
    def keeps(self) -> str:
        """What is surely seen as stored: `every` number, the `whole` ones, or none for sure."""
        if self.struck or self.unseen or self.repeated:
            return ""
        if _is_general(self.code):
            return "every"
        return "whole" if _keeps_whole(self.code) else ""


def _is_general(code: str) -> bool:
    return code.lower() in ("", "general", "@", "g/通用格式")


_NEAR = 32
"""Colours whose red, green and blue differ by less are one to the eye."""
_SMALLEST = 2.0
"""The sizes in points that are too small to read."""


def why_unseen(size: float, text: int, ground: int) -> str:
    """Why nothing is to be seen of text of a size and colour before another, as a term of the
    vocabulary; or empty.
    """
    if size <= _SMALLEST:
        return "unseen_size"
    near = all(abs((text >> shift & 255) - (ground >> shift & 255)) < _NEAR for shift in (16, 8, 0))
    return "unseen_colour" if near else ""


@dataclass(frozen=True)
class Condition:
    """How the cells of some areas look where a rule holds; `holds` None: that is not known here."""

    areas: tuple[tuple[int, int, int, int], ...]
    look: Look
    sign: str = ""
    limits: tuple[Decimal, ...] = ()

    def holds(self, value: Decimal) -> bool | None:
        """Whether the rule holds for a value; None where it is not known."""
        if not self.limits:
            return None
        first, last = self.limits[0], self.limits[-1]
        inside = min(first, last) <= value <= max(first, last)
        return {
            "lessThan": value < first,
            "lessThanOrEqual": value <= first,
            "equal": value == first,
            "notEqual": value != first,
            "greaterThanOrEqual": value >= first,
            "greaterThan": value > first,
            "between": inside,
            "notBetween": not inside,
        }.get(self.sign)


@lru_cache(maxsize=4096)
def _keeps_whole(code: str) -> bool:
    if any(section.condition or not section.clear for section in parse(code)):
        return False
    return (
        all(judge(value, Look(code)) is value for value in _SAMPLES)
        and judge("12", Look(code)) == "12"
    )


def judge(value: object, look: Look) -> object:
    """The value as it is to be read: itself, the text that is seen, or with a doubt. What is no
    figure stays.

    A zero that is struck out or not seen is as good as the blank that is seen.
    """
    figure = read_value(value)
    if figure is None or figure.value is None:
        return value
    if look.struck and figure.value:
        return Doubted(value, "struck_figure")
    if look.unseen and figure.value:
        return Doubted(value, "unseen_figure", (("why", vocabulary().words[look.unseen]),))
    if look.repeated and figure.value:
        return Doubted(value, "format_unclear", (("format", vocabulary().words["repeated"]),))
    if _is_general(look.code):
        return value
    stored = value.strip() if isinstance(value, str) else figure.value
    shown = show(look.code, stored)
    if shown is None:
        return Doubted(value, "format_unclear", (("format", look.code),))
    return _compare(value, figure, shown.strip(), look.code)


def _compare(value: object, figure: Figure, shown: str, code: str) -> object:
    seen = _read_shown(shown)
    if not figure.value and seen and not seen.value:
        return value  # a zero that is shown as nothing or as a stroke
    if not shown:
        return Doubted(value, "unseen_figure", (("why", vocabulary().words["unseen_format"]),))
    if seen is None or seen.value is None:
        return Doubted(value, "shown_otherwise", (("shown", shown), ("format", code)))
    if seen.value == figure.value:
        return value if seen.unit == figure.unit else shown
    factor = vocabulary().figures.money_units[seen.unit] if seen.unit else Decimal(1)
    if _is_rounded(figure.value or Decimal(0), seen, factor):
        text = shown if seen.unit else f"{seen.value:f}"
        return Doubted(value, "shown_rounded", (("shown", shown),), text)
    return Doubted(value, "shown_otherwise", (("shown", shown), ("format", code)))


def _read_shown(shown: str) -> Figure | None:
    """The figure that is seen; one in brackets is negative, as accountants write it."""
    bare = shown.strip(_CURRENCY).removesuffix(".")
    if bare.startswith("(") and bare.endswith(")"):
        bare = "-" + bare[1:-1].strip(_CURRENCY)
    elif bare[:1] == "-":
        bare = "-" + bare[1:].lstrip(_CURRENCY)
    return read_text(bare)


def _is_rounded(stored: Decimal, seen: Figure, factor: Decimal) -> bool:
    """Whether it is the same figure with fewer decimals; without any it reads as another one."""
    decimals = _DECIMALS.search(seen.raw)
    if decimals is None or seen.value is None:
        return False
    return abs(stored / factor - seen.value) <= Decimal("0.5").scaleb(-len(decimals[1]))


def judge_text(value: object, seen: str) -> object:
    """A text of which only a part is seen plainly: with a doubt where a figure may be meant."""
    for text in (value, seen):
        figure = read_text(text) if isinstance(text, str) else None
        if figure and figure.value:
            return Doubted(value, "part_unseen", (("shown", seen),))
    return value


def apply_looks(values: list[list[object]], looks: Mapping[Place, Look | str]) -> None:
    """Judge the cells that look other than plainly, in place."""
    for (row, column), look in looks.items():
        if row < len(values) and column < len(values[row]):
            value = values[row][column]
            if value != "" and value is not None:
                values[row][column] = (
                    _judge_again(value, look) if isinstance(value, Doubted) else _judge(value, look)
                )


def _judge(value: object, look: Look | str) -> object:
    return judge_text(value, look) if isinstance(look, str) else judge(value, look)


def _judge_again(doubted: Doubted, look: Look | str) -> object:
    """Of two doubts the more severe."""
    if doubted.value is None:
        return doubted
    found = _judge(doubted.value, look)
    return doubted if found is doubted.value else found


def apply_conditions(values: list[list[object]], conditions: Iterable[Condition]) -> None:
    """Judge the cells that a rule makes look other than plainly, in place; where it may do so, they
    are reported.
    """
    for condition in conditions:
        for top, left, bottom, right in condition.areas:
            for line in values[top : bottom + 1]:
                for column in range(left, min(right + 1, len(line))):
                    line[column] = _judge_condition(line[column], condition)


def _judge_condition(value: object, condition: Condition) -> object:
    figure = None if isinstance(value, Doubted) else read_value(value)
    if figure is None or figure.value is None or (holds := condition.holds(figure.value)) is False:
        return value
    found = judge(value, condition.look)
    if found is value or holds:
        return found
    return Doubted(value, "look_depends", (), value)
