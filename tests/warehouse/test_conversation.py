"""Warnings wait; explanations and decisions settle them."""

from decimal import Decimal
from io import BytesIO

import pytest
from conversation import (
    REASON,
    SHARED_RULES,
    doubtful,
    ids,
    ingest,
    last_receipt,
    open_codes,
    report,
    states,
)
from openpyxl import load_workbook
from sqlalchemy import text

from gouji.core.clock import today
from gouji.core.config import settings
from gouji.core.errors import GoujiError
from gouji.review.decisions import Decision, decide
from gouji.review.explanations import explain
from gouji.review.settle import has_changes


def test_a_warning_waits_until_it_is_explained_and_the_accepted_report_stands_meanwhile(warned):
    assert ingest("first", report()) == ["2023|630102"]
    assert ingest("second", doubtful(seed=2)) == []
    two = ids(warned)[-1]
    assert states(warned) == ["accepted", "awaiting_explanation"]
    assert "待说明" in last_receipt()
    with warned.connect() as connection:
        status = connection.execute(text("SELECT status, explain_by FROM mart.unit_status WHERE unit_code = '630102'"
                                         " AND year = 2023")).one()  # fmt: skip
        assert not has_changes(connection)
    assert (status.status, status.explain_by > today()) == ("accepted", True)
    [code] = open_codes(warned, two)
    with warned.begin() as connection:
        [filed] = explain(connection, two, code[:12], "情况属实，核实无误。", "张三", office=False)
        assert "原因" in filed.refused
        assert not has_changes(connection)
        [filed] = explain(connection, two, code[:12], REASON, "张三", office=False)
        assert filed.refused is None
        assert has_changes(connection)
    assert ingest("third") == ["2023|630102"]
    assert states(warned) == ["superseded", "accepted_with_warnings"]
    assert "已受理" in last_receipt()
    with warned.connect() as connection:
        figure = connection.scalar(text("SELECT value FROM core.cell WHERE submission_id = :id"
                                        " AND cell_key = 't4.review.total'"), {"id": two})  # fmt: skip
        reported = connection.scalar(
            text(
                "SELECT explanation FROM mart.finding WHERE submission_id = :id AND rule_id = 'T4-TOTAL'"
            ),
            {"id": two},
        )
    assert (figure, reported) == (99999, REASON)
    assert ingest("fourth") == []


def test_an_explanation_survives_a_new_version_and_lapses_with_a_value(warned):
    ingest("first", doubtful())
    with warned.begin() as connection:
        explain(
            connection,
            ids(warned)[0],
            open_codes(warned, ids(warned)[0])[0],
            REASON,
            "张三",
            office=False,
        )
    ingest(
        "second", doubtful(t2__fee__amount=Decimal("1.5"))
    )  # another cell: the finding is the same
    assert states(warned) == ["superseded", "accepted_with_warnings"]
    ingest("third", doubtful(88888))
    assert states(warned) == ["superseded", "accepted_with_warnings", "awaiting_explanation"]


def test_a_workbook_that_comes_back_with_the_same_figures_is_a_letter(warned):
    ingest("first", doubtful())
    [one] = ids(warned)
    [code] = open_codes(warned, one)
    ingest("boilerplate", doubtful() + b"\n", [(code, "核实无误")])
    assert states(warned) == ["awaiting_explanation", "duplicate"]
    page = last_receipt()
    assert "说明还差1处" in page
    assert '<main class="notice">' in page
    with warned.connect() as connection:
        by = connection.scalar(
            text("SELECT explain_by FROM intake.submission WHERE submission_id = :id"), {"id": one}
        )
    assert f"请在{by}前完成" in page
    assert ingest("letter", doubtful() + b"\n\n", [(code, REASON), ("f" * 12, REASON)]) == [
        "2023|630102"
    ]
    assert states(warned) == ["accepted_with_warnings", "duplicate", "duplicate"]
    pages = (settings().drop / "630102" / "回执").glob("*letter*.html")
    [page] = [path.read_text(encoding="utf-8") for path in pages]
    assert "说明已收到" in page
    assert '<main class="good">' in page
    with warned.connect() as connection:
        effective = connection.scalar(text("SELECT submission_id FROM core.effective_report"))
        given = connection.execute(text("SELECT text, refused_reason IS NULL AS ok FROM quality.explanation"
                                        " ORDER BY explanation_id")).all()  # fmt: skip
    assert effective == one
    assert [tuple(row) for row in given] == [("核实无误", False), (REASON, True)]


