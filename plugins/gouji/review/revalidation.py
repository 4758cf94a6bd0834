"""Runs the catalogue again over reports that were checked before, after a rule has changed: the
result is shown first, then applied.

No file is opened: the figures come from `intake.extraction`, all reports at once.
"""

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from gouji.catalogue.rules import load_rules
from gouji.core.config import settings
from gouji.core.culprits import find_culprits, is_of_files
from gouji.core.data import Frozen, load_yaml
from gouji.core.errors import GoujiError
from gouji.core.files import write_atomically
from gouji.core.sql import load_statement
from gouji.core.templating import fill, templates
from gouji.review.judge import judge
from gouji.review.people import person
from gouji.review.settle import settle, take_turns
from gouji.review.states import states
from gouji.validation.evidence import record_assessments
from gouji.validation.keep import keep_policy
from gouji.validation.staged import clear_staging
from gouji.warehouse.engine import engine
from gouji.warehouse.ledger import partitions
from gouji.warehouse.restaging import restage_figures, restage_problems

log = logging.getLogger(__name__)

MOST_CHANGES = 2000
"""The greatest number of changes that are listed one by one."""


class RevalidationWords(Frozen):
    """`revalidation.yaml`; every text is a Jinja template."""

    subject: str
    body: str
    report_file: str
    severities: dict[str, str]
    errors: dict[str, str]


