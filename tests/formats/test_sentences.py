"""Every sentence of sentences.yaml states what is beside it, and nothing else."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from corpus import form
from gouji.catalogue.forms import load_series
from gouji.extraction.document import Paragraph
from gouji.extraction.lexicon import simplify
from gouji.extraction.narrative import find_claims
from gouji.extraction.narrative.words import words

YEAR = 2023
LEAST = 0.97
HALVES = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"))
OUTCOMES = ("received", "handled", "carried_in", "carried_out", "granted", "partial", "denied", "unavailable",
            "rejected", "other")  # fmt: skip
ROWS = ("denied_", "unavailable_", "rejected_", "other_")
NAMES = {"licences": "licence_decisions", "penalties": "penalty_decisions", "coercions": "coercion_decisions",
         "fee": "fee_amount"}  # fmt: skip


def full(name: str) -> str:
    if name in OUTCOMES or (
        name.startswith(ROWS) and not name.endswith(("_share", "_change", "_difference"))
    ):
        return f"applications_{name}"
    return NAMES.get(
        name, name.replace("docs_", "normative_docs_").replace("rules_", "regulations_")
    )


def read(text: str):
    """The claims of a sentence, each as its readings."""
    claims = find_claims([Paragraph(line, "") for line in text.split("|")], YEAR, form())
    return [
        {(metric, claim.value) for metric in (claim.metric, claim.also) if metric}
        for claim in claims
    ]


def wanted(states) -> set[tuple[str, Decimal]]:
    return {(full(name), Decimal(str(value))) for name, value in states.items()}


@pytest.mark.parametrize(
    "row", [row for half in HALVES.values() for row in half], ids=lambda row: row[0]
)
def test_nothing_is_found_that_is_not_stated(row):
    text, states, *more = row
    allowed = {full(name) for names in more for name in names}
    found = [
        readings for readings in read(text) if not allowed & {metric for metric, _ in readings}
    ]
    assert [readings for readings in found if not readings & wanted(states)] == []


@pytest.mark.parametrize("half", HALVES)
def test_what_is_stated_is_found(half):
    missed, count = [], 0
    for text, states, *_ in HALVES[half]:
        found = set().union(*read(text))
        count += len(states)
        missed += [(text, figure) for figure in wanted(states) - found]
    assert count - len(missed) >= LEAST * count, missed


@pytest.mark.parametrize("series", load_series())
def test_no_word_is_missed_that_may_begin_with_a_character(series):
    """The words that are tried at a place are all that match there."""
    known = words(series)
    texts = {simplify(text) for half in HALVES.values() for text, *_ in half}
    for text in sorted(texts):
        for place, character in enumerate(text):
            tried = [word for word, _ in known.beginning_with(character)]
            for word in known.tokens:
                found = re.compile(word.pattern).match(text, place)
                assert not found or found.end() == place or word in tried, (word.pattern, text)
