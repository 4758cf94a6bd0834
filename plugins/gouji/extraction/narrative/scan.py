"""A sentence as tokens of the vocabulary, with unknown text between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from gouji.extraction.narrative.words import Word, Words

_DIGITS = {
    digit: value
    for value, digits in enumerate(("零〇", "一", "二两", *"三四五六七八九"))
    for digit in digits
}
_TENS = {"十": 10, "百": 100}


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence, or (kind `unknown`) a stretch that the vocabulary does not know."""

    kind: str
    key: str
    text: str
    start: int
    weak: bool = False
    groups: dict[str, str] = field(default_factory=dict)
    inside: tuple["Token", ...] = ()
    """What an aside (a bracket behind a figure) holds."""

    @property
    def end(self) -> int:
        """Where it ends in the sentence."""
        return self.start + len(self.text)

    @property
    def unit(self) -> str:
        """The unit of a figure, as written, with 万 or 亿 before it."""
        return self.groups.get("scale", "") + self.groups.get("unit", "")

    @property
    def is_nil(self) -> bool:
        """Whether it is a nought without a unit (均为零)."""
        return "nil" in self.groups

    @property
    def is_named(self) -> bool:
        """Whether by it, what follows, or it itself, is about the form's topic."""
        return self.kind == "topic" or "topic" in self.groups

    @property
    def is_number(self) -> bool:
        """Whether a figure or percentage is written as a number that can be read."""
        return bool(self.groups.keys() & {"value", "han"})

    @property
    def is_predicate(self) -> bool:
        """Whether a negation has its verb (未发生, and not 没有 alone)."""
        return "verb" in self.groups

    @property
    def is_exact(self) -> bool:
        """Whether a figure is no rough one (100余件)."""
        return not any(name.startswith("rough") for name in self.groups)

    @property
    def value(self) -> Decimal:
        """A figure as a number, whether written in Arabic or in Chinese figures."""
        if han := self.groups.get("han"):
            return Decimal(_chinese(han))
        return Decimal(self.groups["value"].replace(",", ""))


def scan(sentence: str, words: Words) -> tuple[Token, ...]:
    """The tokens of a sentence without spaces; fillers and dates are dropped.

    >>> from gouji.extraction.narrative.words import words
    >>> from gouji.catalogue.forms import load_series
    >>> known = words(next(iter(load_series())))
    >>> [token.text for token in scan("2月1日收到信息公开申请十二件,其中甲3件", known)]
    ['收到', '信息公开申请', '十二件', ',', '其中', '甲', '3件']
    """
    return tuple(token for token in _scan(sentence, words) if token.kind not in ("filler", "date"))


def _scan(sentence: str, words: Words) -> Iterator[Token]:
    done = place = 0
    while place < len(sentence):
        found = _word_at(sentence, place, words)
        if found is None:
            place += 1
            continue
        word, match = found
        if place > done:
            yield Token("unknown", "", sentence[done:place], done)
        groups = {name: text for name, text in match.groupdict().items() if text is not None}
        kind: str = word.kind
        if kind == "figure" and not groups.keys() & {"unit", "scale", "nil"}:
            kind = "unknown"  # a number alone is a telephone's as well
        yield Token(kind, word.key, match[0], place, word.weak, groups)
        done = place = match.end()
    if done < len(sentence):
        yield Token("unknown", "", sentence[done:], done)


def _word_at(sentence: str, place: int, words: Words) -> tuple[Word, re.Match[str]] | None:
    """The first word of the vocabulary that is written at a place."""
    for word, pattern in words.beginning_with(sentence[place]):
        match = pattern.match(sentence, place)
        if match and match.end() > place:
            return word, match
    return None


def _chinese(written: str) -> int:
    """A number below a thousand in Chinese figures.

    >>> _chinese("十二"), _chinese("两"), _chinese("一百零三"), _chinese("二〇")
    (12, 2, 103, 20)
    """
    if not set(written) & set(_TENS):
        return int("".join(str(_DIGITS[digit]) for digit in written))
    total, digit = 0, 0
    for character in written:
        if scale := _TENS.get(character):
            total += (digit or 1) * scale
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
