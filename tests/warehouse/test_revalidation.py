"""Changed rules over what has been filed: shown first, then applied."""

from pathlib import Path

import pytest
from conversation import SHARED_RULES, doubtful, ingest, report, states
from sqlalchemy import text

from gouji.catalogue.rules import load_rules
from gouji.core.errors import GoujiError
from gouji.review import revalidation


def test_a_revalidation_shows_what_changes_before_it_takes_effect(clean, rewrite):
    ingest("first", report())
    ingest("second", doubtful(seed=2))
    assert states(clean) == ["accepted", "returned"]

    def lower(document):
        for rule in document["rules"]:
            if rule["id"] == "T4-TOTAL":
                rule["severity"] = "info"

    def add(document):
        document["rules"].append({
            "id": "T2-FEE-NONE", "title": "没有收费", "severity": "error", "expression": "t2.fee.amount > 100000000",
            "blank": "skip", "message": "不应收费", "basis": "测试",
        })  # fmt: skip

    rewrite(SHARED_RULES, lower)
    rewrite("zfxxgk/rules/zfxxgk-2021.yaml", add)
    prepared = revalidation.prepare("check", 2023, with_returned=True)
    assert "新增 3 处，消除 1 处" in prepared.subject
    page = Path(prepared.path).read_text(encoding="utf-8")
    assert "T2-FEE-NONE" in page
    assert "T4-TOTAL" in page
    assert revalidation.prepare("check", 2023, with_returned=True) == prepared
    assert states(clean) == ["accepted", "returned"]
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT sum(found_new) FROM quality.revalidation")) == 3
        assert (
            connection.scalar(text("SELECT count(*) FROM quality.finding WHERE severity = 'error'"))
            == 1
        )
    assert revalidation.apply("check", "office") == []
    assert revalidation.apply("check", "office") == []
    assert states(clean) == ["accepted", "returned"]
    with clean.connect() as connection:
        rows = connection.execute(
            text("SELECT rule_id, severity, version, catalogue_version FROM quality.current_finding AS f INNER JOIN"
                 " intake.submission AS s USING (submission_id) WHERE rule_id IN ('T2-FEE-NONE', 'T4-TOTAL')"
                 " ORDER BY version, rule_id")
        ).all()  # fmt: skip
        status = connection.execute(text("SELECT status, errors FROM mart.unit_status WHERE unit_code = '630102'"
                                         " AND year = 2023")).one()  # fmt: skip
    version = load_rules()["zfxxgk-2021"].version
    assert [tuple(row) for row in rows] == [
        ("T2-FEE-NONE", "error", 1, version),
        ("T2-FEE-NONE", "error", 2, version),
        ("T4-TOTAL", "info", 2, version),
    ]
    assert tuple(status) == ("accepted", 1)


def test_a_revalidation_takes_up_what_a_changed_rule_no_longer_stops(warned, rewrite):
    ingest("first", doubtful())
    assert states(warned) == ["awaiting_explanation"]

    def drop(document):
        for rule in document["rules"]:
            if rule["id"] == "T4-TOTAL":
                rule["severity"] = "info"

    rewrite(SHARED_RULES, drop)
    revalidation.prepare("check", 2023)
    assert revalidation.apply("check", "office") == ["2023|630102"]
    assert states(warned) == ["accepted"]
    rewrite(SHARED_RULES, lambda document: document["rules"].reverse())
    revalidation.prepare("old", 2023)
    rewrite(SHARED_RULES, lambda document: document["rules"].reverse())
    with pytest.raises(GoujiError, match="重新复核"):
        revalidation.apply("old", "office")
