"""Two wrong cells in a valid report, 500 times: none is missed, and no right cell is named as
certainly wrong.
"""

from collections import defaultdict
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import text

from corpus import form, valid_cells
from faults import FIRST, RUN
from gouji.catalogue.rules import load_rules
from gouji.core.extracted import Extraction, Reading
from gouji.review.judge import judge
from gouji.validation.localise import localise
from gouji.warehouse.staging import Staged, stage_figures

PAIRS = 500
EQUATIONS = load_rules()[form().form].equations
TYPES = {key: cell.type for key, cell in form().cells.items()}


def balances() -> dict[tuple[str, str], dict[str, int]]:
    """The clauses of the form as this test knows them, by rule and row or column: each cell with its
    sign; a balance holds where the sum is zero. Nothing of the catalogue's rules is used.
    """
    applications, reviews = form().table("t3").blocks[0], form().table("t4").blocks[0]
    applicants, results = applications.sets["applicants"], applications.sets["results"]
    found = {}
    for row in applications.row_keys:
        parts = {f"t3.{row}.{column}": 1 for column in applicants}
        found["T3-ROW-TOTAL", row] = parts | {f"t3.{row}.total": -1}
    for column in (*applicants, "total"):
        found["T3-RESULT-TOTAL", column] = {f"t3.{row}.{column}": 1 for row in results} | {
            f"t3.result_total.{column}": -1
        }
        found["T3-COLUMN-BALANCE", column] = {
            f"t3.received.{column}": 1,
            f"t3.carried_in.{column}": 1,
            f"t3.result_total.{column}": -1,
            f"t3.carried_out.{column}": -1,
        }
    for row in reviews.row_keys:
        parts = {f"t4.{row}.{column}": 1 for column in reviews.sets["outcomes"]}
        found["T4-TOTAL", row] = parts | {f"t4.{row}.total": -1}
    return found


BALANCES = balances()
BALANCED = sorted({cell for balance in BALANCES.values() for cell in balance})


def broken(cells):
    """The balances that do not hold, each as (rule, its cells)."""
    return {
        (rule, frozenset(balance))
        for (rule, _), balance in BALANCES.items()
        if sum(sign * cells[cell] for cell, sign in balance.items())
    }


def slip(random: Random, value: Decimal) -> Decimal:
    """Another figure as a clerk may write it: a digit more, less, doubled, exchanged; or any."""
    digits = str(value)
    at = random.randrange(len(digits))
    slips = [digits + "0", digits[:at] + digits[at:] * 2, digits[1:] + digits[:1], digits[:-1]]
    other = {Decimal(figure) for figure in slips if figure} - {value}
    return random.choice(sorted(other | {value + random.randint(1, 999)}))


def make(random: Random, number: int):
    """A valid report and the same with two cells wrong: every fifth pair off by the same amount in
    one balance, where they may cancel, every tenth in table four, where they do at once.
    """
    valid = valid_cells(random)
    if number % 5:
        pair = {cell: slip(random, valid[cell]) for cell in random.sample(BALANCED, 2)}
        return valid, pair
    rules = [key for key in BALANCES if number % 10 or key[0] == "T4-TOTAL"]
    balance = BALANCES[random.choice(rules)]
    first, second = random.sample(sorted(balance), 2)
    by = random.randint(1, 50)
    sign = -balance[first] * balance[second]
    pair = {first: valid[first] + by, second: valid[second] + sign * by}
    if pair[second] < 0:
        pair = {first: valid[first] + by, second: valid[second] + by}
    return valid, pair


@pytest.fixture(scope="module")
def pairs():
    random = Random(2024)
    return [make(random, number) for number in range(PAIRS)]


@pytest.fixture(scope="module")
def found(warehouse, pairs):
    """By pair: the errors that the whole catalogue finds, as (rule, instance, cells)."""
    reported = defaultdict(list)
    with warehouse.connect() as connection:
        connection.execute(
            text(
                "INSERT INTO core.unit (unit_code, valid_from, name, kind)"
                " SELECT to_char(n, 'FM000000'), '2008-01-01', '测试' || n || '区', 'district'"
                " FROM generate_series(800001, 800000 + :n) AS n"
            ),
            {"n": PAIRS},
        )
        reports = [
            Staged(FIRST + number, read(valid | pair), f"{800001 + number:06}")
            for number, (valid, pair) in enumerate(pairs)
        ]
        stage_figures(connection, RUN, reports, {form().form: form()})
        looked_at = judge(connection, RUN, load_rules())
        assert {report.submission_id for report in reports} <= set(looked_at)
        for row in connection.execute(
            text(
                "SELECT submission_id, rule_id, instance, cells FROM staging.finding"
                " WHERE run_id = :run AND severity = 'error'"
            ),
            {"run": RUN},
        ):
            reported[row.submission_id - FIRST].append((row.rule_id, row.instance, row.cells))
    return reported


def read(cells) -> Extraction:
    figures = {key: Reading(value, "", "") for key, value in cells.items()}
    return Extraction("", "", "", form().form, 2023, None, None, cells=figures)


def test_valid_reports_keep_every_balance(pairs):
    assert all(broken(valid) == set() for valid, _ in pairs)
    assert all(len(pair) == 2 for _, pair in pairs)


def test_none_is_missed_and_nothing_else_is_found(pairs, found):
    rules = {rule for rule, _ in BALANCES}
    cancelled = 0
    for number, (valid, pair) in enumerate(pairs):
        wanted = broken(valid | pair)
        reported = {(rule, frozenset(cells)) for rule, _, cells in found[number] if rule in rules}
        assert reported == wanted, (number, pair)
        cancelled += not wanted
    assert 0 < cancelled < PAIRS / 5, (
        "both are tried: pairs that cancel in every balance, and others"
    )


def test_no_right_cell_is_named_as_certainly_wrong(pairs, found):
    place = {(balance.rule, balance.instance): n for n, balance in enumerate(EQUATIONS)}
    named = 0
    for number, (valid, pair) in enumerate(pairs):
        failing = [place[reported[:2]] for reported in found[number] if reported[:2] in place]
        certain = {
            change.cell: change.value
            for fault in localise(EQUATIONS, valid | pair, failing, TYPES)
            for change in fault.certain
        }
        assert certain.items() <= {cell: valid[cell] for cell in pair}.items(), (number, pair)
        named += len(certain)
    assert named > PAIRS / 2, "a hint that is never given names nothing wrongly"
