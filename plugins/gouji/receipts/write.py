"""Receipts of a run, from the warehouse into the drop folder."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, text

from gouji.config import settings
from gouji.extraction.vocabulary import problem
from gouji.files import fitting_name, write_atomically
from gouji.intake.drop import RECEIPTS
from gouji.receipts.compose import compose
from gouji.receipts.html import render_receipt
from gouji.receipts.model import FindingRow, ReceiptData
from gouji.receipts.xlsx import render_receipt_xlsx
from gouji.rules import load_rules

ZONE = ZoneInfo("Asia/Shanghai")
AT_ONCE = 200


def write_receipts_of_run(connection: Connection, run_id: str) -> int:
    """Write the receipt of every submission that the run ended, as a page and as a workbook; returns how many.

    Repeating it writes the same files again.
    """
    count = 0
    for row in _ended(connection, run_id):
        data = _data(connection, row)
        folder = settings().drop / (row.folder or "") / RECEIPTS
        before = data.received_at.astimezone(ZONE).strftime("%Y%m%d-%H%M%S-")
        name = row.file_name.replace("/", "_")
        write_atomically(folder / fitting_name(before, name, ".html"), render_receipt(data).encode())
        write_atomically(folder / fitting_name(before, name, ".xlsx"), render_receipt_xlsx(data))
        count += 1
    return count


def _ended(connection: Connection, run_id: str) -> Iterator[Row[Any]]:
    return iter(
        connection.execute(
            text("""
                SELECT DISTINCT ON (s.submission_id) s.submission_id, s.folder, s.unit_code, s.file_name, s.sha256,
                    s.received_at, s.year, s.version, s.form, e.state, e.detail, x.cells,
                    coalesce(u.name, s.folder, '') AS unit_name
                FROM intake.submission_event AS e
                INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
                LEFT JOIN intake.extraction AS x ON s.submission_id = x.submission_id
                LEFT JOIN LATERAL (
                    SELECT name FROM core.unit WHERE unit_code = s.unit_code ORDER BY valid_from DESC LIMIT 1
                ) AS u ON true
                WHERE e.run_id = :run_id
                    AND e.state IN ('accepted', 'accepted_with_warnings', 'returned', 'quarantined', 'duplicate')
                ORDER BY s.submission_id, e.event_id
            """).execution_options(yield_per=AT_ONCE),
            {"run_id": run_id},
        )
    )


def _data(connection: Connection, row: Row[Any]) -> ReceiptData:
    return compose(
        unit_code=row.unit_code or row.folder or "",
        unit_name=row.unit_name,
        file_name=row.file_name,
        sha256=row.sha256,
        received_at=row.received_at,
        state=row.state,
        year=row.year,
        version=row.version,
        catalogue=load_rules().get(row.form),
        readings=row.cells,
        findings=[*_ending(row), *_findings(connection, row.submission_id)],
    )


def _ending(row: Row[Any]) -> Iterator[FindingRow]:
    """The problem that ended a submission at once, from its event."""
    if row.state == "quarantined":
        detail = row.detail
        message = detail.get("message") or problem(detail["code"], folder=row.folder or "").message
        yield FindingRow(detail["code"], "error", message, "extraction", locator=detail.get("at", ""))


def _findings(connection: Connection, submission_id: int) -> list[FindingRow]:
    rows = connection.execute(
        text("""
            SELECT rule_id, severity, message, kind, instance, cells, lhs, rhs, locator, fingerprint
            FROM quality.finding WHERE submission_id = :id AND closed_at IS NULL ORDER BY finding_id
        """),
        {"id": submission_id},
    )
    return [FindingRow(**{**row._mapping, "cells": tuple(row.cells)}) for row in rows]
