"""What the office has laid down for the conversation, from `expectations/policies.yaml`."""

import unicodedata
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml

Refusal = Literal["boilerplate", "short", "repeats"]
SATURDAY = 5


class Within(Frozen):
    """The days that a unit has; with `working` only working days count."""

    days: int = Field(ge=0)
    working: bool
    closed: frozenset[date]
    open: frozenset[date]

    def after(self, day: date) -> date:
        """The last day in time for what was asked on `day`."""
        left = self.days
        while left:
            day += timedelta(days=1)
            left -= self._counts(day)
        return day

    def _counts(self, day: date) -> bool:
        if not self.working or day in self.open:
            return True
        return day.weekday() < SATURDAY and day not in self.closed


class ExplanationPolicy(Frozen):
    """What counts as an explanation."""

    within: Within
    shortest: int
    boilerplate: tuple[str, ...]
    need_none: tuple[str, ...]
    refusals: dict[Refusal, str]

    def refuse(self, text: str, message: str) -> str | None:
        """Why `text` explains nothing, in words for the clerk; None when it will do. `message` is the finding's."""
        said = _letters(text)
        phrases = sorted(map(_letters, self.boilerplate), key=len, reverse=True)
        own = said
        for phrase in phrases:
            own = own.replace(phrase, "")
        if len(own) < self.shortest:
            return self.refusals["short" if own == said and said else "boilerplate"]
        told = _letters(message)
        if said in told or len(said.replace(told, "")) < self.shortest:
            return self.refusals["repeats"]
        return None


class IntakePolicy(Frozen):
    """How reports of some years are taken; `explanation` stands in every finding that is accepted so."""

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
    no_unit: str
    no_code: str
    no_such: str
    state: str
    newer: str
    errors: str
    no_finding: str
    not_waivable: str
    actions: dict[Literal["accept", "return", "waive"], str]


class Policies(Frozen):
    """`policies.yaml`."""

    explanations: ExplanationPolicy
    intake: tuple[IntakePolicy, ...]
    decisions: DecisionWords

    def accepts_omitted(self, year: int) -> IntakePolicy | None:
        """The policy by which reports of that year are taken although totals are blank."""
        policy = next((policy for policy in self.intake if policy.first <= year <= policy.last), None)
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
