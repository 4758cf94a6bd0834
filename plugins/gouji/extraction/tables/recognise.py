"""From the labels of grids to the places of a form's cells. Knows no form: every label comes from
the lexicon.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from gouji.extraction.lexicon import (
    BlockLabels,
    Leaf,
    Lexicon,
    closest,
    read_label,
    squeeze,
    stated_unit,
    unit_note,
)
from gouji.extraction.tables.headers import Column, Layout, read_header
from gouji.extraction.tables.plan import Guard, Place, Plan, Spot
from gouji.extraction.tables.slots import Slot, Slots
from gouji.extraction.vocabulary import problem, vocabulary


@dataclass(slots=True)
class Zone:
    """Header rows: from the first to the last that holds a column's label, and `end`, where the
    figures begin.

    `unit` is the money unit that the heading or corner names.
    """

    slots: Slots
    first: int
    last: int
    end: int
    unit: str | None = None
    layouts: dict[int, Layout] = field(default_factory=dict)


@dataclass(slots=True)
class _Label:
    """The label of a row, joined from one or more rows of the grid."""

    slot: Slot
    text: str
    rows: list[int]
    block: int = -1
    leaf: Leaf | None = None


def recognise(grids: list[Slots], lexicon: Lexicon) -> Plan:
    """The places of the cells of the lexicon's form in the grids. Cells without a place are left
    out.
    """
    plan = Plan(lexicon.form.form)
    previous: Layout | None = None
    for slots in grids:
        previous = _Scan(slots, lexicon, plan, previous).run()
    _guard_shared(plan, lexicon)
    return plan


def _guard_shared(plan: Plan, lexicon: Lexicon) -> None:
    """A figure in a cell that is merged over several rows or columns would count for each of
    them.
    """
    owners: dict[Spot, dict[str, None]] = {}
    for key, places in plan.cells.items():
        for place in places:
            for spot in place.spots:
                owners.setdefault(spot, {})[key] = None
    for spot, keys in owners.items():
        if len(keys) > 1:
            names = "、".join(lexicon.form.describe(key) for key in keys)
            plan.guards.append(Guard((spot,), "merged_figure", {"candidates": names}, tuple(keys)))


class _Scan:
    """One pass over the rows of one grid."""

    def __init__(self, slots: Slots, lexicon: Lexicon, plan: Plan, previous: Layout | None) -> None:
        self.slots = slots
        self.lexicon = lexicon
        self.plan = plan
        self.previous = previous
        self.zones: list[Zone] = []
        self.open = False
        self.layout: Layout | None = None
        self.block = -1
        self.last: _Label | None = None
        self.pieces: _Label | None = None
        self.groups: list[str] = []
        self.unit = unit_note(slots.grid.note)
        self.heading_unit: str | None = None

    def run(self) -> Layout | None:
        """Read the grid into the plan; returns the layout for a continuation of the table on the
        next page.
        """
        for row in range(len(self.slots.rows)):
            self._row(row)
        self._flush()
        if self.open:
            self._close(len(self.slots.rows))
        return self.layout or self.previous

    def _row(self, row: int) -> None:
        texts = self.slots.own_texts(row)
        self.groups += [slot.key for slot in texts if slot.key in self.lexicon.row_groups]
        self._note_unit(texts)
        if self._is_header(texts):
            self._flush()
            if not self.open:
                self.zones.append(Zone(self.slots, row, row, row + 1))
                self.open, self.layout, self.last = True, None, None
            self.zones[-1].last = row
            self.zones[-1].unit, self.heading_unit = self.heading_unit or self.zones[-1].unit, None
            return
        if not texts:
            if self.open:
                self._close(row)
            self._bare(row)
            return
        hit = next((slot for slot in reversed(texts) if slot.key in self.lexicon.row_names), None)
        if hit:
            self._known(row, _Label(hit, hit.text, [*range(row, hit.last_row + 1)]))
        else:
            self._unknown(row, texts)

    def _note_unit(self, texts: list[Slot]) -> None:
        """A money unit named outside of the labels of rows and columns: for the next header, or for
        the rest.
        """
        for slot in texts:
            if slot.unit and not slot.key:
                self.unit = slot.unit
            elif (
                slot.unit
                and slot.key not in self.lexicon.header_names
                and slot.key not in self.lexicon.row_names
            ):
                self.heading_unit = slot.unit

    def _is_header(self, texts: list[Slot]) -> bool:
        named = {slot.key for slot in texts} & (
            self.lexicon.header_names.keys() | self.lexicon.header_groups
        )
        return bool(named if self.open else named - self.lexicon.row_names.keys())

    def _close(self, row: int) -> None:
        """A row without labels, or the end: where the header names rows and columns, its figures
        are here.
        """
        zone = self.zones[-1]
        for number, block in enumerate(self.lexicon.blocks):
            if block.rows:
                continue
            layout = self._layout(zone, number, zone.last + 1)
            whole = len(layout.columns) == len(block.header)
            if not whole:
                layout = self._layout(zone, number, row)
            if _is_enough(layout, block):
                self._across(number, layout, zone.last + 1 if whole else row)
                zone.end, self.open = row, False
                return

    def _layout(self, zone: Zone, number: int, end: int) -> Layout:
        return read_header(
            self.slots, range(zone.first, end), self.lexicon, number, zone.unit or self.unit
        )

    def _across(self, number: int, layout: Layout, first: int) -> None:
        """Figures below a header that names rows and columns: in one of the rows that follow, up to
        the next label.
        """
        block = self.lexicon.blocks[number]
        rows = list(range(first, min(first + 1, len(self.slots.rows))))
        for row in range(first + 1, len(self.slots.rows)):
            if self.slots.own_texts(row):
                break
            rows.append(row)
        if self.slots.grid.void.issuperset(rows):
            return  # the row is lost
        self.layout, self.block = layout, number
        spots = {
            column: [self._spots(row, column, -1) for row in rows] for column in layout.columns
        }
        parts: dict[str, list[tuple[Spot, ...]]] = {}
        for column, found in spots.items():
            merged = tuple(spot for row_spots in found for spot in row_spots)
            key = block.cell(None, column.leaf)
            if merged and column.leaf.part:
                parts.setdefault(key, []).append(merged)
            elif merged:
                self.plan.add(key, Place(merged, self.lexicon.factor(key, column.unit), column.how))
        for key, added in parts.items():
            self.plan.add(key, Place((), parts=tuple(added)))
        self._beyond(
            rows, layout, tuple(block.cell(None, column.leaf) for column in layout.columns)
        )
        by_row = [
            tuple(s for column in layout.columns for s in spots[column][n])
            for n in range(len(rows))
        ]
        self.plan.exclusive.append(
            (tuple(block.cell(None, column.leaf) for column in layout.columns), by_row)
        )
        self._begin()

    def _beyond(self, rows: list[int], layout: Layout, keys: tuple[str, ...]) -> None:
        """A figure of these rows that is under no heading: the row is shifted, or has a column too
        many.
        """
        inside = {
            spot
            for row in rows
            for column in layout.columns
            for spot in self._spots(row, column, -1)
        }
        for row in rows:
            for slot in self.slots.rows[row]:
                if not slot.text and (spot := self._spot(slot)) not in inside:
                    self.plan.guards.append(Guard((spot,), "unlabelled_figure", {}, keys))

    def _begin(self) -> None:
        if self.plan.first_grid is None:
            self.plan.first_grid = self.slots.number

    def _known(self, row: int, label: _Label) -> None:
        """A row whose label names a row of a block that has a header here, or had one on the page
        before.
        """
        self._flush()
        header = self.zones[-1] if self.open else None
        if header:
            header.end, self.open = label.rows[0], False
        found = self._choose(row, label.slot)
        if found is None:
            return
        label.block, label.leaf, layout = found
        if header:
            self._strays(header, layout, label)
        self.layout, self.block, self.last = layout, label.block, label
        self._begin()
        self._place(label, layout)

    def _choose(self, row: int, slot: Slot) -> tuple[int, Leaf, Layout] | None:
        """The block, row and header of a label. Of several rows with one name, the labels beside it
        decide.
        """
        options = []
        for number, leaf in self.lexicon.row_names[slot.key]:
            layout = self._header_for(number)
            if layout:
                options.append((number, leaf, layout))
        if not options:
            return None
        beside = {other.key for other in self.slots.rows[row] if other.text}
        scores = [
            leaf.groups_in(beside) + (number == self.block) * 0.5 for number, leaf, _ in options
        ]
        best = [
            option for option, score in zip(options, scores, strict=True) if score == max(scores)
        ]
        chosen = (
            best[0][1] if len(best) == 1 else closest([leaf for _, leaf, _ in best], self.groups)
        )
        return next((option for option in best if option[1] is chosen), None)

    def _header_for(self, number: int) -> Layout | None:
        """The nearest header above that is the block's, in this grid or, when it has none, in the
        one before.
        """
        block = self.lexicon.blocks[number]
        for zone in reversed(self.zones):
            if number not in zone.layouts:
                zone.layouts[number] = self._layout(zone, number, zone.end)
            if _is_enough(zone.layouts[number], block):
                return zone.layouts[number]
        continued = None if self.zones else self.previous
        if continued is None or continued.width != self.slots.width:
            return None
        return (
            continued
            if {column.leaf for column in continued.columns} <= set(block.header)
            else None
        )

    def _unknown(self, row: int, texts: list[Slot]) -> None:
        """A row whose label is not known by itself: the rest of the one above, the beginning of
        one, or foreign.
        """
        slot = texts[-1]
        if self.layout and self.layout.columns:
            slot = next(
                (t for t in reversed(texts) if t.column < self.layout.columns[0].first), slot
            )
        if self.last and self.last.leaf and self._names(self.last.text + slot.text, self.last.leaf):
            self.last.text += slot.text
            self.last.rows.append(row)
            if self.layout:
                self._place(
                    _Label(slot, slot.text, [row], self.last.block, self.last.leaf),
                    self.layout,
                    more=True,
                )
            return
        if self.pieces and self._joined(row, slot):
            return
        if self.lexicon.begins_label(slot.text):
            self._flush()
            self.pieces = _Label(slot, slot.text, [row])
        elif self.open:
            return
        else:
            self._flush()
            self._foreign(_Label(slot, slot.text, [row]))

    def _names(self, text: str, leaf: Leaf) -> bool:
        return any(
            leaf == known for _, known in self.lexicon.row_names.get(read_label(text).key, ())
        )

    def _joined(self, row: int, slot: Slot) -> bool:
        pieces = self.pieces
        if pieces is None:
            return False
        text = pieces.text + slot.text
        whole = Slot(pieces.slot.row, slot.column, slot.last_row, slot.last_column, text)
        if whole.key in self.lexicon.row_names:
            self.pieces = None
            self._known(row, _Label(whole, text, [*pieces.rows, row]))
            return True
        if self.lexicon.begins_label(text):
            self.pieces = _Label(slot, text, [*pieces.rows, row])
            return True
        return False

    def _flush(self) -> None:
        """Beginnings of labels that found no end are foreign labels."""
        pieces, self.pieces = self.pieces, None
        if pieces and not self.open:
            self._foreign(pieces)

    def _foreign(self, label: _Label) -> None:
        """A figure beside a label that the form has not is a problem, in the columns of the
        table.
        """
        if self.layout is None or is_footer(label.text) or label.slot.key in self.lexicon.sections:
            return
        values: dict[str, object] = {
            "label": " ".join(label.text.split()),
            "nearest": self.lexicon.nearest(label.text),
        }
        for row in label.rows:
            self._guard_row(row, label.slot.last_column, "unknown_row", values)

    def _bare(self, row: int) -> None:
        block_has_rows = self.block >= 0 and bool(self.lexicon.blocks[self.block].rows)
        covered = self.last is not None and row in self.last.rows
        if self.layout and block_has_rows and not covered and not self.open:
            self._guard_row(row, -1, "unlabelled_figure", {})

    def _guard_row(self, row: int, after: int, code: str, values: dict[str, object]) -> None:
        if self.layout:
            spots = tuple(
                spot for column in self.layout.columns for spot in self._spots(row, column, after)
            )
            self.plan.guards.append(Guard(spots, code, values))

    def _strays(self, header: Zone, layout: Layout, label: _Label) -> None:
        """Rows between the header and the first known label: a figure beside a text there is an
        unknown row's.
        """
        self.layout = layout
        for row in range(header.last + 1, label.rows[0]):
            for slot in self.slots.own_texts(row):
                if slot.column < layout.columns[0].first:
                    self._foreign(_Label(slot, slot.text, [row]))

    def _spots(self, row: int, column: Column, after: int) -> tuple[Spot, ...]:
        return tuple(
            self._spot(slot)
            for slot in self.slots.rows[row]
            if slot.column > after
            and slot.column <= column.last
            and slot.last_column >= column.first
        )

    def _spot(self, slot: Slot) -> Spot:
        return Spot(
            self.slots.number, slot.row, slot.column, self.slots.grid.at(slot.row, slot.column)
        )

    def _place(self, label: _Label, layout: Layout, *, more: bool = False) -> None:
        """Give every column of the layout its spots in the rows of a label."""
        block, leaf = self.lexicon.blocks[label.block], label.leaf
        spots: dict[Column, list[Spot]] = {column: [] for column in layout.columns}
        for row in label.rows:
            for column, found in self._by_column(row, label.slot.last_column, layout).items():
                spots[column].extend(spot for spot in found if spot not in spots[column])
        by_leaf: dict[str, tuple[Column, list[Spot]]] = {}
        for column, stood in spots.items():
            by_leaf.setdefault(column.leaf.key, (column, []))[1].extend(stood)
        for column, stood in by_leaf.values():
            key = block.cell(leaf, column.leaf)
            if column.how == "inferred":
                noted = problem("column_by_elimination", column=column.leaf.label)
                self.plan.notes.setdefault(f"{label.block}.{column.leaf.key}", noted)
            factor = self.lexicon.factor(key, stated_unit(column.unit, read_label(label.text).unit))
            place = Place(tuple(stood), factor, column.how)
            if more and self.plan.cells.get(key):
                earlier = self.plan.cells[key].pop()
                place = Place(
                    tuple(dict.fromkeys((*earlier.spots, *stood))), earlier.factor, column.how
                )
            if place.spots:
                self.plan.add(key, place)

    def _by_column(self, row: int, after: int, layout: Layout) -> dict[Column, tuple[Spot, ...]]:
        """The cells under each header cell; where spans disagree but there are as many cells as
        headers, one by one.
        """
        found = {column: self._spots(row, column, after) for column in layout.columns}
        every = [spot for spots in found.values() for spot in spots]
        figures = [slot for slot in self.slots.rows[row] if slot.column > after]
        if (len(set(every)) < len(every) or not all(found.values())) and len(figures) == len(
            layout.columns
        ):
            ordered = sorted(layout.columns, key=lambda column: column.first)
            return {
                column: (self._spot(slot),) for column, slot in zip(ordered, figures, strict=True)
            }
        self._outside(row, layout, figures, set(every))
        return found

    def _outside(self, row: int, layout: Layout, figures: list[Slot], inside: set[Spot]) -> None:
        label = next((slot.text for slot in reversed(self.slots.rows[row]) if slot.text), "")
        for slot in figures:
            spot = self._spot(slot)
            if spot not in inside and not slot.text:
                values: dict[str, object] = {
                    "row": label,
                    "header": layout.titles.get(slot.column, ""),
                }
                self.plan.guards.append(Guard((spot,), "unknown_column", values))


def _is_enough(layout: Layout, block: BlockLabels) -> bool:
    """Whether a header is the block's: at least half of its columns are named (其他 and 总计 alone may
    belong to any).

    Where columns may be left out, it is enough that half of what the header names are columns of
    the block.
    """
    named = len({column.leaf.key for column in layout.columns})
    if (
        block.optional
        and not block.rows
        and named > 1
        and 2 * named >= len(set(layout.titles.values()))
    ):
        return True
    return 2 * named >= len(block.header)


@cache
def _footer() -> re.Pattern[str]:
    return re.compile(vocabulary().labels.footer)


def is_footer(text: str) -> bool:
    """Whether a text is signed or noted below a table."""
    return bool(_footer().match(squeeze(text)))
