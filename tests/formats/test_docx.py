"""Word documents: our own come back exactly, and so do the ways in which people build and change
tables.
"""

import re
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest
from lxml import etree

from formats.docx_edit import NS, REPORT, W, edit, figure_runs, long_table, make, q, rewrite, tables
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
from gouji.extraction.document import Grid, Paragraph
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import open_content
from gouji.extraction.readers.docx import read as read_document
from gouji.rendering.docx import render_docx


@pytest.mark.parametrize("seed", range(12))
def test_our_own_report_comes_back(seed):
    report = sample(seed)
    assert read(render_docx(report)) == truth(report)


def test_blanks_come_back_as_blanks():
    report = report_of({key: value or None for key, value in REPORT.figures.items()})
    assert read(render_docx(report)) == truth(report)


def test_blocks_keep_their_order_and_place():
    document = read_document(open_content(render_docx(REPORT)))
    assert [block.at for block in document.paragraphs][:3] == [
        "paragraph 1",
        "paragraph 2",
        "paragraph 3",
    ]
    assert document.paragraphs[0].text == TITLE
    kinds = "".join("g" if isinstance(block, Grid) else "p" for block in document.blocks)
    assert re.fullmatch("p+g+pgpgp+", kinds)
    cell = extract_bytes(render_docx(REPORT), "x").cells["t3.received.enterprise"]
    assert re.fullmatch(r"table \d/row \d+/column \d+", cell.at)


def test_strict_namespace():
    data = rewrite(
        render_docx(REPORT),
        {
            "word/document.xml": lambda xml: xml.replace(
                W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
            )
        },
    )
    assert read(data) == truth(REPORT)


def test_main_part_of_another_name():
    source, target = ZipFile(BytesIO(render_docx(REPORT))), BytesIO()
    with ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name).replace(b"word/document.xml", b"word/document2.xml")
            package.writestr(name.replace("word/document.xml", "word/document2.xml"), part)
    assert read(target.getvalue()) == truth(REPORT)


def test_title_only_in_the_page_header():
    def change(root):
        title = root.find("w:body/w:p", NS)
        title.getparent().remove(title)
        reference = make("<w:headerReference w:type='default'/>")
        reference.set(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", "rId77"
        )
        root.find(".//w:sectPr", NS).insert(0, reference)

    header = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p></w:hdr>'.encode()
    relation = (
        b'<Relationship Id="rId77" Type="http://x/header" Target="header9.xml"/></Relationships>'
    )
    data = rewrite(
        edit(change),
        {
            "word/header9.xml": header,
            "word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", relation),
        },
    )
    assert read(data) == truth(REPORT)
    outside = relation.replace(b"header9.xml", b"http://example.invalid/h.xml").replace(
        b"/></R", b' TargetMode="External"/></R'
    )
    data = rewrite(
        edit(change),
        {"word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", outside)},
    )
    assert extract_bytes(data, "x").cells


@pytest.mark.parametrize(
    "mark", ["<w:strike/>", "<w:dstrike/>", '<w:vertAlign w:val="superscript"/>']
)
def test_struck_or_raised_text_joins_no_figure(mark):
    def change(root):
        for run in figure_runs(root)[:3]:
            run.addnext(make(f"<w:r><w:rPr>{mark}</w:rPr><w:t>1</w:t></w:r>"))

    data = edit(change)
    assert codes(data) == {"not_a_number"}
    assert wrong(data, REPORT) == {}


def test_rows_that_do_not_line_up_are_lines():
    def change(root):
        _, rows = long_table(root)
        rows[10].remove(rows[10].find("w:tc", NS))

    data = edit(change)
    blocks = read_document(open_content(data)).blocks
    assert any(isinstance(block, Paragraph) and block.fields for block in blocks)
    assert wrong(data, REPORT) == {}


# --- hostile and damaged


def nest(levels: int) -> str:
    xml = "<w:p/>"
    for _ in range(levels):
        xml = f"<w:tbl><w:tr><w:tc>{xml}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    return xml


def bare(xml: bytes) -> bytes:
    return re.sub(rb"^<\?xml[^>]*\?>\s*", b"", xml)


