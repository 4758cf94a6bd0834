"""Stages what a run has extracted in the warehouse: one COPY a shard and table."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import msgspec
import psycopg
from sqlalchemy import Connection, text

from gouji.catalogue.form import Form
from gouji.catalogue.period import Period
from gouji.core.extracted import (
    Extraction,
    encode_cells,
    encode_entries,
    encode_problems,
)
from gouji.core.figures import format_figure
from gouji.core.sql import load_statement
from gouji.warehouse.derived import staging_table
from gouji.warehouse.script import driver


class Staged(msgspec.Struct, frozen=True):
    """One attributed report: its document, with the problems of attribution added."""

    submission_id: int
    document: Extraction
    unit_code: str | None = None
    """Of a report that is not in the ledger; else the submission's counts."""


def period_of(document: Extraction) -> str | None:
    """The period that a document is about, as the warehouse writes it; None where no year was
    read.
    """
    if document.year is None:
        return None
    return document.report_period or str(Period(document.year))


def series_of(document: Extraction, forms: Mapping[str, Form]) -> str | None:
    """The series of a document's form; None where it is no report."""
    return None if document.form is None else forms[document.form].series


def stage_reports(
    connection: Connection, run_id: str, reports: list[Staged], forms: Mapping[str, Form]
) -> None:
    """Replace whatever an earlier attempt staged of these submissions."""
    ids = [report.submission_id for report in reports]
    for table in ("intake.claim", "intake.section", "intake.passage"):
        connection.execute(
            text(f"DELETE FROM {table} WHERE submission_id = ANY(:ids)"), {"ids": ids}
        )
    connection.execute(
        text("""
            UPDATE intake.submission AS s
            SET year = e.year, period = e.period, form = e.form, series = e.series
            FROM unnest(CAST(:ids AS bigint[]), CAST(:years AS int[]), CAST(:periods AS text[]),
                CAST(:forms AS text[]), CAST(:series AS text[]))
                AS e (id, year, period, form, series)
            WHERE s.submission_id = e.id
        """),
        {
            "ids": ids,
            "years": [report.document.year for report in reports],
            "periods": [period_of(report.document) for report in reports],
            "forms": [report.document.form for report in reports],
            "series": [series_of(report.document, forms) for report in reports],
        },
    )
    keep_extractions(connection, reports, forms)
    stage_narrative(connection, reports)
    stage_figures(connection, run_id, reports, forms)


def keep_extractions(
    connection: Connection, reports: list[Staged], forms: Mapping[str, Form]
) -> None:
    """Keep what was read from these submissions, in place of what an earlier attempt read."""
    ids = [report.submission_id for report in reports]
    connection.execute(
        text("DELETE FROM intake.extraction WHERE submission_id = ANY(:ids)"), {"ids": ids}
    )
    _copy(
        driver(connection),
        "COPY intake.extraction (submission_id, format, form, year, period, unit_name,"
        " period_start, period_end, dated, has_narrative, cells, problems, entries) FROM STDIN",
        (_extraction_row(report, forms) for report in reports),
    )


def stage_narrative(connection: Connection, reports: list[Staged]) -> None:
    """Keep the narratives' statements, their sections, and the passages that a rule refers to."""
    raw = driver(connection)
    _copy(
        raw,
        "COPY intake.claim (submission_id, metric, value, sentence, locator, cells, also, judged,"
        " quote) FROM STDIN",
        _claim_rows(reports),
    )
    _copy(
        raw,
        "COPY intake.section (submission_id, key, number, title, locator, length, sentences)"
        " FROM STDIN",
        _section_rows(reports),
    )
    _copy(
        raw,
        "COPY intake.passage (submission_id, kind, text, locator) FROM STDIN",
        _passage_rows(reports),
    )


def has_narrative(document: Extraction, form: Form) -> bool:
    """Whether a document is more than tables.

    It has at least two headings of the form, and text below one of a section that holds no table.
    """
    narrative = {section.key for section in form.sections if section.table is None}
    return len(document.sections) > 1 and any(
        section.length for section in document.sections if section.key in narrative
    )


def stage_figures(
    connection: Connection, run_id: str, reports: list[Staged], forms: Mapping[str, Form]
) -> None:
    """Put the figures where the rules look at them, and the problems met in reading them among the
    findings.
    """
    ids = {"run_id": run_id, "ids": [report.submission_id for report in reports]}
    with_words = ["staging.entry"] if any(form.has_entries for form in forms.values()) else []
    for table in ["staging.finding", *with_words, *map(staging_table, forms)]:
        connection.execute(
            text(f"DELETE FROM {table} WHERE run_id = :run_id AND submission_id = ANY(:ids)"), ids
        )
    note_reports(connection, run_id, [_noted(report, forms) for report in reports])
    raw = driver(connection)
    for form in forms.values():
        of_form = [report for report in reports if report.document.form == form.form]
        columns = ", ".join(f'"{key}"' for key in form.cells)
        _copy(
            raw,
            f"COPY {staging_table(form.form)} (run_id, submission_id, {columns}) FROM STDIN",
            ((run_id, report.submission_id, *_values(report, form)) for report in of_form),
        )
        if form.has_entries:
            _copy(
                raw,
                "COPY staging.entry (run_id, submission_id, cell_key, table_key, item, column_key,"
                " value, text, shown) FROM STDIN",
                _entry_rows(run_id, of_form),
            )
    _copy(
        raw,
        "COPY staging.finding (run_id, submission_id, rule_id, instance, severity, kind, message,"
        " cells, locator) FROM STDIN",
        _problem_rows(run_id, reports),
    )


