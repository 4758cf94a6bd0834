"""A rule as one statement over all reports that are staged."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from sqlglot import exp

from gouji.catalogue.form import Form
from gouji.catalogue.instance import ROW_NUMBER, Instance, series_beside
from gouji.catalogue.nodes import (
    BESIDE,
    CHILDREN,
    CLAIM,
    ITEM,
    ITEM_TEXT,
    PRIOR,
    ROWS,
    TEXT,
    UNIT,
    column,
    filled,
)
from gouji.catalogue.rule import BlankPolicy, Rule
from gouji.warehouse.derived import staging_table

FINDING_COLUMNS = (
    "submission_id",
    "rule_id",
    "instance",
    "severity",
    "kind",
    "message",
    "cells",
    "lhs",
    "rhs",
    "locator",
)
REPORT = "r"
OF_OTHERS = {PRIOR: "prior", BESIDE: "beside", CHILDREN: "child"}
"""What the figures of other reports are linked by, in `staging.link`."""


def violations(
    rule: Rule, instances: tuple[Instance, ...], form: Form, forms: Mapping[str, Form], run: str
) -> str:
    """A SELECT of the columns FINDING_COLUMNS, one row a violated instance of the rule and report
    of a run.

    A report that violates nothing is dropped before its instances are unfolded, so a rule for 200
    cells costs one look at each report. `kind` is null for a rule that is no balance. `run` is the
    run's id as an SQL literal.
    """
    rows = list(_rows(instances))
    suspects = " OR ".join(f"({row.violated})" for row in rows)
    unfolded = ",\n    ".join(f"({', '.join(row)})" for row in rows)
    claims = any(CLAIM in instance.beside for instance in instances)
    series = series_beside(rule, form.series) if rule.scope == "beside" else form.series
    name, quoted, locator = (
        (f"{CLAIM}.instance", f" || '原文：“' || {CLAIM}.quote || '”'", f"{CLAIM}.locator")
        if claims
        else ("i.instance", "", "''")
    )
    return f"""\
SELECT {REPORT}.submission_id, {_text(rule.id)} AS rule_id, {name} AS instance, {_text(rule.severity)} AS severity,
  i.kind, i.message{quoted} AS message, i.cells, i.lhs, i.rhs, {locator} AS locator
