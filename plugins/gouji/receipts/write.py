"""Receipts of a run, from the warehouse into the drop folder."""

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection, Row, text

from gouji.catalogue.forms import load_forms
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.catalogue.receipt_words import words
from gouji.catalogue.rules import load_rules
from gouji.core.config import settings
from gouji.core.culprits import is_of_files
from gouji.core.extracted import Entry, Extraction, Reading, decode_cells, decode_entries
from gouji.core.figures import format_figure
from gouji.core.severity import Severity
from gouji.core.sql import load_statement
from gouji.extraction.vocabulary import problem
from gouji.receipts.compose import compose
from gouji.receipts.findings import render_findings_csv, render_findings_json
from gouji.receipts.folder import receipt_name, tidy_folders
from gouji.receipts.html import render_receipt
from gouji.receipts.model import Answers, FindingRow, ReceiptData
from gouji.receipts.prepared import render_receipt_workbook
from gouji.review.published import filed_figures, find_differences
from gouji.store.beneath import write_beneath
from gouji.store.drop import RECEIPTS
from gouji.validation.reasons import reasons
from gouji.warehouse.containers import left_members, members_of

AT_ONCE = 200

log = logging.getLogger(__name__)

_GRAVE: dict[str | None, Severity] = {
    "returned": "error",
    "quarantined": "error",
    "awaiting_explanation": "warning",
    "accepted_with_warnings": "warning",
}
"""The severity of a member's end state for the zip that it came in; any other is only listed."""

RENDERED = {
    ".html": lambda data: render_receipt(data).encode(),
    ".xlsx": render_receipt_workbook,
    ".json": render_findings_json,
    ".csv": render_findings_csv,
}

WITH_RECEIPT = (
    "accepted",
    "accepted_with_warnings",
    "awaiting_explanation",
    "returned",
    "quarantined",
    "duplicate",
    "unpacked",
    "published",
)
"""A unit gets a receipt when its submission gets one of these states; a superseded one is covered
by the receipt of the newer one.
"""


_WRITTEN = """
    INSERT INTO intake.receipt (event_id) SELECT unnest(CAST(:ids AS bigint[]))
    ON CONFLICT DO NOTHING
"""


def write_receipts_of_run(connection: Connection, run_id: str) -> int:
    """Write the receipt of every submission whose state the run changed, in every form; returns how
    many.

    Also of those whose receipt an earlier run still owes. A later receipt of the same submission
    replaces the earlier one. Repeating it writes the same files again. The newest are at hand, a page
    lists all. A member of a zip that is no
    report has none of its own; that of the zip lists it. Where one cannot be drawn, a receipt of
    the result alone replaces it; where a folder cannot be written to, its receipts are owed to a
    later run.
    """
    written = []
    for rows in _ended(connection, run_id):
        known = _known(connection, rows)
        for row in rows:
            try:
                _write(row, _draw(connection, row, known))
            except OSError as error:
                if not is_of_files(error):
                    raise
                log.exception(
                    "the receipt of submission %s cannot be written yet", row.submission_id
                )
            else:
                written.append(row)
    connection.execute(text(_WRITTEN), {"ids": [row.event_id for row in written]})
    tidy_folders(connection, (row.folder or "" for row in written), RENDERED)
    return len(written)


def owes_receipts(connection: Connection) -> bool:
    """Whether some submission has ended without a receipt."""
    return bool(
        connection.scalar(
            text("SELECT EXISTS (SELECT FROM intake.owed_receipt(NULL, :states))"),
            {"states": list(WITH_RECEIPT)},
        )
    )


@dataclass(frozen=True)
class _Known:
    """The data of the submissions whose receipts are written together, each by its number.

    `containers` are the zips among them.
    """

    findings: Mapping[int, Sequence[Mapping[str, Any]]]
    not_assessed: Mapping[int, Sequence[tuple[str, str]]]
    containers: frozenset[int]


