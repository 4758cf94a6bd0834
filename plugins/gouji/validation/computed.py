"""Balances of figures that the file computes itself: a total that is a formula follows its parts, and
is no fault of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gouji.catalogue.rules import Equation


@dataclass(frozen=True)
class Followed:
    """Balances over the cells that were written, each at its own position: None for one that only
    says how a cell is computed, or says nothing any more.

    `consequences` are those that say no more than others do together, with the positions of these:
    the balance of the totals, beside those of every column.
    """

    balances: tuple[Equation | None, ...]
    consequences: Mapping[int, tuple[int, ...]]


def follow(
    balances: Sequence[Equation], computed: Collection[str], held: Collection[int]
) -> Followed:
    """The balances with each computed cell replaced by its parts, as one of the balances that hold
    (`held`, by position) says.

    >>> rows = [Equation("", "", ("a",), ("b", "c"), ("a",)), Equation("", "", ("a",), ("d",), ())]
    >>> found = follow(rows, {"a"}, {0})
    >>> found.balances[0], found.balances[1].left, found.balances[1].right
    (None, ('b', 'c'), ('d',))
    >>> circle = [Equation("", "", ("a",), ("b",), ()), Equation("", "", ("b",), ("a",), ())]
    >>> follow(circle, {"a", "b"}, {0, 1}).balances
    (None, None)
    """
    parts: dict[str, tuple[str, ...]] = {}
    defining = set()
    for number, cell in definitions(balances, computed):
        made_of = balances[number].right
        if number in held and cell not in parts and cell not in _made_of(made_of, parts):
            parts[cell] = made_of
            defining.add(number)
    followed = tuple(
        None if number in defining else _cancelled(balance, parts)
        for number, balance in enumerate(balances)
    )
    return Followed(followed, _consequences(followed) if parts else {})


def definitions(
    balances: Sequence[Equation], computed: Collection[str]
) -> Iterator[tuple[int, str]]:
    """The balances, by position, that may say how a computed cell is computed; and the cell."""
    for number, balance in enumerate(balances):
        if len(balance.left) == 1 and balance.left[0] in computed:
            yield number, balance.left[0]


def _cancelled(balance: Equation, parts: Mapping[str, tuple[str, ...]]) -> Equation | None:
    """A balance of what its cells are made of, without what is on both of its sides."""
    left, right = (Counter(_made_of(side, parts)) for side in (balance.left, balance.right))
    both = left & right
    left, right = left - both, right - both
    if not left and not right:
        return None
    return replace(balance, left=tuple(left.elements()), right=tuple(right.elements()))


def _made_of(cells: Sequence[str], parts: Mapping[str, tuple[str, ...]]) -> list[str]:
    made = []
    for cell in cells:
        made += _made_of(parts[cell], parts) if cell in parts else [cell]
    return made


def _consequences(balances: Sequence[Equation | None]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    sides = {n: (set(b.left), set(b.right)) for n, b in enumerate(balances) if b}
    for number, (left, right) in sides.items():
        within = tuple(
            other
            for other, (less, more) in sides.items()
            if other != number and other not in found and less <= left and more <= right
        )
        together = [sum((Counter(sides[n][side]) for n in within), Counter()) for side in (0, 1)]
        if len(within) > 1 and together == [Counter(left), Counter(right)]:
            found[number] = within
    return found


def residual(balance: Equation, figures: Mapping[str, Decimal | None]) -> Decimal:
    """Left side less right side; a blank counts as zero."""
    left, right = (
        sum((figures.get(key) or Decimal(0) for key in side), Decimal(0))
        for side in (balance.left, balance.right)
    )
    return left - right
