"""The rules as they run in the warehouse: each case of cases/<form>.yaml, and properties over invented reports."""

from collections.abc import Iterable, Mapping
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

CATALOGUES = load_rules()
CATALOGUE = CATALOGUES["zfxxgk-2021"]
FORM = CATALOGUE.form
CASES = {
    form: yaml.safe_load((Path(__file__).parent / "cases" / f"{form}.yaml").read_text(encoding="utf-8"))
    for form in CATALOGUES
}
BASES = {form: cases.pop("base") for form, cases in CASES.items()}
BASE = BASES[FORM.form]
NAMED = [(form, rule, name) for form, rules in CASES.items() for rule, cases in rules.items() for name in cases]


def findings(warehouse: Engine, cells: Mapping[str, object], rules: Iterable[str] = (), catalogue=CATALOGUE):
    """What the rules (default: all) find in one report: (rule, instance, kind, cells, lhs, rhs). Nothing is kept."""
    form = catalogue.form
    document = {"form": form.form, "problems": [], "cells": {key: {"value": value} for key, value in cells.items()}}
    with warehouse.connect() as connection:
        stage_figures(connection, "case", [Staged(0, document)], {form.form: form})
        for rule in rules or catalogue.rules:
            find_violations(connection, catalogue, rule, "case")
        rows = connection.execute(
            text("SELECT rule_id, instance, kind, cells, lhs, rhs FROM staging.finding WHERE run_id = 'case'")
        )
        return [tuple(row) for row in rows]


@pytest.mark.parametrize(("form", "rule", "name"), NAMED)
def test_case(warehouse, form, rule, name):
    case = CASES[form][rule][name]
    changes = dict(case["set"])
    cells = {} if "all" in changes else dict(BASES[form])
    changes.pop("all", None)
    found = findings(warehouse, cells | changes, [rule], CATALOGUES[form])
    assert sorted((instance, kind) for _, instance, kind, *_ in found) == sorted(tuple(f) for f in case["finds"])


@pytest.mark.parametrize("form", CASES)
def test_every_rule_has_its_cases(warehouse, form):
    assert set(CASES[form]) == set(CATALOGUES[form].rules)
    assert findings(warehouse, BASES[form], catalogue=CATALOGUES[form]) == []
    for rule, cases in CASES[form].items():
        assert {"pass", "fail", "blank", "off_by_one"} <= set(cases), rule
        assert any(case["finds"] for case in cases.values()), rule


def count_instances(form):
    return {rule: len(instances) for rule, instances in CATALOGUES[form].by_rule.items()}


def test_the_catalogues_are_complete():
    assert count_instances("zfxxgk-2019") == {
        "T3-COLUMN-BALANCE": 7,
        "T3-ROW-TOTAL": 23,
        "T3-RESULT-TOTAL": 7,
        "T4-TOTAL": 3,
        "CELL-NON-NEGATIVE": 193,
        "CELL-INTEGER": 197,
        "T2-ITEMS-LEFT": 5,
        "T2-PUBLISHED-TOTAL": 2,
        "REPORT-EMPTY": 1,
    }
    assert count_instances("zfxxgk-2021") == {
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
