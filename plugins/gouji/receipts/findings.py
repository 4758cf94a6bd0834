"""Findings for units with systems of their own: a validation report as JSON, a list as CSV."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

from gouji.catalogue.receipt_words import words
from gouji.core.clock import in_city
from gouji.core.figures import FORMULA_STARTS, format_figure, number
from gouji.receipts.issues import show
from gouji.receipts.model import Issue, ReceiptCell, ReceiptData, ReceiptFinding, Suspect

_COLUMNS = (
    "severity",
    "rule",
    "problem",
    "cell",
    "value",
    "implied",
    "lhs",
    "rhs",
    "difference",
    "place",
    "basis",
    "code",
)


def render_findings_json(data: ReceiptData) -> bytes:
    """The validation report: the submission, one event a finding or rule that was not assessed, and
    the hints.
    """
    document = {
        "submission": {
            "unit_code": data.unit_code,
            "unit_name": data.unit_name,
            "year": data.year,
            "period": str(data.period) if data.period else None,
            "version": data.version,
            "form": data.form.form if data.form else None,
            "file": data.file_name,
            "sha256": data.sha256,
            "received_at": in_city(data.received_at).isoformat(),
            "state": data.state,
            "explain_by": data.explain_by.isoformat() if data.explain_by else None,
        },
        "events": [*map(_event, data.findings), *_not_assessed(data)],
        "hints": hints(data),
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def hints(data: ReceiptData) -> list[dict[str, Any]]:
    """Where the fault is likely to be: one hint for each issue that names cells; of several `ways`
    one is right.
    """
    return [
        {
            "severity": issue.severity,
            "message": issue.title,
            "advice": issue.advice,
            "note": issue.note,
            "certain": issue.certain,
            "rules": sorted({finding.rule for finding in issue.findings}),
            "cells": [_likely(suspect) for suspect in issue.suspects],
            "ways": [[_likely(suspect) for suspect in way] for way in issue.ways],
        }
        for issue in data.issues
        if any(finding.sides for finding in issue.findings)
    ]


def _likely(suspect: Suspect) -> dict[str, Any]:
    return {**_cell(suspect.cell), "likely": number(suspect.implied)}


def _cell(cell: ReceiptCell) -> dict[str, Any]:
    return {
        "cell": cell.key,
        "label": cell.label,
        "value": number(cell.value),
        "raw": cell.raw,
        "at": cell.at,
    }


def _event(finding: ReceiptFinding) -> dict[str, Any]:
    return {
        "event": "problem" if finding.kind == "extraction" else "violation",
        "rule": finding.rule,
        "instance": finding.instance,
        "severity": finding.severity,
        "kind": finding.kind,
        "message": finding.message,
        "basis": finding.basis,
        "code": finding.code,
        "data": {
            "cells": [_cell(cell) for cell in finding.cells],
            "lhs": number(finding.lhs),
            "rhs": number(finding.rhs),
            "difference": number(finding.difference),
            "at": finding.at,
        },
    }


def _not_assessed(data: ReceiptData) -> Iterator[dict[str, Any]]:
    for rule, title, why in data.not_assessed:
        yield {
            "event": "not_assessed",
            "rule": rule,
            "severity": "info",
            "message": title,
            "data": {"reason": why},
        }


def render_findings_csv(data: ReceiptData) -> bytes:
    """One row a finding, several cells of it below each other in one field. Excel reads it as UTF-8
    by its byte order mark.
    """
    target = StringIO()
    labels = words().labels
    writer = csv.writer(target)
    writer.writerow([labels[column] for column in _COLUMNS])
    for issue in data.issues:
        likely = {s.cell.key: s.implied for s in issue.suspects if s.implied is not None}
        for finding in issue.findings:
            writer.writerow(map(_inert, _row(issue, finding, likely)))
    return b"\xef\xbb\xbf" + target.getvalue().encode()


def _row(issue: Issue, finding: ReceiptFinding, likely: dict[str, Decimal]) -> Iterator[str]:
    suspects = {suspect.cell.key for suspect in issue.suspects}
    cells = [cell for cell in finding.cells if cell.key in suspects] or finding.cells
    yield words().severities[finding.severity]
    yield finding.rule
    yield finding.message
    yield "\n".join(cell.label for cell in cells)
    yield "\n".join(map(show, cells))
    yield "\n".join(_text(likely.get(cell.key)) for cell in cells).strip()
    yield from map(_text, (finding.lhs, finding.rhs, finding.difference))
    yield "\n".join(cell.at for cell in cells) or finding.at
    yield finding.basis
    yield finding.code


def _text(value: Decimal | None) -> str:
    return "" if value is None else format_figure(value)


def _inert(text: str) -> str:
    """A text that no spreadsheet interprets as a formula; figures below zero stay figures."""
    figure = text[1:].replace(".", "", 1).isdigit()
    return f"'{text}" if text.startswith(FORMULA_STARTS) and not figure else text
