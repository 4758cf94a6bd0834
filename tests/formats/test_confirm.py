"""What the balances make of figures that were seen in a picture, without any picture."""

from decimal import Decimal

from formats.samples import sample
from gouji.core.extracted import Reading
from gouji.core.figures import UNCLEAR
from gouji.extraction.document import Document, Grid
from gouji.extraction.tables.confirm import confirm
from gouji.extraction.vocabulary import problem

FORM = "zfxxgk-2021"
FIGURES = {key: value for key, value in sample(3).figures.items() if value is not None}
INNER = next(key for key, value in FIGURES.items() if key.startswith("t3.granted") and value > 9)


def judged(changed=None, unsure=(), unclear=None):
    """Cells, and codes of problems with their cells, after some figures were misread or not made
    out.
    """
    places = {key: f"page 1/box {n},0,{n + 1},1" for n, key in enumerate(FIGURES)}
    figures = FIGURES | {key: Decimal(value) for key, value in (changed or {}).items()}
    cells = {
        key: Reading(value, str(value), places[key])
        for key, value in figures.items()
        if key not in (unclear or {})
    }
    problems = [
        problem("unclear_figure", places[key], (key,), cell=key, raw=raw)
        for key, raw in (unclear or {}).items()
    ]
    values = [[(unclear or {}).get(key, str(figures[key])) for key in FIGURES]]
    grid = Grid(
        values, boxes=(tuple(places.values()),), unsure=frozenset(places[key] for key in unsure)
    )
    found, reported = confirm(
        FORM, Document("png", (grid,), pictured=frozenset({"page 1"})), cells, problems
    )
    return found, {(item.code, item.cells) for item in reported if item.code != "seen_in_picture"}


def test_all_is_inferred_and_nothing_is_wrong():
    cells, reported = judged()
    assert reported == set()
    assert {cell.how for cell in cells.values()} == {"inferred"}


def test_a_misread_figure_breaks_balances():
    _, reported = judged({INNER: FIGURES[INNER] + 1})
    assert {code for code, _ in reported} == {"picture_unbalanced"}
    assert len(reported) >= 2
    assert all(INNER in keys for _, keys in reported)


def test_an_unclear_figure_is_restored_when_two_balances_agree():
    raw = str(FIGURES[INNER])
    cells, reported = judged(unclear={INNER: raw[:-1] + UNCLEAR})
    assert reported == {("figure_restored", (INNER,))}
    assert cells[INNER].value == FIGURES[INNER]


def test_it_is_not_restored_against_what_is_clear():
    raw = str(FIGURES[INNER])
    other = str((int(raw[0]) + 1) % 10)
    cells, reported = judged(unclear={INNER: other + raw[1:-1] + UNCLEAR})
    assert INNER not in cells
    assert ("unclear_figure", (INNER,)) in reported


def test_one_balance_alone_restores_nothing():
    key = "t4.review.upheld"
    cells, reported = judged(unclear={key: UNCLEAR * len(str(FIGURES[key]))})
    assert key not in cells
    assert ("unclear_figure", (key,)) in reported


def test_only_what_no_balance_confirms_must_be_sure():
    lone = next(key for key in FIGURES if key.startswith("t2."))
    _, reported = judged(unsure=(INNER, lone))
    assert reported == {("unconfirmed_figure", (lone,))}
