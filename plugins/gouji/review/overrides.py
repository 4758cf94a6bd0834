"""Exceptions: a rule switched off or down-graded for a period and a unit, with a reason and an end."""

from datetime import date

from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_series
from gouji.catalogue.period import Period
from gouji.catalogue.rules import load_rules
from gouji.core.errors import GoujiError
from gouji.review.people import person
from gouji.review.policies import policies

_LOWER = "array_position(ARRAY['error', 'warning', 'info', 'off'], {})"


def set_override(
    connection: Connection,
    *,
    rule: str,
    year: int | Period,
    unit: str | None,
    severity: str,
    reason: str,
    by: str,
    until: date,
    series: str | None = None,
) -> int:
    """Record an exception, for one unit or for all (None); returns its number. It counts when
    reports are checked.

    `year` may be a part of one. Without a `series`, the first that has the rule is meant. Raises
    GoujiError where the rule or the unit is unknown, or nobody is named.
    """
    by = person(by)
    of_rule = {
        catalogue.form.series for catalogue in load_rules().values() if rule in catalogue.rules
    }
    having = [name for name in load_series() if name in of_rule and series in (name, None)]
    if not having:
        raise GoujiError(policies().decisions.no_rule.format(rule=rule))
    known = unit is None or connection.scalar(
        text("SELECT count(*) FROM core.unit WHERE unit_code = :unit"), {"unit": unit}
    )
    if not known:
        raise GoujiError(policies().decisions.no_unit.format(unit=unit))
    return int(
        connection.execute(
            text("""
                INSERT INTO quality.override (rule_id, series, period, year, unit_code, severity, reason, set_by, until)
                VALUES (:rule, :series, :period, :year, :unit, :severity, :reason, :by, :until) RETURNING override_id
            """),
            {
                "rule": rule,
                "series": having[0],
                "period": str(Period.of(year)),
                "year": Period.of(year).year,
                "unit": unit,
                "severity": severity,
                "reason": reason,
                "by": by,
                "until": until,
            },
        ).scalar_one()
    )


def apply_overrides(connection: Connection, run_id: str) -> None:
    """Down-grade or drop what a run has found under rules with an exception today; nothing is ever
    made worse.
    """
    connection.execute(
        text(f"""
            WITH excepted AS (
                SELECT f.ctid AS place, o.override_id, o.severity
                FROM staging.finding AS f
                INNER JOIN staging.report AS r ON f.run_id = r.run_id AND f.submission_id = r.submission_id
                LEFT JOIN intake.submission AS s ON f.submission_id = s.submission_id
                CROSS JOIN LATERAL quality.standing_override(
                    f.rule_id, s.unit_code, r.series, r.period, mart.city_date(now())) AS o
                WHERE f.run_id = :run_id AND f.rule_id IN (SELECT rule_id FROM quality.override)
                    AND {_LOWER.format("o.severity")} > {_LOWER.format("f.severity")}
            ), dropped AS (
                DELETE FROM staging.finding AS f USING excepted AS x WHERE f.ctid = x.place AND x.severity = 'off'
            )
            UPDATE staging.finding AS f SET severity = x.severity, override_id = x.override_id
            FROM excepted AS x WHERE f.ctid = x.place AND x.severity <> 'off'
        """),
        {"run_id": run_id},
    )
