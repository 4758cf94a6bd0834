"""Receipts: one cause is reported once, the wrong cell is named with its place, and nothing from the
file runs.
"""

from decimal import Decimal

import pytest

from gouji.catalogue.receipt_words import words
from gouji.receipts.html import render_receipt
from gouji.receipts.model import FindingRow
from unit.receipt_samples import CATALOGUE, a_report, balance_findings, receipt, shown


def test_blank_totals_are_one_issue_with_what_they_should_be():
    changes = {"t3__result_total__natural_person": None, "t3__result_total__enterprise": None}
    data = receipt(a_report(**changes))
    assert len(data.findings) == 5
    (issue,) = data.issues
    assert {(s.cell.key, s.implied) for s in issue.suspects} == {
        ("t3.result_total.natural_person", 12),
        ("t3.result_total.enterprise", 10),
    }
    assert len(issue.findings) == 5
    assert issue.title == "表三有2格应填的数字没有填写"


def test_a_filled_total_over_blank_parts_names_the_parts_without_guessing():
    data = receipt(a_report(t4__review__total=5))
    (issue,) = data.issues
    assert [s.cell.key for s in issue.suspects] == [
        f"t4.review.{column}" for column in ("upheld", "corrected", "other", "pending")
    ]
    assert {s.implied for s in issue.suspects} == {None}


@pytest.mark.parametrize(
    ("key", "wrong", "right"),
    [
        ("t3.granted.natural_person", 21, 12),
        ("t3.received.enterprise", 100, 10),
        ("t3.result_total.total", 2, 22),
    ],
)
def test_the_cell_that_all_broken_balances_share_is_named(key: str, wrong: int, right: int):
    (issue,) = receipt(a_report() | {key: wrong}).issues
    (suspect,) = issue.suspects
    assert (suspect.cell.key, suspect.cell.value, suspect.implied) == (key, wrong, right)
    assert issue.certain


def test_one_balance_alone_does_not_tell_the_culprit():
    figures = a_report(t4__review__upheld=3, t4__review__other=2, t4__review__total=6)
    (issue,) = receipt(figures).issues
    assert not issue.certain
    assert {s.cell.key.split(".")[2]: s.implied for s in issue.suspects} == {
        "upheld": 4,
        "corrected": 1,
        "other": 3,
        "pending": 1,
        "total": 5,
    }
    assert issue.advice == words().issues.row_advice


def test_a_likely_slip_is_said_and_decides_nothing():
    (issue,) = receipt(
        a_report(t4__review__upheld=21, t4__review__other=2, t4__review__total=14)
    ).issues
    assert not issue.certain
    likely = {suspect.cell.key.split(".")[2]: suspect.implied for suspect in issue.suspects}
    assert likely == {
        "upheld": 12,
        "total": 23,
        "corrected": None,
        "other": None,
        "pending": None,
    }, "none below zero"
    assert (
        "「行政复议」×「结果维持」”像是相邻两位数字写颠倒了（把 12 写成了 21），仅供参考"
        in issue.note
    )


def test_what_agrees_with_the_likely_figure_is_reported_with_it():
    figures = a_report() | {"t3.granted.natural_person": 21}
    claim = FindingRow(
        "CLAIM",
        "warning",
        "正文写自然人12件",
        None,
        "",
        ("t3.granted.natural_person",),
        Decimal(12),
        Decimal(21),
    )
    (issue,) = receipt(figures, [*balance_findings(figures), claim]).issues
    assert issue.severity == "error"
    assert "正文写自然人12件" in issue.note


def test_several_ways_are_distinguished_from_what_is_certain():
    cells = [
        (row, column)
        for row in ("granted", "partial")
        for column in ("natural_person", "enterprise")
    ]
    whole = a_report() | {f"t3.{row}.{column}": 3 for row, column in cells}
    whole |= {f"t3.{row}.total": 6 for row in ("granted", "partial")}
    for column, total in (("natural_person", 6), ("enterprise", 6), ("total", 12)):
        whole |= {f"t3.result_total.{column}": total, f"t3.received.{column}": total}
    wrong = whole | {
        "t3.granted.natural_person": 5,
        "t3.partial.enterprise": 5,
        "t3.carried_out.total": 4,
    }
    data = receipt(wrong)
    certain, open_ = sorted(data.issues, key=lambda issue: len(issue.ways))
    assert [(s.cell.key, s.implied) for s in certain.suspects] == [("t3.carried_out.total", 0)]
    assert len(open_.ways) == 2
    assert open_.suspects == ()
    assert "改法1" in shown(render_receipt(data))


def test_two_faults_are_two_issues_and_no_finding_is_lost():
    data = receipt(a_report() | {"t3.granted.natural_person": 21, "t3.received.enterprise": 100})
    issues = data.issues
    assert {s.cell.key for issue in issues for s in issue.suspects} == {
        "t3.granted.natural_person",
        "t3.received.enterprise",
    }
    assert sum(len(issue.findings) for issue in issues) == len(data.findings)


def test_every_finding_is_reported_and_errors_come_first():
    info = FindingRow("READ-PERIOD-UNKNOWN", "info", "没有找到可以确定的统计期限。", "extraction")
    empty = FindingRow(
        "REPORT-EMPTY",
        "error",
        "三张表没有填写任何数字",
        cells=tuple(CATALOGUE.form.cells),
        lhs=Decimal(0),
    )
    data = receipt(a_report(), [info, empty])
    assert [issue.severity for issue in data.issues] == ["error", "info"]
    assert not data.issues[0].suspects, "200 cells are no help"
    text = shown(render_receipt(data))
    assert text.index("三张表没有填写任何数字") < text.index("没有找到可以确定的统计期限。")
