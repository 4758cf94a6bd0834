"""Shapes of whole reports seen in the wild, with invented figures: none may cost a figure or change
one in silence.
"""

import re

import pytest

from formats import writers
from formats.reports import FORM
from gouji.catalogue.forms import load_forms
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.extraction.vocabulary import vocabulary

FIGURES = {key: 1 + place % 7 for place, key in enumerate(FORM.cells)} | {"t2.fee.amount": 159.7}
TITLE = "甲乙区2023年政府信息公开工作年度报告"
STYLES = ("tabs", "pipes", "bars", "lines")
HEADINGS = {
    "t2": "二、主动公开政府信息情况",
    "t3": "三、收到和处理政府信息公开申请情况",
    "t4": "四、政府信息公开行政复议、行政诉讼情况",
}


def report(figures=None) -> writers.Report:
    return writers.Report(FORM, figures or FIGURES)


def text(style="tabs", figures=None) -> str:
    return writers.write_text(report(figures), style).decode()


def page(figures=None) -> str:
    return writers.write_html(report(figures)).decode()


def read(content: str | bytes, name="报告") -> Extraction:
    return extract_bytes(content.encode() if isinstance(content, str) else content, name)


def values(extraction: Extraction) -> dict:
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


def check(content: str | bytes, expected=None, name="报告") -> None:
    """All cells read, nothing to complain of, and whose report it is."""
    extraction = read(content, name)
    assert [reported for reported in extraction.problems if reported.severity != "info"] == []
    assert values(extraction) == (expected or FIGURES)
    assert (extraction.form, extraction.year, extraction.unit_name) == (
        "zfxxgk-2021",
        2023,
        "甲乙区",
    )


def check_safe(content: str | bytes, expected=None) -> set[str]:
    """No figure is wrong unless an error names its cell; returns the cells that are named."""
    extraction = read(content)
    named = {
        key
        for reported in extraction.problems
        if reported.severity == "error"
        for key in reported.cells
    }
    got = values(extraction)
    assert {key: got.get(key) or 0 for key in FORM.cells if key not in named} == {
        key: value or 0 for key, value in (expected or FIGURES).items() if key not in named
    }
    return named


def blanked(*, totals_only_zero: bool) -> dict:
    """A row whose six columns are blank and whose total is 0; or every cell blank but one 0."""
    if totals_only_zero:
        row = {f"t3.partial.{key}": None for key in FORM.table("t3").blocks[0].column_keys}
        return FIGURES | row | {"t3.partial.total": 0}
    return dict.fromkeys(FIGURES) | {"t3.received.natural_person": 0}


@pytest.mark.parametrize("totals_only_zero", [True, False])
def test_blanks_and_a_lonely_zero(totals_only_zero):
    shown = blanked(totals_only_zero=totals_only_zero)
    check(page(shown), shown)
    for style in ("tabs", "pipes", "bars"):
        check(text(style, shown), shown)
    check_safe(text("lines", shown), shown)
    check_safe(writers.write_xlsx(report(shown)), shown)


def test_totals_blank_in_every_row():
    shown = {key: None if key.endswith(".total") else value for key, value in FIGURES.items()}
    check(page(shown), shown)
    check(writers.write_xlsx(report(shown)), shown)
    for style in ("tabs", "pipes", "bars"):
        check(text(style, shown), shown)


def test_the_result_total_filled_in_the_last_column_only():
    columns = FORM.table("t3").blocks[0].column_keys[:-1]
    shown = FIGURES | {f"t3.result_total.{column}": None for column in columns}
    check(page(shown), shown)
    for style in ("tabs", "pipes", "bars"):
        check(text(style, shown), shown)
    check_safe(text("lines", shown), shown)


META = (
    "<table><tr><td>索引号</td><td>630106-2024-00012</td><td>发布机构</td><td>甲乙区人民政府办公室</td></tr>"
    "<tr><td>文号</td><td></td><td>发布日期</td><td>2024-01-20</td></tr></table>"
)
EMPTY = "<table>" + ("<tr>" + "<td></td>" * 10 + "</tr>") * 33 + "</table>"


@pytest.mark.parametrize(
    "before", [META, EMPTY, META + EMPTY, "<p>索引号：0012</p><p>发布日期：2024-01-20</p>"]
)
def test_what_stands_before_the_report(before):
    check(page().replace("<div><h1>", f"{before}<div><h1>"))


def test_a_title_after_a_break_in_an_unclosed_paragraph():
    check(page().replace(f"<h1>{TITLE}</h1>", f"<p>西部门户网站<br />{TITLE}"))


