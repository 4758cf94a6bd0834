"""What a unit has to be notified of on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gouji.reminders.wording import MatterName, season


@dataclass(frozen=True)
class Status:
    """The status of a unit in a series and period.

    `settled`: its report is in, or, where it `publishes` (a government that consolidates and
    reports to no other unit here), its edition is out. `state`, `file_name` and `ended_on` are of
    its newest submission, `explain_by` of one that waits for explanations.
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
    """Something to notify a unit of; `days` have passed since its date."""

    name: MatterName
    status: Status
    days: int


def find_matters(
    status: Status, on: date, notified: Mapping[tuple[str, str, str, str], date]
) -> Iterator[Matter]:
    """What to notify a unit of on a day; `notified` is when each matter of a unit, series and
    period was last in a notice.
    """
    for name in _concerns(status):
        schedule = season().matters[name]
        start: date | None = getattr(status, schedule.from_)
        if start and schedule.is_due(
            start, on, notified.get((status.unit_code, status.series, status.period, name))
        ):
            yield Matter(name, status, (on - start).days)


def _concerns(status: Status) -> Iterator[MatterName]:
    if status.publishes:
        if not status.settled:
            yield "publish"
        return
    if not status.settled:
        yield "early"
        yield "overdue"
    if status.state == "returned":
        yield "returned"
    if status.state == "awaiting_explanation":
        yield "awaiting_explanation"
