"""What Gouji writes of 行政执法统计年报: the blank workbook reads back, the narrative names what
there is.
"""

from decimal import Decimal
from random import Random

import pytest

from gouji.catalogue.forms import load_forms
from gouji.catalogue.grid import layouts
from gouji.consolidation.text import consolidated_report
from gouji.extraction.extract import extract_bytes
from gouji.rendering.report import Coverage
from gouji.rendering.template import render_template
from gouji.rendering.wording import narrative_for

FORMS = [form for form in load_forms().values() if form.series == "xzzf"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_the_template_reads_back(form):
    read = extract_bytes(render_template(form, "甲区城市管理局", form.years.first, {}), "年报.xlsx")
    assert (read.form, read.unit_name, read.year) == (form.form, "甲区城市管理局", form.years.first)
    assert [reported.code for reported in read.problems] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_the_narrative_tells_figures_of_the_form(form):
    assert set(narrative_for(form).cells) <= set(form.cells)
    random = Random(1)
    figures = {key: Decimal(random.randint(1, 9999)) for key in form.cells}
    coverage = Coverage(reporting=("甲局", "乙局"), missing=("丙局",))
    report = consolidated_report(form, "甲市", 2023, figures, coverage, None, {})
    text = "".join(line for lines in report.narrative.values() for line in lines)
    for key in (
        "t1.penalty.total",
        "t1.penalty.amount",
        "t2.licence.applied",
        "t3.total.all",
        "t4.inspection.times",
    ):
        assert str(figures[key]) in text
    assert "应报3个单位，已报2个；未报：丙局" in text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.form)
def test_every_cell_is_printed_once_below_its_labels(form):
    for table, layout in layouts(form).items():
        keys = [cell.cell_key for cell in layout.cells if cell.cell_key]
        assert keys == [key for key, cell in form.cells.items() if cell.table == table]
        assert layout.rows == {"t1": 2, "t2": 2, "t3": 4, "t4": 3}[table]
        assert (
            sum(cell.rowspan * cell.colspan for cell in layout.cells)
            == layout.rows * layout.columns
        )
