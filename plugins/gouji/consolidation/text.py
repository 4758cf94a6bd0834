"""The narrative of a consolidated report: a draft with bound figures, and the text that an editor
has made of it.

In a draft a figure is its name in double braces, so that it is filled in again whenever the report
is made.
"""

import hashlib
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from gouji.catalogue.form import Form
from gouji.catalogue.forms import default_series
from gouji.catalogue.period import Period
from gouji.core.config import settings
from gouji.core.errors import CatalogueError
from gouji.core.figures import format_figure
from gouji.core.files import write_atomically
from gouji.rendering.report import Coverage, Report
from gouji.rendering.wording import (
    coverage_sentence,
    fill_in,
    narrative_for,
    percent,
    report_title,
    wording,
)

Figures = Mapping[str, Decimal | None]

_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BLANK_LINE = re.compile(r"\n\s*\n")


def consolidated_report(
    form: Form,
    unit_name: str,
    period: int | Period,
    figures: Figures,
    coverage: Coverage,
    before: Figures | None = None,
    edited: Mapping[str, str] | None = None,
) -> Report:
    """A unit's consolidated report: sections that were `edited` as edited, others as drafted; a
    blank counts as zero.

    `before` are the figures of the year before, where they can be compared. Raises CatalogueError
    when the wording names something that does not exist.
    """
    period = Period.of(period)
    known = bound_values(form, unit_name, period.year, figures, coverage, before)
    texts = drafts(form, known, coverage)
    if (
        left := {name for text in texts.values() for name in _PLACEHOLDER.findall(text)}
        - known.keys()
    ):
        raise CatalogueError(
            f"reports/{form.form}.yaml: nothing is called {', '.join(sorted(left))}"
        )
    return Report(
        form=form,
        title=report_title(form, unit_name, period),
        unit_name=unit_name,
        year=period.year,
        period=(period.start, period.end),
        figures=figures,
        narrative={
            number: _filled(text, known) for number, text in (texts | dict(edited or {})).items()
        },
        coverage=coverage,
        blank=Decimal(0),
        drafts=texts,
    )


def bound_values(
    form: Form,
    unit_name: str,
    year: int,
    figures: Figures,
    coverage: Coverage,
    before: Figures | None,
) -> dict[str, Any]:
    """The values that a placeholder may name: figures as decimals, the rest as text."""
    narrative, words = narrative_for(form), wording()
    values: dict[str, Any] = {name: narrative.add(name, figures) for name in narrative.figures}

    def change(name: str) -> str:
        past = None if before is None else narrative.add(name, before)
        return fill_in(words.change, {"now": values[name], "before": past, "percent": percent})

    def share(part: Decimal, whole: Decimal) -> str:
        return fill_in(words.share, {"part": part, "whole": whole, "percent": percent})

    helpers = values | {"change": change, "share": share}
    values |= {name: fill_in(template, helpers) for name, template in narrative.derived.items()}
    values |= {"单位": unit_name, "年度": str(year), "报送情况": coverage_sentence(coverage)}
    return values | {"未报单位": "、".join(coverage.missing)}


def drafts(form: Form, values: Mapping[str, Any], coverage: Coverage) -> dict[str, str]:
    """The draft of every section of text, in Markdown, with placeholders for what is bound."""
    known = {**values, "coverage": coverage}
    return {
        number: "\n\n".join(
            filter(None, (fill_in(_kept(paragraph), known) for paragraph in paragraphs))
        )
        for number, paragraphs in narrative_for(form).sections.items()
    }


def _kept(template: str) -> str:
    """The template with its placeholders left to be filled in later."""
    return _PLACEHOLDER.sub(r"{% raw %}{{\1}}{% endraw %}", template)


def _filled(text: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    """The paragraphs of a Markdown text; a placeholder that names nothing stays, for the rules to
    see.
    """

    def fill(found: re.Match[str]) -> str:
        value = values.get(found[1], found[0])
        return format_figure(value) if isinstance(value, Decimal) else str(value)

    paragraphs = _BLANK_LINE.split(_COMMENT.sub("", text))
    return tuple(
        _PLACEHOLDER.sub(fill, "".join(map(str.strip, p.splitlines())))
        for p in paragraphs
        if p.strip()
    )


def report_folder(series: str, period: int | Period) -> Path:
    """The folder of the consolidated reports of a series and period: that of the year for the
    default series, a sub-folder of it for others; a part of a year has a sub-folder of its own
    again.
    """
    period = Period.of(period)
    folder = settings().reports / str(period.year)
    folder = folder if series == default_series() else folder / series
    return folder if period.kind == "year" else folder / str(period)


def text_folder(unit: str, series: str, period: int | Period) -> Path:
    """The folder of the editor's text of a unit, series and period, a file a section."""
    return report_folder(series, period) / unit / wording().text.folder


def edited_texts(folder: Path, form: Form) -> dict[str, str]:
    """By section, the Markdown of those that were edited; an untouched draft or an empty file does
    not count.
    """
    found = {}
    for section in form.sections:
        path = folder / f"{section.number}.md"
        written = _read(path) if path.is_file() else ""
        text = _COMMENT.sub("", written).strip()
        if text and _mark(text) not in written:
            found[section.number] = text
    return found


def write_drafts(folder: Path, report: Report) -> None:
    """Write the drafts of the sections that were not edited yet."""
    edited = edited_texts(folder, report.form)
    for number, text in report.drafts.items():
        if number not in edited:
            write_atomically(folder / f"{number}.md", f"{_mark(text)}\n\n{text}\n".encode())


def _read(path: Path) -> str:
    """What an editor saved, in the character set of either kind of Notepad."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", "replace")
    return text.replace("\r\n", "\n")


def _mark(text: str) -> str:
    return fill_in(wording().text.draft, {"mark": hashlib.sha256(text.encode()).hexdigest()[:12]})
