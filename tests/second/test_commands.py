"""The series in the drop folder and on the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from typer.testing import CliRunner

from databases import own_database
from formats import writers
from gouji import pipeline
from gouji.catalogue.forms import find_series, named_series
from gouji.cli.app import app
from gouji.core.config import settings
from gouji.core.errors import CatalogueError
from gouji.extraction.extract import extract_file
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.queries import series_meant
from second.test_beside import (
    CITY,
    FIRST,
    OTHER,
    SECOND,
    UNIT,
    YEAR,
    annual,
    ask,
    drop,
    file_both,
    ingest,
    statistics,
)

TITLE = "行政执法统计年报"


@pytest.fixture
def owner(warehouse: Engine, tmp_path: Path) -> Iterator[Engine]:
    with own_database(warehouse, "commands", tmp_path / "home") as owner:
        upgrade()
        yield owner


def gouji(*words: object) -> str:
    """What a command prints; it has to succeed."""
    done = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_series_is_found_by_name_and_title():
    assert (find_series(SECOND), find_series(TITLE), find_series("年报")) == (SECOND, SECOND, None)
    with pytest.raises(
        CatalogueError, match=r"没有“年报”这种报告；可以是 zfxxgk（.*）、xzzf（.*）"
    ):
        named_series("年报")


def test_a_folder_of_a_series_takes_no_report_of_another(owner):
    drop(UNIT, f"{TITLE}/执法.html", writers.write_html(statistics(UNIT)))
    drop(OTHER, f"{SECOND}/年报.html", writers.write_html(annual(OTHER)))
    assert ingest("run") == [f"{SECOND}|{YEAR}|{UNIT}"]
    assert ask(owner, "SELECT unit_code, state FROM intake.submission ORDER BY 1") == [
        (UNIT, "accepted"),
        (OTHER, "quarantined"),
    ]
    (receipt,) = (settings().drop / OTHER / "回执").glob("2*.html")
    page = receipt.read_text(encoding="utf-8")
    assert "放错了文件夹" in page
    assert "这份文件是《政府信息公开工作年度报告》，而这里收的是《行政执法统计年报》" in page
    drop(OTHER, f"政府信息公开工作年度报告/{YEAR}/年报.html", writers.write_html(annual(OTHER)))
    assert ingest("again") == [f"{YEAR}|{OTHER}"]


def test_a_file_goes_into_the_folder_of_its_series(owner, tmp_path):
    path = tmp_path / "执法.html"
    path.write_bytes(writers.write_html(statistics(UNIT)))
    gouji("submit", path, "--unit", UNIT, "--series", TITLE)
    assert (settings().drop / UNIT / SECOND / path.name).is_file()


def test_what_is_read_and_checked_may_be_of_one_series_only(owner, tmp_path):
    path = tmp_path / "执法.html"
    path.write_bytes(writers.write_html(statistics(UNIT)))
    for command in ("extract", "check"):
        gouji(command, path, "--series", TITLE)
        done = CliRunner().invoke(app, [command, str(path), "--series", FIRST])
        assert done.exit_code == 2
        assert "政府信息公开工作年度报告" in done.output


def test_the_series_meant_is_the_only_one_that_a_unit_files(owner):
    with owner.begin() as connection:
        connection.execute(
            text("UPDATE core.unit SET series = '{xzzf}' WHERE unit_code = '630100-wjw'")
        )
        meant = {
            unit: series_meant(connection, unit, None)
            for unit in (UNIT, CITY, "630100-wjw", "630100-zfb", "999999")
        }
        assert series_meant(connection, "630100-wjw", "政府信息公开工作年度报告") == FIRST
    assert meant.pop("630100-wjw") == SECOND
    assert set(meant.values()) == {FIRST}


def test_commands_on_reports_name_the_series(owner, tmp_path):
    file_both()
    blank = tmp_path / "空白.xlsx"
    for options, form in (([], "zfxxgk-2021"), (["--series", TITLE], "xzzf-2021")):
        gouji("template", "--unit", UNIT, "--year", YEAR, "-o", blank, *options)
        assert extract_file(blank).form == form
        report = tmp_path / "汇总.csv"
        gouji("report", "--unit", CITY, "--year", YEAR, "--format", "csv", "-o", report, *options)
        assert ("t1.penalty.total" in report.read_text(encoding="utf-8")) == bool(options)
    listed = json.loads(gouji("status", "--series", TITLE, "--json"))
    assert {row["series"] for row in listed} == {SECOND}
    assert len(listed) == 9
    traced = json.loads(
        gouji("trace", CITY, YEAR, "t1.penalty.total", "--series", SECOND, "--json")
    )
    assert traced["value"] == 28
    out = tmp_path / "coverage.csv"
    words = ("export", "coverage", "--year", YEAR, "--format", "csv", "-o", out)
    gouji(*words, "--series", SECOND)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    gouji(*words)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    gouji(
        "season", "deadline", "--year", YEAR, "--on", "2024-02-20", "--why", "延期", "--by", "李四",
        "--unit", UNIT, "--series", SECOND,
    )  # fmt: skip
    assert ask(owner, "SELECT series FROM core.deadline") == [(SECOND,)]
    assert pipeline.has_changes() is False
