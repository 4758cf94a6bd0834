"""Placing figures that have lost their column: where most balances hold, if there is only one such way.

Knows nothing of forms or files: tokens with candidate cells in order, cells that are known, equations between cells.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol


class Balance(Protocol):
    """An equation: the cells of both sides add up to the same."""

    @property
    def left(self) -> tuple[str, ...]:
        """One side."""
        ...

    @property
    def right(self) -> tuple[str, ...]:
        """The other side."""
        ...


@dataclass(frozen=True, slots=True)
class Token:
    """A figure with the cells that it may stand in. Tokens of one group stand in it one after another."""

    name: str
    value: Decimal
    cells: tuple[str, ...]
    group: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a token stands, and the equations (by position) that hold with it there."""

    cell: str
    because: tuple[int, ...]


EFFORT = 2.0
"""What the placing of one report may cost, in the solver's own deterministic time (on any machine the same result)."""


def place(
    tokens: Sequence[Token], known: Mapping[str, Decimal], equations: Sequence[Balance], order: Sequence[str]
) -> dict[str, Placed]:
    """The tokens whose cell is certain, by name.

    A token is placed when every assignment that satisfies as many equations as possible puts it into the same cell, an
    equation with figures on both sides holds through it, and none with figures on both sides is broken there. `known`
    are figures that stand fast, `order` is the order of the cells.
    """
    if not tokens:
        return {}
    assignment, stable = _Model(tokens, known, equations, order).solve()
    figures = dict(known)
    for token in tokens:
        if token.name in assignment:
            cell = assignment[token.name]
            figures[cell] = figures.get(cell, Decimal(0)) + token.value
    placed = {}
    for token in tokens:
        if token.name in stable:
            cell = assignment[token.name]
            holding = _verdict(cell, figures, equations)
            if token.value and holding:
                placed[token.name] = Placed(cell, holding)
    return placed


def _verdict(cell: str, figures: Mapping[str, Decimal], equations: Sequence[Balance]) -> tuple[int, ...]:
    """The equations that hold through a cell; none when one is contradicted there."""
    holding = []
    for number, equation in enumerate(equations):
        if cell not in equation.left and cell not in equation.right:
            continue
        left, right = (
            sum((figures.get(key, Decimal(0)) for key in side), Decimal(0)) for side in (equation.left, equation.right)
        )
        if left == right and left:
            holding.append(number)
        elif left != right and _filled(equation.left, figures) and _filled(equation.right, figures):
            return ()
    return tuple(holding)


def _filled(side: Iterable[str], figures: Mapping[str, Decimal]) -> bool:
    return any(figures.get(key) for key in side)


class _Model:
    """The assignment as a constraint program."""

    def __init__(
        self, tokens: Sequence[Token], known: Mapping[str, Decimal], equations: Sequence[Balance], order: Sequence[str]
    ) -> None:
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.model: Any = cp_model.CpModel()
        self.tokens = tokens
        self.left = EFFORT
        self.scale = _scale([*known.values(), *(token.value for token in tokens)])
        self.order = {cell: position for position, cell in enumerate(order)}
        self.at = {
            (token.name, cell): self.model.new_bool_var(f"{token.name}@{cell}")
            for token in tokens
            for cell in token.cells
        }
        self._stand_once()
        self._keep_order()
        self.satisfied = self._balance(known, equations)

    def _stand_once(self) -> None:
        """Every token in one cell, no cell with two tokens."""
        cells: dict[str, list[Any]] = {}
        for token in self.tokens:
            self.model.add_exactly_one(self.at[token.name, cell] for cell in token.cells)
            for cell in token.cells:
                cells.setdefault(cell, []).append(self.at[token.name, cell])
        for variables in cells.values():
            self.model.add_at_most_one(variables)

    def _keep_order(self) -> None:
        earlier: dict[str, Token] = {}
        for token in self.tokens:
            before = earlier.get(token.group)
            if before:
                self.model.add(self._position(before) + 1 <= self._position(token))
            earlier[token.group] = token

    def _position(self, token: Token) -> Any:  # noqa: ANN401
        return sum(self.order[cell] * self.at[token.name, cell] for cell in token.cells)

    def _balance(self, known: Mapping[str, Decimal], equations: Sequence[Balance]) -> list[Any]:
        """A truth value for each equation that a token could touch."""
        terms: dict[str, list[Any]] = {}
        for token in self.tokens:
            for cell in token.cells:
                terms.setdefault(cell, []).append(int(token.value * self.scale) * self.at[token.name, cell])
        satisfied = []
        for number, equation in enumerate(equations):
            if not any(cell in terms for cell in (*equation.left, *equation.right)):
                continue
            left, right = (
                sum((sum(terms.get(cell, ())) + int(known.get(cell, Decimal(0)) * self.scale) for cell in side), 0)
                for side in (equation.left, equation.right)
            )
            holds = self.model.new_bool_var(f"equation {number}")
            self.model.add(left == right).only_enforce_if(holds)
            satisfied.append(holds)
        return satisfied

    def solve(self) -> tuple[dict[str, str], set[str]]:
        """One best assignment, and the tokens that stand alike in all of them."""
        self.model.maximize(sum(self.satisfied))
        best = self._run()
        if best is None:
            return {}, set()
        solver, assignment = best
        if not self.satisfied:
            return assignment, set()
        self.model.add(sum(self.satisfied) >= round(solver.objective_value))
        self.model.clear_objective()
        stable = {token.name for token in self.tokens}
        while stable:
            self.model.add(sum(self.at[name, assignment[name]] for name in stable) <= len(stable) - 1)
            other = self._run(unless_impossible=True)
            if other is None:
                return assignment, stable
            stable -= {name for name in stable if other[1].get(name) != assignment[name]}
        return assignment, stable

    def _run(self, *, unless_impossible: bool = False) -> tuple[Any, dict[str, str]] | None:
        """Solve; None when there is no solution. Out of time counts as a solution without any token in place."""
        solver = self.cp.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = max(self.left, 0.001)
        status = solver.solve(self.model)
        self.left -= solver.response_proto.deterministic_time
        if status == self.cp.INFEASIBLE:
            return None
        if status == self.cp.OPTIMAL or (unless_impossible and status == self.cp.FEASIBLE):
            chosen = {name: cell for (name, cell), variable in self.at.items() if solver.boolean_value(variable)}
            return solver, chosen
        return (solver, {}) if unless_impossible else None


def _scale(values: Iterable[Decimal]) -> int:
    """By what to multiply so that every value is whole."""
    places = max((-int(value.as_tuple().exponent) for value in values), default=0)
    return int(10 ** max(places, 0))
