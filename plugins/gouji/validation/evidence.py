"""The record that every rule has looked at a report: without it, the absence of findings proves
nothing.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, text

from gouji.catalogue.rule import Scope
from gouji.catalogue.rules import Catalogue
from gouji.core.sql import load_statement

ARRIVING: tuple[Scope, ...] = ("report", "prior", "peers", "beside")
IN_EFFECT: tuple[Scope, ...] = (*ARRIVING, "children")
"""The rules that have to run over a report that arrives, and over one in effect."""


def proven(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    *,
    children: bool = False,
) -> Sequence[int]:
    """The reports that a run has staged, figures and all, and that every rule of their catalogue
    has looked at.
    """
    return connection.scalars(text(_PROVEN), _required(run_id, catalogues, children)).all()


def record_assessments(
    connection: Connection,
    run_id: str,
    catalogues: Mapping[str, Catalogue],
    *,
    children: bool = False,
) -> Sequence[int]:
    """Record these, with how many findings each was left with, in the transaction that has finished
    the findings.

    Returns them. Repeating it under the same run replaces what an earlier attempt recorded.
    """
    connection.execute(
        text(
            "DELETE FROM quality.assessment WHERE run_id = :run_id AND submission_id IN"
            " (SELECT submission_id FROM staging.report WHERE run_id = :run_id)"
        ),
        {"run_id": run_id},
    )
    return connection.scalars(text(_RECORD), _required(run_id, catalogues, children)).all()


def lost(connection: Connection, run_id: str, ids: Sequence[int]) -> Sequence[int]:
    """Those of these submissions whose figures or findings are no longer staged as the run assessed
    them.
    """
    kept = connection.scalars(
        load_statement("validation/kept"), {"run_id": run_id, "ids": list(ids)}
    )
    return sorted(set(ids).difference(kept))


def _required(
    run_id: str, catalogues: Mapping[str, Catalogue], children: bool
) -> dict[str, object]:
    rules = [
        (name, rule.id, catalogue.version)
        for name, catalogue in catalogues.items()
        for rule in catalogue.of_scope(*(IN_EFFECT if children else ARRIVING))
    ]
    forms, ids, versions = map(list, zip(*rules, strict=True))
    return {"run_id": run_id, "forms": forms, "rules": ids, "versions": versions}


_PROVEN = """
    SELECT submission_id FROM staging.proven(:run_id, CAST(:forms AS text[]),
        CAST(:rules AS text[]), CAST(:versions AS text[]))
    ORDER BY submission_id
"""

_RECORD = """
    INSERT INTO quality.assessment
        (submission_id, run_id, form, catalogue_version, rules, ran, findings)
    SELECT p.submission_id, :run_id, p.form, p.version, p.rules, p.ran, p.findings
    FROM staging.proven(:run_id, CAST(:forms AS text[]),
        CAST(:rules AS text[]), CAST(:versions AS text[])) AS p
    ORDER BY p.submission_id
    RETURNING submission_id
"""
