"""PDF and OFD: what differs from its ground is read; what does not is asked, never read and
never a blank.
"""

import re
from collections.abc import Callable

import pytest
from reportlab.lib.colors import white

from formats.every import PLAIN, stating
from formats.pdf_writer import PAGE, POINTS, PdfDrawing, PdfStyle, drawn
from formats.samples import figures, truth
from formats.test_ofd import Style, draw, pack
from gouji.extraction.extract import extract_bytes

KEY = "t3.granted.natural_person"
BESIDE = {key: value for key, value in truth(PLAIN).items() if key != KEY}
TEXT = "98765"


def value(data: bytes) -> object:
    """What is read, or `asked` where an error names the cell. The others are as ever."""
    extraction = extract_bytes(data, "年报")
    read = figures(extraction)
    assert {key: found for key, found in read.items() if key != KEY} == BESIDE
    reported = [
        problem
        for problem in extraction.problems
        if KEY in problem.cells and problem.severity == "error"
    ]
    assert (KEY in read) == (not reported)
    return read.get(KEY, "asked")


class Painted(PdfDrawing):
    """Draws the figure in a way of its own."""

    how: Callable[["Painted", Callable[..., None], float, float, float], None]

    def _write(self, x: float, y: float, text: str, size: float) -> None:
        if text != TEXT:
            super()._write(x, y, text, size)
            return
        self.canvas.saveState()
        type(self).how(self, super()._write, x, y, size)
        self.canvas.restoreState()

    def box(self, x: float, y: float, size: float) -> None:
        self.canvas.rect(
            x * POINTS - 1,
            (PAGE[1] - y - size) * POINTS - 1,
            3 * size * POINTS,
            size * POINTS + 2,
            0,
            1,
        )


def coloured(*colour: float, ground: tuple[float, ...] | None = None, alpha: float = 1) -> Callable:
    def how(self: Painted, write: Callable[..., None], x: float, y: float, size: float) -> None:
        if ground:
            self.canvas.setFillColorRGB(*ground)
            self.box(x, y, size)
        self.canvas.setFillColorRGB(*colour)
        self.canvas.setFillAlpha(alpha)
        write(x, y, TEXT, size)

    return how


def covered(self: Painted, write: Callable[..., None], x: float, y: float, size: float) -> None:
    write(x, y, TEXT, size)
    self.canvas.setFillColor(white)
    self.box(x, y, size)


def partly(self: Painted, write: Callable[..., None], x: float, y: float, size: float) -> None:
    write(x, y, TEXT[:3], size)
    self.canvas.setFillColor(white)
    write(x + 1.5 * size, y, TEXT[3:], size)


@pytest.mark.parametrize(
    ("how", "read"),
    [
        (coloured(0, 0, 0), 98765), (coloured(1, 0, 0), 98765), (coloured(1, 1, 1), "asked"),
        (coloured(0.98, 0.99, 1), "asked"), (coloured(0, 0, 0, alpha=0), "asked"), (covered, "asked"),
        (coloured(1, 1, 1, ground=(0, 0, 0.4)), 98765), (coloured(0, 0, 0, ground=(0, 0, 0)), "asked"),
        (coloured(0, 0, 0, ground=(1, 1, 0)), 98765), (partly, "asked"),
        (lambda _, write, x, y, __: write(x, y, TEXT, 0.5), "asked"),
    ],
)  # fmt: skip
def test_pdf(how, read, monkeypatch):
    monkeypatch.setattr(Painted, "how", how, raising=False)
    monkeypatch.setattr("formats.pdf_writer.PdfDrawing", Painted)
    assert value(drawn(stating({KEY: TEXT}), PdfStyle()).bytes()) == read


@pytest.mark.parametrize(
    ("attributes", "inside", "read"),
    [
        ("", "", 98765), ("", '<FillColor Value="255 0 0"/>', 98765), ("", '<FillColor Value="255 255 255"/>', "asked"),
        ("", '<FillColor Value="0 0 0" Alpha="0"/>', "asked"), (' Alpha="0"', "", "asked"),
        (' Fill="false"', "", "asked"), (' Visible="false"', "", None), ("", '<FillColor Value="254"/>', "asked"),
    ],
)  # fmt: skip
def test_ofd(attributes, inside, read):
    def change(page: str) -> str:
        pattern = rf"<ofd:TextObject([^>]*)>(?=<ofd:TextCode[^>]*>{TEXT}<)"
        return re.sub(
            pattern, rf"<ofd:TextObject\g<1>{attributes}>{inside.replace('<F', '<ofd:F')}", page
        )

    pages = ["".join(page) for page in draw(stating({KEY: TEXT}), Style()).pages]
    assert any(change(page) != page for page in pages) == bool(attributes or inside)
    assert value(pack([change(page) for page in pages])) == read
