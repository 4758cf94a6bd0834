"""Delimited tables in every charset and dialect; text copied from a page is not taken for one."""

import csv
import io
from random import Random

import pytest

from formats import writers
from formats.samples import (
    TITLE,
    codes,
    damaged,
    read,
    report_of,
    sample,
    shown,
    table_rows,
    truth,
    wrong,
)
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import decode, open_content

REPORT = sample(2)
LEAD = "根据《中华人民共和国政府信息公开条例》编制,\n统计期限自2023年1月1日起至2023年12月31日止。"


def rows(report=REPORT) -> list[list[str]]:
    found = [[TITLE], [LEAD], []]
    for table in table_rows(report):
        found += [*table, []]
    return found


def padded(table: list[list[str]], width: int = 16) -> list[list[str]]:
    return [[*row, *[""] * (width - len(row))] for row in table]


def write(table: list[list[str]], delimiter: str = ",", charset: str = "utf-8", **dialect) -> bytes:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, **dialect).writerows(table)
    return target.getvalue().encode(charset)


@pytest.mark.parametrize("seed", range(8))
def test_report_comes_back(seed):
    report = sample(seed)
    assert read(write(rows(report))) == truth(report)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "charset", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_charsets_and_delimiters(delimiter, charset):
    data = write(padded(rows()), delimiter, charset)
    assert open_content(data).format == "csv"
    assert read(data) == truth(REPORT)


@pytest.mark.parametrize(
    "dialect", [{"quoting": csv.QUOTE_ALL}, {"lineterminator": "\n"}, {"lineterminator": "\r"}]
)
def test_dialects(dialect):
    assert read(write(padded(rows()), **dialect)) == truth(REPORT)


def test_declared_delimiter():
    assert read(b"sep=;\r\n" + write(rows(), ";")) == truth(REPORT)


def test_groups_of_thousands_are_quoted_figures():
    grouped = report_of(REPORT.figures)
    table = [
        [f"{int(field):,}" if field.isdigit() else field for field in row] for row in rows(grouped)
    ]
    assert read(write(table)) == truth(REPORT)


def test_groups_of_thousands_without_quotes_are_no_silent_error():
    table = [
        [f"{int(field):,}" if field.isdigit() else field for field in row] for row in padded(rows())
    ]
    data = "\r\n".join(
        ",".join(field.replace(LEAD, TITLE) for field in row) for row in table
    ).encode()
    assert codes(data)


def test_places_are_lines_and_fields():
    """The lead takes two lines of the file, so the seventh record begins in line 8."""
    at = extract_bytes(write(rows()), "x").cells["t2.regulation.made"].at
    lines = write(rows()).decode().splitlines()
    line, field = (int(part.split()[1]) for part in at.split("/"))
    assert lines[line - 1].split(",")[field - 1] == shown(REPORT)["t2.regulation.made"]


@pytest.mark.parametrize("style", ["tabs", "pipes", "bars", "lines"])
def test_copied_text_stays_text(style):
    cells = {
        key: f"{int(value):,}" if value.isdigit() else value for key, value in shown(REPORT).items()
    }
    text = writers.write_text(writers.Report(REPORT.form, cells), style)
    assert open_content(text).format == "text"
    assert open_content(text.replace("，".encode(), b",")).format == "text"


def test_big5_text():
    text = (
        "甲乙區2023年政府信息公開工作年度報告\n一、總體情況\n本年新收政府信息公開申請數量\n統計期限自2023年1月1日起\n"
        * 9
    )
    assert "公開工作" in decode(text.encode("big5"))


@pytest.mark.parametrize(
    "data",
    [
        b'"' * 300_000,
        b'a,b,"' + b"x" * 300_000,
        b"1,2,3,4\n" * 80_000,
        b"," * 300_000 + b"\n1,2,3\n" * 20,
        ("," * 3_000 + "\n" + "1,2,3\n" * 300).encode(),
        b"sep=,\n",
        b"\x00,\x00,\x00\n" * 90,
        "1,2,3\n".encode("utf-16-le") * 90 + b"\x00",
    ],
    ids=range(8),
)
def test_hostile(data):
    assert codes(data) <= {"unsafe_file", "corrupt_file", "not_a_report", "unsupported_content"}


@pytest.mark.parametrize("seed", range(60))
def test_damaged(seed):
    random = Random(seed)
    data = write(rows(), charset=random.choice(["utf-8", "gb18030", "utf-16"]))
    extract_bytes(damaged(data, random), "年报.csv")
    cut = data[: random.randrange(1, len(data))]
    found = wrong(cut, REPORT)
    assert len(found) <= 1  # the figure through which the file was cut
