"""Our own Word documents, changed in their XML: what tests of the reader share."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from formats.samples import sample
from gouji.rendering.docx import render_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": W}
REPORT = sample()


def q(name: str) -> str:
    return f"{{{W}}}{name}"


def make(xml: str) -> etree._Element:
    return etree.fromstring(
        f'<x xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        f' xmlns:wps="urn:wps" xmlns:v="urn:v">{xml}</x>'
    )[0]


def rewrite(data: bytes, parts: dict[str, Callable[[bytes], bytes] | bytes]) -> bytes:
    source, target = ZipFile(BytesIO(data)), BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name in [
            *source.namelist(),
            *(name for name in parts if name not in source.namelist()),
        ]:
            change = parts.get(name)
            package.writestr(
                name,
                change
                if isinstance(change, bytes)
                else change(source.read(name))
                if change
                else source.read(name),
            )
    return target.getvalue()


def edit(
    change: Callable[[etree._Element], None],
    report=REPORT,
    more: Mapping[str, Callable] | None = None,
) -> bytes:
    def apply(xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        change(root)
        return etree.tostring(root)

    return rewrite(render_docx(report), {"word/document.xml": apply, **(more or {})})


def tables(root: etree._Element) -> list[etree._Element]:
    return root.findall("w:body/w:tbl", NS)


def figure_runs(root: etree._Element) -> list[etree._Element]:
    return [
        text.getparent()
        for text in root.iterfind(".//w:tc//w:t", NS)
        if text.text and text.text.isdigit()
    ]


def wrap(element: etree._Element, opening: str, closing: str) -> None:
    """Put the element into new ones, at the first `<here/>`-less innermost place."""
    holder = make(f"{opening}<w:here/>{closing}")
    element.getparent().replace(element, holder)
    here = next(holder.iter(q("here")))
    here.getparent().replace(here, element)


def long_table(root) -> tuple[etree._Element, list[etree._Element]]:
    """The table with the most rows, and its rows."""
    table = max(tables(root), key=lambda table: len(table.findall("w:tr", NS)))
    return table, table.findall("w:tr", NS)
