"""Workbooks as people and programs write them: formulas that were never computed, what is hidden,
cells far apart.
"""

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from formats import writers
from formats.reports import FORM, make_figures
from gouji.core.errors import UnreadableError
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.formulas import compute
from gouji.extraction.readers.sheet_extent import check_ods

FIGURES = make_figures(Random(5), 0.4)
MADE = writers.write_xlsx(writers.Report(FORM, FIGURES))
AT = {key: cell.at.partition("!")[2] for key, cell in extract_bytes(MADE, "报告").cells.items()}
ROWS, COLUMNS = FORM.table("t3").blocks[0].row_keys, FORM.table("t3").blocks[0].column_keys


def edited(change: Callable[[Workbook], None], data: bytes = MADE) -> Extraction:
    book = load_workbook(BytesIO(data))
    change(book)
    target = BytesIO()
    book.save(target)
    return extract_bytes(target.getvalue(), "报告")


def values(extraction: Extraction) -> dict:
    return {key: number(cell.value) for key, cell in extraction.cells.items()}


def codes(extraction: Extraction) -> list[str]:
    return sorted({reported.code for reported in extraction.problems})


def with_sums(book: Workbook) -> None:
    sheet = book.active
    for row in ROWS:
        first, last = AT[f"t3.{row}.natural_person"], AT[f"t3.{row}.other_org"]
        sheet[AT[f"t3.{row}.total"]] = f"=SUM({first}:{last})"
    for column in COLUMNS[:-1]:
        first, last = AT[f"t3.granted.{column}"], AT[f"t3.other_misc.{column}"]
        sheet[AT[f"t3.result_total.{column}"]] = f"=SUM({first}:{last})"


def test_totals_that_were_never_computed():
    extraction = edited(with_sums)
    assert values(extraction) == FIGURES
    assert codes(extraction) == ["formula_computed"]
    computed = {key for key, cell in extraction.cells.items() if cell.how == "inferred"}
    assert computed == {
        key
        for key in FIGURES
        if key.startswith("t3.") and (".total" in key or "result_total" in key)
    }
    assert extraction.cells["t3.granted.total"].raw.startswith("=SUM(")


FORMULAS = {
    "=B1+C1": 3,
    "=SUM($B$1:C1)": 3,
    "=SUM(B1,C1,10)": 13,
    "=sum(B1:C1)-1": 2,
    "=+(B1 + C1)": 3,
    "=-B1": -1,
    "=SUM(B1:C1,SUM(B1:C1))": 6,
    "='表 二'!A1+B1": 41,
    "=SUM('表 二'!A1:B9)": 40,
    "=D1+1": 4,
    "=SUM(E1:G1)": 0,
    "=SUM(H1:I1)": 7,
    "=3+4": 7,
    "=B1*C1": 2,
    "=IF(B1>0,C1,9)": 2,
    "=SUM(B:B)": 1,
    "=ROUND(C1*1.26,1)": 2.5,
    "=SUMPRODUCT(B1:C1,B1:C1)": 5,
}


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_that_adds_up(formula):
    row = [formula, 1, 2, "=SUM(B1:C1)", None, "", "—", "备注", 7]
    sheets = {"Sheet": [row], "表 二": [[40]]}
    assert compute(sheets, {"Sheet": {(0, 0): formula, (0, 3): "=SUM(B1:C1)"}}) == {"Sheet": 2}
    assert float(row[0].value) == FORMULAS[formula]
    assert row[0].formula == formula


@pytest.mark.parametrize(
    "formula",
    ["=A1", "=SUM(A1:B1)", "=NOW()*0", "=INDIRECT(\"B1\")", "=SUM(D1:E1)", "=D1+B1", "=E1+B1", "=Name+1", "=Other!A1",
     "=", "=B1:C1", "=SUM(", "=\"12\"", "=B1&C1", "=SUM(A1:XFD1048576)", "=TRUE", "=[1]Sheet1!A1"],
)  # fmt: skip
def test_a_formula_that_is_beyond_us_stays_one(formula):
    row = [formula, 1, 2, "12", "备注"]
    assert compute({"Sheet": [row]}, {"Sheet": {(0, 0): formula}}) == {}
    assert row[0] == formula


def test_formulas_that_go_round_in_a_circle():
    row = ["=B1", "=C1+1", "=A1"]
    assert compute({"S": [row]}, {"S": {(0, place): text for place, text in enumerate(row)}}) == {}


