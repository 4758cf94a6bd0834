"""A workbook in which texts and figures are exchanged holds what a drawn one holds, part by part."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from random import Random
from zipfile import ZipFile

import openpyxl
import pytest

from corpus import valid_cells
from gouji.catalogue.receipt_words import words
from gouji.receipts import prepared
from gouji.receipts.model import FindingRow, ReceiptData
from gouji.receipts.prepared import render_receipt_workbook
from gouji.receipts.xlsx import render_receipt_xlsx
from unit.receipt_samples import CATALOGUE, HOSTILE, ended, receipt

FIGURES = [
    0,
    7,
    Decimal("12.5"),
    Decimal("1E+3"),
    Decimal("0.0001"),
    Decimal("-3"),
    10**17 + 1,
    None,
]


def parts(workbook: bytes) -> list[tuple[str, bytes]]:
    archive = ZipFile(BytesIO(workbook))
    assert archive.testzip() is None
    return [(name, archive.read(name)) for name in archive.namelist()]


def clean(number: int = 1, **facts: object) -> ReceiptData:
    """A receipt without issues, with odd figures and blanks in any of its cells."""
    random = Random(number)
    cells = {
        key: random.choice(FIGURES) if random.random() < 0.4 else value
        for key, value in valid_cells(random).items()
    }
    return receipt(cells, [], **({"state": "accepted"} | facts))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[ReceiptData]:
    """What is drawn from now on."""
    seen: list[ReceiptData] = []

    def draw(data: ReceiptData, *texts: object) -> bytes:
        seen.append(data)
        return render_receipt_xlsx(data, *texts)

    monkeypatch.setattr(prepared, "render_receipt_xlsx", draw)
    monkeypatch.setattr(prepared, "_PREPARED", {})
    return seen


@pytest.mark.parametrize("state", sorted(words().states))
def test_every_state_holds_what_a_drawn_one_holds(state: str):
    for number in range(8):
        why = [("T4-TOTAL", "没有上年度有效报告"), ("T3-ROW-TOTAL", "没有下属单位")][: number % 3]
        data = clean(
            number,
            state=state,
            not_assessed=why,
            unit_name=f"第{number}区&<县>",
            file_name="年报 <b>&amp;.xlsx",
            explain_by=date(2024, 2, 20) if number % 2 else None,
        )
        assert parts(render_receipt_workbook(data)) == parts(render_receipt_xlsx(data))


def test_it_is_drawn_once_for_all_of_a_shape(drawn: list[ReceiptData]):
    workbooks = {
        render_receipt_workbook(clean(number, sha256=f"{number:064}")) for number in range(5)
    }
    assert len(workbooks) == 5
    assert len(drawn) == 1


def test_the_same_receipt_is_the_same_bytes():
    assert render_receipt_workbook(clean()) == render_receipt_workbook(clean())


@pytest.mark.parametrize(
    "facts",
    [
        {"unit_name": "=1+1"},
        {"unit_name": " 甲区"},
        {"unit_name": "甲\x01区"},
        {"unit_name": "甲_x0041_区"},
        {"unit_name": "\ue0000\ue001"},
        {"unit_name": "合计", "year": None},
        {"unit_name": "", "year": None},
        {"file_name": HOSTILE},
        {"file_name": "a\nb.xlsx"},
    ],
)
def test_what_is_out_of_the_ordinary_holds_what_a_drawn_one_holds(facts: dict[str, object]):
    data = clean(**facts)
    assert parts(render_receipt_workbook(data)) == parts(render_receipt_xlsx(data))


def test_what_has_issues_is_drawn(drawn: list[ReceiptData]):
    warned = receipt(
        {}, [FindingRow("W", "warning", "请核实。", fingerprint="f")], state="returned"
    )
    unread = clean()
    cells = unread.cells | {
        "t3.granted.total": replace(unread.cells["t3.granted.total"], raw="1o2", value=None)
    }
    for data in (warned, replace(unread, cells=cells), ended("duplicate")):
        assert parts(render_receipt_workbook(data)) == parts(render_receipt_xlsx(data))
        assert drawn.pop() is data
        assert not drawn


def test_a_spreadsheet_reads_every_figure():
    data = clean(3)
    book = openpyxl.load_workbook(BytesIO(render_receipt_workbook(data)))
    found = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert sum(isinstance(value, int | float) for value in found) == sum(
        cell.value is not None for cell in data.cells.values()
    )
    assert len(data.cells) == len(CATALOGUE.form.cells)
