"""The period that a report's figures are of, where the text states it with certainty."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import product

from gouji.extraction.lexicon import simplify
from gouji.extraction.vocabulary import vocabulary

Period = tuple[date, date]

_RANGE = re.compile(
    r"(?P<year>20\d\d)年?(?P<first>\d{1,4}(?:月\d{0,2})?[日号]?)(?:零时|0时)?起?,?(?:到|至|[—–\-~─―－一])+,?"
    r"(?P<last_year>20\d\d(?=年|\d))?(?:当年|同年)?年?(?P<last>\d{1,4}(?:月\d{0,2})?[日号]?)"
)


_DATE = re.compile(r"(?<!\d)(20\d\d)[./-](\d{1,2})[./-](\d{1,2})(?!\d)")


def find_period(texts: Iterable[str]) -> Period | None:
    """The one period that sentences about the figures state; None when none does, or when they
    differ.

    >>> find_period(["所列数据的统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 28 日止。"])
    (datetime.date(2023, 1, 1), datetime.date(2023, 12, 28))
    >>> find_period(["统计期限为2023年111日至1231日"]) is None
    True
    """
    found = {period for text in texts for period in _periods(text)}
    return found.pop() if len(found) == 1 else None


@cache
def _keywords() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, vocabulary().period.keywords)))


def _periods(text: str) -> Iterator[Period | None]:
    squeezed = _DATE.sub(r"\1年\2月\3日", simplify(text))
    for sentence in re.split(r"[。;]", squeezed):
        if not _keywords().search(sentence):
            continue
        for found in _RANGE.finditer(sentence):
            yield _read_range(found)


def _read_range(found: re.Match[str]) -> Period | None:
    year = int(found["year"])
    last_year = int(found["last_year"] or year)
    starts = _days(year, found["first"], last=False)
    ends = _days(last_year, found["last"], last=True)
    possible = [(start, end) for start, end in product(starts, ends) if start <= end]
    return possible[0] if len(possible) == 1 else None


def _days(year: int, written: str, *, last: bool) -> list[date]:
    """Every day that `1月1日`, `1月`, `1` (a month), `0101` or digits that have lost their 月
    (`1231日`) may mean.
    """
    digits = written.rstrip("日号")
    if "月" in digits:
        first, _, rest = digits.partition("月")
        options = [(first, rest)]
    elif digits == written and len(digits) <= 2:
        options = [(digits, "")]
    else:
        options = [(digits[:cut], digits[cut:]) for cut in range(1, len(digits))]
    return [found for month, day in options if (found := _day(year, month, day, last=last))]


def _day(year: int, month: str, day: str, *, last: bool) -> date | None:
    if (
        not 1 <= len(month) <= 2
        or not 1 <= int(month) <= 12
        or (day.startswith("0") and len(day) == 1)
        or len(day) > 2
    ):
        return None
    number = int(month)
    if day:
        try:
            return date(year, number, int(day))
        except ValueError:
            return None
    return _last_of_month(year, number) if last else date(year, number, 1)


def _last_of_month(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
