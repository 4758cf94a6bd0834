"""Locates the fault: the fewest cells whose change satisfies every balance (Fellegi and Holt 1976).
A hint, no more.

Knows nothing of forms or files: figures, balances between them, and what kind of number each may
be.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from gouji.catalogue.rules import Equation
from gouji.catalogue.table import CellType
from gouji.validation.changes import fewest_changes
from gouji.validation.computed import follow, residual

Figures = Mapping[str, Decimal | None]
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Change:
    """A cell and the figure that would satisfy the balances."""

    cell: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Fault:
    """Balances that fail for one cause, by position, and the smallest ways to correct them.

    With several `ways` the balances do not determine which is right; `certain` are the changes in
    all of them, and `complete` means that there are no others. No ways: too much is wrong to
    conclude anything about these balances. Of one balance alone nothing is certain: two wrong parts
    in a row look like a wrong total. What fails only because these do is in `follows`.
    """

    balances: tuple[int, ...]
    cells: tuple[str, ...] = ()
    ways: tuple[tuple[Change, ...], ...] = ()
    certain: tuple[Change, ...] = ()
    complete: bool = True
    follows: tuple[int, ...] = ()


def localise(
    balances: Sequence[Equation],
    figures: Figures,
    failing: Iterable[int],
    types: Mapping[str, CellType],
    computed: Collection[str] = (),
) -> tuple[Fault, ...]:
    """The faults behind the balances that fail (by position), in the order of the balances.

    A blank counts as zero, and filling a blank total is always tried before the change of any other
    cell. A balance that does not hold but is not among `failing` (it was switched off) is left out.
    `types` are of every cell; a cell of the wrong kind (negative, not whole) has to change. Cells
    that the file itself adds up (`computed`) follow their parts: these alone may be wrong.
    """
    failed = frozenset(failing)
    held = {n for n, balance in enumerate(balances) if residual(balance, figures) == 0}
    followed = follow(balances, computed, held - failed)
    written = {
        n: balance
        for n, balance in enumerate(followed.balances)
        if balance and n not in followed.consequences and (n in failed or n in held)
    }
    faults = [
        fault
        for component in _components(written)
        for fault in _Component(written, figures, failed, types, component).faults()
    ]
    faults = _with_consequences(faults, followed.consequences, failed)
    return tuple(sorted(faults, key=lambda fault: fault.balances))


def _with_consequences(
    faults: list[Fault], consequences: Mapping[int, tuple[int, ...]], failed: frozenset[int]
) -> list[Fault]:
    """The faults, each with the balances that fail because of it; every one that fails is in a
    fault.
    """
    found = list(faults)
    for number in failed & consequences.keys():
        causes = {*consequences[number]}
        at = next((n for n, fault in enumerate(found) if causes & {*fault.balances}), None)
        if at is None:
            found.append(Fault((number,)))
        else:
            found[at] = replace(found[at], follows=(*found[at].follows, number))
    return found


def fits(value: Decimal, kind: CellType) -> bool:
    """Whether a figure is of its kind: not negative, whole."""
    whole = kind == "decimal" or value == value.to_integral_value()
    return whole and (kind == "signed_count" or value >= 0)


def _components(balances: Mapping[int, Equation]) -> list[list[int]]:
    """The balances that are connected by their cells."""
    return _groups({number: {*b.left, *b.right} for number, b in balances.items()})


def _groups(members: Mapping[int, set[str]]) -> list[list[int]]:
    groups: list[tuple[list[int], set[str]]] = []
    for number, cells in members.items():
        joined = [group for group in groups if group[1] & cells]
        groups = [group for group in groups if not group[1] & cells]
        groups.append(
            (
                [*chain.from_iterable(group[0] for group in joined), number],
                cells.union(*(g[1] for g in joined)),
            )
        )
    return [sorted(group[0]) for group in groups]


class _Component:
    """Connected balances."""

    def __init__(
        self,
        balances: Mapping[int, Equation],
        figures: Figures,
        failed: frozenset[int],
        types: Mapping[str, CellType],
        numbers: list[int],
    ) -> None:
        self.balances = {number: balances[number] for number in numbers}
        self.failing = [number for number in numbers if number in failed]
        self.cells = tuple(
            dict.fromkeys(cell for b in self.balances.values() for cell in (*b.left, *b.right))
        )
        self.figures = {cell: figures.get(cell) for cell in self.cells}
        self.types = {cell: types[cell] for cell in self.cells}
        self.wrong = {
            c
            for c, value in self.figures.items()
            if value is not None and not fits(value, self.types[c])
        }
        totals = {total for balance in self.balances.values() for total in balance.totals}
        self.blank_totals = {cell for cell in totals if self.figures.get(cell) is None}

    def faults(self) -> list[Fault]:
        if not self.failing and not self.wrong:
            return []
        ways, complete, certain = self._by_blanks() or self._by_one() or self._by_solver()
        if not ways:
            return list(self._one_by_one())
        return list(self._apart(ways, complete, certain))

    def _by_blanks(self) -> "_Found | None":
        """Filling in blank totals alone, where each follows from its parts."""
        open_, figures = set(self.blank_totals), dict(self.figures)
        if self.wrong or not open_:
            return None
        moved = True
        while open_ and moved:
            moved = False
            for balance in self.balances.values():
                unknown = [cell for cell in (*balance.left, *balance.right) if cell in open_]
                if len(unknown) == 1:
                    sign = 1 if unknown[0] in balance.left else -1
                    figures[unknown[0]] = -sign * residual(balance, figures)
                    open_.discard(unknown[0])
                    moved = True
        if open_ or any(residual(balance, figures) for balance in self.balances.values()):
            return None
        way = {cell: figures[cell] or ZERO for cell in self.blank_totals if figures[cell]}
        if not all(fits(value, self.types[cell]) for cell, value in way.items()):
            return None
        return [way], True, way

    def _by_one(self) -> "_Found | None":
        """Changing one cell, which is cheap to find: it is in every failing balance and in no
        other.
        """
        if any(
            self.blank_totals.intersection((*b.left, *b.right))
            for b in map(self.balances.get, self.failing)
            if b
        ):
            return None
        off = {number: residual(balance, self.figures) for number, balance in self.balances.items()}
        at: dict[str, list[int]] = {}
        for number, balance in self.balances.items():
            for cell in (*balance.left, *balance.right):
                at.setdefault(cell, []).append(number)
        ways = []
        for cell in (
            cell for cell in self.cells if at[cell] == self.failing and self.wrong <= {cell}
        ):
            by = {off[n] * (-1 if cell in self.balances[n].left else 1) for n in at[cell]}
            value = (self.figures[cell] or ZERO) + next(iter(by))
            if len(by) == 1 and fits(value, self.types[cell]):
                ways.append({cell: value})
        if len(self.failing) == 1 and not self.wrong:
            return (ways, False, {}) if ways else None
        certain = ways[0] if len(ways) == 1 else {}
        return (ways, True, certain) if ways else None

    def _one_by_one(self) -> Iterable[Fault]:
        """Where too much is wrong to correct it all: cells that alone explain every balance that
        they are in.

        All of a cell's balances (two at least) fail by the same difference, and no other cell of
        any of them does so. The rest cannot be determined.
        """
        off = {number: residual(self.balances[number], self.figures) for number in self.failing}
        at = {
            cell: [n for n, b in self.balances.items() if cell in (*b.left, *b.right)]
            for cell in self.cells
        }
        alone = {"": ZERO}
        while alone:
            likely = {
                c: value
                for c in self.cells
                if (value := self._explaining(c, at[c], off)) is not None
            }
            rivals = Counter(number for cell in likely for number in at[cell])
            alone = {
                c: value
                for c, value in likely.items()
                if all(rivals[number] == 1 for number in at[c])
            }
            for cell, value in alone.items():
                change = (Change(cell, value),)
                yield Fault(tuple(at[cell]), (cell,), (change,), change, complete=False)
                off = {number: by for number, by in off.items() if number not in at[cell]}
        if off:
            yield Fault(tuple(off), tuple(sorted(self.wrong)))

    def _explaining(self, cell: str, at: list[int], off: Mapping[int, Decimal]) -> Decimal | None:
        """The figure with which all the balances that a cell is in hold; None where there is
        none.
        """
        by = {off.get(n, ZERO) * (-1 if cell in self.balances[n].left else 1) for n in at}
        value = (self.figures[cell] or ZERO) + next(iter(by))
        return (
            value
            if len(at) > 1 and len(by) == 1 and by != {ZERO} and fits(value, self.types[cell])
            else None
        )

    def _by_solver(self) -> "_Found":
        found = fewest_changes(
            [(b.left, b.right) for b in self.balances.values()],
            self.figures,
            self.types,
            must=self.wrong,
            cheap=self.blank_totals,
        )
        return found.ways, found.complete, found.certain

    def _apart(
        self, ways: list[dict[str, Decimal]], complete: bool, certain: dict[str, Decimal]
    ) -> Iterable[Fault]:
        """Separate independent changes: those that share no balance."""
        touched = {cell for way in ways for cell in way}
        at = {n: touched.intersection((*b.left, *b.right)) for n, b in self.balances.items()}
        for group in _groups({number: cells for number, cells in at.items() if cells}):
            cells = set().union(*(at[number] for number in group))
            parts = dict.fromkeys(
                tuple(Change(cell, value) for cell, value in sorted(way.items()) if cell in cells)
                for way in ways
            )
            yield Fault(
                balances=tuple(number for number in group if number in self.failing),
                cells=tuple(sorted(cells)),
                ways=tuple(parts),
                certain=tuple(
                    Change(cell, value) for cell, value in sorted(certain.items()) if cell in cells
                ),
                complete=complete,
            )


_Found = tuple[list[dict[str, Decimal]], bool, dict[str, Decimal]]
