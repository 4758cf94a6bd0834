"""Workbooks whose parts lie elsewhere or whose XML is written otherwise: nothing that is reported by
the way is lost.
"""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.formatting.rule import CellIsRule, FormulaRule, Rule
from openpyxl.styles import Alignment, Color, Font, GradientFill, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from formats.test_looks import COUNT
from formats.test_workbooks import AT, FIGURES, MADE, codes, edited, values
from gouji.core.extracted import Extraction
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.sheet_package import make_plain

SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"
STRUCK, WHITE, SCALED, STALE = KEYS = [
    "t3.granted.natural_person", "t3.granted.enterprise", "t3.partial.natural_person", "t3.partial.enterprise",
]  # fmt: skip
TOLD = ["struck_figure", "unseen_figure", "shown_otherwise", "formula_differs"]


def odd_book() -> bytes:
    """The report with a figure struck out, one in white, one that is shown as thousands and a stale
    result.
    """
    book = load_workbook(BytesIO(MADE))
    sheet = book.active
    for key in KEYS:
        sheet[AT[key]].value = 77
    sheet[AT[STRUCK]].font = Font(strike=True)
    sheet[AT[WHITE]].font = Font(color="FFFFFFFF")
    sheet[AT[SCALED]].number_format = "0,"
    sheet[AT[STALE]].value = "=1+1"
    target = BytesIO()
    book.save(target)
    return repacked(
        target.getvalue(),
        {SHEET: lambda xml: re.sub(r"</f><v ?/>|</f><v></v>", "</f><v>77</v>", xml)},
    )


def repacked(
    data: bytes, changes: dict[str, Callable[[str], str | bytes]], names: Callable[[str], str] = str
) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace(' fullCalcOnLoad="1"', "").replace('fullCalcOnLoad="1"', "")
            made = changes[name](text) if name in changes else text
            if name.endswith((".rels", "[Content_Types].xml")):
                made = re.sub(
                    r'(?<=["/])(worksheets/sheet1|styles)\.xml', lambda found: names(found[0]), text
                )
            new.writestr(names(name), made)
    return target.getvalue()


ODD = odd_book()


def reported(data: bytes) -> list[str]:
    """What is reported of the four cells; the others are as ever."""
    extraction = extract_bytes(data, "报告")
    read = values(extraction)
    assert {key: read.get(key) for key in FIGURES if key not in KEYS} == {
        key: value for key, value in FIGURES.items() if key not in KEYS
    }
    assert not set(KEYS) & set(read)
    by_key = {key: problem.code for problem in extraction.problems for key in problem.cells}
    return [by_key[key] for key in KEYS]


def moved(old: str, new: str) -> Callable[[str], str]:
    return lambda name: name.replace(old, new)


@pytest.mark.parametrize(
    "names",
    [
        str, moved("worksheets/sheet1.xml", "sheets/one.xml"), moved("worksheets/sheet1.xml", "worksheets/a/b.xml"),
        moved("worksheets/sheet1.xml", "worksheets/Sheet1.XML"), moved("styles.xml", "looks/styles1.xml"),
    ],
    ids=["usual", "another folder", "deeper", "capitals", "styles"],
)  # fmt: skip
def test_parts_that_lie_elsewhere(names):
    assert reported(repacked(ODD, {}, names)) == TOLD


def test_names_of_parts_in_other_letters():
    data = repacked(ODD, {})
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("styles.xml", "Styles.XML"), old.read(name))
    assert reported(target.getvalue()) == TOLD


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace("<c ", '<c x=">" '),
        lambda xml: xml.replace("<c ", "<!-- <c r='A1'/> --><c "), lambda xml: xml.replace('"', "'"),
        lambda xml: xml.replace("<f>1+1</f>", "<f><![CDATA[1+1]]></f>"),
        lambda xml: xml.replace("<f>1+1</f><v>", "<f>1+1</f><?x?><v xml:space='preserve'>"),
        lambda xml: xml.replace("<v>77</v>", "<v><![CDATA[77]]></v>"), lambda xml: "\ufeff" + xml,
        lambda xml: xml.replace("<f>1+1</f><v>77</v>", "<v>77</v><f>1+1</f>"),
        lambda xml: re.sub(r'<c r="([A-Z]+\d+)" s="(\d+)"', r'<c s = "\2" r="\1"', xml),
        lambda xml: f'<?xml version="1.0" encoding="UTF-16"?>{xml}'.encode("utf-16"),
    ],
)  # fmt: skip
def test_xml_that_is_written_otherwise(change):
    xml = ZipFile(BytesIO(ODD)).read(SHEET).decode()
    assert change(xml) != xml
    assert reported(repacked(ODD, {SHEET: change})) == TOLD


