"""Invented reports that satisfy every rule of form zfxxgk-2021, for benchmarks and tests."""

from collections.abc import Iterable
from decimal import Decimal
from random import Random

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.table import Block

FORM = "zfxxgk-2021"

Cells = dict[str, Decimal | None]


def form() -> Form:
    return load_forms()[FORM]


def valid_cells(random: Random, *, busy: float = 0.3, largest: int = 400) -> Cells:
    """Every cell of a balanced report. `busy` is the share of inner cells above zero; `largest`
    bounds one of them.
    """
    cells: Cells = {}
    for block in form().table("t2").blocks:
        for row in block.row_keys:
            for column in block.column_keys:
                amount = (
                    Decimal(random.randrange(20_000_000)) / 10_000
                    if block.type == "decimal"
                    else _count(random)
                )
                cells[f"t2.{row}.{column}"] = amount
                if (
                    column == "in_force"
                ):  # what was made this year is in force, and some older ones are
                    cells[f"t2.{row}.in_force"] = amount + 50 + _sum([cells[f"t2.{row}.made"]])
    cells |= {
        key: Decimal(0) for key in cells if key.startswith("t2.regulation.")
    }  # few units may make any
    cells |= _applications(random, form().table("t3").blocks[0], busy, largest)
    for row in form().table("t4").blocks[0].row_keys:
        outcomes = {
            column: _count(random, 9) for column in form().table("t4").blocks[0].sets["outcomes"]
        }
        cells |= {f"t4.{row}.{column}": value for column, value in outcomes.items()}
        cells[f"t4.{row}.total"] = _sum(outcomes.values())
    return {key: cells[key] for key in form().cells}


def _applications(random: Random, block: Block, busy: float, largest: int) -> Cells:
    cells: Cells = {}
    for column in block.sets["applicants"]:
        results = {
            row: _count(random, largest) if random.random() < busy else Decimal(0)
            for row in block.sets["results"]
        }
        carried_out = _count(random, 5)
        in_hand = _sum(results.values()) + carried_out
        carried_in = Decimal(random.randint(0, min(5, int(in_hand))))
        column_cells = {
            **results,
            "result_total": _sum(results.values()),
            "carried_out": carried_out,
            "carried_in": carried_in,
            "received": in_hand - carried_in,
        }
        cells |= {f"t3.{row}.{column}": value for row, value in column_cells.items()}
    for row in block.row_keys:
        cells[f"t3.{row}.total"] = _sum(
            cells[f"t3.{row}.{column}"] for column in block.sets["applicants"]
        )
    return cells


def _count(random: Random, largest: int = 5000) -> Decimal:
    return Decimal(random.randint(0, largest))


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), Decimal(0))
