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
        figure = re.compile(
            rf"(?:{verbs}){about}(?:(?!{words.outcome})[^。;,\d]){{0,15}}?(?P<value>\d[\d,]*){words.unit}"
        )
        metrics.append((metric.metric, figure, re.compile(words.none) if metric.none else None))
    return re.compile(words.about), tuple(metrics)


@cache
def _statements() -> tuple[re.Pattern[str], tuple[tuple[str, str, re.Pattern[str]], ...]]:
    words = vocabulary().claims
    parts = {"{start}": words.start, "{gap}": words.gap, "{unit}": words.unit}
    statements = []
    for statement in words.statements:
        pattern = statement.pattern
        for name, part in parts.items():
            pattern = pattern.replace(name, part)
        statements.append((statement.metric, statement.about, re.compile(pattern)))
    return re.compile(words.elsewhere), tuple(statements)


@cache
def _row_labels() -> tuple[str, ...]:
    labels = {normalise(cell.row_label) for form in load_forms().values() for cell in form.cells.values()}
    return tuple(label for label in labels if len(label) >= _TELLING)


def _is_of_a_table(sentence: str) -> bool:
    """Whether it holds a row's official label: a table that has become text states nothing."""
    squeezed = normalise(sentence)
    return any(label in squeezed for label in _row_labels())


def _claims_of(paragraph: Paragraph) -> Iterator[Claim]:
    text = simplify(paragraph.text)
    for sentence in _SENTENCE.findall(text):
        for metric, value in _stated(sentence, text):
            yield Claim(metric, value, sentence, paragraph.at)


def _stated(sentence: str, paragraph: str) -> Iterator[tuple[str, Decimal]]:
    """What a sentence of a paragraph states, by metric; nothing where it is a table's row, or tells of a part.

    A part: another year, some of the applicants, other units.
    """
    about, metrics = _patterns()
    elsewhere, statements = _statements()
    found = [(metric, pattern.search(sentence)) for metric, word, pattern in statements if word in paragraph]
    if not (about.search(sentence) or any(match for _, match in found)) or _is_of_a_table(sentence):
        return
    if about.search(sentence):
        for metric, figure, none in metrics:
            if match := figure.search(sentence):
                yield metric, _number(match)
            elif none and none.search(sentence):
                yield metric, Decimal(0)
    if not elsewhere.search(sentence):
        yield from ((metric, _number(match)) for metric, match in found if match)


def _number(match: re.Match[str]) -> Decimal:
    return Decimal(match["value"].replace(",", ""))
