"""Scans and pictures: figures come back as inferred; what is not clear, not confirmed or not
balanced is reported.
"""

import re
import struct
import zlib
from io import BytesIO
from random import Random

import cv2
import numpy as np
import pytest
from PIL import Image

from formats.pdf_writer import HELD, write_pdf
from formats.pictures import SCANNERS, Scanner, as_pages, as_pdf, as_picture, pages, scan, scanned
from formats.samples import codes, damaged, figures, report_of, sample, scratched, truth
from gouji.core.config import settings
from gouji.extraction.extract import extract_bytes
from gouji.extraction.guarded import read_guarded
from gouji.extraction.readers import sight
from gouji.rendering.report import Report

REPORT = sample(6)
PDF = write_pdf(REPORT, font=HELD)
DPI = 200
TRUTH = truth(REPORT)
T4 = {key: value for key, value in TRUTH.items() if key.startswith("t4.")}


def places(page: int, table: str) -> dict[str, tuple[int, ...]]:
    """Where the figures of a table are on a page, in dots."""
    cells = {
        key: cell.at for key, cell in extract_bytes(PDF, "x").cells.items() if key.startswith(table)
    }
    return {
        key: tuple(round(float(side) * DPI / 25.4) for side in at.split("box ")[1].split(","))
        for key, at in cells.items()
        if at.startswith(f"page {page}/")
    }


