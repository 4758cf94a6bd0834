"""The words of reports, from `expectations/`: those of every report, and a series' own."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import Any, Literal

from jinja2 import Environment, StrictUndefined, Template, TemplateError
from pydantic import Field

from gouji.catalogue.form import Form
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_period
from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml
from gouji.core.errors import CatalogueError
from gouji.core.figures import format_figure
from gouji.rendering.report import Coverage, Report


class TextWords(Frozen):
    """Where an editor's text lies, and the line that marks a draft."""

    folder: str
    draft: str


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
    total: str
    annex_columns: dict[str, tuple[str, ...]]
    listed: str
    standings: dict[str, str]
    year_label: str
    uneven: str
    share: str
    change: str
    text: TextWords


class Carried(Frozen):
    """What a template takes from last year's report: rows carried over (this row: from that),
    tables shown.
    """

    carried: dict[str, str] = Field(default={})
    shown: tuple[str, ...] = ()


class ChartWords(Frozen):
    """A chart: the figures `of` (by what they are called) over the last years, as parts of a whole,
    or over units.
    """

    title: str
    over: Literal["years", "parts", "units"]
    of: dict[str, str]


class Narrative(Frozen):
    """`<form>.yaml`: names bound to cells (several are added), texts derived from them, and where
    they show.
    """

    form: str
    figures: dict[str, str | tuple[str, ...]]
    derived: dict[str, str] = Field(default={})
    sections: dict[str, tuple[str, ...]]
    charts: tuple[ChartWords, ...] = ()
    by_unit: dict[str, str] = Field(default={})
    template: Carried = Carried()

    @property
    def cells(self) -> tuple[str, ...]:
        """Every cell that a name is bound to."""
        return tuple(dict.fromkeys(key for keys in self.figures.values() for key in _keys(keys)))

    def add(self, name: str, figures: Mapping[str, Decimal | None]) -> Decimal:
        """The figure of a name: its cells added up, a blank as zero."""
        return sum(
            (figures.get(key) or Decimal(0) for key in _keys(self.figures[name])), Decimal(0)
        )


@cache
def wording() -> Wording:
    """The words of every report. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "reports" / "wording.yaml", Wording)


@cache
def _narrative(series: str, name: str) -> Narrative:
    return load_yaml(settings().expectations / series / "wording" / f"{name}.yaml", Narrative)


def narrative_for(form: Form) -> Narrative:
    """The narrative of consolidated reports on a form.

    Raises CatalogueError when it names a cell or section that the form lacks.
    """
    narrative = _narrative(form.series, form.form)
    sections = {section.number for section in form.sections}
    shown = {
        name
        for names in (*(chart.of for chart in narrative.charts), narrative.by_unit)
        for name in names.values()
    }
    unknown = (
        {*narrative.cells} - form.cells.keys()
        | narrative.sections.keys() - sections
        | shown - narrative.figures.keys()
    )
    if unknown:
        raise CatalogueError(
            f"{form.series}/wording/{form.form}.yaml: not in the form: {', '.join(sorted(unknown))}"
        )
    return narrative


def _keys(keys: str | tuple[str, ...]) -> tuple[str, ...]:
    return (keys,) if isinstance(keys, str) else keys


# plain text, which every renderer escapes in its own way
_TEXT = Environment(  # noqa: S701
    undefined=StrictUndefined,
    finalize=lambda value: format_figure(value) if isinstance(value, Decimal) else value,
)


def fill_in(template: str, values: Mapping[str, Any]) -> str:
    """A text of the catalogue with its values filled in. Raises CatalogueError when it names
    something that does not exist.
    """
    try:
        return _compiled(template).render(values).strip()
    except TemplateError as error:
        raise CatalogueError(f"reports: {template!r}: {error}") from error


@lru_cache(maxsize=1000)  # to compile a text takes far longer than to fill it in
def _compiled(template: str) -> Template:
    return _TEXT.from_string(template)


def percent(part: Decimal, whole: Decimal) -> str:
    """A share as reports print it.

    >>> percent(Decimal(1), Decimal(8)), percent(Decimal(1), Decimal(2))
    ('12.5%', '50%')
    """
    return format_figure((100 * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)) + "%"


def report_title(form: Form, unit_name: str, period: int | Period) -> str:
    """The official title of a unit's report."""
    named = name_period(Period.of(period))
    return fill_in(wording().title, {"form": form, "unit": unit_name, "period": named})


def basis_sentence(report: Report) -> str:
    """The sentence under the title: the law, the format, the period."""
    start, end = report.period
    return fill_in(wording().basis, {"form": report.form, "start": start, "end": end})


def coverage_sentence(coverage: Coverage | None) -> str:
    """How many units should have reported, how many have, which have not; empty for a unit's own
    report.
    """
    return fill_in(wording().coverage, {"coverage": coverage}) if coverage else ""
