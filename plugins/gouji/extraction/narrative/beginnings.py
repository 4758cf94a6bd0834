"""With which characters a match of a pattern may begin: so that at a place of a text only the
patterns are tried that may match there.
"""

import re
from collections.abc import Callable, Sequence
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_CLASSES = (ops.LITERAL, ops.RANGE, ops.NEGATE)
Test = Callable[[str], bool]
"""Whether a match may begin with a character."""


def beginning(pattern: str) -> Test:
    """The test of a pattern. It may say yes too often, and never no too often.

    >>> may = beginning("(?:共)?(?:收到|受理)")
    >>> [character for character in "共收受到理" if may(character)]
    ['共', '收', '受']
    >>> [beginning(pattern)("收") for pattern in ("[^受]", r"[^\\s]", "(?i:a)", "(?i)b", "(?<=共)受")]
    [True, True, True, True, False]
    """
    parsed = parser.parse(pattern)
    tests, empty = _of_sequence(parsed)
    if empty or parsed.state.flags & re.IGNORECASE:
        return _any
    return lambda character: any(test(character) for test in tests)


def _of_sequence(items: Sequence[tuple[Any, Any]]) -> tuple[list[Test], bool]:
    """The tests of what a sequence may begin with, and whether it may match nothing."""
    tests: list[Test] = []
    for kind, value in items:
        found, empty = _of_item(kind, value)
        tests += found
        if not empty:
            return tests, False
    return tests, True


def _of_item(kind: Any, value: Any) -> tuple[list[Test], bool]:  # noqa: ANN401 - re's own
    if kind is ops.LITERAL:
        return [lambda character: ord(character) == value], False
    if kind is ops.IN and all(one in _CLASSES or of is ops.CATEGORY_DIGIT for one, of in value):
        return [_class(value)], False
    if kind is ops.SUBPATTERN and not value[1]:  # no flags of its own
        return _of_sequence(value[-1])
    if kind is ops.BRANCH:
        parts = [_of_sequence(branch) for branch in value[1]]
        return [test for tests, _ in parts for test in tests], any(empty for _, empty in parts)
    if kind in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        least, _, repeated = value
        tests, empty = _of_sequence(repeated)
        return tests, empty or least == 0
    if kind in (ops.ASSERT, ops.ASSERT_NOT, ops.AT):
        return [], True
    return [_any], False


def _any(_: str) -> bool:
    return True


def _class(items: Sequence[tuple[Any, Any]]) -> Test:
    negated = items[0][0] is ops.NEGATE
    return lambda character: negated != any(_is_in(character, *item) for item in items[negated:])


def _is_in(character: str, kind: Any, value: Any) -> bool:  # noqa: ANN401 - re's own
    if kind is ops.LITERAL:
        return ord(character) == int(value)
    if kind is ops.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return re.match(r"\d", character) is not None