def last_table() -> tuple[np.ndarray, dict[str, tuple[int, ...]]]:
    """The picture of the fourth table alone, which is quickly seen, and its cells in it."""
    boxes = places(2, "t4.")
    top = min(box[1] for box in boxes.values()) - 5 * DPI // 4
    picture = pages(PDF, DPI)[1][top : max(box[3] for box in boxes.values()) + DPI // 4].copy()
    return picture, {key: (x0, y0 - top, x1, y1 - top) for key, (x0, y0, x1, y1) in boxes.items()}


def seen(data: bytes):
    extraction = extract_bytes(data, "年报")
    return extraction, {
        key: value for key, value in figures(extraction).items() if key.startswith("t4.")
    }


def test_a_scanned_report_comes_back():
    extraction = extract_bytes(scanned(PDF, SCANNERS[4]), "年报")
    assert (extraction.form, extraction.year, extraction.unit_name) == (
        "zfxxgk-2021",
        2023,
        "甲乙区",
    )
    assert {reading.how for reading in extraction.cells.values()} == {"inferred"}
    assert all(
        re.fullmatch(r"page [12]/box [\d.,]+", reading.at) for reading in extraction.cells.values()
    )
    reported = {
        key
        for problem in extraction.problems
        if problem.severity != "info"
        for key in problem.cells
    }
    assert {key: figures(extraction)[key] for key in TRUTH if key not in reported} == {
        key: value for key, value in TRUTH.items() if key not in reported
    }
    assert len(reported) <= 5
    (asked,) = (problem for problem in extraction.problems if problem.code == "seen_in_picture")
    assert (
        set(asked.cells)
        >= {key for key in TRUTH if key.startswith("t2.") and TRUTH[key]} - reported
    )


@pytest.mark.parametrize("quarters", [1, 2])
def test_a_picture_on_its_side_or_head(quarters):
    picture = scan(last_table()[0], Scanner(angle=0.5, noise=5))
    kind = "PNG" if quarters % 2 else "JPEG"
    assert seen(as_picture(np.rot90(picture, quarters).copy(), kind))[1] == T4


def test_ways_to_hold_a_picture():
    picture, _ = last_table()
    exif = Image.Exif()
    exif[0x0112] = 6  # to be shown turned to the right
    deep = as_picture((picture.astype(np.uint16) * 257), "PNG")
    clear = Image.merge(
        "LA", (Image.new("L", picture.shape[::-1], 0), Image.fromarray(255 - picture))
    )
    target = BytesIO()
    clear.save(target, "PNG")
    turned = as_picture(np.rot90(picture).copy(), "JPEG", quality=90, exif=exif)
    for data in (deep, target.getvalue(), turned, as_pages([picture], "TIFF")):
        assert seen(data)[1] == T4


def test_what_is_not_clear_is_no_figure():
    picture, boxes = last_table()
    key = next(key for key in boxes if T4[key] and not key.endswith("total"))
    x0, y0, _, y1 = boxes[key]
    cv2.line(picture, (x0 + 4, y0 + 6), (x0 + 30, y1 - 8), 0, 5)
    cv2.line(picture, (x0 + 4, y1 - 8), (x0 + 30, y0 + 6), 0, 5)
    extraction, got = seen(as_picture(picture))
    named = {
        reported
        for problem in extraction.problems
        if problem.severity == "error"
        for reported in problem.cells
    }
    assert key in named
    assert {k: v for k, v in got.items() if k not in named} == {
        k: v for k, v in T4.items() if k not in named
    }


def below(pdf: bytes) -> np.ndarray:
    """The foot of the second page: the fourth table and a bit of the third."""
    page = pages(pdf, DPI)[1]
    return page[page.shape[0] // 4 :].copy()


class Marked(Report):
    """A report whose blanks are marked."""

    mark = ""

    def text(self, key):
        return super().text(key) or self.mark


@pytest.mark.parametrize("mark", ["", "/"])
def test_blanks(mark):
    """A stroke for nothing is no 1: it is a blank, or it is reported that it is not clear."""
    report = report_of({key: value or None for key, value in REPORT.figures.items()})
    marked = Marked(**vars(report))
    object.__setattr__(marked, "mark", mark)
    extraction, got = seen(as_picture(below(write_pdf(marked, font=HELD))))
    reported = {
        key
        for problem in extraction.problems
        if problem.severity != "info"
        for key in problem.cells
    }
    assert {k: v for k, v in got.items() if k not in reported} == {
        k: T4[k] or None for k in T4 if k not in reported
    }
    assert mark == "/" or not reported & T4.keys()


def test_balances_that_do_not_hold():
    """The picture may have been misread, or the report is wrong: the clerk learns which figures to
    look at.
    """
    report = report_of({**REPORT.figures, "t4.review.total": REPORT.figures["t4.review.total"] + 1})
    extraction, _ = seen(as_picture(below(write_pdf(report, font=HELD))))
    (reported,) = (
        problem for problem in extraction.problems if problem.code == "picture_unbalanced"
    )
    assert set(reported.cells) == {key for key in T4 if key.startswith("t4.review.")}


def test_without_the_extra_the_unit_learns_what_to_send(monkeypatch):
    monkeypatch.setattr(sight, "find_spec", lambda name: None)
    picture, _ = last_table()
    for data in (as_picture(picture), as_picture(picture, "JPEG"), as_pdf([picture])):
        assert codes(data) == {"ocr_missing"}
    assert codes(PDF) == set()


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def test_limits(monkeypatch):
    assert codes(png(100_000, 100_000)) == {"unsafe_file"}
    assert codes(png(12_000, 12_000)) == {"unsafe_file"}
    assert codes(as_picture(np.full((1, 30_000), 255, np.uint8))) <= {"unsafe_file", "not_a_report"}
    assert codes(as_picture(np.full((30_000, 2), 255, np.uint8))) == {"unsafe_file"}
    monkeypatch.setattr(settings(), "max_pictures", 2)
    sheet = np.full((40, 30), 255, np.uint8)
    assert codes(as_pages([sheet] * 3, "TIFF")) == {"too_many_pictures"}
    assert codes(as_pdf([sheet] * 3)) == {"too_many_pictures"}
    monkeypatch.setattr(settings(), "max_pixels", 1000)
    assert codes(as_pdf([sheet])) == {"unsafe_file"}


def test_nothing_to_see():
    for level in (0, 255):
        assert codes(as_picture(np.full((300, 200), level, np.uint8))) == {"not_a_report"}
    assert codes(as_picture(np.zeros((1, 1), np.uint8))) == {"not_a_report"}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_damaged(kind):
    """The other tables are missing, which is reported; of this one each cell is true or named."""
    whole = as_picture(last_table()[0], kind)
    for seed, damage in ((1, damaged), (2, damaged), (0, scratched), (2, scratched)):
        extraction, got = seen(damage(whole, Random(seed)))
        reported = {key for problem in extraction.problems for key in problem.cells}
        if extraction.readable:
            assert {k: got[k] for k in T4 if k not in reported} == {
                k: value for k, value in T4.items() if k not in reported
            }
        else:
            assert any(problem.severity == "error" for problem in extraction.problems)


def test_cut_short():
    data = as_picture(last_table()[0], "JPEG")
    assert codes(data[: len(data) // 2]) == {"corrupt_file"}


def read_codes(data: bytes) -> set[str]:
    return set(seen(data)[1])


def failed(data: bytes, code: str) -> set[str]:
    return {code}


def test_in_a_process_with_limits():
    """The model fits into the memory that a reading process may have."""
    assert list(read_guarded([as_picture(last_table()[0])], read_codes, failed)) == [set(T4)]
