"""What a Word document shows: styles, colours, sizes, merged parts, formulas, numbers and fields."""

from copy import deepcopy

import pytest
from docx.oxml import parse_xml
from lxml import etree

from formats.docx_edit import NS, REPORT, edit, q
from formats.docx_edit import tables as tables_of
from formats.samples import figures, truth
from gouji.extraction.extract import extract_bytes
from gouji.rendering.docx import render_docx

KEY, NEXT = "t3.granted.natural_person", "t3.partial.natural_person"
TRUTH = truth(REPORT)
PLACES = {key: cell.at for key, cell in extract_bytes(render_docx(REPORT), "年报").cells.items()}
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def cell_of(root: etree._Element, key: str) -> etree._Element:
    """The cell that holds a figure, found by its locator."""
    table, row, column = (int(part.split(" ")[1]) for part in PLACES[key].split("/"))
    end = 0
    for cell in tables_of(root)[table - 1].findall("w:tr", NS)[row - 1].findall("w:tc", NS):
        span = cell.find("w:tcPr/w:gridSpan", NS)
        end += int(span.get(q("val"))) if span is not None else 1
        if end >= column:
            return cell
    raise AssertionError(key)


def put(cell: etree._Element, paragraphs: str) -> None:
    for old in cell.findall("w:p", NS):
        cell.remove(old)
    cell.extend(parse_xml(f"<w:x {SPACES}>{paragraphs}</w:x>"))


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


ODD, ODDER, TWELVE = (
    run(text, f'<w:rStyle w:val="{style}"/>')
    for text, style in (("2", "Odd"), ("2", "Odder"), ("12", "Odd"))
)
IN_ODD = '<w:p><w:pPr><w:pStyle w:val="OddP"/></w:pPr>{}</w:p>'


def value(paragraphs: str, style: str = "", beside=lambda cell: None) -> object:
    """What is read of the cell, or `asked`; all others are as ever. `style`: the properties of a
    style Odd.
    """

    def change(root: etree._Element) -> None:
        put(cell_of(root, KEY), paragraphs)
        beside(cell_of(root, KEY))

    data = edit(change, more={"word/styles.xml": lambda xml: styled(xml, style)} if style else None)
    extraction = extract_bytes(data, "年报")
    read = figures(extraction)
    assert {key: found for key, found in read.items() if key != KEY} == {
        k: v for k, v in TRUTH.items() if k != KEY
    }
    reported = [
        problem
        for problem in extraction.problems
        if KEY in problem.cells and problem.severity == "error"
    ]
    assert (KEY in read) == (not reported)
    return read.get(KEY, "asked")


def styled(xml: bytes, properties: str) -> bytes:
    odd = "".join(
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{more}</w:style>'
        for kind, name, more in (
            ("character", "Odd", f"<w:rPr>{properties}</w:rPr>"), ("character", "Odder", '<w:basedOn w:val="Odd"/>'),
            ("paragraph", "OddP", f"<w:rPr>{properties}</w:rPr>"),
        )
    )  # fmt: skip
    return xml.replace(b"</w:styles>", odd.encode() + b"</w:styles>")


UNSEEN = [
    '<w:color w:val="FFFFFF"/>', '<w:color w:val="FDFDFD"/>', '<w:color w:val="auto" w:themeColor="background1"/>',
    '<w:sz w:val="2"/>', '<w:w w:val="1"/>', '<w:color w:val="000000"/><w:highlight w:val="black"/>',
    '<w:shd w:val="clear" w:fill="000000"/><w:color w:val="101010"/>', "<w:strike/>", "<w:dstrike/>",
    '<w:vertAlign w:val="superscript"/>',
]  # fmt: skip


@pytest.mark.parametrize("properties", UNSEEN)
def test_what_is_hardly_seen_is_asked(properties):
    assert value(f"<w:p>{run('12', properties)}</w:p>") == "asked"
    assert value(f"<w:p>{run('1')}{run('2', properties)}</w:p>") == "asked"


@pytest.mark.parametrize(
    "properties",
    ["<w:strike/>", UNSEEN[0], '<w:sz w:val="2"/>', '<w:vertAlign w:val="superscript"/>'],
)
def test_what_a_style_makes_hardly_seen_is_asked(properties):
    assert value(f"<w:p>{run('1')}{ODD}</w:p>", properties) == "asked"
    assert value(f"<w:p>{run('1')}{ODDER}</w:p>", properties) == "asked"
    assert value(IN_ODD.format(run("12")), properties) == "asked"


