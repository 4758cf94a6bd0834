"""Reports in every format: each figure in its official place, merged as printed, and nothing from
data that runs.
"""

import re
import warnings
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.table import Table as DocxTable
from lxml import etree
from lxml import html as lxml_html
from pypdfium2 import PdfDocument

from documents import types_in
from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.grid import layouts
from gouji.consolidation.text import consolidated_report
from gouji.consolidation.write import RENDERERS
from gouji.core.errors import CatalogueError
from gouji.core.figures import format_figure
from gouji.extraction.extract import extract_bytes
from gouji.rendering import wording as words
from gouji.rendering.charts import chart_png, chart_svg
from gouji.rendering.csv import render_csv
from gouji.rendering.docx import render_docx
from gouji.rendering.html import render_html
from gouji.rendering.pdf import render_pdf
from gouji.rendering.report import Annex, Chart, Coverage, Report
from gouji.rendering.xlsx import render_xlsx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = '=cmd|"/c calc"!A1<script>alert(1)</script>&'
FORMS = load_forms()


def report_on(form: Form, name: str = "甲区") -> Report:
    """A unit's own report in which every figure is another one, the first is blank and the second
    zero.
    """
    figures = {key: Decimal(number) for number, key in enumerate(form.cells, 1000)}
    first, second, third = list(form.cells)[:3]
    return Report(
        form=form,
        title=f"{name}2023年{form.title}",
        unit_name=name,
        year=2023,
        period=(date(2023, 1, 1), date(2023, 12, 28)),
        figures=figures | {first: None, second: Decimal(0), third: Decimal("159.7000")},
        narrative={
            next(s.number for s in form.sections if not s.table): (f"第一段{name}", "第二段")
        },
    )


@pytest.fixture(params=FORMS.values(), ids=lambda form: form.form)
def report(request: pytest.FixtureRequest) -> Report:
    return report_on(request.param)


@pytest.fixture(scope="module")
def city() -> Report:
    form = FORMS["zfxxgk-2021"]
    figures = {key: Decimal(2) for key in form.cells} | {"t2.regulation.made": None}
    return consolidated_report(form, "甲市", 2023, figures, Coverage(("甲区", "乙县"), ("丙区",)))


def placed(report: Report) -> list[list[tuple[int, int, str]]]:
    """Per table: where its printed cells begin and what is in them."""
    return [
        [(c.row, c.column, report.text(c.cell_key) if c.cell_key else c.text) for c in layout.cells]
        for layout in layouts(report.form).values()
    ]


def test_docx_has_every_cell_in_its_place(report: Report):
    document = docx.Document(BytesIO(render_docx(report)))
    assert len(document.tables) == len(report.form.tables)
    for table, cells in zip(document.tables, placed(report), strict=True):
        assert [(r, c, table.cell(r, c).text) for r, c, _ in cells] == cells


def test_docx_merges_as_the_form_does(report: Report):
    document = docx.Document(BytesIO(render_docx(report)))
    for table, layout in zip(document.tables, layouts(report.form).values(), strict=True):
        for cell in layout.cells:
            last = table.cell(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)
            assert last._tc is table.cell(cell.row, cell.column)._tc


def header_rows(table: DocxTable) -> int:
    return len(table._tbl.findall(f".//{W}tblHeader"))


def test_docx_is_set_as_the_official_format(city: Report):
    document = docx.Document(BytesIO(render_docx(city)))
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.5)
    assert [header_rows(table) for table in document.tables] == [0, 3, 3]
    for table in document.tables:
        assert len(table._tbl.findall(f".//{W}cantSplit")) == len(table.rows)
    assert " PAGE " in [node.text for node in section.footer._element.iter(f"{W}instrText")]
    for style in document.styles:
        if style.type == 1:
            assert style.element.rPr is None or style.element.rPr.rFonts.get(f"{W}eastAsia")
    titles = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert titles == [f"{part.number}、{part.title}" for part in city.form.sections]
    assert document.core_properties.title == document.paragraphs[0].text == city.title


def test_docx_parts_are_well_formed_whatever_the_text():
    nasty = report_on(FORMS["zfxxgk-2021"], f"甲\x00\x0b{HOSTILE}")
    with ZipFile(BytesIO(render_docx(nasty))) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))
    document = docx.Document(BytesIO(render_docx(nasty)))
    assert document.paragraphs[0].text == f"甲{HOSTILE}2023年{nasty.form.title}"


