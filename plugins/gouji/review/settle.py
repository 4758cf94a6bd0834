"""The state that a report comes to, from its findings, what was said about them and what the office
decided.
"""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, text

from gouji.catalogue.rules import Catalogue
from gouji.core.clock import today
from gouji.review.policies import policies
from gouji.warehouse.derived import fact_inserts
from gouji.warehouse.ledger import Event, record
from gouji.warehouse.staging import restage_figures

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
    """Bring these submissions, and all that await an explanation, to the state that is theirs now.

    An error returns a report unless it is waived. A warning without an explanation makes it wait,
    until a newer report of the same unit, series and period takes its place. What is accepted gets its
    figures into the facts, and supersedes what is older. One without a sound record that its rules
    have run stays as it is: nothing found in it means nothing. `because` is the reason that brings
    a returned report back, where it is no decision. Those to `leave` stay too.
    """
    rows = connection.execute(
        text(_VERDICTS),
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
    replaced = connection.execute(text(_REPLACED), {"ids": accepted})
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
    """Whether a decision waits to be carried out, or a report awaits an explanation that has been
    given.
    """
    return bool(
        connection.scalar(text(_CHANGES), {"need_none": list(policies().explanations.need_none)})
    )


_VERDICTS = """
    WITH candidate AS (
        SELECT s.submission_id, s.state AS before, n.submission_id AS newer
        FROM intake.submission AS s
        CROSS JOIN LATERAL intake.newer_version(s) AS n
        WHERE (s.state = 'awaiting_explanation'
                OR (s.submission_id = ANY(:ids) AND s.state IN ('validated', 'returned')))
            AND s.submission_id <> ALL(:leave)
            AND EXISTS (SELECT FROM quality.sound_assessment AS a WHERE a.submission_id = s.submission_id)
    ), standing AS (
        SELECT c.submission_id,
            bool_or(f.severity = 'error' AND f.waived_by IS NULL) AS has_errors,
            bool_or(f.severity = 'warning' AND f.explanation IS NULL AND f.rule_id <> ALL(:need_none)) AS has_open,
            bool_or(f.severity IN ('error', 'warning')) AS has_remarks
        FROM candidate AS c
        LEFT JOIN quality.current_finding AS f ON c.submission_id = f.submission_id
        GROUP BY c.submission_id
    ), decided AS (
        SELECT DISTINCT ON (d.submission_id) d.submission_id, d.action
        FROM quality.carried_decision AS d
        WHERE d.action IN ('accept', 'return')
        ORDER BY d.submission_id, d.decision_id DESC
    )
    SELECT c.submission_id, c.before, c.newer, (
            SELECT max(a.decision_id) FROM quality.carried_decision AS a
            WHERE a.submission_id = c.submission_id
        ) AS decision_id,
        CASE
            WHEN c.before = 'awaiting_explanation' AND c.newer IS NOT NULL THEN 'superseded'
            WHEN c.before = 'returned' AND c.newer IS NOT NULL THEN 'returned'
            WHEN v.verdict = 'awaiting_explanation' AND c.newer IS NOT NULL THEN 'superseded'
            ELSE v.verdict
        END AS state
    FROM candidate AS c
    INNER JOIN standing AS s ON c.submission_id = s.submission_id
    LEFT JOIN decided AS d ON c.submission_id = d.submission_id
    CROSS JOIN LATERAL quality.verdict(s.has_errors, s.has_open, s.has_remarks, d.action) AS v (verdict)
    ORDER BY c.submission_id
"""

_CHANGES = """
    SELECT EXISTS (
        SELECT FROM quality.waiting_decision
    ) OR EXISTS (
        SELECT FROM intake.submission AS s
        WHERE s.state = 'awaiting_explanation' AND NOT EXISTS (
            SELECT FROM quality.current_finding AS f
            WHERE f.submission_id = s.submission_id AND f.severity = 'warning' AND f.explanation IS NULL
                AND f.rule_id <> ALL(:need_none)
        )
    )
"""

_REPORTS = """
    INSERT INTO core.report (submission_id, unit_code, series, period, year, form, version)
    SELECT submission_id, unit_code, series, period, year, form, version FROM intake.submission
    WHERE submission_id = ANY(:ids)
"""

_REPLACED = """
    SELECT s.submission_id, e.submission_id AS by
    FROM core.report AS a
    INNER JOIN core.effective_report AS e ON a.unit_code = e.unit_code AND a.series = e.series AND a.period = e.period
    INNER JOIN core.report AS o ON o.unit_code = e.unit_code AND o.series = e.series AND o.period = e.period
        AND o.submission_id <> e.submission_id
    INNER JOIN intake.submission AS s ON o.submission_id = s.submission_id
    WHERE a.submission_id = ANY(:ids) AND intake.is_accepted(s.state)
    GROUP BY s.submission_id, e.submission_id
"""
