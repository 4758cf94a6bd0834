"""OFD: the official tables drawn with lines come back, over pages too; without lines nothing is
wrong in silence.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

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
from gouji.catalogue.grid import layouts
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import open_content

REPORT = sample(6)
NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
LEFT, WIDTH, TOP, BOTTOM, SIZE, LINE = 20.0, 170.0, 20.0, 277.0, 3.0, 4.0
LEAD = (
    "根据《中华人民共和国政府信息公开条例》和国务院办公厅有关规定编制。全文包括总体情况、主动公开政府信息情况等六个部分，"
    "所列数据的统计期限自2023年1月1日起至2023年12月31日止。"
)


@dataclass
class Style:
    """How a producer draws."""

    lines: str = "strokes"  # strokes | rectangles | bars | none
    header: bool = True  # repeated on the next page
    deltas: str = "each"  # each | run | none | one (an object a character)
    matrix: bool = False
    prefix: str = "ofd:"


@dataclass
class Drawing:
    """Writes pages; y grows down, lengths are millimetres."""

    style: Style
    pages: list[list[str]] = field(default_factory=lambda: [[]])
    y: float = TOP

    def room(self, height: float) -> bool:
        return self.y + height <= BOTTOM

    def next_page(self) -> None:
        self.pages.append([])
        self.y = TOP

    def text(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        """A line of text whose upper left corner is given."""
        if self.style.deltas == "one":
            for character in text:
                self._object(x, y, character, size, "")
                x += advance(character, size)
            return
        steps = [advance(character, size) / self.scale for character in text[:-1]]
        if not steps or self.style.deltas == "none":
            deltas = ""
        elif self.style.deltas == "run" and len(set(steps)) == 1:
            deltas = f"g {len(steps)} {steps[0]:g}"
        else:
            deltas = " ".join(f"{step:g}" for step in steps)
        self._object(x, y, text, size, f' DeltaX="{deltas}"' if deltas else "")

    @property
    def scale(self) -> float:
        return 2.0 if self.style.matrix else 1.0

    def _object(self, x: float, y: float, text: str, size: float, deltas: str) -> None:
        p, scale = self.style.prefix, self.scale
        ctm = f' CTM="{scale} 0 0 {scale} 0 0"' if self.style.matrix else ""
        self.pages[-1].append(
            f'<{p}TextObject ID="1" Boundary="{x:.3f} {y:.3f} {len(text) * size:.3f} {size:.3f}" Font="1"'
            f' Size="{size / scale}"{ctm}><{p}TextCode X="0" Y="{0.85 * size / scale:g}"{deltas}>{escape(text)}'
            f"</{p}TextCode></{p}TextObject>"
        )

    def cell(self, x0: float, y0: float, x1: float, y1: float) -> None:
        w, h = x1 - x0, y1 - y0
        shapes = {
            "strokes": [f"M 0 0 L {w:g} 0 L {w:g} {h:g} L 0 {h:g} C"],
            "rectangles": [
                f"S 0 0 M 0 0 L {w:g} 0 M 0 0 L 0 {h:g} M {w:g} 0 L {w:g} {h:g} M 0 {h:g} L {w:g} {h:g}"
            ],
            "bars": [bar(0, 0, w, 0.2), bar(0, 0, 0.2, h), bar(0, h, w, 0.2), bar(w, 0, 0.2, h)],
            "none": [],
        }[self.style.lines]
        p = self.style.prefix
        fill = ' Stroke="false" Fill="true"' if self.style.lines == "bars" else ""
        self.pages[-1] += [
            f'<{p}PathObject ID="2" Boundary="{x0:.3f} {y0:.3f} {x1 - x0:.3f} {y1 - y0:.3f}"{fill}>'
            f"<{p}AbbreviatedData>{shape}</{p}AbbreviatedData></{p}PathObject>"
            for shape in shapes
        ]

    def paragraph(self, text: str, size: float = SIZE, *, centred: bool = False) -> None:
        most = int(WIDTH // size)
        for start in range(0, len(text), most):
            part = text[start : start + most]
            indent = (WIDTH - sum(advance(c, size) for c in part)) / 2 if centred else 0
            self.text(LEFT + indent, self.y, part, size)
            self.y += 1.6 * size
        self.y += size

    def table(self, layout, report) -> None:
        edges = [LEFT + sum(layout.widths[:c]) * WIDTH for c in range(layout.columns + 1)]
        heights = row_heights(layout, report, edges)
        start = 0
        while start < layout.rows:
            rows = list(range(layout.header_rows)) if start and self.style.header else []
            end = start
            while end < layout.rows and self.room(
                sum(heights[r] for r in (*rows, *range(start, end + 1)))
            ):
                end += 1
            if end == start:
                self.next_page()
                continue
            self._rows(layout, report, edges, heights, [*rows, *range(start, end)])
            start = end
            if start < layout.rows:
                self.next_page()
        self.y += 6

    def _rows(self, layout, report, edges, heights, rows) -> None:
        tops = {}
        for row in rows:
            tops[row] = self.y
            self.y += heights[row]
        for cell in layout.cells:
            covered = [row for row in range(cell.row, cell.row + cell.rowspan) if row in tops]
            if not covered:
                continue
            x0, x1 = edges[cell.column], edges[cell.column + cell.colspan]
            y0, y1 = tops[covered[0]], tops[covered[-1]] + heights[covered[-1]]
            self.cell(x0, y0, x1, y1)
            if cell.row in tops:
                text = report.text(cell.cell_key) if cell.cell_key else cell.text
                for number, line in enumerate(wrap(text, x1 - x0)):
                    self.text(x0 + 0.5, y0 + 0.5 + number * LINE, line)


def bar(x: float, y: float, width: float, height: float) -> str:
    return f"M {x:g} {y:g} L {x + width:g} {y:g} L {x + width:g} {y + height:g} L {x:g} {y + height:g} C"


def advance(character: str, size: float) -> float:
    return size / 2 if ord(character) < 0x2E80 else size


def wrap(text: str, width: float) -> list[str]:
    lines, room = [""], width - 1
    for character in text:
        room -= advance(character, SIZE)
        if room < 0:
            lines.append("")
            room = width - 1 - advance(character, SIZE)
        lines[-1] += character
    return [line for line in lines if line]


def row_heights(layout, report, edges) -> list[float]:
    heights = [LINE + 1] * layout.rows
    for cell in layout.cells:
        text = report.text(cell.cell_key) if cell.cell_key else cell.text
        needed = len(wrap(text, edges[cell.column + cell.colspan] - edges[cell.column])) * LINE + 1
        for row in range(cell.row, cell.row + cell.rowspan):
            heights[row] = max(heights[row], needed / cell.rowspan)
    return heights


def draw(report, style: Style, title: str = TITLE, onto: Drawing | None = None) -> Drawing:
    drawing = onto or Drawing(style)
    drawing.paragraph(title, 6, centred=True)
    drawing.paragraph(LEAD)
    for layout in layouts(report.form).values():
        drawing.paragraph(layout.title, 4)
        drawing.table(layout, report)
    drawing.paragraph("五、存在的主要问题及改进情况", 4)
    return drawing


def pack(pages: list[str], prefix: str = "ofd:", extra: dict[str, str] | None = None) -> bytes:
    def element(name: str, inside: str, attributes: str = "") -> str:
        namespace = NS if prefix else NS.replace(":ofd", "")
        return (
            '<?xml version="1.0" encoding="UTF-8"?>'
            f"<{prefix}{name} {namespace}{attributes}>{inside}</{prefix}{name}>"
        )

    p = prefix
    listed = "".join(
        f'<{p}Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages))
    )
    parts = {
        "OFD.xml": element(
            "OFD", f"<{p}DocBody><{p}DocRoot>/Doc_0/Document.xml</{p}DocRoot></{p}DocBody>"
        ),
        "Doc_0/Document.xml": element("Document", f"<{p}CommonData/><{p}Pages>{listed}</{p}Pages>"),
    }
    for number, inside in enumerate(pages):
        content = f"<{p}Content><{p}Layer ID='9'>{inside}</{p}Layer></{p}Content>"
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = element("Page", content)
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, part in (parts | (extra or {})).items():
            package.writestr(name, part)
    return target.getvalue()


def write_ofd(report=REPORT, **style) -> bytes:
    drawing = draw(report, Style(**style))
    return pack(["".join(page) for page in drawing.pages], drawing.style.prefix)


@pytest.mark.parametrize("seed", range(6))
def test_report_comes_back(seed):
    report = sample(seed)
    data = write_ofd(report)
    assert open_content(data).format == "ofd"
    assert read(data) == truth(report)


@pytest.mark.parametrize("lines", ["strokes", "rectangles", "bars"])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("deltas", ["each", "run", "none", "one"])
def test_ways_to_draw(lines, header, deltas):
    assert read(write_ofd(lines=lines, header=header, deltas=deltas)) == truth(REPORT)


@pytest.mark.parametrize("style", [{"prefix": ""}, {"matrix": True}])
def test_ways_to_write(style):
    assert read(write_ofd(**style)) == truth(REPORT)


def test_blanks_come_back_as_blanks():
    report = report_of({key: value or None for key, value in REPORT.figures.items()})
    assert read(write_ofd(report)) == truth(report)


def test_pages_and_places():
    data = write_ofd()
    cells = extract_bytes(data, "x").cells
    assert len(draw(REPORT, Style()).pages) > 1
    for reading in cells.values():
        assert re.fullmatch(r"page \d+/box \d+\.\d,\d+\.\d,\d+\.\d,\d+\.\d", reading.at)


def test_without_lines_nothing_is_wrong_in_silence():
    data = write_ofd(lines="none")
    assert extract_bytes(data, "x").form == "zfxxgk-2021"
    assert wrong(data, REPORT) == {}


def test_two_texts_in_a_cell_are_no_figure():
    drawing = draw(REPORT, Style())
    pages = ["".join(page) for page in drawing.pages]
    found = re.search(
        r'Boundary="([\d.]+) ([\d.]+) [\d.]+ [\d.]+" Font="1" Size="3.0"><ofd:TextCode[^>]*>\d\d</',
        pages[0],
    )
    extra = Drawing(Style())
    extra.text(float(found[1]) + 5, float(found[2]), "345")
    data = pack([pages[0] + "".join(extra.pages[0]), *pages[1:]])
    assert codes(data) == {"not_a_number"}
    assert wrong(data, REPORT) == {}


def test_hidden_objects_are_not_read():
    pages = ["".join(page) for page in draw(REPORT, Style()).pages]
    hidden = [
        "".join(page).replace("Object ", 'Object Visible="false" ')
        for page in draw(sample(7), Style()).pages
    ]
    assert read(pack([page + more for page, more in zip(pages, hidden, strict=True)])) == truth(
        REPORT
    )


TEXT = (
    '<ofd:TextObject ID="1" Boundary="{box}" Size="{size}"><ofd:TextCode X="0" Y="3" DeltaX="{deltas}">12'
    "</ofd:TextCode></ofd:TextObject>"
)
PATH = '<ofd:PathObject ID="1" Boundary="0 0 9 9"><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'
LADDER = " ".join(f"M {n} 0 L {n} 2000 M 0 {n} L 2000 {n}" for n in range(0, 2000, 2))
HOSTILE = {
    "many repeats": TEXT.format(box="0 0 1 1", size=3, deltas="g 999999999999 1"),
    "huge numbers": TEXT.format(box="9e999 -9e999 1 1", size="1e308", deltas="g 1e999 1"),
    "no numbers": TEXT.format(box="a b", size="", deltas="g g g x"),
    "nan": TEXT.format(box="nan 0 0 0", size="inf", deltas="nan"),
    "odd path": PATH.format(data="L C M 1 L L 2 Q B 3 A C C 9 M"),
    "huge path": PATH.format(data="M 0 0 L 9e999 0 L 9e999 9e999"),
    "large grid": PATH.format(data=LADDER),
    "many lines": PATH.format(data="M 0 0 L 0 9 " * 500_000),
    "entity": '<!DOCTYPE x [<!ENTITY a "1">]>',
    "no XML": "<",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name):
    found = codes(pack([HOSTILE[name]]))
    assert found
    assert found <= {"unsafe_file", "corrupt_file", "not_a_report", "tables_missing"}


@pytest.mark.parametrize("place", ["", "1 2 3", "x 1 2 3", "nan 1 2 3", "1,2,3,4"])
def test_text_without_a_place_is_never_left_out(place):
    pages = ["".join(page) for page in draw(REPORT, Style()).pages]
    pages[0] = re.sub(r'(?<=TextObject ID="1" Boundary=")[^"]*', place, pages[0], count=30)
    assert codes(pack(pages)) == {"corrupt_file"}


def test_parts_outside_the_package():
    page = '<ofd:Document %s><ofd:Pages><ofd:Page BaseLoc="../../../etc/passwd"/></ofd:Pages></ofd:Document>'
    assert codes(pack([], extra={"Doc_0/Document.xml": page % NS})) == {"corrupt_file"}
    assert codes(pack([], extra={"Doc_0/Encryptions.xml": ""})) == {"encrypted_file"}


@pytest.mark.parametrize("seed", range(30))
def test_damaged(seed):
    random = Random(seed)
    pages = ["".join(page) for page in draw(REPORT, Style()).pages]
    for damage in (damaged, scratched):
        assert silent(damage(write_ofd(), random), REPORT) == {}
        changed = [damage(page.encode(), random).decode("utf-8", "replace") for page in pages]
        assert silent(pack(changed), REPORT) == {}
