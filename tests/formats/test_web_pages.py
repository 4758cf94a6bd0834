"""Pages as the sites of governments and their editors write them: every figure, or what cannot be
read, is reported.
"""

import re

import pytest

from formats import writers
from formats.reports import FORM
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes

FIGURES = {key: 1 + place % 7 for place, key in enumerate(FORM.cells)} | {"t2.fee.amount": 159.7}
REPORT = writers.Report(FORM, FIGURES)
TABLES = [writers.html_table(REPORT, table) for table in REPORT.tables]
CELL = re.compile(r"<p>(\d[\d.]*)</p>")
TITLES = (
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
)


def page(tables: list[str], before: str = "", head: str = "") -> str:
    lead = f"<h1>{REPORT.title}</h1><p>{REPORT.lead}</p>"
    return f"<html><head>{head}</head><body>{before}{lead}{''.join(tables)}</body></html>"


def each(change) -> str:
    return page([change(table) for table in TABLES])


def framed(content: str) -> str:
    return f"<table><tr><td>{content}</td></tr></table>"


def extract(content: str | bytes) -> Extraction:
    return extract_bytes(content.encode() if isinstance(content, str) else content, "报告.html")


def word() -> str:
    """Saved by Word: classes, spans in spans, conditional comments, empty office tags."""
    inner = (
        "<p class=MsoNormal style='text-align:center;mso-pagination:widow-orphan'><span lang=EN-US "
    )
    inner += r"style='font-size:10.5pt;mso-bidi-font-family:宋体'>\1<o:p></o:p></span></p>"
    body = re.sub(r"<p>(.*?)</p>", inner, page(TABLES)).replace(
        "<td ", "<td valign=top style='mso-border-alt:solid' "
    )
    body = body.replace("<table>", "<![if !supportMisalignedColumns]><table class=MsoNormalTable>")
    start = "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->"
    return start + body.replace("</table>", "</table><![endif]>")


def with_grid_row() -> str:
    """Word's invisible last row that fixes the widths."""
    rows = [
        f"<tr height=0>{'<td width=50></td>' * table.columns}</tr></tbody>"
        for table in REPORT.tables
    ]
    return page([table.replace("</tbody>", row) for table, row in zip(TABLES, rows, strict=True)])


def one_table(*, titles: bool) -> str:
    rows = [re.sub(r"</?table>|</?tbody>", "", table) for table in TABLES]
    heads = [f"<tr><td colspan=15>{title}</td></tr>" * titles for title in TITLES]
    return page(
        [f"<table>{''.join(head + row for head, row in zip(heads, rows, strict=True))}</table>"]
    )


def table_three_in_parts(*cuts: int) -> str:
    rows = TABLES[1].split("<tr>")
    parts = ["<tr>".join(rows[: cuts[0]])]
    ends = (*cuts[1:], len(rows))
    parts += [
        "<table><tr>" + "<tr>".join(rows[start:end]) for start, end in zip(cuts, ends, strict=True)
    ]
    return page([TABLES[0], *(f"{part}</table><p>&nbsp;</p>" for part in parts), TABLES[2]])


def with_notes() -> str:
    first = TABLES[0].replace("<tr>", "<tr><td colspan=4>单位：件、万元</td></tr><tr>", 1)
    note = "<tr><td colspan=10>注：本表数据统计截至2023年12月31日</td></tr></tbody>"
    return page([first, TABLES[1].replace("</tbody>", note), TABLES[2]])


def header_cells() -> str:
    return each(
        lambda table: re.sub(r"<td( [^>]*)><p>([^\d<]+)</p></td>", r"<th\1><p>\2</p></th>", table)
    )


def head_and_body() -> str:
    rows = re.sub(r"</?table>|</?tbody>", "", TABLES[1]).split("<tr>")
    head, body = "<tr>".join(rows[:4]), "<tr>".join(rows[4:])
    return page(
        [TABLES[0], f"<table><thead>{head}</thead><tbody><tr>{body}</tbody></table>", TABLES[2]]
    )


def in_capitals() -> str:
    cells = re.compile(r"<td colspan=(\d+) rowspan=(\d+)>(.*?)</td>")
    return each(lambda table: cells.sub(r"<TD COLSPAN='\1' ROWSPAN='\2 '>\3</TD>", table))


