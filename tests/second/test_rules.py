"""The rules of 行政执法统计年报 as they run in the warehouse: each case of cases/."""

from pathlib import Path

import pytest
import yaml
from sqlalchemy import text

from documents import made
from gouji.catalogue.rules import load_rules
from gouji.validation.violations import find_violations
from gouji.warehouse.derived import sync_catalogues
from gouji.warehouse.staging import Staged, stage_figures, stage_narrative
from second.catalogue import overlay

CATALOGUES = load_rules(overlay())
SECOND = {
    name: catalogue for name, catalogue in CATALOGUES.items() if catalogue.form.series == "xzzf"
}
CASES = yaml.safe_load(
    (Path(__file__).parent / "cases" / "common.yaml").read_text(encoding="utf-8")
)
BASES = {
    name: yaml.safe_load(
        (Path(__file__).parent / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    )["base"]
    for name in SECOND
}
NAMED = [(form, rule, name) for form in SECOND for rule, cases in CASES.items() for name in cases]
RUN = "case"


@pytest.fixture(scope="module")
def synced(warehouse):
    """A transaction in which the warehouse knows the series."""
    with warehouse.connect() as connection:
        sync_catalogues(connection, CATALOGUES)
        yield connection
        connection.rollback()


def report(form, number, year, changes, claims=()):
    cells = ({} if "all" in changes else BASES[form.form]) | {
        k: v for k, v in changes.items() if k in form.cells
    }
    told = {"metric": "told", "sentence": "测试。", "at": "第 1 段", "also": "", "quote": "测试。"}
    values = {key: {"value": value} for key, value in cells.items()}
    stated = [told | one for one in claims]
    return Staged(number, made(form=form.form, year=year, cells=values, claims=stated))


def findings(connection, catalogue, case, rules):
    form, nested = catalogue.form, connection.begin_nested()
    year = form.years.first + 1
    children = [
        report(form, number, year, changes)
        for number, changes in enumerate(case.get("children", ()), 201)
    ]
    own = report(form, 0, year, case["set"], case.get("claims", ()))
    before = [report(form, 200, year - 1, case["prior"])] if "prior" in case else []
    stage_narrative(connection, [own])
    stage_figures(connection, RUN, [own, *before, *children], {form.form: form})
    connection.execute(
        text("""
            INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
            SELECT run_id, 0, CASE submission_id WHEN 200 THEN 'prior' ELSE 'child' END, run_id, submission_id
            FROM staging.report WHERE run_id = :run AND submission_id >= 200
        """),
        {"run": RUN},
    )
    for rule in rules:
        find_violations(connection, catalogue, rule, RUN)
    rows = connection.execute(
        text(
            "SELECT rule_id, instance, kind FROM staging.finding WHERE run_id = :run AND submission_id = 0"
        ),
        {"run": RUN},
    ).all()
    nested.rollback()
    return [tuple(row) for row in rows]


@pytest.mark.parametrize(("form", "rule", "name"), NAMED)
def test_case(synced, form, rule, name, monkeypatch):
    monkeypatch.setattr("gouji.validation.violations.load_rules", lambda: CATALOGUES)
    case = CASES[rule][name]
    found = findings(synced, SECOND[form], case, [rule])
    assert sorted((instance, kind) for _, instance, kind in found) == sorted(
        tuple(one) for one in case["finds"]
    )


@pytest.mark.parametrize("form", SECOND)
def test_every_rule_has_its_cases(synced, form, monkeypatch):
    monkeypatch.setattr("gouji.validation.violations.load_rules", lambda: CATALOGUES)
    assert set(CASES) == set(SECOND[form].rules)
    assert findings(synced, SECOND[form], {"set": {}}, SECOND[form].rules) == []
    for rule, cases in CASES.items():
        assert {"pass", "fail", "blank", "off_by_one"} <= set(cases), rule
        assert any(case["finds"] for case in cases.values()), rule


@pytest.mark.parametrize("rule", ["NARRATIVE-CELLS", "NARRATIVE-CHANGE", "NARRATIVE-DIFFERENCE"])
def test_both_series_hold_words_against_cells_alike(rule):
    (first,) = {
        path.read_text(encoding="utf-8")
        for catalogue in CATALOGUES.values()
        for name, path in catalogue.files.items()
        if name == rule
    }
    assert first.startswith("-- Grain: one stated")
