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
    with_asides,
)
from gouji.extraction.narrative.scan import Token, scan
from gouji.extraction.narrative.words import Metric, Relation, Words


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that a sentence states. `cells` are patterns of cell keys, `also` is another reading
    of it.

    `judged` is the metric whose rule it is checked against, empty where it may mean something else.
    `start` and `end` are the figure's place in its sentence (equal: it has none, the sentence
    states that there was none). `part`: it is part of a figure before it (其中, 含).
    """

    metric: str
    value: Decimal
    cells: tuple[str, ...] = ()
    also: str = ""
    judged: str = ""
    start: int = 0
    end: int = 0
    part: bool = False


_OF_AN_ASIDE = (
    "subject",
    "_own_year",
    "_part",
    "_skip",
    "_compared",
    "_negated",
    "_doubt",
    "_foreign",
    "_listing",
    "_column",
    "_named",
    "_pending",
    "_queue",
    "_last",
    "_about",
)
"""What a bracket changes for itself only."""


@dataclass(slots=True)
class Reader:
    """Reads a paragraph sentence by sentence; `subject` is its current subject, `year` the
    report's, if known.

    `words`: the vocabulary of the series that the report is of.

    `on_topic`: it is about the form's topic, and not about other things of the same names.

    `titled`: by the heading above, so are reviews and suits.
    """

    words: Words
    year: int | None
    subject: str = ""
    on_topic: bool = True
    titled: bool = False
    _own_year: bool = True
    _part: bool = False
    _skip: str | None = None
    _compared: bool = False
    _negated: bool = False
    _doubt: bool = False
    _foreign: bool = False
    _listing: bool = False
    _named: bool = False
    _column: str = ""
    _pending: Group = field(default_factory=Group)
    _queue: list[Head] = field(default_factory=list)
    _elsewhen: set[tuple[Head, ...]] = field(default_factory=set)
    _last: Statement | None = None
    _about: Statement | None = None

    def read(self, sentence: str) -> Iterator[Statement]:
        """What a sentence (without spaces, in one width) states, in its order."""
        tokens = scan(sentence, self.words)
        years = {token.groups["year"] for token in tokens if token.kind == "year"}
        if (self.year is None and len(years) > 1) or any(token.kind == "void" for token in tokens):
            return
        self._own_year, self._part, self._skip, self._compared = True, False, None, False
        self._pending, self._last, self._about, self._negated = Group(), None, None, False
        self._foreign, self._column, self._named = False, "", self.titled
        self._elsewhen, self._doubt = set(), False
        yield from self._clauses(with_asides(tokens))

    def _clauses(self, tokens: Iterable[Token]) -> Iterator[Statement]:
        for part in split(until_stop(tokens, self.year), "colon"):
            self._pending = Group()
            for clause in split(part, "comma"):
                yield from self._clause(clause)

    def _aside(self, aside: Token) -> Iterator[Statement]:
        """What a bracket states; what follows it continues what precedes it."""
        kept = {name: getattr(self, name) for name in _OF_AN_ASIDE}
        yield from self._clauses(aside.inside)
        for name, value in kept.items():
            setattr(self, name, value)

    def _clause(self, clause: Sequence[Token]) -> Iterator[Statement]:
        parts = at_figures(clause)
        self._queue, self._doubt = [], self._doubt and _lists_on(clause)
        for place, (before, figure) in enumerate(parts):
            if before and before[0].kind == "aside":
                yield from self._aside(before[0])
                before = before[1:]
            named = self._named
            self._note(before)
            group = parse_group(before, self.words, named=named)
            if figure is None:
                yield from self._without_figure(group, alone=len(parts) == 1)
            elif figure.kind == "percent" or self._skip is not None:
                yield from self._relative(figure, group)
                self._doubt = self._doubt or group.is_doubtful(self.words)
            else:
                rest = parts[place + 1 :]
                group, used = self._complete(group, *rest[0])
                parts[place + 1] = rest[0] = (rest[0][0][used:], rest[0][1])
                heads = self._distribute(group, rest) if self._may_be(figure, group) else None
                rest_of_it = self._listing and used > 0
                for one in self._figure(figure, heads, each=group.each == "each"):
                    whole = one.metric in self.words.wholes
                    yield replace(one, judged="") if rest_of_it and whole else one
                self._doubt = self._doubt or group.is_doubtful(self.words)
            self._pending = (
                group if figure is None and len(parts) == 1 and not group.is_of_all else Group()
            )

    def _note(self, tokens: Iterable[Token]) -> None:
        """Take account of the words that affect what follows: the year, a part, a comparison."""
        for token in tokens:
            self._named = self._named or token.is_named
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

    def _complete(
        self, group: Group, after: Sequence[Token], following: Token | None
    ) -> tuple[Group, int]:
        """The group with the heads of the clause before, or with what follows its figure."""
        if (
            group.is_empty
            and not self._pending.is_empty
            and not (after and after[0].kind in ("subject", "weak_subject", "action"))
        ):
            return replace(self._pending, each=group.each or self._pending.each), 0
        if self._queue:
            return group, 0
        found, used = complete(group, after, named=self._named, more=following is not None)
        if found.is_empty and self._own_year and len(self._elsewhen) == 1:
            return replace(group, heads=next(iter(self._elsewhen))), 0
        return found, used

    def _may_be(self, figure: Token, group: Group) -> bool:
        """Whether there may be that many: none is not one (未办结2件 is no figure of what is done)."""
        return not group.negated or figure.value == 0

    def _distribute(self, group: Group, rest: Sequence[Part]) -> tuple[Head, ...] | None:
        """The heads that the figure belongs to; None where it is not one for each of several."""
        if self._queue and group.is_empty:
            return (self._queue.pop(0),)
        heads = group.heads
        if group.unknown or not heads:
            if group.unknown and (heads[-1].action if heads else not self._listing):
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
        stated = [one for one in found if one and each and self._own_year and figure.is_exact]
        self._last = self._about = stated[-1] if stated else None
        self._listing = self._lists(stated) if stated or heads else self._listing
        if heads and not self._own_year:
            self._elsewhen.add(heads)
        self._foreign = self._foreign or not (stated or self._part)
        yield from stated

    def _state(self, head: Head, value: Decimal, figure: Token | None = None) -> Statement | None:
        """The statement that a head makes with a value; None where the form has no such metric."""
        default = self.words.of_whole if head.column else self.words.default(head.action)
        subject = head.subject or self._carried(head, default)
        metric = self.words.metric(head.action, subject, named=head.named)
        says_whole = head.subject == self.words.of_whole and not head.vague
        foreign = self.subject == OTHER and not (head.named or says_whole)
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
        judged = "" if doubtful else judged
        return Statement(name, value, cells, metric.also, judged, *span, part=self._part)

    def _carried(self, head: Head, default: str) -> str:
        """The subject of a head by what precedes it; where that is only another name for the whole,
        the one that its action implies.
        """
        known = self.words.metric(head.action, self.subject, named=head.named)
        if known is None and default and self.words.is_whole(self.subject):
            return default
        return self.subject or default

    def _lists(self, stated: Sequence[Statement]) -> bool:
        """Whether what was stated is one of several outcomes, so that unknown text behind it is one
        more of them.
        """
        return (
            bool(stated)
            and stated[-1].metric not in self.words.wholes
            and self.subject == self.words.of_whole
        )

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
        if (metric.bare or not head.action) and (head.before or (self._doubt and not head.named)):
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
        whole = metric.metric == self.words.whole and not head.column
        return not (self._part and whole and not metric.within)

    def _without_figure(self, group: Group, *, alone: bool) -> Iterator[Statement]:
        """None of something; or all of the whole that was just stated, or its one, went one way."""
        if alone and group.negated and group.is_empty:
            group = self._denied()
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
            and (group.every or group.each == "each" or self._last.value == 1)
        ):
            yield from self._all_of(self._last, group.heads[0])

    def _denied(self) -> Group:
        """What a clause denies that only states that there was none (行政诉讼案件,本年度未发生): what
        the clause before names, or what another year's figure counts.
        """
        if not _names_alone(self._pending) and len(self._elsewhen) == 1:
            return Group(next(iter(self._elsewhen)), negated=True)
        return replace(self._pending if _names_alone(self._pending) else Group(), negated=True)

    def _announce(self, head: Head) -> None:
        """A clause that names a subject and nothing else (行政处罚方面) sets that of what follows."""
        if not (head.action or head.before or head.vague or head.column) and head.subject:
            self.subject = head.subject

    def _all_of(self, whole: Statement, head: Head) -> Iterator[Statement]:
        of_applicants = head.column and whole.metric == self.words.whole and not whole.also
        if (
            whole.metric not in self.words.wholes
            or head.before
            or not (head.action or of_applicants)
        ):
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
        if not figure.is_number or not figure.is_exact or not self._own_year:
            return None
        if skip in ("rise", "fall") and self._compared:
            return self.words.relations["change" if figure.kind == "percent" else "difference"]
        return (
            self.words.relations["share"] if skip == "share" and figure.kind == "percent" else None
        )

    def _target(self, group: Group) -> Statement | None:
        """What a change or a share belongs to: the one head before it, or the statement before."""
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


def _names_alone(group: Group) -> bool:
    """Whether a clause names subjects and states nothing of them yet (行政诉讼案件,本年度未发生)."""
    named = bool(group.heads) and not group.unknown
    return named and all(head.subject and not (head.action or head.column) for head in group.heads)


def _lists_on(clause: Sequence[Token]) -> bool:
    """Whether a clause begins with what is counted, as one more of a list whose verb is before it
    (公开行政许可65项，行政处罚202项).
    """
    return bool(clause) and clause[0].kind in ("subject", "weak_subject")