def test_xlsx_has_every_cell_in_its_place(report: Report):
    book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
    tables = [section for section in report.form.sections if section.table]
    for section, layout in zip(tables, layouts(report.form).values(), strict=True):
        sheet = book[f"{section.number}、{section.title}"]
        merged = {str(area) for area in sheet.merged_cells.ranges}
        for cell in layout.cells:
            there = sheet.cell(cell.row + 3, cell.column + 1)
            value = report.figure(cell.cell_key) if cell.cell_key else cell.text or None
            assert there.value == (float(value) if isinstance(value, Decimal) else value)
            if cell.rowspan > 1 or cell.colspan > 1:
                corner = sheet.cell(cell.row + 2 + cell.rowspan, cell.column + cell.colspan)
                assert f"{there.coordinate}:{corner.coordinate}" in merged


def test_xlsx_takes_no_text_for_a_formula_or_a_link():
    nasty = report_on(FORMS["zfxxgk-2021"], HOSTILE)
    book = openpyxl.load_workbook(BytesIO(render_xlsx(nasty)))
    assert types_in(book) == {"s", "n"}
    title = book.worksheets[0]["A1"]
    assert title.value.startswith("=cmd")
    assert title.quotePrefix


def test_html_has_every_cell_in_its_place(report: Report):
    page = lxml_html.fromstring(render_html(report))
    for table, cells in zip(page.findall(".//table"), placed(report), strict=True):
        assert [cell.text_content() for cell in table.iter("td", "th")] == [
            text for _, _, text in cells
        ]


def test_html_repeats_headers_and_escapes():
    nasty = render_html(report_on(FORMS["zfxxgk-2021"], HOSTILE))
    assert "<script" not in nasty
    assert "&lt;script&gt;" in nasty
    page = lxml_html.fromstring(nasty)
    assert [len(table.findall("thead/tr")) for table in page.iter("table")] == [0, 3, 3]
    assert not page.xpath("//@src | //@href"), "a page that needs nothing else"


def test_pdf_prints_every_cell_with_its_fonts_and_runs_nothing(report: Report):
    document = PdfDocument(render_pdf(report))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    for key in report.form.cells:
        assert report.text(key) in text
    for label in report.form.sections:
        assert label.title in text
    made = render_pdf(report_on(report.form, HOSTILE))
    assert b"/FontFile3" in made
    assert b"/JavaScript" not in made
    assert HOSTILE in PdfDocument(made)[0].get_textpage().get_text_range().replace("\r\n", "")


CHARTS = (
    Chart(
        "近年申请",
        ("2022年", "2023年"),
        {"新收": (Decimal(3), Decimal(15)), "办结": (None, Decimal(9))},
    ),
    Chart(
        "各单位",
        tuple(f"第{number}区" for number in range(12)),
        {"新收": tuple(map(Decimal, range(12)))},
    ),
)
ANNEX = Annex(
    "各单位情况",
    ("单位", "新收", "说明"),
    ((HOSTILE, Decimal("1.50"), "甲"), ("乙区", None, "=1+1")),
)


@pytest.fixture
def annexed(city: Report) -> Report:
    return replace(
        city, charts=CHARTS, annexes=(ANNEX,), every_cell=replace(ANNEX, title="全部指标")
    )


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html", "pdf"])
def test_annexes_do_not_change_what_is_read_from_a_report(annexed: Report, kind: str):
    extraction = extract_bytes(RENDERERS[kind](annexed), f"报告.{kind}")
    assert [reported for reported in extraction.problems if reported.severity != "info"] == []
    assert {key: cell.value for key, cell in extraction.cells.items()} == {
        key: annexed.figure(key) for key in annexed.form.cells
    }
    assert RENDERERS[kind](annexed) == RENDERERS[kind](annexed)


def test_annexes_show_every_row_and_run_nothing(annexed: Report):
    page = lxml_html.fromstring(render_html(annexed))
    assert [cell.text for cell in page.findall(".//table[@class='plain']//td")] == [
        HOSTILE,
        "1.5",
        "甲",
        "乙区",
        None,
        "=1+1",
    ]
    assert len(page.findall(".//figure/svg")) == len(CHARTS)
    assert not page.xpath("//script | //@src | //@href[not(starts-with(., '#'))]")
    document = docx.Document(BytesIO(render_docx(annexed)))
    assert [cell.text for cell in document.tables[-1].row_cells(1)] == [HOSTILE, "1.5", "甲"]
    assert len(document.inline_shapes) == len(CHARTS)
    book = openpyxl.load_workbook(BytesIO(render_xlsx(annexed)))
    assert [cell.value for cell in book["各单位情况"][4]] == ["乙区", None, "=1+1"]
    assert {cell.data_type for row in book["各单位情况"].iter_rows() for cell in row} <= {"s", "n"}
    assert len(book["图表"]._charts) == len(CHARTS)


