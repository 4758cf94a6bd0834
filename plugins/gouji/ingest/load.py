"""The last step of a run: findings are stored and every report gets its state, in one
transaction.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, text

from gouji.catalogue.rules import Catalogue
from gouji.core.sql import load_statement
from gouji.review.decisions import carry_out
from gouji.review.settle import settle, take_turns
from gouji.validation.evidence import lost
from gouji.validation.keep import keep_findings
from gouji.validation.staged import clear_staging
from gouji.warehouse.ledger import lock, partitions


def load_run(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    leave: Collection[int] = (),
) -> list[str]:
    """Settle every validated submission that the run has staged, and every report that was
    explained or decided about.

    Returns the partitions `<year>|<unit code>` to which this run has brought an accepted report,
    also when repeated. A submission that another run has ended meanwhile is left as it is; so is
    one that is no longer staged as it was assessed, and the next run reads it again; and so are
    those to `leave`.
    """
    take_turns(connection)
    staged = connection.scalars(text(_STAGED), {"run_id": run_id}).all()
    lock(connection, staged)
    present = connection.scalars(text(_ARRIVED), {"staged": list(staged)}).all()
    gone = {*lost(connection, run_id, present), *leave}
    arrived = [submission for submission in present if submission not in gone]
    ids = {"ids": list(arrived), "run_id": run_id}
    connection.execute(load_statement("ingest/number_versions"), ids)
    keep_findings(connection, run_id, arrived)
    connection.execute(
        text(
            "INSERT INTO core.report_period (series, period, year)"
            " SELECT DISTINCT series, period, year FROM intake.submission"
            " WHERE submission_id = ANY(:ids) ON CONFLICT DO NOTHING"
        ),
        ids,
    )
    settle(
        connection,
        run_id,
        [*arrived, *carry_out(connection, run_id, catalogues)],
        catalogues,
        leave=leave,
    )
    clear_staging(connection, run_id, catalogues)
    return partitions(connection, run_id)


def to_settle(connection: Connection, run_id: str) -> Sequence[int]:
    """All submissions whose state a load may change."""
    return connection.scalars(text(_TO_SETTLE), {"run_id": run_id}).all()


def lost_since_validation(connection: Connection, run_id: str) -> Sequence[int]:
    """What a run has validated and is no longer staged as it was assessed: the server has crashed
    since.
    """
    staged = connection.scalars(text(_STAGED), {"run_id": run_id}).all()
    return lost(
        connection, run_id, connection.scalars(text(_ARRIVED), {"staged": list(staged)}).all()
    )


_STAGED = """
    SELECT DISTINCT submission_id FROM intake.submission_event
    WHERE run_id = :run_id AND state = 'validated'
"""

_ARRIVED = """
    SELECT submission_id FROM intake.submission
    WHERE submission_id = ANY(:staged) AND state = 'validated' ORDER BY submission_id
"""

_TO_SETTLE = f"""
    SELECT s.submission_id FROM intake.submission AS s
    WHERE s.submission_id IN ({_STAGED}) AND s.state = 'validated'
        OR s.state = 'awaiting_explanation'
        OR s.state = 'returned' AND EXISTS (
            SELECT FROM quality.waiting_decision AS d WHERE d.submission_id = s.submission_id)
    ORDER BY s.submission_id
"""
