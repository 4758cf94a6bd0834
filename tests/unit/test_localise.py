"""Where the fault is: the wrong cell is named with its figure, and what cannot be known is never
reported as certain.
"""

from decimal import Decimal
from random import Random

import pytest

from corpus import form, valid_cells
from gouji.catalogue.rules import load_rules
from gouji.validation.computed import residual
from gouji.validation.localise import Change, Fault, localise
from gouji.validation.slips import slip

BALANCES = load_rules()[form().form].equations
TYPES = {key: cell.type for key, cell in form().cells.items()}
T3 = [key for key in form().cells if key.startswith("t3.")]


def faults(cells) -> tuple[Fault, ...]:
    failing = [number for number, balance in enumerate(BALANCES) if residual(balance, cells)]
    return localise(BALANCES, cells, failing, TYPES)


def wrong(random: Random, value: Decimal | None) -> Decimal:
    """Another figure: a slip of the hand, or any."""
    text = str(value or 0)
    place = random.randrange(len(text))
    slips = [
        text + "0",
        text[: place + 1] + text[place:],
        text[1:] + text[:1],
        str(random.randint(0, 999)),
    ]
    other = [Decimal(figure) for figure in slips if Decimal(figure) != (value or 0)]
    return random.choice(other or [Decimal(1000)])


def inject(seed: int, count: int, *, blanks: bool = False):
    """A valid report, the same with some cells of t3 changed, and what they were."""
    random = Random(seed)
    valid = valid_cells(random)
    if blanks:
        valid = {key: value or None for key, value in valid.items()}
    changed = random.sample(T3, count)
    return valid | {key: wrong(random, valid[key]) for key in changed}, {
        key: valid[key] or 0 for key in changed
    }


def test_a_valid_report_has_no_fault():
    assert faults(valid_cells(Random(1))) == ()


@pytest.mark.parametrize("blanks", [False, True])
def test_one_wrong_inner_cell_of_table_three_is_always_named_with_its_figure(blanks):
    for seed in range(100):
        cells, truth = inject(seed, 1, blanks=blanks)
        ((key, value),) = truth.items()
        if "total" in key and blanks:
            continue  # whether a total over blanks or the blanks are wrong cannot be known
        (fault,) = faults(cells)
        assert fault.ways == ((Change(key, value),),), seed
        assert fault.complete


@pytest.mark.parametrize("count", [2, 3])
def test_several_wrong_cells_are_found_or_it_is_said_that_they_cannot_be_reported(count):
    for seed in range(10):
        cells, truth = inject(seed, count)
        found = faults(cells)
        assert all(fault.ways for fault in found)
        assert sum(min(map(len, fault.ways)) for fault in found) <= count
        certain = {change.cell: change.value for fault in found for change in fault.certain}
        assert certain == truth or any(len(fault.ways) > 1 for fault in found), seed


def test_each_fault_explains_its_own_balances_and_none_is_left():
    cells, _ = inject(7, 3)
    failing = [number for number, balance in enumerate(BALANCES) if residual(balance, cells)]
    assert sorted(number for fault in faults(cells) for number in fault.balances) == failing


def test_a_square_of_equal_differences_has_two_ways_and_none_is_preferred():
    rows, columns = ("granted", "partial"), ("natural_person", "enterprise")
    cells = dict.fromkeys(form().cells, Decimal(0))
    cells |= {f"t3.{row}.{column}": Decimal(9) for row in rows for column in columns}
    cells |= {f"t3.{row}.total": Decimal(18) for row in rows}
    for row in ("received", "result_total"):
        cells |= {f"t3.{row}.{column}": Decimal(18) for column in columns} | {
            f"t3.{row}.total": Decimal(36)
        }
    assert faults(cells) == ()
    for row, column in zip(rows, columns, strict=True):
        cells[f"t3.{row}.{column}"] += 7
    (fault,) = faults(cells)
    assert len(fault.ways) == 2
    assert fault.certain == ()
    assert fault.complete


def test_blank_totals_are_filled_before_any_other_cell_is_changed():
    cells = valid_cells(Random(5))
    truth = {
        key: value for key, value in cells.items() if key.startswith("t3.result_total.") and value
    }
    found = faults(cells | dict.fromkeys(truth))
    assert {change.cell: change.value for fault in found for change in fault.certain} == truth


def test_a_figure_of_the_wrong_kind_has_to_change():
    cells = valid_cells(Random(6))
    key = next(key for key in T3 if key.startswith("t3.received.") and cells[key] > 2)
    (fault,) = faults(cells | {key: -cells[key]})
    assert fault.certain == (Change(key, cells[key]),)


@pytest.mark.parametrize("count", [8, 12, 20])
def test_of_many_wrong_cells_those_are_reported_that_alone_explain_their_balances(count):
    named = reported = 0
    for seed in range(5):
        cells, truth = inject(seed, count)
        failing = [number for number, balance in enumerate(BALANCES) if residual(balance, cells)]
        found = faults(cells)
        assert sorted(number for fault in found for number in fault.balances) == failing
        for fault in found:
            for change in fault.certain:
                reported += 1
                named += truth.get(change.cell) == change.value
            assert not (fault.certain and fault.complete), "not proved"
    assert named == reported
    assert reported >= 8


def test_a_table_that_is_all_wrong_gets_no_hint():
    random = Random(8)
    cells = valid_cells(random) | {key: Decimal(random.randint(0, 999)) for key in T3}
    (fault,) = faults(cells)
    assert fault.ways == ()


def test_a_balance_that_is_switched_off_counts_for_nothing():
    cells = valid_cells(Random(9)) | {"t3.granted.total": Decimal(99999)}
    assert localise(BALANCES, cells, [], TYPES) == ()


SLIPS = [
    (12, 12, None),
    (0, 5, None),
    (112, 12, "dropped"),
    (10, 1, "power_of_ten"),
    (12, 21, "transposed"),
]


@pytest.mark.parametrize(("meant", "written", "kind"), SLIPS)
def test_slips(meant, written, kind):
    assert slip(Decimal(meant), Decimal(written)) == kind
