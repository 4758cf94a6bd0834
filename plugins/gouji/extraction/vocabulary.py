"""`expectations/vocabulary.yaml`: messages for the clerk and the words that extraction looks
for.
"""

import re
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from pathlib import Path

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml
from gouji.core.extracted import Problem
from gouji.core.severity import Severity


class ProblemText(Frozen):
    """A problem code: its severity, and its message for the clerk."""

    severity: Severity
    message: str


class Bounds(Frozen):
    """A count and an amount of money (in 元) are less than this, and have no more `digits` in all."""

    count: Decimal
    money: Decimal
    digits: int


class Figures(Frozen):
    """How figures and blanks are written, and how large they are. `likely` asks for a figure that
    may be meant.
    """

    bounds: Bounds

    blank: tuple[str, ...]
    count_units: tuple[str, ...]
    money_units: dict[str, Decimal]
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    lookalikes: dict[str, str]
    ornaments: str
    likely: str


class Labels(Frozen):
    """What a label may hold besides the label. `traditional` is pairs of characters, the
    traditional one first.
    """

    unit_note: str
    year_note: str
    footer: str
    numbering: tuple[str, ...]
    traditional: str

    @cached_property
    def simplified(self) -> dict[int, str]:
        """For str.translate."""
        pairs = self.traditional
        return {ord(old): new for old, new in zip(pairs[::2], pairs[1::2], strict=True)}


class Titles(Frozen):
    """What precedes a title that is quoted in a sentence, and the greatest length of a title."""

    lead_noise: str
    longest: int


class UnitNames(Frozen):
    """How names of units vary."""

    government: tuple[str, ...]
    equivalents: tuple[tuple[str, ...], ...]


class Periods(Frozen):
    """Words that announce the period of the figures."""

    keywords: tuple[str, ...]


class Passages(Frozen):
    """Words that give away a text that was not finished, each a regular expression over a text
    without its spaces.

    `nothing`: a section that states only that there is nothing. `residue`: what is left of a
    template. `activity` (with a group `year`): a sentence that states figures of a year, unless it
    is `compared`. `dated`: a line that is the report's date, with groups of year, month and day.
    `whole` and `part`: a figure of published items and those that it is broken down into, each with
    the groups `value` and `many` (in ten thousands).
    """

    nothing: str
    residue: tuple[str, ...]
    activity: str
    compared: str
    dated: str
    whole: str
    part: str


class Containers(Frozen):
    """What may lie in a zip beside reports.

    `junk`: what systems and programs leave there, matched against each part of a path. `others`:
    formats of archives that are not opened. `attachments`: of a member that is no report, the code
    of the problem or its format, with what to call it; any other unread member is a failure. (So is
    one that by its title or name is the report of a year of which the zip holds no report.)
    """

    junk: str
    others: tuple[str, ...]
    attachments: dict[str, str]


class Vocabulary(Frozen):
    """The whole file."""

    problems: dict[str, ProblemText]
    places: dict[str, str]
    sources: dict[str, str]
    words: dict[str, str]
    formats: dict[str, str]
    figures: Figures
    labels: Labels
    title: Titles
    unit_names: UnitNames
    period: Periods
    passages: Passages
    containers: Containers


def vocabulary() -> Vocabulary:
    """The project's vocabulary, loaded once. Raises CatalogueError when the file is wrong."""
    return _load(settings().expectations / "vocabulary.yaml")


@cache
def _load(path: Path) -> Vocabulary:
    return load_yaml(path, Vocabulary)


def problem(code: str, at: str = "", cells: tuple[str, ...] = (), **values: object) -> Problem:
    """A problem with the vocabulary's severity and message. KeyError for an unknown code or a
    missing value.
    """
    found = vocabulary().problems[code]
    return Problem(code, found.severity, found.message.format(**values), at, cells)


def kind_of(detected: str) -> str:
    """What people call a detected format."""
    return vocabulary().formats.get(detected, detected)


_SHEET = re.compile(r"^(?P<sheet>.*)!(?P<cell>[A-Z]+\d+)$", re.S)
_PARTS = re.compile(r"([a-z]+) (\d+)")


@lru_cache(maxsize=4096)
def describe_place(at: str) -> str:
    """A locator as text for a receipt; the locator itself when it is of no known kind.

    >>> describe_place("line 46/field 3")
    '第46行第3栏'
    """
    places = vocabulary().places
    if found := _SHEET.match(at):
        return places["sheet"].format(**found.groupdict())
    parts = dict(_PARTS.findall(at))
    for kind in ("column", "row", "field", "line", "header", "paragraph", "page"):
        try:
            return places[kind].format(**parts)
        except KeyError:
            continue
    return at
