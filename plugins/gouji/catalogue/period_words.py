"""What a period is called, and how it is written after a year (`expectations/periods.yaml`)."""

import re
from functools import cache
from pathlib import Path

from gouji.catalogue.period import MONTHS, Period, PeriodKind
from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml


class Parts(Frozen):
    """The periods of one kind within a year, in order."""

    names: tuple[str, ...]
    written: tuple[str, ...]


class PeriodWords(Frozen):
    """The whole file; `months` has the groups `first` and `last`."""

    year: str
    whole: str
    half: Parts
    quarter: Parts
    month: Parts
    months: str


def name_period(period: Period) -> str:
    """What a period is called.

    >>> name_period(Period(2024)), name_period(Period(2024, "quarter", 1))
    ('2024年', '2024年第一季度')
    """
    return f"{period.year}{_words().year}{name_part(period)}"


def name_about(period: Period) -> str:
    """What a period is called in a sentence about a report.

    >>> name_about(Period(2024)), name_about(Period(2024, "half", 2))
    ('2024年度', '2024年下半年')
    """
    return f"{period.year}{_words().whole}" if period.kind == "year" else name_period(period)


def name_part(period: Period) -> str:
    """What a period is called within its year; empty for the year."""
    if period.kind == "year":
        return ""
    names: tuple[str, ...] = getattr(_words(), period.kind).names
    return names[period.number - 1]


def take_part(text: str, kind: PeriodKind) -> tuple[str, int | None]:
    """A text without the words that name a part of that kind right after a year, and the part's
    number; None where the text has no such words. The text is without spaces (NFKC).

    >>> take_part("甲区2024年第一季度统计表", "quarter"), take_part("2024年4—6月统计表", "quarter")
    (('甲区2024年统计表', 1), ('2024年统计表', 2))
    >>> take_part("甲区2024年1-6月统计表", "quarter"), take_part("2024年统计表", "year")
    (('甲区2024年1-6月统计表', None), ('2024年统计表', None))
    """
    if kind == "year":
        return text, None
    for found in _pattern(kind).finditer(text):
        if number := _number(found, kind):
            before, after = text[: found.start()], text[found.end() :]
            return f"{before}{found['year']}{_words().year}{after}", number
    return text, None


def _number(found: re.Match[str], kind: PeriodKind) -> int | None:
    named = {name: value for name, value in found.groupdict().items() if value}
    if "first" not in named:
        return next(int(name[1:]) for name in named if name[1:].isdigit())
    first, last, length = int(named["first"]), int(named["last"]), MONTHS[kind]
    whole = last - first + 1 == length and last % length == 0 and 0 < last <= len(_MONTHS)
    return last // length if whole else None


_MONTHS = range(12)


@cache
def _load(path: Path) -> PeriodWords:
    return load_yaml(path, PeriodWords)


def _words() -> PeriodWords:
    return _load(settings().expectations / "periods.yaml")


@cache
def _pattern(kind: PeriodKind) -> re.Pattern[str]:
    words = _words()
    parts: Parts = getattr(words, kind)
    options = "|".join(
        [words.months, *(f"(?P<p{n}>{written})" for n, written in enumerate(parts.written, 1))]
    )
    return re.compile(
        rf"(?<!\d)(?P<year>20\d\d){words.year}?度?-?(?P<open>[(\[])?(?:{options})(?(open)[)\]])"
    )
