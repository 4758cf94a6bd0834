"""The texts of receipts, from `expectations/receipts.yaml`."""

from functools import cache
from typing import Literal

from pydantic import Field

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml
from gouji.core.severity import Severity

Slip = Literal["sign", "power_of_ten", "transposed", "repeated", "dropped"]
"""Slips of the hand that turn one figure into another (validation/slips.py)."""


class State(Frozen):
    """The texts of a submission's end state; `titles` are by the code of the problem that ended it.

    `with_errors`: the texts used instead when there is something to correct; `with_open`: when
    something still has to be explained.
    """

    tone: Literal["good", "notice", "bad"]
    title: str
    titles: dict[str, str] = Field(default_factory=dict)
    lead: str
    next: tuple[str, ...]
    with_errors: "State | None" = None
    with_open: "State | None" = None


class IssueWords(Frozen):
    """Titles and advice of issues."""

    omitted: str
    suspect: str
    omitted_advice: str
    suspect_advice: str
    several: str
    alone_advice: str
    several_advice: str
    either: str
    either_advice: str
    ways: str
    ways_advice: str
    more: str
    tangled: str
    row: str
    row_advice: str
    tangled_advice: str
    agrees: str
    likely: str
    slips: dict[Slip, str]
    cell_advice: str
    explain_advice: str


class ReceiptWords(Frozen):
    """`receipts.yaml`."""

    states: dict[str, State]
    severities: dict[Severity, str]
    issues: IssueWords
    labels: dict[str, str]
    members: dict[str, str]
    publication: dict[str, str]


@cache
def words() -> ReceiptWords:
    """The texts of receipts. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "receipts.yaml", ReceiptWords)
