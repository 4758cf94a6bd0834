"""A table whose labels are there and whose cells are all blank is blank, in every format that we
write.
"""

from datetime import date
from random import Random

import pytest

from corpus import form, valid_cells
from gouji.extraction.extract import extract_bytes
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from make_examples import copied_text, saved_page

WRITERS = {
    "xlsx": render_xlsx,
    "docx": render_docx,
    "html": lambda made: saved_page(made).encode(),
    "txt": lambda made: copied_text(made).encode(),
}


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("table", ["t2", "t3", "t4"])
def test_a_blank_table_is_blank(kind, table):
    cells = {
        key: None if key.startswith(table) else value
        for key, value in valid_cells(Random(1)).items()
    }
    period = (date(2023, 1, 1), date(2023, 12, 31))
    made = Report(
        form(),
        "城东区2023年政府信息公开工作年度报告",
        "城东区",
        2023,
        period,
        cells,
        {"一": ["测试。"]},
    )
    extraction = extract_bytes(WRITERS[kind](made), f"年报.{kind}")
    assert [reported.code for reported in extraction.problems if reported.severity == "error"] == []
    assert {key: reading.value for key, reading in extraction.cells.items()} == cells
