"""The variants of real reports, each as a small case with invented figures."""

import io

import pytest
from openpyxl import load_workbook

from formats import writers
from formats.reports import FORM
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes

FIGURES = {key: place % 7 for place, key in enumerate(FORM.cells)} | {"t2.fee.amount": 159.7}
"""Any figures do: what they add up to is no business of reading."""


def report(**changes) -> writers.Report:
    return writers.Report(FORM, FIGURES, **changes)


def values(extraction: Extraction) -> dict:
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


def codes(extraction: Extraction) -> list[str]:
    return sorted(reported.code for reported in extraction.problems)


def check(data: bytes, expected: dict | None = None) -> Extraction:
    extraction = extract_bytes(data, "报告")
    assert [code for code in codes(extraction) if code != "money_converted"] == []
    assert values(extraction) == (expected or FIGURES)
    return extraction


LABELS = [
    {"规章": "规 章", "商业企业": "商业 企业", "结果维持": "结果 维持"},
    {
        "规章": "规\n章",
        "商业企业": "商业\n企业",
        "结果纠正": "结果\n纠正",
        "尚未审结": "尚未\n审结",
    },
    {
        "（一）予以公开": "(一)予以公开",
        "（七）总计": "㈦总计",
        "1.属于国家秘密": "1．属于国家秘密",
        "2.重复申请": "2、重复申请",
    },
    {"3.危及“三安全一稳定”": '3.危及"三安全一稳定"'},
    {"3.危及“三安全一稳定”": "3.危及「三安全一稳定」"},
    {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "1.逾期不补正"},
    {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "2.逾期不缴费"},
    {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开"},
    {"本年制发件数": "本年（2023）制发件数", "本年废止件数": "本年(2023年)废止件数"},
    {"行政规范性文件": "规范性文件"},
    {"第二十条第（五）项": "", "第二十条第（六）项": "", "信息内容": ""},
    {
        "二、上年结转政府信息公开申请数量": "二、上年转结政府信息公开申请数量",
        "四、结转下年度继续办理": "四、转结下年度继续办理",
    },
    {"（三）不予公开": "", "（四）无法提供": "", "三、本年度办理结果": ""},
    {"三、本年度办理结果": "三\n、\n本\n年\n度\n办\n理\n结\n果"},
    {
        "本年收费金额（单位：万元）": "本年收费金额（万元）",
        "行政事业性收费": "行政事业性收費",
        "科研机构": "科研機構",
        "总计": "總計",
    },
    {
        "一、本年新收政府信息公开申请数量": "一、本年新收政府信息公開申請數量",
        "行政诉讼": "行政訴訟",
        "行政复议": "行政複議",
    },
]


@pytest.mark.parametrize("labels", LABELS)
def test_labels(labels):
    check(writers.write_xlsx(report(labels=labels)))
    check(writers.write_html(report(labels=labels)))
    check(
        writers.write_text(
            report(labels={old: new.replace("\n", " ") for old, new in labels.items()}), "tabs"
        )
    )
    check(
        writers.write_text(
            report(labels={old: new.replace("\n", " ") for old, new in labels.items()}), "pipes"
        )
    )


WRITTEN = [
    ("1,234", 1234),
    ("1 234", 1234),
    ("１２", 12),
    ("12.0", 12),
    ("3 件", 3),
    ("4项", 4),
    ("５条", 5),
    ("0件", 0),
    ("0.00", 0),
    ("０", 0),
    ("-3", -3),
    (12.0, 12),
    (59237.2449, 59237.2449),
    ("/", None),
    ("-", None),
    ("——", None),
    ("—", None),
    ("无", None),
    (" ", None),
]


@pytest.mark.parametrize(("shown", "value"), WRITTEN)
def test_figures_as_written(shown, value):
    key = "t3.granted.charity"
    made = writers.Report(FORM, {**FIGURES, key: shown})
    for data in (
        writers.write_xlsx(made),
        writers.write_html(made),
        writers.write_text(made, "tabs"),
    ):
        check(data, {**FIGURES, key: value})


@pytest.mark.parametrize(
    "shown",
    [
        "约12",
        "12人",
        "1.2.3",
        "12/3",
        "+3",
        "增3",
        "abc",
        "一",
        "12\n34",
        "1,23",
        "3%",
        "5件 6件",
        "12①",
        "12²",
    ],
)
def test_what_is_not_understood_is_a_problem(shown):
    key = "t3.granted.charity"
    made = writers.Report(FORM, {**FIGURES, key: shown})
    for data in (writers.write_xlsx(made), writers.write_html(made)):
        extraction = extract_bytes(data, "报告")
        (reported,) = extraction.problems
        assert (reported.code, reported.cells, reported.severity) == (
            "not_a_number",
            (key,),
            "error",
        )
        assert reported.at
        assert shown.split("\n")[0] in reported.message
        assert values(extraction) == {name: value for name, value in FIGURES.items() if name != key}


@pytest.mark.parametrize(
    ("shown", "asked"),
    [
        ("约12", "12"),
        ("1O", "10"),
        ("〇", "0"),
        ("l2", "12"),
        ("增3", "3"),
        ("￥159.7", "159.7"),
        ("12。", "12"),
        ("一般", ""),
    ],
)
def test_a_likely_figure_is_asked_for_and_not_read(shown, asked):
    extraction = extract_bytes(
        writers.write_xlsx(writers.Report(FORM, {**FIGURES, "t3.granted.charity": shown})), "报告"
    )
    (reported,) = extraction.problems
    assert reported.code == "not_a_number"
    assert ("是不是" in reported.message) is bool(asked)
    assert f"是不是 {asked}？" in reported.message or not asked


def edited(change, **options) -> Extraction:
    book = load_workbook(io.BytesIO(writers.write_xlsx(report(), **options)))
    change(book)
    target = io.BytesIO()
    book.save(target)
    return extract_bytes(target.getvalue(), "报告")


def find(sheet, text):
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)


