"""The solver: what the balances decide, what they leave open, what they contradict."""

from dataclasses import dataclass
from decimal import Decimal

from gouji.extraction.flat.balance import Token
from gouji.extraction.flat.solver import place

CELLS = ["a", "b", "c", "total", "d"]


@dataclass(frozen=True)
class Equation:
    left: tuple[str, ...]
    right: tuple[str, ...]
    totals: tuple[str, ...] = ("total",)
    rule: str = "sum"


SUM = Equation(("total",), ("a", "b", "c"))


def token(value, *cells, name=None, group="row"):
    return Token(name or str(value), Decimal(value), cells, group)


def placed(tokens, known=None, equations=(SUM,)):
    decimals = {cell: Decimal(value) for cell, value in (known or {}).items()}
    return {name: found.cell for name, found in place(tokens, decimals, equations, CELLS).items()}


def test_decided():
    assert placed([token(22, "c", "total")], {"a": 12, "b": 10}) == {"22": "total"}


def test_the_equations_used_are_named():
    (found,) = place(
        [token(22, "c", "total")], {"a": Decimal(12), "b": Decimal(10)}, [SUM], CELLS
    ).values()
    assert found.because == (0,)


def test_ambiguous():
    assert placed([token(5, "a", "b"), token(5, "total", name="sum")]) == {"sum": "total"}


def test_order_is_kept():
    tokens = [token(7, "c", "total", name="first"), token(7, "c", "total", name="second")]
    assert placed(tokens) == {"first": "c", "second": "total"}


def test_contradicted():
    assert placed([token(23, "total")], {"a": 12, "b": 10}) == {}


def test_nothing_is_placed_without_an_equation():
    assert placed([token(4, "d")], {"a": 1}) == {}
    assert placed([token(4, "a", "d")], {}, []) == {}


def test_fractions():
    assert placed([token("22.25", "c", "total")], {"a": "12.05", "b": "10.2"}) == {"22.25": "total"}


def test_a_sum_that_may_come_out_by_chance_is_no_evidence():
    assert placed([token(5, "c", "total")], {"a": 3, "b": 2}) == {}
    assert placed([token(22, "c", "total")], {"a": 22}) == {}


def test_a_total_does_not_stand_alone_when_its_part_may_stand_there():
    column = Equation(("c",), ("d",), ("d",), "column")
    assert placed([token(9, "b", "c")], {"a": 4, "d": 9}, [SUM, column]) == {"9": "c"}


def test_where_something_is_contradicted_nothing_is_placed():
    other = Equation(("total",), ("d",), ("d",), "other")
    assert placed([token(22, "c", "total")], {"a": 12, "b": 10, "d": 23}, [SUM, other]) == {}


def test_no_tokens():
    assert placed([]) == {}


def test_more_tokens_than_cells():
    assert placed([token(1, "a", name="x"), token(1, "a", name="y")]) == {}
