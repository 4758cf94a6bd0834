"""Assessing what a run has staged: the report's own rules, then those that look at other reports.

The reports to compare with are the newest without errors of the same run, else the effective ones;
these are staged beside the run's own, under the run's id with `/others`. Those of another series of
the same unit and period are the last before the report that are in effect or wait for an
explanation, under the run's id with `/beside`: of two reports, the later one is judged.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from gouji.catalogue.instance import series_beside
from gouji.catalogue.nodes import BESIDE, PRIOR, UNIT
from gouji.catalogue.rule import Rule, Scope
from gouji.catalogue.rules import Catalogue
from gouji.core.sql import load_statement
from gouji.validation.compile import forms_with
from gouji.validation.violations import drop_consequences, find_violations
from gouji.warehouse.derived import staging_table
from gouji.warehouse.restaging import restage_figures, restage_problems

OWN: tuple[Scope, ...] = ("report",)
COMPARING: tuple[Scope, ...] = ("prior", "peers", "beside")
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

    The rules about the units below (`children`) are for reports in effect: they are left out while
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
                load_statement("validation/note_missing_children"),
                {"run_id": run_id, "rule_id": rule.id, "form": form},
            )


def restage_lost(
    connection: Connection, run_id: str, ids: Sequence[int], catalogues: Mapping[str, Catalogue]
) -> None:
    """Stage again those of these submissions that are no longer staged under the run, from what was
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
    wanted = connection.scalars(
        load_statement("validation/reports_to_compare"), {"run_id": run_id, "children": children}
    ).all()
    restage_figures(
        connection,
        f"{run_id}/others",
        wanted,
        [catalogue.form for catalogue in catalogues.values()],
    )
    connection.execute(load_statement("validation/link_prior"), {"run_id": run_id})
    if children:
        connection.execute(load_statement("validation/link_children"), {"run_id": run_id})
    if pairs := pairs_beside(catalogues):
        _gather_beside(connection, run_id, catalogues, pairs)
    for table in ("staging.link", "staging.report"):
        connection.execute(text(f"ANALYZE {table}"))


def pairs_beside(catalogues: Mapping[str, Catalogue]) -> dict[str, list[str]]:
    """Each series with one that its rules look at, as two lists."""
    pairs = sorted(
        {
            (catalogue.form.series, series_beside(rule, catalogue.form.series))
            for catalogue in catalogues.values()
            for rule in catalogue.of_scope("beside")
        }
    )
    return (
        {"series": [own for own, _ in pairs], "others": [other for _, other in pairs]}
        if pairs
        else {}
    )


def _gather_beside(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    pairs: Mapping[str, list[str]],
) -> None:
    wanted = connection.scalars(
        load_statement("validation/reports_beside"), {"run_id": run_id, **pairs}
    ).all()
    forms = [c.form for c in catalogues.values() if c.form.series in pairs["others"]]
    if wanted:
        restage_figures(connection, f"{run_id}/beside", wanted, forms)
    connection.execute(load_statement("validation/link_beside"), {"run_id": run_id, **pairs})


def forget_others(connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what was staged to compare with."""
    connection.execute(text("DELETE FROM staging.link WHERE run_id = :run_id"), {"run_id": run_id})
    for table in ["staging.report", "staging.entry", *map(staging_table, catalogues)]:
        connection.execute(
            text(f"DELETE FROM {table} WHERE run_id = ANY(:run_ids)"),
            {"run_ids": [f"{run_id}/others", f"{run_id}/beside"]},
        )


def keep_not_assessed(connection: Connection, run_id: str, ids: Sequence[int]) -> None:
    """What could not be assessed in these submissions, in place of what was noted of them
    before.
    """
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
        connection.execute(
            load_statement("validation/note_missing_prior"), {**parameters, "forms": forms}
        )
    if rule.scope == "beside":
        other = series_beside(rule, catalogue.form.series)
        names = tuple({key for found in beside for key in found.get(BESIDE, ())})
        of_series = {n: c.form for n, c in catalogues.items() if c.form.series == other}
        connection.execute(
            load_statement("validation/note_missing_beside"),
            {**parameters, "other": other, "forms": forms_with(names, of_series)},
        )
    if rule.needs:
        connection.execute(text(_LACKS.format(need=rule.needs)), parameters)
    for name in sorted({name for names in beside for name in names.get(UNIT, ())}):
        connection.execute(text(_NO_PROPERTY.format(name=name)), parameters)


_NOT_STAGED = """
    SELECT i.id FROM unnest(CAST(:ids AS bigint[])) AS i (id)
    WHERE NOT EXISTS (
        SELECT FROM staging.report AS r WHERE r.run_id = :run_id AND r.submission_id = i.id
    )
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
