"""A rule as it is written in `expectations/rules/<form>.yaml`."""

from typing import Literal

from pydantic import Field

from gouji.data import Frozen
from gouji.extraction.model import Severity
from gouji.forms.model import CellType

BlankPolicy = Literal["zero", "skip", "fail"]


class Each(Frozen):
    """What a rule is repeated over: the rows or columns of a table (only those `among`), or all cells of some types."""

    row: str | None = None
    column: str | None = None
    cell: tuple[CellType, ...] = ()
    among: tuple[str, ...] = ()


class Rule(Frozen):
    """One entry of the catalogue. `message` is what the unit reads; `basis` is the clause that it comes from."""

    id: str = Field(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$")
    title: str
    severity: Severity
    expression: str
    blank: BlankPolicy
    message: str
    basis: str
    each: Each = Each()
    totals: tuple[str, ...] = ()
    waivable: bool = False


class RuleFile(Frozen):
    """The rules of one form."""

    form: str
    rules: tuple[Rule, ...]
