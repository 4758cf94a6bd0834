"""A series: a statutory return that units file again and again, with its form versions."""

import re
from functools import cached_property
from typing import Annotated

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


Due = Annotated[str, Field(pattern=r"^(1[0-2]|[1-9])-(3[01]|[12][0-9]|[1-9])$")]
"""A last day by law: the month and the day after the end of the period. After a year, 3-31 is
31 March.
"""


class Series(Frozen):
    """`expectations/<series>/series.yaml`. The first of several series by `order` is the default.

    `filed_by` are the kinds of units that file it, with their last days by law; without any, every
    kind does, by `due`. The register may give a unit other series than its kind; it then has `due`
    where its kind has no day of its own.
    """

    series: str = Field(pattern=r"^[a-z][a-z0-9]*$")
    order: int
    title: str
    statute: str
    period: PeriodKind = "year"
    due: Due = "1-31"
    filed_by: dict[str, Due] = Field(default={})
    titles: Titles
