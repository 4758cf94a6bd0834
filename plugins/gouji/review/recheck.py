"""Reports that stand are assessed anew where something that they are compared with has changed."""

from sqlalchemy import Connection, text

from gouji.catalogue.rules import load_rules
from gouji.review.revalidation import reassess
from gouji.validation.assess import pairs_beside


def recheck_following(connection: Connection, run_id: str) -> None:
    """The reports of the year after those that a run has accepted, as they are compared with these."""
    reassess(
        connection,
        f"{run_id}/following",
        list(connection.scalars(text(_FOLLOWING), {"run_id": run_id})),
    )


def recheck_beside(connection: Connection, run_id: str) -> bool:
    """The reports of other series of the same unit and period as those that a run has accepted,
    where rules hold the two against each other; returns whether one of them waits for an
    explanation: it may wait no more.
    """
    if not (pairs := pairs_beside(load_rules())):
        return False
    found = connection.execute(text(_BESIDE), {"run_id": run_id, **pairs}).all()
    reassess(connection, f"{run_id}/revised", [row.submission_id for row in found])
    return any(row.state == "awaiting_explanation" for row in found)


def recheck_above(connection: Connection, run_id: str, year: int) -> None:
    """The reports of a year of units that have units below them: whether they are the sum of these."""
    reassess(connection, f"{run_id}/above", list(connection.scalars(text(_ABOVE), {"year": year})))


def recheck_unproven(connection: Connection, run_id: str) -> None:
    """The reports that wait for a word, or for a decision to be carried out, without a sound record
    of their rules.
    """
    reassess(connection, f"{run_id}/unproven", list(connection.scalars(text(_UNPROVEN))))


_UNPROVEN = """
    SELECT s.submission_id FROM intake.submission AS s
    WHERE (s.state = 'awaiting_explanation' OR s.state = 'returned' AND EXISTS (
            SELECT FROM quality.waiting_decision AS d WHERE d.submission_id = s.submission_id))
        AND NOT EXISTS (SELECT FROM quality.sound_assessment AS a WHERE a.submission_id = s.submission_id)
    ORDER BY s.submission_id
"""

_FOLLOWING = """
    SELECT DISTINCT e.submission_id
    FROM intake.submission_event AS v
    INNER JOIN intake.submission AS s ON v.submission_id = s.submission_id
    INNER JOIN core.effective_report AS e
        ON e.series = s.series AND core.year_before(e.period) = s.period
    CROSS JOIN LATERAL core.prior_codes(e.unit_code, e.year) AS p (code)
    WHERE v.run_id = :run_id AND intake.is_accepted(v.state) AND p.code = s.unit_code
    ORDER BY e.submission_id
"""

_BESIDE = """
    SELECT o.submission_id, o.state
    FROM intake.submission AS o
    WHERE intake.is_standing(o.state) AND EXISTS (
        SELECT FROM intake.submission_event AS v
        INNER JOIN intake.submission AS s ON v.submission_id = s.submission_id
        INNER JOIN unnest(CAST(:series AS text[]), CAST(:others AS text[])) AS p (series, other)
            ON s.series = p.other AND o.series = p.series
        WHERE v.run_id = :run_id AND intake.is_accepted(v.state)
            AND o.unit_code = s.unit_code AND o.period = s.period
    )
    ORDER BY o.submission_id
"""

_ABOVE = """
    SELECT e.submission_id
    FROM core.effective_report AS e
    WHERE e.year = :year AND EXISTS (
        SELECT FROM core.unit_on(core.period_end(e.period)) AS u WHERE u.parent_code = e.unit_code
    )
    ORDER BY e.submission_id
"""
