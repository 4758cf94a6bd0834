"""Lines of flattened tables as rows: which label the figures follow, and the places of the header's
labels.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gouji.extraction.flat.fields import Field, Line
from gouji.extraction.lexicon import Leaf, Lexicon, closest, read_label, unit_note


@dataclass(slots=True)
class Segment:
    """The fields of a row on one line, and how many fields that line has in all."""

    at: str
    total: int
    fields: list[Field] = field(default_factory=list)


@dataclass(slots=True)
class Heading:
    """A label of a header with its place, and how many fields its line has. `foreign`: the form has
    no such column.
    """

    text: str
    index: int
    total: int
    foreign: bool = False


@dataclass(slots=True)
class Zone:
    """The header above some rows."""

    headings: list[Heading] = field(default_factory=list)

    @property
    def foreign(self) -> Heading | None:
        """A column that the form has not."""
        return next((heading for heading in self.headings if heading.foreign), None)

    def leaves(self, lexicon: Lexicon, number: int) -> list[tuple[Heading, Leaf]]:
        """The headings that name columns of a block; where a name repeats, in the official
        order.
        """
        used: set[str] = set()
        found = []
        for heading in self.headings:
            if heading.foreign:
                continue
            for block, leaf in lexicon.header_names.get(read_label(heading.text).key, ()):
                if block == number and leaf.key not in used and not leaf.part:
                    used.add(leaf.key)
                    found.append((heading, leaf))
                    break
        return found


@dataclass(slots=True)
class Row:
    """A label with what follows it. `block` None: the label is not the form's. `leaf` None: figures
    below a header.

    `unit` is the money unit that a line above the table names.
    """

    text: str
    at: str
    block: int | None
    leaf: Leaf | None
    zone: Zone | None
    segments: list[Segment] = field(default_factory=list)
    unit: str | None = None

    @property
    def figures(self) -> list[Field]:
        """Its fields that are not blank."""
        return [
            found for segment in self.segments for found in segment.fields if not found.is_blank
        ]

    @property
    def width(self) -> int:
        """How many fields follow its label."""
        return sum(len(segment.fields) for segment in self.segments)


@dataclass(slots=True)
class _Open:
    """What the next field is read against."""

    row: Row | None = None
    zone: Zone | None = None
    in_header: bool = False
    in_table: bool = False
    pieces: Row | None = None
    groups: list[str] = field(default_factory=list)
    unit: str | None = None


class Scan:
    """One pass over the lines for one form; `rows` and `orphans` (figures that follow no label) are
    the result.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.rows: list[Row] = []
        self.orphans: list[Field] = []
        self.sections = 0
        self.now = _Open()

    def run(self, lines: Iterable[Line]) -> None:
        """Read every line."""
        for line in lines:
            filled = [found for found in line.fields if found.text]
            if len(filled) == 1 and (unit := unit_note(filled[0].text)):
                self.now.unit = unit
            elif line.narrative:
                self._leave()
            elif len(filled) == 1 and read_label(filled[0].text).key in self.lexicon.sections:
                self.sections += 1
                self._leave()
            elif any(not found.is_figure_or_blank for found in filled):
                self._labelled(line)
            else:
                self._continued(line)
        self._drop_pieces()

    def _leave(self) -> None:
        """Outside of a table."""
        self._drop_pieces()
        self.now = _Open(zone=self.now.zone)

    def _continued(self, line: Line) -> None:
        """A line of figures and blanks goes on with the open row, or holds the figures of a header
        with rows in it.
        """
        row = self.now.pieces or self.now.row
        if row is None and self.now.in_header:
            row = self._below_header()
        if row:
            row.segments.append(Segment(line.at, len(line.fields), list(line.fields)))
        elif self.now.in_table:
            self.orphans += [found for found in line.fields if not found.is_blank]

    def _below_header(self) -> Row | None:
        """The one row of a block whose rows are in its header."""
        zone = self.now.zone
        for number, block in enumerate(self.lexicon.blocks):
            named = len(zone.leaves(self.lexicon, number)) if zone and not block.rows else 0
            if named and (2 * named >= len(block.header) or (block.optional and named > 1)):
                self.now.in_header = False
                return self._open_row(Row("", "", number, None, zone))
        return None

    def _open_row(self, row: Row) -> Row:
        self.rows.append(row)
        self.now.row = row
        row.unit = self.now.unit
        return row

    def _labelled(self, line: Line) -> None:
        """A line with labels: each is taken in turn, what follows a row's label is the row's."""
        if self._is_foreign_header(line):
            return
        heads = self.now.in_header or self._heads(line)
        segment: Segment | None = None
        for found in line.fields:
            if not found.is_figure_or_blank:
                segment = self._text(found, line, segment, heads=heads)
            elif segment is not None:
                segment.fields.append(found)
            elif not found.is_blank and self.now.in_table:
                self.orphans.append(found)

    def _is_foreign_header(self, line: Line) -> bool:
        """Take a line of labels alone, some of another form, or a corner with none of this one:
        other columns.
        """
        texts = [found for found in line.fields if found.text]
        if any(found.is_figure_or_blank for found in texts):
            return False
        lexicon = self.lexicon
        labels = [found for found in texts if read_label(found.text).key not in lexicon.row_groups]
        other = any(read_label(found.text).key in lexicon.foreign for found in labels)
        corner = len(labels) > 1 and any(
            read_label(found.text).key in lexicon.corners for found in texts
        )
        if not other and (
            not corner or any(lexicon.knows(f.text) or lexicon.begins_label(f.text) for f in labels)
        ):
            return False
        for found in labels:
            known = lexicon.knows(found.text)
            self._heading(Heading(found.text, found.index, len(line.fields), foreign=not known))
        return True

    def _heads(self, line: Line) -> bool:
        names = {read_label(found.text).key for found in line.fields if found.text}
        lexicon = self.lexicon
        return bool(
            names & (lexicon.header_names.keys() | lexicon.header_groups) - lexicon.row_names.keys()
        )

    def _text(
        self, found: Field, line: Line, segment: Segment | None, *, heads: bool
    ) -> Segment | None:
        """Take a label; returns the segment that the fields after it belong to."""
        if self.now.pieces and self._join(found, line, heads=heads):
            return self._segment(line)
        row = self.now.row
        if row and row.leaf and self._names_row(row.text + found.text, row.leaf):
            row.text += found.text
            return segment or self._segment(line)
        if self.now.in_header and self._extend_heading(found):
            return None
        if self._known(found.text, found, line, heads=heads):
            return self._segment(line)
        if segment is not None and row and row.leaf:
            segment.fields.append(found)
            return segment
        self._drop_pieces()
        pieces = Row(found.text, found.at, None, None, self.now.zone)
        if self.lexicon.begins_label(found.text):
            self.now.pieces = pieces
        elif self.now.in_table and not self.now.in_header:
            self._open_row(pieces)
        else:
            return None
        return self._segment(line)

    def _segment(self, line: Line) -> Segment | None:
        row = self.now.pieces or self.now.row
        if row is None:
            return None
        row.segments.append(Segment(line.at, len(line.fields)))
        return row.segments[-1]

    def _names_row(self, text: str, leaf: Leaf) -> bool:
        return any(
            leaf == known for _, known in self.lexicon.row_names.get(read_label(text).key, ())
        )

    def _extend_heading(self, found: Field) -> bool:
        """A heading that was cut in two."""
        zone = self.now.zone
        if not zone or not zone.headings:
            return False
        text = zone.headings[-1].text + found.text
        key = read_label(text).key
        if key not in self.lexicon.header_names:
            return False
        zone.headings[-1].text = text
        return True

    def _join(self, found: Field, line: Line, *, heads: bool) -> bool:
        """Go on with the beginning of a label; whether the text belonged to it."""
        pieces = self.now.pieces
        if pieces is None:
            return False
        text = pieces.text + found.text
        if self.lexicon.knows(text):
            self.now.pieces = None
            self._known(text, found, line, pieces, heads=heads)
            return True
        if self.lexicon.begins_label(text):
            pieces.text = text
            return True
        return False

    def _known(
        self, text: str, found: Field, line: Line, pieces: Row | None = None, *, heads: bool
    ) -> bool:
        """Take a text that is a complete label of the form."""
        key = read_label(text).key
        lexicon = self.lexicon
        named = key in lexicon.header_names or key in lexicon.header_groups
        if named and (key not in lexicon.row_names or self.now.in_header or heads):
            self._drop_pieces()
            self._heading(Heading(text, found.index, len(line.fields)))
        elif key in lexicon.row_names:
            self._drop_pieces()
            self._row(text, key, found, pieces)
        elif key in lexicon.row_groups:
            self._drop_pieces()
            self.now.groups.append(key)
            self.now.row = None
            self.now.in_table = True
        else:
            return False
        return True

    def _heading(self, heading: Heading) -> None:
        if not self.now.in_header:
            self.now.zone = Zone()
        self.now.in_header = self.now.in_table = True
        self.now.row = None
        if self.now.zone:
            self.now.zone.headings.append(heading)

    def _row(self, text: str, key: str, found: Field, pieces: Row | None) -> None:
        options = self.lexicon.row_names[key]
        leaf = closest([leaf for _, leaf in options], self.now.groups)
        number = next((number for number, known in options if known is leaf), None)
        row = Row(text, found.at, number, leaf, self.now.zone)
        row.segments = list(pieces.segments) if pieces else []
        self.now.in_header, self.now.in_table = False, True
        self._open_row(row)

    def _drop_pieces(self) -> None:
        """The beginning of a label that found no end is a foreign label."""
        pieces, self.now.pieces = self.now.pieces, None
        if pieces and self.now.in_table and not self.now.in_header:
            self.rows.append(pieces)


def rows_of(rows: Sequence[Row], number: int) -> list[Row]:
    """The rows of one block."""
    return [row for row in rows if row.block == number]