def test_truth_values_dates_errors_and_formulas_are_no_figures():
    import datetime

    def change(book):
        sheet = book.active
        row = find(sheet, "（一）予以公开").row
        for column, value in zip(
            "DEFG", (True, datetime.date(2023, 1, 2), "=MAX(D1:D2)", "#REF!"), strict=True
        ):
            sheet[f"{column}{row}"] = value

    extraction = edited(change, merged=False)
    assert codes(extraction) == ["formula_computed", "not_a_number", "not_a_number", "not_a_number"]
    assert {key for reported in extraction.problems for key in reported.cells} == {
        "t3.granted.natural_person", "t3.granted.enterprise", "t3.granted.charity"
    }  # fmt: skip
    assert len(extraction.cells) == 197, (
        "the formula without a stored value is computed, and reported"
    )


def test_rows_in_another_order_and_a_hidden_sheet():
    def change(book):
        sheet = book.active
        first, second = find(sheet, "1.属于国家秘密").row, find(sheet, "8.属于行政查询事项").row
        for column in range(3, 11):
            one, other = sheet.cell(first, column), sheet.cell(second, column)
            one.value, other.value = other.value, one.value
        book.create_sheet("旧表").sheet_state = "hidden"

    extraction = edited(change)
    assert codes(extraction) == ["hidden_sheet"]
    assert values(extraction) == FIGURES


def test_a_row_that_the_form_has_not():
    def change(book):
        sheet = book.active
        sheet.insert_rows(find(sheet, "2.重复申请").row)
        row = find(sheet, "2.重复申请").row - 1
        sheet.cell(row, 3, "1-1.重复来信")
        sheet.cell(row, 5, 4)

    extraction = edited(change, merged=False)
    (reported,) = extraction.problems
    assert (reported.code, reported.severity) == ("unknown_row", "error")
    assert "重复来信" in reported.message
    assert "2.重复申请" in reported.message
    assert reported.at.startswith("Sheet!E")


def test_a_missing_row_column_and_table():
    def change(book):
        sheet = book.active
        sheet.delete_rows(find(sheet, "2.重复申请").row)
        cell = find(sheet, "科研机构")
        cell.value = "科技公司"
        start = find(sheet, "行政复议").row
        sheet.delete_rows(start, 4)

    extraction = edited(change, merged=False)
    assert codes(extraction).count("unknown_column") >= 1
    kinds = {reported.code: reported for reported in extraction.problems}
    assert {"missing_row", "missing_column", "missing_table"} <= kinds.keys()
    assert "t3.rejected_repeat.charity" in kinds["missing_row"].cells
    assert len(kinds["missing_column"].cells) == 25
    assert len(kinds["missing_table"].cells) == 15
    named = {key for reported in extraction.problems for key in reported.cells}
    assert named | extraction.cells.keys() == FORM.cells.keys()
    assert not named & extraction.cells.keys()


def test_two_reports_in_one_file():
    first = load_workbook(io.BytesIO(writers.write_xlsx(report())))
    sheet = first.create_sheet("第二份")
    other = load_workbook(
        io.BytesIO(
            writers.write_xlsx(writers.Report(FORM, {**FIGURES, "t2.licence.decisions": 99}))
        )
    )
    for row in other.active.iter_rows():
        for cell in row:
            if cell.value is not None:
                sheet.cell(cell.row, cell.column, cell.value)
    target = io.BytesIO()
    first.save(target)
    extraction = extract_bytes(target.getvalue(), "x")
    (reported,) = extraction.problems
    assert (reported.code, reported.cells) == ("two_reports", ("t2.licence.decisions",))
    assert "t2.licence.decisions" not in extraction.cells