def words() -> RevalidationWords:
    """The words of a revalidation. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "revalidation.yaml", RevalidationWords)


@dataclass(frozen=True)
class Prepared:
    """What a revalidation would change: the question to the person who decides, and the file with
    the full list.
    """

    subject: str
    body: str
    path: str


def prepare(run_id: str, year: int, *, with_returned: bool = False) -> Prepared:
    """Check the effective and the waiting reports of a year again (and the returned ones), and
    record what differs.

    Nothing takes effect. What could not be checked is reported, for the absence of findings proves
    nothing there. What differs is stored in `quality.revalidation` and in a page below
    `reports/<year>/`. Repeating it under the same run replaces both.
    """
    with engine().connect() as connection, connection.begin() as transaction:
        targets = _targets(connection, year, with_returned)
        ids = _assess(connection, run_id, targets)
        _compare(connection, run_id, ids)
        rules = [
            dict(row._mapping)
            for row in connection.execute(load_statement("review/changes_by_rule"))
        ]
        changes = [
            dict(row._mapping)
            for row in connection.execute(load_statement("review/changes"), {"most": MOST_CHANGES})
        ]
        transaction.rollback()  # what was staged goes with it
    record = {"run": run_id, "year": year, "with_returned": with_returned, "reports": len(ids)}
    with engine().begin() as connection:
        _keep(connection, record, rules)
    return _write({**record, "unchecked": sorted(set(targets).difference(ids))}, rules, changes)


def apply(run_id: str, by: str) -> list[str]:
    """Let a prepared revalidation take effect; returns the partitions `<year>|<unit code>` that it
    has accepted.

    Findings that are gone are closed, new ones opened. Reports that wait or were returned get the
    state that is now theirs; an accepted one stays accepted, and its new findings are left to the
    office. Repeating it changes nothing. `by` is who approved it. Raises GoujiError where that is
    no named person, or the rules have changed since it was prepared.
    """
    by = person(by)
    catalogues = load_rules()
    with engine().begin() as connection:
        take_turns(connection)
        row = connection.execute(text(_PREPARED), {"run": run_id}).one_or_none()
        if row is None:
            raise GoujiError(fill(words().errors["no_such"], run=run_id))
        if row.applied_at is not None:
            return partitions(connection, run_id)
        if row.catalogue != _versions():
            raise GoujiError(fill(words().errors["rules_changed"], run=run_id))
        ids = _assess(connection, run_id, _targets(connection, row.year, row.with_returned))
        reopen(connection, run_id, ids)
        settle(connection, run_id, ids, catalogues, because={"revalidation": run_id})
        connection.execute(
            text(
                "UPDATE quality.revalidation_run SET applied_at = now(), applied_by = :by"
                " WHERE run_id = :run"
            ),
            {"run": run_id, "by": by},
        )
        clear_staging(connection, run_id, catalogues)
        return partitions(connection, run_id)


def applied(run_id: str) -> list[str]:
    """The partitions that a revalidation has accepted. Raises GoujiError when it was not
    applied.
    """
    with engine().connect() as connection:
        row = connection.execute(text(_PREPARED), {"run": run_id}).one_or_none()
        if row is None or row.applied_at is None:
            raise GoujiError(fill(words().errors["not_applied"], run=run_id))
        return partitions(connection, run_id)


def reassess(connection: Connection, run_id: str, ids: list[int]) -> None:
    """Reassess reports against what they are compared with now: their findings change, their state
    does not.
    """
    if ids:
        reopen(connection, run_id, _assess(connection, run_id, ids))
        clear_staging(connection, run_id, load_rules())


def reopen(connection: Connection, run_id: str, ids: list[int]) -> None:
    """Make what a run has just found in these reports their current findings: close what is gone,
    add what is new.
    """
    _compare(connection, run_id, ids)
    connection.execute(text(_CLOSE), {"run_id": run_id})
    connection.execute(load_statement("review/open_findings"))
    keep_policy(connection, run_id, ids)


def _targets(connection: Connection, year: int, with_returned: bool) -> list[int]:
    return list(
        connection.scalars(
            load_statement("review/to_revalidate"), {"year": year, "with_returned": with_returned}
        )
    )


def _assess(connection: Connection, run_id: str, ids: list[int]) -> list[int]:
    """Stage and check these again; returns those that every rule has looked at: of others nothing
    may be concluded.
    """

    def attempt(part: list[int]) -> None:
        with connection.begin_nested() as savepoint:
            _assess_all(connection, run_id, part)
            savepoint.rollback()

    culprits: dict[int, Exception] = {}
    try:
        with connection.begin_nested():
            assessed = _assess_all(connection, run_id, ids)
    except Exception as error:
        if not is_of_files(error):
            raise
        culprits = find_culprits(ids, attempt)
        assessed = _assess_all(connection, run_id, [one for one in ids if one not in culprits])
    for submission_id, cause in culprits.items():
        log.error(
            "submission %s cannot be checked again and stays as it is",
            submission_id,
            exc_info=cause,
        )
    if left := sorted(set(ids).difference(assessed)):
        log.error(
            "submissions %s were not checked again and stay as they are; see gouji verify", left
        )
    return assessed


def _assess_all(connection: Connection, run_id: str, ids: list[int]) -> list[int]:
    catalogues = load_rules()
    clear_staging(connection, run_id, catalogues)
    restage_figures(connection, run_id, ids, [catalogue.form for catalogue in catalogues.values()])
    restage_problems(connection, run_id, ids)
    judge(connection, run_id, catalogues, children=True)
    return list(record_assessments(connection, run_id, catalogues, children=True))


def _compare(connection: Connection, run_id: str, ids: list[int]) -> None:
    """Match the current findings with what the run has staged, in the temporary table
    `compared`.
    """
    connection.execute(text("DROP TABLE IF EXISTS pg_temp.compared"))
    connection.execute(load_statement("review/compared"))
    connection.execute(load_statement("review/compare"), {"run_id": run_id, "ids": ids})


def _versions() -> dict[str, str]:
    return {name: catalogue.version for name, catalogue in load_rules().items()}


def _keep(connection: Connection, record: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    connection.execute(text("DELETE FROM quality.revalidation WHERE run_id = :run"), record)
    connection.execute(text(_RECORD), {**record, "catalogue": json.dumps(_versions())})
    if rules:
        connection.execute(text(_RECORD_RULE), [{"run": record["run"], **rule} for rule in rules])


def _write(
    record: dict[str, Any], rules: list[dict[str, Any]], changes: list[dict[str, Any]]
) -> Prepared:
    new, gone = (sum(rule[column] for rule in rules) for column in ("found_new", "found_gone"))
    values = {**record, "rules": rules, "new": new, "gone": gone}
    run = "".join(sign if sign.isalnum() else "-" for sign in record["run"])
    path = (
        settings().reports
        / str(record["year"])
        / fill(words().report_file, year=record["year"], run=run)
    )
    subject = fill(words().subject, **values)
    page = templates(Path(__file__).parent / "templates").get_template("revalidation.html.j2")
    write_atomically(
        path,
        page.render(
            **values,
            subject=subject,
            versions="，".join(f"{form} {version}" for form, version in _versions().items()),
            severities=words().severities,
            labels=states(),
            changes=changes,
            left_out=new + gone - len(changes),
        ).encode(),
    )
    return Prepared(subject, fill(words().body, **values, path=path), str(path))


_CLOSE = """
    UPDATE quality.finding AS f SET closed_at = core.instant(), closed_by_run = :run_id
    FROM compared AS c WHERE f.finding_id = c.finding_id AND c.place IS NULL
"""


_PREPARED = """
    SELECT year, with_returned, catalogue, applied_at FROM quality.revalidation_run
    WHERE run_id = :run FOR UPDATE
"""

_RECORD = """
    INSERT INTO quality.revalidation_run (run_id, year, with_returned, catalogue, reports)
    VALUES (:run, :year, :with_returned, CAST(:catalogue AS jsonb), :reports)
    ON CONFLICT (run_id) DO UPDATE SET year = excluded.year, with_returned = excluded.with_returned,
        catalogue = excluded.catalogue, reports = excluded.reports, prepared_at = now()
"""

_RECORD_RULE = """
    INSERT INTO quality.revalidation
        (run_id, form, rule_id, severity, found_new, found_gone, found_same)
    VALUES (:run, :form, :rule_id, :severity, :found_new, :found_gone, :found_same)
"""
