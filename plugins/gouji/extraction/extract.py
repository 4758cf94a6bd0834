"""From a file to an Extraction. Bad content is a problem in the result; only a broken program
raises.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from msgspec import structs

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms, load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_part
from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.core.extracted import Entry, Extraction, Problem
from gouji.extraction.cells import read_cells
from gouji.extraction.document import Document, Grid, Paragraph
from gouji.extraction.lexicon import simplify, unit_note
from gouji.extraction.narrative import find_claims
from gouji.extraction.narrative.passages import find_date, find_passages
from gouji.extraction.narrative.period import Period as Days
from gouji.extraction.narrative.period import find_period
from gouji.extraction.narrative.sections import find_sections
from gouji.extraction.narrative.title import Title, file_part, file_year, find_title
from gouji.extraction.readers import reader_of
from gouji.extraction.readers.detect import open_content
from gouji.extraction.replies import take_reply
from gouji.extraction.tables.confirm import confirm
from gouji.extraction.tables.layouts import take_paragraphs
from gouji.extraction.tables.open_rows import read_open_rows, take_open_rows
from gouji.extraction.values import read_value
from gouji.extraction.vocabulary import kind_of, problem, vocabulary

_A_FEW = 5
"""Figures in tables of another layout; the date and number of a page's head are fewer."""


def extract_file(path: Path, *, name: str | None = None) -> Extraction:
    """Read one file. `name` is what the unit called it (default: the path's own name).

    Raises OSError when the file cannot be opened at all; any other error is in the result.
    """
    name = name or path.name
    size = path.stat().st_size
    if size > settings().max_file_bytes:
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        return _unreadable(name, sha256, "", _too_large())
    return extract_bytes(path.read_bytes(), name)


def extract_bytes(data: bytes, name: str) -> Extraction:
    """Read the content of one file that the unit called `name`."""
    sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > settings().max_file_bytes:
        return _unreadable(name, sha256, "", _too_large())
    if not data.strip(b"\x00 \t\r\n"):
        return _unreadable(name, sha256, "", problem("empty_file"))
    detected = ""
    try:
        content = open_content(data)
        detected = content.format
        reader = reader_of(detected)
        if reader is None:
            code = (
                "other_archive"
                if detected in vocabulary().containers.others
                else "unsupported_content"
            )
            return _unreadable(name, sha256, detected, problem(code, kind=kind_of(detected)))
        document = reader(content)
    except UnreadableError as error:
        return _unreadable(name, sha256, detected, problem(error.code, kind=kind_of(error.detail)))
    return _extract(document, name, sha256)


def _too_large() -> Problem:
    return problem("too_large", limit=f"{settings().max_file_bytes // 2**20} MB")


def _unreadable(name: str, sha256: str, detected: str, *why: Problem) -> Extraction:
    return Extraction(name, sha256, detected, None, None, None, None, problems=why)


def _extract(document: Document, name: str, sha256: str) -> Extraction:
    document, reply_to, explanations = take_reply(document)
    opened = take_open_rows(document.grids)
    paragraphs, grids, fingerprint, lines = _separate(document)
    sheets = [grid.sheet for grid in grids if grid.sheet]
    title = find_title(paragraphs, name, sheets)
    notices = tuple(
        problem(notice.code, notice.at, (), **notice.values) for notice in document.notices
    )
    found = read_cells(paragraphs, grids, fingerprint, title.series if title else None)
    if found is None:
        if title and title.at:
            why = "other_layout" if _holds_figures(grids) else "tables_missing"
            missing = _unreadable(name, sha256, document.format, problem(why), *notices)
            return structs.replace(missing, year=title.year)
        return _unreadable(name, sha256, document.format, problem("not_a_report"), *notices)
    form, cells, problems, words = found
    rows, odd = read_open_rows(load_forms()[form], opened)
    if document.pictured:
        cells, problems = confirm(form, document, cells, problems)
    period = find_period(paragraph.text for paragraph in paragraphs)
    year, conflicts = _year(title, period, name)
    part, differing = _part(load_forms()[form].series, title, period, name)
    return Extraction(
        file=name,
        sha256=sha256,
        format=document.format,
        form=form,
        year=year,
        unit_name=title.unit if title else None,
        period=period,
        cells=cells,
        claims=find_claims(paragraphs, year, load_forms().get(form)),
        sections=() if document.pictured else find_sections(lines, form),
        passages=find_passages(lines, year),
        dated=find_date(lines),
        problems=(
            *notices,
            *problems,
            *odd,
            *_seen(document, (*words, *rows)),
            *conflicts,
            *differing,
            *_unread(lines, load_forms()[form]),
        ),
        explanations=explanations,
        reply_to=reply_to,
        report_period=str(replace(part, year=year)) if part and year else None,
        entries=(*words, *rows),
    )