FROM {staging_table(form.form)} AS {REPORT}
INNER JOIN staging.report AS {UNIT} ON {REPORT}.run_id = {UNIT}.run_id AND {REPORT}.submission_id = {UNIT}.submission_id
{_joins(instances, forms_of(series, forms), run)}CROSS JOIN LATERAL (
  VALUES
    {unfolded}
) AS i (instance, violated, kind, message, cells, lhs, rhs)
WHERE {REPORT}.run_id = {run} AND {_in_years(rule)} AND {_has_what_it_needs(rule)} AND ({suspects}) AND i.violated"""


def from_file(rule: Rule, path: Path, form: Form, run: str) -> str:
    """As `violations`, of a rule that is a file: its columns are FINDING_COLUMNS less rule and
    severity.

    In the file, {staged} is the wide table of the form, {run} the run, {message} the message,
    {others} the run that holds reports to compare with, {values} the rule's `each.cells` (default:
    all), {stated} what the words of the run's reports state of them, {sections} the form's sections
    that are the rule's `each.sections` (default: all), and {<parameter>} a number.
    """
    values = {
        **rule.numbers,
        "staged": staging_table(form.form),
        "run": run,
        "others": f"{run} || '/others'",
        "message": _text(rule.message),
        "form": _text(form.form),
        "values": ", ".join(
            f"""({_text(key)}, {_text(form.describe(key))}, {REPORT}."{key}")"""
            for key in (rule.each.cells or form.cells)
        ),
        "sections": ", ".join(
            f"({_text(s.key)}, {_text(s.number)}, {_text(s.title)}, {s.table is None})"
            for s in form.sections
            if s.key in rule.each.sections or not rule.each.sections
        ),
    }
    values["stated"] = _stated(values["staged"], values["values"], run)
    text = path.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return (
        f"SELECT v.submission_id, {_text(rule.id)} AS rule_id, v.instance, {_text(rule.severity)} AS severity,\n"
        f"  v.kind, v.message, v.cells, v.lhs, v.rhs, v.locator\nFROM (\n{text}\n) AS v\n"
        f"INNER JOIN staging.report AS {UNIT} ON v.submission_id = {UNIT}.submission_id\n"
        f"WHERE {UNIT}.run_id = {run} AND {_in_years(rule)} AND {_has_what_it_needs(rule)}"
    )


def _stated(staged: str, values: str, run: str) -> str:
    """The claims of a run's reports that name cells: each with the sum of these (`total`), their
    `labels` and `columns`, and its number among those that are `judged` alike (`instance`).
    """
    return f"""(
    SELECT c.*, s.total, s.labels, s.columns
    FROM (
        SELECT *, row_number() OVER (PARTITION BY submission_id, judged ORDER BY claim_id)::text AS instance
        FROM intake.claim
        WHERE cells <> '{{}}'
    ) AS c
    INNER JOIN {staged} AS {REPORT} ON c.submission_id = {REPORT}.submission_id AND {REPORT}.run_id = {run}
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(v.value), 0) AS total, string_agg(v.label, '与' ORDER BY v.label) AS labels,
            array_agg(split_part(v.key, '.', 3)) AS columns
        FROM (VALUES {values}) AS v (key, label, value)
        WHERE v.key = ANY(c.cells)
    ) AS s
)"""


def forms_with(keys: tuple[str, ...], forms: Mapping[str, Form]) -> list[str]:
    """The forms that have all of these cells; only their reports can be compared with."""
    return [name for name, form in forms.items() if all(key in form.cells for key in keys)]


def forms_of(series: str, forms: Mapping[str, Form]) -> dict[str, Form]:
    """Those of a series."""
    return {name: form for name, form in forms.items() if form.series == series}


def _joins(instances: tuple[Instance, ...], forms: Mapping[str, Form], run: str) -> str:
    beside: dict[str, dict[str, None]] = {}
    for instance in instances:
        for alias, names in instance.beside.items():
            beside.setdefault(alias, {}).update(dict.fromkeys(names))
    joins = [
        _others(alias, tuple(beside[alias]), forms, run) for alias in OF_OTHERS if alias in beside
    ]
    if TEXT in beside:
        joins.append(_texts(tuple(beside[TEXT])))
    if ROWS in beside:
        joins.append(_open_sums(tuple(beside[ROWS])))
    if items := [*beside.get(ITEM, ()), *beside.get(ITEM_TEXT, ())]:
        joins.append(_items(items))
    if CLAIM in beside:
        joins.append(
            "INNER JOIN (\n  SELECT *, row_number() OVER (PARTITION BY submission_id ORDER BY claim_id)::text"
            f" AS instance\n  FROM intake.claim WHERE judged = {_text(next(iter(beside[CLAIM])))}\n) AS {CLAIM}"
            f" ON {REPORT}.submission_id = {CLAIM}.submission_id\n"
        )
    return "".join(joins)


def _texts(keys: tuple[str, ...]) -> str:
    """The content of the text cells that a rule names, one row a report."""
    columns = ",\n    ".join(
        f'max(x.text) FILTER (WHERE x.cell_key = {_text(key)}) AS "{key}"' for key in keys
    )
    return f"""\
CROSS JOIN LATERAL (
  SELECT {columns}
  FROM staging.entry AS x
  WHERE x.run_id = {REPORT}.run_id AND x.submission_id = {REPORT}.submission_id
) AS {TEXT}
"""


def _open_sums(names: tuple[str, ...]) -> str:
    """The sums of columns of open rows, or how many rows a table has, one row a report."""
    columns = ",\n    ".join(
        f'sum(x.value) FILTER (WHERE {_of_column(name)}) AS "{name}"'
        if "." in name
        else f'count(DISTINCT x.item) FILTER (WHERE x.table_key = {_text(name)}) AS "{name}"'
        for name in names
    )
    return f"""\