def test_a_chart_draws_every_letter():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for chart in CHARTS:
            assert chart_svg(chart) == chart_svg(replace(chart))
            assert chart_png(chart)[0].startswith(b"\x89PNG")


def test_csv_has_one_line_a_cell(report: Report):
    text = render_csv(report)
    assert text.startswith("\ufeffkey,table,row_label,column_label,value\r\n")
    lines = text.splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == list(report.form.cells)
    assert [line.rsplit(",", 1)[1] for line in lines[:4]] == ["", "0", "159.7", "1003"]


def test_one_report_is_always_the_same_bytes(city: Report):
    assert render_docx(city) == render_docx(city)
    assert render_xlsx(city) == render_xlsx(city)
    assert render_pdf(city) == render_pdf(city)


def test_a_consolidated_report_prints_zero_for_blank_and_tells_its_coverage(city: Report):
    assert city.title == "甲市2023年政府信息公开工作年度报告"
    assert city.text("t2.regulation.made") == "0"
    assert words.coverage_sentence(city.coverage) == "应报3个单位，已报2个；未报：丙区。"
    assert all(city.narrative.values())
    opening = "".join(city.narrative["一"])
    assert "应报3个单位，已报2个；未报：丙区。" in opening
    assert "不予公开16件" in opening, "a name bound to eight cells is their sum"


def test_shares_and_changes_in_words():
    form = FORMS["zfxxgk-2021"]
    now, before = ({key: Decimal(value) for key in form.cells} for value in (3, 2))

    def opening(figures, before=None) -> str:
        return "".join(
            consolidated_report(form, "甲市", 2023, figures, Coverage(("甲区",)), before).narrative[
                "一"
            ]
        )

    assert "新收政府信息公开申请3件，其中自然人申请3件（占100%）" in opening(now)
    assert "新收政府信息公开申请3件，比上年增加1件，增长50%，其中" in opening(now, before)
    assert "新收政府信息公开申请2件，比上年减少1件，下降33.3%，其中" in opening(before, now)
    assert "新收政府信息公开申请3件，与上年持平，其中" in opening(now, now)
    assert "自然人申请0件、" in opening({}, {})
    assert "新收政府信息公开申请3件，比上年增加3件，其中" in opening(now, {})


def test_a_character_without_a_font_is_reported_and_stops_nothing(city: Report):
    typed = "说明\U0010fffd\x00\u200b完"
    made = render_pdf(replace(city, annexes=(Annex("说明", ("单位", "说明"), (("甲区", typed),)),)))
    text = "".join(page.get_textpage().get_text_range() for page in PdfDocument(made))
    assert "说明〓" in text
    assert city.form.sections[-1].title in text


def test_a_long_annex_repeats_its_header_on_every_page(city: Report):
    rows = tuple((f"甲{row}号", Decimal(row)) for row in range(120))
    pages = PdfDocument(
        render_pdf(replace(city, annexes=(Annex("长表", ("单位", "指标名"), rows),)))
    )
    shown = [
        text
        for text in (page.get_textpage().get_text_range() for page in pages)
        if re.search("甲[0-9]+号", text)
    ]
    assert len(shown) > 1
    assert all("指标名" in text for text in shown)
    assert all(f"甲{row}号" in "".join(shown) for row in range(120))


def test_a_full_coverage_names_nobody():
    assert words.coverage_sentence(Coverage(("甲区",))) == "应报1个单位，已报1个。"
    assert words.coverage_sentence(None) == ""


def test_a_narrative_that_names_no_cell_of_the_form_is_refused():
    form = FORMS["zfxxgk-2021"]
    fewer = form.model_copy(update={"tables": form.tables[:1]})
    for kept in ("every", "cells"):  # worked out once a form, and copied with it
        fewer.__dict__.pop(kept, None)
    with pytest.raises(CatalogueError, match="not in the form"):
        words.narrative_for(fewer)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("159.7000", "159.7"),
        ("36084", "36084"),
        ("100", "100"),
        ("0.00", "0"),
        ("-0", "0"),
        ("59237.2449", "59237.2449"),
    ],
)
def test_figures_as_text(value: str, text: str):
    assert format_figure(Decimal(value)) == text