def _seen(document: Document, entries: Iterable[Entry]) -> Iterator[Problem]:
    """One warning for all words that were seen in a picture: no balance can confirm them."""
    seen = [one for one in entries if one.raw and one.at.split("/")[0] in document.pictured]
    if seen:
        keys = tuple(one.key for one in seen)
        yield problem("words_pictured", seen[0].at, keys, count=len(seen))


def _unread(lines: Iterable[Paragraph], form: Form) -> Iterator[Problem]:
    """A notice for every table that is known not to be read, at its title."""
    places = {simplify(line.text): line.at for line in reversed([*lines])} if form.unread else {}
    for title in form.unread:
        if at := next((at for text, at in places.items() if text.endswith(title)), None):
            yield problem("table_not_read", at, table=title)


def _holds_figures(grids: Iterable[Grid]) -> bool:
    """Whether there are any tables of figures, of any form."""
    values = (read_value(value) for grid in grids for row in grid.values for value in row)
    return sum(figure is not None and figure.value is not None for figure in values) >= _A_FEW


def _separate(
    document: Document,
) -> tuple[list[Paragraph], list[Grid], tuple[object, ...], list[Paragraph]]:
    """Text and tables; titles and narrative in rows of a table are text.

    The last are the lines of the whole document, with those that are nearly alone in a row of a
    table.
    """
    paragraphs: list[Paragraph] = []
    lines: list[Paragraph] = []
    grids: list[Grid] = []
    prints = []
    for place, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            paragraphs.append(block)
            lines.append(block)
            continue
        if (
            paragraphs
            and document.blocks[place - 1] is paragraphs[-1]
            and unit_note(paragraphs[-1].text)
        ):
            block = replace(block, note=paragraphs[-1].text)
        inside, fingerprint, nearly_alone = take_paragraphs(block)
        paragraphs += inside
        lines += nearly_alone
        grids.append(block)
        prints.append(fingerprint)
    return paragraphs, grids, tuple(prints), lines


def _year(
    title: Title | None, period: Days | None, name: str
) -> tuple[int | None, Iterable[Problem]]:
    """The year that title, period and file name agree on, or a problem."""
    stated = {
        "title": title.year if title else None,
        "period": period[0].year if period else None,
        "file_name": file_year(name),
    }
    known = {source: year for source, year in stated.items() if year is not None}
    year = next(iter(known.values()), None)
    if len(set(known.values())) > 1:
        listed = "，".join(
            f"{vocabulary().sources[source]} {value}" for source, value in known.items()
        )
        return year, (problem("year_conflict", title.at if title else "", years=listed),)
    unknown = () if period else (problem("period_unknown"),)
    return year, unknown


def _part(
    series: str, title: Title | None, days: Days | None, name: str
) -> tuple[Period | None, Iterable[Problem]]:
    """The period within a year that title, days and file name agree on, of a series that has such
    periods; or a problem.
    """
    kind = load_series()[series].period
    if kind == "year":
        return None, ()
    around = Period.around(*days, kind) if days else None
    stated = {
        "title": title.part if title else None,
        "period": around.number if around else None,
        "file_name": file_part(name, kind),
    }
    known = {source: number for source, number in stated.items() if number is not None}
    if not known:
        return None, ()
    parts = {source: Period(1, kind, number) for source, number in known.items()}
    part = next(iter(parts.values()))
    if len(set(known.values())) > 1:
        listed = "，".join(
            f"{vocabulary().sources[source]} {name_part(one)}" for source, one in parts.items()
        )
        return part, (problem("period_conflict", title.at if title else "", periods=listed),)
    return part, ()