def test_what_a_style_hides_is_not_there():
    assert value(f"<w:p>{run('1')}{ODDER}</w:p>", "<w:vanish/>") == 1
    assert value(IN_ODD.format(run("12")), "<w:vanish/>") is None
    shown = '<w:rStyle w:val="Odd"/><w:vanish w:val="0"/>'
    assert value(f"<w:p>{run('1')}{run('2', shown)}</w:p>", "<w:vanish/>") == 12
    assert value(IN_ODD.format(TWELVE), "<w:vanish/>") == 12, "a style turns over what another says"


def shade(fill: str):
    def change(cell: etree._Element) -> None:
        cell.find("w:tcPr", NS).append(
            parse_xml(f'<w:shd {SPACES} w:val="clear" w:fill="{fill}"/>')
        )

    return change


@pytest.mark.parametrize(
    ("properties", "fill", "read"),
    [
        ('<w:color w:val="FFFFFF"/>', "1F4E78", 12), ('<w:color w:val="000000"/>', "000000", "asked"),
        ("", "000000", 12), ('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', "FFFFFF", 12),
    ],
)  # fmt: skip
def test_the_ground_of_a_cell(properties, fill, read):
    assert value(f"<w:p>{run('12', properties)}</w:p>", beside=shade(fill)) == read


MATH = "<w:p><m:oMath>{}</m:oMath></w:p>"
ONE, TWO = "<m:r><m:t>1</m:t></m:r>", "<m:r><m:t>2</m:t></m:r>"


def field(code: str, result: str | None) -> str:
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    shown = "" if result is None else marks[1] + run(result)
    return f"<w:p>{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{shown}{marks[2]}</w:p>"


@pytest.mark.parametrize(
    ("paragraphs", "read"),
    [
        (MATH.format(f"<m:f><m:num>{ONE}</m:num><m:den>{TWO}</m:den></m:f>"), "asked"),
        (MATH.format(f"<m:sSup><m:e>{ONE}</m:e><m:sup>{TWO}</m:sup></m:sSup>"), "asked"),
        (MATH.format(ONE + TWO), 12), (field(" =7+5 ", "12"), 12), (field(r" EQ \f(1,2) ", None), "asked"),
        (f'<w:p><w:bdo w:val="rtl">{run("12")}</w:bdo></w:p>', "asked"),
        (f'<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr>{run("2")}</w:p>', "asked"),
        ('<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>', "asked"),
        (f'<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>{run("2")}</w:p>', 2),
        ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="zzz"><w:t>9</w:t></mc:Choice><mc:Fallback>'
         "<w:t>12</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", 12),
    ],
)  # fmt: skip
def test_formulas_numbers_fields_and_alternatives(paragraphs, read):
    assert value(paragraphs) == read


def test_a_row_that_is_not_shown():
    def change(root: etree._Element) -> None:
        row = cell_of(root, KEY).getparent()
        row.insert(0, parse_xml(f"<w:trPr {SPACES}><w:hidden/></w:trPr>"))

    extraction = extract_bytes(edit(change), "年报")
    assert KEY not in extraction.cells
    assert {key for key in TRUTH if key not in extraction.cells} >= {
        k for k in TRUTH if k.startswith("t3.granted.")
    }


@pytest.mark.parametrize("restart", [True, False])
def test_a_merged_part_that_holds_another_figure(restart):
    """Below a blank that would be read as blank twice."""

    def change(root: etree._Element) -> None:
        put(cell_of(root, KEY), "<w:p/>")
        put(cell_of(root, NEXT), f"<w:p>{run('5')}</w:p>")
        for key, merge in ((KEY, 'w:val="restart"'), (NEXT, "")):
            if restart or not merge:
                cell_of(root, key).find("w:tcPr", NS).append(
                    parse_xml(f"<w:vMerge {SPACES} {merge}/>")
                )

    assert {KEY, NEXT}.isdisjoint(extract_bytes(edit(change), "年报").cells)


def test_a_row_of_table_four_with_a_cell_too_many_in_front():
    def change(root: etree._Element) -> None:
        first = cell_of(root, "t4.review.upheld")
        first.addprevious(deepcopy(first))
        put(first.getprevious(), "<w:p/>")

    assert not [key for key in extract_bytes(edit(change), "年报").cells if key.startswith("t4.")]
