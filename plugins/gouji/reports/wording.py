"""The words of reports, from `expectations/reports/`: those of every report, and a consolidated one's narrative."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from jinja2 import Environment, StrictUndefined, TemplateError
from pydantic import Field

from gouji.config import settings
from gouji.data import Frozen, load_yaml
from gouji.errors import CatalogueError
from gouji.forms.model import Form
from gouji.reports.model import Coverage, Report, format_figure


class Wording(Frozen):
    """`wording.yaml`."""

    title: str
    basis: str
    coverage: str
    text_sheet: str
    page_footer: str
    fonts: dict[str, tuple[str, ...]]
    annex_heading: str
    chart_sheet: str
    annexes: dict[str, str]
    annex_columns: dict[str, tuple[str, ...]]
    standings: dict[str, str]


class ChartWords(Frozen):
    """A chart: the figures `of` (by what they are called) over the last years, as parts of a whole, or over units."""

    title: str
    over: Literal["years", "parts", "units"]
    of: dict[str, str]


class Narrative(Frozen):
    """`<form>.yaml`: names bound to cells (several are added), paragraphs by section, charts, the table by unit."""

    form: str
    figures: dict[str, str | tuple[str, ...]]
    sections: dict[str, tuple[str, ...]]
    charts: tuple[ChartWords, ...] = ()
    by_unit: dict[str, str] = Field(default={})

    @property
    def cells(self) -> tuple[str, ...]:
        """Every cell that a name is bound to."""
        return tuple(dict.fromkeys(key for keys in self.figures.values() for key in _keys(keys)))

    def add(self, name: str, figures: Mapping[str, Decimal | None]) -> Decimal:
        """The figure of a name: its cells added up, a blank as zero."""
        return sum((figures.get(key) or Decimal(0) for key in _keys(self.figures[name])), Decimal(0))


@cache
def wording() -> Wording:
    """The words of every report. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "reports" / "wording.yaml", Wording)


@cache
def _narrative(name: str) -> Narrative:
    return load_yaml(settings().expectations / "reports" / f"{name}.yaml", Narrative)


def narrative_for(form: Form) -> Narrative:
    """The narrative of consolidated reports on a form.

    Raises CatalogueError when it names a cell or section that the form lacks.
    """
    narrative = _narrative(form.form)
    sections = {section.number for section in form.sections}
    shown = {
        name for names in (*(chart.of for chart in narrative.charts), narrative.by_unit) for name in names.values()
    }
    unknown = (
        {*narrative.cells} - form.cells.keys() | narrative.sections.keys() - sections | shown - narrative.figures.keys()
    )
    if unknown:
        raise CatalogueError(f"reports/{form.form}.yaml: not in the form: {', '.join(sorted(unknown))}")
    return narrative


def _keys(keys: str | tuple[str, ...]) -> tuple[str, ...]:
    return (keys,) if isinstance(keys, str) else keys


# plain text, which every renderer escapes in its own way
_TEXT = Environment(  # noqa: S701
    undefined=StrictUndefined, finalize=lambda value: format_figure(value) if isinstance(value, Decimal) else value
)


def _say(template: str, values: Mapping[str, Any]) -> str:
    try:
        return _TEXT.from_string(template).render(values).strip()
    except TemplateError as error:
        raise CatalogueError(f"reports: {template!r}: {error}") from error


def report_title(form: Form, unit_name: str, year: int) -> str:
    """The official title of a unit's report."""
    return _say(wording().title, {"form": form, "unit": unit_name, "year": year})


def basis_sentence(report: Report) -> str:
    """The sentence under the title: the law, the format, the period."""
    start, end = report.period
    return _say(wording().basis, {"form": report.form, "start": start, "end": end})


def coverage_sentence(coverage: Coverage | None) -> str:
    """How many units should have reported, how many have, which have not; empty for a unit's own report."""
    return _say(wording().coverage, {"coverage": coverage}) if coverage else ""


def consolidated_report(
    form: Form, unit_name: str, year: int, figures: Mapping[str, Decimal | None], coverage: Coverage
) -> Report:
    """A unit's consolidated report: the sums of its children with a draft of the narrative; zero stands for a blank."""
    narrative = narrative_for(form)
    values: dict[str, Any] = {name: narrative.add(name, figures) for name in narrative.figures}
    values |= {"unit": unit_name, "year": year, "form": form, "coverage": coverage}
    values["coverage_sentence"] = coverage_sentence(coverage)
    return Report(
        form=form,
        title=report_title(form, unit_name, year),
        unit_name=unit_name,
        year=year,
        period=(date(year, 1, 1), date(year, 12, 31)),
        figures=figures,
        narrative={
            number: tuple(filter(None, (_say(text, values) for text in paragraphs)))
            for number, paragraphs in narrative.sections.items()
        },
        coverage=coverage,
        blank=Decimal(0),
    )
