"""Invented valid reports for the tests of one reader, and what reading them must give."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import corpus
from gouji.catalogue.grid import layouts
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.rendering.report import Report

NO_DIGITS = bytes(byte for byte in range(256) if byte not in b"0123456789")
TITLE = "甲乙区2023年政府信息公开工作年度报告"


def sample(seed: int = 1) -> Report:
    """A valid report of the unit 甲乙区 for 2023."""
    return report_of(corpus.valid_cells(Random(seed)))


def report_of(figures: dict[str, Decimal | None]) -> Report:
    form = corpus.form()
    return Report(form, TITLE, "甲乙区", 2023, (date(2023, 1, 1), date(2023, 12, 31)), figures)


def shown(report: Report) -> dict[str, str]:
    """What is in each cell."""
    return {key: report.text(key) for key in report.form.cells}


def truth(report: Report) -> dict[str, Any]:
    return {key: number(report.figure(key)) for key in report.form.cells}


def figures(extraction: Extraction) -> dict[str, Any]:
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


def read(data: bytes, name: str = "年报") -> dict[str, Any]:
    """The figures of a file in which everything is certain."""
    extraction = extract_bytes(data, name)
    assert [reported for reported in extraction.problems if reported.severity != "info"] == []
    assert (extraction.form, extraction.year, extraction.unit_name) == (
        "zfxxgk-2021",
        2023,
        "甲乙区",
    )
    assert {reading.how for reading in extraction.cells.values()} == {"read"}
    return figures(extraction)


def codes(data: bytes, name: str = "年报") -> set[str]:
    """The codes of the errors."""
    return {
        reported.code
        for reported in extract_bytes(data, name).problems
        if reported.severity == "error"
    }


def wrong(data: bytes, report: Report) -> dict[str, Any]:
    """The cells read as anything but the truth (and 0 for a blank), although no error names them."""
    extraction = extract_bytes(data, "年报")
    if not extraction.readable:
        return {}
    named = {
        key
        for reported in extraction.problems
        if reported.severity == "error"
        for key in reported.cells
    }
    got = figures(extraction)
    return {
        key: value
        for key, value in truth(report).items()
        if key not in named and (got[key] or 0) != (value or 0)
    }


def silent(data: bytes, report: Report) -> dict[str, Any]:
    """The cells of a damaged file that are read as anything but the truth, with nothing that tells
    of it: no error, and no problem that names the cell.
    """
    extraction = extract_bytes(data, "年报")
    if any(reported.severity == "error" for reported in extraction.problems):
        return {}
    named = {key for reported in extraction.problems for key in reported.cells}
    got = figures(extraction)
    return {
        key: got.get(key)
        for key, value in truth(report).items()
        if key not in named and (key not in got or got[key] != value)
    }


def scratched(data: bytes, random: Random) -> bytes:
    """The file with one to three bytes of it changed, none into a digit: another figure looks like
    any, only the rules can tell.
    """
    changed = bytearray(data)
    for _ in range(random.randint(1, 3)):
        changed[random.randrange(len(changed))] = random.choice(NO_DIGITS)
    return bytes(changed)


def damaged(data: bytes, random: Random) -> bytes:
    """The file cut short, or with some bytes of it changed."""
    if random.random() < 0.4:
        return data[: random.randrange(1, len(data))]
    changed = bytearray(data)
    for _ in range(random.randint(1, 20)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def table_rows(report: Report) -> list[list[list[str]]]:
    """The tables as dense rows; what a merged cell covers is blank."""
    tables = []
    for layout in layouts(report.form).values():
        grid = [[""] * layout.columns for _ in range(layout.rows)]
        for cell in layout.cells:
            grid[cell.row][cell.column] = report.text(cell.cell_key) if cell.cell_key else cell.text
        tables.append(grid)
    return tables
