"""Tokens become statements: which head a figure belongs to, over clauses, lists and sentences."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from gouji.extraction.narrative.heads import (
    OTHER,
    Group,
    Head,
    Part,
    at_figures,
    complete,
    parse_group,
    split,
    until_stop,
)
from gouji.extraction.narrative.scan import Token, scan
from gouji.extraction.narrative.words import Metric, Relation, Words


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that a sentence states. `cells` are patterns of cell keys, `also` is another reading
    of it.

    `judged` is the metric whose rule it is held against, empty where it may mean something else.
    `start` and `end` are where the figure stands in its sentence (equal: nowhere, it says that
    there was none).
    """

    metric: str
    value: Decimal
    cells: tuple[str, ...] = ()
    also: str = ""
    judged: str = ""
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Reader:
    """Reads a paragraph sentence by sentence; `subject` is what it speaks of, `year` the report's,
    if known.

    `words`: the vocabulary of the series that the report is of.

    `on_topic`: it speaks of what the form is about, and not of other things that have the same
    names.
    """

    words: Words
    year: int | None
    subject: str = ""
    on_topic: bool = True
    _own_year: bool = True
    _part: bool = False
    _skip: str | None = None
    _compared: bool = False
    _negated: bool = False
    _doubt: bool = False
    _foreign: bool = False
    _column: str = ""
    _pending: Group = field(default_factory=Group)
    _queue: list[Head] = field(default_factory=list)
    _last: Statement | None = None
    _about: Statement | None = None

    def read(self, sentence: str) -> Iterator[Statement]:
        """What a sentence (without spaces, in one width) states, in its order."""
        tokens = until_stop(scan(sentence, self.words))
        years = {token.groups["year"] for token in tokens if token.kind == "year"}
        if (self.year is None and len(years) > 1) or any(token.kind == "void" for token in tokens):
            return
        self._own_year, self._part, self._skip, self._compared = True, False, None, False
        self._pending, self._last, self._about, self._negated = Group(), None, None, False
        self._foreign, self._column = False, ""
        for part in split(tokens, "colon"):
            self._pending = Group()
            for clause in split(part, "comma"):
                yield from self._clause(clause)

    def _clause(self, clause: Sequence[Token]) -> Iterator[Statement]:
        parts = at_figures(clause)
        self._queue, self._doubt = [], False
        for place, (before, figure) in enumerate(parts):
            self._note(before)
            group = parse_group(before, self.words)
            if figure is None:
                yield from self._without_figure(group, alone=len(parts) == 1)
            elif figure.kind == "percent" or self._skip is not None:
                yield from self._relative(figure, group)
            else:
                rest = parts[place + 1 :]
                group, used = self._complete(group, rest[0][0])
                parts[place + 1] = rest[0] = (rest[0][0][used:], rest[0][1])
                yield from self._figure(
                    figure, self._distribute(group, rest), each=group.each == "each"
                )
                self._doubt = self._doubt or group.is_doubtful(self.words)
            self._pending = (
                group if figure is None and len(parts) == 1 and not group.negated else Group()
            )

    def _note(self, tokens: Iterable[Token]) -> None:
        """Take account of the words that bear on what follows: the year, a part, a comparison."""
        for token in tokens:
            if token.kind == "year":
                self._own_year = self.year in (None, int(token.groups["year"]))
            elif token.kind in ("own_year", "other_year"):
                self._own_year = token.kind == "own_year"
            elif token.kind == "part":
                self._part = True
            elif token.kind in ("action", "none") and self.year is not None:
                carried = {"before": self.year - 1, "after": self.year + 1}
                if any(int(token.groups.get(name, year)) != year for name, year in carried.items()):
                    self._own_year = False
            elif token.kind == "compare":
                self._compared, self._skip = True, "than"
            elif token.kind == "skip":
                self._skip = token.key or self._skip or ""

    def _complete(self, group: Group, after: Sequence[Token]) -> tuple[Group, int]:
        """The group with the heads of the clause before, or with what stands behind its figure."""
        if (
            group.is_empty
            and not self._pending.is_empty
            and not (after and after[0].kind in ("subject", "action"))
        ):
            return replace(self._pending, each=group.each or self._pending.each), 0
        return (group, 0) if self._queue else complete(group, after)

    def _distribute(self, group: Group, rest: Sequence[Part]) -> tuple[Head, ...] | None:
        """The heads that the figure belongs to; None where it is not one for each of several."""
        if self._queue and group.is_empty:
            return (self._queue.pop(0),)
        heads = group.heads
        if group.unknown or not heads:
            if group.unknown and (not heads or heads[-1].action):
                self.subject = OTHER
            return None
        if group.each == "respectively" and len(heads) > 1:
            following = 0
            for before, figure in rest:
                if figure is None or not parse_group(before, self.words).is_empty:
                    break
                following += 1
            if following != len(heads) - 1:
                return None
            self._queue = list(heads[1:])
            return heads[:1]
        return heads

    def _figure(
        self, figure: Token, heads: tuple[Head, ...] | None, *, each: bool
    ) -> Iterator[Statement]:
        self._negated = False
        each = bool(heads) and (
            each or len(heads or ()) == 1 or figure.value == 0 or self._are_joined(heads or ())
        )
        found = [self._state(head, figure.value, figure) for head in heads or ()]
        told = [one for one in found if one and each and self._own_year and figure.is_exact]
        self._last = self._about = told[-1] if told else None
        self._foreign = self._foreign or not (told or self._part)
        yield from told

    def _state(self, head: Head, value: Decimal, figure: Token | None = None) -> Statement | None:
        """The statement that a head makes with a value; None where it is of nothing that the form
        has.
        """
        default = self.words.of_whole if head.column else self.words.default(head.action)
        subject = head.subject or self.subject or default
        metric = self.words.metric(head.action, subject)
        foreign = self.subject == OTHER
        if head.subject or (metric and head.action):
            self.subject = subject if metric else OTHER
        if metric is None or not self._fits(metric, head, figure, foreign=foreign):
            return None
        value = (
            value / 10_000 if metric.money and figure is not None and figure.unit == "元" else value
        )
        name, cells = self._of_column(metric, self._column_of(metric, head))
        judged = self.words.judged(name, metric)
        doubtful = (metric.topical or head.vague) and not self.on_topic
        span = (figure.start, figure.end) if figure else (0, 0)
        return Statement(name, value, cells, metric.also, "" if doubtful else judged, *span)

    def _column_of(self, metric: Metric, head: Head) -> str:
        """The kind of applicants; that of the outcome before it, of which the outcomes behind it
        are as well.
        """
        outcome = metric.metric not in self.words.wholes and metric.subject == self.words.of_whole
        self._column = (head.column or self._column) if outcome else ""
        return self._column if outcome else head.column

    def _fits(self, metric: Metric, head: Head, figure: Token | None, *, foreign: bool) -> bool:
        if (
            figure is not None
            and not figure.is_nil
            and figure.unit not in (metric.units or self.words.counts)
        ):
            return False
        if (metric.bare or not head.action) and (head.before or self._doubt):
            self.subject = OTHER
            return False
        if self._foreign and self._part and not head.column and not (head.action and head.subject):
            return False
        if head.column in self.words.listed and not (
            self._last and self._last.metric in self.words.listing
        ):
            return False
        if metric.topical and foreign:
            return False
        return not (self._part and metric.metric == self.words.whole and not head.column)

    def _without_figure(self, group: Group, *, alone: bool) -> Iterator[Statement]:
        """None of something; or all of the whole that was just told, or its one, went one way."""
        negated = group.negated or (
            alone and self._negated and not any(head.action for head in group.heads)
        )
        self._negated = negated
        if group.unknown or not self._own_year or not group.heads:
            return
        if alone and not negated and len(group.heads) == 1:
            self._announce(group.heads[0])
        if negated:
            found = [self._state(head, Decimal(0)) for head in group.heads]
            yield from (statement for statement in found if statement)
        elif (
            alone
            and self._last
            and len(group.heads) == 1
            and (group.every or self._last.value == 1)
        ):
            yield from self._all_of(self._last, group.heads[0])

    def _announce(self, head: Head) -> None:
        """A clause that names a subject and nothing else (行政处罚方面) tells what follows is of."""
        if not (head.action or head.before or head.vague or head.column) and head.subject:
            self.subject = head.subject

    def _all_of(self, whole: Statement, head: Head) -> Iterator[Statement]:
        if whole.metric not in self.words.wholes or head.before or not head.action:
            return
        statement = self._state(head, whole.value)
        if statement and statement.metric not in self.words.wholes:
            yield replace(statement, start=whole.start, end=whole.end)

    def _relative(self, figure: Token, group: Group) -> Iterator[Statement]:
        """By how much something is more or less than the year before, or what share of its whole it
        is.
        """
        skip, self._skip = self._skip, None
        relation = self._relation(figure, skip)
        target = self._target(group) if relation else None
        if target is None or relation is None:
            if figure.kind == "figure" and skip in ("", "rough"):
                self._last = self._about = None
            return
        self._about = target
        stem = target.metric.removeprefix("applications_")
        name = f"{stem}_{relation.suffix}"
        judged = name if name in self.words.ruled else relation.judged
        value = -figure.value if skip == "fall" else figure.value
        judged = judged if target.judged and not target.also else ""
        yield Statement(name, value, target.cells, "", judged, figure.start, figure.end)

    def _relation(self, figure: Token, skip: str | None) -> Relation | None:
        if "value" not in figure.groups or not figure.is_exact or not self._own_year:
            return None
        if skip in ("rise", "fall") and self._compared:
            return self.words.relations["change" if figure.kind == "percent" else "difference"]
        return (
            self.words.relations["share"] if skip == "share" and figure.kind == "percent" else None
        )

    def _target(self, group: Group) -> Statement | None:
        """What a change or a share is told of: the one head before it, or the statement before."""
        if group.unknown or len(group.heads) > 1 or group.negated:
            return None
        return self._state(group.heads[0], Decimal(0)) if group.heads else self._about

    def _are_joined(self, heads: Sequence[Head]) -> bool:
        return tuple(head.action for head in heads) in self.words.joined.values()

    def _of_column(self, metric: Metric, column: str) -> tuple[str, tuple[str, ...]]:
        """Name and cells of a metric, of all applicants or of one kind of them."""
        if not column:
            return metric.metric, metric.cells
        name = (
            f"{metric.metric.removeprefix('applications_')}_{self.words.names.get(column, column)}"
        )
        stems = [cell.rpartition(".")[0] for cell in metric.cells]
        return name, tuple(f"{stem}.{of}" for stem in stems for of in self.words.columns[column])