class Noted(NamedTuple):
    """The values of a report in `staging.report`."""

    id: int
    form: str | None
    series: str | None
    year: int | None
    of: str | None
    unit: str | None
    start: date | None
    end: date | None
    dated: date | None
    has_narrative: bool


def _noted(report: Staged, forms: Mapping[str, Form]) -> Noted:
    document = report.document
    start, end = document.period or (None, None)
    return Noted(
        report.submission_id,
        document.form,
        series_of(document, forms),
        document.year,
        period_of(document),
        report.unit_code,
        start,
        end,
        document.dated,
        _narrates(document, forms),
    )


def _narrates(document: Extraction, forms: Mapping[str, Form]) -> bool:
    return document.form is not None and has_narrative(document, forms[document.form])


def note_reports(connection: Connection, run_id: str, reports: list[Noted]) -> None:
    """Record the unit of each staged report, as it was on the last day of the period.

    What rules have looked at under this run counts no more: they have not seen these.
    """
    if not reports:
        return
    connection.execute(
        text("DELETE FROM staging.rule_run WHERE run_id = :run_id"), {"run_id": run_id}
    )
    connection.execute(
        text("DELETE FROM staging.report WHERE run_id = :run_id AND submission_id = ANY(:ids)"),
        {"run_id": run_id, "ids": [report.id for report in reports]},
    )
    connection.execute(
        load_statement("warehouse/note_reports"),
        {
            "run_id": run_id,
            **{key: [getattr(report, key) for report in reports] for key in Noted._fields},
        },
    )


def _problem_rows(run_id: str, reports: list[Staged]) -> Iterator[tuple[object, ...]]:
    for report in reports:
        for problem in report.document.problems:
            yield (
                run_id,
                report.submission_id,
                "READ-" + problem.code.upper().replace("_", "-"),
                "",
                problem.severity,
                "extraction",
                problem.message,
                list(problem.cells),
                problem.at,
            )


def _entry_rows(run_id: str, reports: list[Staged]) -> Iterator[tuple[object, ...]]:
    for report in reports:
        for entry in report.document.entries:
            table, row, column = entry.key.split(".")
            yield (
                run_id,
                report.submission_id,
                entry.key,
                table,
                int(row) if row.isdigit() else 0,
                column,
                None if entry.value is None else format_figure(entry.value),
                entry.text,
                entry.shown,
            )


def _values(report: Staged, form: Form) -> Iterator[str | None]:
    cells = report.document.cells
    for key in form.cells:
        value = cells[key].value if key in cells else None
        yield None if value is None else format_figure(value)


def _extraction_row(report: Staged, forms: Mapping[str, Form]) -> tuple[object, ...]:
    document = report.document
    return (
        report.submission_id,
        document.format,
        document.form,
        document.year,
        period_of(document),
        document.unit_name,
        *(document.period or (None, None)),
        document.dated,
        _narrates(document, forms),
        encode_cells(document.cells),
        encode_problems(document.problems),
        encode_entries(document.entries),
    )


def _claim_rows(reports: list[Staged]) -> Iterator[tuple[object, ...]]:
    for report in reports:
        for claim in report.document.claims:
            yield (
                report.submission_id,
                claim.metric,
                format_figure(claim.value),
                claim.sentence,
                claim.at,
                list(claim.cells),
                claim.also,
                claim.judged,
                claim.quote,
            )


def _section_rows(reports: list[Staged]) -> Iterator[tuple[object, ...]]:
    for report in reports:
        for section in report.document.sections:
            yield (
                report.submission_id,
                section.key,
                section.number,
                section.title,
                section.at,
                section.length,
                list(section.sentences),
            )


def _passage_rows(reports: list[Staged]) -> Iterator[tuple[object, ...]]:
    for report in reports:
        for passage in report.document.passages:
            yield report.submission_id, passage.kind, passage.text, passage.at


def _copy(
    raw: "psycopg.Connection[Any]", statement: str, rows: Iterable[tuple[object, ...]]
) -> None:
    with raw.cursor() as cursor, cursor.copy(statement.encode()) as copy:
        for row in rows:
            copy.write_row(row)
