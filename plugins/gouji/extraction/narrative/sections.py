"""The sections of a report: which of the form's headings are in a text, and what is below them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b

from gouji.core.extracted import Section
from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import lexicons, simplify
from gouji.extraction.vocabulary import vocabulary

_NUMBER = r"(?:第?(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|节)?[、.,:]?)?"
_NUMERALS = "一二三四五六七八九十"
_LONGEST = 40
"""Characters of a heading that is worded in another way than the form's."""
_SENTENCE = re.compile(r"[。;!?]")
_HAN = re.compile(r"[^\u4e00-\u9fff]")
_TELLING = 10
_GROUP = re.compile(r"\(\?P<\w+>")
"""Characters from which two equal sentences are no chance."""


@dataclass(slots=True)
class _Found:
    """A heading and the lines below it."""

    key: str
    number: str | None
    title: str
    at: str
    lines: list[str] = field(default_factory=list)

    @property
    def length(self) -> int:
        return 0 if _nothing().fullmatch("".join(self.lines)) else sum(map(len, self.lines))


@cache
def _nothing() -> re.Pattern[str]:
    return re.compile(vocabulary().passages.nothing)


def find_sections(lines: Iterable[Paragraph], form: str) -> tuple[Section, ...]:
    """The sections of the form whose headings are in the lines, each once: the one with the most
    below it.

    A table of contents names a heading before it comes; a sub-heading may repeat the words of the
    heading above it.
    """
    best: dict[str, _Found] = {}
    for found in _runs(lines, form):
        if found.key not in best or found.length > best[found.key].length:
            best[found.key] = found
    narrative = _headings(form).narrative
    return tuple(
        Section(
            f.number, f.title, f.key, f.at, f.length, _digest(f.lines) if f.key in narrative else ()
        )
        for f in best.values()
    )


def _runs(lines: Iterable[Paragraph], form: str) -> Iterator[_Found]:
    current: _Found | None = None
    for text, at in _pieces(lines, form):
        heading = _read_heading(text, form)
        if heading and not (current and current.key == heading[0]):
            if current:
                yield current
            key, number, title, rest = heading
            current = _Found(key, number, title, at, [rest] if rest else [])
        elif current:
            current.lines.append(text)
    if current:
        yield current


def _pieces(lines: Iterable[Paragraph], form: str) -> Iterator[tuple[str, str]]:
    """The lines as they are read; a numbered heading that a reader has put behind the end of a
    sentence is its own.
    """
    for line in lines:
        text = simplify(line.text).strip("|")
        for piece in _headings(form).behind.split(text) if "。" in text else (text,):
            yield piece, line.at


def _read_heading(text: str, form: str) -> tuple[str, str | None, str, str] | None:
    """Key, number as written, title as written, and what follows on the same line; None for any
    other line.
    """
    headings = _headings(form)
    found = headings.titled.match(text)
    if not found or (found["rest"] and not found["number"]):
        found = headings.worded.fullmatch(text) if len(text) <= _LONGEST else None
    if not found:
        return None
    key = next(key for key in headings.keys if found[key])
    return key, _numeral(found["number"]), found[key], found["rest"]


@dataclass(frozen=True)
class _Headings:
    """Titles of sections (something may follow them on the line), and other words for them that are
    a whole line.
    """

    keys: tuple[str, ...]
    narrative: frozenset[str]
    titled: re.Pattern[str]
    worded: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _headings(form: str) -> _Headings:
    titles, words = [], []
    sections = next(words.form.sections for words in lexicons() if words.form.form == form)
    for section in sections:
        spelled = "|".join(
            re.escape(simplify(title)) for title in (section.title, *section.synonyms)
        )
        titles.append(f"(?P<{section.key}>{spelled})")
        words.append(f"(?P<{section.key}>{section.words or spelled})")
    titled, worded = "|".join(titles), "|".join(words)
    return _Headings(
        tuple(section.key for section in sections),
        frozenset(section.key for section in sections if section.table is None),
        re.compile(f"{_NUMBER}(?:{titled})[。:.]*(?P<rest>.*)"),
        re.compile(f"{_NUMBER}(?:{worded})[。:.]*(?P<rest>)"),
        re.compile(f"(?<=。)(?=第?[{_NUMERALS}]{{1,3}}(?:、|部分)(?:{_GROUP.sub('(?:', titled)}))"),
    )


def _numeral(written: str | None) -> str | None:
    """A number as sections are numbered.

    >>> _numeral("5"), _numeral("十"), _numeral(None)
    ('五', '十', None)
    """
    if written and written.isdigit() and 1 <= int(written) <= len(_NUMERALS):
        return _NUMERALS[int(written) - 1]
    return written


def _digest(lines: Sequence[str]) -> tuple[int, ...]:
    """A digest of a text without its figures and years: one number a sentence (that JSON can hold),
    in order of size.
    """
    sentences = (_HAN.sub("", sentence) for sentence in _SENTENCE.split("".join(lines)))
    long = {sentence for sentence in sentences if len(sentence) >= _TELLING}
    return tuple(
        sorted(int.from_bytes(blake2b(s.encode(), digest_size=8).digest()) >> 12 for s in long)
    )
