"""Cells that hold words: texts, and codes of a list."""

from collections.abc import Sequence

from gouji.catalogue.form import Form
from gouji.catalogue.labels import normalise
from gouji.catalogue.table import Cell
from gouji.core.extracted import Entry, Problem
from gouji.extraction.document import Doubted
from gouji.extraction.values import read_value
from gouji.extraction.vocabulary import problem

LONGEST = 1000
"""Characters of a text; what is longer does not belong into a table."""

_SHOWN = 60


def read_words(
    form: Form, key: str, written: Sequence[tuple[object, str]]
) -> tuple[Entry | None, Problem | None]:
    """The content of a text cell, and its place; a problem, and no entry, where it is not one text.

    `written` are the values found, each with its place: what is there twice must be the same.
    """
    cell, (value, at) = form.every[key], written[0]
    texts = list(dict.fromkeys(as_text(one) for one, _ in written))
    named = form.describe(key)
    if len(texts) > 1:
        raws = "、".join(_short(text) for text in texts)
        return None, problem("two_texts", at, (key,), cell=named, raws=raws)
    if wrong := too_long(form, key, texts[0], at):
        return None, wrong
    return make_entry(cell, key, as_text(value), at), None


def too_long(form: Form, key: str, text: str, at: str) -> Problem | None:
    """The problem with a text that is too long."""
    if len(text) <= LONGEST:
        return None
    named, raw = form.describe(key), _short(text)
    return problem("text_too_long", at, (key,), cell=named, raw=raw, longest=LONGEST)


def make_entry(cell: Cell, key: str, text: str, at: str) -> Entry:
    """The entry of a text; one of a list is kept by its code, and shown by its label."""
    if not text:
        return Entry(key, None, None, "", at)
    wanted = normalise(text)
    for code, label in cell.codes:
        if wanted in (normalise(label), normalise(code)):
            return Entry(key, code, label, text, at)
    return Entry(key, text, text, text, at)


def as_text(value: object) -> str:
    """What is written, in one line; empty for a blank, a stroke, or a text that states that there
    is none.
    """
    value = value.stored if isinstance(value, Doubted) else value
    figure = read_value(value)
    if figure:
        return "" if figure.value is None else figure.raw
    return " ".join(str(value).split())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
