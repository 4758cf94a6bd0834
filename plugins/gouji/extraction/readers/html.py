"""Saved web pages by lxml. Tables become grids; scripts, menus and links are not read, nothing is fetched."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from gouji.config import settings
from gouji.errors import UnreadableError
from gouji.extraction.detect import Content, decode
from gouji.extraction.document import Document, Grid, Paragraph, Span

_SKIPPED = frozenset(
    (
        "script",
        "style",
        "noscript",
        "select",
        "option",
        "template",
        "nav",
        "button",
        "svg",
        "object",
        "iframe",
        "textarea",
    )
)
_BREAKING = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4
        h5 h6 header hr html legend li main ol p pre section table tbody td tfoot th thead title tr ul""",
    )
)
_APART = _BREAKING | {"sup", "sub"}
"""What stands apart from the text around it in a cell: a raised digit is a note, no part of the figure."""
_HEADINGS = frozenset(("title", "h1", "h2", "h3"))
_MAX_COLSPAN, _MAX_ROWSPAN = 1000, 65_534


def read(content: Content) -> Document:
    """Paragraphs and tables of a page in order; a table that holds tables is taken for layout."""
    text = decode(content.data, declared=True).replace("\x00", "\ufffd")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError("not_a_report") from error
    if root is None:
        raise UnreadableError("not_a_report")
    flow = _Flow()
    flow.run(root)
    return Document(content.format, tuple(flow.blocks))


@dataclass
class _Flow:
    """Walks a page and gathers its blocks."""

    blocks: list[Paragraph | Grid] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    heading: bool = False
    paragraphs: int = 0
    tables: int = 0
    cells: int = 0

    def run(self, root: etree._Element) -> None:
        skipped = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if skipped is None and event == "start":
                if _is_hidden(element):
                    skipped = element
                elif element.tag == "table" and element.find(".//table") is None:
                    self._table(element)
                    skipped = element
                else:
                    self._start(element)
            elif event == "end":
                if skipped is not None and element == skipped:
                    self._write(element.tail)
                    skipped = None
                elif skipped is None:
                    self._end(element)
        self._flush()

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BREAKING and not (tag == "br" and self.heading):
            self._flush()
        self.heading = self.heading or tag in _HEADINGS
        self.links += tag == "a"
        self._write(element.text)

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BREAKING and tag != "br":
            self._flush()
        if tag in _HEADINGS:
            self.heading = False
        self.links -= tag == "a"
        self._write(element.tail)

    def _write(self, text: str | None) -> None:
        if text and text.strip():
            self.text.append(text)
            self.linked += len(text) if self.links else 0

    def _flush(self) -> None:
        text = " ".join("".join(self.text).split())
        if text and self.linked < sum(map(len, self.text)):
            self.paragraphs += 1
            self.blocks.append(Paragraph(text, f"paragraph {self.paragraphs}", self.heading))
        self.text, self.linked = [], 0

    def _table(self, table: etree._Element) -> None:
        self._flush()
        self.tables += 1
        rows = [row for row in table.iter("tr") if not _is_hidden(row)]
        grid, widths = _grid(rows, self.tables, settings().max_table_cells - self.cells)
        self.cells += sum(len(row) for row in grid.values)
        if len(set(widths) - {0, 1}) > 1:
            self.blocks += _lines(rows, self.tables)
        else:
            self.blocks.append(grid)


def _is_hidden(element: etree._Element) -> bool:
    if element.tag in _SKIPPED or "hidden" in element.attrib:
        return True
    return "display:none" in element.get("style", "").replace(" ", "").lower()


def _lines(rows: list[etree._Element], number: int) -> Iterator[Paragraph]:
    """The rows of a table whose columns do not line up."""
    for place, row in enumerate(rows, 1):
        fields = tuple(_text(cell) for cell in row.iterchildren("td", "th"))
        yield Paragraph("\t".join(fields), f"table {number}/row {place}", fields=fields)


def _grid(rows: list[etree._Element], number: int, room: int) -> tuple[Grid, list[int]]:
    """A table with every span spread out, and how wide each row is; a row of one cell without spans is 1 wide.

    Raises UnreadableError when there is no room for the cells.
    """
    values: list[dict[int, object]] = [{} for _ in rows]
    spans: list[Span] = []
    taken = 0
    for r, row in enumerate(rows):
        c = 0
        for cell in row.iterchildren("td", "th"):
            while c in values[r]:
                c += 1
            high = min(_span(cell, "rowspan", _MAX_ROWSPAN) or len(rows), len(rows) - r)
            wide = max(_span(cell, "colspan", _MAX_COLSPAN), 1)
            taken += high * wide
            if taken > room:
                raise UnreadableError("unsafe_file")
            for below in range(r, r + high):
                for beside in range(c, c + wide):
                    values[below].setdefault(beside, None)
            values[r][c] = _text(cell)
            if high * wide > 1:
                spans.append((r, c, r + high - 1, c + wide - 1))
            c += wide
    width = max((max(row, default=-1) + 1 for row in values), default=0)
    if width * len(rows) > room:
        raise UnreadableError("unsafe_file")
    grid = Grid([[row.get(c, "") for c in range(width)] for row in values], tuple(spans), None, number)
    return grid, [max(row, default=-1) + 1 for row in values]


def _span(cell: etree._Element, name: str, most: int) -> int:
    written = cell.get(name, "1").strip()
    return min(int(written), most) if written.isascii() and written.isdigit() and len(written) < 20 else 1


def _text(cell: etree._Element) -> str:
    """The text of a cell: breaks as line breaks, other white space as one space."""
    if not len(cell):
        return " ".join((cell.text or "").split())
    if len(cell) == 1 and not len(cell[0]) and not _is_hidden(cell[0]):
        inner = cell[0]
        around = "\v" * (inner.tag in _BREAKING)
        pieces: Iterable[str] = (cell.text or "", around, inner.text or "", around, inner.tail or "")
    else:
        pieces = _pieces(cell)
    lines = "".join(pieces).split("\v")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _pieces(cell: etree._Element) -> Iterator[str]:
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if skipped is None and event == "start":
            if element is not cell and _is_hidden(element):
                skipped = element
                continue
            yield "\v" * (element.tag in _APART and element is not cell)
            yield element.text or ""
        elif event == "end" and skipped in (None, element):
            yield "\v" * (skipped is None and element.tag in _APART)
            skipped = None
            yield (element.tail or "") if element is not cell else ""
