"""行政执法统计年报: four wide tables of one row are read from every format, whatever their order
and columns.
"""

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats import writers
from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.ingest.attribution import attribute
from gouji.rendering.docx import render_docx
from gouji.rendering.html import render_html
from gouji.rendering.pdf import render_pdf
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx

FORMS = {name: form for name, form in load_forms().items() if form.series == "xzzf"}
OLD, NEW, ZJ = FORMS["xzzf-2018"], FORMS["xzzf-2021"], FORMS["xzzf-2021-zj"]
TITLE = "甲乙区城市管理局2023年度行政执法统计年报"
RENDERERS = {
    "docx": render_docx,
    "xlsx": render_xlsx,
    "html": lambda report: render_html(report).encode(),
    "pdf": render_pdf,
}


def balanced(random, form):
    """A figure for every cell, totals kept."""
    share = random.choice([0, 0.1, 0.5, 1])
    cells = {
        key: random.choice([3, 40, 70_000]) if random.random() < share else 0 for key in form.cells
    }
    for key, cell in form.cells.items():
        if cell.unit:
            cells[key] = random.choice([0, 5, Decimal("11817.5"), Decimal("0.0336")])
    for equation in load_rules()[form.form].equations:
        (total,) = equation.left
        cells[total] = sum(cells[key] for key in equation.right)
    return cells


def plain(cells):
    return {
        key: number(value) if isinstance(value, Decimal) else value for key, value in cells.items()
    }


def read(data, form, name="report"):
    extraction = extract_bytes(data, name)
    assert [reported.code for reported in extraction.problems if reported.severity == "error"] == []
    assert (extraction.form, extraction.year, extraction.unit_name) == (
        form.form,
        2023,
        "甲乙区城市管理局",
    )
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


@given(st.integers(0, 2**32), st.sampled_from(sorted(FORMS)), st.sampled_from(sorted(RENDERERS)))
def test_what_we_render(seed, name, kind):
    form = FORMS[name]
    cells = balanced(Random(seed), form)
    period = (date(2023, 1, 1), date(2023, 12, 31))
    exact = {key: Decimal(str(value)) for key, value in cells.items()}
    assert read(
        RENDERERS[kind](Report(form, TITLE, "甲乙区城市管理局", 2023, period, exact)), form
    ) == plain(cells)


WRITERS = {
    "xlsx": writers.write_xlsx,
    "sheets": lambda report: writers.write_xlsx(report, sheets=True),
    "html": writers.write_html,
    "tabs": lambda report: writers.write_text(report, "tabs"),
    "pipes": lambda report: writers.write_text(report, "pipes"),
    "bars": lambda report: writers.write_text(report, "bars"),
}


@given(st.integers(0, 2**32), st.sampled_from(sorted(FORMS)), st.sampled_from(sorted(WRITERS)))
def test_what_units_write(seed, name, kind):
    form = FORMS[name]
    cells = balanced(Random(seed), form)
    assert read(WRITERS[kind](writers.Report(form, cells, title=TITLE)), form) == plain(cells)


PENALTY = {
    "警告": 0, "罚款": 293, "没收违法所得、没收非法财物": 0, "暂扣许可证、执照": 0, "责令停产停业": 0,
    "吊销许可证、执照": 0, "其他行政处罚": 0, "合计（宗）": 293, "罚没金额（万元）": 11817.5,
}  # fmt: skip
LICENCE = {
    "申请数量": 2207,
    "受理数量": 2207,
    "许可数量": 2207,
    "不予许可数量": 0,
    "撤销许可数量": 0,
}


def page(*tables, title):
    parts = [f"<html><body><h1>{title}</h1>"]
    for heading, *rows in tables:
        cells = "".join(
            "<tr>"
            + "".join(f"<td colspan={wide} rowspan={high}>{text}</td>" for text, wide, high in row)
            + "</tr>"
            for row in rows
        )
        parts.append(f"<p>{heading}</p><table>{cells}</table>")
    return "".join([*parts, "</body></html>"]).encode()


def flat(heading, figures):
    return (
        heading,
        [(label, 1, 1) for label in figures],
        [(value, 1, 1) for value in figures.values()],
    )


