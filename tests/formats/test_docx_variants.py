"""The ways in which people and programs build and change Word tables: each reads as the report does."""

import copy

import pytest

from formats.docx_edit import NS, REPORT, edit, figure_runs, long_table, make, q, tables, wrap
from formats.samples import (
    TITLE,
    read,
    truth,
)

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
