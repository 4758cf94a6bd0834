"""The last step of a run: decide, and load what is accepted; one transaction."""

from collections.abc import Mapping

from sqlalchemy import Connection, text

from gouji.quality.fingerprints import stamp_fingerprints
from gouji.rules.catalogue import Catalogue
from gouji.warehouse.derived import fact_inserts, staging_table
from gouji.warehouse.ledger import Event, lock, record

LOCK = 0x6C6F6164


def load_run(connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]) -> list[str]:
    """Accept or return every validated submission that the run has staged; move findings and figures to their tables.

    Returns the partitions `<year>|<unit code>` to which this run has brought an accepted report, also when repeated. A
    submission that another run has ended meanwhile is left as it is.
    """
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    staged = connection.scalars(text(_STAGED), {"run_id": run_id}).all()
    lock(connection, staged)
    decided = connection.execute(text(_DECIDE), {"run_id": run_id, "staged": list(staged)}).all()
    ids = {"ids": [row.submission_id for row in decided], "run_id": run_id}
    accepted = [row for row in decided if row.state != "returned"]
    connection.execute(text(_NUMBER), ids)
    stamp_fingerprints(connection, run_id, catalogues)
    connection.execute(text(_FINDINGS), ids)
    connection.execute(
        text(
            "INSERT INTO core.report_year SELECT DISTINCT year FROM intake.submission"
            " WHERE submission_id = ANY(:ids) ON CONFLICT DO NOTHING"
        ),
        ids,
    )
    connection.execute(text(_REPORTS), {"ids": [row.submission_id for row in accepted]})
    for catalogue in catalogues.values():
        for insert in fact_inserts(catalogue.form):
            connection.execute(text(insert), ids)
    record(connection, run_id, [Event(row.submission_id, row.state) for row in decided])
    _supersede(connection, run_id, [row.submission_id for row in accepted])
    _clear(connection, run_id, catalogues)
    return sorted(connection.scalars(text(_PARTITIONS), {"run_id": run_id}))


def _supersede(connection: Connection, run_id: str, accepted: list[int]) -> None:
    rows = connection.execute(text(_REPLACED), {"ids": accepted})
    record(connection, run_id, [Event(row.submission_id, "superseded", {"by": row.by}) for row in rows])


def _clear(connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]) -> None:
    for table in ["staging.finding", *map(staging_table, catalogues)]:
        connection.execute(text(f"DELETE FROM {table} WHERE run_id = :run_id"), {"run_id": run_id})


_PARTITIONS = """
    SELECT DISTINCT s.year || '|' || s.unit_code
    FROM intake.submission_event AS e
    INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
    WHERE e.run_id = :run_id AND e.state IN ('accepted', 'accepted_with_warnings')
"""

_STAGED = """
    SELECT DISTINCT submission_id FROM intake.submission_event WHERE run_id = :run_id AND state = 'validated'
"""

_DECIDE = """
    SELECT s.submission_id, s.unit_code, s.year,
        CASE WHEN bool_or(f.severity = 'error') THEN 'returned'
            WHEN bool_or(f.severity = 'warning') THEN 'accepted_with_warnings'
            ELSE 'accepted' END AS state
    FROM intake.submission AS s
    LEFT JOIN staging.finding AS f ON f.run_id = :run_id AND f.submission_id = s.submission_id
    WHERE s.submission_id = ANY(:staged) AND s.state = 'validated'
    GROUP BY s.submission_id
    ORDER BY s.submission_id
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

_FINDINGS = """
    INSERT INTO quality.finding (submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator,
        catalogue_version, fingerprint, override_id, run_id)
    SELECT submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator, catalogue_version,
        fingerprint, override_id, run_id
    FROM staging.finding WHERE run_id = :run_id AND submission_id = ANY(:ids)
    ORDER BY submission_id, rule_id, instance, cells
"""

_REPORTS = """
    INSERT INTO core.report (submission_id, unit_code, year, form, version)
    SELECT submission_id, unit_code, year, form, version FROM intake.submission WHERE submission_id = ANY(:ids)
"""

_REPLACED = """
    SELECT s.submission_id, e.submission_id AS by
    FROM core.report AS a
    INNER JOIN core.effective_report AS e ON a.unit_code = e.unit_code AND a.year = e.year
    INNER JOIN core.report AS o ON o.unit_code = e.unit_code AND o.year = e.year AND o.submission_id <> e.submission_id
    INNER JOIN intake.submission AS s ON o.submission_id = s.submission_id
    WHERE a.submission_id = ANY(:ids) AND s.state IN ('accepted', 'accepted_with_warnings')
    GROUP BY s.submission_id, e.submission_id
"""
