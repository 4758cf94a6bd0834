"""What a unit published on its site against the report that it filed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_forms
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.core.errors import PublishingError
from gouji.core.extracted import Extraction, Problem
from gouji.core.figures import number
from gouji.extraction.extract import extract_file
from gouji.extraction.vocabulary import describe_place
from gouji.warehouse.engine import engine
from gouji.warehouse.staging import period_of


@dataclass(frozen=True)
class Difference:
    """A figure that was published other than filed; None is a blank. `at` is its place in what was
    published.
    """

    cell: str
    label: str
    published: Decimal | None
    filed: Decimal | None
    at: str

    def as_json(self) -> dict[str, object]:
        """The difference in the document of `gouji compare --json`."""
        return {**vars(self), "published": number(self.published), "filed": number(self.filed)}


@dataclass(frozen=True)
class Filed:
    """An effective report: its figures by cell."""

    submission_id: int
    form: str
    figures: Mapping[str, Decimal | None]


@dataclass(frozen=True)
class Comparison:
    """`differences` between a published page and the effective report; `problems` met in reading
    the page.
    """

    submission_id: int
    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]

    @property
    def agrees(self) -> bool:
        """Whether every figure could be read and is the one that was filed."""
        return not self.differences and not any(
            problem.severity == "error" for problem in self.problems
        )


def compare_published(
    path: Path, unit: str, period: int | Period, series: str | None = None
) -> Comparison:
    """Compare a page (or any file that can be filed) with the effective report of a unit and
    period.

    A blank and a zero are the same figure. Without a `series`, the page's own is used. Raises
    PublishingError when no report can be read from the file, when it is of another period or form,
    or when the unit has no effective report.
    """
    extraction = extract_file(path)
    if extraction.form is None:
        raise PublishingError(
            "；".join(problem.message for problem in extraction.problems) or path.name
        )
    period = Period.of(period)
    stated = period_of(extraction)
    if stated not in (str(period), None):
        named = name_about(Period.parse(stated))
        raise PublishingError(f"文件是{named}的报告，不是{name_about(period)}的")
    with engine().connect() as connection:
        filed = filed_figures(
            connection, unit, period, series or load_forms()[extraction.form].series
        )
    if filed is None:
        raise PublishingError(f"{unit} 没有{name_about(period)}的有效报告")
    if filed.form != extraction.form:
        raise PublishingError(f"文件用的表式（{extraction.form}）与所报的（{filed.form}）不同")
    differences = tuple(find_differences(extraction, filed.figures))
    return Comparison(filed.submission_id, differences, extraction.problems)


def filed_figures(connection: Connection, unit: str, period: Period, series: str) -> Filed | None:
    """The effective report of a unit, series and period, if there is one."""
    rows = connection.execute(
        text("""
            SELECT c.submission_id, c.form, c.cell_key, c.value FROM core.effective_report AS e
            INNER JOIN core.cell AS c ON e.submission_id = c.submission_id
            WHERE e.unit_code = :unit AND e.series = :series AND e.period = :period
        """),
        {"unit": unit, "series": series, "period": str(period)},
    ).all()
    return (
        Filed(rows[0].submission_id, rows[0].form, {row.cell_key: row.value for row in rows})
        if rows
        else None
    )


def find_differences(
    document: Extraction, filed: Mapping[str, Decimal | None]
) -> Iterator[Difference]:
    """The cells of a document that were filed otherwise; a blank and a zero are the same.

    Cells that a problem names are left out: what could not be read cannot differ.
    """
    form = load_forms()[document.form or ""]
    doubtful = {cell for problem in document.problems for cell in problem.cells}
    for key, reading in document.cells.items():
        if key not in doubtful and (reading.value or 0) != (filed.get(key) or 0):
            yield Difference(
                key, form.describe(key), reading.value, filed.get(key), describe_place(reading.at)
            )
