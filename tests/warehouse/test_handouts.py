"""Every unit finds its folder with the blank workbook of each series that is due, and a guide."""

import os
from datetime import date
from io import BytesIO

import pytest
from conversation import ingest, report
from openpyxl import load_workbook
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


def test_what_is_there_stays_until_the_figures_that_it_carries_over_change(clean):
    hand_out(JANUARY)
    path = blanks("630102") / WORKBOOK
    path.write_bytes(b"begun to be filled in")
    assert hand_out(JANUARY) == 0
    assert path.read_bytes() == b"begun to be filled in"
    ingest("prior", report(2023, t3__carried_out__natural_person=7, t3__carried_out__total=7))
    with clean.connect() as connection:
        accepted = connection.scalar(text("SELECT count(*) FROM core.report"))
    assert hand_out(JANUARY) == accepted
    if accepted:
        sheet = load_workbook(BytesIO(path.read_bytes()))["三、收到和处理政府信息公开申请情况"]
        assert 7 in [cell.value for row in sheet.iter_rows() for cell in row]


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
