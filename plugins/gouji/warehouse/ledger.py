"""The ledger of submissions: recording events, and finding what is still to do."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, text

from gouji.core.config import settings


@dataclass(frozen=True)
class Event:
    """A submission reaches a state; `detail` is the reason, as JSON (`code` is a problem code of
    the vocabulary).
    """

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
    container_id: int | None = None
    purpose: str = "report"


def record(connection: Connection, run_id: str, events: Iterable[Event]) -> None:
    """Append events, at most one a submission; none that its state, as another run may have left
    it, does not allow.
    """
    rows: list[dict[str, Any]] = [
        {"id": event.submission_id, "state": event.state, "detail": event.detail}
        for event in events
    ]
    if not rows:
        return
    lock(connection, [row["id"] for row in rows])
    connection.execute(
        text("""
            INSERT INTO intake.submission_event (submission_id, state, run_id, detail)
            SELECT e.id, e.state, :run_id, e.detail
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS e (id bigint, state text, detail jsonb)
            INNER JOIN intake.submission AS s ON e.id = s.submission_id
            WHERE intake.can_become(s.state, e.state, e.detail)
        """),
        {"run_id": run_id, "rows": json.dumps(rows, ensure_ascii=False)},
    )


def lock(connection: Connection, ids: Iterable[int]) -> None:
    """Hold these submissions until the transaction ends, so that two runs take turns.

    Rows that refer to a submission may be inserted meanwhile: two runs that have both inserted such
    rows and then asked for all of the submission would wait for each other.
    """
    connection.execute(
        text(
            "SELECT FROM intake.submission WHERE submission_id = ANY(:ids) ORDER BY submission_id"
            " FOR NO KEY UPDATE"
        ),
        {"ids": list(ids)},
    )


def pending(connection: Connection) -> list[Pending]:
    """What some run, this or a killed one, still has to finish; the oldest first, about
    `settings().batch_files`.

    A zip itself is no such thing, it ends with its members, which are listed all or none: they are
    judged together.
    """
    rows = connection.execute(
        text("""
            SELECT s.submission_id, s.sha256, s.file_name AS name, s.unit_code,
                s.container_id, s.purpose
            FROM intake.submission AS s
            WHERE s.state IN ('received', 'extracted', 'validated')
                AND NOT EXISTS (
                    SELECT FROM intake.submission AS m WHERE m.container_id = s.submission_id
                )
            ORDER BY coalesce(s.container_id, s.submission_id) FETCH FIRST :most ROWS WITH TIES
        """),
        {"most": settings().batch_files},
    )
    return sorted((Pending(**row._mapping) for row in rows), key=lambda item: item.submission_id)


def partitions(connection: Connection, run_id: str) -> list[str]:
    """`<year>|<unit code>` of every report that a run has accepted; `<series>|<period>|<unit code>`
    of one that is not of the default series.
    """
    return sorted(connection.scalars(text(_PARTITIONS), {"run_id": run_id}))


_PARTITIONS = """
    SELECT DISTINCT concat_ws('|', nullif(s.series, core.default_series()), s.period, s.unit_code)
    FROM intake.submission_event AS e
    INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
    WHERE e.run_id = :run_id AND intake.is_accepted(e.state)
"""
