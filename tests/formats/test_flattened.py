"""Flattened text whose blanks are gone: what is read or inferred is right, what cannot be known is a
problem.
"""

import re
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from formats import writers
from formats.reports import make_figures, with_blanks
from gouji.catalogue.forms import load_forms
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes

FORMS = [form for form in load_forms().values() if form.series == "zfxxgk"]


def lose_blanks(text: str, random: Random, how: str, share: float) -> str:
    """Drop separators between which there is nothing, as copying does."""
    if how == "all":
        return re.sub(
            r"\t+|(?:\| *)+\|(?! *$)", lambda found: found[0][0], text, flags=re.MULTILINE
        )
    if how == "one":
        return "\n".join(lose_one(line, random, share) for line in text.split("\n"))
    if how == "trailing":
        return re.sub(r"[\t| ]+$", "", text, flags=re.MULTILINE)
    lines = []
    for line in text.split("\n"):
        bar = "|" if "|" in line else "\t"
        parts = line.split(bar)
        kept = [part for part in parts if part.strip() or random.random() >= share]
        lines.append(bar.join(kept) if len(parts) > 1 else line)
    return "\n".join(lines)


def without_totals(figures: dict) -> dict:
    return {key: None if key.endswith(".total") else value for key, value in figures.items()}


def lose_one(line: str, random: Random, share: float) -> str:
    """Drop one blank within a line and keep the last."""
    bar = "|" if "|" in line else "\t"
    parts = line.split(bar)
    inner = [
        place for place, part in enumerate(parts) if not part.strip() and 0 < place < len(parts) - 1
    ]
    if inner and random.random() < share:
        del parts[random.choice(inner)]
    return bar.join(parts)


def wrong(extraction: Extraction, truth: dict) -> dict:
    """Cells whose reading is not the truth (a blank is as good as a zero) and that no error names."""
    named = {
        key
        for reported in extraction.problems
        if reported.severity == "error"
        for key in reported.cells
    }
    return {
        key: (value, number(extraction.cells[key].value) if key in extraction.cells else "missing")
        for key, value in truth.items()
        if key not in named
        and (
            key not in extraction.cells
            or (number(extraction.cells[key].value) or 0) != (value or 0)
        )
    }


@given(
    st.integers(0, 2**32),
    st.sampled_from(FORMS),
    st.booleans(),
    st.sampled_from([0.02, 0.1, 0.4, 1.0]),
    st.sampled_from([0.5, 1]),
    st.sampled_from(["tabs", "pipes", "bars", "lines"]),
    st.sampled_from(["none", "all", "trailing", "some", "one"]),
    st.sampled_from([0.05, 0.3, 0.9]),
)
def test_no_figure_is_wrong_in_silence(seed, form, totals, share, blank_share, style, how, lost):
    random = Random(seed)
    shown, truth = with_blanks(random, make_figures(random, share, form=form), blank_share, None)
    if not totals:
        shown, truth = without_totals(shown), without_totals(truth)
    text = writers.write_text(writers.Report(form, shown), style).decode()
    if how != "none":
        text = lose_blanks(text, random, how, lost)
    extraction = extract_bytes(text.encode(), "report.txt")
    assert extraction.form == form.form
    assert wrong(extraction, truth) == {}


def test_a_stroke_keeps_its_place():
    form = next(form for form in FORMS if "t2.fee.items_change" in form.cells)
    figures = dict.fromkeys(form.cells, 1) | {
        "t2.fee.items_last_year": "—",
        "t2.procurement.projects": "/",
    }
    extraction = extract_bytes(
        writers.write_text(writers.Report(form, figures), "tabs"), "report.txt"
    )
    assert {reported.severity for reported in extraction.problems} <= {"warning", "info"}
    assert (
        extraction.cells["t2.fee.items_change"].value
        == extraction.cells["t2.procurement.amount"].value
        == 1
    )
    assert extraction.cells["t2.procurement.projects"].raw == "/"
