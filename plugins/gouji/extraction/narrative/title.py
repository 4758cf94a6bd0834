"""The unit and year of a report by its title; and whether a written name is a unit's."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePath

from gouji.catalogue.forms import load_series
from gouji.catalogue.period import PeriodKind
from gouji.catalogue.period_words import take_part
from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify, squeeze
from gouji.extraction.vocabulary import vocabulary

_CHINESE_YEAR = re.compile(r"二[〇○零O0][一二三四五六七八九〇○零]{2}(?=年)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_TRAIL = re.compile("[>›»]")
"""The separator of the pages above a page, in a site's breadcrumbs."""
_FILE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d|[-_.年/]\d{1,2}(?!\d))")


@dataclass(frozen=True, slots=True)
class Title:
    """What a title states: the series, the unit as written (None when it states none), the year,
    the number of the period within it (of a series whose period is less than a year), and where.
    """

    unit: str | None
    year: int | None
    at: str
    series: str
    part: int | None = None


def find_title(
    paragraphs: Sequence[Paragraph], name: str, sheets: Iterable[str] = ()
) -> Title | None:
    """The report's title: the first paragraph that is one; where titles name several years, the
    first heading.

    What it leaves out is taken from the narrative, the file's name, the sheets; the unit may be
    one line above.
    """
    titles = [
        (
            paragraph.heading,
            title if title.unit or not index else _named_above(title, paragraphs[index - 1].text),
        )
        for index, paragraph in enumerate(paragraphs)
        if (title := read_title(paragraph.text, paragraph.at))
    ]
    if len({title.year for _, title in titles}) > 1:
        titles.sort(key=lambda title: not title[0])
    found = titles[0][1] if titles else None
    sources = [read_title(text, "") for text in (PurePath(name).stem, *sheets)]
    lead = next((title for p in paragraphs if (title := _read_lead(p))), None)
    for other in (lead, *sources):
        if other and (found is None or not found.unit or found.year is None or not found.part):
            found = _fill(found, other)
    return found


def _fill(found: Title | None, other: Title) -> Title:
    if found is None:
        return other
    if other.series != found.series:
        return found
    return replace(
        found,
        unit=found.unit or other.unit,
        year=found.year if found.year is not None else other.year,
        part=found.part or (other.part if other.year in (None, found.year) else None),
    )


@lru_cache(maxsize=4096)
def read_title(text: str, at: str = "") -> Title | None:
    """A text that is a report's title as a whole; None for any other.

    >>> read_title("湟中区 2023 年度政府信息公开 年度报告").unit
    '湟中区'
    """
    possible = [series for series in load_series().values() if series.titles.subject in text]
    squeezed = _with_year(simplify(text)) if possible else ""
    if not 6 <= len(squeezed) <= vocabulary().title.longest:
        return None
    for series in possible:
        text, part = take_part(squeezed, series.period)
        for pattern in series.titles.compiled:
            if found := pattern.match(text):
                groups = found.groupdict()
                year = groups.get("year")
                unit = _TRAIL.split(groups["unit"] or "")[-1]
                return Title(unit or None, int(year) if year else None, at, series.series, part)
    return None


def _read_lead(paragraph: Paragraph) -> Title | None:
    """The title as it is quoted in a narrative sentence."""
    possible = [
        series for series in load_series().values() if series.titles.subject in paragraph.text
    ]
    squeezed = _with_year(simplify(paragraph.text)) if possible else ""
    for series in possible:
        text, part = take_part(squeezed, series.period)
        if found := re.search(series.titles.lead, text):
            unit = re.sub(vocabulary().title.lead_noise, "", found["unit"])
            return Title(unit or None, int(found["year"]), paragraph.at, series.series, part)
    return None


def _named_above(title: Title, text: str) -> Title:
    return replace(title, unit=_unit_line(text))


def _unit_line(text: str) -> str | None:
    """A line above a title that is nothing but a name."""
    squeezed = squeeze(text)
    return (
        squeezed
        if re.fullmatch(r"[\u4e00-\u9fff]{2,30}", squeezed) and not read_title(text)
        else None
    )


def _with_year(text: str) -> str:
    return _CHINESE_YEAR.sub(lambda found: found[0].translate(_DIGITS).replace("O", "0"), text)


def file_year(name: str) -> int | None:
    """The year that a file name states, if it states one (a date is not a year).

    >>> file_year("湟中区2023年年报.xlsx"), file_year("20240131.xlsx")
    (2023, None)
    >>> file_year("2024-01-31 2023.txt")
    2023
    """
    stem = re.sub(r"(?<=\d)\s+(?=\d)", "_", PurePath(name).stem)
    years = {int(year) for year in _FILE_YEAR.findall(_with_year(squeeze(stem)))}
    return years.pop() if len(years) == 1 else None


def file_part(name: str, kind: PeriodKind) -> int | None:
    """The number of the period of that kind that a file name states, if it states one."""
    return take_part(_with_year(squeeze(PurePath(name).stem)), kind)[1]


def match_unit(written: str, names: Iterable[str], parents: Iterable[str] = ()) -> bool:
    """Whether a written name is one of a unit's names; names of the units above it may precede
    either.

    >>> match_unit("西宁市湟中区人民政府", ["湟中区"], ["西宁市"])
    True
    >>> match_unit("湟中区统计局", ["湟中区"], ["西宁市"])
    False
    """
    prefixes = sorted({squeeze(parent) for parent in parents}, key=len, reverse=True)
    mine = _forms(written, prefixes)
    return any(mine & _forms(name, prefixes) for name in names)


def _forms(name: str, prefixes: Sequence[str]) -> set[str]:
    """The ways to write a name that count as the same."""
    bare = _plain(name)
    forms = {bare, _PROVINCE.sub("", bare)}
    for prefix in prefixes:
        whole = _plain(prefix)
        cut = {form.removeprefix(whole) for form in forms if form.startswith(whole)}
        forms |= cut | {whole[-1] + form for form in cut if form}  # 湟中区统计局, 区统计局, 统计局
    forms.discard("")
    return forms | {
        form.removesuffix(word) for form in forms for word in vocabulary().unit_names.government
    } - {""}


_PROVINCE = re.compile(r"^[\u4e00-\u9fff]{2,8}?(?:省|自治区)(?=[\u4e00-\u9fff]{2})")


def _plain(name: str) -> str:
    text = simplify(name)
    for longest, *others in vocabulary().unit_names.equivalents:
        for other in (longest, *others):
            if text.endswith(other):
                return text.removesuffix(other) + longest
    return text
