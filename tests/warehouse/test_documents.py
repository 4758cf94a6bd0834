"""The document from a reader to the warehouse: typed, of one version, and read again where it is of
another.
"""

import json
import logging
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import Raw, ValidationError
from sqlalchemy import text
from test_pipeline import drop, report

from gouji import pipeline
from gouji.core.config import ROOT
from gouji.core.extracted import (
    SCHEMA,
    Explanation,
    Extraction,
    Line,
    Reading,
    decode_cells,
    decode_line,
    encode_cells,
    encode_line,
)
from gouji.extraction.extract import extract_file

EXAMPLES = sorted(path for path in (ROOT / "examples/submissions").rglob("*") if path.is_file())


def there_and_back(document: Extraction) -> Extraction | None:
    return decode_line(encode_line(1, document)).read()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.suffix + path.parent.name)
def test_what_is_read_arrives_as_it_was_read(path):
    document = extract_file(path)
    assert there_and_back(document) == document


def test_figures_keep_every_digit_and_lose_needless_zeros():
    cells = {
        "long": Reading(Decimal("12345678901234567.25"), "12345678901234567.25", "表!A1"),
        "zeros": Reading(Decimal("159.7000"), "159.7000", "表!A2", "inferred"),
        "large": Reading(Decimal("1E+3"), "1E+3", "表!A3"),
        "blank": Reading(None, "—", "表!A4"),
    }
    stored = encode_cells(cells)
    assert decode_cells(stored) == cells
    figures = json.loads(stored, parse_float=str, parse_int=str)
    assert [cell["value"] for cell in figures.values()] == [
        "12345678901234567.25",
        "159.7",
        "1000",
        None,
    ]
    document = Extraction(
        "a", "", "", None, None, None, (date(2023, 1, 1), date(2023, 12, 31)), cells
    )
    assert there_and_back(document) == document


def test_no_nul_reaches_the_database():
    reported = (Explanation("ab", "字\0符"),)
    document = Extraction("a", "", "", None, None, None, None, explanations=reported)
    assert there_and_back(document).explanations == (Explanation("ab", "字\ufffd符"),)


@pytest.mark.parametrize("damage", [{"cells": []}, {"year": "去年"}, {"claims": [{"metric": 1}]}])
def test_what_is_no_document_is_reported_by_whoever_reads_it(damage):
    line = json.loads(encode_line(7, Extraction("a", "", "", None, None, None, None)))
    line["document"].update(damage)
    damaged = decode_line(json.dumps(line).encode())
    assert damaged.submission_id == 7
    with pytest.raises(ValidationError):
        damaged.read()


@pytest.mark.parametrize("known", [f'{{"file": "a", "schema": {SCHEMA + 1}}}', '{"file": "a"}'])
def test_a_document_of_another_version_is_not_read(known):
    assert Line(1, Raw(known.encode())).read() is None


def test_a_run_that_another_version_began_is_read_again_from_the_archive(clean, caplog):
    drop("630102", "年报.xlsx", report())
    (manifest,) = pipeline.collect("old")
    shard = Path(pipeline.extract_shard(manifest))
    line = json.loads(shard.read_text(encoding="utf-8"))
    line["document"] = {"schema": SCHEMA - 1, "shape": "that of another version"}
    shard.write_text(json.dumps(line) + "\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        pipeline.stage("old", [str(shard)])
    assert "of another version is left out" in caplog.text
    state = text("SELECT state, sha256 FROM intake.submission")
    with clean.connect() as connection:
        assert connection.execute(state).one().state == "received"
    pipeline.validate("old")
    assert pipeline.load("old") == []

    (manifest,) = pipeline.collect("new")
    pipeline.stage("new", [pipeline.extract_shard(manifest)])
    pipeline.validate("new")
    assert pipeline.load("new") == ["2023|630102"]
    with clean.connect() as connection:
        assert connection.execute(state).one().state == "accepted"