def _known(connection: Connection, rows: Sequence[Row[Any]]) -> _Known:
    """One query of a kind for all of them: one by one they cost more than the writing."""
    submissions = {"ids": sorted({*(row.submission_id for row in rows), *map(_about, rows)})}
    findings: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for row in connection.execute(load_statement("receipts/findings"), submissions).mappings():
        findings[row["submission_id"]].append(dict(row))
    not_assessed: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for submission_id, rule_id, reason in connection.execute(text(_NOT_ASSESSED), submissions):
        not_assessed[submission_id].append((rule_id, reason))
    containers = connection.scalars(text(_CONTAINERS), submissions)
    return _Known(findings, not_assessed, frozenset(containers))


def _about(row: Row[Any]) -> int:
    """The submission whose findings the receipt shows: for a workbook that came back, the report
    that it was made from.
    """
    of: int = row.detail["of"] if _explains(row) else row.submission_id
    return of


def _explains(row: Row[Any]) -> bool:
    return bool(row.detail.get("code") == "explanations")


_NOT_ASSESSED = """
    SELECT submission_id, rule_id, reason FROM quality.not_assessed
    WHERE submission_id = ANY(:ids) ORDER BY rule_id
"""

_CONTAINERS = """
    SELECT container_id FROM intake.submission WHERE container_id = ANY(:ids)
    UNION
    SELECT submission_id FROM intake.submission_event
    WHERE submission_id = ANY(:ids) AND detail ? 'left'
"""


def _draw(connection: Connection, row: Row[Any], known: _Known) -> dict[str, bytes]:
    try:
        data = _data(connection, row, known)
        return {suffix: render(data) for suffix, render in RENDERED.items()}
    except Exception as error:
        if not is_of_files(error):
            raise
        log.exception(
            "the receipt of submission %s cannot be drawn: it shows the result alone",
            row.submission_id,
        )
        data = _bare(row)
        return {suffix: render(data) for suffix, render in RENDERED.items()}


def _write(row: Row[Any], forms: dict[str, bytes]) -> None:
    folder = PurePath(row.folder or "") / RECEIPTS
    for suffix, content in forms.items():
        write_beneath(settings().drop, folder / receipt_name(row, suffix), content)


def _ended(connection: Connection, run_id: str) -> Iterator[Sequence[Row[Any]]]:
    return connection.execute(
        load_statement("receipts/ended").execution_options(yield_per=AT_ONCE),
        {"run_id": run_id, "states": list(WITH_RECEIPT)},
    ).partitions()


def _bare(row: Row[Any]) -> ReceiptData:
    """The result alone, where the rest cannot be drawn."""
    failed = problem("receipt_failed")
    return compose(
        unit_code=row.unit_code or row.folder or "",
        unit_name=row.unit_name,
        file_name=row.file_name,
        sha256=row.sha256,
        received_at=row.received_at,
        state=row.state,
        explain_by=row.explain_by,
        year=row.year,
        report_period=row.report_period,
        version=row.version,
        catalogue=None,
        readings=None,
        findings=[
            *_ending(row),
            FindingRow("receipt_failed", failed.severity, failed.message, "extraction"),
        ],
    )


def _data(connection: Connection, row: Row[Any], known: _Known) -> ReceiptData:
    explained, of = _explains(row), _about(row)
    sha256, explain_by, readings, entries = (
        _report(connection, of)
        if explained
        else (row.sha256, row.explain_by, _readings(row.cells), decode_entries(row.entries))
    )
    return compose(
        unit_code=row.unit_code or row.folder or "",
        unit_name=row.unit_name,
        file_name=row.file_name,
        sha256=sha256,
        received_at=row.received_at,
        state="explained" if explained else row.state,
        explain_by=explain_by,
        year=row.year,
        report_period=row.report_period,
        version=row.version,
        catalogue=load_rules().get(row.form),
        readings=readings,
        entries=entries,
        findings=[
            *_ending(row),
            *(
                _finding_row(found)
                for found in known.findings.get(of, ())
                if of == row.submission_id or found["is_open"]
            ),
            *(_members(connection, row) if row.submission_id in known.containers else ()),
            *_publication(connection, row),
        ],
        not_assessed=[(rule, reasons()[why]) for rule, why in known.not_assessed.get(of, ())],
    )


