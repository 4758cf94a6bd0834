"""A candidate for publication: figures, files and coverage of one instant, kept as they will be
published.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from gouji.catalogue.forms import default_series, load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.catalogue.rules import load_rules
from gouji.consolidation.text import report_folder
from gouji.consolidation.write import PUBLISHED, RENDERERS, load_report
from gouji.core.figures import format_figure
from gouji.core.files import write_atomically
from gouji.core.sql import load_statement
from gouji.core.templating import fill
from gouji.ingest.check import check_file
from gouji.publishing.wording import words
from gouji.rendering.report import Coverage, Report
from gouji.rendering.wording import narrative_for
from gouji.store.archive import store
from gouji.warehouse.engine import engine

BOM = "\ufeff"


@dataclass(frozen=True)
class Candidate:
    """What a person is asked: the candidate's number in the warehouse, and the question in
    Markdown.
    """

    edition_id: int
    subject: str
    body: str


@dataclass(frozen=True)
class Change:
    """A figure that differs from the edition before, as it is printed."""

    key: str
    label: str
    before: str
    after: str


def build_candidate(
    unit: str, period: int | Period, run_id: str, series: str | None = None
) -> Candidate:
    """Build the candidate of a unit and period, its files into `reports/<year>/待定稿/<unit>/` and the
    archive.

    Without a `series`, the default one is used; others have a folder of their own below the year.
    Everything is of one instant. Repeating it in the same run returns the same candidate, whatever
    has arrived since. Raises NothingToReportError when the unit has nothing to publish.
    """
    with engine().begin() as connection:
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        key = {
            "unit": unit,
            "series": series or default_series(),
            "period": str(Period.of(period)),
            "year": Period.of(period).year,
            "run_id": run_id,
        }
        known = connection.execute(text(_KNOWN), key).one_or_none()
        return Candidate(*known) if known else _build(connection, key)


def _build(connection: Connection, key: dict[str, Any]) -> Candidate:
    period = Period.parse(key["period"])
    report = load_report(connection, key["unit"], period, key["series"])
    changes = tuple(_changes(connection, report, key))
    folder = report_folder(key["series"], period) / words().candidate_folder / key["unit"]
    files = _write(folder, report, changes)
    values = {
        "unit": report.unit_name,
        "period": name_about(period),
        "title": load_series()[key["series"]].title,
        "coverage": report.coverage,
        "folder": folder,
        "obstacles": (*_obstacles(connection, report, key), *_found(folder / next(iter(files)))),
        "previous": connection.scalar(text(_LAST_NUMBER), key),
        "preview": tuple(_preview(connection, report, key)),
        "files": tuple(files),
        "changes": changes,
        "changes_file": words().changes_file,
    }
    subject, body = fill(words().subject, **values), fill(words().body, **values)
    asked = {**key, "subject": subject, "body": body}
    return Candidate(_keep(connection, report, asked, files), subject, body)


def _keep(
    connection: Connection, report: Report, key: dict[str, Any], files: Mapping[str, str]
) -> int:
    version = load_rules()[report.form.form].version
    edition: int = connection.execute(
        text(_EDITION), {**key, "form": report.form.form, "version": version}
    ).scalar_one()
    owned = {**key, "edition": edition}
    connection.execute(text(_CELLS), owned)
    connection.execute(text(_UNITS), owned)
    connection.execute(
        text(
            "INSERT INTO core.edition_file (edition_id, file_name, sha256)"
            " VALUES (:edition, :name, :sha256)"
        ),
        [{"edition": edition, "name": name, "sha256": sha256} for name, sha256 in files.items()],
    )
    return edition


def _write(folder: Path, report: Report, changes: tuple[Change, ...]) -> dict[str, str]:
    """The candidate's files by name with their SHA-256, in the folder and in the archive."""
    contents = {f"{report.title}.{format_}": RENDERERS[format_](report) for format_ in PUBLISHED}
    if changes:
        contents[words().changes_file] = _as_csv(changes)
    stored = {}
    for name, content in contents.items():
        write_atomically(folder / name, content)
        stored[name] = store(folder / name)
    return stored


