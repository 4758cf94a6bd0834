"""What a unit published on its site against the report that it filed."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import text

from gouji.errors import PublishingError
from gouji.extraction.extract import extract_file
from gouji.extraction.model import Problem, number
from gouji.extraction.vocabulary import describe_place
from gouji.forms import load_forms
from gouji.warehouse.engine import engine


@dataclass(frozen=True)
class Difference:
    """A figure that was published other than filed; None is a blank. `at` is where it stands in what was published."""

    cell: str
    label: str
    published: Decimal | None
    filed: Decimal | None
    at: str

    def as_json(self) -> dict[str, Any]:
        """The difference in the document of `gouji compare --json`."""
        return {**vars(self), "published": number(self.published), "filed": number(self.filed)}


@dataclass(frozen=True)
class Comparison:
    """`differences` between a published page and the effective report; `problems` met in reading the page."""

    submission_id: int
    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]

    @property
    def agrees(self) -> bool:
        """Whether every figure could be read and is the one that was filed."""
        return not self.differences and not any(problem.severity == "error" for problem in self.problems)


def compare_published(path: Path, unit: str, year: int) -> Comparison:
    """Compare a page (or any file that can be filed) with the effective report of a unit and year.

    A blank and a zero are the same figure. Raises PublishingError when no report can be read from the file, when it is
    of another year or form, or when the unit has no effective report.
    """
    extraction = extract_file(path)
    if extraction.form is None:
        raise PublishingError("；".join(problem.message for problem in extraction.problems) or path.name)
    if extraction.year not in (year, None):
        raise PublishingError(f"文件是 {extraction.year} 年度的报告，不是 {year} 年度的")
    with engine().connect() as connection:
        rows = connection.execute(
            text("""
                SELECT c.submission_id, c.form, c.cell_key, c.value FROM core.effective_report AS e
                INNER JOIN core.cell AS c ON e.submission_id = c.submission_id
                WHERE e.unit_code = :unit AND e.year = :year
            """),
            {"unit": unit, "year": year},
        ).all()
    if not rows:
        raise PublishingError(f"{unit} 没有 {year} 年度的有效报告")
    if rows[0].form != extraction.form:
        raise PublishingError(f"文件用的表式（{extraction.form}）与所报的（{rows[0].form}）不同")
    form, filed = load_forms()[extraction.form], {row.cell_key: row.value for row in rows}
    doubtful = {cell for problem in extraction.problems for cell in problem.cells}
    differences = tuple(
        Difference(key, form.describe(key), reading.value, filed.get(key), describe_place(reading.at))
        for key, reading in extraction.cells.items()
        if key not in doubtful and (reading.value or 0) != (filed.get(key) or 0)
    )
    return Comparison(rows[0].submission_id, differences, extraction.problems)
