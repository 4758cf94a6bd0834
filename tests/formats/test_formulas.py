"""Formulas with a stored result: shown as what they are, checked where they can be, reported where not."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from formats.test_looks import COUNT
from formats.test_workbooks import AT, FIGURES, MADE, codes, values
from gouji.core.extracted import Extraction
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.formulas import recompute

OTHER = "t3.granted.enterprise"
HERE, THERE = AT[COUNT], AT[OTHER]
TRUTH = FIGURES[COUNT]
SUM = f"SUM({AT['t3.granted.natural_person']}:{AT['t3.granted.other_org']})"


def with_cells(cells: dict[str, str], extra: str = "") -> Extraction:
    """The report with the XML of some cells put in the place of theirs."""
    target = BytesIO()
    with ZipFile(BytesIO(MADE)) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = data.decode()
                for at, xml in cells.items():
                    text, count = re.subn(
                        rf'<c r="{at}"[^>]*?(?:/>|>.*?</c>)', lambda _, xml=xml: xml, text
                    )
                    assert count == 1
                data = text.replace("</sheetData>", extra + "</sheetData>").encode()
            new.writestr(name, data.replace(b' fullCalcOnLoad="1"', b""))
    return extract_bytes(target.getvalue(), "报告")


def formula(at: str, text: str, value: object) -> str:
    return f'<c r="{at}"><f>{text}</f><v>{value}</v></c>'


def reported_of(extraction: Extraction, key: str) -> list[str]:
    return [problem.code for problem in extraction.problems if key in problem.cells]


GOOD = ["ROUND({n}.4,0)", "IF(1&gt;0,{n},5)", "SUMPRODUCT({{{n}}},{{1}})", "SUBTOTAL(9,X1:X2)+{n}", "{n}", "MAX({n},0)",
        "VLOOKUP({n},{n},1,FALSE)+0*{n}", "{n}*1", "IFERROR(1/0,{n})", "Sheet!X9+{n}", "INT({n}.7)"]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in GOOD if "VLOOKUP" not in text])
def test_a_result_that_is_its_formulas_is_read_and_the_formula_reported(text):
    written = text.format(n=TRUTH)
    extraction = with_cells({HERE: formula(HERE, written, TRUTH)})
    assert (values(extraction), extraction.problems) == (FIGURES, ())
    assert extraction.cells[COUNT].raw == f"={written.replace('&gt;', '>')} → {TRUTH}"
    assert extraction.cells[COUNT].how == "read"


@pytest.mark.parametrize(
    "text", [f"ROUND({TRUTH}*1.2,0)", f"{TRUTH}+1", f"IF(1&gt;2,{TRUTH},7)", THERE, "SUM(A1:A2)"]
)
def test_a_result_that_is_another_is_an_error_with_both(text):
    extraction = with_cells(
        {HERE: formula(HERE, text, TRUTH or 3), THERE: f'<c r="{THERE}"><v>{TRUTH + 2}</v></c>'}
    )
    assert reported_of(extraction, COUNT) == ["formula_differs"]
    assert COUNT not in extraction.cells
    (problem,) = [problem for problem in extraction.problems if problem.code == "formula_differs"]
    assert f"→ {TRUTH or 3}" in problem.message


@pytest.mark.parametrize(
    "text",
    ["[1]Sheet1!A1", "'[上年.xlsx]表'!B3", "TODAY()*0", "RAND()", 'INDIRECT("A1")', "OFFSET(A1,1,1)", "合计", "表9!A1",
     'WEBSERVICE("http://127.0.0.1:9/")', "cmd|' /c calc'!A0", 'CALL("kernel32","x","J")', "SUM(A1:XFD1048576)",
     "(" * 300 + "1" + ")" * 300, "SUM(" * 90 + "1" + ")" * 90, "", "1+"],
)  # fmt: skip
def test_what_cannot_be_computed_is_a_warning_by_cell(text):
    extraction = with_cells({HERE: formula(HERE, text.replace('"', "&quot;"), TRUTH)})
    assert reported_of(extraction, COUNT) == ["formula_unchecked"]
    assert values(extraction) == FIGURES
    assert extraction.cells[COUNT].raw.endswith(f"→ {TRUTH}")


def test_an_array_formula_is_a_warning():
    xml = f'<c r="{HERE}"><f t="array" ref="{HERE}">SUM(A1:A2*1)</f><v>{TRUTH}</v></c>'
    assert reported_of(with_cells({HERE: xml}), COUNT) == ["formula_unchecked"]


def test_formulas_that_are_shared_are_moved():
    first, second = AT["t3.granted.total"], AT["t3.partial.total"]
    wrong = FIGURES["t3.partial.total"] + 1
    extraction = with_cells(
        {
            first: f'<c r="{first}"><f t="shared" ref="{first}:{second}" si="0">{SUM}</f>'
            f"<v>{FIGURES['t3.granted.total']}</v></c>",
            second: f'<c r="{second}"><f t="shared" si="0"/><v>{wrong}</v></c>',
        }
    )
    assert (codes(extraction), reported_of(extraction, "t3.partial.total")) == (
        ["formula_differs"],
        ["formula_differs"],
    )
    assert extraction.cells["t3.granted.total"].raw.startswith("=SUM(")


def test_a_helper_cell_that_is_stale_or_unchecked_is_reported_where_it_is_used():
    for helper, code in ((formula("X900", "1+1", TRUTH), "formula_differs"),
                         (formula("X900", "[1]S!A1", TRUTH), "formula_unchecked")):  # fmt: skip
        extraction = with_cells(
            {HERE: formula(HERE, "X900", TRUTH)}, f'<row r="900">{helper}</row>'
        )
        assert reported_of(extraction, COUNT) == [code]


def test_a_sum_leaves_out_what_is_kept_as_text():
    """As a spreadsheet does: the stored result is its formula's, and the balance tells the rest."""
    extraction = with_cells({
        HERE: f'<c r="{HERE}" t="inlineStr"><is><t>{TRUTH}</t></is></c>',
        AT["t3.granted.total"]: formula(AT["t3.granted.total"], SUM, FIGURES["t3.granted.total"] - TRUTH),
    })  # fmt: skip
    assert reported_of(extraction, "t3.granted.total") == []


def test_formulas_that_go_round_are_unchecked():
    extraction = with_cells({HERE: formula(HERE, THERE, 1), THERE: formula(THERE, HERE, 1)})
    assert reported_of(extraction, COUNT) == reported_of(extraction, OTHER) == ["formula_unchecked"]


def test_a_subtotal_over_hidden_rows_is_not_judged():
    results = recompute({"S": [[1.0], [2.0]]}, {"S": {(1, 0): "=SUBTOTAL(109,A1:A1)"}}, ["S"])
    assert results.of("S", (1, 0)) is None
