"""The rules as they run in the warehouse: each case of cases/<form>.yaml, and properties over
invented reports.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, text

from corpus import valid_cells
from documents import made
from gouji.catalogue.forms import form_for
from gouji.catalogue.rules import load_rules
from gouji.validation.assess import gather_others
from gouji.validation.violations import find_violations
from gouji.warehouse.staging import Staged, stage_figures, stage_narrative

CATALOGUES = load_rules()
CATALOGUE = CATALOGUES["zfxxgk-2021"]
FORM = CATALOGUE.form


def _read(name):
    return yaml.safe_load(
        (Path(__file__).parent / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    )


OWN = {
    form: _read(form)
    for form, catalogue in CATALOGUES.items()
    if catalogue.form.series == FORM.series
}
BASES = {form: cases.pop("base") for form, cases in OWN.items()}
SHARED = _read("common")
CASES = {
    form: {rule: cases for rule, cases in SHARED.items() if rule in CATALOGUES[form].rules} | own
    for form, own in OWN.items()
}
BASE = BASES[FORM.form]
NAMED = [
    (form, rule, name)
    for form, rules in CASES.items()
    for rule, cases in rules.items()
    for name in cases
]
EQUATIONS = {(equation.rule, equation.instance) for equation in CATALOGUE.equations}
INSTANCES = {(instance.rule.id, instance.name): instance for instance in CATALOGUE.instances}
RUN = "case"


def findings(
    warehouse: Engine,
    cells: Mapping[str, object],
    rules: Iterable[str] = (),
    catalogue=CATALOGUE,
    case=None,
):
    """What the rules (default: all) find in one report: (rule, instance, kind, cells, lhs, rhs).
    Nothing is kept.
    """
    with warehouse.connect() as connection:
        _stage(connection, cells, catalogue, case or {})
        for rule in rules or catalogue.rules:
            find_violations(connection, catalogue, rule, RUN)
        rows = connection.execute(
            text(
                "SELECT rule_id, instance, kind, cells, lhs, rhs FROM staging.finding"
                " WHERE run_id = :run AND submission_id = 0"
            ),
            {"run": RUN},
        )
        return [tuple(row) for row in rows]


def _stage(connection: Connection, cells, catalogue, case) -> None:
    """The report is submission 0, that of the year before -1, peers are 101 and so on, children 201
    and so on, that of the other series 301.
    """
    form = catalogue.form
    year = form.years.first + 1
    base = BASES.get(form.form, {})
    reported = _text(form, case, "sections", "passages")
    if "period" in case:
        reported["period"] = [f"{year}-{day}" for day in case["period"]]
    if "dated" in case:
        years_later, day = case["dated"]
        reported["dated"] = f"{year + years_later}-{day}"
    reports = [_report(form, 0, year, cells, case.get("claims", ()), **reported)]
    if "prior" in case:
        reported = _text(form, {"sections": case.get("prior_sections", ())}, "sections")
        reports.append(_report(form, -1, year - 1, _over(base, case["prior"]), **reported))
    for first, key in ((101, "peers"), (201, "children")):
        for number, changes in enumerate(case.get(key, ()), first):
            reports.append(_report(form, number, year, _over(base, changes)))
    other = form_for("xzzf", year)
    if "beside" in case:
        reports.append(_report(other, 301, year, case["beside"]))
    stage_narrative(connection, reports)
    stage_figures(connection, RUN, reports, {one.form: one for one in (form, other)})
    connection.execute(
        text("""
            UPDATE staging.report SET kind = 'district', makes_regulations = :makes_regulations,
                unit_code = CASE WHEN submission_id > 0 THEN submission_id::text ELSE '0' END
            WHERE run_id = :run
        """),
        {"run": RUN, "makes_regulations": case.get("unit", {}).get("makes_regulations")},
    )
    gather_others(connection, RUN, CATALOGUES)
    connection.execute(
        text("""
            INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
            SELECT run_id, 0, CASE submission_id WHEN 301 THEN 'beside' ELSE 'child' END, run_id, submission_id
            FROM staging.report WHERE run_id = :run AND submission_id > 200
        """),
        {"run": RUN},
    )


def _report(form, number, year, cells, claims=(), **reported) -> Staged:
    document = made(
        form=form.form,
        year=year,
        claims=[
            {
                "sentence": "测试。",
                "at": "第 1 段",
                "cells": [],
                "also": "",
                "quote": "测试。",
                "judged": claim["metric"],
                **claim,
            }
            for claim in claims
        ],
        cells={key: {"value": value} for key, value in cells.items()},
        **reported,
    )
    return Staged(number, document)


def _text(form, case, *parts):
    """What the case says of the text; a section has the form's number and a hundred characters
    where none are given.
    """
    official = {section.key: section for section in form.sections}
    made = {
        "sections": [
            {
                "number": official[s["key"]].number,
                "title": "标题",
                "at": "第 1 段",
                "length": 100,
                "sentences": [],
            }
            | s
            for s in case.get("sections", ())
        ],
        "passages": [{"at": "第 1 段", **passage} for passage in case.get("passages", ())],
    }
    return {part: made[part] for part in parts}


def _over(base, changes):
    return ({} if "all" in changes else dict(base)) | {
        key: value for key, value in changes.items() if key != "all"
    }


@pytest.mark.parametrize(("form", "rule", "name"), NAMED)
def test_case(warehouse, form, rule, name):
    case = CASES[form][rule][name]
    found = findings(warehouse, _over(BASES[form], case["set"]), [rule], CATALOGUES[form], case)
    assert sorted((instance, kind) for _, instance, kind, *_ in found) == sorted(
        tuple(f) for f in case["finds"]
    )


@pytest.mark.parametrize("form", CASES)
def test_every_rule_has_its_cases(warehouse, form):
    assert set(CASES[form]) == set(CATALOGUES[form].rules)
    assert set(SHARED) <= set().union(*(catalogue.rules for catalogue in CATALOGUES.values()))
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
        "T2-ITEMS-CARRIED": 5,
        "ROLLUP-CELL": 198,
        "PERIOD-WHOLE-YEAR": 0,
        "DATED-BEFORE-PERIOD-END": 0,
        "SECTION-MISSING": 0,
        "SECTION-NUMBER": 0,
        "SECTION-PROBLEMS": 0,
        "TEMPLATE-RESIDUE": 0,
        "NARRATIVE-BREAKDOWN": 0,
        "NARRATIVE-OTHER-YEAR": 0,
        "NARRATIVE-SAME-AS-LAST-YEAR": 0,
        "NARRATIVE-RECEIVED": 1,
        "NARRATIVE-HANDLED": 1,
        "NARRATIVE-CARRIED-IN": 1,
        "NARRATIVE-CARRIED-OUT": 1,
        "NARRATIVE-RECEIVED-NATURAL": 1,
        "NARRATIVE-RECEIVED-CHANGE": 1,
        "NARRATIVE-RECEIVED-DIFFERENCE": 1,
        "NARRATIVE-CELLS": 0,
        "NARRATIVE-CHANGE": 0,
        "NARRATIVE-DIFFERENCE": 0,
        "NARRATIVE-SHARE": 0,
        "NARRATIVE-FEES": 0,
        "NARRATIVE-GRANTED": 1,
        "NARRATIVE-PARTIAL": 1,
        "NARRATIVE-DENIED": 1,
        "NARRATIVE-UNAVAILABLE": 1,
        "NARRATIVE-REJECTED": 1,
        "NARRATIVE-REVIEWS": 1,
        "NARRATIVE-SUITS": 1,
        "REPORT-EMPTY": 1,
        "T3-CARRIED-IN": 1,
        "T3-CARRIED-IN-APPLICANT": 6,
        "PLAUSIBLE-YEAR-CHANGE": 7,
        "PLAUSIBLE-REVIEWS": 1,
        "SAME-AS-LAST-YEAR": 1,
        "SAME-AS-OTHER-UNIT": 0,
        "OUTLIER-AMONG-PEERS": 0,
        "AUTHORITY-REGULATION": 1,
        "CROSS-PENALTY": 1,
        "CROSS-COERCION": 1,
        "CROSS-LICENCE": 1,
    }
    assert count_instances("zfxxgk-2021") == {
        "T3-COLUMN-BALANCE": 7,
        "T3-ROW-TOTAL": 25,
        "T3-RESULT-TOTAL": 7,
        "T4-TOTAL": 3,
        "CELL-NON-NEGATIVE": 200,
        "CELL-INTEGER": 199,
        "T2-IN-FORCE-MADE": 2,
        "T2-IN-FORCE-CARRIED": 2,
        "PLAUSIBLE-FEE-UNIT": 1,
        "ROLLUP-CELL": 200,
        "PERIOD-WHOLE-YEAR": 0,
        "DATED-BEFORE-PERIOD-END": 0,
        "SECTION-MISSING": 0,
        "SECTION-NUMBER": 0,
        "SECTION-PROBLEMS": 0,
        "TEMPLATE-RESIDUE": 0,
        "NARRATIVE-BREAKDOWN": 0,
        "NARRATIVE-OTHER-YEAR": 0,
        "NARRATIVE-SAME-AS-LAST-YEAR": 0,
        "NARRATIVE-RECEIVED": 1,
        "NARRATIVE-HANDLED": 1,
        "NARRATIVE-CARRIED-IN": 1,
        "NARRATIVE-CARRIED-OUT": 1,
        "NARRATIVE-RECEIVED-NATURAL": 1,
        "NARRATIVE-RECEIVED-CHANGE": 1,
        "NARRATIVE-RECEIVED-DIFFERENCE": 1,
        "NARRATIVE-CELLS": 0,
        "NARRATIVE-CHANGE": 0,
        "NARRATIVE-DIFFERENCE": 0,
        "NARRATIVE-SHARE": 0,
        "NARRATIVE-FEES": 0,
        "NARRATIVE-GRANTED": 1,
        "NARRATIVE-PARTIAL": 1,
        "NARRATIVE-DENIED": 1,
        "NARRATIVE-UNAVAILABLE": 1,
        "NARRATIVE-REJECTED": 1,
        "NARRATIVE-REVIEWS": 1,
        "NARRATIVE-SUITS": 1,
        "NARRATIVE-DOCUMENTS": 1,
        "NARRATIVE-LICENCES": 1,
        "REPORT-EMPTY": 1,
        "T3-CARRIED-IN": 1,
        "T3-CARRIED-IN-APPLICANT": 6,
        "PLAUSIBLE-YEAR-CHANGE": 7,
        "PLAUSIBLE-REVIEWS": 1,
        "SAME-AS-LAST-YEAR": 1,
        "SAME-AS-OTHER-UNIT": 0,
        "OUTLIER-AMONG-PEERS": 0,
        "AUTHORITY-REGULATION": 1,
        "CROSS-PENALTY": 1,
        "CROSS-COERCION": 1,
        "CROSS-LICENCE": 1,
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


@given(seed=st.integers(0, 2**32), key=st.sampled_from(list(FORM.cells)), by=st.integers(1, 50))
def test_one_changed_cell_breaks_exactly_the_rules_that_name_it(warehouse, seed, key, by):
    cells = valid_cells(Random(seed))
    assert findings(warehouse, cells) == []
    broken = {
        (rule, instance)
        for rule, instance, *_ in findings(warehouse, cells | {key: cells[key] + by})
    }
    naming = {(e.rule, e.instance) for e in CATALOGUE.equations if key in (*e.left, *e.right)}
    assert broken & EQUATIONS == naming
    assert all(key in INSTANCES[name].cells for name in broken - EQUATIONS)
