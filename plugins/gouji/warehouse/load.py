"""The last step of a run: findings go where they stay, every report comes to its state; one transaction."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, text

from gouji.conversation.decisions import carry_out
from gouji.conversation.settle import settle, take_turns
from gouji.quality.assess import TABLES, forget_others, keep_not_assessed
from gouji.quality.evidence import lost
from gouji.rules.catalogue import Catalogue
from gouji.warehouse.derived import staging_table
from gouji.warehouse.ledger import lock


def load_run(
    connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue], leave: Collection[int] = ()
) -> list[str]:
    """Settle every validated submission that the run has staged, and every report that was explained or decided about.

    Returns the partitions `<year>|<unit code>` to which this run has brought an accepted report, also when repeated. A
    submission that another run has ended meanwhile is left as it is; so is one that the run no longer has in hand as it
    was assessed, and the next run reads it again; and so are those to `leave`.
    """
    take_turns(connection)
    staged = connection.scalars(text(_STAGED), {"run_id": run_id}).all()
    lock(connection, staged)
    present = connection.scalars(text(_ARRIVED), {"staged": list(staged)}).all()
    gone = {*lost(connection, run_id, present), *leave}
    arrived = [submission for submission in present if submission not in gone]
    ids = {"ids": list(arrived), "run_id": run_id}
    connection.execute(text(_NUMBER), ids)
    keep_findings(connection, run_id, arrived)
    connection.execute(
        text(
            "INSERT INTO core.report_year SELECT DISTINCT year FROM intake.submission"
            " WHERE submission_id = ANY(:ids) ON CONFLICT DO NOTHING"
        ),
        ids,
    )
    settle(connection, run_id, [*arrived, *carry_out(connection, run_id, catalogues)], catalogues, leave=leave)
    clear_staging(connection, run_id, catalogues)
    return partitions(connection, run_id)


def to_settle(connection: Connection, run_id: str) -> Sequence[int]:
    """All that a load may bring to another state."""
    return connection.scalars(text(_TO_SETTLE), {"run_id": run_id}).all()


def lost_since_validation(connection: Connection, run_id: str) -> Sequence[int]:
    """What a run has validated and no longer has in hand as it was assessed: the server has crashed since."""
    staged = connection.scalars(text(_STAGED), {"run_id": run_id}).all()
    return lost(connection, run_id, connection.scalars(text(_ARRIVED), {"staged": list(staged)}).all())


def keep_findings(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """Move what a run has found in these submissions to where it stays, in place of what was found there before."""
    connection.execute(text(_CLOSE), {"run_id": run_id, "ids": list(ids)})
    connection.execute(text(_FINDINGS), {"run_id": run_id, "ids": list(ids)})
    keep_policy(connection, run_id, ids)


def keep_policy(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """Keep what an intake policy says for these submissions: its explanations and the totals that it implies."""
    for statement in (_POLICY_EXPLANATIONS, _IMPLIED):
        connection.execute(text(statement), {"run_id": run_id, "ids": list(ids)})
    keep_not_assessed(connection, run_id, ids)


def clear_staging(connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what a run has in hand."""
    forget_others(connection, run_id, catalogues)
    for table in [*TABLES, "staging.implied_cell", *map(staging_table, catalogues)]:
        connection.execute(text(f"DELETE FROM {table} WHERE run_id = :run_id"), {"run_id": run_id})


def drop_staged(connection: Connection, run_id: str, ids: Collection[int], catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what a run has in hand of these submissions."""
    for table in [*_OF_SUBMISSIONS, *map(staging_table, catalogues)]:
        connection.execute(
            text(f"DELETE FROM {table} WHERE run_id = :run_id AND submission_id = ANY(:ids)"),
            {"run_id": run_id, "ids": list(ids)},
        )


def sweep_staging(connection: Connection, catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what runs that never came to their end have left: of all whose submissions have ended since."""
    connection.execute(text(_SWEEP))
    for table in [*TABLES, "staging.implied_cell", *map(staging_table, catalogues)]:
        if table != "staging.report":
            connection.execute(text(_SWEEP_REST.format(table=table)))


def partitions(connection: Connection, run_id: str) -> list[str]:
    """`<year>|<unit code>` of every report that a run has accepted."""
    return sorted(connection.scalars(text(_PARTITIONS), {"run_id": run_id}))


_OF_SUBMISSIONS = tuple(table for table in (*TABLES, "staging.implied_cell") if table != "staging.rule_run")

_PARTITIONS = """
    SELECT DISTINCT s.year || '|' || s.unit_code
    FROM intake.submission_event AS e
    INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
    WHERE e.run_id = :run_id AND e.state IN ('accepted', 'accepted_with_warnings')
"""

_STAGED = """
    SELECT DISTINCT submission_id FROM intake.submission_event WHERE run_id = :run_id AND state = 'validated'
"""

_ARRIVED = """
    SELECT submission_id FROM intake.submission
    WHERE submission_id = ANY(:staged) AND state = 'validated' ORDER BY submission_id
"""

_TO_SETTLE = f"""
    SELECT s.submission_id FROM intake.submission AS s
    WHERE s.submission_id IN ({_STAGED}) AND s.state = 'validated' OR s.state = 'awaiting_explanation'
        OR s.state = 'returned' AND EXISTS (
            SELECT FROM quality.decision AS d
            WHERE d.submission_id = s.submission_id
                AND NOT EXISTS (SELECT FROM quality.decision_outcome AS o WHERE o.decision_id = d.decision_id))
    ORDER BY s.submission_id
"""

_SWEEP = """
    DELETE FROM staging.report AS r
    WHERE NOT EXISTS (
        SELECT FROM staging.report AS p
        INNER JOIN intake.submission AS s ON p.submission_id = s.submission_id
        WHERE p.run_id = regexp_replace(r.run_id, '/others$', '') AND s.state IN ('received', 'extracted', 'validated')
    )
"""

_SWEEP_REST = """
    DELETE FROM {table} AS t WHERE NOT EXISTS (
        SELECT FROM staging.report AS r WHERE r.run_id = t.run_id
    )
"""

_NUMBER = """
    UPDATE intake.submission AS s SET version = n.version
    FROM (
        SELECT t.submission_id,
            row_number() OVER (PARTITION BY t.unit_code, t.year ORDER BY t.submission_id)
            + coalesce((SELECT max(o.version) FROM intake.submission AS o
                WHERE o.unit_code = t.unit_code AND o.year = t.year), 0) AS version
        FROM intake.submission AS t WHERE t.submission_id = ANY(:ids)
    ) AS n
    WHERE s.submission_id = n.submission_id
"""

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
        (unit_code, year, rule_id, instance, fingerprint, text, given_by, given_as, submission_id)
    SELECT s.unit_code, s.year, f.rule_id, f.instance, f.fingerprint, f.explained_by_policy, 'policies.yaml', 'policy',
        s.submission_id
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
