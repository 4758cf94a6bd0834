"""What a report is about: a year, half-year, quarter or month."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Self

PeriodKind = Literal["year", "half", "quarter", "month"]

MONTHS: dict[PeriodKind, int] = {"year": 12, "half": 6, "quarter": 3, "month": 1}
"""How many months a period of each kind has."""

_WRITTEN = re.compile(
    r"(?P<year>[12]\d{3})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its year and, within the year, its number of its kind.

    >>> quarter = Period.parse("2023-Q1")
    >>> str(quarter.before), str(quarter.year_before), quarter.end
    ('2022-Q4', '2022-Q1', datetime.date(2023, 3, 31))
    """

    year: int
    kind: PeriodKind = "year"
    number: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12 // MONTHS[self.kind]:
            raise ValueError(f"no {self.kind} {self.number} in a year")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The period of a text like `2023`, `2023-H1`, `2023-Q1` or `2023-01`; ValueError for any
        other text.
        """
        found = _WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(f"not a period: {text}")
        year = int(found["year"])
        kinds: tuple[PeriodKind, ...] = ("half", "quarter", "month")
        return next((cls(year, kind, int(found[kind])) for kind in kinds if found[kind]), cls(year))

    @classmethod
    def of(cls, period: "int | Period") -> "Period":
        """A year as the period that it is; a period unchanged."""
        return cls(period) if isinstance(period, int) else period

    @classmethod
    def around(cls, start: date, end: date, kind: PeriodKind) -> "Period | None":
        """The period of that kind in which both days lie; None where there is none."""
        number = (start.month - 1) // MONTHS[kind] + 1
        period = cls(start.year, kind, number)
        return period if end <= period.end else None

    def __str__(self) -> str:
        if self.kind == "year":
            return str(self.year)
        number = (
            f"{self.number:02d}" if self.kind == "month" else f"{self.kind[0].upper()}{self.number}"
        )
        return f"{self.year}-{number}"

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, MONTHS[self.kind] * (self.number - 1) + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        month = MONTHS[self.kind] * self.number
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def before(self) -> Self:
        """The period right before it."""
        if self.number > 1:
            return replace(self, number=self.number - 1)
        return replace(self, year=self.year - 1, number=12 // MONTHS[self.kind])

    @property
    def year_before(self) -> Self:
        """The same period of the year before."""
        return replace(self, year=self.year - 1)
