"""Figures that the narrative states, by the patterns of the vocabulary."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify
from gouji.extraction.model import Claim
from gouji.extraction.vocabulary import vocabulary

_SENTENCE = re.compile(r"[^。;!?]+")


def find_claims(paragraphs: Iterable[Paragraph]) -> tuple[Claim, ...]:
    """Every claim of the narrative, each metric and figure once."""
    found: dict[tuple[str, Decimal], Claim] = {}
    for paragraph in paragraphs:
        for claim in _claims_of(paragraph):
            found.setdefault((claim.metric, claim.value), claim)
    return tuple(found.values())


@cache
def _patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]]:
    words = vocabulary().claims
    metrics = []
    for metric in words.metrics:
        verbs = "|".join(metric.words)
        about = "" if metric.alone else rf"[^。;\d]{{0,40}}?{words.about}"
        figure = re.compile(rf"(?:{verbs}){about}[^。;,\d]{{0,15}}?(?P<value>\d[\d,]*){words.unit}")
        metrics.append((metric.metric, figure, re.compile(words.none) if metric.none else None))
    return re.compile(words.about), tuple(metrics)


def _claims_of(paragraph: Paragraph) -> Iterator[Claim]:
    about, metrics = _patterns()
    text = simplify(paragraph.text)
    if not about.search(text):
        return
    for sentence in _SENTENCE.findall(text):
        if not about.search(sentence):
            continue
        for metric, figure, none in metrics:
            if found := figure.search(sentence):
                yield Claim(metric, Decimal(found["value"].replace(",", "")), sentence, paragraph.at)
            elif none and none.search(sentence):
                yield Claim(metric, Decimal(0), sentence, paragraph.at)
