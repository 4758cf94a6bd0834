"""Assessing what a run has staged: the report's own rules, then those that look at other reports.

The reports to compare with are the newest without errors of the same run, else the effective ones;
these are staged beside the run's own, under the run's id with `/others`.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from gouji.catalogue.expression import PRIOR, UNIT
from gouji.catalogue.rule import Rule, Scope
from gouji.catalogue.rules import Catalogue
from gouji.validation.compile import forms_with
from gouji.validation.violations import drop_consequences, find_violations
from gouji.warehouse.derived import staging_table
from gouji.warehouse.staging import restage_figures, restage_problems

OWN: tuple[Scope, ...] = ("report",)
COMPARING: tuple[Scope, ...] = ("prior", "peers")
TABLES = (
    "staging.finding",
    "staging.not_assessed",
    "staging.link",
    "staging.report",
    "staging.rule_run",
    "staging.entry",
)


def assess(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    *,
    children: bool = False,
) -> None:
    """Run every rule over what is staged under a run; findings go to `staging.finding`.

    The rules about the units below (`children`) are for reports that stand: they are left out while
    a report arrives.
    """
    for scopes in (OWN, (*COMPARING, "children") if children else COMPARING):
        if scopes != OWN:
            gather_others(connection, run_id, catalogues, children=children)
        for form in staged_forms(connection, run_id):
            for rule in catalogues[form].of_scope(*scopes):
                try:
                    find_violations(connection, catalogues[form], rule.id, run_id)
                except Exception as error:
                    error.add_note(f"rule {rule.id} of {form} in run {run_id}")
                    raise


def finish(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    *,
    children: bool = False,
) -> None:
    """After the rules: findings that only follow from others are dropped, what was not assessed is
    noted.
    """
    drop_consequences(connection, run_id)
    connection.execute(
        text("DELETE FROM staging.not_assessed WHERE run_id = :run_id"), {"run_id": run_id}
    )
    for form in staged_forms(connection, run_id):
        catalogue = catalogues[form]
        for rule in catalogue.of_scope(*OWN, *COMPARING):
            _note_not_assessed(connection, run_id, catalogue, rule, catalogues)
        for rule in catalogue.of_scope("children") if children else ():
            connection.execute(
                text(_NO_CHILD), {"run_id": run_id, "rule_id": rule.id, "form": form}
            )


def restage_lost(
    connection: Connection, run_id: str, ids: Sequence[int], catalogues: Mapping[str, Catalogue]
) -> None:
    """Stage those of these submissions anew that are no longer staged under the run, from what was
    read of them.
    """
    gone = connection.scalars(text(_NOT_STAGED), {"run_id": run_id, "ids": list(ids)}).all()
    if gone:
        restage_figures(
            connection, run_id, gone, [catalogue.form for catalogue in catalogues.values()]
        )
        restage_problems(connection, run_id, gone)


def staged_forms(connection: Connection, run_id: str) -> Sequence[str]:
    """The forms of which a run has staged reports."""
    return connection.scalars(
        text("SELECT DISTINCT form FROM staging.report WHERE run_id = :run_id ORDER BY form"),
        {"run_id": run_id},
    ).all()


def gather_others(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    *,
    children: bool = False,
) -> None:
    """Stage the effective reports that a run's are compared with; link each with those of the year
    before.
    """
    forget_others(connection, run_id, catalogues)
    wanted = connection.scalars(text(_WANTED), {"run_id": run_id, "children": children}).all()
    restage_figures(
        connection,
        f"{run_id}/others",
        wanted,
        [catalogue.form for catalogue in catalogues.values()],
    )
    connection.execute(text(_LINK_PRIOR), {"run_id": run_id})
    if children:
        connection.execute(text(_LINK_CHILDREN), {"run_id": run_id})
    for table in ("staging.link", "staging.report"):
        connection.execute(text(f"ANALYZE {table}"))


def forget_others(connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what was staged to compare with."""
    connection.execute(text("DELETE FROM staging.link WHERE run_id = :run_id"), {"run_id": run_id})
    for table in ["staging.report", "staging.entry", *map(staging_table, catalogues)]:
        connection.execute(
            text(f"DELETE FROM {table} WHERE run_id = :run_id"), {"run_id": f"{run_id}/others"}
        )


