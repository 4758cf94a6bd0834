"""Wholes that the text breaks down into parts, and parts that add up to more than their whole."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from gouji.extraction.vocabulary import vocabulary

_TEN_THOUSAND = 10_000


def find_excesses(sentence: str) -> Iterator[str]:
    """The sentence (without spaces), if it names a whole and at least two parts, and these add up
    to more than it.

    Parts may be fewer than all, so a sum that is too small proves nothing. A whole in 万 is as exact
    as it is written.

    >>> list(find_excesses("全年发布信息56条,其中网站发布40条,公众号发布20条"))
    ['全年发布信息56条,其中网站发布40条,公众号发布20条']
    >>> list(find_excesses("全年发布信息1.2万条,其中网站发布8000条,公众号发布4300条"))
    []
    """
    whole_of, part_of = _patterns()
    whole = whole_of.search(sentence)
    if whole is None:
        return
    parts = list(part_of.finditer(sentence, whole.end()))
    total = sum((_figure(part) for part in parts), Decimal(0))
    if len(parts) > 1 and total > _figure(whole) + _doubt(whole):
        yield sentence


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary().passages
    return re.compile(words.whole), re.compile(words.part)


def _figure(match: re.Match[str]) -> Decimal:
    return Decimal(match["value"].replace(",", "")) * (_TEN_THOUSAND if match["many"] else 1)


def _doubt(match: re.Match[str]) -> Decimal:
    """By how much a rounded figure may be wrong: half of its last digit."""
    if not match["many"]:
        return Decimal(0)
    decimals = len(match["value"].partition(".")[2])
    return Decimal(_TEN_THOUSAND).scaleb(-decimals) / 2
