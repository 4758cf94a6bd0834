"""What stands between two figures of a clause: the heads that a figure may belong to, and what
bears on them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gouji.extraction.narrative.scan import Token
from gouji.extraction.narrative.words import Words

OTHER = "other"
"""The subject of a paragraph that has counted something that the form does not have."""
_BETWEEN = 24
"""Characters that may stand between what was done and what with (收到公民提出的…申请)."""
Part = tuple[Sequence[Token], Token | None]
"""What stands before a figure, and the figure."""


@dataclass(frozen=True, slots=True)
class Head:
    """What may be counted. `before`: unknown text stands right before it; `vague`: its subject is a
    weak one.
    """

    action: str = ""
    subject: str = ""
    column: str = ""
    before: bool = False
    vague: bool = False

    def is_doubtful(self, words: Words) -> bool:
        """Whether what governs its subject is unknown, or counts nothing of it that the form has."""
        return words.metric(self.action, self.subject) is None if self.action else self.before


@dataclass(frozen=True, slots=True)
class Group:
    """The heads that stand between two figures of a clause.

    `unknown`: how much unknown text follows the last of them. `negated`, `each`, `every`: words
    that bear on all.
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

    def is_doubtful(self, words: Words) -> bool:
        """Whether one of its heads is: so are those listed behind it."""
        return any(head.is_doubtful(words) for head in self.heads if head.subject)


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
            heads, group, unknown = (
                [Head(token.key)] if token.key else [],
                replace(group, negated=True),
                0,
            )
        elif token.kind == "each":
            group = replace(group, each=token.key or "each")
        elif token.kind == "every":
            group = replace(group, every=True)
        elif token.kind == "etc":
            heads = [head for head in heads if not words.is_row(head.action)]
        elif token.kind in ("subject", "weak_subject", "action", "column"):
            heads = _add(heads, token, words, joined=joined, unknown=unknown)
            unknown = 0
        joined = token.kind == "and"
    return replace(group, heads=tuple(_shared(heads)), unknown=unknown)


def complete(group: Group, after: Sequence[Token]) -> tuple[Group, int]:
    """The group with what stands behind its figure (收到1件申请; 5件转下年办理), and how many
    tokens that takes.
    """
    head = group.heads[-1] if group.heads else Head()
    if group.unknown or head.subject or head.column:
        return group, 0
    between = 0
    for place, token in enumerate(after):
        if token.kind == "column" and not between:
            return replace(
                group, heads=(*group.heads[:-1], replace(head, column=token.key))
            ), place + 1
        if token.kind in ("subject", "weak_subject") and between <= (
            _BETWEEN if head.action else 0
        ):
            found = replace(head, subject=token.key, vague=token.kind == "weak_subject")
            return replace(group, heads=(*group.heads[:-1], found)), place + 1
        if token.kind == "action" and not head.action and not between:
            return replace(group, heads=(replace(head, action=token.key),)), place + 1
        if token.kind != "unknown":
            break
        between += len(token.text)
    return (replace(group, unknown=between) if between and head.action else group), 0


def _add(
    heads: list[Head], token: Token, words: Words, *, joined: bool, unknown: int
) -> list[Head]:
    """The heads with one more word: it belongs to the last of them, is one more of a list, or takes
    their place.
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
    if (
        not joined
        and last.action
        and ((token.weak and not unknown) or words.is_row(last.action, token.key))
    ):
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
    """Heads of a list that share the subject that stands behind the last (制定、废止规范性文件)."""
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


def until_stop(tokens: Iterable[Token]) -> list[Token]:
    """The tokens up to one from which on nothing is stated; that stands as text that nobody knows."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind == "stop":
            return [*kept, replace(token, kind="unknown")]
        kept.append(token)
    return kept
