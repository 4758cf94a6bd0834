"""Word documents: our own come back exactly, and so do the ways in which people build and change
tables.
"""

import copy
import re
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest
from lxml import etree

from formats.docx_edit import NS, REPORT, W, edit, figure_runs, make, q, rewrite, tables, wrap
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


# --- tracked changes


def tracked_figures(root):
    for run in figure_runs(root):
        old = copy.deepcopy(run)
        text = old.find("w:t", NS)
        text.tag, text.text = q("delText"), "9999"
        wrap(run, '<w:ins w:id="1" w:author="a">', "</w:ins>")
        gone = make('<w:del w:id="2" w:author="a"></w:del>')
        gone.append(old)
        run.getparent().addprevious(gone)


def moved_figures(root):
    for run in figure_runs(root):
        old = copy.deepcopy(run)
        old.find("w:t", NS).text = "77"
        wrap(run, '<w:moveTo w:id="1">', "</w:moveTo>")
        gone = make('<w:moveFrom w:id="2"></w:moveFrom>')
        gone.append(old)
        run.getparent().addprevious(gone)


def mark_rows(row, kind):
    properties = row.find("w:trPr", NS)
    properties.append(make(f'<w:{kind} w:id="5" w:author="a"/>'))


def deleted_rows(root):
    for table in tables(root):
        for row in table.findall("w:tr", NS):
            old = copy.deepcopy(row)
            mark_rows(old, "del")
            mark_rows(row, "ins")
            row.addprevious(old)


def deleted_cells(root):
    for row in root.iterfind(".//w:tr", NS):
        old = copy.deepcopy(row.find("w:tc", NS))
        old.find("w:tcPr", NS).append(make('<w:cellDel w:id="7" w:author="a"/>'))
        row.insert(1, old)


def deleted_marks(root):
    """Each figure is two paragraphs, the mark between them deleted."""
    for run in figure_runs(root):
        text = run.find("w:t", NS)
        paragraph = next(run.iterancestors(q("p")))
        second = copy.deepcopy(paragraph)
        text.text, rest = text.text[:1], text.text[1:]
        second.find(".//w:t", NS).text = rest
        paragraph.find("w:pPr", NS).append(make('<w:rPr><w:del w:id="8" w:author="a"/></w:rPr>'))
        paragraph.addnext(second)


def former_properties(root):
    for properties in root.iterfind(".//w:tcPr", NS):
        properties.append(
            make(
                '<w:tcPrChange w:id="9"><w:tcPr><w:gridSpan w:val="5"/><w:vMerge/></w:tcPr></w:tcPrChange>'
            )
        )


# --- how a page is built


def split_runs(root):
    for run in figure_runs(root):
        text = run.find("w:t", NS)
        for digit in text.text:
            one = copy.deepcopy(run)
            one.find("w:t", NS).text = digit
            run.addprevious(one)
        run.getparent().remove(run)


def hidden_runs(root):
    for run in figure_runs(root):
        run.addprevious(make("<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>"))


def field_results(root):
    for run in figure_runs(root):
        run.addprevious(make('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'))
        run.addprevious(make("<w:r><w:instrText>=SUM(ABOVE)</w:instrText><w:t>4</w:t></w:r>"))
        run.addprevious(make('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'))
        run.addnext(make('<w:r><w:fldChar w:fldCharType="end"/></w:r>'))


def content_controls(root):
    for name in ("tbl", "tr", "tc", "p"):
        for element in list(root.iter(q(name))):
            wrap(
                element,
                "<w:sdt><w:sdtPr><w:alias w:val='1'/></w:sdtPr><w:sdtContent>",
                "</w:sdtContent></w:sdt>",
            )


def in_layout_table(root):
    body = root.find("w:body", NS)
    holder = make(
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    )
    inner = holder.findall(".//w:tc", NS)[1]
    for block in list(body)[:-1]:
        inner.append(block)
    body.insert(0, holder)


def framed_figures(root):
    """Each figure is in a table of one cell inside its cell."""
    for run in figure_runs(root):
        paragraph = next(run.iterancestors(q("p")))
        wrap(
            paragraph,
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='3'/></w:tcPr>",
            "</w:tc></w:tr></w:tbl>",
        )


