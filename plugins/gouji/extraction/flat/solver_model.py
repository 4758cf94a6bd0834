"""The constraint program behind `solver.place`: which assignments of figures to cells contradict no
balance.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gouji.extraction.flat.balance import Balance, Token

EFFORT = 2.0
"""The limit for placing the figures of one report, in the solver's own deterministic time (on any
machine the same result).
"""


_MOST = 2**62


@dataclass(slots=True)
class Effort:
    """What is left of it."""

    left: float = EFFORT


class Model:
    """Every token in one cell, in order, no two in one; each equation holds unless something in it
    was left out.

    Left out: its totals are blank, or (as seldom as can be, `partless`) totals are there without
    what they add up.
    """

    def __init__(
        self,
        tokens: "Sequence[Token]",
        known: Mapping[str, Decimal],
        equations: "Sequence[Balance]",
        order: Sequence[str],
        effort: Effort,
    ) -> None:
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.model: Any = cp_model.CpModel()
        self.tokens = tokens
        self.known = known
        self.effort = effort
        self.scale = _scale([*known.values(), *(token.value for token in tokens)])
        self.order = {cell: position for position, cell in enumerate(order)}
        self.at = {
            (token.name, cell): self.model.new_bool_var(f"{token.name}@{cell}")
            for token in tokens
            for cell in token.cells
        }
        self.there: dict[str, list[tuple[int, Any]]] = {}
        for token in tokens:
            for cell in token.cells:
                self.there.setdefault(cell, []).append(
                    (int(token.value * self.scale), self.at[token.name, cell])
                )
        self._place_once()
        self._keep_order()
        self.partless: list[Any] = []
        self.holds: dict[str, list[Any]] = {}
        for equation in equations:
            self._balance(equation)

    def _place_once(self) -> None:
        """Every token in one cell, no cell with two tokens."""
        for token in self.tokens:
            self.model.add_exactly_one(self.at[token.name, cell] for cell in token.cells)
        for found in self.there.values():
            self.model.add_at_most_one(variable for _, variable in found)

    def _keep_order(self) -> None:
        earlier: dict[str, Token] = {}
        for token in self.tokens:
            before = earlier.get(token.group)
            if before:
                self.model.add(self._position(before) + 1 <= self._position(token))
            earlier[token.group] = token

    def _position(self, token: "Token") -> Any:  # noqa: ANN401
        return sum(self.order[cell] * self.at[token.name, cell] for cell in token.cells)

    def _balance(self, equation: "Balance") -> None:
        holds, omitted, partless = (
            self.model.new_bool_var(name) for name in ("holds", "omitted", "partless")
        )
        left, right = (
            sum((self._figure(cell) for cell in side), 0)
            for side in (equation.left, equation.right)
        )
        self.model.add(left == right).only_enforce_if(holds)
        self._blank(equation.totals, omitted)
        whole = self.model.new_bool_var("left side")
        self._blank(equation.left, partless, whole)
        self._blank(equation.right, partless, ~whole)
        self.model.add_bool_or(holds, omitted, partless)
        self.holds.setdefault(equation.rule, []).append(holds)
        self.partless.append(partless)

    def _figure(self, cell: str) -> Any:  # noqa: ANN401
        """The content of a cell, as the solver counts."""
        fixed = int(self.known.get(cell, Decimal(0)) * self.scale)
        return fixed + sum(value * variable for value, variable in self.there.get(cell, ()))

    def _blank(self, cells: Iterable[str], *when: Any) -> None:  # noqa: ANN401
        """No figure but zero is in any of the cells, when all of these are true."""
        for cell in cells:
            if self.known.get(cell):
                self.model.add_bool_or(*(~condition for condition in when))
            for value, variable in self.there.get(cell, ()):
                if value:
                    self.model.add_bool_or(*(~condition for condition in when), ~variable)

    def best(self) -> dict[str, str]:
        """The assignment that leaves out least; empty when each contradicts an equation, or when it
        takes too long.
        """
        everything = [holds for of_rule in self.holds.values() for holds in of_rule]
        self.model.maximize((len(everything) + 1) * sum(everything) - sum(self.partless))
        solver, found = self._run()
        if not found:
            return {}
        self.model.clear_objective()
        self.model.add(
            sum(self.partless) <= sum(solver.boolean_value(variable) for variable in self.partless)
        )
        self.most = {
            rule: sum(solver.boolean_value(holds) for holds in of_rule)
            for rule, of_rule in self.holds.items()
        }
        return found

    def stable(
        self, assignment: Mapping[str, str], names: set[str], rules: Collection[str] | None
    ) -> set[str]:
        """Those of the tokens that are placed as in `assignment` in all others too.

        Others leave out no more of these rules' equations; None: no more in all.
        """
        model = self.model.clone()
        if rules is None:
            model.add(
                sum(holds for of_rule in self.holds.values() for holds in of_rule)
                >= sum(self.most.values())
            )
        for rule in rules or ():
            model.add(sum(self.holds[rule]) >= self.most[rule])
        stable = set(names)
        while stable:
            model.add(sum(self.at[name, assignment[name]] for name in stable) <= len(stable) - 1)
            _, other = self._run(model)
            if other is None:
                break
            stable -= {name for name in stable if other.get(name) != assignment[name]}
        return stable

    def _run(self, model: Any = None) -> tuple[Any, dict[str, str] | None]:  # noqa: ANN401
        """Solve; None when there is no solution. Out of time counts as one that puts no token
        anywhere.
        """
        solver = self.cp.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = max(self.effort.left, 0.001)
        status = solver.solve(model or self.model)
        self.effort.left -= solver.response_proto.deterministic_time
        if status == self.cp.INFEASIBLE:
            return solver, None
        if status == self.cp.OPTIMAL or (model is not None and status == self.cp.FEASIBLE):
            return solver, {
                name: cell for (name, cell), at in self.at.items() if solver.boolean_value(at)
            }
        return solver, {}


def countable(values: Collection[Decimal]) -> bool:
    """Whether the solver, which counts in 64 bits, can add up these figures in any way."""
    return sum(map(abs, values)) * _scale(values) < _MOST


def _scale(values: Iterable[Decimal]) -> int:
    """By what to multiply so that every value is whole."""
    places = max((-int(value.as_tuple().exponent) for value in values), default=0)
    return int(10 ** max(places, 0))
