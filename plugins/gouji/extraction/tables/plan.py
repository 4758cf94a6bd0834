"""The place of each cell of a form in the grids of a document: made from labels alone, for all
files laid out alike.
"""

from collections.abc import Container
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from gouji.core.extracted import How, Problem, Reading


@dataclass(frozen=True, slots=True)
class Spot:
    """One position in one grid of the document."""

    grid: int
    row: int
    column: int
    at: str


@dataclass(frozen=True, slots=True)
class Place:
    """One appearance of a cell: its figure is in one of the spots, the others are blank.

    With `parts` it is the sum of the figures of each of them, and `spots` is empty.

    `factor` converts from the money unit that the labels state; None: they state none.
    """

    spots: tuple[Spot, ...]
    factor: Decimal | None = None
    how: How = "read"
    parts: tuple[tuple[Spot, ...], ...] = ()


class Simple(NamedTuple):
    """A cell with one spot, ready to be read; `blank` and `zero` are its readings when it is empty
    or 0.
    """

    key: str
    grid: int
    row: int
    column: int
    place: Place
    blank: Reading
    zero: Reading


@dataclass(frozen=True, slots=True)
class Guard:
    """Spots that must be blank; a figure there is a problem (`code`, `values`), with the text there
    as {raw}.
    """

    spots: tuple[Spot, ...]
    code: str
    values: dict[str, object]
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """The layout of a document for one form. `exclusive`: rows of spots, only one of which may hold
    figures.
    """

    form: str
    cells: dict[str, list[Place]] = field(default_factory=dict)
    guards: list[Guard] = field(default_factory=list)
    notes: dict[str, Problem] = field(default_factory=dict)
    gaps: list[Problem] = field(default_factory=list)
    exclusive: list[tuple[tuple[str, ...], list[tuple[Spot, ...]]]] = field(default_factory=list)
    first_grid: int | None = None
    simple: list[Simple] = field(default_factory=list)
    others: dict[str, list[Place]] = field(default_factory=dict)
    guarded: list[tuple[int, int, int, Guard]] = field(default_factory=list)
    words: dict[str, list[Place]] = field(default_factory=dict)

    def freeze(self, money: Container[str] = (), words: Container[str] = ()) -> None:
        """Set aside the cells that have one spot, which is nearly always all of them, and list what
        must be blank.

        `money` are the cells that need a unit; without one they are not simple. `words` are those
        that hold no figure.
        """
        for key, places in self.cells.items():
            place = places[0]
            if key in words:
                self.words[key] = places
            elif len(places) == len(place.spots) == 1 and (place.factor or key not in money):
                spot = place.spots[0]
                blank = Reading(None, "", spot.at, place.how)
                zero = Reading(Decimal(0), "0", spot.at, place.how)
                self.simple.append(
                    Simple(key, spot.grid, spot.row, spot.column, place, blank, zero)
                )
            else:
                self.others[key] = places
        self.guarded = [
            (spot.grid, spot.row, spot.column, guard)
            for guard in self.guards
            for spot in guard.spots
        ]

    def add(self, key: str, place: Place) -> None:
        """Note an appearance of a cell."""
        self.cells.setdefault(key, []).append(place)