def text_boxes(root):
    """Every table lies in a text box, written twice as Word does for older programs."""
    for table in tables(root):
        old = copy.deepcopy(table)
        opening = "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>"
        closing = (
            "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent/></v:textbox>"
            "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
        wrap(table, opening, closing)
        list(root.iter(q("txbxContent")))[-1].append(old)


def extra_column(root):
    for row in root.iterfind(".//w:tr", NS):
        row.find("w:trPr", NS).insert(0, make('<w:gridBefore w:val="1"/>'))
    for grid in root.iterfind(".//w:tblGrid", NS):
        grid.insert(0, make('<w:gridCol w:w="400"/>'))


def slivers(root):
    """Edges drawn a millimetre apart in every other row, as converters leave them."""
    for table in tables(root):
        grid = table.find("w:tblGrid", NS)
        columns = list(grid)
        for column in columns:
            width = int(column.get(q("w")))
            column.set(q("w"), str(width - 40))
            column.addnext(make('<w:gridCol w:w="40"/>'))
        for number, row in enumerate(table.findall("w:tr", NS)):
            cells = row.findall("w:tc", NS)
            for place, cell in enumerate(cells):
                properties = cell.find("w:tcPr", NS)
                span = properties.find("w:gridSpan", NS)
                wide = 2 * (int(span.get(q("val"))) if span is not None else 1)
                if number % 2:
                    wide += (place == len(cells) - 1) - (place == 0)
                if span is not None:
                    properties.remove(span)
                properties.insert(1, make(f'<w:gridSpan w:val="{wide}"/>'))


def horizontal_merges(root):
    """The older way to merge cells of a row."""
    for cell in list(root.iter(q("tc"))):
        span = cell.find("w:tcPr/w:gridSpan", NS)
        if span is None:
            continue
        merge = cell.find("w:tcPr/w:vMerge", NS)
        for _ in range(int(span.get(q("val"))) - 1):
            cell.addnext(make('<w:tc><w:tcPr><w:hMerge w:val="continue"/></w:tcPr><w:p/></w:tc>'))
            if merge is not None:
                cell.getnext().find("w:tcPr", NS).append(copy.deepcopy(merge))
        span.tag = q("hMerge")
        span.set(q("val"), "restart")


def links_to_other_years(root):
    """What a copied page keeps of its menus, or a table of contents."""
    link = f"<w:p><w:hyperlink><w:r><w:t>{TITLE.replace('2023', '2022')}</w:t></w:r></w:hyperlink></w:p>"
    root.find("w:body", NS).insert(0, make(link))


def title_over_lines(root):
    text = root.find("w:body/w:p/w:r/w:t", NS)
    text.text, rest = text.text[:8], text.text[8:]
    text.addnext(make(f"<w:t>{rest}</w:t>"))
    text.addnext(make("<w:br/>"))


def long_table(root) -> tuple[etree._Element, list[etree._Element]]:
    table = max(tables(root), key=lambda table: len(table.findall("w:tr", NS)))
    return table, table.findall("w:tr", NS)


def cut(root, *, header: bool, at: int) -> None:
    """The long table goes on as another one on the next page. Merged labels begin anew there."""
    table, rows = long_table(root)
    second = make("<w:tbl/>")
    for properties in table.findall("w:tblPr", NS) + table.findall("w:tblGrid", NS):
        second.append(copy.deepcopy(properties))
    if header:
        second.extend(
            copy.deepcopy(row) for row in rows if row.find("w:trPr/w:tblHeader", NS) is not None
        )
    for merge in rows[at].iterfind("w:tc/w:tcPr/w:vMerge", NS):
        merge.set(q("val"), "restart")
    second.extend(rows[at:])
    table.addnext(second)
    table.addnext(make("<w:p><w:r><w:br w:type='page'/></w:r></w:p>"))


VARIANTS = [
    tracked_figures, moved_figures, deleted_rows, deleted_cells, deleted_marks, former_properties, split_runs,
    hidden_runs, field_results, content_controls, in_layout_table, framed_figures, text_boxes, extra_column, slivers,
    horizontal_merges, title_over_lines, links_to_other_years,
]  # fmt: skip


@pytest.mark.parametrize("change", VARIANTS, ids=lambda change: change.__name__)
def test_variant(change):
    assert read(edit(change)) == truth(REPORT)


@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("at", [6, 12, 21])
def test_table_over_a_page_break(header, at):
    assert read(edit(lambda root: cut(root, header=header, at=at))) == truth(REPORT)


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
