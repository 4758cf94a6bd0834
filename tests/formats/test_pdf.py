"""PDF: drawn tables come back, over pages too; what is damaged, locked, scanned or ambiguous is
reported, never guessed.
"""

import re
import shutil
import subprocess
from random import Random

import pytest

from formats.pdf_writer import POINTS, PdfDrawing, PdfStyle, drawn, write_pdf
from formats.samples import (
    TITLE,
    codes,
    damaged,
    read,
    report_of,
    sample,
    scratched,
    silent,
    truth,
    wrong,
)
from formats.test_ofd import SIZE, draw
from gouji.core.config import settings
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import open_content
from gouji.extraction.vocabulary import describe_place
from gouji.rendering.docx import render_docx
from gouji.rendering.xlsx import render_xlsx
from make_examples import saved_page

REPORT = sample(6)
DATA = write_pdf(REPORT)


@pytest.mark.parametrize("seed", range(20))
def test_report_comes_back(seed):
    report = sample(seed)
    data = write_pdf(report)
    assert open_content(data).format == "pdf"
    assert read(data) == truth(report)


@pytest.mark.parametrize("lines", ["strokes", "rectangles", "bars"])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("footer", ["", "— {} —"])
def test_ways_to_draw(lines, header, footer):
    assert read(write_pdf(REPORT, lines=lines, header=header, footer=footer)) == truth(REPORT)


@pytest.mark.parametrize(
    "style",
    [
        {"form": True},
        {"bold": 0.1},
        {"bold": 0.5},
        {"rotation": 90},
        {"rotation": 180},
        {"rotation": 270},
    ],
)
def test_ways_to_write(style):
    assert read(write_pdf(REPORT, **style)) == truth(REPORT)


@pytest.mark.parametrize("height", range(30, 150, 8))
def test_tables_break_anywhere(height):
    """Rows of label and figures stay whole, or break within the label, whose rest is on the
    next page.
    """
    for split in (True, False):
        drawing = PdfDrawing(PdfStyle(split=split, header=False, footer="{}"))
        drawing.y += height
        assert read(draw(REPORT, drawing.style, TITLE, drawing).bytes()) == truth(REPORT)


def test_blanks_come_back_as_blanks():
    report = report_of({key: value or None for key, value in REPORT.figures.items()})
    assert read(write_pdf(report)) == truth(report)


def test_labels_that_run_upwards():
    """The narrow, high cells of the third table, turned by a quarter."""

    class Turned(PdfDrawing):
        def cell(self, x0, y0, x1, y1):
            super().cell(x0, y0, x1, y1)
            self.high = (y1 - y0) > 8 * (x1 - x0)
            self.foot = y1 - 1
            self.column = 0

        def text(self, x, y, text, size=SIZE):
            if not getattr(self, "high", False) or size != SIZE:
                super().text(x, y, text, size)
                return
            self.text_up(x + self.column * SIZE, self.foot, text)
            self.foot -= SIZE * len(text)

    drawing = Turned(PdfStyle())
    assert read(draw(REPORT, drawing.style, TITLE, drawing).bytes()) == truth(REPORT)


def test_places():
    cells = extract_bytes(DATA, "x").cells
    pages = {reading.at.split("/")[0] for reading in cells.values()}
    assert pages == {"page 1", "page 2"}
    for reading in cells.values():
        assert re.fullmatch(r"page \d+/box \d+\.\d,\d+\.\d,\d+\.\d,\d+\.\d", reading.at)
    assert describe_place(cells["t4.review.total"].at) == "第2页"


def test_without_lines_nothing_is_wrong_in_silence():
    data = write_pdf(REPORT, lines="none")
    assert extract_bytes(data, "x").form == "zfxxgk-2021"
    assert wrong(data, REPORT) == {}


def with_more(more) -> tuple[bytes, str]:
    """The report with something drawn at the figure 170 of three digits; and the key of its cell."""
    key, reading = next(
        (key, reading)
        for key, reading in extract_bytes(DATA, "x").cells.items()
        if key.startswith("t3") and len(reading.raw) == 3 and reading.at.startswith("page 1")
    )
    x0, y0, _, _ = (float(number) for number in reading.at.split("box ")[1].split(","))

    class More(PdfDrawing):
        def _end(self):
            if len(self.pages) == 1:
                more(self, x0 + 0.5, y0 + 0.5)
            super()._end()

    drawing = More(PdfStyle())
    return draw(REPORT, drawing.style, TITLE, drawing).bytes(), key


def white_out(drawing, x, y):
    drawing.canvas.setFillColorRGB(1, 1, 1)
    drawing.bar(x - 0.2, y, 9, SIZE)
    drawing.canvas.setFillColorRGB(0, 0, 0)
    drawing.text(x + 0.7, y, "777")


