"""Whatever a file holds ends in a problem with a code; nothing raises, nothing is guessed."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats import writers
from formats.reports import FORM
from gouji.core.config import settings as gouji_settings
from gouji.extraction.extract import extract_bytes, extract_file

ZEROS = dict.fromkeys(FORM.cells, 0)
WORKBOOK = writers.write_xlsx(writers.Report(FORM, ZEROS))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


def one_code(data: bytes, name: str = "报告.xlsx") -> str:
    extraction = extract_bytes(data, name)
    assert extraction.form is None
    assert extraction.cells == {}
    (reported,) = extraction.problems
    assert reported.severity == "error"
    assert "{" not in reported.message
    return reported.code


def repacked(replace: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(WORKBOOK)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            archive.writestr(name, replace.get(name, source.read(name)))
    return target.getvalue()


def zipped(name: str, content: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n\t", "empty_file"),
        (PNG, "corrupt_file"),
        (b"%PDF-1.7\n", "corrupt_file"),
        (b"\x00\x01\x02" * 50, "unsupported_content"),
        (zipped("ppt/presentation.xml", b"<w/>"), "unsupported_content"),
        (zipped("a.txt", b"a"), "unsupported_content"),
        (WORKBOOK[: len(WORKBOOK) // 2], "corrupt_file"),
        (WORKBOOK[:200], "corrupt_file"),
        (repacked({"xl/workbook.xml": b"<oops"}), "corrupt_file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted_file",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + b"\x00" * 600,
            "corrupt_file",
        ),
        ("今天的会议纪要。\n参加人员：甲、乙。".encode(), "not_a_report"),
        (b"<html><body><p>404</p></body></html>", "not_a_report"),
        (b"<html>", "not_a_report"),
        (
            zipped("xl/workbook.xml", b"0" * (gouji_settings().max_unpacked_bytes + 1)),
            "unsafe_file",
        ),
    ],
)
def test_code(data, code):
    assert one_code(data) == code


def test_content_decides_and_not_the_name():
    assert extract_bytes(WORKBOOK, "报告.png").format == "xlsx"
    assert "PNG" in extract_bytes(PNG, "报告.xlsx").problems[0].message


def test_too_large_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / "报告.txt"
    path.write_bytes(b"x" * 2000)
    monkeypatch.setattr(gouji_settings(), "max_file_bytes", 1000)
    extraction = extract_file(path, name="甲/报告.txt")
    assert (extraction.file, extraction.problems[0].code, len(extraction.sha256)) == (
        "甲/报告.txt",
        "too_large",
        64,
    )


@pytest.mark.parametrize(
    "sheet",
    [
        '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c><v>1</v></c></row>',
        '<row r="1"><c r="&#88;FD1048576"><v>1</v></c></row>',
    ],
)
def test_a_sheet_that_is_nearly_empty_and_endless(sheet):
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<worksheet xmlns="{space}"><sheetData>{sheet}</sheetData></worksheet>'
    assert one_code(repacked({"xl/worksheets/sheet1.xml": xml.encode()})) in (
        "unsafe_file",
        "corrupt_file",
    )


def test_styled_cells_far_out_do_no_harm():
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    far = xml.replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    )
    assert extract_bytes(repacked({"xl/worksheets/sheet1.xml": far}), "x").form == "zfxxgk-2021"


@pytest.mark.parametrize(
    "span", ["colspan=100000000", "rowspan=100000000 colspan=1000", "colspan=-1", "colspan=x"]
)
def test_spans_without_measure(span):
    page = f"<table>{f'<tr><td {span}>1</td></tr>' * 300}</table>".encode()
    assert one_code(page) in ("unsafe_file", "not_a_report")


def test_entities_are_not_followed(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("规章 12345")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><p>&x;</p></html>'
    assert one_code(page.encode()) == "not_a_report"


def test_headings_without_tables_are_not_zeros():
    report = writers.Report(FORM, ZEROS)
    page = f"<h1>{report.title}</h1><p>{report.lead}</p>" + "".join(
        f"<p>{number}、{table.title}</p><img src='1.png'>"
        for number, table in zip("二三四", report.tables, strict=True)
    )
    assert one_code(page.encode()) == "tables_missing"
    assert (
        one_code(f"{report.title}\n{report.lead}\n二、{report.tables[0].title}\n".encode())
        == "tables_missing"
    )


@given(
    st.binary(max_size=300),
    st.sampled_from(
        [b"", b"PK\x03\x04", b"<html><table>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe"]
    ),
)
def test_noise_never_raises(noise, head):
    assert extract_bytes(head + noise, "x").problems


@given(st.data())
def test_a_damaged_workbook_never_raises(data):
    damaged = bytearray(WORKBOOK)
    for _ in range(data.draw(st.integers(1, 20))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    extract_bytes(bytes(damaged), "x")
