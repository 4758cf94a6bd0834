"""A rule as it is written in `expectations/<series>/rules/*.yaml`."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from gouji.catalogue.table import CellType
from gouji.core.data import Frozen
from gouji.core.severity import Severity

Need = Literal["narrative"]
BlankPolicy = Literal["zero", "skip", "fail"]
Scope = Literal["report", "prior", "peers", "beside", "children"]


class Each(Frozen):
    """What a rule is repeated over: rows or columns of a table (or `among` these), the open rows of
    one (`item`), cells (by type, key), sections.
    """

    row: str | None = None
    item: str | None = None
    column: str | None = None
    cell: tuple[CellType, ...] = ()
    cells: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


class RuleYears(Frozen):
    """The report years that a rule is valid for, both included; null is open."""

    first: int | None = None
    last: int | None = None


class Rule(Frozen):
    """One entry of the catalogue. `message` is what the unit reads; `basis` is the clause that it
    comes from.

    `scope` is what the rule looks at beside the report: nothing, the report of the year before,
    those of its peers, that of another series of the same unit and period, or of its children. A
    rule of scope `beside` is written in one of the two series, its `home`, and applies to both.
    `needs`: what the file must have for it to be assessed. A rule without `expression` is the file
    `sql/<id>.sql` beside it. It applies only where `when` holds; `parameters` are the numbers of
    both; a waivable error may be waived by the office for one report. `compared` names the two
    figures of a finding.
    """

    id: str = Field(pattern=r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$")
    title: str
    severity: Severity
    expression: str = ""
    when: str = ""
    blank: BlankPolicy
    message: str
    basis: str
    scope: Scope = "report"
    needs: Need | None = None
    waivable: bool = False
    years: RuleYears = RuleYears()
    parameters: dict[str, Decimal] = Field(default={})
    each: Each = Each()
    totals: tuple[str, ...] = ()
    compared: tuple[str, str] | None = None
    home: str = ""

    @property
    def numbers(self) -> dict[str, str]:
        """The parameters as they are written in SQL and in messages."""
        return {name: format(value, "f") for name, value in self.parameters.items()}


class SharedRules(Frozen):
    """Rules that several forms have; in `basis`, {form} is replaced by the document that the form
    was issued with.
    """

    rules: tuple[Rule, ...]


class RuleFile(SharedRules):
    """The rules of one form: those of the files that it includes, and its own."""

    form: str
    include: tuple[str, ...] = ()
