"""Which columns of a grid hold which columns of a form's block, from the header rows above the
figures.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gouji.core.extracted import How
from gouji.extraction.lexicon import BlockLabels, Leaf, Lexicon, read_label
from gouji.extraction.tables.slots import Slot, Slots

_DEEPEST = 6
"""A label is never cut into more pieces."""
_ROWS = 40
"""No header is higher."""


@dataclass(frozen=True)
class Column:
    """A header cell that names a leaf, the columns of the grid below it, and the money unit stated
    there or above.
    """

    leaf: Leaf
    first: int
    last: int
    unit: str | None = None
    how: How = "read"


@dataclass(frozen=True)
class Layout:
    """The header of one block in one grid. `titles` are the innermost texts by column, for
    messages.
    """

    grid: int
    width: int
    columns: tuple[Column, ...]
    titles: dict[int, str]


@dataclass(frozen=True)
class _Cell:
    """A header cell with the leaves that it may name and the labels above it."""

    slot: Slot
    first: int
    last: int
    leaves: tuple[Leaf, ...]
    above: frozenset[str]
    unit: str | None


def read_header(
    slots: Slots, rows: range, lexicon: Lexicon, number: int, unit: str | None = None
) -> Layout:
    """The columns of a block that the header rows name; none when they are another block's.

    `unit` is the money unit where the header states none.
    """
    block = lexicon.blocks[number]
    stacks = [_stack(slots, rows, column) for column in range(slots.width)]
    cells = _cells(stacks, lexicon, number)
    leaves = _resolve(cells, block)
    columns = [
        Column(leaf, cell.first, cell.last, cell.unit or unit)
        for cell, leaf in zip(cells, leaves, strict=True)
        if leaf
    ]
    titles = {column: stack[-1].text for column, stack in enumerate(stacks) if stack}
    return Layout(
        slots.number, slots.width, (*columns, *_eliminate(columns, block, lexicon, stacks)), titles
    )


def _stack(slots: Slots, rows: range, column: int) -> list[Slot]:
    """The labels over a column, outermost first."""
    stack: list[Slot] = []
    for row in rows[-_ROWS:]:
        for slot in slots.rows[row]:
            if slot.column <= column <= slot.last_column and slot.text and slot not in stack:
                stack.append(slot)
    return stack


def _cells(stacks: Sequence[list[Slot]], lexicon: Lexicon, number: int) -> list[_Cell]:
    cells: list[_Cell] = []
    for column, stack in enumerate(stacks):
        cell = _cell(stack, column, lexicon, number)
        if cell is None:
            continue
        if cells and cells[-1].slot is cell.slot and cells[-1].last == column - 1:
            cells[-1] = replace(cells[-1], last=column, above=cells[-1].above | cell.above)
        else:
            cells.append(cell)
    return cells


def _cell(stack: list[Slot], column: int, lexicon: Lexicon, number: int) -> _Cell | None:
    """The lowest labels of a stack, one or several joined, that name a leaf."""
    for depth in range(1, min(len(stack), _DEEPEST) + 1):
        label = read_label("".join(slot.text for slot in stack[-depth:]))
        leaves = tuple(
            leaf for block, leaf in lexicon.header_names.get(label.key, ()) if block == number
        )
        if leaves:
            above = frozenset(slot.key for slot in stack[:-depth])
            unit = next((slot.unit for slot in reversed(stack[:-depth]) if slot.unit), None)
            return _Cell(stack[-1], column, column, leaves, above, label.unit or unit)
    return None


def _resolve(cells: Sequence[_Cell], block: BlockLabels) -> list[Leaf | None]:
    """One leaf for each header cell: by the labels above it, or by the official order where that
    fits as a whole.
    """
    found = [_by_groups(cell) for cell in cells]
    in_order = len(cells) == len(block.header) and all(
        leaf in cell.leaves and known in (None, leaf)
        for cell, leaf, known in zip(cells, block.header, found, strict=True)
    )
    return list(block.header) if in_order else found


def _by_groups(cell: _Cell) -> Leaf | None:
    scores = [leaf.groups_in(set(cell.above)) for leaf in cell.leaves]
    best = [leaf for leaf, score in zip(cell.leaves, scores, strict=True) if score == max(scores)]
    return best[0] if len(best) == 1 else None


def _eliminate(
    columns: Sequence[Column], block: BlockLabels, lexicon: Lexicon, stacks: Sequence[list[Slot]]
) -> tuple[Column, ...]:
    """The one leaf without a label, where exactly one unnamed column lies between its
    neighbours.
    """
    named = Counter(column.leaf.key for column in columns)
    missing = [place for place, leaf in enumerate(block.header) if leaf.key not in named]
    if len(missing) != 1 or not 0 < missing[0] < len(block.header) - 1:
        return ()
    before, after = (block.header[missing[0] + step].key for step in (-1, 1))
    left = [column.last for column in columns if column.leaf.key == before]
    right = [column.first for column in columns if column.leaf.key == after]
    if len(left) != 1 or len(right) != 1 or right[0] - left[0] != 2:
        return ()
    column = left[0] + 1
    if any(slot.key not in lexicon.header_groups for slot in stacks[column]):
        return ()
    return (Column(block.header[missing[0]], column, column, how="inferred"),)
