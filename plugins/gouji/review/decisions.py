"""What the office decides about one report: accept, return, or waive a rule; signed, append-
only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, Row, text

from gouji.catalogue.rules import Catalogue, load_rules
from gouji.core.errors import GoujiError
from gouji.core.sql import load_statement
from gouji.review.people import person
from gouji.review.policies import policies
from gouji.review.states import label

Action = Literal["accept", "return", "waive"]

ALLOWED_IN: Mapping[Action, frozenset[str]] = {
    "accept": frozenset({"awaiting_explanation", "returned"}),
    "return": frozenset({"awaiting_explanation"}),
    "waive": frozenset({"returned"}),
}


@dataclass(frozen=True)
class Decision:
    """What is decided; `rule` only for a waiver."""

    submission_id: int
    action: Action
    by: str
    why: str
    rule: str | None = None


def decide(connection: Connection, decision: Decision) -> int:
    """Record a decision; the next run carries it out. Returns its number.

    Raises GoujiError, with a message for the office, when it could not be carried out now.
    """
    by = person(decision.by)
    if not decision.why.strip():
        raise GoujiError(policies().decisions.no_reason)
    if refused := _refuse(connection, decision, load_rules()):
        raise GoujiError(refused)
    return int(
        connection.execute(
            text("""
                INSERT INTO quality.decision (submission_id, action, rule_id, decided_by, reason)
                VALUES (:id, :action, :rule, :by, :why) RETURNING decision_id
            """),
            {
                "id": decision.submission_id,
                "action": decision.action,
                "rule": decision.rule,
                "by": by,
                "why": decision.why.strip(),
            },
        ).scalar_one()
    )


def carry_out(
    connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]
) -> list[int]:
    """Apply every pending decision, in order: from now on it counts, or its outcome records why it
    cannot.

    Returns the submissions whose state it may change.
    """
    touched = []
    for row in connection.execute(text(_WAITING)).all():
        decision = Decision(row.submission_id, row.action, row.decided_by, row.reason, row.rule_id)
        refused = _refuse(connection, decision, catalogues)
        connection.execute(
            text(
                "INSERT INTO quality.decision_outcome (decision_id, run_id, refused_reason)"
                " VALUES (:id, :run, :why)"
            ),
            {"id": row.decision_id, "run": run_id, "why": refused},
        )
        if refused is None:
            touched.append(row.submission_id)
    return touched


def _refuse(
    connection: Connection, decision: Decision, catalogues: Mapping[str, Catalogue]
) -> str | None:
    """Why a decision cannot be carried out now; None when it can."""
    texts = policies().decisions
    row = connection.execute(
        load_statement("review/decided_submission"), {"id": decision.submission_id}
    ).one_or_none()
    if row is None:
        return texts.no_such.format(submission=decision.submission_id)
    names = {
        "submission": decision.submission_id,
        "action": texts.actions[decision.action],
        "state": label(row.state),
    }
    if row.newer is not None:
        return texts.newer.format(newer=row.newer, **names)
    if row.state not in ALLOWED_IN[decision.action]:
        return texts.state.format(**names)
    if decision.action == "accept" and row.errors:
        return texts.errors.format(rules="、".join(row.errors), **names)
    return _refuse_waiver(decision.rule, row, catalogues) if decision.rule else None


def _refuse_waiver(
    rule: str, row: Row[tuple[object, ...]], catalogues: Mapping[str, Catalogue]
) -> str | None:
    texts = policies().decisions
    if rule not in row.errors:
        return texts.no_finding.format(submission=row.submission_id, rule=rule)
    catalogue = catalogues.get(row.form)
    known = catalogue.rules.get(rule) if catalogue else None
    return None if known and known.waivable else texts.not_waivable.format(rule=rule)


def waiting(connection: Connection) -> Iterable[int]:
    """The submissions with a decision that no run has carried out."""
    return connection.scalars(text(f"SELECT submission_id FROM ({_WAITING}) AS w")).all()


_WAITING = """
    SELECT d.decision_id, d.submission_id, d.action, d.rule_id, d.decided_by, d.reason
    FROM quality.waiting_decision AS d
    ORDER BY d.decision_id
"""
