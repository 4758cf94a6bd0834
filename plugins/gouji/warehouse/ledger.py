"""The ledger of submissions: recording what happens to them, asking what is still to do."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, text


@dataclass(frozen=True)
class Event:
    """A submission reaches a state; `detail` says why, as JSON (`code` is a problem code of the vocabulary)."""

    submission_id: int
    state: str
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Pending:
    """A submission that has not reached an end state."""

    submission_id: int
    sha256: str
    name: str
    unit_code: str


def record(connection: Connection, run_id: str, events: Iterable[Event]) -> None:
    """Append events, at most one a submission. Raises IntegrityError when one would leave an end state."""
    rows = [{"id": event.submission_id, "state": event.state, "detail": event.detail} for event in events]
    if not rows:
        return
    connection.execute(
        text("""
            INSERT INTO intake.submission_event (submission_id, state, run_id, detail)
            SELECT e.id, e.state, :run_id, e.detail
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS e (id bigint, state text, detail jsonb)
        """),
        {"run_id": run_id, "rows": json.dumps(rows, ensure_ascii=False)},
    )


def pending(connection: Connection) -> list[Pending]:
    """Every submission that some run, this or a killed one, still has to finish; oldest first."""
    rows = connection.execute(
        text("""
            SELECT submission_id, sha256, file_name AS name, unit_code FROM intake.submission
            WHERE state IN ('received', 'extracted', 'validated') ORDER BY submission_id
        """)
    )
    return [Pending(**row._mapping) for row in rows]
