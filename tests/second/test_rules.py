"""The rules of 行政执法统计年报 as they run in the warehouse: each case of cases/."""

from pathlib import Path

import pytest
import yaml
from sqlalchemy import text

from documents import made
from gouji.catalogue.forms import default_series, form_for
from gouji.catalogue.rules import load_rules
from gouji.validation.violations import find_violations
from gouji.warehouse.staging import Staged, stage_figures, stage_narrative

CATALOGUES = load_rules()
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
def connection(warehouse):
    """A transaction that is rolled back."""
    with warehouse.connect() as connection:
        yield connection
        connection.rollback()


def report(form, number, year, changes, claims=()):
    cells = ({} if "all" in changes else BASES.get(form.form, {})) | {
        k: v for k, v in changes.items() if k in form.cells
    }
    reported = {
        "metric": "reported",
        "sentence": "测试。",
        "at": "第 1 段",
        "also": "",
        "quote": "测试。",
    }
    values = {key: {"value": value} for key, value in cells.items()}
    stated = [reported | one for one in claims]
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
    other = form_for(default_series(), year)
    beside = [report(other, 300, year, case["beside"])] if "beside" in case else []
    stage_narrative(connection, [own])
    forms = {one.form: one for one in (form, other)}
    stage_figures(connection, RUN, [own, *before, *children, *beside], forms)
    connection.execute(
        text("""
            INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
            SELECT run_id, 0, CASE submission_id WHEN 200 THEN 'prior' WHEN 300 THEN 'beside' ELSE 'child' END,
                run_id, submission_id
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
def test_case(connection, form, rule, name):
    case = CASES[rule][name]
    found = findings(connection, SECOND[form], case, [rule])
    assert sorted((instance, kind) for _, instance, kind in found) == sorted(
        tuple(one) for one in case["finds"]
    )


@pytest.mark.parametrize("form", SECOND)
def test_every_rule_has_its_cases(connection, form):
    assert set(CASES) == set(SECOND[form].rules)
    assert findings(connection, SECOND[form], {"set": {}}, SECOND[form].rules) == []
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
