"""A blank workbook that is filled in is read as what was filled in, whatever program has saved it."""

import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from random import Random

import openpyxl
import pytest

from corpus import form, valid_cells
from gouji.catalogue.forms import load_forms
from gouji.catalogue.grid import layouts
from gouji.catalogue.rules import load_rules
from gouji.extraction.extract import extract_bytes
from gouji.rendering.template import render_template
from gouji.rendering.wording import narrative_for

FORM = form()
LAYOUTS = layouts(FORM)


def filled(content: bytes, cells) -> bytes:
    """The workbook with its open cells filled in by a program that leaves formulas without values."""
    book = openpyxl.load_workbook(BytesIO(content))
    for section in FORM.sections:
        if section.table:
            sheet = book[f"{section.number}、{section.title}"]
            for cell in LAYOUTS[section.table].cells:
                place = sheet.cell(3 + cell.row, 1 + cell.column)
                if cell.cell_key and not place.protection.locked:
                    place.value = float(cells[cell.cell_key])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def values(content: bytes) -> dict[str, Decimal | None]:
    read = extract_bytes(content, "年报.xlsx")
    assert [reported.code for reported in read.problems if reported.severity == "error"] == []
    assert (read.unit_name, read.year, read.form) == ("甲区", 2024, FORM.form)
    return {key: cell.value for key, cell in read.cells.items()}


@pytest.mark.parametrize("seed", range(3))
def test_what_is_filled_in_is_what_is_read(seed):
    cells = valid_cells(Random(seed))
    content = filled(render_template(FORM, "甲区", 2024, {}), cells)
    assert values(content) == cells


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_and_so_it_is_when_libreoffice_has_saved_it(tmp_path):
    cells = valid_cells(Random(4))
    (tmp_path / "年报.xlsx").write_bytes(filled(render_template(FORM, "甲区", 2024, {}), cells))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", "saved", "年报.xlsx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    assert values((tmp_path / "saved" / "年报.xlsx").read_bytes()) == cells


def test_every_restated_total_is_a_formula_and_no_other_cell_is():
    book = openpyxl.load_workbook(BytesIO(render_template(FORM, "甲区", 2024, {})))
    locked = {
        cell.cell_key
        for section in FORM.sections
        if section.table
        for cell in LAYOUTS[section.table].cells
        if cell.cell_key
        and str(
            book[f"{section.number}、{section.title}"].cell(3 + cell.row, 1 + cell.column).value
        ).startswith("=SUM(")
    }
    assert locked == {
        total for balance in load_rules()[FORM.form].equations for total in balance.totals
    }


def test_last_years_end_is_this_years_beginning_and_the_rest_is_shown_beside():
    prior = valid_cells(Random(5))
    content = render_template(FORM, "甲区", 2024, prior)
    read = values(content)
    columns = FORM.table("t3").blocks[0].column_keys
    assert {c: read[f"t3.carried_in.{c}"] for c in columns} == {
        c: prior[f"t3.carried_out.{c}"] for c in columns
    }
    assert read["t2.regulation.in_force"] is None, "shown, not filled in"
    sheet = openpyxl.load_workbook(BytesIO(content))["二、主动公开政府信息情况"]
    comments = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
    assert f"上年度填报：{prior['t2.regulation.in_force']}" in comments
    assert not extract_bytes(content, "年报.xlsx").claims


@pytest.mark.parametrize("name", load_forms())
def test_every_form_has_its_template(name):
    one = load_forms()[name]
    read = extract_bytes(render_template(one, "甲区", one.years.first, {}), "年报.xlsx")
    assert (read.form, read.unit_name, read.year) == (name, "甲区", one.years.first)
    assert [reported.code for reported in read.problems] == []
    rows = {f"{cell.table}.{cell.row}" for cell in one.cells.values()}
    assert rows.issuperset(
        row for pair in narrative_for(one).template.carried.items() for row in pair
    )


def test_whole_numbers_alone_are_taken_and_amounts_may_have_decimals():
    book = openpyxl.load_workbook(BytesIO(render_template(FORM, "甲区", 2024, {})))
    kinds = {rule.type for sheet in book for rule in sheet.data_validations.dataValidation}
    assert kinds == {"whole", "decimal"}
