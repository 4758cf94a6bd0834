"""gouji.frames holds what the marts hold, typed, of now and of an earlier instant; docs/分析.md is
true.
"""

from datetime import UTC, date, datetime
from random import Random

import analysis
import office
import pandas as pd
import pytest
from sqlalchemy import text

from corpus import valid_cells
from databases import own_database
from filing import file_report
from gouji import frames
from gouji.core.clock import city_zone
from gouji.core.config import ROOT
from gouji.core.errors import ExportError
from gouji.warehouse.migrate import upgrade

CITY, YEAR = "630100", 2023
CALLS = {
    "consolidated": (frames.CONSOLIDATED, lambda **at: frames.consolidated(CITY, YEAR, **at)),
    "coverage": (frames.COVERAGE, lambda **at: frames.coverage(CITY, YEAR, **at)),
    "findings": (frames.FINDINGS, lambda **at: frames.findings(YEAR, **at)),
    "year_over_year": (frames.YEAR_OVER_YEAR, lambda **at: frames.year_over_year(YEAR, **at)),
    "unit_figures": (frames.UNIT_FIGURES, lambda **at: frames.unit_figures(CITY, YEAR, **at)),
}
MARTS = {
    "consolidated": "SELECT count(*), sum(value) FROM mart.consolidated_cell"
    " WHERE parent_code = '630100' AND year = 2023",
    "coverage": "SELECT count(*), sum(version) FROM mart.coverage_unit WHERE parent_code = '630100' AND year = 2023",
    "findings": "SELECT count(*), sum(difference) FROM mart.finding WHERE year = 2023",
    "year_over_year": "SELECT count(*), sum(change) FROM mart.year_over_year WHERE year = 2023",
    "unit_figures": "SELECT count(*), sum(value) FROM mart.cell_lineage WHERE parent_code = '630100' AND year = 2023",
}
MEASURES = {"coverage": "version", "findings": "difference", "year_over_year": "change"}


@pytest.fixture(scope="module")
def city(warehouse, tmp_path_factory):
    with own_database(warehouse, "frames", tmp_path_factory.mktemp("frames")) as owner:
        upgrade()
        office.fill()
        yield owner


@pytest.mark.parametrize("name", CALLS)
def test_a_frame_holds_what_the_mart_holds(city, name):
    frame = CALLS[name][1]()
    with city.connect() as connection:
        rows, total = connection.execute(text(MARTS[name])).one()
    assert len(frame) == rows > 0
    assert frame[MEASURES.get(name, "value")].sum() == pytest.approx(float(total), abs=1e-6)


@pytest.mark.parametrize("name", CALLS)
def test_types_are_the_same_with_and_without_rows(city, name):
    columns, call = CALLS[name]
    full, empty = call(), call(as_of=date(2020, 1, 1))
    assert full.dtypes.astype(str).to_dict() == columns
    assert empty.dtypes.astype(str).to_dict() == columns
    assert len(empty) == 0 or name == "coverage"


def test_what_the_units_report_adds_up_to_the_consolidation(city):
    figures = frames.unit_figures(CITY, YEAR)
    sums = figures[figures["added"]].groupby("cell_key")["value"].sum()
    whole = frames.consolidated(CITY, YEAR).set_index("cell_key")["value"]
    assert sums.reindex(whole.index).round(6).tolist() == whole.round(6).tolist()


def test_as_of_an_instant_frames_say_what_they_said_then(city):
    before = {name: call() for name, (_, call) in CALLS.items()}
    with city.connect() as connection:
        then = connection.scalar(text("SELECT clock_timestamp()"))
    with city.begin() as connection:
        file_report(connection, "630102", YEAR, valid_cells(Random(1)), ["warning"])
        file_report(connection, "630104", YEAR - 1, valid_cells(Random(2)))
        file_report(connection, "630104", YEAR, valid_cells(Random(3)))
    for name, (_, call) in CALLS.items():
        pd.testing.assert_frame_equal(call(as_of=then), before[name])
    for name in ("consolidated", "findings", "year_over_year", "unit_figures"):
        assert not CALLS[name][1]().equals(before[name]), name


def test_a_day_counts_to_its_end_in_the_city():
    assert frames._instant(date(2024, 3, 31)) == datetime(
        2024, 3, 31, 23, 59, 59, 999999, city_zone()
    )
    assert frames._instant(datetime(2024, 3, 31, tzinfo=UTC)) == datetime(2024, 3, 31, tzinfo=UTC)
    with pytest.raises(ValueError, match="no time zone"):
        frames._instant(datetime(2024, 3, 31))


def test_a_figure_that_a_float_would_round_stops_the_call(city):
    with city.begin() as connection:
        exact = valid_cells(Random(1))
        key = next(iter(exact))
        file_report(connection, "630102", YEAR, {**exact, key: 2**53 + 1})
    with pytest.raises(ExportError, match=str(2**53 + 1)):
        frames.unit_figures(CITY, YEAR)


def test_the_page_for_analysts_says_what_its_code_prints(city, warehouse, tmp_path_factory):
    page = (ROOT / "docs" / "分析.md").read_text(encoding="utf-8")
    with own_database(warehouse, "analysis", tmp_path_factory.mktemp("analysis")):
        upgrade()
        office.fill()
        images = tmp_path_factory.mktemp("images")
        assert analysis.with_outputs(page, images) == page, "run: make analysis"
    drawn = sorted(path.name for path in images.iterdir())
    assert drawn == sorted(path.name for path in (ROOT / "docs" / "images").glob("analysis-*.png"))
    assert all(f"images/{name}" in page for name in drawn)
