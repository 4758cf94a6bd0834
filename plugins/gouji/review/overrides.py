"""Exceptions: a rule switched off or down-graded for a period and a unit, with a reason and an
end.
"""

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
) -> list[int]:
    """Record an exception, for one unit or for all (None); returns its number, of a rule between
    two series one for each. It counts when reports are checked.

    `year` may be a part of one. Raises GoujiError where the rule or the unit is unknown, no person
    is named, or several series have a rule of that name and none is named.
    """
    by = person(by)
    having = _series_with(rule, series)
    known = unit is None or connection.scalar(
        text("SELECT count(*) FROM core.unit WHERE unit_code = :unit"), {"unit": unit}
    )
    if not known:
        raise GoujiError(policies().decisions.no_unit.format(unit=unit))
    return [
        int(
            connection.execute(
                load_statement("review/set_override"),
                {
                    "rule": rule,
                    "series": name,
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
        for name in having
    ]


def _series_with(rule: str, series: str | None) -> list[str]:
    """The series in which a rule is excepted: the one named, the only one that has it, or both
    sides of a rule between series.
    """
    found = [catalogue for catalogue in load_rules().values() if rule in catalogue.rules]
    having = [
        name
        for name in load_series()
        if series in (name, None) and any(catalogue.form.series == name for catalogue in found)
    ]
    if not having:
        raise GoujiError(policies().decisions.no_rule.format(rule=rule))
    if len(having) > 1 and any(catalogue.rules[rule].scope != "beside" for catalogue in found):
        raise GoujiError(
            policies().decisions.which_series.format(rule=rule, series="、".join(having))
        )
    return having


def apply_overrides(connection: Connection, run_id: str) -> None:
    """Down-grade or drop what a run has found under rules with an exception today; nothing is ever
    made worse.
    """
    connection.execute(load_statement("review/apply_overrides"), {"run_id": run_id, "day": today()})
