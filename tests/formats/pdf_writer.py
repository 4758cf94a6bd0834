"""Reports as PDF, drawn like those of test_ofd but by reportlab, in a font that the file holds or
leaves out.
"""

from dataclasses import dataclass, field
from importlib.resources import files
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from formats.samples import TITLE
from formats.test_ofd import BOTTOM, LINE, SIZE, Drawing, Style, advance, draw, row_heights, wrap

LEFT_OUT, HELD = "STSong-Light", "SimHei"
POINTS = 72 / 25.4
PAGE = (210.0, 297.0)
pdfmetrics.registerFont(UnicodeCIDFont(LEFT_OUT))
pdfmetrics.registerFont(TTFont(HELD, str(files("mplfonts") / "fonts" / "SimHei.ttf")))


@dataclass
class PdfStyle(Style):
    """How a producer of PDF draws."""

    font: str = LEFT_OUT
    split: bool = False  # a row may break over pages
    turned: bool = False  # labels of narrow, high cells run upwards
    bold: float | None = None  # text is drawn twice, so far apart (mm)
    footer: str = ""
    invisible: bool = False
    form: bool = False  # everything is inside of a form
    rotation: int = 0  # of the pages, whose content is turned back
    password: str | None = None
    owner: str | None = None


@dataclass
class PdfDrawing(Drawing):
    """The same drawing on a canvas of reportlab."""

    target: BytesIO = field(default_factory=BytesIO)

    def __post_init__(self) -> None:
        lock = None
        if self.style.password or self.style.owner:
            lock = StandardEncryption(self.style.password or "", self.style.owner, canModify=0)
        self.canvas = Canvas(
            self.target, pagesize=(PAGE[0] * POINTS, PAGE[1] * POINTS), encrypt=lock
        )
        self._begin()

    def _begin(self) -> None:
        if self.style.rotation:
            self.canvas.setPageRotation(self.style.rotation)
            width, height = PAGE[0] * POINTS, PAGE[1] * POINTS
            x, y = {90: (height, 0), 180: (width, height), 270: (0, width)}[self.style.rotation]
            self.canvas.translate(x, y)
            self.canvas.rotate(self.style.rotation)
        if self.style.form:
            self.canvas.beginForm(f"form{len(self.pages)}")

    def _end(self) -> None:
        if self.style.footer:
            self.text(100, 285, self.style.footer.format(len(self.pages)))
        if self.style.form:
            self.canvas.endForm()
            self.canvas.doForm(f"form{len(self.pages)}")
        self.canvas.showPage()

    def next_page(self) -> None:
        self._end()
        super().next_page()
        self._begin()

    def bytes(self) -> bytes:
        self._end()
        self.canvas.save()
        return self.target.getvalue()

    def text(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        for shift in (0.0, self.style.bold):
            if shift is not None:
                self._write(x + shift, y, text, size)

    def _write(self, x: float, y: float, text: str, size: float) -> None:
        self.canvas.setFont(self.style.font, size * POINTS)
        self.canvas.drawString(
            x * POINTS,
            (PAGE[1] - y - 0.85 * size) * POINTS,
            text,
            mode=3 if self.style.invisible else None,
        )

    def text_up(self, x: float, y: float, text: str) -> None:
        """A line that begins at a place and runs upwards."""
        self.canvas.saveState()
        self.canvas.translate((x + 0.85 * SIZE) * POINTS, (PAGE[1] - y) * POINTS)
        self.canvas.rotate(90)
        self.canvas.setFont(self.style.font, SIZE * POINTS)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.line(x0 * POINTS, (PAGE[1] - y0) * POINTS, x1 * POINTS, (PAGE[1] - y1) * POINTS)

    def bar(self, x: float, y: float, width: float, height: float) -> None:
        place = x * POINTS, (PAGE[1] - y - height) * POINTS
        self.canvas.rect(*place, width * POINTS, height * POINTS, stroke=0, fill=1)

    def cell(self, x0: float, y0: float, x1: float, y1: float) -> None:
        w, h = x1 - x0, y1 - y0
        if self.style.lines == "strokes":
            self.canvas.rect(x0 * POINTS, (PAGE[1] - y1) * POINTS, w * POINTS, h * POINTS)
        elif self.style.lines == "rectangles":
            for ends in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
                self.line(*ends)
        elif self.style.lines == "bars":
            for place in ((x0, y0, w, 0.2), (x0, y0, 0.2, h), (x0, y1, w, 0.2), (x1, y0, 0.2, h)):
                self.bar(*place)

    def table(self, layout, report) -> None:
        if not self.style.split:
            super().table(layout, report)
            return
        edges = [20 + sum(layout.widths[:c]) * 170 for c in range(layout.columns + 1)]
        heights = row_heights(layout, report, edges)
        shown = [0] * len(layout.cells)  # how many lines of each cell are drawn already
        row, left = 0, heights[0]
        while row < layout.rows:
            part: list[tuple[int, float, float]] = []
            while row < layout.rows and BOTTOM - self.y > LINE:
                high = min(left, BOTTOM - self.y)
                part.append((row, self.y, self.y + high))
                self.y, left = self.y + high, left - high
                if left <= LINE / 2:
                    row += 1
                    left = heights[row] if row < layout.rows else 0
            self._part(layout, report, edges, part, shown)
            if row < layout.rows:
                self.next_page()
        self.y += 6

    def _part(self, layout, report, edges, part, shown) -> None:
        for index, cell in enumerate(layout.cells):
            covered = [place for place in part if cell.row <= place[0] < cell.row + cell.rowspan]
            if not covered:
                continue
            x0, x1 = edges[cell.column], edges[cell.column + cell.colspan]
            y0, y1 = covered[0][1], covered[-1][2]
            self.cell(x0, y0, x1, y1)
            lines = wrap(report.text(cell.cell_key) if cell.cell_key else cell.text, x1 - x0)[
                shown[index] :
            ]
            for number, text in enumerate(lines[: max(1, int((y1 - y0) / LINE))]):
                self.text(x0 + 0.5, y0 + 0.5 + number * LINE, text)
                shown[index] += 1


def drawn(report, style: PdfStyle, title: str = TITLE) -> PdfDrawing:
    return draw(report, style, title, PdfDrawing(style))  # type: ignore[return-value]


def write_pdf(report, **style) -> bytes:
    return drawn(report, PdfStyle(**style)).bytes()


__all__ = ["PdfDrawing", "PdfStyle", "advance", "drawn", "write_pdf"]