def test_zhengzhou_2020():
    """Published: the old columns without 行政拘留, the table of licences first, amounts in 万元."""
    data = page(
        flat("行政许可实施情况统计表", LICENCE),
        flat("行政处罚实施情况统计表", PENALTY),
        title="郑州市城市管理局2020年度行政执法数据",
    )
    extraction = extract_bytes(data, "郑州.html")
    assert (extraction.form, extraction.year, extraction.unit_name) == (
        "xzzf-2018",
        2020,
        "郑州市城市管理局",
    )
    filled = {key: number(cell.value) for key, cell in extraction.cells.items() if cell.value}
    assert filled == {
        "t2.licence.applied": 2207, "t2.licence.received": 2207, "t2.licence.granted": 2207,
        "t1.penalty.fine": 293, "t1.penalty.total": 293, "t1.penalty.amount": 11817.5,
    }  # fmt: skip
    assert extraction.cells["t1.penalty.detention"].value is None
    assert extraction.cells["t1.penalty.amount"].raw == "11817.5"
    assert set(extraction.cells) == set(OLD.cells)
    reported = {problem.code: problem for problem in extraction.problems}
    assert "行政拘留" in reported["columns_left_out"].message
    assert [p.message for p in extraction.problems if p.code == "table_left_out"] == [
        "没有“行政强制实施情况统计表”，按空白读取。有数据的请补上。",
        "没有“其他行政执法行为实施情况统计表”，按空白读取。有数据的请补上。",
    ]
    assert attribute(extraction, "郑州.html", (), (), load_forms()).problems == ()


def test_datong_2021():
    """Published: every figure 0, three tables, the new columns, amounts in 元."""
    zeros = dict.fromkeys(NEW.cells, 0)
    report = writers.Report(NEW, zeros, title="大同市文物局2021年度行政执法统计情况", period="",
                            labels={"罚没金额（万元）": "罚没金额（元）"})  # fmt: skip
    for data in (
        writers.write_text(report, "tabs", only={"t1", "t3", "t4"}),
        writers.write_text(report, "pipes", only={"t1", "t3", "t4"}),
    ):
        extraction = extract_bytes(data, "大同.txt")
        assert (extraction.form, extraction.year, extraction.unit_name) == (
            "xzzf-2021",
            2021,
            "大同市文物局",
        )
        values = {key: number(cell.value) for key, cell in extraction.cells.items()}
        assert values == {key: None if key.startswith("t2.") else 0 for key in NEW.cells}
        assert [
            reported.code for reported in extraction.problems if reported.code != "period_unknown"
        ] == ["table_left_out"]


def edited(form, figures, title=TITLE, drop=(), labels=None):
    """A page of the form's tables without some columns of table one, and with other labels."""
    labels = labels or {}
    shown = {}
    for key, cell in form.cells.items():
        if cell.table == "t1" and key not in drop:
            shown[labels.get(cell.column_label, cell.column_label)] = figures.get(key, "")
    return page(flat("行政处罚实施情况统计表", shown), title=title)


@pytest.mark.parametrize(
    ("written", "value"),
    [("118175000", "11817.5"), ("336", "0.0336"), ("0", "0"), ("1.5", "0.00015")],
)
def test_money_in_yuan_is_converted_exactly_and_reported(written, value):
    data = edited(
        NEW, {"t1.penalty.amount": written}, labels={"罚没金额（万元）": "罚没金额（元）"}
    )
    extraction = extract_bytes(data, "x.html")
    assert extraction.cells["t1.penalty.amount"].value == Decimal(value)
    assert extraction.cells["t1.penalty.amount"].raw == written
    assert [p.code for p in extraction.problems if p.code == "money_converted"] == [
        "money_converted"
    ] * (value != "0")


def test_one_column_filed_as_two_is_their_sum():
    figures = {key: 0 for key in NEW.cells} | {"t1.penalty.fine": 2, "t1.penalty.total": 5}
    shown = {}
    for key, cell in NEW.cells.items():
        if key == "t1.penalty.closure":
            shown |= {"责令关闭": 1, "限制从业": 2}
        elif cell.table == "t1":
            shown[cell.column_label] = figures[key]
    extraction = extract_bytes(page(flat("行政处罚实施情况统计表", shown), title=TITLE), "x.html")
    assert extraction.form == "xzzf-2021"
    assert extraction.cells["t1.penalty.closure"].value == 3
    assert extraction.cells["t1.penalty.closure"].raw == "1+2"
    assert [p.code for p in extraction.problems if "closure" in "".join(p.cells)] == [
        "columns_added"
    ]
    blank = extract_bytes(
        page(
            flat("行政处罚实施情况统计表", shown | {"责令关闭": "", "限制从业": "/"}), title=TITLE
        ),
        "x",
    )
    assert blank.cells["t1.penalty.closure"].value is None


