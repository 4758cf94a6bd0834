"""The rules as they run in the warehouse: each case of cases.yaml, and properties over invented reports."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from corpus import valid_cells
from gouji.quality.violations import find_violations
from gouji.rules import load_rules
from gouji.warehouse.staging import Staged, stage_figures

CATALOGUE = load_rules()["zfxxgk-2021"]
FORM = CATALOGUE.form
CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
BASE = CASES.pop("base")
NAMED = [(rule, name) for rule, cases in CASES.items() for name in cases]


def findings(warehouse: Engine, cells: Mapping[str, object], rules=tuple(CATALOGUE.rules)):
    """What the rules find in one report: (rule, instance, kind, cells, lhs, rhs). Nothing is kept."""
    document = {"form": FORM.form, "problems": [], "cells": {key: {"value": value} for key, value in cells.items()}}
    with warehouse.connect() as connection:
        stage_figures(connection, "case", [Staged(0, document)], {FORM.form: FORM})
        for rule in rules:
            find_violations(connection, CATALOGUE, rule, "case")
        rows = connection.execute(
            text("SELECT rule_id, instance, kind, cells, lhs, rhs FROM staging.finding WHERE run_id = 'case'")
        )
        return [tuple(row) for row in rows]


@pytest.mark.parametrize(("rule", "name"), NAMED)
def test_case(warehouse, rule, name):
    case = CASES[rule][name]
    changes = dict(case["set"])
    cells = {} if "all" in changes else dict(BASE)
    changes.pop("all", None)
    found = findings(warehouse, cells | changes, [rule])
    assert sorted((instance, kind) for _, instance, kind, *_ in found) == sorted(tuple(f) for f in case["finds"])


def test_every_rule_has_its_cases():
    assert set(CASES) == set(CATALOGUE.rules)
    for rule, cases in CASES.items():
        assert {"pass", "fail", "blank", "off_by_one"} <= set(cases), rule
        assert any(case["finds"] for case in cases.values()), rule


def test_the_catalogue_is_complete():
    counts = {rule: len(instances) for rule, instances in CATALOGUE.by_rule.items()}
    assert counts == {
        "T3-COLUMN-BALANCE": 7,
        "T3-ROW-TOTAL": 25,
        "T3-RESULT-TOTAL": 7,
        "T4-TOTAL": 3,
        "CELL-NON-NEGATIVE": 200,
        "CELL-INTEGER": 199,
        "REPORT-EMPTY": 1,
    }


def test_both_sides_and_the_difference(warehouse):
    found = findings(warehouse, BASE | {"t3.received.natural_person": 40}, ["T3-COLUMN-BALANCE"])
    assert found[0][4:] == (Decimal(40), Decimal(12))
    assert found[0][3] == [
        "t3.received.natural_person",
        "t3.carried_in.natural_person",
        "t3.result_total.natural_person",
        "t3.carried_out.natural_person",
    ]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), key=st.sampled_from(list(FORM.cells)), by=st.integers(1, 50))
def test_one_changed_cell_breaks_exactly_the_rules_that_name_it(warehouse, seed, key, by):
    cells = valid_cells(Random(seed))
    assert findings(warehouse, cells) == []
    broken = {(rule, instance) for rule, instance, *_ in findings(warehouse, cells | {key: cells[key] + by})}
    naming = {(e.rule, e.instance) for e in CATALOGUE.equations if key in (*e.left, *e.right)}
    assert broken == naming
