"""When units are notified of what, from `expectations/season.yaml`."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml

MatterName = Literal["early", "overdue", "returned", "awaiting_explanation", "publish"]


class Schedule(Frozen):
    """The days on which a unit is notified of a matter, counted from one of its dates."""

    from_: Literal["due_on", "ended_on", "explain_by"] = Field(alias="from")
    days: tuple[int, ...] = Field(min_length=1)
    every: int | None = Field(None, gt=0)
    until: int

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if any(first >= second for first, second in pairwise(self.days)):
            raise ValueError(f"days must rise: {self.days}")
        return self

    def is_due(self, start: date, on: date, notified_on: date | None) -> bool:
        """Whether a notice is due on a day: one of the days has come since the last notice.

        >>> days = {"from": "due_on", "days": [1, 3], "every": 7, "until": 30}
        >>> schedule, due = Schedule.model_validate(days), date(2024, 1, 31)
        >>> [n for n in range(32) if schedule.is_due(due, due + timedelta(n), None)][:2]
        [1, 2]
        >>> schedule.is_due(due, date(2024, 2, 10), notified_on=date(2024, 2, 3))
        True
        """
        passed = (on - start).days
        if passed > self.until or passed < self.days[0]:
            return False
        latest = max(day for day in self.days if day <= passed)
        if self.every and latest == self.days[-1]:
            latest += (passed - latest) // self.every * self.every
        return notified_on is None or start + timedelta(latest) > notified_on


class SeasonWords(Frozen):
    """`season.yaml`; texts are Jinja templates."""

    matters: dict[MatterName, Schedule]
    subject: str
    body: str
    titles: dict[MatterName, str]
    texts: dict[MatterName, str]


@cache
def season() -> SeasonWords:
    """The season's words and schedules. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "season.yaml", SeasonWords)