def filled_in(drawing, x, y):
    place = {
        "x": (x + 6) * POINTS,
        "y": (297 - y - 4) * POINTS,
        "width": 14,
        "height": 10,
        "fontSize": 7,
    }
    drawing.canvas.acroForm.textfield(value="42", borderWidth=0, name="f", **place)


AMBIGUOUS = {
    "a figure over a figure": lambda drawing, x, y: drawing.text(x, y, "9"),
    "a figure beside a figure": lambda drawing, x, y: drawing.text(x + 5.5, y, "9"),
    "a figure below a figure": lambda drawing, x, y: drawing.text(x, y + 2.9, "9", 1.5),
    "a raised note": lambda drawing, x, y: drawing.text(x + 4.6, y - 0.2, "1", 1.8),
    "a note on the line": lambda drawing, x, y: drawing.text(x + 4.6, y + 0.8, "1", 2),
    "a circled note": lambda drawing, x, y: drawing.text(x + 4.6, y, "①", 1.8),
    "struck out": lambda drawing, x, y: drawing.line(x, y + 0.5 * SIZE, x + 4.5, y + 0.5 * SIZE),
    "struck out by a bar": lambda drawing, x, y: drawing.bar(x, y + 0.5 * SIZE, 4.5, 0.1),
    "painted over": white_out,
    "a field that is filled in": filled_in,
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_what_is_no_clear_figure(name):
    data, key = with_more(AMBIGUOUS[name])
    found = extract_bytes(data, "x")
    assert {"not_a_number", "unclear_figure"} & {
        reported.code for reported in found.problems if key in reported.cells
    }
    assert wrong(data, REPORT) == {}


def test_an_underlined_figure_is_one():
    data, _ = with_more(lambda drawing, x, y: drawing.line(x, y + SIZE, x + 4.5, y + SIZE))
    assert read(data) == truth(REPORT)


def test_a_filled_in_field_without_looks():
    data, _ = with_more(filled_in)
    assert codes(data.replace(b"/AP ", b"/XX ")) == {"corrupt_file"}


def test_text_that_nobody_sees_is_not_read():
    """As in a scan with the text that a machine has read behind the picture."""
    drawing = drawn(REPORT, PdfStyle(invisible=True))
    assert codes(drawing.bytes()) == {"not_a_report"}


def test_passwords():
    assert codes(write_pdf(REPORT, password="secret")) == {"encrypted_file"}
    assert read(write_pdf(REPORT, owner="secret")) == truth(REPORT)


def test_limits(monkeypatch):
    monkeypatch.setattr(settings(), "max_pages", 1)
    assert codes(DATA) == {"unsafe_file"}
    monkeypatch.setattr(settings(), "max_pages", 2)
    monkeypatch.setattr(settings(), "max_marks", 500)
    assert codes(DATA) == {"unsafe_file"}
    monkeypatch.undo()
    monkeypatch.setattr(settings(), "max_part_bytes", 500)
    assert codes(DATA) == {"unsafe_file"}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_cut_short(share):
    assert codes(DATA[: int(share * len(DATA))]) == {"corrupt_file"}


def test_damaged_content():
    """PDFium shows what it can of a damaged page, without a word on the rest."""
    for place in [
        found.end() + 200
        for found in re.finditer(rb"stream\r?\n", DATA)
        if found.end() + 300 < len(DATA)
    ]:
        data = DATA[:place] + bytes(5) + DATA[place + 5 :]
        assert codes(data) == {"corrupt_file"} or read(data) == truth(REPORT)


@pytest.mark.parametrize("seed", range(40))
def test_damaged(seed):
    random = Random(seed)
    assert silent(damaged(DATA, random), REPORT) == {}
    assert silent(scratched(DATA, random), REPORT) == {}


HOSTILE = {
    "nothing": b"%PDF-1.7\n%%EOF",
    "no pages": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF",
    "a circle of pages": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    "a form within itself": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 4>>stream\n/A Do\nendstream endobj\n"
    b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length 9>>stream\n"
    b"/A Do /A Do\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name):
    assert codes(HOSTILE[name]) & {"corrupt_file", "unsafe_file", "not_a_report"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("render", [render_docx, render_xlsx])
def test_made_by_libreoffice(render, tmp_path):
    path = tmp_path / f"report.{render.__name__.removeprefix('render_')}"
    path.write_bytes(render(REPORT))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert read(path.with_suffix(".pdf").read_bytes()) == truth(REPORT)


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_made_by_chromium(tmp_path):
    page, target = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_text(saved_page(REPORT), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
    command = [CHROMIUM, *options, f"--print-to-pdf={target}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert read(target.read_bytes()) == truth(REPORT)
