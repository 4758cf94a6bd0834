"""Merged figures, rows that are gone or shifted: reported in every table, never read twice or as
blanks.
"""

from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.styles import Border, Side

from formats import writers
from formats.docx_edit import NS, edit, q
from formats.docx_edit import tables as docx_tables
from formats.every import FORMATS, PLAIN, as_shown
from formats.samples import wrong
from gouji.extraction.extract import extract_bytes

PAIRS = {
    "t2": ("t2.regulation.made", "t2.normative_doc.made"),
    "t3": ("t3.granted.natural_person", "t3.partial.natural_person"),
    "t3 last": ("t3.result_total.total", "t3.carried_out.total"),
}
ASIDE = {
    "t2": ("t2.regulation.made", "t2.regulation.repealed"),
    "t4": ("t4.review.upheld", "t4.review.corrected"),
}


def named(data: bytes) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for reported in extract_bytes(data, "年报").problems:
        for key in reported.cells if reported.severity == "error" else ():
            found.setdefault(key, set()).add(reported.code)
    return found


def merged_xlsx(first: str, second: str) -> bytes:
    data = FORMATS["xlsx"](PLAIN)
    cells = extract_bytes(data, "x").cells
    book = load_workbook(BytesIO(data))
    sheet = book.active
    ends = [cells[key].at.split("!")[1] for key in (first, second)]
    sheet[ends[1]].value = None
    sheet.merge_cells(":".join(ends))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def merged_html(first: str, second: str) -> bytes:
    """By rowspan or colspan."""
    down = first.rsplit(".", 1)[1] == second.rsplit(".", 1)[1]
    report = as_shown(PLAIN)
    rows = {cell.cell_key: cell for table in report.tables for cell in table.cells if cell.cell_key}
    report.shown = {**report.shown, first: "甲起", second: "乙止"}
    page = writers.write_html(report).decode()
    size = "rowspan=1" if down else "colspan=1"
    assert rows[first].rowspan == rows[second].colspan == 1
    page = page.replace("<td colspan=1 rowspan=1><p>乙止</p></td>", "")
    start = page.index("甲起")
    head = page[:start]
    cut = head.rindex(size)
    return (
        head[:cut] + size[:-1] + "2" + head[cut + len(size) :] + page[start:].replace("甲起", "5")
    ).encode()


@pytest.mark.parametrize("write", [merged_xlsx, merged_html])
@pytest.mark.parametrize("pair", [*PAIRS.values(), *ASIDE.values()], ids=str)
def test_a_merged_figure_is_nobodys(write, pair):
    data = write(*pair)
    found = named(data)
    assert {key: "merged_figure" in found[key] for key in pair} == dict.fromkeys(pair, True)
    assert {key for key in wrong(data, PLAIN)} <= set(pair)
    assert set(pair).isdisjoint(extract_bytes(data, "x").cells)


def test_merged_downwards_in_a_document():
    def change(root: etree._Element) -> None:
        rows = docx_tables(root)[1].findall("w:tr", NS)[-2:]
        for row, value in zip(rows, ("restart", "continue"), strict=True):
            cell = row.findall("w:tc", NS)[-1]
            properties = cell.find("w:tcPr", NS)
            if properties is None:
                properties = etree.SubElement(cell, q("tcPr"))
                cell.insert(0, properties)
            merge = etree.SubElement(properties, q("vMerge"))
            merge.set(q("val"), value)

    data = edit(change)
    pair = PAIRS["t3 last"]
    assert all("merged_figure" in named(data)[key] for key in pair)


T4 = [key for key in PLAIN.form.cells if key.startswith("t4.")]


def figure_row(data: bytes) -> tuple[object, object, int]:
    book = load_workbook(BytesIO(data))
    at = extract_bytes(data, "x").cells[T4[0]].at.split("!")[1]
    return book, book.active, book.active[at].row


@pytest.mark.parametrize("columns", [1, 2, 5])
def test_a_row_of_table_four_that_is_shifted(columns):
    book, sheet, row = figure_row(FORMATS["xlsx"](PLAIN))
    values = [sheet.cell(row, column).value for column in range(1, 16)]
    for column in range(1, 16 + columns):
        sheet.cell(row, column).value = values[column - columns - 1] if column > columns else None
    target = BytesIO()
    book.save(target)
    assert wrong(target.getvalue(), PLAIN) == {}
    assert set(named(target.getvalue())) >= set(T4)


def test_a_figure_beyond_the_headings_of_table_four():
    book, sheet, row = figure_row(FORMATS["xlsx"](PLAIN))
    sheet.cell(row, 17).value = 5
    target = BytesIO()
    book.save(target)
    assert set(named(target.getvalue())) >= set(T4)


def test_the_row_of_table_four_is_gone_from_a_text():
    lines = FORMATS["text"](PLAIN).decode().split("\n")
    kept = [
        line for line in lines if not (line.count("\t") == 14 and line.replace("\t", "").isdigit())
    ]
    assert len(kept) == len(lines) - 1
    assert wrong("\n".join(kept).encode(), PLAIN) == {}


@pytest.mark.parametrize("kind", ["html"])
def test_the_row_of_table_four_is_gone_from_a_page(kind):
    page = FORMATS[kind](PLAIN).decode()
    end = page.rindex("</tr></tbody></table>")
    start = page.rindex("<tr>", 0, end)
    data = (page[:start] + page[end + 5 :]).encode()
    assert set(named(data)) >= set(T4)


def last_row_gone(data: bytes, *, between: str | None = None) -> bytes:
    """Without the row of table four; `between`: a text two rows further on, as the narrative that
    follows.
    """
    book, sheet, row = figure_row(data)
    sheet.delete_rows(row)
    if between is not None:
        sheet.cell(row + len(between) % 2, 1).value = between
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "between", [None, "五、存在的主要问题。更新不够及时。", "五、存在的主要问题。更新不够及时。。"]
)
def test_the_row_of_table_four_is_gone_from_a_workbook(between):
    data = last_row_gone(FORMATS["xlsx"](PLAIN), between=between)
    assert set(named(data)) >= set(T4)


def test_a_row_of_table_four_that_is_there_and_blank():
    book, sheet, row = figure_row(FORMATS["xlsx"](PLAIN))
    for column in range(1, 16):
        sheet.cell(row, column).value = None
        sheet.cell(row, column).border = Border(left=Side("thin"))
    target = BytesIO()
    book.save(target)
    cells = extract_bytes(target.getvalue(), "x").cells
    assert {key: cells[key].value for key in T4} == dict.fromkeys(T4)
