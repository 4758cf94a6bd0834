"""Placing figures that have lost their column: where the balances leave one place only.

Knows nothing of forms or files: tokens with candidate cells in order, cells that are known,
equations between cells. When it trusts a balance, and why, is described in
docs/decisions/0040-inference-needs-evidence.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from gouji.extraction.flat.balance import Balance, Token
from gouji.extraction.flat.solver_model import Effort, Model, countable


@dataclass(frozen=True, slots=True)
class Placed:
    """The cell of a token, and the equations (by position) that hold with it there."""

    cell: str
    because: tuple[int, ...]


def place(
    tokens: Sequence[Token],
    known: Mapping[str, Decimal],
    equations: Sequence[Balance],
    order: Sequence[str],
) -> dict[str, Placed]:
    """The tokens whose cell is certain, by name.

    A token is placed when every assignment that contradicts no equation puts it into the same cell,
    and an equation with figures on both sides holds through it. Where some contradict one, none of
    what is connected with it is placed. `known` are figures that are fixed, `order` is the order of
    the cells.
    """
    effort = Effort()
    placed: dict[str, Placed] = {}
    for some, numbers in _parts(tokens, equations):
        together = [equations[number] for number in numbers]
        for name, found in _place_part(some, known, together, order, effort).items():
            placed[name] = Placed(found.cell, tuple(numbers[number] for number in found.because))
    return placed


def _place_part(
    tokens: Sequence[Token],
    known: Mapping[str, Decimal],
    equations: Sequence[Balance],
    order: Sequence[str],
    effort: Effort,
) -> dict[str, Placed]:
    there = {cell for equation in equations for cell in (*equation.left, *equation.right)}
    known = {cell: value for cell, value in known.items() if cell in there}
    if not countable([*known.values(), *(token.value for token in tokens)]):
        return {}
    model = Model(tokens, known, equations, order, effort)
    assignment = model.best()
    if not assignment:
        return {}
    figures = dict(known) | {assignment[token.name]: token.value for token in tokens}
    holding = [_holds(equation, figures) for equation in equations]
    sure = model.stable(assignment, {token.name for token in tokens}, None)
    certain = {cell for cell, value in known.items() if value} | {assignment[name] for name in sure}
    shown = [
        equation
        for equation, holds in zip(equations, holding, strict=True)
        if holds and certain.issuperset(_filled((*equation.left, *equation.right), figures))
    ]
    kept = _evident(shown, figures)
    if any(equation.rule not in kept for equation in equations):
        sure = model.stable(assignment, sure, kept)
    placed = {}
    for token in tokens:
        cell = assignment[token.name]
        because = tuple(
            number
            for number, equation in enumerate(equations)
            if holding[number] and (cell in equation.left or cell in equation.right)
        )
        if token.name in sure and token.value and because:
            placed[token.name] = Placed(cell, because)
    return placed


_ODDS = 20
"""How unlikely it must be that sums come out by chance: a sum of 22 does once in 22 times, of 5 and
9 once in 45.
"""


def _evident(shown: Iterable[Balance], figures: Mapping[str, Decimal]) -> set[str]:
    """The rules whose totals are filled in for certain: a sum of several figures comes out, or two
    sums do.

    One figure that appears twice is no evidence: it may as well be two figures that happen to be
    the same.
    """
    sums: dict[str, set[Decimal]] = defaultdict(set)
    added = set()
    for equation in shown:
        sides = [_filled(side, figures) for side in (equation.left, equation.right)]
        sums[equation.rule].add(sum((figures[cell] for cell in sides[0]), Decimal(0)))
        if max(map(len, sides)) > 1:
            added.add(equation.rule)
    return {
        rule
        for rule, found in sums.items()
        if (rule in added or len(found) > 1) and abs(prod(map(int, found))) >= _ODDS
    }


def _parts(
    tokens: Sequence[Token], equations: Sequence[Balance]
) -> Iterator[tuple[list[Token], list[int]]]:
    """The tokens and equations (by position) that are connected; tokens without any are left
    out.
    """
    chief: dict[str, str] = {}

    def find(name: str) -> str:
        while (above := chief.setdefault(name, name)) != name:
            name = above
        return name

    for token in tokens:
        for cell in token.cells:
            chief[find(cell)] = find(f"group {token.group}")
    movable = {cell for token in tokens for cell in token.cells}
    touched = [
        (number, [cell for cell in (*equation.left, *equation.right) if cell in movable])
        for number, equation in enumerate(equations)
    ]
    for _, cells in touched:
        for cell in cells:
            chief[find(cell)] = find(cells[0])
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, cells in touched:
        if cells:
            numbers[find(cells[0])].append(number)
    for part, found in numbers.items():
        yield [token for token in tokens if find(token.cells[0]) == part], found


def _holds(equation: Balance, figures: Mapping[str, Decimal]) -> bool:
    """Whether an equation comes out, with figures on both sides."""
    left, right = (
        sum((figures.get(cell, Decimal(0)) for cell in side), Decimal(0))
        for side in (equation.left, equation.right)
    )
    return left == right != 0


def _filled(side: Iterable[str], figures: Mapping[str, Decimal]) -> list[str]:
    return [cell for cell in side if figures.get(cell)]
