"""Recognition itself: forms are data, layouts are kept, places are reported, years must agree."""

import shutil

import pytest

from formats import writers
from formats.reports import FORM
from gouji.catalogue.forms import load_forms
from gouji.core.config import settings
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.extraction.tables import layouts
from gouji.extraction.vocabulary import describe_place, problem, vocabulary

FIGURES = {key: place % 5 for place, key in enumerate(FORM.cells)}

INVENTED = """
form: library-2030
title: 图书馆年报
basis: 示例
law: 示例
years: {first: 2030}
sections:
  - {key: books, number: 一, title: 馆藏情况, table: books}
  - {key: readers, number: 二, title: 读者情况, table: readers}
tables:
  - key: books
    title: 馆藏情况
    fact: {table: fact_books, grain: report}
    blocks:
      - corner: 类别
        columns:
          - {key: owned, label: 馆藏册数}
          - label: 本年增减
            children: [{key: bought, label: 购入}, {key: other, label: 其他}]
        rows:
          - label: 纸质
            children: [{key: paper_new, label: 新书}, {key: paper_other, label: 其他}]
          - label: 电子
            children: [{key: file_new, label: 新书}, {key: file_other, label: 其他}]
  - key: readers
    title: 读者情况
    fact: {table: fact_readers, grain: row, key_column: kind}
    blocks:
      - across: true
        rows: [{key: adult, label: 成人}, {key: child, label: 少儿}]
        columns: [{key: visits, label: 到馆}, {key: loans, label: 借阅}]
"""


@pytest.fixture
def invented(tmp_path, monkeypatch):
    """The project's catalogue with an invented form beside its own."""
    folder = tmp_path / "expectations"
    shutil.copytree(settings().expectations, folder)
    (folder / "zfxxgk" / "forms" / "library-2030.yaml").write_text(INVENTED, encoding="utf-8")
    known = [path for path in (folder / "zfxxgk" / "forms").glob("zfxxgk-*.yaml")]
    newest = max(known)
    newest.write_text(
        newest.read_text("utf-8").replace(
            "years: {first: 2021}", "years: {first: 2021, last: 2029}"
        ),
        "utf-8",
    )
    monkeypatch.setenv("GOUJI_EXPECTATIONS", str(folder))
    settings.cache_clear()
    yield load_forms()["library-2030"]
    monkeypatch.undo()
    settings.cache_clear()


@pytest.mark.parametrize("written", ["xlsx", "unmerged", "html", "nospans"])
def test_a_form_is_data_alone(invented, written):
    """Rows of the same name in two groups included."""
    figures = {key: place * 3 for place, key in enumerate(invented.cells)}
    report = writers.Report(invented, figures, title="甲馆2030年政府信息公开年报")
    if written in ("xlsx", "unmerged"):
        data = writers.write_xlsx(report, merged=written == "xlsx")
    else:
        data = writers.write_html(report, spans=written == "html")
    extraction = extract_bytes(data, "x")
    assert extraction.form == "library-2030"
    assert {key: number(reading.value) for key, reading in extraction.cells.items()} == figures
    assert extract_bytes(writers.write_xlsx(writers.Report(FORM, FIGURES)), "x").form == FORM.form


def test_a_kept_layout_reads_what_a_fresh_one_reads():
    for changes in (
        {"t3.granted.charity": None},
        {"t3.granted.charity": "abc"},
        {"t4.review.total": "１２"},
        {},
    ):
        for options in ({}, {"merged": False}, {"sheets": True}, {"column": 3}):
            data = writers.write_xlsx(writers.Report(FORM, FIGURES | changes), **options)
            layouts.forget()
            fresh = extract_bytes(data, "x")
            assert extract_bytes(data, "x") == fresh
            other = extract_bytes(
                writers.write_xlsx(writers.Report(FORM, dict.fromkeys(FIGURES, 7)), **options), "x"
            )
            assert {number(reading.value) for reading in other.cells.values()} == {7}
            assert extract_bytes(data, "x") == fresh


def test_the_number_of_kept_layouts_is_bounded():
    layouts.forget()
    for column in range(1, 6):
        extract_bytes(writers.write_xlsx(writers.Report(FORM, FIGURES), column=column), "x")
    assert 1 <= layouts.kept() <= layouts.KEPT


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("line 46/field 3", "第46行第3栏"),
        ("line 46", "第46行"),
        ("表!一!C12", "工作表“表!一”C12单元格"),
        ("table 3/row 5/column 4", "第3个表格第5行第4列"),
        ("paragraph 7", "第7段"),
        ("?", "?"),
        ("", ""),
    ],
)
def test_places_in_words(at, words):
    assert describe_place(at) == words


def test_every_place_has_words():
    report = writers.Report(FORM, FIGURES)
    for data in (
        writers.write_xlsx(report),
        writers.write_html(report),
        writers.write_text(report, "lines"),
    ):
        for reading in extract_bytes(data, "x").cells.values():
            assert describe_place(reading.at).startswith(("第", "工作表"))


def test_problem_codes_have_a_severity_and_a_text():
    for code, reported in vocabulary().problems.items():
        assert reported.message.endswith("。"), code
    with pytest.raises(KeyError):
        problem("no_such_code")


def test_years_must_agree():
    report = writers.Report(FORM, FIGURES)
    assert extract_bytes(writers.write_html(report), "2023年.html").problems == ()
    (reported,) = extract_bytes(writers.write_html(report), "2022年.html").problems
    assert (reported.code, reported.severity) == ("year_conflict", "error")
    assert "2022" in reported.message
    other = writers.Report(FORM, FIGURES, period="自2022年1月1日起至2022年12月31日止")
    assert [
        reported.code for reported in extract_bytes(writers.write_html(other), "x").problems
    ] == ["year_conflict"]


def test_every_cell_is_read_or_named():
    report = writers.Report(FORM, FIGURES)
    page = writers.write_html(report).decode()
    for removed in ("科研机构", "2.重复申请", "尚未审结", "规章", "（七）总计"):
        extraction = extract_bytes(page.replace(removed, "某某").encode(), "x")
        named = {
            key
            for reported in extraction.problems
            if reported.severity == "error"
            for key in reported.cells
        }
        assert named | extraction.cells.keys() == FORM.cells.keys(), removed
        assert named, removed
        assert not named & extraction.cells.keys()
