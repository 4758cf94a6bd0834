"""Excel 97 workbooks, also as WPS writes them (.et): what a clerk sees, and formulas, as in xlsx."""

from collections.abc import Mapping
from io import BytesIO

import pytest
import xlwt
from openpyxl import load_workbook

from formats.test_looks import COUNT
from formats.test_workbooks import AT, FIGURES, MADE, values
from gouji.core.extracted import Extraction
from gouji.extraction.extract import extract_bytes

TRUTH = FIGURES[COUNT]
TOTAL = "t3.granted.total"


def xls(changed: Mapping[str, tuple[object, str]], hidden: int | None = None) -> Extraction:
    """The report as xls; `changed`: what some cells hold, its style in xlwt, and behind `|` a
    number format.
    """
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    at = {AT[key]: reported for key, reported in changed.items()}
    for row in load_workbook(BytesIO(MADE)).active.iter_rows():
        for cell in row:
            value, style = at.get(cell.coordinate, (cell.value, ""))
            if value is None:
                continue
            font, _, code = style.partition("|")
            look = xlwt.easyxf(font, num_format_str=code or None)
            if isinstance(value, list):
                sheet.write_rich_text(cell.row - 1, cell.column - 1, value, look)
            else:
                sheet.write(cell.row - 1, cell.column - 1, value, look)
    if hidden is not None:
        sheet.row(hidden).hidden = True
    target = BytesIO()
    book.save(target)
    return extract_bytes(target.getvalue(), "报告")


def reported_of(extraction: Extraction, key: str) -> list[str]:
    return [problem.code for problem in extraction.problems if key in problem.cells]


def test_a_plain_workbook():
    extraction = xls({})
    assert (values(extraction), extraction.problems) == (FIGURES, ())


@pytest.mark.parametrize(
    ("value", "style", "reported"),
    [
        (12, "|0", []), (12, "|#,##0", []), (12, '|0"件"', []), (12, "font: bold on|0.00", []),
        (123456, '|0!.0,"万"', ["shown_otherwise"]),
        (123456, "|#,##0,", ["shown_otherwise"]), (12, "|0%", ["shown_otherwise"]),
        (2.5, "|0", ["shown_otherwise"]), (12, "|;;;", ["unseen_figure"]),
        (12, "font: struck_out on", ["struck_figure"]),
        (12, "font: color white", ["unseen_figure"]), (12, "font: height 20", ["unseen_figure"]),
        (12, "font: color white; pattern: pattern solid, fore_color blue", []),
    ],
)  # fmt: skip
def test_what_is_seen(value, style, reported):
    extraction = xls({COUNT: (value, style)})
    assert reported_of(extraction, COUNT) == reported
    assert (COUNT in extraction.cells) == (not reported)


def test_a_run_that_is_struck_out():
    struck = xlwt.easyfont("struck_out on")
    assert reported_of(xls({COUNT: ([("12", struck), ("15", xlwt.easyfont(""))], "")}), COUNT) == [
        "part_unseen"
    ]


def formula(text: str) -> xlwt.Formula:
    return xlwt.Formula(text)


def test_formulas_that_were_never_computed():
    """As scripts write them: an empty text is stored with each."""
    total = f"SUM({AT['t3.granted.natural_person']}:{AT['t3.granted.other_org']})"
    extraction = xls({TOTAL: (formula(total), ""), COUNT: (formula(f"ROUND({TRUTH}.4,0)"), "")})
    assert values(extraction) == FIGURES
    assert extraction.cells[COUNT].raw == f"=ROUND({TRUTH}.4,0) → {TRUTH}"
    assert extraction.cells[COUNT].how == "inferred"


def test_a_formula_that_cannot_be_computed_has_no_value():
    assert reported_of(xls({COUNT: (formula("TODAY()*0"), "")}), COUNT) == ["formula_without_value"]


def test_a_formula_that_gives_an_empty_text_is_a_blank():
    extraction = xls({COUNT: (formula('IF(A900="","",A900)'), "")})
    assert (reported_of(extraction, COUNT), extraction.cells[COUNT].value) == ([], None)


def test_figures_in_a_hidden_row_are_reported():
    row = int("".join(filter(str.isdigit, AT[COUNT])))
    assert [problem.code for problem in xls({}, hidden=row - 1).problems] == ["hidden_figures"]


T4 = [key for key in FIGURES if key.startswith("t4.")]


def test_a_row_of_table_four_without_cells_is_gone():
    assert set(T4).isdisjoint(xls(dict.fromkeys(T4, (None, ""))).cells)


def test_a_row_of_table_four_with_blank_cells_is_blank():
    cells = xls(dict.fromkeys(T4, ("", "borders: left thin"))).cells
    assert {key: cells[key].value for key in T4} == dict.fromkeys(T4)


def test_formats_in_white_and_with_fill_characters():
    assert reported_of(xls({COUNT: (12, "|[White]0")}), COUNT) == ["unseen_figure"]
    assert reported_of(xls({COUNT: (12, "|0*0")}), COUNT) == ["format_unclear"]
