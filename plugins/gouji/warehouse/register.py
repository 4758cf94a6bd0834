"""Checks a register of units; the faults are listed line by line with the texts of
`expectations/register.yaml`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from pydantic import Field

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml
from gouji.core.templating import fill

OWN_LEVEL = "own_level"


class Unit(Frozen):
    """One reporting unit in one period of validity; `valid_to` is the first day that it no longer
    is. It files these `series`, or, where None, those of its kind.
    """

    unit_code: str = Field(pattern=r"^[0-9]{6,12}(-[a-z]+)?$")
    name: str = Field(min_length=1)
    kind: str
    parent_code: str | None
    valid_from: date
    valid_to: date | None
    aliases: tuple[str, ...]
    predecessors: tuple[str, ...]
    makes_regulations: bool | None = None
    series: tuple[str, ...] | None = None

    def is_valid_on(self, day: date) -> bool:
        """Whether the unit exists on a day in this period."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    def overlaps(self, other: "Unit") -> bool:
        """Whether both exist on some day."""
        return self.is_valid_on(other.valid_from) or other.is_valid_on(self.valid_from)


class Entry(NamedTuple):
    """A unit and its line in the file; None for one that is in the register already."""

    unit: Unit
    line: int | None

    @property
    def place(self) -> str:
        """Its place, as text."""
        words = register_words()
        return words.registered if self.line is None else fill(words.line, number=self.line)


class RegisterWords(Frozen):
    """`register.yaml`; texts are Jinja templates."""

    columns: str
    fields: str
    values: dict[str, str]
    faults: dict[str, str]
    line: str
    registered: str
    wrong: str
    effect: str
    gone: str


@cache
def register_words() -> RegisterWords:
    """The words. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "register.yaml", RegisterWords)


def find_faults(
    entries: Iterable[Entry], kinds: Iterable[str], series: Mapping[str, str]
) -> list[str]:
    """Everything that is wrong with a whole register, in the order of its lines; empty when nothing
    is. `series` are the titles of those that there are, by name.

    Kinds, series, periods (each later than its start, none overlapping another of the same unit),
    parents (in the register on every day, never below themselves), one own level at a time, no two
    units of one name under one parent, and predecessors that were there until they were succeeded.
    """
    ordered = sorted(entries, key=lambda entry: entry.line or 0)
    register = _Register(ordered, sorted(kinds), series)
    return [
        f"{entry.place}：{fault}" for entry in register.entries for fault in register.faults(entry)
    ]


class _Register:
    """A register that can be queried for who is where on a day."""

    def __init__(self, entries: list[Entry], kinds: list[str], series: Mapping[str, str]) -> None:
        self.entries = entries
        self.kinds = kinds
        self.series = series
        self.periods: dict[str, list[Entry]] = {}
        self.namesakes: dict[tuple[str | None, str], list[Entry]] = {}
        self.own_levels: dict[str | None, list[Entry]] = {}
        for entry in entries:
            unit = entry.unit
            self.periods.setdefault(unit.unit_code, []).append(entry)
            self.namesakes.setdefault((unit.parent_code, unit.name), []).append(entry)
            if unit.kind == OWN_LEVEL:
                self.own_levels.setdefault(unit.parent_code, []).append(entry)
        self.days = sorted(
            {day for unit, _ in entries for day in (unit.valid_from, unit.valid_to) if day}
        )

    def faults(self, entry: Entry) -> Iterator[str]:
        """What is wrong with one line; of two that contradict each other the later one is
        reported.
        """
        unit = entry.unit
        if unit.kind not in self.kinds:
            yield _fault("kind", unit=unit, kinds=self.kinds)
        for name in unit.series or ():
            if entry.line is not None and name not in self.series:
                yield _fault("series", unit=unit, given=name, series=self.series)
        if unit.valid_to is not None and unit.valid_to <= unit.valid_from:
            yield _fault("ends_early", unit=unit)
            return
        yield from self._of_periods(entry)
        yield from self._of_siblings(entry)
        yield from self._above(unit)
        for code in unit.predecessors:
            if code == unit.unit_code or not any(
                _reaches(p.unit, unit.valid_from) for p in self.periods.get(code, [])
            ):
                yield _fault("predecessor", unit=unit, code=code)

    def _of_periods(self, entry: Entry) -> Iterator[str]:
        for other in _before(entry, self.periods[entry.unit.unit_code]):
            name = "twice" if other.unit.valid_from == entry.unit.valid_from else "overlap"
            yield _fault(name, unit=entry.unit, other=other.unit, place=other.place)

    def _of_siblings(self, entry: Entry) -> Iterator[str]:
        unit = entry.unit
        namesakes = self.namesakes[unit.parent_code, unit.name] if unit.parent_code else []
        own_levels = self.own_levels[unit.parent_code] if unit.kind == OWN_LEVEL else []
        for name, others in {"own_levels": own_levels, "namesake": namesakes}.items():
            for other in _before(entry, others):
                if other.unit.unit_code != unit.unit_code:
                    yield _fault(name, unit=unit, other=other.unit, place=other.place)

    def _above(self, unit: Unit) -> Iterator[str]:
        """What is wrong on some day with the way up: a parent that is not there, or a cycle.
        Reported once a line.
        """
        for day in filter(unit.is_valid_on, self.days):
            seen, below = {unit.unit_code}, unit
            while (above := below.parent_code) is not None:
                if above in seen:
                    yield _fault("cycle", code=above, day=day)
                    return
                seen.add(above)
                found = next(
                    (
                        entry.unit
                        for entry in self.periods.get(above, [])
                        if entry.unit.is_valid_on(day)
                    ),
                    None,
                )
                if found is None:
                    yield _fault(
                        "orphan" if below is unit else "orphan_above",
                        unit=unit,
                        below=below,
                        day=day,
                    )
                    return
                below = found


def _before(entry: Entry, others: list[Entry]) -> list[Entry]:
    """Those that exist with an entry on some day and precede it in the register."""
    return (
        [other for other in others[: others.index(entry)] if other.unit.overlaps(entry.unit)]
        if others
        else []
    )


def _reaches(period: Unit, day: date) -> bool:
    return period.valid_from < day and (period.valid_to is None or day <= period.valid_to)


def _fault(name: str, **values: object) -> str:
    return fill(register_words().faults[name], **values)


def describe_value(column: str, value: str | None) -> str:
    """What is wrong with a field that does not fit its column."""
    words: Mapping[str, str] = register_words().values
    return fill(words[column], value=value or "")
