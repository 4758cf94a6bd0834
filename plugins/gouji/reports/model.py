"""What a rendered report is made from; the same for a unit's own report and for a consolidated one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from gouji.forms.model import Form

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet may take a text that begins with one of these for a formula."""


@dataclass(frozen=True)
class Coverage:
    """Names of the units whose reports are in a consolidation, and of those that should be."""

    reporting: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """One report on a form.

    `figures` are by cell key; a key that is absent is a blank. `narrative` has the paragraphs by section number (一 …).
    `blank` is what a blank is shown as: None leaves it blank, Decimal(0) prints 0. `coverage` is None for a unit's
    own report.
    """

    form: Form
    title: str
    unit_name: str
    year: int
    period: tuple[date, date]
    figures: Mapping[str, Decimal | None]
    narrative: Mapping[str, Sequence[str]] = field(default_factory=dict)
    coverage: Coverage | None = None
    blank: Decimal | None = None

    def figure(self, key: str) -> Decimal | None:
        """The figure to print in a cell; None prints nothing."""
        value = self.figures.get(key)
        return self.blank if value is None else value

    def text(self, key: str) -> str:
        """The figure to print in a cell, as text; empty for a blank."""
        value = self.figure(key)
        return "" if value is None else format_figure(value)


def format_figure(value: Decimal) -> str:
    """A figure as official reports print it: no exponent, no group separators, no needless zeros.

    >>> format_figure(Decimal("159.7000")), format_figure(Decimal("36084")), format_figure(Decimal("0E+3"))
    ('159.7', '36084', '0')
    """
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if value == 0 else text
