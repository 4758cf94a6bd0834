"""Passages of the text that a rule refers to: what is left of a template, another year's figures,
the date.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from gouji.core.extracted import Passage
from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify
from gouji.extraction.narrative.breakdown import find_excesses
from gouji.extraction.vocabulary import vocabulary

_SENTENCE = re.compile(r"[^。;!?]+")
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")
_AROUND = 12
"""Characters quoted on each side of what is left of a template."""
_DIGITS = {
    digit: value
    for value, digits in enumerate(("〇○零O", *"一二三四五六七八九"))
    for digit in digits
}


@dataclass(frozen=True)
class _Patterns:
    residue: re.Pattern[str]
    activity: re.Pattern[str]
    compared: re.Pattern[str]
    dated: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = vocabulary().passages
    return _Patterns(
        re.compile("|".join(f"(?:{pattern})" for pattern in words.residue)),
        re.compile(words.activity),
        re.compile(words.compared),
        re.compile(words.dated),
    )


def find_passages(lines: Iterable[Paragraph], year: int | None) -> tuple[Passage, ...]:
    """What is left of a template, and sentences that give figures of the year before or after
    `year` as this report's.

    >>> lines = [Paragraph("2022年,本机关收到申请9件。", ""), Paragraph("共收到XX件。", "")]
    >>> [(found.kind, found.text) for found in find_passages(lines, 2023)]
    [('other_year', '2022年,本机关收到申请9件'), ('residue', '共收到XX件。')]
    """
    found: dict[tuple[str, str], Passage] = {}
    for line in lines:
        for passage in _passages_of(line, year):
            found.setdefault((passage.kind, passage.text), passage)
    return tuple(found.values())


def _passages_of(line: Paragraph, year: int | None) -> Iterator[Passage]:
    text = simplify(line.text)
    for left in _patterns().residue.finditer(text):
        yield Passage(
            "residue", text[max(left.start() - _AROUND, 0) : left.end() + _AROUND], line.at
        )
    for sentence in _SENTENCE.findall(text):
        for excess in find_excesses(sentence):
            yield Passage("breakdown", excess, line.at)
    years = {int(found) for found in _YEAR.findall(text)}
    if year is None or year in years or not years & {year - 1, year + 1}:
        return
    for sentence in _SENTENCE.findall(text):
        stated = _patterns().activity.match(sentence)
        if (
            stated
            and abs(int(stated["year"]) - year) == 1
            and not _patterns().compared.search(sentence)
        ):
            yield Passage("other_year", sentence, line.at)


def find_date(lines: Iterable[Paragraph]) -> date | None:
    """The latest day that a line gives as that of the report: alone, after a name, or as its date
    of issue.

    >>> days = "湟中区人民政府 2024 年 1 月 15 日", "二〇二四年一月九日"
    >>> find_date([Paragraph(day, "") for day in days])
    datetime.date(2024, 1, 15)
    >>> find_date([Paragraph("统计期限截至2023年12月31日", "")]) is None
    True
    """
    return max((day for line in lines if (day := _date_of(line.text))), default=None)


def _date_of(text: str) -> date | None:
    if len(text) > 80:
        return None
    found = _patterns().dated.fullmatch(simplify(text))
    if not found:
        return None
    year, month, day = (_number(part) for part in found.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(written: str) -> int:
    """Digits, or Chinese digits one by one, or a number below 100 with 十.

    >>> _number("15"), _number("二〇二四"), _number("二十一"), _number("十")
    (15, 2024, 21, 10)
    """
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if ten:
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS.get(digit, digit)) for digit in written))
