"""Where each cell of a form stands in the grids of a document: made from labels alone, for all files laid out alike."""

from dataclasses import dataclass, field
from decimal import Decimal

from gouji.extraction.model import How, Problem


@dataclass(frozen=True, slots=True)
class Spot:
    """One position in one grid of the document."""

    grid: int
    row: int
    column: int
    at: str


@dataclass(frozen=True, slots=True)
class Place:
    """One appearance of a cell: its figure stands in one of the spots, the others are blank."""

    spots: tuple[Spot, ...]
    factor: Decimal | None = None
    how: How = "read"


@dataclass(frozen=True, slots=True)
class Guard:
    """Spots that must be blank; a figure there is a problem (`code`, `values`), with what stands there as {raw}."""

    spots: tuple[Spot, ...]
    code: str
    values: dict[str, object]
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class Plan:
    """The layout of a document for one form. `exclusive`: rows of spots, only one of which may hold figures."""

    form: str
    cells: dict[str, list[Place]] = field(default_factory=dict)
    guards: list[Guard] = field(default_factory=list)
    gaps: list[Problem] = field(default_factory=list)
    exclusive: list[tuple[tuple[str, ...], list[tuple[Spot, ...]]]] = field(default_factory=list)
    first_grid: int | None = None

    def add(self, key: str, place: Place) -> None:
        """Note an appearance of a cell."""
        self.cells.setdefault(key, []).append(place)
