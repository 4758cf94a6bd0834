"""What is found of a document's structure: its sections, its date, what is left of a template,
other years' figures.
"""

from datetime import date

import pytest

from formats import writers
from formats.reports import FORM
from gouji.extraction.document import Paragraph
from gouji.extraction.extract import extract_bytes
from gouji.extraction.narrative.passages import find_date, find_passages
from gouji.extraction.narrative.sections import find_sections

TEXT = "全年通过门户网站公开信息，做好解读和回应。"


def sections(*lines):
    return find_sections(
        [Paragraph(line, f"line {n}") for n, line in enumerate(lines, 1)], FORM.form
    )


def reported(*lines):
    return [(section.key, section.number, section.length) for section in sections(*lines)]


def test_headings_with_what_is_below_them():
    found = reported(
        "一、总体情况", TEXT, "五、存在的主要问题及改进情况", "无", "六、其他需要报告的事项：无"
    )
    assert found == [("overall", "一", len(TEXT)), ("problems", "五", 0), ("other", "六", 0)]


@pytest.mark.parametrize(
    "text",
    ["", "无", "无。", "/", "暂无。", "本年度无存在的问题。", "没有。", "（不存在主要问题）"],
)
def test_a_section_that_says_nothing(text):
    assert reported("一、总体情况", TEXT, "五、存在的主要问题及改进情况", text)[1] == (
        "problems",
        "五",
        0,
    )


@pytest.mark.parametrize(
    "text", ["测试。", "无现成经验可循。", "没有及时更新栏目。", "不存在问题的单位受到表扬。"]
)
def test_a_section_that_says_little(text):
    assert reported("一、总体情况", TEXT, "五、存在的主要问题及改进情况", text)[1] == (
        "problems",
        "五",
        len(text),
    )


@pytest.mark.parametrize(
    ("heading", "key", "number"),
    [
        ("第五部分 存在问题及改进措施", "problems", "五"),
        ("五．政府信息公开工作存在的不足和下一步打算", "problems", "五"),
        ("六、工作中存在的主要问题", "problems", "六"),
        ("存在的主要问题和改进情况", "problems", None),
        ("1、总体情况", "overall", "一"),
        ("一、基本情况", "overall", "一"),
        ("七、需要报告的其他事项", "other", "七"),
        ("六、其它需要说明的事项。", "other", "六"),
        ("二、主动公开工作情况", "disclosure", "二"),
        ("三、收到和处理政府信息公开申請情况", "applications", "三"),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "reviews", "四"),
        ("| 一、总体情况 |", "overall", "一"),
    ],
)
def test_headings_as_they_are_worded(heading, key, number):
    assert [(section.key, section.number) for section in sections(heading, TEXT)] == [(key, number)]


@pytest.mark.parametrize(
    "line",
    [
        "（一）主动公开政府信息情况",
        "一、本年新收政府信息公开申请数量",
        "四、结转下年度继续办理",
        "其他对外管理服务事项",
        "依申请公开",
        "一是总体情况良好，主动公开工作情况有序，存在的主要问题得到改进。",
        "总体情况良好。",
    ],
)
def test_what_is_no_heading(line):
    assert sections(line, TEXT) == ()


def test_a_table_of_contents_and_headings_within_a_section():
    contents = ["一、总体情况......1", "五、存在的主要问题及改进情况......9"]
    body = [
        "一、总体情况",
        TEXT,
        "五、存在的主要问题及改进情况",
        "一、存在的主要问题",
        TEXT,
        "（二）改进情况",
        TEXT,
    ]
    found = {section.key: section for section in sections(*contents, *body)}
    assert (found["overall"].length, found["overall"].at) == (len(TEXT), "line 3")
    assert (found["problems"].number, found["problems"].length > 2 * len(TEXT)) == ("五", True)


def test_a_heading_behind_the_end_of_a_sentence():
    found = reported("五、存在的主要问题及改进情况", f"{TEXT}六、其他需要报告的事项", "无")
    assert found == [("problems", "五", len(TEXT)), ("other", "六", 0)]


def test_the_digest_is_blind_to_figures_and_line_breaks():
    one, other = (
        sections("一、总体情况", *text)[0].sentences
        for text in (
            ["2023年，全区通过门户网站公开信息 120 条。", "做好政策解读，", "及时回应社会关切。"],
            ["2022年，全区通过门户网站公开信息98条。做好政策解读，及时回应社会关切。"],
        )
    )
    assert one == other
    assert len(one) == 2


@pytest.mark.parametrize("how", ["xlsx", "html"])
def test_tables_alone_have_no_narrative(how):
    report = writers.Report(
        FORM, {key: 0 for key in FORM.cells}, title="某区2023年政府信息公开工作年度报告"
    )
    data = {"xlsx": writers.write_xlsx, "html": writers.write_html}[how](report)
    found = extract_bytes(data, "report").sections
    assert {section.key for section in found} <= {
        section.key for section in FORM.sections if section.table
    }


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2024年1月15日", date(2024, 1, 15)),
        ("湟中区人民政府　2023 年 12 月 9 日", date(2023, 12, 9)),
        ("二〇二四年一月二十三日", date(2024, 1, 23)),
        ("发布时间：2024-01-15 10:25", date(2024, 1, 15)),
        ("2023年13月1日", None),
        ("统计期限为2023年1月1日至2023年12月31日", None),
        ("截至2023年12月31日", None),
        ("会议于2023年5月6日召开。", None),
    ],
)
def test_the_date(line, day):
    assert find_date([Paragraph(line, "")]) == day


@pytest.mark.parametrize(
    "text",
    [
        "共收到申请XX件",
        "20XX年工作",
        "××局",
        "收到____件",
        "（此处填写主要问题）",
        "总体情况（示例）",
        "填写说明：按实际填写。",
        "〔单位名称〕",
        "{{year}}",
        "单击此处添加文字",
    ],
)
def test_what_is_left_of_a_template(text):
    assert [found.kind for found in passages(text)] == ["residue"]


@pytest.mark.parametrize(
    "text",
    [
        "填表人：________ 联系电话：________",
        "本报告为示例，数字和文字均为虚构。",
        "制定政务公开目录模板，统一公开样例。",
        "（区分处理的，只计这一情形，不计其他情形）",
        "3×5 米的公示栏",
        "推行“互联网+”，MAXX 平台",
        "国办公开办函〔2021〕30号",
    ],
)
def test_what_is_none_of_a_template(text):
    assert passages(text) == []


def passages(text, year=2023):
    return list(find_passages([Paragraph(text, "")], year))


@pytest.mark.parametrize(
    "text",
    [
        "2022年，本机关共收到政府信息公开申请 12 件。",
        "一、总体情况。2022年度，全区主动公开政府信息556条。",
        "2024年，我局办理依申请公开3件，均按期答复。",
    ],
)
def test_figures_of_another_year(text):
    assert [found.kind for found in passages(text)] == ["other_year"]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，本机关共收到政府信息公开申请 12 件。",
        "2022年，本机关共收到政府信息公开申请 12 件，2023年收到 15 件。",
        "2022年，本机关共收到政府信息公开申请 12 件。2023年收到 15 件。",
        "2022年结转申请 3 件，已全部办理。",
        "2022年以来，我区累计公开信息 5000 条。",
        "2024年，我局将主动公开重点领域信息 100 条以上。",
        "根据2022年政务公开工作要点，公开信息20条。",
        "2022年度报告公开后，收到意见 2 件。",
        "2019年，本机关收到申请 2 件。",
        "2022年，全区信息公开工作取得进展。",
    ],
)
def test_other_years_that_are_right(text):
    assert passages(text) == []
