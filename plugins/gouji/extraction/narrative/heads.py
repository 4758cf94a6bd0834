"""What is between two figures of a clause: the heads that a figure may belong to, and what affects
them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gouji.extraction.narrative.scan import Token
from gouji.extraction.narrative.words import Words

OTHER = "other"
"""The subject of a paragraph that has counted something that the form does not have."""
_BETWEEN = 24
"""Characters that may be between an action and its object (收到公民提出的…申请)."""
_HEADS = frozenset(("subject", "weak_subject", "action", "column"))
"""Kinds that are a head. One that is joined to unknown text is none that was denied (未出现
败诉或被纠错).
"""
_SILENT = frozenset(("and", "etc", "every", "own_year", "topic"))
"""Kinds that name nothing of which there could be none."""
_BESIDE = frozenset(("every", "own_year", "topic"))
"""Kinds that may be between a figure and what it counts (6件均按时答复)."""
Part = tuple[Sequence[Token], Token | None]
"""What precedes a figure, and the figure."""


@dataclass(frozen=True, slots=True)
class Head:
    """What may be counted. `before`: unknown text is right before it; `vague`: its subject is a
    weak one; `named`: the text states that it is about the form's topic.
    """

    action: str = ""
    subject: str = ""
    column: str = ""
    before: bool = False
    vague: bool = False
    named: bool = False

    def is_doubtful(self, words: Words) -> bool:
        """Whether what governs its subject is unknown, or counts nothing of it that the form
        has.
        """
        if not self.action:
            return self.before
        return words.metric(self.action, self.subject, named=self.named) is None


@dataclass(frozen=True, slots=True)
class Group:
    """The heads between two figures of a clause.

    `unknown`: how much unknown text follows the last of them. `negated`, `each`, `every`: words
    that affect all.
    """

    heads: tuple[Head, ...] = ()
    unknown: int = 0
    negated: bool = False
    each: str = ""
    every: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there are only words without meaning."""
        return not self.heads and not self.unknown

    @property
    def is_of_all(self) -> bool:
        """Whether it is about all or none of what was stated, and so begins nothing (均已答复)."""
        return self.negated or self.every

    def is_doubtful(self, words: Words) -> bool:
        """Whether one of its heads is doubtful: so are those listed behind it."""
        return any(head.is_doubtful(words) for head in self.heads if head.subject)


def parse_group(tokens: Sequence[Token], words: Words, *, named: bool = False) -> Group:
    """The heads among tokens that hold no figure, each with what is beside it; `named`: by what
    precedes them, they are about the form's topic.
    """
    heads: list[Head] = []
    group = Group()
    unknown = 0
    joined = False
    for place, token in enumerate(tokens):
        named = named or token.is_named
        if token.kind == "topic":
            continue
        if token.kind == "unknown":
            unknown += len(token.text)
            continue
        if token.kind == "none":
            group = replace(group, negated=True)
            if _denies_what_is_before(token, heads, tokens[place + 1 :], every=group.every):
                continue
            heads, unknown = [Head(token.key)] if token.key else [], 0
        elif token.kind == "each":
            group = replace(group, each=token.key or "each")
        elif token.kind == "every":
            group = replace(group, every=True)
        elif token.kind == "etc":
            heads = [head for head in heads if not words.is_row(head.action)]
        elif token.kind in _HEADS and not (group.negated and joined and unknown):
            heads = _add(heads, token, words, joined=joined, unknown=unknown)
            unknown = 0
        joined = token.kind == "and"
    found = (replace(head, named=True) for head in _shared(heads)) if named else _shared(heads)
    return replace(group, heads=tuple(found), unknown=unknown)


def _denies_what_is_before(
    none: Token, heads: Sequence[Head], after: Sequence[Token], *, every: bool
) -> bool:
    """Whether a negation is the predicate of the heads before it (行政复议、行政诉讼均未发生)
    rather than the beginning of what there is none of. One without a verb or 均 may be about
    something else (所需信息本机关没有).
    """
    is_predicate = every or none.is_predicate
    return (
        is_predicate
        and bool(heads)
        and not none.key
        and all(token.kind in _SILENT for token in after)
    )