def test_the_title_in_the_file_name_alone():
    check(page().replace(TITLE, ""), name=f"{TITLE}.html")
    check(text().replace(TITLE, ""), name=f"{TITLE}.txt")


def test_links_to_other_years_around_the_report():
    links = "".join(
        f"<li><a href='/{year}'>甲乙区{year}年政府信息公开工作年度报告</a></li>"
        for year in range(2015, 2025)
    )
    check(page().replace("<div><h1>", f"<ul>{links}</ul><div><h1>"))


SECTIONS = [
    {"t3": "二、收到和处理政府信息公开申请情况", "t4": "三、政府信息公开行政复议、行政诉讼情况"},
    {
        "t2": "二、组织领导情况\n\n本年成立领导小组。\n\n三、主动公开政府信息情况",
        "t3": "四、收到和处理政府信息公开申请情况",
    },
    {"t2": "二、主动公开情况", "t3": "三、依申请公开情况", "t4": "四、复议和诉讼情况"},
    {"t2": "", "t3": "", "t4": ""},
    {"t4": "注：表中数字应符合勾稽关系，请认真填写。\n四、政府信息公开行政复议、行政诉讼情况"},
    {"t3": "三、收到和处理政府信息公开申请情况（单位：件）"},
    {"t3": "三、收到和处理政府信息公開申請情况"},
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("changes", SECTIONS)
def test_sections_in_other_words_and_numbers(changes, style):
    content = text(style)
    for table, heading in changes.items():
        content = content.replace(HEADINGS[table], heading)
    check(content)


@pytest.mark.parametrize("style", STYLES)
def test_a_table_before_its_heading(style):
    above, below = text(style).split(f"\n{HEADINGS['t4']}\n")
    table, rest = below.split("\n五、")
    check(f"{above}{table}\n{HEADINGS['t4']}\n\n五、{rest}")


@pytest.mark.parametrize("style", STYLES)
def test_the_last_section_reworded(style):
    for heading in ("存在问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "下一步打算"):
        check(
            text(style).replace(
                "五、存在的主要问题及改进情况", f"五、{heading}\n\n本年整改问题3个，完成2项。"
            )
        )


def test_attachments_after_the_report():
    check(f"{text()}\n附件1：2023年公开目录\n附件2：机构名单\t12\n附件3：3项\n")


@pytest.mark.parametrize("style", STYLES)
def test_traditional_characters(style):
    pairs = vocabulary().labels.traditional
    table = {ord(new): old for old, new in zip(pairs[::2], pairs[1::2], strict=True) if old != new}
    extraction = read(text(style).translate(table))
    assert extraction.problems == ()
    assert values(extraction) == FIGURES
    assert (extraction.form, extraction.year) == ("zfxxgk-2021", 2023)


@pytest.mark.parametrize("style", STYLES)
def test_group_labels_lost(style):
    content = text(style)
    for label in (
        "（三）不予公开",
        "（四）无法提供",
        "（五）不予处理",
        "（六）其他处理",
        "三、本年度办理结果",
    ):
        content = re.sub(re.escape(label) + r"[\t |]*\n?", "", content)
    check(content)


@pytest.mark.parametrize("style", STYLES)
def test_columns_lost_from_the_header(style):
    content = text(style)
    check_safe(re.sub(r"(法律服务机构[\s|]+)其他[\s|]+", r"\1", content, count=1))
    check_safe(re.sub(r"(法律服务机构[\s|]+)其他([\s|]+)总计", r"\1\2", content, count=1))
    check_safe(re.sub(r"(结果维持[\s|]+)结果纠正[\s|]+", r"\1", content, count=1))


SHAPES = {
    "a bar after each cell": lambda: "\n".join(
        f"{line} |" if line else "" for line in text("lines").split("\n")
    ),
    "padded bars": lambda: text("pipes").replace(" | ", "    |    "),
    "bars without spaces": lambda: text("pipes").replace(" | ", "|"),
    "no last bar": lambda: re.sub(r" \|$", "", text("pipes"), flags=re.MULTILINE),
    "leading bar alone": lambda: re.sub(r"^\|(.*)\|$", r"|\1", text("bars"), flags=re.MULTILINE),
    "runs of bars": lambda: re.sub(r"\|", "||", text("pipes")),
    "tabs that collapse": lambda: re.sub(r"\t+", "\t", text("tabs")),
    "spaces for tabs": lambda: text("tabs").replace("\t", " "),
    "markdown rules": lambda: re.sub(
        r"^(\|信息内容.*)$", r"\1\n|---|---|---|---|", text("bars"), flags=re.MULTILINE
    ),
    "carriage returns": lambda: text("tabs").replace("\n", "\r\n"),
    "blank lines between": lambda: text("lines").replace("\n", "\n\n"),
    "page numbers between": lambda: text("tabs").replace("\n", "\n\n- 3 -\n", 40),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_flattened_shapes(shape):
    content = SHAPES[shape]()
    named = check_safe(content)
    if shape not in ("runs of bars", "page numbers between"):
        assert named == set()
        check(content)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("every", [2, 3, 5])
def test_figures_whose_blanks_are_gone(style, every):
    shown = {
        key: None if place % every else value for place, (key, value) in enumerate(FIGURES.items())
    }
    check_safe(re.sub(r"\t+", "\t", re.sub(r"\|(\s*\|)+", "|", text(style, shown))), shown)


@pytest.mark.parametrize("labels", [True, False])
def test_rows_without_labels_are_never_guessed(labels):
    """The labels of a group lost, and its figures in a row."""
    lines = text("tabs").split("\n")
    start = next(place for place, line in enumerate(lines) if "属于国家秘密" in line)
    figures = [
        re.sub(r"[^\t\d]*[\u4e00-\u9fff“”、（）][^\t]*", "", line).strip()
        for line in lines[start : start + 8]
    ]
    group = ["\t（三）不予公开"] if labels else []
    named = check_safe("\n".join([*lines[:start], *group, "\t".join(figures), *lines[start + 8 :]]))
    assert {
        f"t3.{row}.total" for row in FORM.table("t3").blocks[0].row_keys if row.startswith("denied")
    } <= named


def test_pictures_in_place_of_tables():
    tables = re.sub(r"<table><tbody>.*?</table>", "<p><img src='t.png'></p>", page())
    extraction = read(tables)
    assert [reported.code for reported in extraction.problems] == ["tables_missing"]
    assert extraction.cells == {}
    only_one = re.sub(r"<table><tbody>.*?</table>", "<p><img src='t.png'></p>", page(), count=1)
    extraction = read(only_one)
    assert {key.split(".")[0] for key in extraction.cells} == {"t3", "t4"}
    assert {reported.code for reported in extraction.problems} == {"missing_table"}


def test_a_layout_that_no_form_has():
    names = (
        "一、主动公开政府信息数",
        "二、收到申请数",
        "1.当面申请数",
        "2.传真申请数",
        "三、申请办结数",
        "四、行政复议数量",
    )
    rows = "".join(
        f"<tr><td>{name}</td><td>条</td><td>{count}</td></tr>" for count, name in enumerate(names)
    )
    extraction = read(
        f"<h1>{TITLE}</h1><table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>{rows}</table>"
    )
    assert extraction.cells == {}
    assert [(reported.code, reported.severity) for reported in extraction.problems] == [
        ("other_layout", "error")
    ]


def second(year="2023", unit="甲乙区") -> str:
    other = page({key: value + 1 for key, value in FIGURES.items()})
    return other.replace("2023", year).replace("甲乙区", unit)


@pytest.mark.parametrize("other", [("2023", "甲乙区"), ("2022", "甲乙区"), ("2023", "丙丁区")])
def test_two_reports_one_after_the_other(other):
    """Also where the first page ends in full before the second."""
    for first in (page(), page().replace("</body></html>", "")):
        assert "two_reports" in [
            reported.code for reported in read(first + second(*other)).problems
        ]
    assert {"two_figures"} <= {
        reported.code
        for reported in read(f"{text()}\n{text('tabs', dict.fromkeys(FIGURES, 9))}").problems
    }


def test_a_page_pasted_into_a_page():
    tables = page().split("<p>收到和处理政府信息公开申请情况</p>")
    assert len(tables) == 2
    check("</body></html><p></p>".join(tables))


@pytest.mark.parametrize("total", [True, False])
def test_a_column_whose_header_is_empty_or_gone(total):
    """The total's: never taken for another column, never filled in."""
    content = page().replace("<p>总计</p>", "<p></p>" if total else "<p>合并</p>", 1)
    assert {
        key for key in FIGURES if key.startswith("t3.") and key.endswith(".total")
    } <= check_safe(content)


def test_a_report_on_both_forms_says_so():
    older = load_forms()["zfxxgk-2019"]
    made = writers.Report(older, dict.fromkeys(older.cells, 1))
    head = writers.html_table(made, made.tables[0]).split("第二十条第（五）项")[0]
    content = page()
    start = content.index("第二十条第（一）项")
    begin = content.rindex("<table>", 0, start)
    content = content[:begin] + head + content[content.index("第二十条第（五）项") :]
    assert {"mixed_forms", "missing_table"} <= {
        reported.code for reported in read(content).problems
    }
    assert check_safe(content) == {
        key for key in FIGURES if key.startswith(("t2.regulation", "t2.normative"))
    }
