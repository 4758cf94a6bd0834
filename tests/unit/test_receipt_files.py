"""The files of a receipt, page, workbook, JSON and CSV: every issue is in them, and nothing runs."""

import csv
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pytest
from lxml import html as lxml_html

from documents import types_in
from gouji.catalogue.receipt_words import words
from gouji.core.extracted import Extraction
from gouji.extraction.extract import extract_bytes
from gouji.extraction.vocabulary import vocabulary
from gouji.receipts.findings import render_findings_csv, render_findings_json
from gouji.receipts.html import render_receipt
from gouji.receipts.model import Answers, FindingRow
from gouji.receipts.xlsx import render_receipt_xlsx
from unit.receipt_samples import CATALOGUE, HOSTILE, a_report, ended, receipt, shown


def test_page_tells_cell_place_sides_and_what_to_do():
    text = shown(render_receipt(receipt(a_report() | {"t3.granted.natural_person": 21})))
    for part in (
        "退回修改",
        "甲区2023年度报告没有通过审核，有1处必须改正",
        "表三「（一）予以公开」×「自然人」",
        "工作表“Sheet1”",
        "如果其他数字无误，这一格应为12（现为21）",
        "等号左边总计22＝22",
        "自然人21＋商业企业10（其余4格为空白或0）＝31",
        "相差9",
        "2024-01-2100:30",
    ):
        assert part in text
    assert text.index("T3-ROW-TOTAL") > text.index("供技术人员核查"), (
        "rule ids are in the small print only"
    )


@pytest.mark.parametrize("state", words().states)
def test_every_state_has_a_page_and_a_workbook(state: str):
    problem = FindingRow("corrupt_file", "error", "文件已损坏。", "extraction", locator="line 3")
    data = ended(state, problem) if state == "quarantined" else receipt(a_report(), state=state)
    assert words().states[state].title in shown(render_receipt(data))
    book = openpyxl.load_workbook(BytesIO(render_receipt_xlsx(data)))
    assert book.worksheets[0]["A1"].value == words().states[state].title
    assert len(book.worksheets) == (1 if state == "quarantined" else 4)


def test_the_status_line_says_what_is_wrong_with_a_file_that_could_be_read():
    problem = FindingRow("unit_mismatch", "error", "报告标题写的单位是“乙区”。", "extraction")
    assert "单位不符" in shown(render_receipt(ended("quarantined", problem)))
    codes = {code for state in words().states.values() for code in state.titles}
    assert codes <= vocabulary().problems.keys()


def test_hostile_names_are_text():
    data = ended("duplicate", file_name=HOSTILE)
    page = render_receipt(data)
    assert "<script" not in page
    assert HOSTILE in lxml_html.fromstring(page).text_content()
    book = openpyxl.load_workbook(
        BytesIO(render_receipt_xlsx(receipt(a_report(), unit_name=HOSTILE, file_name=HOSTILE)))
    )
    assert types_in(book) == {"s", "n"}
    assert not lxml_html.fromstring(page).xpath("//@src | //@href | //script"), (
        "a page that needs nothing else"
    )


def test_workbook_marks_the_wrong_cell_and_only_that():
    data = receipt(a_report() | {"t3.granted.natural_person": 21})
    sheet = openpyxl.load_workbook(BytesIO(render_receipt_xlsx(data)))[
        "三、收到和处理政府信息公开申请情况"
    ]
    marked = [cell for row in sheet.iter_rows() for cell in row if cell.comment]
    assert [cell.value for cell in marked] == [21]
    assert "推算应为：12" in marked[0].comment.text
    assert marked[0].fill.fgColor.rgb == "FFF8C9C4"
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.fill.fill_type == "solid"]
    assert filled == marked


def test_workbook_lists_every_issue():
    changes = {"t3__result_total__natural_person": None, "t3__result_total__enterprise": None}
    sheet = openpyxl.load_workbook(BytesIO(render_receipt_xlsx(receipt(a_report(**changes)))))[
        "问题清单"
    ]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(number for number, row in enumerate(rows) if row[0] == "序号") + 1
    listed = [row for row in rows[start:] if row[0] and row[0].isdigit()]
    assert len(listed) == 5, "a row a finding"
    assert [row[3:6] for row in listed[:2]] == [
        ["表三「（七）总计」×「自然人」", "空白", "12"],
        ["表三「（七）总计」×「商业企业」", "空白", "10"],
    ]


def reread(content: bytes) -> Extraction:
    return extract_bytes(content, "回执.xlsx")


def test_the_workbook_is_the_report_it_was_made_from():
    figures = a_report() | {"t3.granted.natural_person": 21, "t2.fee.amount": None}
    again = reread(render_receipt_xlsx(receipt(figures)))
    assert {key: cell.value for key, cell in again.cells.items()} == figures
    assert (again.unit_name, again.year, again.form) == ("甲区", 2023, CATALOGUE.form.form)
    assert again.reply_to == "ab" * 32
    assert [problem.code for problem in again.problems] == ["period_unknown"]
    assert not again.claims, "what the receipt says about the figures is not narrative"


