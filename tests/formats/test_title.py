"""Titles, periods, units' names and claims as they are written."""

from datetime import date

import pytest

from corpus import form
from gouji.extraction.document import Paragraph
from gouji.extraction.narrative import find_claims
from gouji.extraction.narrative.period import find_period
from gouji.extraction.narrative.title import file_year, find_title, match_unit, read_title


@pytest.mark.parametrize(
    ("text", "unit", "year"),
    [
        ("湟中区 2023 年度政府信息公开 工作年度报告", "湟中区", 2023),
        ("西宁市湟中区人民政府2023年政府信息公开工作年度报告", "西宁市湟中区人民政府", 2023),
        ("2023年湟中区政府信息公开工作年度报告", "湟中区", 2023),
        (
            "湟中区人民政府办公室关于2023年度政府信息公开工作情况的报告",
            "湟中区人民政府办公室",
            2023,
        ),
        ("湟中区统计局政府信息公开工作年度报告（2023年）", "湟中区统计局", 2023),
        ("湟中区政府信息公开工作2023年度报告", "湟中区", 2023),
        ("关于湟中区2023年政府信息公开工作的报告", "湟中区", 2023),
        ("关于2023年度湟中区政府信息公开工作情况的报告", "湟中区", 2023),
        ("湟中区二〇二三年政府信息公开年度报告", "湟中区", 2023),
        ("湟中区２０２３年政府信息公开年报", "湟中区", 2023),
        ("2023年政府信息公开工作年度报告", None, 2023),
        ("湟中区政府信息公开工作年度报告", "湟中区", None),
        ("湟中區2023年政府信息公開工作年度報告", "湟中区", 2023),
    ],
)
def test_title(text, unit, year):
    title = read_title(text)
    assert title is not None
    assert (title.unit, title.year) == (unit, year)


@pytest.mark.parametrize(
    "text", ["", "二、主动公开政府信息情况", "无", "政府信息公开指南", "会议纪要2023年"]
)
def test_no_title(text):
    assert read_title(text) is None


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, f"line {number}") for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("texts", "name", "unit"),
    [
        (("湟中区人民政府", "2023年政府信息公开工作年度报告"), "x", "湟中区人民政府"),
        (("根据要求，现公布湟中区2023年政府信息公开工作年度报告。报告分六部分。",), "x", "湟中区"),
        (("一、总体情况",), "湟中区2023年政府信息公开工作年度报告.xlsx", "湟中区"),
    ],
)
def test_unit_in_the_line_above_in_the_lead_and_in_the_file_name(texts, name, unit):
    title = find_title(paragraphs(*texts), name)
    assert title is not None
    assert (title.unit, title.year) == (unit, 2023)


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("a/2022/湟中区2023年.xlsx", 2023),
        ("20240131.xlsx", None),
        ("2024-01-31.xlsx", None),
        ("2023.txt", 2023),
    ],
)
def test_year_of_a_file_name(name, year):
    assert file_year(name) == year


YEAR = (date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("所列数据的统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止", YEAR),
        ("统计期限为2023年1月1日至2023年12月31日", YEAR),
        ("统计时限：2023年1月1日—12月31日", YEAR),
        ("数据统计期限从2023年1月1日起，至12月31日止", YEAR),
        ("统计期限为2023年1月1日到2023年12月31日期间", YEAR),
        ("统计期限为2023年1-12月", YEAR),
        ("统计期限为2023.1.1-2023.12.31", YEAR),
        ("统计期限为2023-01-01至2023-12-31", YEAR),
        ("统计期限为2023/1/1~2023/12/31", YEAR),
        ("统计期限2023.1月1日～2023年12月31日", None),
        ("统计期限为２０２３年１月１日－１２月３１日", YEAR),
        ("统计期限自20231月1日至202312月31日", YEAR),
        ("统计期限自202311日至20231231日止", YEAR),
        ("统计期限自20230101至20231231", YEAR),
        ("统计期限自2023年1月1日起至2023年12月28日止", (date(2023, 1, 1), date(2023, 12, 28))),
        ("统计期限自2023年111日至1231日", None),
        ("统计期限自2023年2月30日至2023年12月31日", None),
        ("统计期限自2023年1月1日至2022年12月31日", None),
        ("2023年1月1日至2023年12月31日，全区天气晴好", None),
        ("统计期限为2023年", None),
    ],
)
def test_period(text, period):
    assert find_period([text + "。"]) == period


def test_periods_that_differ_are_none():
    assert (
        find_period(
            ["统计期限自2023年1月1日至2023年12月31日。", "统计期限自2023年1月1日至2023年12月28日。"]
        )
        is None
    )


@pytest.mark.parametrize(
    ("written", "names", "matches"),
    [
        ("湟中区", ["湟中区"], True),
        ("湟中区政府", ["湟中区"], True),
        ("西宁市湟中区人民政府", ["湟中区"], True),
        ("青海省西宁市湟中区人民政府", ["湟中区"], True),
        ("湟中县", ["湟中区", "湟中县"], True),
        ("湟中县", ["湟中区"], False),
        ("湟中区统计局", ["湟中区"], False),
        ("湟中区人民政府办公室", ["湟中区"], False),
        ("湟中区", ["湟中区统计局"], False),
        ("城东区", ["湟中区"], False),
        ("西宁市", ["湟中区"], False),
        ("西宁市教育局", ["市教育局"], True),
        ("市教育局", ["西宁市教育局"], True),
        ("市政府", ["湟中区"], False),
        ("西宁市政府办公厅", ["市政府办公厅"], True),
        ("西宁市卫生健康委", ["西宁市卫生健康委员会"], True),
        ("鲁沙尔街道", ["鲁沙尔街道办事处"], True),
        ("大通县人民政府", ["大通回族土族自治县", "大通县"], True),
    ],
)
def test_unit(written, names, matches):
    assert match_unit(written, names, ["西宁市"]) is matches


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("全年共收到政府信息公开申请22件，均为自然人提交。",
         {"applications_received": 22, "received_natural": 22}),
        ("2023年，新收政府信息公开申请 1,205 宗，上年结转3宗。",
         {"applications_received": 1205, "applications_carried_in": 3}),
        ("全年未收到政府信息公开申请。", {"applications_received": 0}),
        ("共办理涉及城乡建设等依申请公开政府信息 12 件。", {"applications_handled": 12}),
        ("收到政府信息公开申请5件，其中予以公开3件，部分公开1件，不予公开1件。",
         {"applications_received": 5, "applications_granted": 3, "applications_partial": 1, "applications_denied": 1}),
        ("全年发布信息556条。", {}),
        ("受理12345热线10932件。", {}),
    ],
)  # fmt: skip
def test_claims(sentence, claims):
    assert {
        claim.metric: claim.value for claim in find_claims(paragraphs(sentence), None, form())
    } == claims


@pytest.mark.parametrize(
    "row",
    [
        "(六)其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0",
        "一、本年新收政府信息公开申请数量 12 10 0 0 0 0 22",
    ],
)
def test_a_row_of_a_table_that_became_text_states_nothing(row):
    assert find_claims(paragraphs(row), None, form()) == ()