def test_money_in_yuan():
    labels = {"本年收费金额（单位：万元）": "本年收费金额（单位：元）"}
    for shown, value in ((1597000, 159.7), ("2277820", 227.782)):
        made = writers.Report(FORM, {**FIGURES, "t2.fee.amount": shown}, labels=labels)
        extraction = check(writers.write_xlsx(made), {**FIGURES, "t2.fee.amount": value})
        assert extraction.cells["t2.fee.amount"].raw == str(shown)
        check(writers.write_html(made), {**FIGURES, "t2.fee.amount": value})
        check(writers.write_text(made, "tabs"), {**FIGURES, "t2.fee.amount": value})
    for shown in ("251000元", "25.1万元"):
        made = writers.Report(FORM, {**FIGURES, "t2.fee.amount": shown})
        check(writers.write_html(made), {**FIGURES, "t2.fee.amount": 25.1})


def page(tables: list[str]) -> bytes:
    made = report()
    return f"<h1>{made.title}</h1><p>{made.lead}</p>{''.join(tables)}".encode()


def html_tables() -> list[str]:
    made = report()
    return [writers.html_table(made, table) for table in made.tables]


@pytest.mark.parametrize("header", [True, False])
def test_a_table_split_by_a_page_break(header):
    tables = html_tables()
    rows = tables[1].split("<tr>")
    top, middle = "<tr>".join(rows[:4]), rows[4:16]
    again = "<tr>" + "<tr>".join(rows[1:4]) if header else ""
    first = top + "<tr>" + "<tr>".join(middle) + "</table>"
    rest = "<table>" + again + "<tr>" + "<tr>".join(rows[16:])
    check(page([tables[0], first, "<p>- 3 -</p>", rest, tables[2]]))


def test_tables_in_a_table_of_layout():
    tables = html_tables()
    check(page(["<table><tr><td>菜单</td><td>", *tables, "</td></tr></table>"]))


def test_a_label_that_continues_in_the_next_row():
    tables = html_tables()
    label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    head, tail = label[:22], label[22:]
    before, after = tables[1].split(f"<p>{label}</p>")
    figures, rest = after.split("</tr>", 1)
    blank = "<td></td>" * 7
    joined = f"{before}<p>{head}</p>{figures}</tr><tr><td></td><td></td><td>{tail}</td>{blank}</tr>{rest}"
    check(
        page(
            [
                tables[0],
                joined.replace("rowspan=23", "rowspan=1").replace("rowspan=3", "rowspan=1"),
                tables[2],
            ]
        )
    )


def test_headers_of_table_three_in_other_shapes():
    tables = html_tables()
    rows = tables[1].split("<tr>")
    names = ["商业", "科研", "社会公益", "法律服务", "其他"], ["企业", "机构", "组织", "机构", ""]
    td = "<td colspan=3></td>"
    header = [
        f"{td}<td>自然人</td><td colspan=5>法人或其他组织</td><td>总计</td></tr>",
        f"{td}<td></td>" + "".join(f"<td>{name}</td>" for name in names[0]) + "<td></td></tr>",
        f"{td}<td></td>" + "".join(f"<td>{name}</td>" for name in names[1]) + "<td></td></tr>",
    ]
    check(page([tables[0], "<tr>".join([rows[0], *header, *rows[4:]]), tables[2]]))


def test_an_empty_header_cell_is_known_by_elimination():
    tables = html_tables()
    extraction = extract_bytes(
        page([tables[0], tables[1].replace("社会公益组织", ""), tables[2]]), "x"
    )
    assert values(extraction) == FIGURES
    assert codes(extraction) == ["column_by_elimination"]
    assert extraction.cells["t3.granted.charity"].how == "inferred"


def test_header_and_rows_of_table_two_spanned_differently():
    tables = html_tables()
    other = (
        "<table><tr><td>第二十条第(一)项</td><td></td><td></td><td></td></tr>"
        "<tr><td>信息内容</td><td colspan=2>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td colspan=2>规章</td><td>{}</td><td>{}</td><td>{}</td></tr>"
        "<tr><td colspan=2>行政规范性文件</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    ).format(*list(FIGURES.values())[:6])
    rest = tables[0].split("第二十条第（五）项", 1)[1]
    rest = "<table><tr><td>第二十条第（五）项" + rest
    check(page([other + "</table>", rest, tables[1], tables[2]]))


def test_a_third_of_the_spans_lost():
    made = report()
    extraction = extract_bytes(writers.write_html(made, spans=False), "x")
    assert values(extraction) == FIGURES
    assert codes(extraction) == []
    assert extraction.cells["t3.granted.charity"].at == "table 3/row 6/column 6"


def test_a_raised_digit_is_no_part_of_a_figure():
    made = writers.write_html(writers.Report(FORM, {**FIGURES, "t2.fee.amount": "XX"})).decode()
    extraction = extract_bytes(made.replace("XX", "12<sup>1</sup>").encode(), "报告")
    (reported,) = extraction.problems
    assert (reported.code, reported.cells) == ("not_a_number", ("t2.fee.amount",))
