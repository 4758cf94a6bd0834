"""The office's policies for reviewing reports, from `expectations/policies.yaml`."""

import unicodedata
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

from chinese_calendar import is_workday
from pydantic import Field

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml

Refusal = Literal["boilerplate", "short", "repeats"]
SATURDAY = 5


class Within(Frozen):
    """The days that a unit has; with `working` only working days count.

    Those are the days of the calendar that the State Council announces each autumn for the year
    that follows, as the package chinese_calendar keeps it, but for the days that the office names
    itself: `closed` and `open`.
    """

    days: int = Field(ge=0)
    working: bool
    closed: frozenset[date]
    open: frozenset[date]

    def after(self, day: date) -> date | None:
        """The last day in time for what was asked on `day`; None where working days are not
        announced that far.

        A year that the calendar does not hold is known all the same once the office has named days
        of it: all others are then as the week has them.
        """
        left = self.days
        while left:
            day += timedelta(days=1)
            if (counts := self._counts(day)) is None:
                return None
            left -= counts
        return day

    def _counts(self, day: date) -> bool | None:
        if not self.working or day in self.open:
            return True
        if day in self.closed:
            return False
        try:
            return bool(is_workday(day))
        except NotImplementedError:  # what the package raises for a year that it does not hold
            named = {known.year for known in self.closed | self.open}
            return day.weekday() < SATURDAY if day.year in named else None


class ExplanationPolicy(Frozen):
    """What counts as an explanation."""

    within: Within
    shortest: int
    boilerplate: tuple[str, ...]
    need_none: tuple[str, ...]
    refusals: dict[Refusal, str]

    def refuse(self, text: str, message: str) -> str | None:
        """Why `text` explains nothing, as a message for the clerk; None when it is accepted.
        `message` is the finding's.
        """
        given = _letters(text)
        phrases = sorted(map(_letters, self.boilerplate), key=len, reverse=True)
        own = given
        for phrase in phrases:
            own = own.replace(phrase, "")
        if len(own) < self.shortest:
            return self.refusals["short" if own == given and given else "boilerplate"]
        finding = _letters(message)
        if given in finding or len(given.replace(finding, "")) < self.shortest:
            return self.refusals["repeats"]
        return None


class IntakePolicy(Frozen):
    """How reports of some years are accepted; `explanation` is recorded for every finding that is
    accepted so.
    """

    first: int
    last: int
    omitted: Literal["return", "accept"]
    explanation: str = Field(min_length=1)


class DecisionWords(Frozen):
    """Why a decision cannot be carried out; {names} are filled in."""

    unsigned: str
    no_reason: str
    no_login: str
    no_rule: str
    which_series: str
    no_unit: str
    no_code: str
    no_such: str
    state: str
    newer: str
    errors: str
    no_finding: str
    not_waivable: str
    approve: str
    reject: str
    actions: dict[Literal["accept", "return", "waive"], str]


class Policies(Frozen):
    """`policies.yaml`."""

    explanations: ExplanationPolicy
    intake: tuple[IntakePolicy, ...]
    decisions: DecisionWords

    def accepts_omitted(self, year: int) -> IntakePolicy | None:
        """The policy by which reports of that year are taken although totals are blank."""
        policy = next(
            (policy for policy in self.intake if policy.first <= year <= policy.last), None
        )
        return policy if policy and policy.omitted == "accept" else None


def policies() -> Policies:
    """The policies in force. Raises CatalogueError when the file is wrong."""
    return _load(settings().expectations / "policies.yaml")


@cache
def _load(path: Path) -> Policies:
    return load_yaml(path, Policies)


def _letters(text: str) -> str:
    """The letters and digits of a text, in one width and case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())