def test_the_same_two_columns_in_flattened_text_are_never_guessed():
    shown = {"警告": 1, "罚款": 2, "责令关闭": 1, "限制从业": 2, "合计": 6}
    lines = [
        TITLE,
        "",
        "行政处罚实施情况统计表",
        " | ".join(shown),
        " | ".join(map(str, shown.values())),
    ]
    extraction = extract_bytes("\n".join(lines).encode(), "x.txt")
    assert [p.severity for p in extraction.problems if p.code == "position_lost"] == ["error"]
    assert (
        "t1.penalty.closure" not in extraction.cells
        or extraction.cells["t1.penalty.closure"].value is None
    )


@pytest.mark.parametrize("kind", ["html", "pipes"])
def test_columns_left_out_are_blank_wherever_they_stood(kind):
    drop = {"t1.penalty.criticism", "t1.penalty.detention", "t1.penalty.downgrade"}
    figures = {key: place for place, key in enumerate(NEW.cells)}
    if kind == "html":
        data = edited(NEW, figures, drop=drop)
    else:
        kept = {
            c.column_label: figures[k]
            for k, c in NEW.cells.items()
            if c.table == "t1" and k not in drop
        }
        rows = [" | ".join(kept), " | ".join(map(str, kept.values()))]
        data = "\n".join([TITLE, "", "行政处罚实施情况统计表", *rows]).encode()
    extraction = extract_bytes(data, "x")
    assert [p.code for p in extraction.problems if p.severity == "error"] == []
    assert extraction.form == "xzzf-2021"
    values = {
        key: number(extraction.cells[key].value) for key in NEW.cells if key.startswith("t1.")
    }
    assert values == {key: None if key in drop else figures[key] for key in values}


def test_an_unknown_column_with_a_figure_is_an_error():
    figures = {key: place for place, key in enumerate(NEW.cells)}
    data = edited(NEW, figures, labels={"通报批评": "约谈提醒"})
    errors = [p for p in extract_bytes(data, "x.html").problems if p.severity == "error"]
    assert [p.code for p in errors] == ["unlabelled_figure"]


def test_the_version_is_reported_from_the_columns_and_the_place():
    zeros = dict.fromkeys(NEW.cells, 1) | dict.fromkeys(OLD.cells, 1) | dict.fromkeys(ZJ.cells, 1)
    forms = load_forms()
    below = ("330106-cg", "330106", "330100", "330000")
    elsewhere = ("630106", "630100", "630000")

    def codes(form, title, above):
        document = extract_bytes(edited(form, zeros, title=title), "x.html")
        assert document.form == form.form
        return [
            reported.code
            for reported in attribute(document, "x.html", (), (), forms, above).problems
        ]

    in_2019, in_2022 = ("甲局2019年度行政执法统计年报", "甲局2022年度行政执法统计年报")
    assert codes(OLD, in_2019, elsewhere) == codes(OLD, in_2019, below) == []
    assert codes(NEW, in_2022, elsewhere) == codes(ZJ, in_2022, below) == []
    assert codes(OLD, in_2022, elsewhere) == codes(OLD, in_2022, ()) == ["older_form"]
    assert codes(NEW, in_2019, elsewhere) == ["form_not_in_force"]
    assert codes(ZJ, in_2022, elsewhere) == ["form_not_in_force"]
    assert codes(NEW, in_2022, below) == ["form_not_in_force"]
    assert codes(ZJ, in_2022, ()) == codes(NEW, in_2022, ()) == []


def test_a_table_that_is_not_read_is_reported():
    zeros = dict.fromkeys(ZJ.cells, 0)
    fifth = page(
        flat("行政执法证持证率情况统计表", {"在编人数": 20, "持证率": "85%"}), title=""
    ).decode()
    data = edited(ZJ, zeros).decode().replace("</body></html>", fifth)
    extraction = extract_bytes(data.encode(), "x.html")
    assert [p.code for p in extraction.problems if p.severity == "error"] == []
    assert "行政执法证持证率情况统计表" in next(
        p.message for p in extraction.problems if p.code == "table_not_read"
    )


def test_the_title_decides_which_series_a_file_is_of():
    other = load_forms()["zfxxgk-2021"]
    both = writers.write_html(writers.Report(other, dict.fromkeys(other.cells, 0))).decode()
    mixed = (
        both.replace("</body></html>", "")
        + edited(NEW, dict.fromkeys(NEW.cells, 0), title="").decode()
    )
    assert extract_bytes(mixed.encode(), "x.html").form == "zfxxgk-2021"
    renamed = mixed.replace("甲乙区2023年政府信息公开工作年度报告", TITLE)
    assert extract_bytes(renamed.encode(), "x.html").form == "xzzf-2021"
