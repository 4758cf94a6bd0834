"""Every unit finds its folder with the blank workbook of each series that is due, and a guide."""

import os
from datetime import date

import pytest
from conversation import ingest, report
from sqlalchemy import text

from gouji.core.config import settings
from gouji.extraction.extract import extract_file
from gouji.reminders.handouts import hand_out
from gouji.store.drop import stable_files

JANUARY = date(2025, 1, 10)
WORKBOOK = "政府信息公开工作年度报告（2024年度空白表）.xlsx"


def blanks(unit):
    return settings().drop / unit / "空白表"


def names(unit):
    return sorted(path.name for path in blanks(unit).iterdir())


def test_each_unit_has_the_workbooks_of_what_it_files_and_nothing_of_it_is_filed(clean):
    written = hand_out(JANUARY)
    with clean.connect() as connection:
        filing = connection.execute(
            text("""
            SELECT DISTINCT u.unit_code, s.series
            FROM core.unit_on('2024-12-31') AS u
            CROSS JOIN core.series AS s
            LEFT JOIN core.series_kind AS k ON s.series = k.series AND u.kind = k.kind
            WHERE coalesce(s.series = ANY(u.series), k.kind IS NOT NULL) AND u.parent_code IS NOT NULL
        """)
        ).all()
    units = {row.unit_code for row in filing}
    assert written == len(filing) > len(units) > 5
    assert {path.name for path in settings().drop.iterdir()} == units
    other = "行政执法统计年报（2024年度空白表）.xlsx"
    assert names("630102") == sorted([WORKBOOK, other, "报送说明.txt"])
    guide = (blanks("630102") / "报送说明.txt").read_bytes().decode("utf-8-sig")
    assert "2024年度政府信息公开工作年度报告，2025年3月31日前报送" in guide
    assert not list(stable_files())
    assert extract_file(blanks("630102") / WORKBOOK).unit_name == "城东区"


def test_what_is_there_is_never_written_again(clean):
    """Later figures of the year before come in a workbook beside it."""
    hand_out(JANUARY)
    path = blanks("630102") / WORKBOOK
    path.write_bytes(b"begun to be filled in")
    assert hand_out(JANUARY) == 0
    ingest("prior", report(2023))
    with clean.connect() as connection:
        carried = connection.scalar(
            text("SELECT value FROM core.cell WHERE cell_key = 't3.carried_out.total'")
        )
        day = connection.scalar(text("SELECT mart.city_date(accepted_at) FROM core.report"))
    assert hand_out(JANUARY) == 1
    assert path.read_bytes() == b"begun to be filled in"
    beside = path.with_name(WORKBOOK.replace("空白表", f"空白表，上年数{day}更新"))
    read = extract_file(beside)
    assert read.cells["t3.carried_in.total"].value == carried
    assert hand_out(JANUARY) == 0


def test_who_has_filed_gets_none(clean):
    ingest("filed", report(2024))
    hand_out(JANUARY)
    assert not (blanks("630102") / WORKBOOK).exists()


@pytest.mark.parametrize("in_the_way", ["link", "file"])
def test_a_folder_that_cannot_be_written_to_keeps_no_other_waiting(clean, in_the_way):
    folder = blanks("630102")
    folder.parent.mkdir(parents=True)
    if in_the_way == "link":
        folder.symlink_to("../630103")
    else:
        folder.touch()
    hand_out(JANUARY)
    assert not os.path.lexists(settings().drop / "630103" / WORKBOOK)
    assert WORKBOOK in names("630103")
