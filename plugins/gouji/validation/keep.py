"""What a run has found goes to where it stays."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from gouji.validation.assess import keep_not_assessed


def keep_findings(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """Move what a run has found in these submissions to where it stays, in place of what was found
    there before.
    """
    connection.execute(text(_CLOSE), {"run_id": run_id, "ids": list(ids)})
    connection.execute(text(_FINDINGS), {"run_id": run_id, "ids": list(ids)})
    keep_policy(connection, run_id, ids)


def keep_policy(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """Keep what an intake policy says for these submissions: its explanations and the totals that
    it implies.
    """
    for statement in (_POLICY_EXPLANATIONS, _IMPLIED):
        connection.execute(text(statement), {"run_id": run_id, "ids": list(ids)})
    keep_not_assessed(connection, run_id, ids)


_CLOSE = """
    UPDATE quality.finding SET closed_at = core.instant(), closed_by_run = :run_id
    WHERE submission_id = ANY(:ids) AND closed_at IS NULL
"""

_FINDINGS = """
    INSERT INTO quality.finding (submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator,
        catalogue_version, fingerprint, override_id, run_id)
    SELECT submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator, catalogue_version,
        fingerprint, override_id, run_id
    FROM staging.finding WHERE run_id = :run_id AND submission_id = ANY(:ids)
    ORDER BY submission_id, rule_id, instance, cells
"""

_POLICY_EXPLANATIONS = """
    INSERT INTO quality.explanation
        (unit_code, series, period, year, rule_id, instance, fingerprint, text, given_by, given_as, submission_id)
    SELECT s.unit_code, s.series, s.period, s.year, f.rule_id, f.instance, f.fingerprint, f.explained_by_policy,
        'policies.yaml', 'policy', s.submission_id
    FROM staging.finding AS f
    INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
    WHERE f.run_id = :run_id AND f.submission_id = ANY(:ids) AND f.explained_by_policy IS NOT NULL
    ORDER BY f.submission_id, f.rule_id, f.instance
    ON CONFLICT DO NOTHING
"""

_IMPLIED = """
    INSERT INTO core.implied_cell (submission_id, cell_key, value, rule_id, instance)
    SELECT submission_id, cell_key, value, rule_id, instance
    FROM staging.implied_cell WHERE run_id = :run_id AND submission_id = ANY(:ids)
    ON CONFLICT DO NOTHING
"""
