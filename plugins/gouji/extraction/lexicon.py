"""The labels of a form, ready to be looked up: which row or column of which block a text names."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from pathlib import Path

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.labels import normalise
from gouji.catalogue.table import Block, Node, Table
from gouji.core.config import settings
from gouji.extraction.values import INVISIBLE
from gouji.extraction.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Label:
    """A text as a label: what identifies it, and the money unit that it names."""

    key: str
    unit: str | None


@cache
def _notes() -> tuple[re.Pattern[str], re.Pattern[str], dict[int, str]]:
    labels = vocabulary().labels
    return re.compile(labels.unit_note), re.compile(labels.year_note), labels.simplified


@lru_cache(maxsize=20_000)
def read_label(text: str) -> Label:
    """The label that a text is: notes of unit and year aside, traditional characters as simplified
    ones.
    """
    units, year_note, simplified = _notes()
    folded = squeeze(text).translate(simplified)
    unit = units.search(folded)
    bare = year_note.sub("", units.sub("", folded))
    return Label(normalise(bare), unit[unit.lastindex or 0] if unit else None)


def unit_note(text: str) -> str | None:
    """The money unit of a text that is a note of it and nothing else, like （单位：元）."""
    label = read_label(text)
    return None if label.key else label.unit


def stated_unit(column: str | None, row: str | None) -> str | None:
    """The one money unit that the labels of column and row state; None where they contradict each
    other.
    """
    return column or row if None in (column, row) or column == row else None


def squeeze(text: str) -> str:
    """A text in one width and without white space or invisible characters."""
    return "".join(unicodedata.normalize("NFKC", text.translate(INVISIBLE)).split())


@lru_cache(maxsize=256)
def simplify(text: str) -> str:
    """A text in one width, without white space, in simplified characters (those that the vocabulary
    lists).
    """
    return squeeze(text).translate(_notes()[2])


@dataclass(frozen=True, slots=True)
class Leaf:
    """A row, or a column (beside each other rows: a row's column), with the spellings of each level
    of its labels.

    `part`: the column has a part of the figure of the leaf with that key.
    """

    key: str
    names: tuple[frozenset[str], ...]
    label: str
    part: bool = False

    def groups_in(self, texts: set[str]) -> int:
        """How many of the levels above the leaf are among these labels."""
        return sum(bool(level & texts) for level in self.names[:-1])


def closest(leaves: Sequence[Leaf], groups: Sequence[str]) -> Leaf | None:
    """Of rows with one name, the one whose group was named last; None when that does not decide."""
    named = {group: place for place, group in enumerate(groups)}
    last = [
        max((named.get(name, -1) for level in leaf.names[:-1] for name in level), default=-1)
        for leaf in leaves
    ]
    best = [leaf for leaf, place in zip(leaves, last, strict=True) if place == max(last)]
    return best[0] if len(best) == 1 else None


@dataclass(frozen=True)
class BlockLabels:
    """One block of a form. With rows beside each other, or one row, `rows` is empty and `header`
    holds every cell.

    `narrower`: how many columns it has less than the widest block of its table. `parts`: columns
    that some have instead of one of the header's.
    """

    table: str
    section: str
    block: Block
    header: tuple[Leaf, ...]
    rows: tuple[Leaf, ...]
    narrower: int
    parts: tuple[Leaf, ...] = ()
    optional: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Every cell of the block, in official order."""
        if not self.rows:
            return tuple(self.cell(None, column) for column in self.header)
        return tuple(self.cell(row, column) for row in self.rows for column in self.header)

    def cell(self, row: Leaf | None, column: Leaf) -> str:
        """The key of a cell."""
        return f"{self.table}.{row.key}.{column.key}" if row else f"{self.table}.{column.key}"

    @cached_property
    def label_columns(self) -> int:
        """How many columns the labels of the rows take."""
        return max((len(row.names) for row in self.rows), default=0)

    @cached_property
    def reading_orders(self) -> tuple[tuple[str, ...], ...]:
        """The orders in which a header's leaves may follow each other on a page: by column, or by
        row of the header.
        """
        by_row = sorted(self.header, key=lambda leaf: len(leaf.names))
        return tuple(leaf.key for leaf in self.header), tuple(leaf.key for leaf in by_row)


@dataclass(frozen=True)
class Lexicon:
    """Every label of a form. Lookups are by the key of `read_label`; values are (block, leaf) by
    position.
    """

    form: Form
    blocks: tuple[BlockLabels, ...]

    @cached_property
    def row_names(self) -> dict[str, list[tuple[int, Leaf]]]:
        """Innermost labels of rows."""
        found: dict[str, list[tuple[int, Leaf]]] = defaultdict(list)
        for number, block in enumerate(self.blocks):
            for leaf in block.rows:
                for name in leaf.names[-1]:
                    found[name].append((number, leaf))
        return dict(found)

    @cached_property
    def header_names(self) -> dict[str, list[tuple[int, Leaf]]]:
        """Innermost labels of columns."""
        found: dict[str, list[tuple[int, Leaf]]] = defaultdict(list)
        for number, block in enumerate(self.blocks):
            for leaf in (*block.header, *block.parts):
                for name in leaf.names[-1]:
                    found[name].append((number, leaf))
        return dict(found)

    @cached_property
    def header_groups(self) -> frozenset[str]:
        """Labels above those of the columns."""
        return _upper(leaf for block in self.blocks for leaf in block.header)

    @cached_property
    def row_groups(self) -> frozenset[str]:
        """Labels beside those of the rows, and the corners and headings of the blocks."""
        extra = {
            read_label(text).key
            for b in self.blocks
            for text in (b.block.corner, b.block.heading)
            if text
        }
        return _upper(leaf for block in self.blocks for leaf in block.rows) | extra

    @cached_property
    def sections(self) -> dict[str, str | None]:
        """The section titles, and the table that each holds."""
        return {
            read_label(title).key: section.table
            for section in self.form.sections
            for title in (section.title, *section.synonyms)
        }

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every label in full: for deciding whether a text is the beginning of one."""
        names = {*self.row_names, *self.header_names, *self.header_groups, *self.row_groups}
        official = {squeeze(leaf.label) for block in self.blocks for leaf in block.rows}
        return tuple(sorted(names | {_letters(text) for text in official}))

    def factor(self, key: str, unit: str | None) -> Decimal | None:
        """By what a cell's figure in that money unit is to be multiplied; None: none is stated or
        needed.
        """
        own = self.form.every[key].unit
        if unit is None or own is None:
            return None
        units = vocabulary().figures.money_units
        return units[unit] / units[own]

    @cached_property
    def corners(self) -> frozenset[str]:
        """The labels in the corners of the blocks."""
        return frozenset(
            read_label(block.block.corner).key for block in self.blocks if block.block.corner
        )

    @cached_property
    def foreign(self) -> frozenset[str]:
        """Labels of columns that only other forms have."""
        every = {name for words in lexicons(self.form.series) for name in words.header_names}
        return frozenset(name for name in every if not self._has(name))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Every proper beginning of a label."""
        return frozenset(name[:end] for name in self.spellings for end in range(1, len(name)))

    def knows(self, text: str) -> bool:
        """Whether a text is a label of the form."""
        return self._has(read_label(text).key)

    def _has(self, key: str) -> bool:
        return any(
            key in names
            for names in (self.row_names, self.header_names, self.header_groups, self.row_groups)
        )

    def begins_label(self, text: str) -> bool:
        """Whether a text is the beginning of a label, and not a whole one."""
        return not self.beginnings.isdisjoint((read_label(text).key, _letters(squeeze(text))))

    def nearest(self, text: str) -> str:
        """The known row label that is most like a text; empty when none is."""
        close = get_close_matches(read_label(text).key, self.row_names, n=1, cutoff=0.3)
        return self.row_names[close[0]][0][1].label if close else ""


def _upper(leaves: Iterable[Leaf]) -> frozenset[str]:
    return frozenset(name for leaf in leaves for level in leaf.names[:-1] for name in level)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).lower()


