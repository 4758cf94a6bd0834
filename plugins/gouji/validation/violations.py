"""Running rules over what is staged; the violations stay in the database, in `staging.finding`."""

from functools import cache

from sqlalchemy import Connection, text
from sqlglot import exp

from gouji.catalogue.rules import Catalogue, load_rules
from gouji.validation.compile import FINDING_COLUMNS, from_file, violations
from gouji.warehouse.derived import staging_table
from gouji.warehouse.script import run_script

RUN = "«run»"
"""Placeholder for the run in a cached statement."""


def find_violations(connection: Connection, catalogue: Catalogue, rule_id: str, run_id: str) -> int:
    """Run one rule over a run's staged reports of a form; returns how many findings it left in
    `staging.finding`.

    The same statement notes in `staging.rule_run` which reports it has looked at.
    """
    run = exp.Literal.string(run_id).sql("postgres")
    columns = ", ".join(FINDING_COLUMNS)
    staged = staging_table(catalogue.form.form)
    connection.execute(  # another form may have a rule of the same name
        text(
            "DELETE FROM staging.finding WHERE run_id = :run_id AND rule_id = :rule_id"
            f" AND submission_id IN (SELECT submission_id FROM {staged} WHERE run_id = :run_id)"
        ),
        {"run_id": run_id, "rule_id": rule_id},
    )
    statement = statement_of(catalogue.form.form, rule_id).replace(RUN, run)
    return run_script(
        connection,
        _NOTE_RUN.format(
            run=run,
            form=catalogue.form.form,
            rule=rule_id,
            version=catalogue.version,
            staged=staged,
        )
        + f"INSERT INTO staging.finding (run_id, catalogue_version, {columns})\n"
        f"SELECT {run}, '{catalogue.version}', {columns} FROM (\n{statement}\n) AS v",
    )


_NOTE_RUN = """\
WITH noted AS (
    INSERT INTO staging.rule_run (run_id, form, rule_id, catalogue_version, submissions)
    SELECT {run}, '{form}', '{rule}', '{version}', coalesce(array_agg(s.submission_id), '{{}}')
    FROM {staged} AS s
    INNER JOIN staging.report AS r ON s.run_id = r.run_id AND s.submission_id = r.submission_id
    WHERE s.run_id = {run}
    ON CONFLICT (run_id, form, rule_id) DO UPDATE
    SET catalogue_version = excluded.catalogue_version, submissions = excluded.submissions
)
"""


@cache
def statement_of(form: str, rule_id: str) -> str:
    """The SELECT of a rule over the staged reports of a form, with RUN for the run. KeyError for an
    unknown rule.
    """
    catalogues = load_rules()
    catalogue = catalogues[form]
    rule = catalogue.rules[rule_id]
    if rule_id in catalogue.files:
        return from_file(rule, catalogue.files[rule_id], catalogue.form, RUN)
    forms = {name: other.form for name, other in catalogues.items()}
    return violations(rule, catalogue.by_rule[rule_id], catalogue.form, forms, RUN)


def drop_consequences(connection: Connection, run_id: str) -> None:
    """Drop the findings about a figure that could not be read: the reading problem covers them."""
    connection.execute(
        text("""
            DELETE FROM staging.finding AS f USING staging.finding AS p
            WHERE f.run_id = :run_id AND p.run_id = :run_id AND f.submission_id = p.submission_id
                AND p.kind = 'extraction' AND p.severity = 'error'
                AND f.kind IS DISTINCT FROM 'extraction'
                AND f.cells && p.cells
        """),
        {"run_id": run_id},
    )