def test_a_formula_whose_stored_nought_is_no_result():
    """As xlsxwriter writes it: nought is stored, and whoever opens the file is to compute it."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet()
    total = AT["t3.granted.total"]
    for row in load_workbook(BytesIO(MADE)).active.iter_rows():
        for cell in row:
            if cell.value is not None:
                sheet.write(cell.coordinate, cell.value)
    sheet.write_formula(
        total, f"=SUM({AT['t3.granted.natural_person']}:{AT['t3.granted.other_org']})"
    )
    partial = AT["t3.partial.total"]
    sheet.write_formula(partial, '=INDIRECT("A1")')
    sheet.write_formula(AT["t2.licence.decisions"], "=MAX(1,2)", value=1)
    book.close()
    extraction = extract_bytes(target.getvalue(), "报告")
    assert codes(extraction) == ["formula_computed", "formula_without_value"]
    assert number(extraction.cells["t3.granted.total"].value) == FIGURES["t3.granted.total"]
    assert "t3.partial.total" not in extraction.cells
    assert number(extraction.cells["t2.licence.decisions"].value) == 2


def test_last_year_in_a_hidden_sheet():
    def change(book):
        copy = book.copy_worksheet(book.active)
        copy[AT["t3.granted.total"]] = 99
        copy.sheet_state = "hidden"

    extraction = edited(change)
    assert (values(extraction), codes(extraction)) == (FIGURES, ["hidden_sheet"])


def test_figures_in_hidden_rows_and_columns_are_reported():
    key = next(key for key in FIGURES if key.startswith("t3.denied") and FIGURES[key])
    row = int("".join(filter(str.isdigit, AT[key])))
    for change in (
        lambda book: setattr(book.active.row_dimensions[row], "hidden", True),
        lambda book: setattr(
            book.active.column_dimensions[AT["t3.granted.charity"][0]], "hidden", True
        ),
    ):
        extraction = edited(change)
        assert values(extraction) == FIGURES
        assert [(reported.code, reported.severity) for reported in extraction.problems] == [
            ("hidden_figures", "warning")
        ]
        assert extraction.problems[0].at.startswith("Sheet!")


def test_hidden_rows_without_figures_are_no_matter():
    extraction = edited(lambda book: setattr(book.active.row_dimensions[90], "hidden", True))
    assert (values(extraction), extraction.problems) == (FIGURES, ())


def ods(content: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return target.getvalue()


TABLE = '<x xmlns:table="t" xmlns:office="o"><table:table table:name="表">{}</table:table></x>'
CELL = '<table:table-cell office:value-type="float" office:value="1"/>'
FAR = '<table:table-cell table:number-columns-repeated="{}"/>'


@pytest.mark.parametrize(
    "rows",
    [
        f'<table:table-row table:number-rows-repeated="900000">{CELL}</table:table-row>',
        f'<table:table-row table:number-rows-repeated="900000">{FAR.format(9)}</table:table-row>'
        f"<table:table-row>{CELL}</table:table-row>",
        f"<table:table-row>{FAR.format(900000)}{CELL}</table:table-row>",
    ],
)  # fmt: skip
def test_cells_of_an_ods_that_lie_too_far_apart(rows):
    with pytest.raises(UnreadableError):
        check_ods(TABLE.format(rows).encode())
    assert codes(extract_bytes(ods(TABLE.format(rows)), "报告")) == ["unsafe_file"]


def test_empty_rows_and_columns_of_an_ods_are_no_matter():
    empty = f'<table:table-row table:number-rows-repeated="1048576">{FAR.format(16384)}</table:table-row>'
    assert (
        check_ods(
            TABLE.format(
                f"<table:table-row>{CELL}{FAR.format(16383)}</table:table-row>{empty}"
            ).encode()
        )
        == {}
    )


def test_formulas_of_an_ods_without_values():
    row = (
        f'<table:table-row>{CELL}<table:table-cell table:formula="of:=SUM([.A1:.$A$1])"/>'
        '<table:table-cell table:formula="of:=[$表二.B2]+[.A1]"><text:p/></table:table-cell></table:table-row>'
    )
    assert check_ods(TABLE.format(row).encode()) == {
        "表": {(0, 1): "=SUM(A1:$A$1)", (0, 2): "='表二'!B2+A1"}
    }