def _leaf(key: str, path: tuple[Node, ...]) -> Leaf:
    names = tuple(
        frozenset(read_label(text).key for text in (node.label, *node.synonyms)) for node in path
    )
    return Leaf(key, names, path[-1].label)


def _labels(table: Table, section: str, block: Block) -> BlockLabels:
    columns = [
        _leaf(key, path) for key, path in zip(block.column_keys, block.column_paths, strict=True)
    ]
    rows = [_leaf(key, path) for key, path in zip(block.row_keys, block.row_paths, strict=True)]
    narrower = max(map(_width, table.blocks)) - _width(block)
    if block.wide:
        wide = [(str(path[-1].key), path) for path in block.wide_paths]
        parts = [
            replace(_leaf(key, (*path[:-1], Node(label=part, key=path[-1].key))), part=True)
            for key, path in wide
            for part in path[-1].parts
        ]
        header = tuple(_leaf(key, path) for key, path in wide)
        return BlockLabels(
            table.key, section, block, header, (), narrower, tuple(parts), table.optional
        )
    if not block.across:
        return BlockLabels(
            table.key,
            section,
            block,
            tuple(columns),
            tuple(rows),
            narrower,
            optional=table.optional,
        )
    header = tuple(
        Leaf(f"{row.key}.{column.key}", row.names + column.names, column.label)
        for row in rows
        for column in columns
    )
    return BlockLabels(table.key, section, block, header, (), narrower, optional=table.optional)


def _width(block: Block) -> int:
    """How many columns of figures a block has side by side."""
    return len(block.wide_paths) or len(block.column_keys) * (
        len(block.row_keys) if block.across else 1
    )


def build_lexicon(form: Form) -> Lexicon:
    """The labels of a form."""
    numbers = {section.table: section.number for section in form.sections if section.table}
    return Lexicon(
        form,
        tuple(
            _labels(table, numbers[table.key], block)
            for table in form.tables
            for block in table.blocks
        ),
    )


def lexicons(series: str | None = None) -> tuple[Lexicon, ...]:
    """The labels of every form there is (or of a series), the newest form first."""
    every = _lexicons(settings().expectations)
    return tuple(words for words in every if words.form.series == series) if series else every


@cache
def _lexicons(expectations: Path) -> tuple[Lexicon, ...]:
    forms = load_forms(expectations).values()
    return tuple(
        build_lexicon(form)
        for form in sorted(forms, key=lambda form: form.years.first, reverse=True)
    )
