"""A report written in a format that units send comes back cell for cell."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formats import writers
from formats.reports import FORM, shown
from gouji.extraction.extract import extract_bytes
from gouji.extraction.model import number

LOOSE = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def read(data: bytes) -> dict:
    extraction = extract_bytes(data, "report")
    assert [told for told in extraction.problems if told.severity != "info"] == []
    assert (extraction.form, extraction.year, extraction.unit_name) == ("zfxxgk-2021", 2023, "甲乙区")
    assert {reading.how for reading in extraction.cells.values()} == {"read"}
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


@LOOSE
@given(shown(), st.booleans(), st.booleans(), st.integers(1, 4), st.integers(1, 9))
def test_xlsx(report, sheets, merged, column, row):
    written, truth = report
    made = writers.write_xlsx(writers.Report(FORM, written), sheets=sheets, merged=merged, column=column, row=row)
    assert read(made) == truth


@LOOSE
@given(shown(), st.sampled_from([("utf-8", "utf-8"), ("gb18030", "gb2312"), ("gb18030", "gb18030"), ("utf-8", "gbk")]))
def test_html(report, charsets):
    written, truth = report
    assert read(writers.write_html(writers.Report(FORM, written), charset=charsets[0], declared=charsets[1])) == truth


@LOOSE
@given(shown(), st.sampled_from(["tabs", "pipes", "bars"]))
def test_text_with_every_cell(report, style):
    written, truth = report
    assert read(writers.write_text(writers.Report(FORM, written), style)) == truth
