"""What is written in a cell: a figure, a blank, or something that is not understood."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from math import isfinite

from gouji.extraction.document import Computed, Doubted
from gouji.extraction.vocabulary import vocabulary

INVISIBLE = dict.fromkeys((0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
"""Characters without width or effect on the order of the others, for str.translate."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell that is understood. `value` None is a blank, `unit` a money unit, `signed`: written
    with + or 增/减.

    `padded`: with zeros in front, as figures have that ran together.
    """

    value: Decimal | None
    raw: str
    unit: str | None = None
    signed: bool = False
    padded: bool = False


@cache
def _patterns() -> tuple[frozenset[str], re.Pattern[str], dict[str, Decimal]]:
    words = vocabulary().figures
    units = "|".join(sorted((*words.count_units, *words.money_units), key=len, reverse=True))
    plus, minus = "|".join(words.plus), "|".join(words.minus)
    number = re.compile(
        rf"(?P<sign>\+|-|−|{plus}|{minus})? ?(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?: \d{{3}})+|\d+)"
        rf"(?P<part>\.\d+)? ?(?P<unit>{units})?",
        re.ASCII,
    )
    blanks = frozenset(_fold(blank) for blank in words.blank)
    signs = {"+": Decimal(1), "": Decimal(1), "-": Decimal(-1), "−": Decimal(-1)}
    signs |= dict.fromkeys(words.plus, Decimal(1)) | dict.fromkeys(words.minus, Decimal(-1))
    return blanks, number, signs


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(INVISIBLE)).strip()


@lru_cache(maxsize=65_536)
def read_text(text: str) -> Figure | None:
    """The figure or blank that a text states; None when it states anything else.

    >>> read_text("１，234件").value, read_text("—").value, read_text("约12"), read_text("12①")
    (Decimal('1234'), None, None, None)
    """
    if any(
        unicodedata.category(char) == "No" for char in text
    ):  # raised and circled digits are notes
        return None
    blanks, number, signs = _patterns()
    folded = _fold(text)
    if folded in blanks:
        return Figure(None, text.strip())
    found = number.fullmatch(folded)
    if not found:
        return None
    sign, unit = found["sign"] or "", found["unit"]
    digits = found["whole"].replace(",", "").replace(" ", "") + (found["part"] or "")
    value = tidy(Decimal(digits) * signs[sign])
    money = unit if unit in vocabulary().figures.money_units else None
    padded = len(found["whole"]) > 1 and found["whole"].startswith("0")
    return Figure(value, text.strip(), money, sign not in ("", "-", "−"), padded)


def ask_likely(text: str) -> str:
    """The question whether a figure is meant, for a text that is none; empty when there is no
    guess.

    >>> ask_likely("￥159.7"), ask_likely("1O"), ask_likely("详见附件")
    ('（是不是 159.7？）', '（是不是 10？）', '')
    """
    words = vocabulary().figures
    lookalikes = {ord(letter): digit for letter, digit in words.lookalikes.items()}
    figure = read_text(_fold(text).translate(lookalikes).strip(words.ornaments))
    if figure is None or figure.value is None:
        return ""
    return words.likely.format(figure=figure.raw if figure.unit else f"{figure.value:f}")


@lru_cache(maxsize=65_536)
def _read_number(value: float) -> Figure | None:
    if isinstance(value, int):
        return Figure(Decimal(value), f"{Decimal(value):f}")
    if not isfinite(value):
        return None
    written = tidy(Decimal(format(value, ".15g")))  # a spreadsheet keeps and shows 15 digits
    return Figure(written, f"{written:f}")


_LONGEST = 200
"""How many characters of a formula are quoted."""


def read_value(value: object) -> Figure | None:
    """The figure or blank of a reader's value; None for text, dates and truth values. A doubted one
    is as stored.
    """
    if value is None:
        return _BLANK
    if isinstance(value, str):
        return read_text(value)
    if isinstance(value, Computed):
        return Figure(value.value, f"{value.formula[:_LONGEST]} → {value.value:f}")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _read_number(value)
    if isinstance(value, Doubted):
        return read_value(value.stored)
    return None


_BLANK = Figure(None, "")

_PERCENT = ("%", "％")


def read_percent(value: object) -> object:
    """A percentage without its sign: `64.3%` is 64.3, and so is a spreadsheet's 0.643 that it shows
    as 64.3%. What has no sign stays as it is.
    """
    shown = value
    if isinstance(value, Doubted) and value.code == "shown_otherwise":
        shown = dict(value.values)["shown"]
    if isinstance(shown, str) and shown.strip().endswith(_PERCENT):
        return shown.strip()[:-1]
    return value


_LONGEST = 25
"""Digits before the point that arithmetic keeps exactly; the bounds of the vocabulary are far
below.
"""


def within(value: Decimal, unit: str | None) -> bool:
    """Whether a figure is within the bounds: a count, or money in that unit."""
    words = vocabulary().figures
    most = words.bounds.money / words.money_units[unit] if unit else words.bounds.count
    _, digits, exponent = value.normalize().as_tuple()
    return abs(value) < most and max(len(digits), -int(exponent)) <= words.bounds.digits


def tidy(value: Decimal) -> Decimal:
    """The same figure without idle zeros: 12.0 is 12, 100 stays 100. One that is far too large
    stays as it is.
    """
    if value.adjusted() > _LONGEST:
        return value
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()
