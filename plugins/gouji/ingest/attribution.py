"""Whose report, of which year and form, a file is: its title against the folder that it lies in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from gouji.catalogue.form import Form
from gouji.catalogue.forms import find_series, in_force, load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_period
from gouji.core.extracted import Extraction, Problem
from gouji.extraction.narrative.title import match_unit
from gouji.extraction.vocabulary import problem, vocabulary


@dataclass(frozen=True)
class Attachment:
    """Why a member of a zip does not count as a report: a code, and a message for the unit."""

    code: str
    reason: str


@dataclass(frozen=True)
class Attribution:
    """Why a file cannot speak for the folder's unit (`quarantine`), or its faults as a report.

    `attachment`: it is not meant to, and why.
    """

    quarantine: Problem | None = None
    problems: tuple[Problem, ...] = ()
    attachment: Attachment | None = None


def attribute(
    document: Extraction,
    name: str,
    unit_names: tuple[str, ...],
    parent_names: tuple[str, ...],
    forms: Mapping[str, Form],
    above: tuple[str, ...] = (),
    series: str | None = None,
) -> Attribution:
    """Decide for the document of a file called `name` within the unit's folder.

    `unit_names` are the official and other names that the unit has or had, the official one first;
    `parent_names` those of the units above it, which may precede its name. Without `unit_names` any
    unit is accepted. `above` are the codes of the unit and of those above it, the unit's own first;
    without any, a form of any place is accepted. Only `series` is accepted; without it, the series
    of which the name or title is a folder of `name`, if there is one.
    """
    if document.form is None:
        errors = [found for found in document.problems if found.severity == "error"]
        return Attribution(errors[0] if errors else problem("not_a_report"))
    if (
        unit_names
        and document.unit_name
        and not match_unit(document.unit_name, unit_names, parent_names)
    ):
        return Attribution(problem("unit_mismatch", title=document.unit_name, unit=unit_names[0]))
    form = forms[document.form]
    wanted = series or _series_of_folder(name)
    if wanted and wanted != form.series:
        titles = {key: one.title for key, one in load_series().items()}
        return Attribution(
            problem("series_mismatch", title=titles[form.series], wanted=titles[wanted])
        )
    year = document.year
    if year is None:
        return Attribution(problem("year_unknown"))
    form = forms[document.form]
    kind = load_series()[form.series].period
    if kind != "year" and document.report_period is None:
        example = name_period(Period(year, kind))
        return Attribution(problem("period_unread", year=year, example=example))
    problems = []
    folder_years = {
        int(part) for part in PurePosixPath(name).parts[:-1] if len(part) == 4 and part.isdigit()
    }
    if other := folder_years - {year}:
        problems.append(problem("folder_year", year=year, folder=min(other)))
    current = in_force(forms.values(), form.series, year, above)
    if form is not current and (above or year not in form.years):
        problems.append(_not_in_force(form, year, current))
    return Attribution(None, tuple(problems))


def _series_of_folder(name: str) -> str | None:
    """The series that the folders of a file's name denote, the innermost first."""
    folders = PurePosixPath(name).parts[:-1]
    return next((found for folder in reversed(folders) if (found := find_series(folder))), None)


def _not_in_force(form: Form, year: int, current: Form | None) -> Problem:
    """What shows the clerk which form is required in that year, and which of its tables differ."""
    words = vocabulary().words
    years = words["years" if form.years.last else "years_open"].format(**form.years.model_dump())
    if current is None:
        return problem("no_form_in_force", form=form.basis, years=years, year=year)
    if form.tolerated and form.years.last is not None and year > form.years.last:
        return problem("older_form", form=form.basis, years=years, year=year, current=current.basis)
    others = [
        section.number
        for section in current.sections
        if section.table and _differs(form, current, section.table)
    ]
    differing = words["differing_tables"].format(tables="、".join(others)) if others else ""
    return problem(
        "form_not_in_force",
        form=form.basis,
        years=years,
        year=year,
        current=current.basis,
        differing=differing,
    )


def _differs(form: Form, current: Form, table: str) -> bool:
    mine, wanted = (
        {key for key, cell in f.cells.items() if cell.table == table} for f in (form, current)
    )
    return mine != wanted
