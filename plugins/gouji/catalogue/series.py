"""A series: a statutory return that units file again and again, with its form versions."""

import re
from functools import cached_property

from pydantic import Field

from gouji.catalogue.period import PeriodKind
from gouji.core.data import Frozen


class Titles(Frozen):
    """Regular expressions of a report's title over a text without its spaces, with groups `unit`
    and `year`.

    `subject`: what every title holds. `lead`: the title as it is quoted in a sentence.
    """

    subject: str
    patterns: tuple[str, ...]
    lead: str

    @cached_property
    def compiled(self) -> tuple[re.Pattern[str], ...]:
        """The patterns, ready."""
        return tuple(re.compile(pattern) for pattern in self.patterns)


class Series(Frozen):
    """`expectations/<series>/series.yaml`. Of several series, the first by `order` is meant where
    none is named.
    """

    series: str = Field(pattern=r"^[a-z][a-z0-9]*$")
    order: int
    title: str
    statute: str
    period: PeriodKind = "year"
    titles: Titles
