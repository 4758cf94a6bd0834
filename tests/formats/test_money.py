"""An amount of money without any word on its unit is reported alike in every format and however round
it is.
"""

import pytest

from formats import writers
from formats.reports import FORM
from gouji.extraction.extract import extract_bytes

HEADER = {"本年收费金额（单位：万元）": "本年收费金额"}


@pytest.mark.parametrize(
    ("amount", "reported"), [(12, 1), (12.5, 1), ("12", 1), (0, 0), (None, 0), ("12万元", 0)]
)
def test_unit_unstated(amount, reported):
    shown = {**dict.fromkeys(FORM.cells, 1), "t2.fee.amount": amount}
    report = writers.Report(FORM, shown, labels=HEADER)
    for data in (
        writers.write_xlsx(report),
        writers.write_html(report),
        writers.write_text(report, "tabs"),
    ):
        codes = [found.code for found in extract_bytes(data, "x").problems]
        assert codes.count("unit_unstated") == reported
