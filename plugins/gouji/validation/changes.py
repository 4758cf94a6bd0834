"""The fewest cells to change so that every balance holds, as a constraint program, and whether
there is another way.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from gouji.catalogue.table import CellType

EFFORT = 2.0
"""The limit for one report, in the solver's own deterministic time (on any machine the same
result).
"""
MOST = 6
"""With more wrong cells than these a hint is no help."""
WAYS = 6
"""How many ways are looked for."""
_DEAR = 1000


@dataclass(frozen=True)
class Found:
    """Smallest changes, each {cell: new figure}; `certain` are in every one, `complete`: there are
    no others.
    """

    ways: list[dict[str, Decimal]] = field(default_factory=list)
    complete: bool = True
    certain: dict[str, Decimal] = field(default_factory=dict)


def fewest_changes(
    balances: Sequence[tuple[Sequence[str], Sequence[str]]],
    figures: Mapping[str, Decimal | None],
    types: Mapping[str, CellType],
    *,
    must: Set[str] = frozenset(),
    cheap: Set[str] = frozenset(),
) -> Found:
    """The ways to satisfy every balance (left and right side) that change the fewest cells.

    `must` are cells that cannot stay, `cheap` those that cost next to nothing: any number of them
    before one other. Nothing is found where more than MOST others would have to change, or where
    time ran out.
    """
    model = _Model(balances, figures, types, must, cheap)
    first = model.cheapest()
    return Found() if first is None else model.all_like(first)


class _Model:
    """One variable a cell: its figure."""

    def __init__(
        self,
        balances: Sequence[tuple[Sequence[str], Sequence[str]]],
        figures: Mapping[str, Decimal | None],
        types: Mapping[str, CellType],
        must: Set[str],
        cheap: Set[str],
    ) -> None:
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.model: Any = cp_model.CpModel()
        self.left = EFFORT
        self.scale = _scale(value for value in figures.values() if value is not None)
        self.now = {
            cell: int((value or Decimal(0)) * self.scale) for cell, value in figures.items()
        }
        self.most = sum(map(abs, self.now.values())) + self.scale
        self.figure = {cell: self._variable(cell, types[cell]) for cell in figures}
        self.changed = {cell: self._changed(cell) for cell in figures}
        for cell in must:
            self.model.add(self.figure[cell] != self.now[cell])
        for left, right in balances:
            self.model.add(
                sum(self.figure[cell] for cell in left) == sum(self.figure[cell] for cell in right)
            )
        self.model.add(sum(var for cell, var in self.changed.items() if cell not in cheap) <= MOST)
        self.cost = sum(
            variable * (1 if cell in cheap else _DEAR) for cell, variable in self.changed.items()
        )

    def _variable(self, cell: str, kind: CellType) -> Any:  # noqa: ANN401
        step = 1 if kind == "decimal" else self.scale
        least = -self.most if kind == "signed_count" else 0
        return step * self.model.new_int_var(least // step, self.most // step, cell)

    def _changed(self, cell: str) -> Any:  # noqa: ANN401
        changed = self.model.new_bool_var(f"{cell} changed")
        self.model.add(self.figure[cell] == self.now[cell]).only_enforce_if(~changed)
        return changed

    def cheapest(self) -> dict[str, Decimal] | None:
        """One way that costs the least; from then on only ways that cost no more are looked for."""
        self.model.minimize(self.cost)
        solver, status = self._solve()
        if status != self.cp.OPTIMAL:
            return None
        self.model.clear_objective()
        self.model.add(self.cost <= round(solver.objective_value))
        return self._way(solver)

    def all_like(self, first: dict[str, Decimal]) -> Found:
        """Every other way of that cost, as far as WAYS and time allow; what is certain holds even
        when they run out.
        """
        ways, certain = [first], dict(first)
        complete = False
        while len(ways) < WAYS:
            self._forbid(ways[-1])
            solver, status = self._solve()
            if status == self.cp.INFEASIBLE:
                complete = True
                break
            if status not in (self.cp.OPTIMAL, self.cp.FEASIBLE):
                return Found(ways, complete=False)
            ways.append(self._way(solver))
            certain = _common(certain, ways[-1])
        return Found(ways, complete, certain if complete else self._stable(certain))

    def _stable(self, certain: dict[str, Decimal]) -> dict[str, Decimal]:
        """Of the changes that all ways so far have in common, those that no way can do without."""
        while certain:
            self._forbid(certain)
            solver, status = self._solve()
            if status == self.cp.INFEASIBLE:
                return certain
            if status not in (self.cp.OPTIMAL, self.cp.FEASIBLE):
                return {}
            certain = _common(certain, self._way(solver))
        return {}

    def _forbid(self, way: Mapping[str, Decimal]) -> None:
        """Not all of these changes together."""
        differs = []
        for cell, value in way.items():
            other = self.model.new_bool_var("")
            self.model.add(self.figure[cell] != int(value * self.scale)).only_enforce_if(other)
            differs.append(other)
        self.model.add_bool_or(differs)

    def _way(self, solver: Any) -> dict[str, Decimal]:  # noqa: ANN401
        return {
            cell: Decimal(solver.value(self.figure[cell])) / self.scale
            for cell, changed in self.changed.items()
            if solver.boolean_value(changed)
        }

    def _solve(self) -> tuple[Any, Any]:
        solver = self.cp.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        solver.parameters.symmetry_level = 0  # these two take longer than the search
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.max_deterministic_time = max(self.left, 0.001)
        status = solver.solve(self.model)
        self.left -= solver.response_proto.deterministic_time
        return solver, status


def _common(one: Mapping[str, Decimal], other: Mapping[str, Decimal]) -> dict[str, Decimal]:
    return {cell: value for cell, value in one.items() if other.get(cell) == value}


def _scale(values: Iterable[Decimal]) -> int:
    """By what to multiply so that every figure is whole."""
    places = max((-int(value.normalize().as_tuple().exponent) for value in values), default=0)
    return int(10 ** max(places, 0))