CROSS JOIN LATERAL (
  SELECT {columns}
  FROM staging.entry AS x
  WHERE x.run_id = {REPORT}.run_id AND x.submission_id = {REPORT}.submission_id AND x.item > 0
) AS {ROWS}
"""


def _items(names: list[str]) -> str:
    """The open rows of a report, one row each; their words a second time, as no figures."""
    columns = "".join(
        f',\n    max(x.{kind}) FILTER (WHERE {_of_column(name)}) AS "{name}{suffix}"'
        for name in names
        for kind, suffix in (("value", ""), ("text", "#"))
    )
    words = ", ".join(f'{ITEM}."{name}#" AS "{name}"' for name in names)
    table = names[0].split(".")[0]
    return f"""\
CROSS JOIN LATERAL (
  SELECT x.item{columns}
  FROM staging.entry AS x
  WHERE x.run_id = {REPORT}.run_id AND x.submission_id = {REPORT}.submission_id
    AND x.table_key = {_text(table)} AND x.item > 0
  GROUP BY x.item
) AS {ITEM}
CROSS JOIN LATERAL (SELECT {words}) AS {ITEM_TEXT}
"""


def _of_column(name: str) -> str:
    table, _, key = name.split(".")
    return f"x.table_key = {_text(table)} AND x.column_key = {_text(key)}"


def _others(alias: str, keys: tuple[str, ...], forms: Mapping[str, Form], run: str) -> str:
    """The figures of the linked reports added up, one row a report; blank where all of them are
    blank.
    """
    sums = ", ".join(f'sum(o."{key}") AS "{key}"' for key in keys)
    columns = ", ".join(f'"{key}"' for key in keys)
    named = forms_with(keys, forms)
    tables = "\n    UNION ALL\n    ".join(
        f"SELECT run_id, submission_id, {columns} FROM {staging_table(name)}" for name in named
    )
    return f"""\
INNER JOIN (
  SELECT l.submission_id, {sums}
  FROM staging.link AS l
  INNER JOIN (
    {tables}
  ) AS o ON l.other_run_id = o.run_id AND l.other_submission_id = o.submission_id
  WHERE l.run_id = {run} AND l.role = '{OF_OTHERS[alias]}' AND {_all_of_forms(alias, named, forms, run)}
  GROUP BY l.submission_id
) AS {alias} ON {REPORT}.submission_id = {alias}.submission_id
"""


def _all_of_forms(alias: str, named: list[str], forms: Mapping[str, Form], run: str) -> str:
    """No report that would have to be added up is on a form without these cells."""
    wanted = ", ".join(map(_text, named))
    (series,) = {form.series for form in forms.values()}
    return f"""NOT EXISTS (
    SELECT FROM staging.link AS m
    INNER JOIN staging.report AS n ON m.other_run_id = n.run_id AND m.other_submission_id = n.submission_id
    WHERE m.run_id = {run} AND m.submission_id = l.submission_id AND m.role = '{OF_OTHERS[alias]}'
      AND n.series = {_text(series)} AND n.form NOT IN ({wanted})
  )"""


def _has_what_it_needs(rule: Rule) -> str:
    return f"{UNIT}.has_{rule.needs}" if rule.needs else "TRUE"


def _in_years(rule: Rule) -> str:
    bounds = [(rule.years.first, ">="), (rule.years.last, "<=")]
    return (
        " AND ".join(f"{UNIT}.year {sign} {bound}" for bound, sign in bounds if bound is not None)
        or "TRUE"
    )


class _Row(NamedTuple):
    """One instance of a rule in SQL."""

    name: str
    violated: str
    kind: str
    message: str
    cells: str
    lhs: str
    rhs: str


def _rows(instances: tuple[Instance, ...]) -> Iterator[_Row]:
    """Each instance in SQL: a comparison that several share is written once, and the cell
    exchanged.
    """
    written: dict[int, tuple[str, ...]] = {}
    for instance in instances:
        shared = written.get(id(instance.comparison)) or _write(instance)
        written[id(instance.comparison)] = shared
        own = (part.replace(f'"{instance.placeholder}"', f'"{instance.name}"') for part in shared)
        violated, kind, lhs, rhs = own if instance.placeholder else shared
        cells = "ARRAY[" + ", ".join(map(_cell, instance.cells)) + "]::text[]"
        name, message = _text(instance.name), _text(instance.message)
        if instance.rule.each.item:
            name = f"{ITEM}.item::text"
            message = f"replace({message}, {_text(ROW_NUMBER)}, {ITEM}.item::text)"
        yield _Row(name, violated, kind, message, cells, lhs, rhs)


def _cell(key: str) -> str:
    """A cell's key in SQL; that of an open row is put together there."""
    before, _, after = key.partition(".*.")
    if not after:
        return _text(key)
    return f"{_text(before + '.')} || {ITEM}.item || {_text('.' + after)}"


