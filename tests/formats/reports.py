"""Random reports that keep every balance, for properties. Hypothesis draws the seed, Random the
figures.
"""

from random import Random
from typing import Any

from hypothesis import strategies as st

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms

FORM = load_forms()["zfxxgk-2021"]
Figures = dict[str, Any]


def _members(form: Form, table: str, name: str) -> tuple[str, ...]:
    return next(block.sets[name] for block in form.table(table).blocks if name in block.sets)


def make_figures(random: Random, share: float, largest: int = 99_999, form: Form = FORM) -> Figures:
    """A number for every cell, all balances kept; `share` of the free cells are not zero."""

    def size() -> int:
        return random.randint(1, random.choice([9, 99, largest])) if random.random() < share else 0

    cells: Figures = {key: size() for key in form.cells if key.startswith("t2.")}
    for key, cell in form.cells.items():
        if cell.type == "decimal":
            cells[key] = random.choice(
                [0, size(), round(random.uniform(0, largest), random.randint(1, 6))]
            )
        elif cell.type == "signed_count":
            cells[key] *= random.choice([-1, 1])
    results, applicants = _members(form, "t3", "results"), _members(form, "t3", "applicants")
    for column in applicants:
        for row in (*results, "carried_out"):
            cells[f"t3.{row}.{column}"] = size()
        done = sum(cells[f"t3.{row}.{column}"] for row in results)
        cells[f"t3.result_total.{column}"] = done
        taken = done + cells[f"t3.carried_out.{column}"]
        cells[f"t3.carried_in.{column}"] = random.choice([0, random.randint(0, taken)])
        cells[f"t3.received.{column}"] = taken - cells[f"t3.carried_in.{column}"]
    for row in ("received", "carried_in", *results, "result_total", "carried_out"):
        cells[f"t3.{row}.total"] = sum(cells[f"t3.{row}.{column}"] for column in applicants)
    for row in ("review", "suit_direct", "suit_after_review"):
        outcomes = [f"t4.{row}.{column}" for column in _members(form, "t4", "outcomes")]
        cells |= {key: size() for key in outcomes}
        cells[f"t4.{row}.total"] = sum(cells[key] for key in outcomes)
    return {key: int(value) if value == int(value) else value for key, value in cells.items()}


def with_blanks(
    random: Random, cells: Figures, share: float, blank: str | None
) -> tuple[Figures, Figures]:
    """What is in the cells, and what is to be read, when some zeros are written as blanks."""
    blanks = {key for key, value in cells.items() if value == 0 and random.random() < share}
    written = {key: blank if key in blanks else value for key, value in cells.items()}
    return written, {key: None if key in blanks else value for key, value in cells.items()}


@st.composite
def shown(draw: st.DrawFn) -> tuple[Figures, Figures]:
    """A report as written, and the truth."""
    random = Random(draw(st.integers(0, 2**32)))
    cells = make_figures(random, draw(st.sampled_from([0.02, 0.1, 0.4, 1.0])))
    return with_blanks(
        random,
        cells,
        draw(st.sampled_from([0, 0.5, 1])),
        draw(st.sampled_from([None, "/", "—", "无"])),
    )