HOSTILE = {
    "entities": lambda xml: b'<!DOCTYPE d [<!ENTITY a "b">]>' + bare(xml),
    "external entity": lambda xml: b'<!DOCTYPE d SYSTEM "file:///etc/passwd">' + bare(xml),
    "wide span": lambda xml: xml.replace(b'<w:gridSpan w:val="', b'<w:gridSpan w:val="999999999', 1),
    "endless span": lambda xml: xml.replace(b'<w:gridSpan w:val="', b'<w:gridSpan w:val="' + b"9" * 9000, 1),
    "nested": lambda xml: xml.replace(b"</w:tbl>", b"</w:tbl>" + nest(40).encode(), 1),
    "nested beyond XML": lambda xml: xml.replace(b"</w:tbl>", b"</w:tbl>" + nest(400).encode(), 1),
    "no body": lambda xml: b"<w:document xmlns:w='%s'/>" % W.encode(),
    "no XML": lambda _: b"\x00\x01",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name):
    found = codes(rewrite(render_docx(REPORT), {"word/document.xml": HOSTILE[name]}))
    assert found in ({"unsafe_file"}, {"corrupt_file"})


def test_properties_out_of_place():
    loose = "<w:gridSpan w:val='2'/><w:vMerge/><w:hMerge/><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/>"
    loose += "<w:tc/><w:t>5</w:t>"
    data = edit(
        lambda root: root.find("w:body", NS).insert(
            0, make(f"<w:tbl>{loose}<w:tr>{loose}</w:tr></w:tbl>")
        )
    )
    assert read(data) == truth(REPORT)


@pytest.mark.parametrize("seed", range(40))
def test_damaged(seed):
    """Whatever the bytes, nothing but a result; and no wrong figure in silence."""
    random, whole = Random(seed), render_docx(REPORT)
    for damage in (damaged, scratched):
        assert silent(damage(whole, random), REPORT) == {}
        inside = rewrite(whole, {"word/document.xml": lambda xml, by=damage: by(xml, random)})
        assert silent(inside, REPORT) == {}


def figure_cell(root: etree._Element) -> etree._Element:
    """The last cell of the second table's last row: a total."""
    return list(tables(root)[1].iter(q("tc")))[-1]


def replace_content(xml: str) -> bytes:
    def change(root):
        cell = figure_cell(root)
        for paragraph in cell.findall("w:p", NS):
            cell.remove(paragraph)
        cell.append(make(xml))

    return edit(change)


INLINE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURES = {
    "a picture": f'<w:p><w:r><w:drawing><i:inline xmlns:i="{INLINE}"/></w:drawing></w:r></w:p>',
    "an embedded object": "<w:p><w:r><w:object><v:shape style='width:9pt'/></w:object></w:r></w:p>",
    "an old picture": "<w:p><w:r><w:pict><v:shape style='width:9pt'/></w:pict></w:r></w:p>",
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_figure_that_is_a_picture_is_reported(kind):
    extraction = extract_bytes(replace_content(PICTURES[kind]), "年报.docx")
    assert [(reported.code, reported.cells) for reported in extraction.problems] == [
        ("not_a_number", ("t3.carried_out.total",))
    ]


@pytest.mark.parametrize(
    "xml",
    [
        f'<w:p><w:r><w:drawing><i:anchor xmlns:i="{INLINE}"/></w:drawing></w:r></w:p>',
        "<w:p><w:r><w:pict><v:shape style='position:absolute;left:0'/></w:pict></w:r></w:p>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击输入</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:p/>",
    ],
)  # fmt: skip
def test_a_seal_above_the_table_and_a_hint_to_type_are_blanks(xml):
    extraction = extract_bytes(replace_content(xml), "年报.docx")
    assert extraction.problems == ()
    assert extraction.cells["t3.carried_out.total"].value is None


def test_an_embedded_workbook_is_reported():
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="embeddings/a.xlsx"/></Relationships>'.encode()
    data = rewrite(
        render_docx(REPORT),
        {"word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", link)},
    )
    assert [
        (reported.code, reported.severity) for reported in extract_bytes(data, "年报").problems
    ] == [("embedded_objects", "info")]
    empty = re.compile(rb"<w:tbl>.*?</w:tbl>", re.DOTALL)
    data = rewrite(data, {"word/document.xml": lambda xml: empty.sub(b"", xml)})
    assert {reported.code for reported in extract_bytes(data, "年报").problems} == {
        "embedded_objects",
        "tables_missing",
    }
