"""A rule as one statement over all reports that are staged."""

from sqlglot import exp

from gouji.rules.expression import Instance, filled, with_blanks
from gouji.rules.model import Rule

FINDING_COLUMNS = ("submission_id", "rule_id", "instance", "severity", "kind", "message", "cells", "lhs", "rhs")


def violations(rule: Rule, instances: tuple[Instance, ...], source: str) -> str:
    """A SELECT of the columns FINDING_COLUMNS, one row a violated instance of the rule and report.

    `source` is a relation with `submission_id` and one numeric column a cell key. A report that violates nothing is
    dropped before its instances are unfolded, so a rule for 200 cells costs one look at each report. `kind` is null
    for a rule that is no balance.
    """
    violated = [_violated(instance).sql("postgres") for instance in instances]
    suspects = " OR ".join(f"({condition})" for condition in violated)
    rows = [_row(instance, condition) for instance, condition in zip(instances, violated, strict=True)]
    unfolded = ",\n    ".join(f"({', '.join(row)})" for row in rows)
    return f"""\
SELECT s.submission_id, {_text(rule.id)} AS rule_id, i.instance, {_text(rule.severity)} AS severity,
  i.kind, i.message, i.cells, i.lhs, i.rhs
FROM (
  SELECT * FROM {source} AS r WHERE {suspects}
) AS s
CROSS JOIN LATERAL (
  VALUES
    {unfolded}
) AS i (instance, violated, kind, message, cells, lhs, rhs)
WHERE i.violated"""


def _row(instance: Instance, violated: str) -> list[str]:
    left, right = _sides(instance)
    cells = "ARRAY[" + ", ".join(_text(cell) for cell in instance.cells) + "]"
    return [
        _text(instance.name),
        violated,
        _kind(instance).sql("postgres"),
        _text(instance.message),
        cells,
        f"({left.sql('postgres')})::numeric",
        f"({right.sql('postgres')})::numeric",
    ]


def _sides(instance: Instance) -> tuple[exp.Expression, exp.Expression]:
    policy = instance.rule.blank
    return with_blanks(instance.comparison.this, policy), with_blanks(instance.comparison.expression, policy)


def _violated(instance: Instance) -> exp.Expression:
    """True or false, never null: a blank that makes the comparison unknown violates only where the policy is `fail`."""
    left, right = _sides(instance)
    holds = type(instance.comparison)(this=left, expression=right)
    if instance.rule.blank == "zero":
        return exp.not_(holds, copy=False)
    unknown = exp.true() if instance.rule.blank == "skip" else exp.false()
    return exp.not_(exp.func("coalesce", holds, unknown, copy=False), copy=False)


def _kind(instance: Instance) -> exp.Expression:
    """A balance is `omitted` when a total, or all of one side, is blank; else its sides contradict each other."""
    if not instance.is_equation:
        return exp.cast(exp.null(), "text")
    blanks = [_all_blank(cells) for cells in (instance.left, instance.right, *[(total,) for total in instance.totals])]
    return (
        exp.case()
        .when(exp.or_(*blanks, copy=False), exp.Literal.string("omitted"))
        .else_(exp.Literal.string("contradiction"))
    )


def _all_blank(cells: tuple[str, ...]) -> exp.Expression:
    return exp.EQ(this=filled(cells), expression=exp.Literal.number(0))


def _text(value: str) -> str:
    return str(exp.Literal.string(value).sql("postgres"))
