"""A grid as the recogniser sees it: distinct cells with their labels, figures and blanks alike
nameless.
"""

from dataclasses import dataclass

from gouji.extraction.document import Grid
from gouji.extraction.lexicon import read_label
from gouji.extraction.values import read_text


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """One cell with all it spans. `text` is empty for a figure or blank."""

    row: int
    column: int
    last_row: int
    last_column: int
    text: str

    @property
    def key(self) -> str:
        """What identifies its label."""
        return read_label(self.text).key if self.text else ""

    @property
    def unit(self) -> str | None:
        """The money unit that its label names."""
        return read_label(self.text).unit


class Slots:
    """The cells of a grid, by row."""

    def __init__(self, grid: Grid, number: int) -> None:
        self.grid = grid
        self.number = number
        self.width = max((len(row) for row in grid.values), default=0)
        self.rows: list[list[Slot]] = [[] for _ in grid.values]
        self._fill()

    def _fill(self) -> None:
        spans = {(r0, c0): (r1, c1) for r0, c0, r1, c1 in self.grid.spans}
        covered = {
            (row, column)
            for r0, c0, r1, c1 in self.grid.spans
            for row in range(r0, min(r1 + 1, len(self.rows)))
            for column in range(c0, c1 + 1)
            if (row, column) != (r0, c0)
        }
        for r, values in enumerate(self.grid.values):
            for c, value in enumerate(values):
                if (r, c) in covered:
                    continue
                last_row, last_column = spans.get((r, c), (r, c))
                slot = Slot(r, c, min(last_row, len(self.rows) - 1), last_column, label_text(value))
                for row in range(r, slot.last_row + 1):
                    self.rows[row].append(slot)
        for slots in self.rows:
            slots.sort(key=lambda slot: slot.column)

    def own_texts(self, row: int) -> list[Slot]:
        """The labels that begin in this row."""
        return [slot for slot in self.rows[row] if slot.text and slot.row == row]


def label_text(value: object) -> str:
    """What the recogniser may look at: text that is no figure and no blank (a date counts as a
    figure).
    """
    return value if isinstance(value, str) and read_text(value) is None else ""