def _write(instance: Instance) -> tuple[str, str, str, str]:
    policy = instance.rule.blank
    left, right = (
        _with_blanks(side, policy)
        for side in (instance.comparison.this, instance.comparison.expression)
    )
    sides = [f"({side.sql('postgres')})::numeric" for side in (left, right)]
    if any(one.table in (TEXT, ITEM_TEXT) for one in instance.comparison.find_all(exp.Column)):
        sides = ["NULL::numeric"] * len(sides)
    violated = _violated(instance, left, right).sql("postgres", copy=False)
    return violated, _kind(instance).sql("postgres", copy=False), *sides


def _with_blanks(node: exp.Expression, policy: BlankPolicy) -> exp.Expression:
    """Columns qualified, and blanks as the rule wants them: zero, or null. A unit's property stays
    unknown.
    """

    def qualified(node: exp.Expression) -> exp.Expression:
        if not isinstance(node, exp.Column):
            return node
        named = column(node.name, node.table or REPORT)
        if node.table == UNIT:
            return exp.cast(named, "int")
        if node.table in (TEXT, ITEM_TEXT):
            return named
        if policy == "zero" and not isinstance(node.parent, exp.Array):
            return exp.func("coalesce", named, exp.Literal.number(0), copy=False)
        return named

    return node.transform(qualified)


def _violated(instance: Instance, left: exp.Expression, right: exp.Expression) -> exp.Expression:
    """True where violated: a blank that makes the comparison unknown violates only where the policy
    is `fail`.
    """
    holds = type(instance.comparison)(this=left, expression=right)
    if instance.rule.blank != "zero":
        unknown = exp.true() if instance.rule.blank == "skip" else exp.false()
        holds = exp.func("coalesce", holds, unknown, copy=False)
    broken: exp.Expression = exp.not_(holds, copy=False)
    if instance.when is None:
        return broken
    return exp.and_(_with_blanks(instance.when, "zero"), broken, copy=False)


def _kind(instance: Instance) -> exp.Expression:
    """A balance is `omitted` when a total, or all of one side, is blank; else its sides contradict
    each other.
    """
    if not instance.is_equation:
        return exp.cast(exp.null(), "text")
    blanks = [
        _all_blank(cells)
        for cells in (instance.left, instance.right, *[(total,) for total in instance.totals])
    ]
    return (
        exp.case()
        .when(exp.or_(*blanks, copy=False), exp.Literal.string("omitted"))
        .else_(exp.Literal.string("contradiction"))
    )


def _all_blank(cells: tuple[str, ...]) -> exp.Expression:
    columns = [column(cell, REPORT) for cell in cells]
    return exp.EQ(this=filled(columns), expression=exp.Literal.number(0))


def _text(value: str) -> str:
    """A string in SQL."""
    return "'" + value.replace("'", "''") + "'"
