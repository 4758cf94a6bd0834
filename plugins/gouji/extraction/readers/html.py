"""Saved web pages by lxml. Tables become grids; scripts, menus and links are not read, nothing is
fetched.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from lxml import etree

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document, Grid, Paragraph, Span
from gouji.extraction.readers.detect import Content, decode
from gouji.extraction.readers.page_styles import Sight, Styles
from gouji.extraction.values import read_text

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
        "datalist",
        "audio",
        "video",
        "canvas",
        "meter",
        "progress",
        "noframes",
        "rt",
        "rtc",
        "rp",
    )
)
_BREAKING = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4
        h5 h6 header hr html legend li main ol p pre section table tbody td tfoot th thead title tr ul""",
    )
)
_APART = _BREAKING | {"sup", "sub", "input"}
"""Elements that are apart from the text around them in a cell: a raised digit is a note, no part of
the figure.
"""
_SHUT = frozenset(("details", "dialog"))
"""What shows its content only when it is open."""
_PLAIN = frozenset(("p", "span", "div", "font", "b", "strong"))
_FILLED_IN = frozenset(("", "text", "number", "tel", "search"))
_WITHOUT_TEXT = frozenset(
    ("hidden", "checkbox", "radio", "image", "file", "submit", "button", "reset")
)
_DRAWN = ("img", "svg", "object", "iframe", "canvas", "embed", "video")
_MIXED = frozenset(
    ("q", "bdo", "mfrac", "msup", "msub", "msubsup", "mroot", "msqrt", "munder", "mover")
)
"""Elements that show their text otherwise than in a line: with quotes, in another order, stacked.
"""
_HOLDING = frozenset(("td", "th", "caption", "table"))
"""The elements that hold text in a table."""
UNSURE = "^"
"""Placeholder for what is struck through or hardly seen: with it no text is a figure."""
_DAMAGED = UNSURE + "\ufffd"
PICTURE = "\ufffc"
"""Placeholder for a picture that is the only content of a cell."""
_HEADINGS = frozenset(("title", "h1", "h2", "h3"))
_END = re.compile(r"</(?:html|body)\s*>", re.I)
"""What a page pasted into another ends with; browsers show what follows, the parser would drop it.
"""
_CELL = re.compile(r"<t[rdh]\b", re.I)
_CLOSED = re.compile(r"</(?:table|body|html)\b", re.I)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|template)\b.*?</\1", re.I | re.S)
_TABLES = re.compile(r"<table\b.*</table", re.I | re.S)
_BROKEN = re.compile(r"""</?[a-z](?:[^<>"']|"[^"]*+"|'[^']*+')*+(?=<)""", re.I)
"""A tag that another begins in: it swallows what was between."""
_MAX_COLSPAN, _MAX_ROWSPAN = 1000, 65_534


def read(content: Content) -> Document:
    """Paragraphs and tables of a page in order; a table that holds tables is taken for layout.

    Raises UnreadableError for what is no page or too large, for one that is cut short within a
    table, and where a table of figures has text outside of its cells.
    """
    whole = decode(content.data, declared=True).replace("\x00", "\ufffd")
    if _is_cut(whole) and _is_cut(_UNSEEN.sub("", whole)):
        raise UnreadableError("corrupt_file", content.format)
    text = _TABLES.sub(lambda found: _BROKEN.sub(UNSURE, found[0]), _END.sub("", whole))
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError("not_a_report") from error
    if root is None:
        raise UnreadableError("not_a_report")
    flow = _Flow(Styles(root))
    flow.run(root)
    return Document(content.format, tuple(flow.blocks))


def _is_cut(text: str) -> bool:
    """Whether a page ends within a table. The parser closes it silently, and the figures that are
    lost would read as blanks.
    """
    opened = [found.end() for found in _CELL.finditer(text)]
    return bool(opened) and _CLOSED.search(text, opened[-1]) is None


@dataclass
class _Flow:
    """Walks a page and gathers its blocks."""

    styles: Styles
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
                if _is_hidden(element, self.styles):
                    skipped = element
                elif element.tag == "table" and not _is_layout(element):
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
        rows = [
            _Row(row, self.styles)
            for row in _rows(table)
            if not _is_row_hidden(row, table, self.styles)
        ]
        grid, widths = _grid(rows, self.tables, settings().max_table_cells - self.cells)
        self.cells += sum(len(row) for row in grid.values)
        if _has_stray(table) and any(map(_is_figure, chain.from_iterable(grid.values))):
            raise UnreadableError("corrupt_file", "html")
        if len(set(widths) - {0, 1}) > 1:
            self.blocks += _lines(rows, self.tables)
        else:
            self.blocks.append(grid)


class _Row:
    """A row of a table: its cells that take up room, and what is seen of them."""

    def __init__(self, row: etree._Element, styles: Styles) -> None:
        self.styles = styles
        self.cells = [
            cell
            for cell in row.iterchildren("td", "th")
            if styles.plain or not styles.of(cell).gone
        ]
        struck = styles.plain and next(row.iterancestors("del", "s", "strike"), None) is None
        self.sight = Sight() if struck else styles.around(row)

    def text(self, cell: etree._Element) -> str:
        """The text of a cell."""
        return _text(cell, self.sight, self.styles)


def _is_layout(table: etree._Element) -> bool:
    """Whether a table holds tables; one of a single cell is no more than that cell's frame."""
    return any(
        len(list(islice(inner.iter("td", "th"), 2))) > 1 for inner in table.iterdescendants("table")
    )


def _is_hidden(element: etree._Element, styles: Styles) -> bool:
    if element.tag in _SKIPPED:
        return True
    style = styles.of(element)
    return bool(style.gone or style.hidden)


