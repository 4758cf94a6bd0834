"""Repairs, by hand or by the nightly run: files are read again, or taken out of processing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from gouji.core.errors import GoujiError
from gouji.core.sql import load_statement
from gouji.extraction.vocabulary import problem
from gouji.review.people import person
from gouji.review.states import label
from gouji.store.nudge import nudge
from gouji.warehouse.containers import end_containers
from gouji.warehouse.engine import engine
from gouji.warehouse.ledger import Event, lock, record


@dataclass(frozen=True)
class Again:
    """A submission that is to be read again; `lacks` where it lacks figures that it was accepted
    with.
    """

    submission_id: int
    unit_code: str
    year: int | None
    file_name: str
    state: str
    lacks: bool


def to_reread(connection: Connection, ids: Sequence[int] | None = None) -> list[Again]:
    """Those of these submissions that can be read again; without ids every one that was accepted
    and lacks figures.

    Read again is what was accepted and lacks figures, and what was quarantined in a unit's folder.
    Raises GoujiError, with a message for the office, for an id that is neither.
    """
    rows = connection.execute(
        load_statement("maintenance/to_read_again"), {"ids": list(ids or ()), "all": ids is None}
    ).all()
    found = [Again(*row) for row in rows]
    if left := sorted(set(ids or ()).difference(one.submission_id for one in found)):
        states = dict(map(tuple, connection.execute(text(_STATES), {"ids": left})))
        listed = "；".join(
            f"报送件 {one} {label(states[one]) if one in states else '没有这个编号'}"
            for one in left
        )
        raise GoujiError(f"只有缺少数字的已受理报告和未能处理的文件可以重新读取。{listed}。")
    return found


def reread(connection: Connection, run_id: str, again: Sequence[Again], by: str) -> None:
    """Hand these over to the next run of the ingest, which reads them from the archive as if they
    had just arrived.

    A report that lacks figures leaves the facts at once; the one that it had replaced is in effect
    again meanwhile.
    """
    ids = [one.submission_id for one in again]
    lock(connection, ids)
    connection.execute(text("SELECT core.drop_incomplete(:ids)"), {"ids": ids})
    detail = {"reread": run_id, "by": by}
    record(connection, run_id, [Event(one.submission_id, "received", detail) for one in again])
    reinstated = connection.execute(load_statement("maintenance/reinstated"), {"ids": ids})
    record(connection, run_id, [Event(row.submission_id, row.state, detail) for row in reinstated])


def reread_lacking(run_id: str) -> list[int]:
    """Every night: read every accepted report again that lacks figures; one that was replaced since
    leaves the facts.

    Returns them.
    """
    with engine().begin() as connection:
        again = to_reread(connection)
        reread(connection, run_id, again, "verify_warehouse")
        replaced = connection.scalars(text(_REPLACED)).all()
        connection.execute(text("SELECT core.drop_incomplete(:ids)"), {"ids": list(replaced)})
    if again:
        nudge()
    return sorted([*(one.submission_id for one in again), *replaced])


def take_out(connection: Connection, run_id: str, submission_id: int, by: str, why: str) -> None:
    """Quarantine a submission whose processing does not end. Raises GoujiError, with a message for
    the office, for any other.
    """
    who = person(by)
    if not why.strip():
        raise GoujiError("请写明理由（--why）。")
    lock(connection, [submission_id])
    row = connection.execute(text(_STANDING), {"id": submission_id}).one_or_none()
    if row is None:
        raise GoujiError(f"没有报送件 {submission_id}。")
    if row.state not in ("received", "extracted", "validated"):
        raise GoujiError(
            f"报送件 {submission_id} 已经处理完（{label(row.state)}），不能再停止处理。"
        )
    if row.has_members:
        raise GoujiError(
            f"报送件 {submission_id} 是压缩包，随其中的文件结束；请停止处理其中没有结束的文件。"
        )
    taken_out = problem("taken_out", by=who, why=why.strip()).as_json()
    record(
        connection,
        run_id,
        [Event(submission_id, "quarantined", {**taken_out, "by": who, "why": why.strip()})],
    )
    end_containers(connection, run_id)


_STATES = "SELECT submission_id, state FROM intake.submission WHERE submission_id = ANY(:ids)"


_REPLACED = """
    SELECT i.submission_id FROM core.incomplete_report AS i
    INNER JOIN intake.submission AS s ON i.submission_id = s.submission_id
    WHERE s.state = 'superseded'
"""

_STANDING = """
    SELECT s.state,
        EXISTS (SELECT FROM intake.submission AS m WHERE m.container_id = s.submission_id)
            AS has_members
    FROM intake.submission AS s WHERE s.submission_id = :id
"""