def test_cells_without_names():
    """Every row of theirs is whole, as those who leave the names out write them."""
    rows = b'<row><c><v>1</v></c><c><f>1+1</f><v>3</v></c></row><row r="5"><c/></row>'
    xml = b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"
    assert [name.decode() for name in re.findall(rb'<c r="(\w+)"', make_plain(xml))] == [
        "A1",
        "B1",
        "A5",
    ]


@pytest.mark.parametrize(
    "again",
    ['<c r="{at}"><v>1</v></c><c r="{at}"><v>2</v></c>', '<c r="{at}"><v>1</v><v>2</v></c>'],
)
def test_a_cell_with_two_values_is_damage(again):
    def change(xml: str) -> str:
        return re.sub(rf'<c r="{AT[COUNT]}"[^>]*?(?:/>|>.*?</c>)', again.format(at=AT[COUNT]), xml)

    assert codes(extract_bytes(repacked(MADE, {SHEET: change}), "报告")) == ["corrupt_file"]


def looking(change: Callable) -> Extraction:
    def apply(book):
        cell = book.active[AT[COUNT]]
        cell.value = 77
        change(book.active, cell)

    return edited(apply)


def rule(**look: object) -> Callable:
    return lambda sheet, cell: sheet.conditional_formatting.add(
        cell.coordinate, CellIsRule(operator="greaterThan", formula=["5"], **look)
    )


def scaled(sheet, cell):
    code = DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode="0,"))
    sheet.conditional_formatting.add(
        cell.coordinate, Rule(type="expression", dxf=code, formula=["TRUE"])
    )


WHITE_FONT = Font(color="FFFFFFFF")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (rule(font=WHITE_FONT), ["unseen_figure"]), (rule(font=Font(strike=True)), ["struck_figure"]),
        (rule(font=Font(color="FFFF0000")), []), (scaled, ["look_depends"]),
        (rule(font=WHITE_FONT, fill=PatternFill("solid", bgColor="FF1F4E78")), []),
        (lambda s, c: s.conditional_formatting.add(c.coordinate, CellIsRule("lessThan", ["5"], font=WHITE_FONT)), []),
        (lambda s, c: s.conditional_formatting.add("A1:Z99", FormulaRule(["A1=0"], font=WHITE_FONT)), ["look_depends"]),
        (lambda _, c: setattr(c, "alignment", Alignment(horizontal="fill")), ["format_unclear"]),
        (lambda _, c: setattr(c, "number_format", "[White]0"), ["unseen_figure"]),
        (lambda _, c: setattr(c, "number_format", "[白色]0"), ["unseen_figure"]),
        (lambda _, c: setattr(c, "number_format", "[Color2]0"), ["unseen_figure"]),
        (lambda _, c: setattr(c, "number_format", "[>=0][White]0;0"), ["unseen_figure"]),
        (lambda _, c: setattr(c, "number_format", "0*0"), ["format_unclear"]),
        (lambda _, c: setattr(c, "number_format", "*90"), ["format_unclear"]),
        (lambda _, c: setattr(c, "number_format", "* 0"), []),
        (lambda _, c: setattr(c, "font", Font(color=Color(theme=0))), ["unseen_figure"]),
        (lambda _, c: setattr(c, "fill", GradientFill(stop=("FF000000", "FF000000"))), ["unseen_figure"]),
    ],
)  # fmt: skip
def test_other_ways_to_look(change, expected):
    extraction = looking(change)
    assert [problem.code for problem in extraction.problems if COUNT in problem.cells] == expected
    assert (COUNT in extraction.cells) == (expected in ([], ["look_depends"]))


@pytest.mark.parametrize("attribute", ['ht="0"', 'ht="1.5" customHeight="1"', 'hidden="true"'])
def test_a_row_without_height_is_hidden(attribute):
    row = re.sub(r"\D", "", AT[COUNT])

    def change(xml: str) -> str:
        return re.sub(rf'<row r="{row}"', f'<row r="{row}" {attribute}', xml)

    assert "hidden_figures" in codes(extract_bytes(repacked(ODD, {SHEET: change}), "报告"))


def test_a_column_without_width_is_hidden():
    column = '<cols><col min="1" max="9" width="0" customWidth="1"/></cols><sheetData>'
    data = repacked(
        MADE, {SHEET: lambda xml: re.sub(r"(<cols>.*</cols>)?<sheetData>", column, xml)}
    )
    assert "hidden_figures" in codes(extract_bytes(data, "报告"))
