"""Totals that a report left blank, from their parts: for years whose intake policy takes such
reports.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from gouji.catalogue.rules import Catalogue, Equation
from gouji.core.sql import load_statement
from gouji.review.policies import policies
from gouji.warehouse.derived import staging_table

Implied = dict[str, tuple[Decimal, Equation]]

ZERO = Decimal(0)


def imply_totals(
    values: Mapping[str, Decimal | None], equations: Iterable[Equation]
) -> Implied | None:
    """Every blank total that the rest implies, with the balance that implies it; a blank that is no
    total is zero.

    None where some balance still fails with these totals, or one would be negative: then the blanks
    are not the fault.
    """
    balances = tuple(equations)
    open_totals = {
        total for balance in balances for total in balance.totals if values[total] is None
    }
    known = {key: value or ZERO for key, value in values.items() if key not in open_totals}
    implied: Implied = {}
    while found := _next_total(balances, known):
        key, figure, balance = found
        known[key] = figure
        if figure:
            implied[key] = (figure, balance)
    known = {key: ZERO for key in values} | known
    balanced = all(
        sum(known[key] for key in b.left) == sum(known[key] for key in b.right) for b in balances
    )
    return implied if balanced and all(figure > 0 for figure, _ in implied.values()) else None


def _next_total(
    balances: Iterable[Equation], known: Mapping[str, Decimal]
) -> tuple[str, Decimal, Equation] | None:
    for balance in balances:
        unknown = [key for key in (*balance.left, *balance.right) if key not in known]
        if len(unknown) == 1:
            left, right = (
                sum(known.get(key, ZERO) for key in side) for side in (balance.left, balance.right)
            )
            figure = Decimal(right - left if unknown[0] in balance.left else left - right)
            return unknown[0], figure, balance
    return None


def apply_intake_policies(
    connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]
) -> None:
    """In what a run has staged: errors of kind `omitted` become warnings explained by the policy of
    the report's year.

    Only where nothing else is wrong with the report and the implied totals balance. They go to
    `staging.implied_cell`.
    """
    connection.execute(
        text("DELETE FROM staging.implied_cell WHERE run_id = :run_id"), {"run_id": run_id}
    )
    rows = connection.execute(load_statement("review/only_omitted"), {"run_id": run_id}).all()
    taken = {
        row.submission_id: policy
        for row in rows
        if (policy := policies().accepts_omitted(row.year))
    }
    solved: dict[int, Implied] = {}
    for name, catalogue in catalogues.items():
        ids = [row.submission_id for row in rows if row.form == name and row.submission_id in taken]
        for submission_id, values in _staged_values(connection, run_id, name, ids):
            implied = imply_totals(values, catalogue.equations)
            if implied is not None:
                solved[submission_id] = implied
    for submission_id, implied in solved.items():
        _take(connection, run_id, submission_id, implied, taken[submission_id].explanation)


def _staged_values(
    connection: Connection, run_id: str, form: str, ids: list[int]
) -> Iterable[tuple[int, dict[str, Decimal | None]]]:
    if not ids:
        return
    rows = connection.execute(
        text(
            f"SELECT * FROM {staging_table(form)}"
            " WHERE run_id = :run_id AND submission_id = ANY(:ids)"
        ),
        {"run_id": run_id, "ids": ids},
    )
    for row in rows:
        values: dict[str, Any] = dict(row._mapping)
        del values["run_id"]
        yield values.pop("submission_id"), values


def _take(
    connection: Connection, run_id: str, submission_id: int, implied: Implied, explanation: str
) -> None:
    report = {"run_id": run_id, "id": submission_id}
    connection.execute(
        text("""
            UPDATE staging.finding SET severity = 'warning', explained_by_policy = :explanation
            WHERE run_id = :run_id AND submission_id = :id AND kind = 'omitted'
                AND severity = 'error'
        """),
        {**report, "explanation": explanation},
    )
    if implied:
        connection.execute(
            text(
                "INSERT INTO staging.implied_cell"
                " VALUES (:run_id, :id, :key, :value, :rule, :instance)"
            ),
            [
                {
                    **report,
                    "key": key,
                    "value": figure,
                    "rule": balance.rule,
                    "instance": balance.instance,
                }
                for key, (figure, balance) in implied.items()
            ],
        )
