"""A line of flattened text as fields: by tabs, by bars, or by the spaces around figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import Lexicon, squeeze
from gouji.extraction.values import read_text

_BARS = re.compile(r"[|｜│┃]")
_RULE = re.compile(r"[:\-—=\s]*-{3,}[:\-—=\s]*")
_NARRATIVE = "。"
_LONG = 100
_MOST = 500
"""No table has more columns; a line with more fields is none of its rows."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a line; `index` counts from 0."""

    index: int
    text: str
    at: str

    @property
    def is_figure_or_blank(self) -> bool:
        """Whether it states a figure or nothing."""
        return read_text(self.text) is not None

    @property
    def is_blank(self) -> bool:
        """Whether it is empty (or a stroke)."""
        figure = read_text(self.text)
        return figure is not None and figure.value is None


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its fields; `narrative` lines are no part of a table."""

    at: str
    fields: tuple[Field, ...]
    narrative: bool


def split_lines(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Iterator[Line]:
    """Every line with its fields."""
    barred = [text for paragraph in paragraphs if _BARS.search(text := paragraph.text.strip())]
    outer = slice(1 if _frames(barred, 0) else 0, -1 if _frames(barred, -1) else None)
    return (_split_line(paragraph, lexicon, outer) for paragraph in paragraphs)


def _frames(lines: Sequence[str], end: int) -> bool:
    """Whether a bar at that end of a line may frame the table, as it does when any line with a
    label has one.

    Then what lies outside of it is no field; should it have been one, a field too few only widens
    the choice.
    """
    labelled = (
        line for line in lines if any(read_text(part) is None for part in _BARS.split(line))
    )
    return any(_BARS.match(line[end]) for line in labelled)


def _split_line(paragraph: Paragraph, lexicon: Lexicon, outer: slice) -> Line:
    """The fields of a line. Spaces divide only what is known: labels of the form, and the figures
    behind a label.
    """
    if paragraph.fields is not None:
        parts, kind = list(paragraph.fields), "column"
    else:
        parts, kind = _split(paragraph.text, lexicon, outer), "field"
    if len(parts) > _MOST or all(_RULE.fullmatch(part) for part in parts):
        parts = []
    fields = tuple(
        Field(index, part.strip(), f"{paragraph.at}/{kind} {index + 1}")
        for index, part in enumerate(parts)
    )
    filled = [field.text for field in fields if field.text]
    alone = len(filled) == 1 and len(fields) == 1
    narrative = (
        alone
        and (_NARRATIVE in filled[0] or len(filled[0]) > _LONG)
        and not lexicon.knows(filled[0])
    )
    return Line(paragraph.at, fields, narrative)


def _split(text: str, lexicon: Lexicon, outer: slice) -> list[str]:
    if "\t" in text:
        return text.split("\t")
    if _BARS.search(text):
        text = text.strip()
        parts = _BARS.split(text)
        first = outer.start if _BARS.match(text[0]) else 0
        last = outer.stop if _BARS.match(text[-1]) else None
        return parts[first:last] or [""]
    if _NARRATIVE in text or len(text) > 2 * _LONG:
        return [text]
    return _split_at_spaces(text, lexicon)


def _split_at_spaces(text: str, lexicon: Lexicon) -> list[str]:
    words = text.split()
    if (
        len(words) < 2
        or _is_one_figure(text, words)
        or lexicon.knows(text)
        or lexicon.begins_label(text)
    ):
        return [text]
    figures = 0
    while figures < len(words) and read_text(words[-1 - figures]) is not None:
        figures += 1
    labels, tail = words[: len(words) - figures], words[len(words) - figures :]
    label = " ".join(labels)
    if not labels or lexicon.knows(label) or lexicon.begins_label(label):
        return [label, *tail] if labels else tail
    runs = _labels(labels, lexicon)
    if runs:
        return [*runs, *tail]
    return [label, *tail] if tail and len(squeeze(label)) < _LONG else [text]


def _is_one_figure(text: str, words: list[str]) -> bool:
    """Whether words make a figure together that are none on their own, like 增加 3."""
    return read_text(text) is not None and any(read_text(word) is None for word in words)


def _labels(words: list[str], lexicon: Lexicon) -> list[str]:
    """Words as a row of known labels (each of one or several words); empty when they are not."""
    labels: list[str] = []
    start = 0
    while start < len(words):
        ends = [
            end for end in range(len(words), start, -1) if lexicon.knows("".join(words[start:end]))
        ]
        if not ends:
            return []
        labels.append("".join(words[start : ends[0]]))
        start = ends[0]
    return labels
