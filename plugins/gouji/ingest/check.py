"""Checking one file before it is filed: the same reading, rules and findings as in a run, but
nothing is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.core.clock import now
from gouji.core.errors import WarehouseError
from gouji.core.extracted import Extraction, Problem
from gouji.core.figures import number
from gouji.core.severity import Severity
from gouji.core.sql import load_statement
from gouji.extraction.bundle import extract_container
from gouji.extraction.extract import extract_file
from gouji.ingest.attribution import Attribution, attribute
from gouji.ingest.members import Candidate, settle
from gouji.receipts.compose import compose
from gouji.receipts.findings import hints
from gouji.receipts.model import FindingRow
from gouji.review.judge import judge
from gouji.review.policies import policies
from gouji.validation.reasons import reasons
from gouji.warehouse.engine import engine
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.staging import Staged, period_of, stage_figures, stage_narrative


@dataclass(frozen=True)
class Verdict:
    """`status` is that which filing the file would lead to, or unreadable; `findings` are as in
    quality.finding.

    `hints` show where the error is likely to be; `not_assessed` are the rules that could not be
    evaluated, and why. A member of a zip may be an `attachment` too.
    """

    status: str
    findings: tuple[dict[str, object], ...]
    extraction: Extraction
    hints: tuple[dict[str, object], ...] = ()
    not_assessed: tuple[dict[str, str], ...] = ()

    def as_json(self) -> dict[str, object]:
        """The document of `gouji check --json`."""
        return {
            "status": self.status,
            "findings": list(self.findings),
            "hints": list(self.hints),
            "not_assessed": list(self.not_assessed),
        }


def check_file(path: Path, prior: Path | None = None, series: str | None = None) -> Verdict:
    """Check one file as if it had been filed in its own unit's folder, against its report of the
    year before (`prior`).

    Without `prior` it is compared with what the warehouse has of the unit that the report names, if
    it knows such a unit. With a `series`, a report of another series does not count.
    """
    extraction = extract_file(path)
    beside = extract_file(prior) if prior else None
    return _judge(
        extraction, attribute(extraction, path.name, (), (), load_forms(), series=series), beside
    )


def check_container(path: Path, series: str | None = None) -> list[Verdict] | None:
    """Check every member of a zip together with the others; `attachment` for what is no report,
    None if the file is no zip. With a `series`, a report of another series does not count.
    """
    extractions = extract_container(path)
    if extractions is None:
        return None
    forms = load_forms()
    read = []
    for key, extraction in enumerate(extractions):
        attribution = attribute(extraction, extraction.file, (), (), forms, series=series)
        read.append(Candidate(key, extraction.file, extraction, attribution))
    settled = settle(read)
    return [_judge(extraction, settled[key]) for key, extraction in enumerate(extractions)]


def _judge(
    extraction: Extraction, attribution: Attribution, prior: Extraction | None = None
) -> Verdict:
    if attribution.attachment:
        return Verdict("attachment", (), extraction)
    if attribution.quarantine:
        return Verdict("unreadable", (_unfit(attribution.quarantine).as_json(),), extraction)
    document = extraction.with_problems(attribution.problems)
    status, found, not_assessed = _findings(document, prior)
    findings = tuple(one.as_json() for one in found)
    return Verdict(status, findings, extraction, _hints(document, found), not_assessed)


@dataclass(frozen=True)
class _Found:
    rule: str
    instance: str
    severity: Severity
    kind: str | None
    message: str
    cells: Sequence[str]
    lhs: Decimal | None
    rhs: Decimal | None
    difference: Decimal | None
    locator: str

    def as_json(self) -> dict[str, object]:
        return {
            "rule": self.rule,
            "severity": self.severity,
            "kind": self.kind,
            "message": self.message,
            "cells": list(self.cells),
            "lhs": number(self.lhs),
            "rhs": number(self.rhs),
            "difference": number(self.difference),
            "at": self.locator,
        }


def _unfit(problem: Problem) -> _Found:
    """Why a file is no report, as a finding."""
    return _Found(
        problem.code,
        "",
        problem.severity,
        "extraction",
        problem.message,
        problem.cells,
        None,
        None,
        None,
        problem.at,
    )


def _findings(
    document: Extraction, prior: Extraction | None
) -> tuple[str, list[_Found], tuple[dict[str, str], ...]]:
    """The status that the file would get, what was found, and what was not assessed."""
    upgrade()
    run_id = f"check-{uuid4()}"
    with engine().connect() as connection:  # never committed
        unit = _unit(connection, document.unit_name)
        staged = [Staged(0, document, unit)]
        if prior and prior.form:
            staged.append(Staged(-1, prior, unit))
        stage_narrative(connection, staged)
        stage_figures(connection, run_id, staged, load_forms())
        if 0 not in judge(connection, run_id, load_rules()):
            raise WarehouseError("Not every rule has run over this file; try again.")
        rows = connection.execute(
            text("""
                SELECT rule_id AS rule, instance, severity, kind, message, cells, lhs, rhs,
                    lhs - rhs AS difference, locator
                FROM staging.finding WHERE run_id = :run_id AND submission_id = 0
                ORDER BY severity, kind NULLS LAST, rule_id, cells
            """),
            {"run_id": run_id},
        )
        found = [_Found(**row._mapping) for row in rows]
        need_none = list(policies().explanations.need_none)
        status = connection.scalars(
            load_statement("ingest/status_of_checked"), {"run_id": run_id, "need_none": need_none}
        ).one()
        return status, found, _not_assessed(connection, run_id, document)


def _unit(connection: Connection, name: str | None) -> str:
    """The code of the unit of this name; a code that no unit has, where it is none or several."""
    codes = connection.scalars(
        text("SELECT DISTINCT unit_code FROM core.unit WHERE name = :name OR :name = ANY(aliases)"),
        {"name": name},
    ).all()
    return codes[0] if len(codes) == 1 else "check"


def _not_assessed(
    connection: Connection, run_id: str, document: Extraction
) -> tuple[dict[str, str], ...]:
    rules = load_rules()[document.form].rules if document.form else {}
    rows = connection.execute(
        text("""
            SELECT rule_id, reason FROM staging.not_assessed
            WHERE run_id = :run_id AND submission_id = 0 ORDER BY rule_id
        """),
        {"run_id": run_id},
    )
    return tuple(
        {"rule": row.rule_id, "title": rules[row.rule_id].title, "reason": reasons()[row.reason]}
        for row in rows
    )


def _hints(document: Extraction, found: list[_Found]) -> tuple[dict[str, object], ...]:
    data = compose(
        unit_code="",
        unit_name=document.unit_name or "",
        file_name=document.file,
        sha256=document.sha256,
        received_at=now(),
        state="received",
        year=document.year,
        report_period=period_of(document),
        catalogue=load_rules().get(document.form or ""),
        readings=document.cells,
        entries=document.entries,
        findings=[
            FindingRow(
                rule_id=one.rule,
                severity=one.severity,
                message=one.message,
                kind=one.kind,
                instance=one.instance or "",
                cells=tuple(one.cells),
                lhs=one.lhs,
                rhs=one.rhs,
                locator=one.locator or "",
            )
            for one in found
        ],
    )
    return tuple(hints(data))
