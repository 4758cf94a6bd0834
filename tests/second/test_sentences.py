"""What 总体情况 of 行政执法统计年报 states: a vocabulary as data, read as the first series' is."""

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
import yaml

from gouji.catalogue.forms import load_forms
from gouji.consolidation.text import consolidated_report
from gouji.extraction.document import Paragraph
from gouji.extraction.narrative import find_claims
from gouji.rendering.report import Coverage

FORMS = {name: form for name, form in load_forms().items() if form.series == "xzzf"}
NEW = FORMS["xzzf-2021"]
SENTENCES = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"))


def read(text):
    return find_claims([Paragraph(line, "") for line in text.split("|")], 2023, NEW)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row[0])
def test_what_is_stated_and_nothing_else(row):
    text, states, *more = row
    stated = {(name, Decimal(str(value))) for name, value in states.items()}
    claims = read(text)
    allowed = {name for names in more for name in names}
    assert stated <= {(claim.metric, claim.value) for claim in claims}
    beside = [claim for claim in claims if (claim.metric, claim.value) not in stated]
    assert {claim.metric for claim in beside} <= allowed
    assert not any(claim.judged for claim in beside)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.form)
def test_no_claim_contradicts_the_report_that_gouji_writes(form):
    random = Random(form.form)
    figures = {key: Decimal(random.randint(1, 9999)) for key in form.cells}
    coverage = Coverage(reporting=("甲局", "乙局"), missing=("丙局",))
    report = consolidated_report(form, "甲市", 2023, figures, coverage, None, {})
    lines = [Paragraph(line, "") for part in report.narrative.values() for line in part]
    judged = [claim for claim in find_claims(lines, 2023, form) if claim.judged]
    assert len(judged) >= 15
    for claim in judged:
        assert claim.value == sum(figures[key] for key in claim.cells), claim.quote
