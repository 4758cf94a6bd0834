"""Tokens become statements: which head a figure belongs to, over clauses, lists and sentences."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from gouji.extraction.narrative.scan import Token, scan
from gouji.extraction.narrative.words import Metric, Words

OTHER = "other"
"""The subject of a paragraph that has counted something that the form does not have."""
_BETWEEN = 24
"""Characters that may stand between what was done and what with (收到公民提出的…申请)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure that a sentence states. `cells` are patterns of cell keys, `also` is another reading of it.

    `judged` is the metric whose rule it is held against, empty where it may mean something else. `start` and `end` are
    where the figure stands in its sentence (equal: nowhere, it says that there was none).
    """

    metric: str
    value: Decimal
    cells: tuple[str, ...] = ()
    also: str = ""
    judged: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """What may be counted; `before`: unknown text stands right before it."""

    action: str = ""
    subject: str = ""
    column: str = ""
    before: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The heads that stand between two figures of a clause.

    `unknown`: how much unknown text follows the last of them. `negated`, `each`, `every`: words that bear on all.
    """

    heads: tuple[Head, ...] = ()
    unknown: int = 0
    negated: bool = False
    each: str = ""
    every: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but words that mean nothing."""
        return not self.heads and not self.unknown


@dataclass(slots=True)
class Reader:
    """Reads a paragraph sentence by sentence; `subject` is what it speaks of, `year` the report's, if known.

    `words`: the vocabulary of the series that the report is of.

    `on_topic`: it speaks of what the form is about, and not of other things that have the same names.
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
    _pending: Group = Group()
    _queue: list[Head] = field(default_factory=list)
    _last: Statement | None = None

    def read(self, sentence: str) -> Iterator[Statement]:
        """What a sentence (without spaces, in one width) states, in its order."""
        tokens = _until_stop(scan(sentence, self.words))
        years = {token.groups["year"] for token in tokens if token.kind == "year"}
        if self.year is None and len(years) > 1:
            return
        self._own_year, self._part, self._skip, self._compared = True, False, None, False
        self._pending, self._last, self._negated = Group(), None, False
        for part in _split(tokens, "colon"):
            self._pending = Group()
            for clause in _split(part, "comma"):
                yield from self._clause(clause)

    def _clause(self, clause: Sequence[Token]) -> Iterator[Statement]:
        parts = _at_figures(clause)
        self._queue = []
        for place, (before, figure) in enumerate(parts):
            self._note(before)
            group = parse_group(before, self.words)
            if figure is None:
                yield from self._without_figure(group, alone=len(parts) == 1)
            elif figure.kind == "percent":
                skip, self._skip = self._skip, None
                yield from self._change(figure, skip)
            else:
                rest = parts[place + 1 :]
                group, used = self._complete(group, rest[0][0])
                rest[0] = (rest[0][0][used:], rest[0][1])
                parts[place + 1] = rest[0]
                yield from self._figure(figure, self._distribute(group, rest), each=group.each == "each")
            self._pending = group if figure is None and len(parts) == 1 and not group.negated else Group()

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
                self._compared, self._skip = True, ""
            elif token.kind == "skip":
                self._skip = token.key or self._skip or ""

    def _complete(self, group: Group, after: Sequence[Token]) -> tuple[Group, int]:
        """The group with what stands behind its figure (收到1件申请; 5件转下年办理), and how many tokens that takes."""
        if group.is_empty and not self._pending.is_empty and not (after and after[0].kind in ("subject", "action")):
            return self._pending, 0
        head = group.heads[-1] if group.heads else Head()
        if group.unknown or head.subject or head.column or self._queue:
            return group, 0
        between = 0
        for place, token in enumerate(after):
            if token.kind == "subject" or (token.kind == "weak_subject" and between <= _BETWEEN):
                return replace(group, heads=(*group.heads[:-1], replace(head, subject=token.key))), place + 1
            if token.kind == "action" and not head.action and not between:
                return replace(group, heads=(replace(head, action=token.key),)), place + 1
            if token.kind != "unknown":
                break
            between += len(token.text)
        return (replace(group, unknown=between) if between and head.action else group), 0

    def _distribute(
        self, group: Group, rest: Sequence[tuple[Sequence[Token], Token | None]]
    ) -> tuple[Head, ...] | None:
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

    def _figure(self, figure: Token, heads: tuple[Head, ...] | None, *, each: bool) -> Iterator[Statement]:
        skip, self._skip = self._skip, None
        self._negated = False
        if skip:
            yield from self._change(figure, skip)
        if heads is None or skip is not None:
            return
        each = each or len(heads) == 1 or figure.value == 0 or self._each(heads)
        for head in heads:
            statement = self._state(head, figure.value, figure)
            if statement is None or not each or not self._own_year or not figure.is_exact:
                continue
            self._last = statement
            yield statement

    def _each(self, heads: tuple[Head, ...]) -> bool:
        return tuple(head.action for head in heads) in self.words.joined.values()

    def _state(self, head: Head, value: Decimal, figure: Token | None = None) -> Statement | None:
        """The statement that a head makes with a value; None where it is of nothing that the form has."""
        default = self.words.of_whole if head.column else self.words.default(head.action)
        subject = head.subject or self.subject or default
        metric = self.words.metric(head.action, subject)
        foreign = self.subject == OTHER
        if head.subject or (metric and head.action):
            self.subject = subject if metric else OTHER
        if metric is None or not self._fits(metric, head, figure, foreign=foreign):
            return None
        value = value / 10_000 if metric.money and figure is not None and figure.unit == "元" else value
        name, cells = _of_column(metric, head.column, self.words)
        judged = self.words.judged(name, metric)
        doubtful = (head.before and not head.action) or (metric.topical and not self.on_topic)
        span = (figure.start, figure.end) if figure else (0, 0)
        return Statement(name, value, cells, metric.also, "" if doubtful else judged, *span)

    def _fits(self, metric: Metric, head: Head, figure: Token | None, *, foreign: bool) -> bool:
        if figure is not None and figure.unit not in (metric.units or self.words.counts):
            return False
        if head.before and not head.action and metric.metric != self.words.whole:
            return False
        if metric.topical and foreign:
            return False
        return not (self._part and metric.metric == self.words.whole and not head.column)

    def _without_figure(self, group: Group, *, alone: bool) -> Iterator[Statement]:
        """None of something; or all of the whole that was just told, or its one, went one way."""
        negated = group.negated or (alone and self._negated and not any(head.action for head in group.heads))
        self._negated = negated
        if group.unknown or not self._own_year or not group.heads:
            return
        if negated:
            found = [self._state(head, Decimal(0)) for head in group.heads]
            yield from (statement for statement in found if statement)
        elif alone and self._last and len(group.heads) == 1 and (group.every or self._last.value == 1):
            yield from self._all_of(self._last, group.heads[0])

    def _all_of(self, whole: Statement, head: Head) -> Iterator[Statement]:
        if whole.metric in self.words.wholes and self.words.default(head.action) and not head.before:
            statement = self._state(head, whole.value)
            if statement and statement.metric not in self.words.wholes:
                yield statement

    def _change(self, figure: Token, skip: str | None) -> Iterator[Statement]:
        """By how much the whole that was just told is more or less than the year before."""
        is_change = self._compared and skip in ("rise", "fall") and "value" in figure.groups and figure.is_exact
        if is_change and self._last and self._last.metric == self.words.whole and self._own_year:
            name = self.words.changes["percent" if figure.kind == "percent" else "count"]
            value = figure.value if skip == "rise" else -figure.value
            yield Statement(name, value, judged=name, start=figure.start, end=figure.end)


