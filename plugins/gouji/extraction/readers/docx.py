"""Word documents (docx, docm) from the package's XML; macros, links and embedded objects are never
touched.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lxml import etree

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document, Grid, Notice, Paragraph
from gouji.extraction.readers import docx_looks, docx_text
from gouji.extraction.readers.detect import Content
from gouji.extraction.readers.docx_text import (
    CELL,
    P_PR,
    PICTURE,
    ROW,
    SHOWN,
    TABLE,
    TEXTUAL,
    UNSURE,
    VAL,
    P,
    text_of,
)
from gouji.extraction.readers.lattice import Box, build_grid
from gouji.extraction.readers.package import parse_xml, read_part, relations
from gouji.extraction.values import read_text

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY, _HEADER_REFERENCE = f"{_W}body", f"{_W}headerReference"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_LINK = f"{_W}hyperlink"
_STYLE, _ALIGNED = f"{_W}pStyle", f"{_W}jc"
_GRID, _GRID_COLUMN, _WIDTH = f"{_W}tblGrid", f"{_W}gridCol", f"{_W}w"
_SPAN, _V_MERGE, _H_MERGE = f"{_W}gridSpan", f"{_W}vMerge", f"{_W}hMerge"
_CELL_MERGE, _MERGED = f"{_W}cellMerge", f"{_W}vMerge"
_BEFORE, _AFTER = f"{_W}gridBefore", f"{_W}gridAfter"
_EMBEDDED = ("package", "oleObject")
"""Kinds of relations: a workbook or another document within this one."""
_HEADING_STYLES = ("title", "heading")


def read(content: Content) -> Document:
    """Paragraphs and tables in order, page headers last. Raises UnreadableError for a damaged or
    unsafe document.
    """
    if content.archive is None:
        raise UnreadableError("corrupt_file", content.format)
    targets = relations(content.archive, "", content.format)
    main = next(
        (target for _, kind, target in targets if kind == "officeDocument"), "word/document.xml"
    )
    linked = {kind: target for _, kind, target in relations(content.archive, main, content.format)}
    root = _load(content, main, linked)
    body = root.find(_BODY)
    if body is None:
        raise UnreadableError("corrupt_file", content.format)
    references = {item.get(_ID) or item.get(_STRICT_ID) for item in root.iter(_HEADER_REFERENCE)}
    flow = _Flow()
    flow.run(body)
    if references:
        parts = {
            target
            for id_, _, target in relations(content.archive, main, content.format)
            if id_ in references
        }
        for number, part in enumerate(sorted(parts), 1):
            flow.header(_load(content, part), number)
    embedded = sum(
        kind in _EMBEDDED for _, kind, _ in relations(content.archive, main, content.format)
    )
    notices = (Notice("embedded_objects", {"count": embedded}),) * bool(embedded)
    return Document(content.format, tuple(flow.blocks), notices)


def blocks_of(body: etree._Element) -> tuple[Paragraph | Grid, ...]:
    """The blocks of a body element, which other formats of Word are brought into."""
    flow = _Flow()
    flow.run(body)
    return tuple(flow.blocks)


def _load(
    content: Content, part: str, linked: Mapping[str, str] = MappingProxyType({})
) -> etree._Element:
    """The XML of a part, tidied; `linked` are the parts that it refers to, by their kind."""
    root = parse_xml(_part(content, part), content.format)
    styles, numbering = (
        _part(content, linked[kind]) if kind in linked else None for kind in ("styles", "numbering")
    )
    docx_looks.mark(root, docx_looks.read_styles(styles), numbering)
    docx_text.tidy(root)
    return root


def _part(content: Content, name: str) -> bytes:
    if content.archive is None:
        raise UnreadableError("corrupt_file", content.format)
    return read_part(content.archive, name, content.format).replace(_STRICT, _W[1:-1].encode())


@dataclass
class _Flow:
    """Walks the blocks of a document and gathers them."""

    blocks: list[Paragraph | Grid] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    cells: int = 0

    def run(self, container: etree._Element, depth: int = 0) -> None:
        """Add every block of the body or of a cell."""
        if depth > settings().max_nesting:
            raise UnreadableError("unsafe_file")
        for element in container.iterchildren(P, TABLE):
            if element.tag == P:
                self._paragraph(element)
            else:
                self._table(element, depth)

    def header(self, root: etree._Element, number: int) -> None:
        """Add the text of a page header."""
        for place, paragraph in enumerate(root.iter(P), 1):
            text = text_of(paragraph)
            if text:
                self.blocks.append(Paragraph(text, f"header {number}/paragraph {place}"))

    def _paragraph(self, element: etree._Element) -> None:
        text = text_of(element)
        links = "".join(map(text_of, element.iterchildren(_LINK)))
        if not text or (links and links == text):
            return
        self.paragraphs += 1
        at, heading = f"paragraph {self.paragraphs}", _is_heading(element)
        lines = [" ".join(text.split())] if heading else text.split("\n")
        self.blocks += [Paragraph(line.strip(), at, heading) for line in lines if line.strip()]

    def _table(self, table: etree._Element, depth: int) -> None:
        self.tables += 1
        number = self.tables
        if next(table.iterdescendants(TABLE), None) is not None:
            self._layout(table, number, depth)
            return
        rows = _Rows(table, settings().max_table_cells - self.cells).rows
        widths = [
            _number(column.get(_WIDTH)) for column in table.iterfind(f"{_GRID}/{_GRID_COLUMN}")
        ]
        grid = build_grid(rows, widths, number, settings().max_table_cells - self.cells)
        if grid is None:
            self.blocks += _lines(rows, number)
            return
        self.cells += sum(map(len, grid.values))
        self.blocks.append(grid)

    def _layout(self, table: etree._Element, number: int, depth: int) -> None:
        """A table that holds tables: their grids, and the content around them as text."""
        for place, row in enumerate(table.iterchildren(ROW), 1):
            cells = list(row.iterchildren(CELL))
            if len(cells) > 1 and next(row.iterdescendants(TABLE), None) is None:
                fields = tuple(map(text_of, cells))
                self.blocks.append(
                    Paragraph("\t".join(fields), f"table {number}/row {place}", fields=fields)
                )
                continue
            for cell in cells:
                self.run(cell, depth + 1)


def _is_heading(paragraph: etree._Element) -> bool:
    properties = paragraph.find(P_PR)
    if properties is None:
        return False
    style, aligned = properties.find(_STYLE), properties.find(_ALIGNED)
    named = style is not None and (style.get(VAL) or "").lower().startswith(_HEADING_STYLES)
    return named or (aligned is not None and aligned.get(VAL) == "center")


def _lines(rows: list[list[Box]], number: int) -> Iterator[Paragraph]:
    """The rows of a table whose columns do not line up."""
    for place, row in enumerate(rows, 1):
        fields = tuple(box.text for box in row if not box.continued)
        yield Paragraph("\t".join(fields), f"table {number}/row {place}", fields=fields)


class _Rows:
    """The cells of each row of a table that holds no table, with the columns of the table's grid
    that they cover.

    One pass over the elements that matter, in the order of the document.
    """

    def __init__(self, table: etree._Element, room: int) -> None:
        self.room = room
        self.rows: list[list[Box]] = []
        self.pieces: list[str] = []
        self.after = 0
        handlers = {
            ROW: self._row,
            CELL: self._cell,
            _BEFORE: self._before,
            _AFTER: self._behind,
            _SPAN: self._span,
            _V_MERGE: self._continue,
            _CELL_MERGE: self._continue,
            _H_MERGE: self._join,
        }
        pieces = self.pieces
        for item in table.iter(*handlers, *TEXTUAL):
            tag = item.tag
            if tag in handlers:
                handlers[tag](item)
            else:
                pieces.append(SHOWN.get(tag) or item.text or "")
        self._end_row()

    def _row(self, _: etree._Element) -> None:
        self._end_row()
        self.rows.append([])

    def _end_row(self) -> None:
        self._end_cell()
        if not self.rows:
            return
        row = self.rows[-1]
        end = row[-1].end if row else 0
        if self.after:
            row.append(Box(end, end + self.after, "", margin=True))
        self.room -= end + self.after
        self.after = 0
        if self.room < 0:
            raise UnreadableError("unsafe_file")

    def _cell(self, _: etree._Element) -> None:
        self._end_cell()
        if self.rows:
            row = self.rows[-1]
            end = row[-1].end if row else 0
            row.append(Box(end, end + 1, ""))

    def _end_cell(self) -> None:
        if self.rows and self.rows[-1]:
            box = self.rows[-1][-1]
            if box.continued:
                text = "".join(self.pieces).strip()
                box.text = UNSURE * bool(text and read_text(text) is not None and text != box.text)
            else:
                text = f"{box.text}{''.join(self.pieces)}"
                box.text = text.replace(PICTURE, "").strip() or PICTURE * (PICTURE in text)
        self.pieces.clear()

    def _before(self, item: etree._Element) -> None:
        if self.rows and not self.rows[-1] and (count := _number(item.get(VAL))):
            self.rows[-1].append(Box(0, count, "", margin=True))

    def _behind(self, item: etree._Element) -> None:
        self.after = _number(item.get(VAL))

    def _span(self, item: etree._Element) -> None:
        for box in self._open():
            box.end = box.first + max(1, _number(item.get(VAL)))

    def _continue(self, item: etree._Element) -> None:
        written = item.get(VAL, "continue") if item.tag == _V_MERGE else item.get(_MERGED)
        for box in self._open():
            box.continued = written in ("continue", "cont")

    def _join(self, item: etree._Element) -> None:
        """The cell is part of the one to its left."""
        if item.get(VAL, "continue") == "continue" and self.rows and len(self.rows[-1]) > 1:
            part = self.rows[-1].pop()
            self.rows[-1][-1].end = part.end

    def _open(self) -> list[Box]:
        """The cell that is being read; nothing where a property is outside of any."""
        return self.rows[-1][-1:] if self.rows else []


def _number(written: str | None) -> int:
    """A count or length of the XML; what is none, or is beyond reason, is 0 or beyond every
    limit.
    """
    text = (written or "").partition(".")[0]
    if not (text.isascii() and text.isdigit()):
        return 0
    return int(text) if len(text) < 10 else 10**9