def complete(
    group: Group, after: Sequence[Token], *, named: bool = False, more: bool = False
) -> tuple[Group, int]:
    """The group with what follows its figure (收到1件申请; 5件转下年办理; 6件申请结转下年), and
    how many tokens that takes. Of what unknown text says of some of them (1件申请要求补正) nothing
    is counted. `more`: the tokens end at one more figure (30件申请办结28件).
    """
    head = group.heads[-1] if group.heads else Head()
    if group.unknown or head.subject or head.column:
        return group, 0
    between = 0
    for place, token in enumerate(after):
        named = named or token.is_named
        if token.kind in _BESIDE:
            continue
        if token.kind == "column" and not between:
            return replace(
                group, heads=(*group.heads[:-1], replace(head, column=token.key))
            ), place + 1
        if token.kind in ("subject", "weak_subject") and between <= (
            _BETWEEN if head.action else 0
        ):
            found = replace(
                head, subject=token.key, vague=token.kind == "weak_subject", named=named
            )
            then = after[place + 1 : len(after) - more]
            if not head.action and then and then[0].kind == "unknown":
                return replace(group, unknown=len(then[0].text)), 0
            if not head.action and then and then[0].kind == "action":
                found, place = replace(found, action=then[0].key), place + 1
            return replace(group, heads=tuple(_shared((*group.heads[:-1], found)))), place + 1
        if token.kind == "action" and not head.action and not between:
            return replace(group, heads=(replace(head, action=token.key),)), place + 1
        if token.kind != "unknown":
            break
        between += len(token.text)
    return (replace(group, unknown=between) if between and head.action else group), 0


def _add(
    heads: list[Head], token: Token, words: Words, *, joined: bool, unknown: int
) -> list[Head]:
    """The heads with one more word: it belongs to the last of them, is one more of a list, or
    replaces them.
    """
    last = heads[-1] if heads else Head()
    if token.kind == "column":
        return [*heads[:-1], replace(last, column=token.key)]
    if token.kind == "action":
        return _add_action(heads, token, words, joined=joined, unknown=unknown)
    if token.kind == "weak_subject" and unknown:
        return [*heads[:-1], replace(last, subject=OTHER)]
    if last.subject == token.key and not joined:
        return heads
    if heads and not last.subject and unknown <= _BETWEEN:
        return [*heads[:-1], replace(last, subject=token.key, vague=token.kind == "weak_subject")]
    before = bool(unknown) or (joined and last.before)
    return [
        *(heads if joined else []),
        Head("", token.key, before=before, vague=token.kind == "weak_subject"),
    ]


def _add_action(
    heads: list[Head], token: Token, words: Words, *, joined: bool, unknown: int
) -> list[Head]:
    last = heads[-1] if heads else Head()
    means_nothing = token.weak and not unknown  # also in 制定并公开
    if last.action and (means_nothing or (not joined and words.is_row(last.action, token.key))):
        return heads
    actions = words.joined.get(token.key, (token.key,))
    if heads and not joined and not last.action and not unknown:
        return [*heads[:-1], *(replace(last, action=action) for action in actions)]
    subject = "" if joined else last.subject
    return [
        *(heads if joined else []),
        *(Head(action, subject, before=bool(unknown)) for action in actions),
    ]


def _shared(heads: Sequence[Head]) -> Iterator[Head]:
    """Heads of a list that share the subject behind the last (制定、废止规范性文件)."""
    for place, head in enumerate(heads):
        following = next((other.subject for other in heads[place:] if other.subject), "")
        yield head if head.subject else replace(head, subject=following)


def split(tokens: Iterable[Token], kind: str) -> Iterator[list[Token]]:
    """The tokens between those of a kind."""
    part: list[Token] = []
    for token in tokens:
        if token.kind == kind:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def at_figures(clause: Iterable[Token]) -> list[Part]:
    """The clause cut behind each figure; the last part has none."""
    parts: list[Part] = []
    before: list[Token] = []
    for token in clause:
        if token.kind in ("figure", "percent"):
            parts.append((before, token))
            before = []
        else:
            before.append(token)
    return [*parts, (before, None)]


def until_stop(tokens: Iterable[Token], year: int | None) -> list[Token]:
    """The tokens up to one from which on nothing is stated; that counts as unknown text.

    Figures since the year of the report began are this year's.
    """
    kept: list[Token] = []
    for token in tokens:
        if token.kind == "stop" and token.groups.get("since", "") != str(year):
            return [*kept, replace(token, kind="unknown")]
        if token.kind != "stop":
            kept.append(token)
    return kept


def with_asides(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with each bracket behind a figure as one token, an aside; other
    brackets mean nothing.
    """
    place = 0
    before = ""
    while place < len(tokens):
        token = tokens[place]
        if token.kind == "open" and before in ("figure", "percent"):
            end = next((n for n in range(place, len(tokens)) if tokens[n].kind == "close"), None)
            if end is not None:
                yield replace(token, kind="aside", inside=tuple(tokens[place + 1 : end]))
                place = end
        elif token.kind not in ("open", "close"):
            yield token
        before = token.kind
        place += 1