def test_the_receipts_own_workbook_filled_in_settles_the_report(warned):
    ingest("first", doubtful())
    [path] = (settings().drop / "630102" / "回执").glob("*.xlsx")
    book = load_workbook(path)
    sheet = book["问题清单"]
    [(row, column)] = [
        (c.row, c.column) for line in sheet.iter_rows() for c in line if c.value == "审核说明"
    ]
    sheet.cell(row + 1, column).value = REASON
    filled = BytesIO()
    book.save(filled)
    assert ingest("letter", filled.getvalue()) == ["2023|630102"]
    assert states(warned) == ["accepted_with_warnings", "duplicate"]


def test_a_workbook_that_comes_back_with_other_figures_is_a_new_version(warned):
    ingest("first", doubtful())
    [code] = open_codes(warned, ids(warned)[0])
    ingest("second", report(seed=4), [(code, REASON)])
    assert states(warned) == ["superseded", "accepted"]


def decision(engine, *arguments, **more) -> None:
    with engine.begin() as connection:
        decide(connection, Decision(*arguments, **more))


def test_the_office_accepts_and_returns_by_hand(warned):
    ingest("first", doubtful())
    [one] = ids(warned)
    decision(warned, one, "return", "李四", "请附情况说明")
    assert ingest("carry-out") == []
    assert states(warned) == ["returned"]
    decision(warned, one, "accept", "王五", "已电话核实")
    assert ingest("carry-out-2") == ["2023|630102"]
    assert states(warned) == ["accepted_with_warnings"]
    assert "已受理" in last_receipt()
    with pytest.raises(GoujiError, match="已受理"):
        decision(warned, one, "return", "李四", "太迟")
    with pytest.raises(GoujiError, match="必须写明是谁"):
        decision(warned, one, "accept", " ", "没有署名")
    with warned.connect() as connection:
        [reason] = connection.scalars(
            text(
                "SELECT detail ->> 'decision' FROM intake.submission_event WHERE state = 'accepted_with_warnings'"
            )
        )
        assert reason


def test_a_decision_about_a_version_that_was_replaced_meanwhile_is_refused_and_kept(warned):
    ingest("first", doubtful())
    decision(warned, ids(warned)[0], "accept", "王五", "已电话核实")
    ingest("second", report(seed=3))
    assert states(warned) == ["superseded", "accepted"]
    with warned.connect() as connection:
        assert "新版本" in connection.scalar(
            text("SELECT refused_reason FROM quality.decision_outcome")
        )


def test_errors_are_waived_only_where_the_rule_allows_it(clean, rewrite):
    ingest("first", doubtful())
    [one] = ids(clean)
    assert states(clean) == ["returned"]
    with pytest.raises(GoujiError, match="不可豁免"):
        decision(clean, one, "waive", "王五", "历史原因", rule="T4-TOTAL")
    with pytest.raises(GoujiError, match="T4-TOTAL"):
        decision(clean, one, "accept", "王五", "历史原因")

    def allow(document):
        for rule in document["rules"]:
            if rule["id"] == "T4-TOTAL":
                rule["waivable"] = True

    rewrite(SHARED_RULES, allow)
    decision(clean, one, "waive", "王五", "历史原因", rule="T4-TOTAL")
    assert ingest("carry-out") == ["2023|630102"]
    assert states(clean) == ["accepted_with_warnings"]
    with clean.connect() as connection:
        assert (
            connection.scalar(text("SELECT waived_by FROM mart.finding WHERE rule_id = 'T4-TOTAL'"))
            == "王五"
        )