def _is_row_hidden(row: etree._Element, table: etree._Element, styles: Styles) -> bool:
    """Whether a row, or the part of the table that it belongs to, takes up no room."""
    if styles.plain:
        return False
    around = [
        row,
        *(outer for outer in row.iterancestors("tbody", "thead", "tfoot") if outer in table.iter()),
    ]
    found = [styles.of(element) for element in around]
    return any(style.gone or style.collapsed for style in found)


def _has_stray(part: etree._Element) -> bool:
    """Whether there is text in a table outside of its cells: the mark of a cell is damaged, and
    those beside it have moved to its place.
    """
    return _has_content(part.text) or any(
        _has_content(child.tail)
        or (child.tag not in _HOLDING and child.tag not in _SKIPPED and _has_stray(child))
        for child in part
    )


def _is_figure(value: object) -> bool:
    read = read_text(value) if isinstance(value, str) else None
    return read is not None and read.value is not None


def _has_content(text: str | None) -> bool:
    return text is not None and any(c.isalnum() or c in _DAMAGED for c in text)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of a frame within one of its cells."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield row


def _lines(rows: list[_Row], number: int) -> Iterator[Paragraph]:
    """The rows of a table whose columns do not line up."""
    for place, row in enumerate(rows, 1):
        fields = tuple(map(row.text, row.cells))
        yield Paragraph("\t".join(fields), f"table {number}/row {place}", fields=fields)


def _grid(rows: list[_Row], number: int, room: int) -> tuple[Grid, list[int]]:
    """A table with every span spread out, and how wide each row is; a row of one cell without spans
    is 1 wide.

    Raises UnreadableError when there is no room for the cells.
    """
    values: list[dict[int, object]] = [{} for _ in rows]
    spans: list[Span] = []
    taken = 0
    for r, row in enumerate(rows):
        c = 0
        for cell in row.cells:
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
            values[r][c] = row.text(cell)
            if high * wide > 1:
                spans.append((r, c, r + high - 1, c + wide - 1))
            c += wide
    width = max((max(row, default=-1) + 1 for row in values), default=0)
    if width * len(rows) > room:
        raise UnreadableError("unsafe_file")
    grid = Grid(
        [[row.get(c, "") for c in range(width)] for row in values], tuple(spans), None, number
    )
    return grid, [max(row, default=-1) + 1 for row in values]


def _span(cell: etree._Element, name: str, most: int) -> int:
    written = cell.get(name, "1").strip()
    return (
        min(int(written), most)
        if written.isascii() and written.isdigit() and len(written) < 20
        else 1
    )


def _text(cell: etree._Element, sight: Sight, styles: Styles) -> str:
    """The text of a cell: breaks as line breaks, other white space as one space; a field of a form
    is what it holds.
    """
    plain = styles.plain and sight.clear
    if plain and not len(cell):
        return " ".join((cell.text or "").split())
    inner = cell[0] if len(cell) == 1 else None
    if plain and inner is not None and not len(inner) and inner.tag in _PLAIN:
        around = "\v" * (inner.tag in _APART)
        pieces: Iterable[str] = (
            cell.text or "",
            around,
            inner.text or "",
            around,
            inner.tail or "",
        )
    else:
        pieces = _pieces(cell, sight, styles)
    lines = "".join(pieces).split("\v")
    text = "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)
    if text and next(cell.iter("ol"), None) is not None and read_text(text) is not None:
        return UNSURE + text  # items are numbered
    return text or PICTURE * any(not _is_spacer(picture) for picture in cell.iter(*_DRAWN, "ol"))


def _is_spacer(picture: etree._Element) -> bool:
    """Whether a picture is a dot that only takes up room."""
    return any(
        picture.get(name, "").strip().removesuffix("px") in ("0", "1")
        for name in ("width", "height")
    )


def _pieces(element: etree._Element, outer: Sight, styles: Styles) -> Iterator[str]:
    """What is shown of an element, `\v` where a line begins; what is struck out or hardly seen is
    marked.
    """
    style = styles.of(element)
    sight = outer.within(element, style)
    around = "\v" * (element.tag in _APART)
    yield around
    if style.adds or element.tag in _MIXED or (element.tag == "svg" and _has_text(element)):
        yield UNSURE
    if element.tag == "input":
        yield _seen(_input(element), sight)
    shut = element.tag in _SHUT and "open" not in element.attrib
    yield "" if shut else _seen(element.text, sight)
    for child in element:
        if not shut or child.tag == "summary":
            yield from _child(child, sight, styles)
        yield "" if shut else _seen(child.tail, sight)
    yield around


def _child(child: etree._Element, sight: Sight, styles: Styles) -> Iterator[str]:
    if styles.of(child).gone:
        return
    if child.tag == "select":
        yield next(
            (option.text or "" for option in child.iter("option") if "selected" in option.attrib),
            UNSURE,
        )
    elif child.tag == "textarea":
        yield _seen(child.text, sight.within(child, styles.of(child)))
    elif child.tag in ("svg", "object", "iframe", "canvas", "video", "meter", "progress"):
        yield UNSURE * _has_text(child)
    elif child.tag not in _SKIPPED:
        yield from _pieces(child, sight, styles)


def _has_text(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())


def _input(element: etree._Element) -> str:
    """What a field shows; one whose content shows otherwise is marked."""
    kind, value = element.get("type", "").lower(), element.get("value", "")
    if kind in _FILLED_IN:
        return value
    return UNSURE * bool(value and kind not in _WITHOUT_TEXT)


def _seen(text: str | None, sight: Sight) -> str:
    """What is to be read of a text that is seen so."""
    if not text or not text.strip():
        return text or ""
    if sight.hidden:
        return ""
    return text if sight.clear else UNSURE
