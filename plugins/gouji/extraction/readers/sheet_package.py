"""The parts of an xlsx, found by what refers to them as a spreadsheet finds them, and their XML in
one plain form.

Sheets are looked at by patterns on bytes, which find every cell of what spreadsheets write. XML
that is written otherwise (comments, CDATA, cells without a name, UTF-16) is rewritten first, and
calamine gets that.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

from gouji.core.errors import UnreadableError
from gouji.extraction.readers.package import parse_xml, read_part, relations

_BOOK = "xl/workbook.xml"
_NAMED_CELL = re.compile(rb"""<(?:\w+:)?c r="([A-Z]+\d+)"[ />]""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ODD = (b"<!", b"\0", b"</v><f", b"</v><v")
_ORDER = ("f", "v", "is")


class SheetPackage:
    """The parts of a workbook: `sheets` are the XML of its sheets by their names."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        self.book = read_part(archive, _BOOK, "xlsx")
        targets = list(relations(archive, _BOOK, "xlsx"))
        self._by_kind = {kind: target for _, kind, target in targets}
        by_id = {id_: target for id_, _, target in targets}
        kinds = {target: kind for _, kind, target in targets}
        self._changed: dict[str, bytes] = {}
        self.sheets: dict[str, bytes] = {}
        for name, id_ in _listed(self.book):
            target = by_id.get(id_)
            if target is not None and kinds[target] == "worksheet":
                self.sheets[name] = self._plain(target)

    def part(self, kind: str) -> bytes | None:
        """The XML of the part of a kind (styles, theme, sharedStrings), if the workbook has one."""
        return self._read(self._by_kind[kind])[1] if kind in self._by_kind else None

    def data(self, data: bytes) -> bytes:
        """The file, with the sheets whose XML was rewritten."""
        if not self._changed:
            return data
        target = BytesIO()
        with zipfile.ZipFile(target, "w") as package:
            for name in self._archive.namelist():
                package.writestr(name, self._changed.get(name) or self._archive.read(name))
        return target.getvalue()

    def _read(self, name: str) -> tuple[str, bytes]:
        found = self._names.get(name.lower(), name)
        return found, read_part(self._archive, found, "xlsx")

    def _plain(self, target: str) -> bytes:
        name, xml = self._read(target)
        plain = make_plain(xml)
        if plain is not xml:
            self._changed[name] = plain
        return plain


def _listed(book: bytes) -> Iterator[tuple[str, str]]:
    """The sheets of a workbook in order: name, id of the relation."""
    for sheet in parse_xml(book, "xlsx").iterfind("{*}sheets/{*}sheet"):
        attributes: Mapping[str, str] = {
            str(name): str(value) for name, value in sheet.attrib.items()
        }
        id_ = next((value for name, value in attributes.items() if name.endswith("}id")), "")
        yield attributes.get("name", ""), id_


def make_plain(xml: bytes) -> bytes:
    """The XML of a sheet in which patterns find every cell: itself, where they do.

    Raises UnreadableError where a cell is there twice, or holds two values.
    """
    names = _NAMED_CELL.findall(xml)
    found = len(names) == len(_CELL.findall(xml)) and xml.count(b"<") == xml.count(b">")
    if not found or xml.find(b"<?", 5) >= 0 or any(odd in xml for odd in _ODD):
        root = parse_xml(xml, "xlsx")
        names = list(_name_cells(root))
        xml = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    if len(set(names)) < len(names):
        raise UnreadableError("corrupt_file", "xlsx")
    return xml


def _name_cells(root: etree._Element) -> Iterator[bytes]:
    """Give every cell its name, as the first attribute, and its content its order; the names."""
    from gouji.extraction.document import column_letters
    from gouji.extraction.readers.sheet_xml import column_number

    row = 0
    for line in root.iterfind("{*}sheetData/{*}row"):
        row = int(line.get("r") or row + 1)
        line.set("r", str(row))
        column = 0
        for cell in line.iterfind("{*}c"):
            written = re.fullmatch(r"([A-Za-z]{1,3})(\d{1,7})", cell.get("r") or "")
            column = column_number(written[1].encode()) if written else column + 1
            name = f"{column_letters(column - 1)}{written[2] if written else row}"
            attributes = {key: value for key, value in cell.attrib.items() if key != "r"}
            cell.attrib.clear()
            cell.set("r", name)
            cell.attrib.update(attributes)
            _arrange(cell)
            yield name.encode()


def _arrange(cell: etree._Element) -> None:
    parts = {kind: cell.findall(f"{{*}}{kind}") for kind in _ORDER}
    if any(len(found) > 1 for found in parts.values()):
        raise UnreadableError("corrupt_file", "xlsx")
    kept = [found[0] for found in parts.values() if found]
    for part in list(cell):
        cell.remove(part)
    cell.extend(kept)
