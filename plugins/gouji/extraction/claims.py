"""Figures that the narrative states, by the patterns of the vocabulary."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify
from gouji.extraction.model import Claim
from gouji.extraction.vocabulary import Statement, vocabulary
from gouji.forms.catalogue import load_forms
from gouji.forms.labels import normalise

_TELLING = 8
"""Characters from which a row's label does not stand in a sentence by chance."""

_SENTENCE = re.compile(r"[^。;!?]+")
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")


def find_claims(paragraphs: Iterable[Paragraph], year: int | None = None) -> tuple[Claim, ...]:
    """Every claim of the narrative, each metric and figure once; a sentence naming another year than `year` makes none.

    >>> lines = [Paragraph("2022年收到政府信息公开申请20件。2023年收到政府信息公开申请22件。", "line 3")]
    >>> [int(claim.value) for claim in find_claims(lines, 2023)]
    [22]
    """
    found: dict[tuple[str, Decimal], Claim] = {}
    for paragraph in paragraphs:
        for claim in _claims_of(paragraph, year):
            found.setdefault((claim.metric, claim.value), claim)
    return tuple(found.values())


@dataclass(frozen=True)
class _Metric:
    name: str
    figure: re.Pattern[str]
    may_be_none: bool


@cache
def _metrics() -> tuple[_Metric, ...]:
    words = vocabulary().claims
    metrics = []
    for metric in words.metrics:
        verbs = "|".join(metric.words)
        exact = rf"(?!{words.outcome}|{words.inexact})"
        about = "" if metric.alone else rf"(?:{exact}[^。;\d]){{0,40}}?{words.about}"
        figure = rf"(?<![多少])(?:{verbs}){about}(?:{exact}[^。;,\d]){{0,15}}?(?P<value>\d[\d,]*){words.unit}"
        metrics.append(_Metric(metric.metric, re.compile(figure), metric.none))
    return tuple(metrics)


@dataclass(frozen=True)
class _Words:
    about: re.Pattern[str]
    none: re.Pattern[str]
    part: re.Pattern[str]


@cache
def _words() -> _Words:
    words = vocabulary().claims
    part = "|".join((*words.elsewhere.values(), words.channels))
    return _Words(re.compile(words.about), re.compile(words.none), re.compile(part))


@cache
def _statements() -> tuple[tuple[Statement, re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
    """Each statement with its pattern, and with those that must not be in its sentence."""
    words = vocabulary().claims
    parts = {"{start}": words.start, "{gap}": words.gap, "{unit}": words.unit}
    statements = []
    for statement in words.statements:
        pattern = statement.pattern
        for name, part in parts.items():
            pattern = pattern.replace(name, part)
        others = (other for kind, other in words.elsewhere.items() if kind not in statement.despite)
        statements.append((statement, re.compile(pattern), tuple(map(re.compile, others))))
    return tuple(statements)


@cache
def _row_labels() -> tuple[str, ...]:
    labels = {normalise(cell.row_label) for form in load_forms().values() for cell in form.cells.values()}
    return tuple(label for label in labels if len(label) >= _TELLING)


def _is_of_a_table(sentence: str) -> bool:
    """Whether it holds a row's official label: a table that has become text states nothing."""
    squeezed = normalise(sentence)
    return any(label in squeezed for label in _row_labels())


def _claims_of(paragraph: Paragraph, year: int | None) -> Iterator[Claim]:
    text = simplify(paragraph.text)
    for sentence in _SENTENCE.findall(text):
        years = {int(named) for named in _YEAR.findall(sentence)}
        if len(years) > 1 or (year is not None and years - {year}):
            continue
        for metric, value in _stated(sentence, text):
            yield Claim(metric, value, sentence, paragraph.at)


def _stated(sentence: str, paragraph: str) -> Iterator[tuple[str, Decimal]]:
    """What a sentence of a paragraph states, by metric; nothing where it is a table's row."""
    found = dict(_found(sentence, paragraph))
    about = _words().about.search(sentence)
    if not (found or about) or _is_of_a_table(sentence):
        return
    if about:
        for metric in _metrics():
            if (value := _figure(metric, sentence)) is not None:
                yield metric.name, value
    yield from found.items()


def _figure(metric: _Metric, sentence: str) -> Decimal | None:
    """The one figure of the metric in the sentence, zero where it says there was none; None where it tells none."""
    words = _words()
    matches = list(metric.figure.finditer(sentence))
    if not matches:
        none = words.none.search(sentence) if metric.may_be_none else None
        return Decimal(0) if none and not words.part.search(sentence[: none.start()]) else None
    values = {_number(match) for match in matches}
    return values.pop() if len(values) == 1 and not words.part.search(sentence[: matches[0].end()]) else None


def _found(sentence: str, paragraph: str) -> Iterator[tuple[str, Decimal]]:
    """What is stated word by word; nothing where the sentence tells of another year, a part, or other units."""
    for statement, pattern, others in _statements():
        if statement.about not in paragraph or any(other.search(sentence) for other in others):
            continue
        if match := pattern.search(sentence):
            yield statement.metric, -_number(match) if statement.lower else _number(match)


def _number(match: re.Match[str]) -> Decimal:
    return Decimal(match["value"].replace(",", ""))
