"""Totals that the file computes are no faults of their own: a slip of the hand in one figure is
hinted at, no total is suspected, and what agrees with last year's report comes last.
"""

from decimal import Decimal
from random import Random

import pytest

from corpus import form, valid_cells
from gouji.catalogue.rules import load_rules
from gouji.core.clock import now
from gouji.receipts.issues import find_issues
from gouji.receipts.model import ReceiptCell, ReceiptData, ReceiptFinding, Side
from gouji.validation.computed import follow, residual
from gouji.validation.localise import localise

CATALOGUE = load_rules()[form().form]
BALANCES = CATALOGUE.equations
TYPES = {key: cell.type for key, cell in form().cells.items()}
TOTALS = {
    balance.left[0]: balance for balance in reversed(BALANCES) if balance.left == balance.totals
}
"""The cells that a workbook of ours adds up (rendering/template.py), each with its first balance."""
WRITTEN = [key for key in form().cells if key not in TOTALS and key.startswith("t3.")]


def add_up(figures):
    """The figures as the workbook computes its totals."""
    found = dict(figures)
    for _ in range(4):  # totals of totals
        for key, balance in TOTALS.items():
            found[key] = sum((found.get(part) or Decimal(0) for part in balance.right), Decimal(0))
    return found


def broken(figures):
    return [number for number, balance in enumerate(BALANCES) if residual(balance, figures)]


def issues(figures, repeated=()):
    """The issues of a report with formulas in its totals."""
    cells = {
        key: ReceiptCell(key, form().describe(key), figures.get(key), "=SUM()" if key in TOTALS else "", key)
        for key in form().cells
    }  # fmt: skip

    def side(keys):
        terms = tuple((key, cells[key]) for key in keys)
        return Side(terms, sum((cell.value or Decimal(0) for _, cell in terms), Decimal(0)))

    findings = []
    for number in broken(figures):
        balance = BALANCES[number]
        sides = side(balance.left), side(balance.right)
        named = tuple(cells[key] for key in (*balance.left, *balance.right))
        findings.append(
            ReceiptFinding(
                balance.rule, "error", balance.instance, cells=named, sides=sides,
                difference=sides[0].value - sides[1].value, instance=balance.instance,
            )
        )  # fmt: skip
    data = ReceiptData(
        "1",
        "甲",
        "a.xlsx",
        "",
        now(),
        "returned",
        form=form(),
        cells=cells,
        findings=tuple(findings),
    )
    return findings, find_issues(data, BALANCES, repeated)


def test_the_figures_of_the_corpus_are_what_the_formulas_make():
    valid = valid_cells(Random(1))
    assert add_up(valid) == valid


@pytest.mark.parametrize("seed", range(60))
def test_a_slip_in_one_figure_never_blames_a_total(seed):
    random = Random(seed)
    valid = valid_cells(random)
    key = random.choice([one for one in WRITTEN if len(set(str(valid[one]))) > 1])
    text = str(valid[key])
    place = random.choice([n for n in range(len(text) - 1) if text[n] != text[n + 1]])
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    figures = add_up({**valid, key: Decimal(swapped)})
    findings, found = issues(figures)
    named = [id(finding) for issue in found for finding in issue.findings]
    assert sorted(named) == sorted(map(id, findings)), "every finding is in one issue"
    for fault in localise(BALANCES, figures, broken(figures), TYPES, TOTALS):
        assert not fault.certain or [change.cell for change in fault.certain] == [key]
        assert not {change.cell for way in fault.ways for change in way} & TOTALS.keys()
        assert not fault.ways or any(
            [(c.cell, c.value) for c in way] == [(key, valid[key])] for way in fault.ways
        )


def test_what_agrees_with_the_year_before_comes_last():
    valid = {**valid_cells(Random(1)), "t3.received.natural_person": Decimal(520)}
    figures = add_up(valid)
    _, [issue] = issues(figures, {"t3.carried_in.total"})
    keys = [suspect.cell.key for suspect in issue.suspects]
    assert keys[-1] == "t3.carried_in.natural_person"
    assert keys[0] == "t3.received.natural_person"
    assert "写颠倒" in issue.note
    _, [other] = issues(figures)
    assert [suspect.cell.key for suspect in other.suspects] != keys


def test_totals_that_do_not_hold_are_figures_like_any():
    """A total that was typed over, or computed of other cells, may be wrong itself."""
    valid = valid_cells(Random(3))
    figures = {**valid, "t3.received.total": valid["t3.received.total"] + 9}
    faults = localise(BALANCES, figures, broken(figures), TYPES, TOTALS)
    assert [change.cell for fault in faults for change in fault.certain] == ["t3.received.total"]


def test_a_balance_that_others_make_up_is_their_consequence():
    valid = valid_cells(Random(1))
    held = set(range(len(BALANCES)))
    found = follow(BALANCES, TOTALS, held)
    columns = [n for n, b in enumerate(BALANCES) if b.rule == "T3-COLUMN-BALANCE"]
    total = next(n for n in columns if BALANCES[n].instance == "total")
    assert set(found.consequences[total]) == {*columns} - {total}
    assert all(residual(balance, valid) == 0 for balance in found.balances if balance), (
        "what follows from balances that hold holds"
    )
