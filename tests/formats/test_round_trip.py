"""A report written in a format that units send comes back cell for cell."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats import writers
from formats.reports import make_figures, shown, with_blanks
from formats.test_variants import LABELS
from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.rendering.docx import render_docx
from gouji.rendering.html import render_html
from gouji.rendering.pdf import render_pdf
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx

FORMS = [form for form in load_forms().values() if form.series == "zfxxgk"]
FORM = load_forms()["zfxxgk-2021"]
TITLE = "甲乙区2023年政府信息公开工作年度报告"
PERIOD = (date(2023, 1, 1), date(2023, 12, 31))


def read(data: bytes, form: Form = FORM) -> dict:
    extraction = extract_bytes(data, "report")
    reported = [reported for reported in extraction.problems if reported.severity != "info"]
    assert [
        one for one in reported if one.code != "unit_unstated" or form is FORM
    ] == []  # the older form states none
    assert (extraction.form, extraction.year, extraction.unit_name) == (form.form, 2023, "甲乙区")
    assert {reading.how for reading in extraction.cells.values()} == {"read"}
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


@given(shown(), st.booleans(), st.booleans(), st.integers(1, 4), st.integers(1, 9))
def test_xlsx(report, sheets, merged, column, row):
    written, truth = report
    made = writers.write_xlsx(
        writers.Report(FORM, written), sheets=sheets, merged=merged, column=column, row=row
    )
    assert read(made) == truth


@given(
    shown(),
    st.sampled_from(
        [("utf-8", "utf-8"), ("gb18030", "gb2312"), ("gb18030", "gb18030"), ("utf-8", "gbk")]
    ),
)
def test_html(report, charsets):
    written, truth = report
    assert (
        read(
            writers.write_html(
                writers.Report(FORM, written), charset=charsets[0], declared=charsets[1]
            )
        )
        == truth
    )


@given(shown(), st.sampled_from(["tabs", "pipes", "bars"]))
def test_text_with_every_cell(report, style):
    written, truth = report
    assert read(writers.write_text(writers.Report(FORM, written), style)) == truth


def as_csv(report: writers.Report, delimiter: str, charset: str) -> bytes:
    target = StringIO()
    rows = csv.writer(target, delimiter=delimiter)
    rows.writerows([[report.title], [report.lead]])
    for table in report.tables:
        rows.writerows([[table.title], *writers.text_rows(report, table)])
    return target.getvalue().encode(charset, "replace")


@given(
    shown(),
    st.sampled_from([",", ";"]),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
)
def test_csv(report, delimiter, charset):
    written, truth = report
    assert read(as_csv(writers.Report(FORM, written), delimiter, charset)) == truth


RENDERERS = {
    "docx": render_docx,
    "xlsx": render_xlsx,
    "html": lambda report: render_html(report).encode(),
    "pdf": render_pdf,
}


@given(
    st.integers(0, 2**32),
    st.sampled_from(FORMS),
    st.sampled_from([0.02, 0.3]),
    st.sampled_from(sorted(RENDERERS)),
)
def test_what_we_render(seed, form, share, kind):
    figures = make_figures(Random(seed), share, form=form)
    exact = {key: None if value is None else Decimal(str(value)) for key, value in figures.items()}
    assert (
        read(RENDERERS[kind](Report(form, TITLE, "甲乙区", 2023, PERIOD, exact)), form) == figures
    )


@given(
    st.integers(0, 2**32),
    st.sampled_from(FORMS),
    st.sets(st.sampled_from(range(len(LABELS)))),
    st.sampled_from([None, "/", "—", "无", "0件", "０"]),
    st.sampled_from(["xlsx", "html", "tabs", "csv"]),
)
def test_layouts_of_the_catalogue(seed, form, labels, blank, kind):
    """Labels spelt in several ways at once, with one way to write nothing."""
    random = Random(seed)
    cells = make_figures(random, 0.2, form=form)
    written, truth = with_blanks(random, cells, 0.7, blank)
    if blank in ("0件", "０"):
        truth = {key: value or 0 for key, value in truth.items()}
        written = {
            key: "0" if cell.unit and written[key] == "0件" else written[key]
            for key, cell in form.cells.items()
        }
    spelt = {old: new for place in sorted(labels) for old, new in LABELS[place].items() if new}
    if kind == "tabs":
        spelt = {old: new.replace("\n", " ") for old, new in spelt.items()}
    report = writers.Report(form, written, labels=spelt)
    made = {
        "xlsx": lambda: writers.write_xlsx(report),
        "html": lambda: writers.write_html(report),
        "tabs": lambda: writers.write_text(report, "tabs"),
        "csv": lambda: as_csv(report, ",", "utf-8"),
    }
    assert read(made[kind](), form) == truth


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_copied_text_with_empty_cells(form, seed):
    """Every tab is there, and many a cell is truly empty, in narrow blocks too."""
    random = Random(seed)
    written, truth = with_blanks(random, make_figures(random, 0.2, form=form), 0.7, None)
    assert read(writers.write_text(writers.Report(form, written), "tabs"), form) == truth
