"""Moves a run's findings from staging to their permanent tables."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from gouji.core.sql import load_statement
from gouji.validation.assess import keep_not_assessed


def keep_findings(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """Move what a run has found in these submissions to the permanent tables, replacing what was
    found before.
    """
    connection.execute(text(_CLOSE), {"run_id": run_id, "ids": list(ids)})
    connection.execute(
        load_statement("validation/keep_findings"), {"run_id": run_id, "ids": list(ids)}
    )
    keep_policy(connection, run_id, ids)


def keep_policy(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """Keep what an intake policy sets for these submissions: its explanations and the totals that
    it implies.
    """
    of_run = {"run_id": run_id, "ids": list(ids)}
    connection.execute(load_statement("validation/keep_policy_explanations"), of_run)
    connection.execute(text(_IMPLIED), of_run)
    keep_not_assessed(connection, run_id, ids)


_CLOSE = """
    UPDATE quality.finding SET closed_at = core.instant(), closed_by_run = :run_id
    WHERE submission_id = ANY(:ids) AND closed_at IS NULL
"""


_IMPLIED = """
    INSERT INTO core.implied_cell (submission_id, cell_key, value, rule_id, instance)
    SELECT submission_id, cell_key, value, rule_id, instance
    FROM staging.implied_cell WHERE run_id = :run_id AND submission_id = ANY(:ids)
    ON CONFLICT DO NOTHING
"""
