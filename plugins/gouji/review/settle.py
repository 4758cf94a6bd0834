"""The state that a report gets from its findings, their explanations and the office's decisions."""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, text

from gouji.catalogue.rules import Catalogue
from gouji.core.clock import today
from gouji.core.sql import load_statement
from gouji.review.policies import policies
from gouji.warehouse.derived import fact_inserts
from gouji.warehouse.ledger import Event, record
from gouji.warehouse.restaging import restage_figures

log = logging.getLogger(__name__)

LOCK = 0x6C6F6164
ACCEPTED = ("accepted", "accepted_with_warnings")


def take_turns(connection: Connection) -> None:
    """Wait until no other transaction decides about reports; held until this one ends."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def settle(
    connection: Connection,
    run_id: str,
    ids: Iterable[int],
    catalogues: Mapping[str, Catalogue],
    because: Mapping[str, Any] | None = None,
    leave: Iterable[int] = (),
) -> None:
    """Update the state of these submissions, and of all that await an explanation.

    An error returns a report unless it is waived. A warning without an explanation makes it wait,
    until a newer report of the same unit, series and period replaces it. The figures of an accepted
    report are loaded into the facts, and it supersedes older ones. A report without a complete
    record that its rules have run stays as it is: the absence of findings proves nothing there.
    `because` is the reason why a returned report is reopened, where it is no decision. Those to
    `leave` stay too.
    """
    rows = connection.execute(
        load_statement("review/verdicts"),
        {
            "ids": list(ids),
            "need_none": list(policies().explanations.need_none),
            "leave": list(leave),
        },
    ).all()
    changed = [row for row in rows if row.state != row.before]
    accepted = [row.submission_id for row in changed if row.state in ACCEPTED]
    _load_figures(connection, run_id, changed, accepted, catalogues)
    record(
        connection,
        run_id,
        [Event(row.submission_id, row.state, _detail(row, because or {})) for row in changed],
    )
    replaced = connection.execute(load_statement("review/replaced_reports"), {"ids": accepted})
    record(
        connection,
        run_id,
        [Event(row.submission_id, "superseded", {"by": row.by}) for row in replaced],
    )


def _detail(row: Row[Any], because: Mapping[str, Any]) -> dict[str, Any]:
    if row.state == "superseded":
        return {"by": row.newer}
    detail = dict(because)
    if row.decision_id is not None:
        detail["decision"] = row.decision_id
    if row.state == "awaiting_explanation":
        last_day = policies().explanations.within.after(today())
        if last_day is None:
            log.warning(
                "No working days are known of next year: report %s has no day to explain by",
                row.submission_id,
            )
        detail["explain_by"] = last_day.isoformat() if last_day else None
    return detail


def _load_figures(
    connection: Connection,
    run_id: str,
    changed: Iterable[Row[Any]],
    accepted: list[int],
    catalogues: Mapping[str, Catalogue],
) -> None:
    if not accepted:
        return
    not_staged = [
        row.submission_id for row in changed if row.state in ACCEPTED and row.before != "validated"
    ]
    if not_staged:
        restage_figures(
            connection, run_id, not_staged, [catalogue.form for catalogue in catalogues.values()]
        )
    connection.execute(text(_REPORTS), {"ids": accepted})
    for catalogue in catalogues.values():
        for insert in fact_inserts(catalogue.form):
            connection.execute(text(insert), {"run_id": run_id})


def has_changes(connection: Connection) -> bool:
    """Whether a decision is pending, or a report awaits an explanation that has been given."""
    return bool(
        connection.scalar(
            load_statement("review/has_changes"),
            {"need_none": list(policies().explanations.need_none)},
        )
    )


_REPORTS = """
    INSERT INTO core.report (submission_id, unit_code, series, period, year, form, version)
    SELECT submission_id, unit_code, series, period, year, form, version FROM intake.submission
    WHERE submission_id = ANY(:ids)
"""