XHTML = "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' ''>"
SCRIPTS = (
    "<script>var t='<table><tr><td>规章</td><td>9</td></tr></table>';</script><iframe src='x'></iframe>"
    "<noscript><table><tr><td>规章</td><td>9</td></tr></table></noscript>"
)
HIDDEN = writers.html_table(writers.Report(FORM, dict.fromkeys(FIGURES, 9)), REPORT.tables[1])
HIDDEN_ROW = "<tr style='display: none'><td>规章</td><td>9</td></tr>"
EARLIER = "<li>甲乙区2022年政府信息公开工作年度报告 2023-01-20</li>"
PAGES = {
    "saved by Word": word,
    "Word's row of widths": with_grid_row,
    "scrolling frames": lambda: each(lambda t: f"<div style='overflow-x:auto'><div class='TRS_Editor'>{t}</div></div>"),
    "tables for layout": lambda: each(lambda t: framed(framed(t))),
    "one table for all": lambda: one_table(titles=False),
    "one table for all with titles": lambda: one_table(titles=True),
    "table three in three": lambda: table_three_in_parts(10, 18),
    "table three cut within a group": lambda: table_three_in_parts(12),
    "spans beyond the table": lambda: each(lambda t: t.replace("rowspan=23", "rowspan=99")),
    "header cells": header_cells,
    "head and body": head_and_body,
    "capitals": in_capitals,
    "cells never closed": lambda: each(lambda t: re.sub("</(?:p|td|tr)>", "", t)),
    "paragraphs never closed": lambda: each(lambda t: f"<p>{t}"),
    "divisions in cells": lambda: each(lambda t: CELL.sub(r"<div><div><span>\1</span></div></div>", t)),
    "breaks in cells": lambda: each(lambda t: t.replace("<p>", "<p><br>").replace("</p>", "<br></p>")),
    "indented by wide spaces": lambda: each(lambda t: t.replace("<p>", "<p style='text-indent:2em'>\u3000\u3000")),
    "no-break and wide spaces": lambda: each(lambda t: CELL.sub(r"<p> &nbsp;\1&ensp;&emsp;</p>", t)),
    "characters without width": lambda: each(lambda t: CELL.sub("&#8203;\\1\ufeff", t).replace("规章", "规\u200b章")),
    "soft hyphens": lambda: each(lambda t: t.replace("予以公开", "予以\u00ad公开")),
    "captions": lambda: each(lambda t: t.replace("<table>", "<table><caption>表</caption><colgroup><col></colgroup>")),
    "an empty first column": lambda: each(lambda t: t.replace("<tr>", "<tr><td></td>")),
    "an empty last column": lambda: each(lambda t: t.replace("</tr>", "<td></td></tr>")),
    "an empty first row": lambda: each(lambda t: t.replace("<tr>", f"<tr>{'<td></td>' * 8}</tr><tr>", 1)),
    "notes in rows": with_notes,
    "three columns for one": lambda: each(lambda t: re.sub(r"colspan=(\d)", lambda m: f"colspan={3 * int(m[1])}", t)),
    "colspan nought": lambda: each(lambda t: t.replace("colspan=1 ", "colspan=0 ")),
    "figures in frames of their own": lambda: each(lambda t: CELL.sub(r"<table><tr><td>\1</td></tr></table>", t)),
    "figures in fields of a form": lambda: each(lambda t: CELL.sub(r"<input type='text' value='\1'>", t)),
    "figures in a choice or an area": lambda: page(TABLES)
    .replace("<p>159.7</p>", "<textarea>159.7</textarea>")
    .replace("<p>4</p>", "<select><option>1<option selected>4</select>"),
    "comments in cells": lambda: each(lambda t: CELL.sub(r"<!-- 9 --><p>\1<!-- 9 --></p>", t)),
    "a dot for room": lambda: page(TABLES).replace("<p>159.7</p>", "<p>159.7</p><img src=s width=1>"),
    "hidden rows": lambda: each(lambda t: t.replace("<tr>", HIDDEN_ROW + "<tr>", 1)),
    "a hidden report": lambda: page(TABLES).replace("</body>", f"<div style='display:none'>{HIDDEN}</div></body>"),
    "hidden by Word": lambda: page(TABLES).replace("159.7</p>", "159.7<span style='mso-hide:all'>9</span></p>"),
    "scripts and frames": lambda: page(TABLES, SCRIPTS),
    "a byte-order mark and another charset": lambda: "\ufeff" + page(TABLES, head="<meta charset=gb2312>"),
    "more characters than declared": lambda: page(TABLES, "<p>㐀镕喆</p>", "<meta charset=gb2312>").encode("gb18030"),
    "XHTML": lambda: XHTML + page(TABLES),
    "where one is": lambda: page(TABLES, f"<div><a href=#>首页</a> &gt; <a>年报</a> &gt; {REPORT.title}</div>"),
    "a list of earlier reports": lambda: page(TABLES, f"<ul>{EARLIER}</ul>"),
    "the report before": lambda: page(TABLES).replace("</body>", f"<div>上一篇：{EARLIER}</div></body>"),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAGES)
def test_every_figure_of(kind):
    extraction = extract(PAGES[kind]())
    assert [reported for reported in extraction.problems if reported.severity != "info"] == []
    assert {key: number(reading.value) for key, reading in extraction.cells.items()} == FIGURES
    assert (extraction.form, extraction.year, extraction.unit_name) == (
        "zfxxgk-2021",
        2023,
        "甲乙区",
    )


@pytest.mark.parametrize(
    "shown",
    [
        "<del>99</del><ins>159.7</ins>",
        "<s>99</s>159.7",
        "<span style='text-decoration: line-through'>99</span>159.7",
        "<img src='figure.png'>",
        "\u202e7.951",
    ],
)
def test_what_no_program_can_see_is_reported(shown):
    extraction = extract(page(TABLES).replace("<p>159.7</p>", f"<p>{shown}</p>"))
    assert [(reported.code, reported.cells) for reported in extraction.problems] == [
        ("not_a_number", ("t2.fee.amount",))
    ]


def test_blanks_of_an_editor():
    shown = {
        key: None if place % 3 else value for place, (key, value) in enumerate(FIGURES.items())
    }
    tables = [writers.html_table(writers.Report(FORM, shown), table) for table in REPORT.tables]
    for blank in (
        "<p><o:p>&nbsp;</o:p></p>",
        "<br>",
        "<p>\u200b</p>",
        "<span></span>",
        "<input type=text>",
    ):
        extraction = extract(page([table.replace("<p></p>", blank) for table in tables]))
        assert {key: number(reading.value) for key, reading in extraction.cells.items()} == shown
        assert extraction.problems == ()
