"""Exceptions: a rule switched off or down-graded for a period and a unit, with a reason and an end."""

from datetime import date

from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_series
from gouji.catalogue.period import Period
from gouji.catalogue.rules import load_rules
from gouji.core.clock import today
from gouji.core.errors import GoujiError
from gouji.core.sql import load_statement
from gouji.review.people import person
from gouji.review.policies import policies


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
    connection.execute(load_statement("review/apply_overrides"), {"run_id": run_id, "day": today()})