def _as_csv(changes: tuple[Change, ...]) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(words().changes_columns)
    writer.writerows((change.key, change.label, change.before, change.after) for change in changes)
    return (BOM + table.getvalue()).encode()


def _changes(connection: Connection, report: Report, key: dict[str, Any]) -> Iterator[Change]:
    before = {row.cell_key: row.value for row in connection.execute(text(_LAST_CELLS), key)}
    for cell, value in report.figures.items():
        if before and before.get(cell, Decimal(0)) != (value or 0):
            yield Change(
                cell,
                report.form.describe(cell),
                format_figure(before.get(cell, Decimal(0))),
                report.text(cell),
            )


def _preview(connection: Connection, report: Report, key: dict[str, Any]) -> Iterator[Change]:
    """The figures that the report's table by unit shows, here and in the edition before."""
    before = {row.cell_key: row.value for row in connection.execute(text(_LAST_CELLS), key)}
    narrative = narrative_for(report.form)
    for label, name in narrative.by_unit.items():
        was, now = (narrative.add(name, figures) for figures in (before, report.figures))
        yield Change(name, label, format_figure(was), format_figure(now))


def _obstacles(connection: Connection, report: Report, key: dict[str, Any]) -> Iterator[str]:
    """The obstacles to publishing, as messages; none of them forbids it, but missing units need a
    reason.
    """
    texts = words().obstacles
    coverage = report.coverage or Coverage(())
    if coverage.missing:
        yield fill(texts["missing"], units=coverage.missing, most=words().most_names)
    if unsettled := connection.scalars(load_statement("publishing/unsettled_units"), key).all():
        yield fill(texts["unsettled"], units=unsettled, most=words().most_names)
    if broken := dict.fromkeys(_unbalanced(report)):
        yield fill(texts["balance"], rules=tuple(broken))
    if count := connection.scalar(text(_DIFFERENCES), key):
        yield fill(texts["difference"], unit=report.unit_name, count=count)


def _found(path: Path) -> Iterator[str]:
    """What our own rules find in the report as it would be published, words against figures above
    all.
    """
    if messages := dict.fromkeys(finding["message"] for finding in check_file(path).findings):
        yield fill(words().obstacles["found"], messages=tuple(messages))


def _unbalanced(report: Report) -> Iterator[str]:
    for equation in load_rules()[report.form.form].equations:
        left, right = (
            sum((report.figures.get(cell) or Decimal(0) for cell in side), Decimal(0))
            for side in (equation.left, equation.right)
        )
        if left != right:
            yield f"{equation.rule}（{equation.instance}）"


_KNOWN = """
    SELECT edition_id, subject, body FROM core.edition
    WHERE run_id = :run_id AND parent_code = :unit AND series = :series AND period = :period
"""

_EDITION = """
    INSERT INTO core.edition
        (parent_code, series, period, year, form, catalogue_version, subject, body, run_id)
    VALUES (:unit, :series, :period, :year, :form, :version, :subject, :body, :run_id)
    RETURNING edition_id
"""

_CELLS = """
    INSERT INTO core.edition_cell (edition_id, cell_key, value)
    SELECT :edition, cell_key, value FROM mart.consolidated_cell
    WHERE parent_code = :unit AND series = :series AND period = :period
"""

_UNITS = """
    INSERT INTO core.edition_unit (edition_id, unit_code, unit_name, submission_id)
    SELECT :edition, u.unit_code, u.unit_name,
        CASE WHEN u.standing <> 'other_form' THEN u.submission_id END
    FROM mart.coverage_unit AS u
    WHERE u.parent_code = :unit AND u.series = :series AND u.period = :period
"""

_LAST_NUMBER = """
    SELECT max(number) FROM core.edition_approval
    WHERE parent_code = :unit AND series = :series AND period = :period
"""

_LAST_CELLS = f"""
    SELECT c.cell_key, c.value FROM core.edition_cell AS c
    INNER JOIN core.edition_approval AS a ON c.edition_id = a.edition_id
    WHERE a.parent_code = :unit AND a.series = :series AND a.period = :period
        AND a.number = ({_LAST_NUMBER})
"""


_DIFFERENCES = """
    SELECT count(*) FROM mart.rollup_difference
    WHERE parent_code = :unit AND series = :series AND period = :period
"""
