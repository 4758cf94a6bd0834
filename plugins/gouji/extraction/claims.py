"""Figures that the narrative states, by the patterns of the vocabulary."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify
from gouji.extraction.model import Claim
from gouji.extraction.vocabulary import vocabulary
from gouji.forms.catalogue import load_forms
from gouji.forms.labels import normalise

_TELLING = 8
"""Characters from which a row's label does not stand in a sentence by chance."""

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


@cache
def _row_labels() -> tuple[str, ...]:
    labels = {normalise(cell.row_label) for form in load_forms().values() for cell in form.cells.values()}
    return tuple(label for label in labels if len(label) >= _TELLING)


def _is_of_a_table(sentence: str) -> bool:
    """Whether it holds a row's official label: a table that has become text states nothing."""
    squeezed = normalise(sentence)
    return any(label in squeezed for label in _row_labels())


def _claims_of(paragraph: Paragraph) -> Iterator[Claim]:
    about, metrics = _patterns()
    text = simplify(paragraph.text)
    if not about.search(text):
        return
    for sentence in _SENTENCE.findall(text):
        if not about.search(sentence) or _is_of_a_table(sentence):
            continue
        for metric, figure, none in metrics:
            if found := figure.search(sentence):
                yield Claim(metric, Decimal(found["value"].replace(",", "")), sentence, paragraph.at)
            elif none and none.search(sentence):
                yield Claim(metric, Decimal(0), sentence, paragraph.at)
