"""A series whose period is a quarter, through the real steps."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import Engine, text

from databases import own_database, settings_of
from formats import writers
from gouji import pipeline
from gouji.catalogue.forms import load_forms
from gouji.catalogue.period import Period
from gouji.consolidation.write import load_report, write_report
from gouji.core.config import settings
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report
from gouji.rendering.template import write_template
from gouji.review.published import compare_published
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.trace import trace_cell
from third.catalogue import overlay

CITY, EAST, MIDDLE, NAMELESS, FAULTY = "630100", "630102", "630103", "630121", "630123"
NAMES = {
    EAST: "城东区",
    MIDDLE: "城中区",
    "630104": "城西区",
    "630105": "城北区",
    "630106": "湟中区",
    NAMELESS: "大通县",
    FAULTY: "湟源县",
}
SERIES = "hall"
SPELLED = {
    "2023-Q1": ("2023年第一季度", "自2023年1月1日起至2023年3月31日止"),
    "2024-Q1": ("2024年第一季度", "自2024年1月1日起至2024年3月31日止"),
    "2024-Q2": ("2024年4—6月", "自2024年4月1日起至2024年6月30日止"),
}
"""How each quarter is written in the files: by its name, and by its months."""


@pytest.fixture(scope="module")
def hall(warehouse: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A warehouse and a home of their own, with the invented series in the catalogue."""
    folder = overlay()
    with (
        settings_of(GOUJI_EXPECTATIONS=str(folder)),
        own_database(warehouse, "third_series", tmp_path_factory.mktemp("home")) as owner,
    ):
        upgrade()
        yield owner
    settings.cache_clear()
    shutil.rmtree(folder.parent)


@pytest.fixture(scope="module")
def filed(hall: Engine) -> Engine:
    """The same with what is filed below, taken in one run: sound reports of three quarters, and
    one wrong one from each of some other units.
    """
    drop(EAST, "a.html", writers.write_html(written(EAST, "2023-Q1", EARLIER)))
    drop(EAST, "b.xlsx", writers.write_xlsx(written(EAST, "2024-Q1", FIRST)))
    drop(EAST, "c.docx", as_docx(EAST, "2024-Q2", SECOND))
    drop(MIDDLE, "b.html", writers.write_html(written(MIDDLE, "2024-Q1", OTHERS)))
    for unit, (name, days, _) in WRONG.items():
        drop(unit, name, writers.write_xlsx(written(unit, "2023-Q1", FIRST, days)))
    bare = written(NAMELESS, "2023-Q1", FIRST)
    bare.title, bare.period = f"{NAMES[NAMELESS]}2023年政务服务大厅运行统计季报", "2023年"
    drop(NAMELESS, "甲.xlsx", writers.write_xlsx(bare))
    drop(FAULTY, "a.xlsx", writers.write_xlsx(written(FAULTY, "2024-Q1", FIRST | {TOTAL: 141})))
    ingest("all")
    return hall


def figures(window: tuple[int, int, int], online: tuple[int, int, int]) -> dict[str, int]:
    """Received, done, done in time, of each channel and of both."""
    total = tuple(a + b for a, b in zip(window, online, strict=True))
    return {
        f"t1.{row}.{column}": value
        for row, values in (("window", window), ("online", online), ("total", total))
        for column, value in zip(("received", "done", "on_time"), values, strict=True)
    }


def written(unit: str, period: str, shown: dict[str, int], days: str = "") -> writers.Report:
    name, whole = SPELLED[period]
    return writers.Report(
        load_forms()["hall-2020"],
        shown,
        title=f"{NAMES[unit]}{name}政务服务大厅运行统计季报",
        period=days or whole,
    )


def drop(unit: str, name: str, content: bytes) -> None:
    path = settings().drop / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def ingest(run_id: str) -> list[str]:
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    pipeline.write_receipts(run_id)
    return partitions


def ask(owner: Engine, query: str, **values: object) -> list[tuple[object, ...]]:
    with owner.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query), values)]


def as_docx(unit: str, period: str, shown: dict[str, int]) -> bytes:
    about = Period.parse(period)
    report = written(unit, period, shown)
    return render_docx(
        Report(report.form, report.title, NAMES[unit], about.year, (about.start, about.end), shown)
    )


EARLIER = figures((50, 40, 30), (20, 20, 20))
FIRST = figures((100, 90, 81), (40, 40, 40))
SECOND = figures((7, 7, 7), (3, 2, 1))
OTHERS = figures((10, 8, 8), (30, 30, 15))


TOTAL = "t1.total.received"
WRONG = {
    # the title is of the first quarter, the days of the second, or the file's name
    "630104": (
        "甲.xlsx",
        "自2023年4月1日起至2023年6月30日止",
        ["PERIOD-WHOLE-QUARTER", "READ-PERIOD-CONFLICT"],
    ),
    "630105": ("2023年第二季度.xlsx", "", ["READ-PERIOD-CONFLICT"]),
    # the days are of the quarter, but not all of it
    "630106": ("甲.xlsx", "自2023年1月1日起至2023年3月30日止", ["PERIOD-WHOLE-QUARTER"]),
}
"""By unit: the file's name, the days that it states, and what is found."""


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
    for check in sorted(Path("sql/checks").glob("*.sql")):
        assert ask(filed, check.read_text(encoding="utf-8")) == [], check


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
    assert "本期收件180件" in report.narrative["二"][0]
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


def test_a_report_that_names_no_quarter_is_told_so(filed):
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
    (page,) = folder.glob("*.html")
    assert f"{NAMES[FAULTY]}2024年第一季度报告没有通过审核" in page.read_text(encoding="utf-8")
    (told,) = folder.glob("*.json")
    submission = json.loads(told.read_text(encoding="utf-8"))["submission"]
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
    for row, values in zip((4, 5, 6), ((100, 90, 81), (40, 40, 40), (140, 130, 121)), strict=True):
        for column, value in zip("BCD", values, strict=True):
            sheet[f"{column}{row}"] = value
    book.save(blank)
    drop(MIDDLE, "季报.xlsx", blank.read_bytes())

    # the same quarter of the year before had 70: twice as many is much, more than that is asked about
    more = figures((101, 90, 81), (40, 40, 40))
    drop(EAST, "e.xlsx", writers.write_xlsx(written(EAST, "2024-Q1", more)))
    assert ingest("more") == [f"{SERIES}|2024-Q1|{FAULTY}", f"{SERIES}|2024-Q2|{MIDDLE}"]
    assert ask(
        filed,
        "SELECT unit_code, period, rule_id FROM quality.current_finding WHERE severity = 'warning'",
    ) == [(EAST, "2024-Q1", "H1-GROWTH")]
