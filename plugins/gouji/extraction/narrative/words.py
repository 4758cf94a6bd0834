"""The words of narratives (`expectations/<series>/narrative.yaml`): what they are, what a figure
behind them counts.
"""

import re
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml
from gouji.extraction.narrative.beginnings import Test, beginning

Kind = Literal[
    "date", "year", "own_year", "other_year", "figure", "percent", "subject", "weak_subject",
    "action", "column", "none", "each", "every", "etc", "compare", "and", "part", "skip", "stop",
    "void", "filler", "comma", "colon", "topic", "open", "close",
]  # fmt: skip


class Word(Frozen):
    """One kind of word: a pattern over a text without spaces; `key` identifies a subject, action or
    column.

    A `weak` action means nothing behind another one (制发公开规范性文件).
    """

    kind: Kind
    pattern: str
    key: str = ""
    weak: bool = False


class Metric(Frozen):
    """What a head counts: an `action` (empty: none) with a `subject`; `cells` are patterns of cell
    keys.

    `alone`: the action implies by itself what it counts. `also`: a reading that is as good;
    `judged`: the metric whose rule allows for both (empty: none does, so it is not judged; default:
    the metric itself). `units` are those that its figure may have (empty: those of `counts`); with
    `money` the figure is in 万元, or in 元 and converted. A `topical` one is judged only in a
    paragraph that holds the `topic` (or below a heading that states its subject). A `bare` one is
    none behind unknown text: its action does not imply that it is this unit's. A `named` one is one
    only where the text states that it is about the form's topic (涉及政府信息公开的…): an office that
    receives reviews or answers suits has others as well. One `within` may be stated as a part of a
    figure that then is more than it (受理12件，其中新收10件).
    """

    metric: str
    subject: str
    action: str = ""
    alone: bool = False
    also: str = ""
    judged: str | None = None
    money: bool = False
    topical: bool = False
    bare: bool = False
    named: bool = False
    within: bool = False
    units: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()


class Relation(Frozen):
    """How a figure is stated beside another one: the name of its metric, and the rule that it is
    checked against.
    """

    suffix: str
    judged: str


class Words(Frozen):
    """The whole file.

    `columns`: columns of a kind of applicant; `names`: how it is named in a metric. `wholes` are
    the metrics that outcomes are parts of; the first is the one that kinds of applicants are parts
    of, and `excluded` one that is never a part of it: a figure that includes it is another one. A
    kind of applicants is judged as `apart`, a change or a share as its relation, unless it is
    `ruled`: has a rule of its own. The column in `listed` is one only behind another one (`listing`
    are its metrics). `joined` are actions in one word, each of which has the figure. `signs` is a
    pattern that every sentence holds that states a figure, or that there is none.
    """

    tokens: tuple[Word, ...]
    counts: tuple[str, ...]
    metrics: tuple[Metric, ...]
    apart: str
    ruled: tuple[str, ...]
    joined: dict[str, tuple[str, ...]]
    relations: dict[Literal["change", "difference", "share"], Relation]
    listed: tuple[str, ...] = ()
    excluded: str = ""
    topic: str
    signs: str
    columns: dict[str, tuple[str, ...]]
    names: dict[str, str]
    wholes: tuple[str, ...]

    @cached_property
    def _tries(self) -> tuple[tuple[Word, re.Pattern[str], Test], ...]:
        return tuple(
            (word, re.compile(word.pattern), beginning(word.pattern)) for word in self.tokens
        )

    @cached_property
    def _by_character(self) -> dict[str, tuple[tuple[Word, re.Pattern[str]], ...]]:
        return {}

    def beginning_with(self, character: str) -> tuple[tuple[Word, re.Pattern[str]], ...]:
        """The words that may begin with a character, in their order, each with its pattern."""
        known = self._by_character.get(character)
        if known is None:
            known = tuple((word, pattern) for word, pattern, may in self._tries if may(character))
            self._by_character[character] = known
        return known

    @cached_property
    def about(self) -> re.Pattern[str]:
        """The topic, ready."""
        return re.compile(self.topic)

    @cached_property
    def sign_pattern(self) -> re.Pattern[str]:
        """The signs, ready."""
        return re.compile(self.signs)

    @property
    def whole(self) -> str:
        """The metric that the others are parts of."""
        return self.wholes[0]

    @property
    def of_whole(self) -> str:
        """The subject of that metric."""
        return next(one.subject for one in self.metrics if one.metric == self.whole)

    def metric(self, action: str, subject: str, *, named: bool) -> Metric | None:
        """What an action with a subject counts; None where it is nothing that the form has, or only
        where it is `named`.
        """
        found = self.by_head.get((action, subject))
        return found if found and (named or not found.named) else None

    @cached_property
    def by_head(self) -> dict[tuple[str, str], Metric]:
        """The metrics by action and subject, the first of each."""
        return {(one.action, one.subject): one for one in reversed(self.metrics)}

    def is_whole(self, subject: str) -> bool:
        """Whether a subject is another name for what the whole counts."""
        found = self.by_head.get(("", subject))
        return found is not None and found.metric == self.whole

    def judged(self, name: str, metric: Metric) -> str:
        """The metric whose rule a figure of the metric is checked against, `name` being that of one
        kind of applicants.
        """
        if name != metric.metric:
            return name if name in self.ruled else self.apart
        return name if metric.judged is None else metric.judged

    @property
    def listing(self) -> tuple[str, ...]:
        """The metrics of the kinds of applicants of the whole."""
        stem = self.whole.removeprefix("applications_")
        return tuple(f"{stem}_{self.names.get(column, column)}" for column in self.columns)

    def is_row(self, action: str, parent: str = "") -> bool:
        """Whether an action is one row of another action's outcome; without `parent`, of any."""
        if parent:
            return action.startswith(f"{parent}_")
        return any(one.action and action.startswith(f"{one.action}_") for one in self.metrics)

    def default(self, action: str) -> str:
        """The subject of an action that implies by itself what it counts; empty where it does
        not.
        """
        return next((one.subject for one in self.metrics if one.action == action and one.alone), "")


def words(series: str) -> Words | None:
    """The vocabulary of a series' narratives, loaded once; None where it has none.

    Raises CatalogueError when the file is wrong.
    """
    return _load(settings().expectations / series / "narrative.yaml")


@cache
def _load(path: Path) -> Words | None:
    return load_yaml(path, Words) if path.exists() else None