def keep_not_assessed(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """What could not be assessed in these submissions, in place of what was noted of them before."""
    for statement in (
        "DELETE FROM quality.not_assessed WHERE submission_id = ANY(:ids)",
        "INSERT INTO quality.not_assessed (submission_id, rule_id, reason, run_id)"
        " SELECT submission_id, rule_id, reason, run_id FROM staging.not_assessed"
        " WHERE run_id = :run_id AND submission_id = ANY(:ids)",
    ):
        connection.execute(text(statement), {"run_id": run_id, "ids": list(ids)})


def _note_not_assessed(
    connection: Connection,
    run_id: str,
    catalogue: Catalogue,
    rule: Rule,
    catalogues: Mapping[str, Catalogue],
) -> None:
    beside = [instance.beside for instance in catalogue.by_rule[rule.id]]
    keys = {key for names in beside for key in names.get(PRIOR, ())}
    parameters = {
        "run_id": run_id,
        "rule_id": rule.id,
        "form": catalogue.form.form,
        "first": rule.years.first,
        "last": rule.years.last,
    }
    if rule.scope == "prior":
        forms = forms_with(tuple(keys), {name: other.form for name, other in catalogues.items()})
        connection.execute(text(_NO_PRIOR), {**parameters, "forms": forms})
    if rule.needs:
        connection.execute(text(_LACKS.format(need=rule.needs)), parameters)
    for name in sorted({name for names in beside for name in names.get(UNIT, ())}):
        connection.execute(text(_NO_PROPERTY.format(name=name)), parameters)


_NOT_STAGED = """
    SELECT i.id FROM unnest(CAST(:ids AS bigint[])) AS i (id)
    WHERE NOT EXISTS (SELECT FROM staging.report AS r WHERE r.run_id = :run_id AND r.submission_id = i.id)
"""

_WANTED = """
    WITH clean AS (SELECT * FROM staging.clean_report WHERE run_id = :run_id),

    years AS (
        SELECT DISTINCT series, period, kind FROM staging.report WHERE run_id = :run_id AND unit_code IS NOT NULL
    ),

    needed AS (
        SELECT p.code AS unit_code, r.series, core.year_before(r.period) AS period
        FROM staging.report AS r
        CROSS JOIN LATERAL core.prior_codes(r.unit_code, r.year) AS p (code)
        WHERE r.run_id = :run_id AND r.unit_code IS NOT NULL
        UNION
        SELECT u.unit_code, y.series, y.period
        FROM years AS y
        CROSS JOIN LATERAL core.unit_on(core.period_end(y.period)) AS u
        WHERE y.kind = u.kind
        UNION
        SELECT u.unit_code, r.series, r.period
        FROM staging.report AS r
        CROSS JOIN LATERAL core.unit_on(core.period_end(r.period)) AS u
        WHERE r.run_id = :run_id AND r.unit_code = u.parent_code AND :children
    )

    SELECT e.submission_id
    FROM needed AS n
    INNER JOIN core.effective_report AS e ON n.unit_code = e.unit_code AND n.series = e.series AND n.period = e.period
    LEFT JOIN clean AS c ON n.unit_code = c.unit_code AND n.series = c.series AND n.period = c.period
    WHERE c.submission_id IS NULL
"""

_LINK_PRIOR = """
    WITH clean AS (SELECT * FROM staging.clean_report WHERE run_id = :run_id),

    found AS (
        SELECT r.submission_id, o.run_id AS other_run_id, o.submission_id AS other_submission_id,
            bool_and(o.submission_id IS NOT NULL) OVER (PARTITION BY r.submission_id) AS complete
        FROM staging.report AS r
        CROSS JOIN LATERAL core.prior_codes(r.unit_code, r.year) AS p (code)
        LEFT JOIN (
            SELECT run_id, submission_id, unit_code, series, period FROM clean
            UNION ALL
            SELECT run_id, submission_id, unit_code, series, period FROM staging.report
            WHERE run_id = :run_id || '/others'
        ) AS o ON p.code = o.unit_code AND r.series = o.series AND core.year_before(r.period) = o.period
        WHERE r.run_id = :run_id AND r.unit_code IS NOT NULL
    )

    INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
    SELECT :run_id, submission_id, 'prior', other_run_id, other_submission_id FROM found WHERE complete
"""

_LINK_CHILDREN = """
    INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
    SELECT DISTINCT ON (c.submission_id, c.other_submission_id)
        :run_id, c.submission_id, 'child', o.run_id, c.other_submission_id
    FROM staging.child_report AS c
    INNER JOIN staging.report AS o ON c.other_submission_id = o.submission_id
    WHERE c.run_id = :run_id AND c.complete AND o.run_id IN (:run_id, :run_id || '/others')
"""

_NO_CHILD = """
    INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
    SELECT DISTINCT :run_id, c.submission_id, :rule_id, 'child_missing'
    FROM staging.child_report AS c
    WHERE c.run_id = :run_id AND NOT c.complete AND c.form = :form
    ON CONFLICT DO NOTHING
"""

_NO_PRIOR = """
    INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
    SELECT r.run_id, r.submission_id, :rule_id,
        CASE WHEN r.unit_code IS NULL THEN 'no_unit'
            WHEN bool_or(l.submission_id IS NULL) THEN 'no_prior' ELSE 'prior_form' END
    FROM staging.report AS r
    LEFT JOIN staging.link AS l ON r.run_id = l.run_id AND r.submission_id = l.submission_id AND l.role = 'prior'
    LEFT JOIN staging.report AS o ON l.other_run_id = o.run_id AND l.other_submission_id = o.submission_id
    WHERE r.run_id = :run_id AND r.form = :form
        AND r.year BETWEEN coalesce(:first, r.year) AND coalesce(:last, r.year)
        AND (l.submission_id IS NULL OR NOT o.form = ANY(:forms))
    GROUP BY r.run_id, r.submission_id, r.unit_code
    ON CONFLICT DO NOTHING
"""

_LACKS = """
    INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
    SELECT r.run_id, r.submission_id, :rule_id, 'no_{need}'
    FROM staging.report AS r
    WHERE r.run_id = :run_id AND r.form = :form AND NOT r.has_{need}
        AND r.year BETWEEN coalesce(:first, r.year) AND coalesce(:last, r.year)
    ON CONFLICT DO NOTHING
"""

_NO_PROPERTY = """
    INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
    SELECT r.run_id, r.submission_id, :rule_id, 'no_unit'
    FROM staging.report AS r
    WHERE r.run_id = :run_id AND r.form = :form AND r.{name} IS NULL
        AND r.year BETWEEN coalesce(:first, r.year) AND coalesce(:last, r.year)
    ON CONFLICT DO NOTHING
"""