def test_what_could_not_be_read_does_not_come_back_as_a_blank():
    data = receipt(a_report())
    cells = data.cells | {
        "t3.granted.total": replace(data.cells["t3.granted.total"], value=None, raw="1o2"),
        "t4.review.total": replace(
            data.cells["t4.review.total"], value=None, raw=words().labels["unread"]
        ),
    }
    again = reread(render_receipt_xlsx(replace(data, cells=cells)))
    assert {
        key for reported in again.problems if reported.severity == "error" for key in reported.cells
    } == {
        "t3.granted.total",
        "t4.review.total",
    }


def test_an_explanation_written_beside_a_warning_is_read_with_its_code():
    warning = FindingRow("W", "warning", "请核实。", fingerprint="0123456789abcdef" * 2)
    answered = FindingRow(
        "V", "warning", "请核实。", fingerprint="f" * 32, answers=Answers(explanation="机构合并。")
    )
    error = FindingRow("E", "error", "必须改正。", fingerprint="e" * 32)
    content = render_receipt_xlsx(
        receipt(a_report(), [warning, answered, error], state="awaiting_explanation")
    )
    assert reread(content).explanations == ()
    book = openpyxl.load_workbook(BytesIO(content))
    sheet = book["问题清单"]
    places = [cell for row in sheet.iter_rows() for cell in row if not cell.protection.locked]
    assert len(places) == 1, "only what waits for an explanation"
    places[0].value = " 本年起\n由两家单位合并报送。 "
    changed = BytesIO()
    book.save(changed)
    assert [(one.code, one.text) for one in reread(changed.getvalue()).explanations] == [
        ("0123456789abcdef", "本年起 由两家单位合并报送。")
    ]


@pytest.mark.parametrize(
    ("day", "said"), [(date(2024, 2, 20), "请在2024-02-20前完成。"), (None, "请尽快完成。")]
)
def test_a_receipt_names_the_day_to_explain_by_where_one_is_known(day, said):
    warning = FindingRow("W", "warning", "请核实。", fingerprint="0123456789abcdef" * 2)
    data = receipt(a_report(), [warning], state="awaiting_explanation", explain_by=day)
    assert said in render_receipt(data)
    sheet = openpyxl.load_workbook(BytesIO(render_receipt_xlsx(data)))["问题清单"]
    assert any(said in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_a_list_of_problems_of_somebody_else_is_left_alone():
    book = openpyxl.load_workbook(BytesIO(render_receipt_xlsx(receipt(a_report()))))
    for row in book["问题清单"].iter_rows(min_col=1, max_col=1):
        if words().labels["sha256"] in str(row[0].value):
            row[0].value = "别的内容"
    changed = BytesIO()
    book.save(changed)
    assert reread(changed.getvalue()).reply_to is None


def test_json_has_every_finding_with_both_sides_and_the_hint():
    data = receipt(
        a_report() | {"t3.granted.natural_person": 21},
        not_assessed=[("T4-TOTAL", "没有上年度有效报告")],
    )
    document = json.loads(render_findings_json(data))
    assert len(document["events"]) == len(data.findings) + 1
    first = document["events"][0]
    assert {"event", "rule", "severity", "data"} <= first.keys()
    assert first["data"]["difference"] == first["data"]["lhs"] - first["data"]["rhs"]
    assert document["events"][-1]["data"]["reason"] == "没有上年度有效报告"
    (hint,) = document["hints"]
    assert [(c["cell"], c["value"], c["likely"]) for c in hint["cells"]] == [
        ("t3.granted.natural_person", 21, 12)
    ]
    assert "没有上年度有效报告" in shown(render_receipt(data))


def test_csv_opens_in_a_spreadsheet_and_nothing_in_it_runs():
    problem = FindingRow(
        "corrupt_file", "error", "=cmd|'/c calc'!A1", "extraction", locator="+1\tx"
    )
    content = render_findings_csv(ended("quarantined", problem))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:3] == ["级别", "规则", "问题"]
    assert rows[1][2].startswith("'=")
    below = receipt(a_report(t3__granted__total=-5))
    assert "'-5" not in render_findings_csv(below).decode()


def test_two_figures_that_are_no_balance_are_called_by_name_and_what_was_not_assessed_by_reason():
    row = FindingRow(
        "T3-CARRIED-IN",
        "warning",
        "不一致。",
        None,
        "",
        ("t3.carried_in.total",),
        Decimal(1),
        Decimal(30),
        fingerprint="f",
    )
    why = "没有上年度有效报告"
    page = shown(
        render_receipt(
            receipt(a_report(), [row], not_assessed=[("T4-TOTAL", why), ("T3-ROW-TOTAL", why)])
        )
    )
    assert "本年报告的上年结转1，上年报告的结转下年度30" in page
    assert page.count(why) == 1


def test_of_many_faults_those_that_can_be_known_come_first():
    cells = (
        "received.research",
        "granted.charity",
        "denied_law.enterprise",
        "rejected_petition.research",
    )
    twice = ("denied_internal", "denied_secret", "denied_safety", "unavailable_unclear")
    wrong = {f"t3.{cell}": 101 * number for number, cell in enumerate(cells, 1)}
    wrong |= {f"t3.{row}.legal_service": 7 for row in twice} | {
        f"t3.{row}.other_org": 11 for row in twice
    }
    issues = receipt({key: value or 0 for key, value in (a_report() | wrong).items()}).issues
    assert [len(issue.suspects) for issue in issues] == [1, 1, 1, 1, 0]
    assert issues[0].suspects[0].cell.key == "t3.received.research"
    assert not any(issue.certain for issue in issues)