def _report(
    connection: Connection, submission_id: int
) -> tuple[str, date | None, dict[str, Reading] | None, tuple[Entry, ...]]:
    """The SHA-256, last day to explain, cells and texts of the report that a workbook explains:
    what is still open comes back in a workbook.
    """
    found = text("""
        SELECT s.sha256, s.explain_by, x.cells::text AS cells, x.entries::text AS entries
        FROM intake.submission AS s
        INNER JOIN intake.extraction AS x ON s.submission_id = x.submission_id
        WHERE s.submission_id = :id
    """)
    row = connection.execute(found, {"id": submission_id}).one()
    return row.sha256, row.explain_by, _readings(row.cells), decode_entries(row.entries)


def _readings(cells: str | None) -> dict[str, Reading] | None:
    return decode_cells(cells) if cells else None


def _ending(row: Row[Any]) -> Iterator[FindingRow]:
    """The problem that ended a submission at once, from its event."""
    if row.state == "quarantined":
        detail = row.detail
        message = detail.get("message") or problem(detail["code"], folder=row.folder or "").message
        yield FindingRow(
            detail["code"], "error", message, "extraction", locator=detail.get("at", "")
        )


def _members(connection: Connection, row: Row[Any]) -> Iterator[FindingRow]:
    """The result of each member of a zip."""
    texts = words().members
    for member in members_of(connection, row.submission_id):
        values = {
            "name": member.file_name.removeprefix(f"{row.file_name}/"),
            "period": name_about(Period.parse(member.period)) if member.period else "",
            "version": member.version,
            "reason": member.detail.get("reason") or member.detail.get("message", ""),
            "of": member.of,
            "result": words().states[member.of_state].title
            if member.of_state in words().states
            else "",
        }
        code = member.detail.get("code")
        template = texts[code if code == "explanations" else member.state]
        severity = _GRAVE.get(
            member.of_state if member.state == "duplicate" else member.state, "info"
        )
        yield FindingRow(member.state, severity, template.format(**values), "extraction")
    for left in left_members(connection, row.submission_id):
        message = texts["left"].format(name=left["name"], reason=left["message"])
        yield FindingRow(left["code"], left["severity"], message, "extraction")


def _publication(connection: Connection, row: Row[Any]) -> Iterator[FindingRow]:
    """Where a copy of what the unit has published could not be read, or differs from its effective
    report.
    """
    if row.state != "published":
        return
    document = Extraction.kept(row.form, row.year, row.cells, row.problems)
    for issue in document.problems:
        yield FindingRow(
            issue.code,
            issue.severity,
            issue.message,
            "extraction",
            cells=issue.cells,
            locator=issue.at,
        )
    filed = filed_figures(
        connection,
        row.unit_code,
        Period.parse(row.report_period),
        load_forms()[row.form].series,
    )
    if filed is None or filed.form != row.form:
        yield FindingRow("no_report", "info", words().publication["no_report"], "extraction")
        return
    for found in find_differences(document, filed.figures):
        values = [
            words().labels["blank"] if value is None else format_figure(value)
            for value in (found.published, found.filed)
        ]
        message = (
            words()
            .publication["difference"]
            .format(cell=found.label, published=values[0], filed=values[1])
        )
        yield FindingRow(
            "published_difference",
            "error",
            message,
            cells=(found.cell,),
            locator=document.cells[found.cell].at,
        )


def _finding_row(found: Mapping[str, Any]) -> FindingRow:
    answers = Answers(**{field.name: found[field.name] for field in fields(Answers)})
    own = {field.name: found[field.name] for field in fields(FindingRow) if field.name != "answers"}
    return FindingRow(**{**own, "cells": tuple(own["cells"])}, answers=answers)
