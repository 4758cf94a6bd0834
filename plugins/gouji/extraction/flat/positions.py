"""Which columns the figures of a flattened row may be in."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouji.extraction.flat.fields import Field
from gouji.extraction.flat.scan import Heading, Row
from gouji.extraction.lexicon import BlockLabels, Leaf


@dataclass(frozen=True)
class Figures:
    """The figures of a row with the columns (by position) that each may be in; `blank_at`: the
    exact blanks.
    """

    tokens: tuple[tuple[Field, tuple[int, ...]], ...]
    blank_at: dict[int, Field]


@dataclass(frozen=True)
class Header:
    """The positions that a header gives: the fields that are certainly under a column."""

    total: int | None
    certain: dict[int, int]

    @classmethod
    def read(
        cls, headings: Sequence[tuple[Heading, Leaf]], block: BlockLabels, *, whole: bool
    ) -> "Header":
        """Which fields are certainly under a column.

        A header with every column is conclusive only when all of its label fields are there too:
        then a line of as many fields has lost none. Of one that has lost columns, those are certain
        that are consecutive from the first on. In a block that is narrower than its table a header
        may have lost the rest of a merged cell, and a line of as many fields a blank instead; it is
        conclusive when it is as wide as the table, or in a text that is `whole`, having lost no
        field elsewhere.
        """
        totals = {heading.total for heading, _ in headings}
        if len(totals) != 1 or totals == {1} or not block.rows:
            return cls(None, {})
        total = totals.pop()
        order = {leaf.key: position for position, leaf in enumerate(block.header)}
        fields = {order[leaf.key]: heading.index for heading, leaf in headings}
        first = fields.get(0, -1)
        run = next(
            (column for column in range(len(block.header)) if fields.get(column) != first + column),
            None,
        )
        if run is None:
            width = first + len(block.header)
            full = total == width + block.narrower or (whole and total == width)
            conclusive = first == block.label_columns and full
            return cls(total, {first + column: column for column in fields} if conclusive else {})
        if len(fields) == len(block.header):
            return cls(None, {})
        return cls(total, {first + column: column for column in range(run - 1)})


def place_row(row: Row, block: BlockLabels, header: Header, spare: int) -> Figures | None:
    """The candidates of every figure; None when there are more figures than columns, or they are
    shifted.

    `spare`: how many blank fields of the labels' own columns may be between a label and its
    figures.
    """
    columns = len(block.header)
    filled = [
        segment for segment in row.segments if any(not found.is_blank for found in segment.fields)
    ]
    segments = filled or row.segments[:1]
    fields = [found for segment in segments for found in segment.fields]
    figures = [found for found in fields if not found.is_blank]
    if len(figures) > columns or (not block.rows and len(fields) > columns and fields[0].is_blank):
        return None
    if len(segments) == 1 and header.certain and header.total == segments[0].total:
        by_header = _by_header(figures, fields, header, columns)
        if by_header:
            return by_header
    return _by_count(figures, fields, block, spare)


def _by_header(
    figures: Sequence[Field], fields: Sequence[Field], header: Header, columns: int
) -> Figures | None:
    """Figures below a heading of the same field are read; the others may be in any column without a
    certain field.
    """
    if any(found.index < min(header.certain) for found in figures):
        return None
    open_columns = tuple(
        column for column in range(columns) if column not in header.certain.values()
    )
    tokens = []
    for found in figures:
        column = header.certain.get(found.index)
        candidates = (column,) if column is not None else open_columns
        if not candidates:
            return None
        tokens.append((found, candidates))
    blanks = {
        header.certain[found.index]: found
        for found in fields
        if found.index in header.certain and found.is_blank
    }
    return Figures(tuple(tokens), blanks)


def _by_count(
    figures: Sequence[Field], fields: Sequence[Field], block: BlockLabels, spare: int
) -> Figures:
    """With a field for each column the position decides; with fewer, a figure may have slipped by
    as many as are lost.

    In a block that is narrower than its table, a blank field may also be the rest of a merged cell.
    """
    columns, rest = len(block.header), block.narrower
    written = [found for found in fields if found.text]
    if len(written) == columns:  # a stroke is a field that was not lost
        strokes = {column: found for column, found in enumerate(written) if found.is_blank}
        return Figures(
            tuple((f, (column,)) for column, f in enumerate(written) if column not in strokes),
            strokes,
        )
    leading = next((place for place, found in enumerate(fields) if not found.is_blank), len(fields))
    spare = min(spare, leading)
    there = len(fields)
    tokens = []
    for order, found in enumerate(figures):
        first, last = order, columns - len(figures) + order
        if there - spare <= columns:
            place = fields.index(found)
            first, last = (
                max(first, place - spare - rest),
                min(last, place + columns - there + rest),
            )
        tokens.append((found, tuple(range(first, last + 1))))
    blanks = {}
    if there == columns and not spare and not rest:
        blanks = {column: found for column, found in enumerate(fields) if found.is_blank}
    return Figures(tuple(tokens), blanks)


def spare_fields(rows: Sequence[Row], block: BlockLabels) -> dict[int, int]:
    """For each row (by id) how many blank label fields may follow its label.

    A label of an outer level precedes the blank fields of the inner ones, unless the text has one
    field a cell: then every row has as many fields as there are columns.
    """
    columns = len(block.header)
    counts = [sum(len(segment.fields) for segment in row.segments) for row in rows]
    if counts and all(there == columns for there in counts):
        return {id(row): 0 for row in rows}
    return {id(row): block.label_columns - len(row.leaf.names) if row.leaf else 0 for row in rows}