def parse_group(tokens: Sequence[Token], words: Words) -> Group:
    """The heads among tokens that hold no figure, each with what stands beside it."""
    heads: list[Head] = []
    group = Group()
    unknown = 0
    joined = False
    for token in tokens:
        if token.kind == "unknown":
            unknown += len(token.text)
            continue
        if token.kind == "none":
            heads, group, unknown = [Head(token.key)] if token.key else [], replace(group, negated=True), 0
        elif token.kind == "each":
            group = replace(group, each=token.key or "each")
        elif token.kind == "every":
            group = replace(group, every=True)
        elif token.kind in ("subject", "weak_subject", "action", "column"):
            heads = _add(heads, token, words, joined=joined, unknown=unknown)
            unknown = 0
        joined = token.kind == "and"
    return replace(group, heads=tuple(_shared(heads)), unknown=unknown)


def _add(heads: list[Head], token: Token, words: Words, *, joined: bool, unknown: int) -> list[Head]:
    """The heads with one more word: it belongs to the last of them, is one more of a list, or takes their place."""
    last = heads[-1] if heads else Head()
    if token.weak and last.action and not joined and not unknown:
        return heads
    if token.kind == "action":
        actions = words.joined.get(token.key, (token.key,))
        if heads and not joined and not last.action and not unknown:
            return [*heads[:-1], *(replace(last, action=action) for action in actions)]
        return [*(heads if joined else []), *(Head(action, before=bool(unknown)) for action in actions)]
    if token.kind == "column":
        return [*heads[:-1], replace(last, column=token.key)]
    if token.kind == "weak_subject" and unknown:
        return [*heads[:-1], replace(last, subject=OTHER)]
    if last.subject == token.key and not joined:
        return heads
    if heads and not last.subject and unknown <= _BETWEEN:
        return [*heads[:-1], replace(last, subject=token.key)]
    return [*(heads if joined else []), Head("", token.key, before=bool(unknown))]


def _shared(heads: Sequence[Head]) -> Iterator[Head]:
    """Heads of a list that share the subject that stands behind the last (制定、废止规范性文件)."""
    for place, head in enumerate(heads):
        following = next((other.subject for other in heads[place:] if other.subject), "")
        yield head if head.subject else replace(head, subject=following)


def _of_column(metric: Metric, column: str, words: Words) -> tuple[str, tuple[str, ...]]:
    """Name and cells of a metric, of all applicants or of one kind of them."""
    if not column:
        return metric.metric, metric.cells
    name = f"{metric.metric.removeprefix('applications_')}_{words.names.get(column, column)}"
    stems = [cell.rpartition(".")[0] for cell in metric.cells]
    return name, tuple(f"{stem}.{of}" for stem in stems for of in words.columns[column])


def _split(tokens: Iterable[Token], kind: str) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if token.kind == kind:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _at_figures(clause: Iterable[Token]) -> list[tuple[Sequence[Token], Token | None]]:
    """The clause cut behind each figure: what stands before it, and the figure; the last has none."""
    parts: list[tuple[Sequence[Token], Token | None]] = []
    before: list[Token] = []
    for token in clause:
        if token.kind in ("figure", "percent"):
            parts.append((before, token))
            before = []
        else:
            before.append(token)
    return [*parts, (before, None)]


def _until_stop(tokens: Iterable[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if token.kind == "stop":
            return [*kept, replace(token, kind="unknown")]
        kept.append(token)
    return kept
