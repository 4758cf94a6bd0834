"""What a unit has to be told on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gouji.reminders.wording import MatterName, season


@dataclass(frozen=True)
class Standing:
    """How a unit stands in a series and period.

    `settled`: its report is in, or, where it `publishes` (a government that consolidates and
    reports to nobody here), its edition is out. `state`, `file_name` and `ended_on` are of its
    newest submission, `explain_by` of one that waits for explanations.
    """

    unit_code: str
    name: str
    series: str
    period: str
    due_on: date
    publishes: bool
    settled: bool
    state: str | None = None
    file_name: str | None = None
    ended_on: date | None = None
    explain_by: date | None = None


@dataclass(frozen=True)
class Matter:
    """Something to tell a unit; `days` have passed since its date."""

    name: MatterName
    standing: Standing
    days: int


def find_matters(
    standing: Standing, on: date, told: Mapping[tuple[str, str, str, str], date]
) -> Iterator[Matter]:
    """What to tell a unit on a day; `told` is when each matter of a unit, series and period was
    last told.
    """
    for name in _concerns(standing):
        schedule = season().matters[name]
        start: date | None = getattr(standing, schedule.from_)
        if start and schedule.is_due(
            start, on, told.get((standing.unit_code, standing.series, standing.period, name))
        ):
            yield Matter(name, standing, (on - start).days)


def _concerns(standing: Standing) -> Iterator[MatterName]:
    if standing.publishes:
        if not standing.settled:
            yield "publish"
        return
    if not standing.settled:
        yield "early"
        yield "overdue"
    if standing.state == "returned":
        yield "returned"
    if standing.state == "awaiting_explanation":
        yield "awaiting_explanation"
