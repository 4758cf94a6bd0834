"""The catalogue is checked when it is loaded: each of these is a mistake that someone could make."""

import shutil
from collections import Counter

import pytest

from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.core.config import ROOT
from gouji.core.errors import CatalogueError

RULES = "zfxxgk/rules/common.yaml"
OWN = "zfxxgk/rules/zfxxgk-2021.yaml"
FORM = "zfxxgk/forms/zfxxgk-2021.yaml"
OLDER = "zfxxgk/rules/zfxxgk-2019.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (RULES, "t3.received.{column} +", "t3.recieved.{column} +", "names no cell"),
        (RULES, "id: T4-TOTAL", "id: T3-ROW-TOTAL", "twice"),
        (RULES, "blank: zero", "blank: nought", "blank"),
        (RULES, "severity: error", "severity: fatal", "severity"),
        (RULES, "filled(t2, t3, t4) > 0", "filled(t2, t3, t4)", "not a comparison"),
        (RULES, "filled(t2, t3, t4) > 0", "pg_sleep(10) > 0", "not in the language"),
        (RULES, "filled(t2, t3, t4) > 0", "(SELECT 1) > 0", "not in the language"),
        (RULES, "each: {row: t4}", "each: {column: t4}", "placeholder"),
        (RULES, "prior(t3.carried_out.total)", "prior(t3.carried_out.totals)", "names no cell"),
        (RULES, "prior(t3.carried_out.total)", "prior(t3.carried_out.applicants)", "not one cell"),
        (RULES, "scope: prior", "scope: peers", "its scope is"),
        (RULES, "id: SAME-AS-OTHER-UNIT", "id: SAME-AS-NOBODY", "neither an expression nor a file"),
        (RULES, "- t2.licence.decisions", "- t2.licence.decision", "has no cell"),
        (OWN, "unit(makes_regulations)", "unit(makes_laws)", "no property"),
        (OWN, "include: [common]", "include: [commons]", "commons"),
        (OWN, "{factor} * least", "{faktor} * least", "placeholder"),
        (
            OWN,
            "when: unit(makes_regulations) = 0",
            "when: unit(makes_regulations) + 0",
            "not a condition",
        ),
        (OLDER, "among: [licence,", "among: [license,", "has no row license"),
        (
            FORM,
            "{key: regulation, label: 规章}",
            "{label: 规章, unit: 元, children: [{key: a, label: 一}]}",
            "a group",
        ),
        (FORM, "table: fact_review,", "table: fact_disclosure,", "two tables in one fact table"),
        (OWN, "form: zfxxgk-2021", "form: another", "names form"),
        (RULES, "    title: 表四", "    titel: 表四", "titel"),
        (
            FORM,
            "{key: penalty, label: 行政处罚}",
            "{key: licence, label: 行政处罚}",
            "defined twice|names no cell|lost",
        ),
        (FORM, "{key: regulation, label: 规章}", "{label: 规章}", "either a key or children"),
        (FORM, "outcomes: [upheld,", "outcomes: [uphold,", "uphold"),
        (FORM, "table: t4\n", "table: t5\n", "sections name"),
        (FORM, "key: reviews", "key: problems", "two sections have the same key"),
        (FORM, "form: zfxxgk-2021", "form: zfxxgk-2022", "names itself"),
    ],
)
def test_a_mistake_stops_the_loading(tmp_path, file, old, new, says):
    folder = tmp_path / "expectations"
    shutil.copytree(ROOT / "expectations", folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError, match=says):
        _ = [catalogue.instances for catalogue in load_rules(folder).values()]


def test_a_cell_under_no_rule_is_refused(tmp_path):
    folder = tmp_path / "expectations"
    shutil.copytree(ROOT / "expectations", folder)
    path = folder / RULES
    text = path.read_text(encoding="utf-8")
    start, end = text.index("  - id: CELL-NON-NEGATIVE"), text.index("  - id: REPORT-EMPTY")
    text = text[:start] + text[end:].replace("filled(t2, t3, t4)", "filled(t3, t4)")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"under no rule: t2\.procurement\.amount"):
        load_rules(folder)


def test_two_forms_of_one_year_are_refused(tmp_path):
    shutil.copytree(ROOT / "expectations" / "zfxxgk", tmp_path / "zfxxgk")
    text = (tmp_path / FORM).read_text(encoding="utf-8").replace("form: zfxxgk-2021", "form: other")
    (tmp_path / "zfxxgk" / "forms" / "other.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match="both in force"):
        load_forms(tmp_path)


def test_the_forms_have_their_cells():
    older = load_forms()["zfxxgk-2019"]
    assert Counter(cell.table for cell in older.cells.values()) == {"t2": 22, "t3": 161, "t4": 15}
    assert {key for key, cell in older.cells.items() if cell.type != "count"} == {
        "t2.licence.items_change",
        "t2.other_service.items_change",
        "t2.penalty.items_change",
        "t2.coercion.items_change",
        "t2.fee.items_change",
        "t2.procurement.amount",
    }
    assert older.cells["t2.procurement.amount"].unit == "元"
    form = load_forms()["zfxxgk-2021"]
    assert Counter(cell.table for cell in form.cells.values()) == {"t2": 10, "t3": 175, "t4": 15}
    assert form.describe("t3.granted.natural_person") == "表三「（一）予以公开」×「自然人」"
