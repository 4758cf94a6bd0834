"""A series whose period is a quarter, through the real steps."""

import json
from pathlib import Path

import openpyxl
import pytest

from formats import writers
from gouji import pipeline
from gouji.catalogue.period import Period
from gouji.consolidation.write import load_report, write_report
from gouji.core.config import settings
from gouji.rendering.template import write_template
from gouji.review.published import compare_published
from gouji.warehouse.trace import trace_cell
from third.city import (
    CITY,
    EAST,
    FAULTY,
    FIRST,
    MIDDLE,
    NAMELESS,
    NAMES,
    SERIES,
    TOTAL,
    WRONG,
    ask,
    checks,
    drop,
    ingest,
    written,
)


def test_each_quarter_is_a_report_of_its_own(filed):
    assert ask(
        filed,
        "SELECT unit_code, series, period, year, version FROM core.effective_report"
        " ORDER BY unit_code, period",
    ) == [
        (EAST, SERIES, "2023-Q1", 2023, 1),
        (EAST, SERIES, "2024-Q1", 2024, 1),
        (EAST, SERIES, "2024-Q2", 2024, 1),
        (MIDDLE, SERIES, "2024-Q1", 2024, 1),
    ]
    assert checks(filed) == []


def test_a_quarter_is_added_up_and_compared_with_the_same_of_the_year_before(filed, tmp_path):
    assert ask(
        filed,
        "SELECT period, value FROM mart.consolidated_cell"
        " WHERE parent_code = :city AND cell_key = :cell ORDER BY period",
        city=CITY,
        cell=TOTAL,
    ) == [("2023-Q1", 70), ("2024-Q1", 180), ("2024-Q2", 10)]
    assert ask(
        filed,
        "SELECT period, value, prior_value, change FROM mart.year_over_year"
        " WHERE unit_code = :u AND cell_key = :cell",
        u=EAST,
        cell=TOTAL,
    ) == [("2024-Q1", 140, 70, 70)]
    quarter = Period.parse("2024-Q1")
    with filed.connect() as connection:
        traced = trace_cell(connection, CITY, quarter, TOTAL, series=SERIES)
        assert sorted(part.used.value for part in traced.parts if part.used) == [40, 140]
        report = load_report(connection, CITY, quarter, SERIES)
        write_report(connection, CITY, quarter, "csv", tmp_path / "q.csv", SERIES)
    assert report.title == "西宁市2024年第一季度政务服务大厅运行统计季报"
    assert "本期收件180件" in report.narrative["四"][0]
    (chart,) = report.charts
    assert list(chart.series.values()) == [(70, 180)]
    assert "180" in (tmp_path / "q.csv").read_text(encoding="utf-8-sig")


def test_the_reports_of_a_year_lie_by_quarter(filed):
    paths = {Path(path).relative_to(settings().reports) for path in pipeline.consolidate(2024)}
    assert paths == {
        Path("2024", SERIES, quarter, f"{CITY}.{kind}")
        for quarter in ("2024-Q1", "2024-Q2")
        for kind in ("docx", "xlsx", "html", "pdf")
    }


@pytest.mark.parametrize("unit", WRONG)
def test_a_wrong_quarter_goes_back(filed, unit):
    assert ask(
        filed,
        "SELECT state, rule_id FROM quality.current_finding AS f"
        " INNER JOIN intake.submission AS s USING (submission_id)"
        " WHERE f.unit_code = :u AND severity IN ('error', 'warning') ORDER BY rule_id",
        u=unit,
    ) == [("returned", rule) for rule in WRONG[unit][2]]


def test_a_report_that_names_no_quarter_is_reported_so(filed):
    ((state, detail),) = ask(
        filed,
        "SELECT s.state, e.detail FROM intake.submission AS s"
        " INNER JOIN intake.submission_event AS e"
        " ON s.submission_id = e.submission_id AND s.state = e.state WHERE s.unit_code = :u",
        u=NAMELESS,
    )
    assert (state, detail["code"]) == ("quarantined", "period_unread")
    assert "2023年第一季度" in detail["message"]


def test_what_was_published_is_compared_with_its_quarter(filed, tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(writers.write_html(written(EAST, "2024-Q1", FIRST | {"t1.window.done": 91})))
    compared = compare_published(page, EAST, Period.parse("2024-Q1"))
    assert [(one.cell, one.published, one.filed) for one in compared.differences] == [
        ("t1.window.done", 91, 90)
    ]


def test_receipt_and_blank_workbook_name_the_quarter_and_come_back_as_reports_of_it(
    filed, tmp_path
):
    folder = settings().drop / FAULTY / "回执"
    (page,) = folder.glob("2*.html")
    assert (
        f"{NAMES[FAULTY]}2024年第一季度《政务服务大厅运行季报》报告没有通过审核"
        in page.read_text(encoding="utf-8")
    )
    (reported,) = folder.glob("*.json")
    submission = json.loads(reported.read_text(encoding="utf-8"))["submission"]
    assert (submission["year"], submission["period"]) == (2024, "2024-Q1")
    (path,) = folder.glob("*.xlsx")
    receipt = openpyxl.load_workbook(path)
    sheet = receipt["一、办件情况"]
    assert sheet["A1"].value == f"{NAMES[FAULTY]}2024年第一季度政务服务大厅运行统计季报"
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value == 141):
        cell.value = 140
    receipt.save(tmp_path / "改正.xlsx")
    drop(FAULTY, "改正.xlsx", (tmp_path / "改正.xlsx").read_bytes())

    blank = tmp_path / "blank.xlsx"
    with filed.connect() as connection:
        write_template(connection, MIDDLE, Period.parse("2024-Q2"), blank, SERIES)
    book = openpyxl.load_workbook(blank)
    assert "填报2024年第二季度报告" in str(list(book.worksheets[0].values))
    sheet = book["一、办件情况"]
    for place, row in zip((4, 5, 6), ("window", "online", "total"), strict=True):
        for column, key in zip("BCDE", ("received", "done", "on_time", "rate"), strict=True):
            sheet[f"{column}{place}"] = FIRST[f"t1.{row}.{key}"]
    rating = book["二、评价情况"]
    for place, answer in zip((4, 5, 6, 7, 8), ("良好", 3, "没有", 2, 7), strict=True):
        rating[f"B{place}"] = answer
    halls = book["三、大厅名录"]
    for place, hall in zip((4, 6), (("南厅", "分厅", 5, 3), ("北点", "便民点", 2, 4)), strict=True):
        for column, value in zip("ABCD", hall, strict=True):
            halls[f"{column}{place}"] = value
    book.save(blank)
    drop(MIDDLE, "季报.xlsx", blank.read_bytes())

    # the same quarter of the year before had 70: twice as many is much, more than that is asked about
    more = FIRST | {"t1.window.received": 101, TOTAL: 141}
    drop(EAST, "e.xlsx", writers.write_xlsx(written(EAST, "2024-Q1", more)))
    assert ingest("more") == [f"{SERIES}|2024-Q1|{FAULTY}", f"{SERIES}|2024-Q2|{MIDDLE}"]
    assert ask(
        filed,
        "SELECT unit_code, period, rule_id FROM quality.current_finding"
        " WHERE severity = 'warning' AND period = '2024-Q1'",
    ) == [(EAST, "2024-Q1", "H1-GROWTH")]
