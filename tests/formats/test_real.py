"""Real reports (they lie beside the checkout): every figure, where it stood and how it was read."""

import json
from datetime import date
from pathlib import Path

import pytest

from formats import writers
from formats.reports import FORM
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes, extract_file

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def flattened(shared: Path) -> Extraction:
    return extract_file(shared / "real" / "湟中区2023-flattened.txt")


def test_the_flattened_report_cell_for_cell(flattened, shared):
    reported = json.loads((shared / "real" / "湟中区2023.json").read_text("utf-8"))
    assert {key: number(reading.value) for key, reading in flattened.cells.items()} == reported[
        "cells"
    ]
    assert (flattened.form, flattened.year, flattened.unit_name) == (
        reported["form"],
        reported["year"],
        reported["unit"],
    )
    assert flattened.period == tuple(date.fromisoformat(day) for day in reported["period"])


def test_how_and_where_its_figures_were_read(flattened):
    inferred = {key for key, reading in flattened.cells.items() if reading.how == "inferred"}
    assert inferred == {"t3.received.total", "t3.granted.total", "t3.result_total.total"}
    assert flattened.cells["t3.received.natural_person"].at == "line 46/field 3"
    assert flattened.cells["t3.result_total.total"].at == "line 71/field 9"
    assert [(reported.code, reported.severity) for reported in flattened.problems] == [
        ("position_inferred", "info")
    ] * 3
    assert {key for reported in flattened.problems for key in reported.cells} == inferred


def test_its_claims(flattened):
    (claim,) = flattened.claims
    assert (claim.metric, claim.value, claim.at) == ("applications_handled", 12, "line 21")
    assert "依申请公开政府信息12件" in claim.sentence


@pytest.mark.parametrize(
    "how", ["xlsx", "sheets", "html", "gb18030", "tabs", "pipes", "bars", "lines"]
)
def test_a_full_report_in_every_format(shared, how):
    reported = json.loads((shared / "real" / "宿迁市2023.json").read_text("utf-8"))
    report = writers.Report(FORM, reported["cells"], title="宿迁市2023年政府信息公开工作年度报告")
    if how in ("xlsx", "sheets"):
        data = writers.write_xlsx(report, sheets=how == "sheets")
    elif how in ("html", "gb18030"):
        data = writers.write_html(report, charset="utf-8" if how == "html" else how)
    else:
        data = writers.write_text(report, how)
    extraction = extract_bytes(data, "report")
    assert {key: number(reading.value) for key, reading in extraction.cells.items()} == reported[
        "cells"
    ]
    assert (extraction.unit_name, extraction.year, extraction.problems) == ("宿迁市", 2023, ())
