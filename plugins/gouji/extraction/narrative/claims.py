"""Figures that the narrative states, as claims that the tables must agree with."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cache

from msgspec import structs

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms, load_series
from gouji.catalogue.labels import normalise
from gouji.core.extracted import Claim
from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify
from gouji.extraction.narrative.read import Reader, Statement
from gouji.extraction.narrative.scan import scan
from gouji.extraction.narrative.words import Words, words
from gouji.extraction.values import within

_TELLING = 8
"""Characters from which a row's label is not in a sentence by chance."""
_HEADING = 30
"""Characters of a line that may be the heading of what follows."""
_SENTENCE = re.compile(r"[^。;!?]+")


def find_claims(
    paragraphs: Iterable[Paragraph], year: int | None = None, form: Form | None = None
) -> tuple[Claim, ...]:
    """Every claim of the narrative, each metric and figure once; figures of another year than
    `year` make none.

    They are read in the words of the form's series, and their cells are those of the form; without
    one, of every series and form.

    >>> line = "2022年收到政府信息公开申请20件。2023年收到政府信息公开申请22件。"
    >>> [int(claim.value) for claim in find_claims([Paragraph(line, "line 3")], 2023)]
    [22]
    """
    lines = [(simplify(paragraph.text), paragraph.at) for paragraph in paragraphs]
    keys = tuple(form.cells) if form else _all_cells()
    return tuple(
        structs.replace(claim, cells=_keys(claim.cells, keys))
        for series in ([form.series] if form else load_series())
        if (known := words(series))
        for claim in _stated(lines, year, known)
    )


def _stated(lines: Iterable[tuple[str, str]], year: int | None, words: Words) -> Iterable[Claim]:
    """Every claim in the words of a series, its cells still patterns."""
    found: dict[tuple[str, Decimal], Claim] = {}
    heading, titled = "", False
    for text, at in lines:
        if (subject := _heading(text, words)) is not None:
            heading = subject
            titled = any(token.is_named for token in scan(text, words))
        on_topic = bool(heading) or titled or words.about.search(text) is not None
        reader = Reader(words, year, heading, on_topic=on_topic, titled=titled)
        for claim in _claims_of(text, at, reader):
            found.setdefault((claim.metric, claim.value), claim)
    return found.values()


@cache
def _keys(patterns: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in keys if any(fnmatchcase(key, pattern) for pattern in patterns))


@cache
def _all_cells() -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for form in load_forms().values() for key in form.cells))


def _heading(text: str, words: Words) -> str | None:
    """The subject of a line that is a heading (empty: nothing that is counted); None for any other
    line.
    """
    if len(text) > _HEADING or text.endswith(("。", ";")):
        return None
    tokens = scan(text, words)
    if any(token.kind in ("figure", "percent", "none") for token in tokens):
        return None
    subjects = {token.key for token in tokens if token.kind == "subject"}
    return subjects.pop() if len(subjects) == 1 else ""


def _claims_of(text: str, at: str, reader: Reader) -> Iterator[Claim]:
    words = reader.words
    for place, sentence in enumerate(_SENTENCE.findall(text)):
        if not place and (subject := _heading(sentence, words)):
            reader.subject = subject
        if not words.sign_pattern.search(sentence) or _is_of_a_table(sentence, words):
            continue
        for statement in _unequivocal(reader.read(sentence), words):
            if within(statement.value, None):
                yield Claim(
                    statement.metric,
                    statement.value,
                    sentence,
                    at,
                    statement.cells,
                    statement.also,
                    statement.judged,
                    _marked(sentence, statement),
                )


def _marked(sentence: str, statement: Statement) -> str:
    """The sentence with its figure in brackets."""
    start, end = statement.start, statement.end
    return (
        f"{sentence[:start]}【{sentence[start:end]}】{sentence[end:]}" if end > start else sentence
    )


def _unequivocal(statements: Iterable[Statement], words: Words) -> Iterator[Statement]:
    """The statements of a sentence without those for which it gives two different figures.

    What has two readings is the other where the sentence states the first with another figure; a
    figure that includes what the whole excludes is not the whole.
    """
    given = list(statements)
    plain = {statement.metric for statement in given if not statement.also}
    by_metric: dict[str, list[Statement]] = {}
    for statement in given:
        if statement.also and statement.metric in plain:
            cells = next(
                metric.cells for metric in words.metrics if metric.metric == statement.also
            )
            statement = replace(statement, metric=statement.also, cells=cells, also="")
        by_metric.setdefault(statement.metric, []).append(statement)
    includes = any(one.part for one in by_metric.get(words.excluded, ()))
    for metric, found in by_metric.items():
        parts = [one for one in found if one.part] if metric == words.whole else []
        if metric == words.whole and includes and not parts:
            continue
        same = parts or found
        if len({statement.value for statement in same}) == 1:
            yield same[0]


@cache
def _row_labels() -> tuple[str, ...]:
    labels = {
        normalise(cell.row_label) for form in load_forms().values() for cell in form.cells.values()
    }
    return tuple(label for label in labels if len(label) >= _TELLING)


def _is_of_a_table(sentence: str, words: Words) -> bool:
    """Whether it holds a row's official label and no figure with a unit: a table that has become
    text.
    """
    squeezed = normalise(sentence)
    if not any(label in squeezed for label in _row_labels()):
        return False
    return not any(token.kind == "figure" for token in scan(sentence, words))
