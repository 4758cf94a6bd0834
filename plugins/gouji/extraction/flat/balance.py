"""What the solver works on: figures that have lost their column, and equations between cells."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol


class Balance(Protocol):
    """An equation: the cells of both sides add up to the same; `totals` are those that restate
    others.
    """

    @property
    def rule(self) -> str:
        """What equations of one kind share."""
        ...

    @property
    def left(self) -> tuple[str, ...]:
        """One side."""
        ...

    @property
    def right(self) -> tuple[str, ...]:
        """The other side."""
        ...

    @property
    def totals(self) -> tuple[str, ...]:
        """The cells that may be left blank in a report that is right else."""
        ...


@dataclass(frozen=True, slots=True)
class Token:
    """A figure with the cells that it may belong to. Tokens of one group are consecutive in it."""

    name: str
    value: Decimal
    cells: tuple[str, ...]
    group: str
