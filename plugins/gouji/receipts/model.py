"""What a receipt is made from, and its content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from gouji.catalogue.form import Form
from gouji.catalogue.forms import default_series, load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.catalogue.receipt_words import words
from gouji.core.severity import Severity


@dataclass(frozen=True)
class ReceiptCell:
    """A cell as the unit filed it: official label, value (None for a blank), what is written there
    and where.
    """

    key: str
    label: str
    value: Decimal | None = None
    raw: str = ""
    at: str = ""


@dataclass(frozen=True)
class Side:
    """One side of a balance: the cells that are added up, each with its short label, and what they
    come to.
    """

    terms: tuple[tuple[str, ReceiptCell], ...]
    value: Decimal


@dataclass(frozen=True)
class Answers:
    """The answers to a finding: the explanation that counts, or one that was refused and why; who
    waived it.
    """

    explanation: str = ""
    refused_explanation: str = ""
    refused_reason: str = ""
    waived_by: str = ""
    waiver_reason: str = ""


@dataclass(frozen=True)
class ReceiptFinding:
    """One failed rule, or one problem in reading the file (kind `extraction`).

    `sides` are there for a balance, `lhs` and `rhs` for every comparison; `compared` is what these
    are called. `code` is the fingerprint by which an explanation finds it.
    """

    rule: str
    severity: Severity
    message: str
    kind: str | None = None
    cells: tuple[ReceiptCell, ...] = ()
    sides: tuple[Side, Side] | None = None
    difference: Decimal | None = None
    at: str = ""
    basis: str = ""
    code: str = ""
    answers: Answers = field(default_factory=Answers)
    instance: str = ""
    lhs: Decimal | None = None
    rhs: Decimal | None = None
    compared: tuple[str, str] | None = None


@dataclass(frozen=True)
class Suspect:
    """A cell to look at, with the figure that the others imply (None: unknown)."""

    cell: ReceiptCell
    implied: Decimal | None = None


@dataclass(frozen=True)
class Issue:
    """One task for the clerk: one cause with all findings that it explains.

    `certain`: the suspects are the wrong cells. Otherwise each may be, or, where there are `ways`,
    the suspects and those of one of the ways. `note` gives the evidence for one of them.
    """

    severity: Severity
    title: str
    advice: str
    suspects: tuple[Suspect, ...]
    findings: tuple[ReceiptFinding, ...]
    certain: bool = False
    ways: tuple[tuple[Suspect, ...], ...] = ()
    note: str = ""


@dataclass(frozen=True)
class FindingRow:
    """A finding as the warehouse has it (`quality.finding`), or a problem that ended the
    submission.
    """

    rule_id: str
    severity: Severity
    message: str
    kind: str | None = None
    instance: str = ""
    cells: tuple[str, ...] = ()
    lhs: Decimal | None = None
    rhs: Decimal | None = None
    locator: str = ""
    fingerprint: str = ""
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True)
class ReceiptData:
    """One submission's outcome.

    `state` is a submission state of the ledger, or `explained` for a workbook that brought
    explanations; `explain_by` is the last day to explain what awaits it. Year, version and form are
    None where the file does not state them; `cells` are all of the form's, as filed, and `issues`
    the findings by their cause. `not_assessed` are the rules that could not be applied, as (rule,
    title, why).
    """

    unit_code: str
    unit_name: str
    file_name: str
    sha256: str
    received_at: datetime
    state: str
    explain_by: date | None = None
    year: int | None = None
    report_period: str | None = None
    version: int | None = None
    form: Form | None = None
    cells: Mapping[str, ReceiptCell] = field(default_factory=dict)
    findings: tuple[ReceiptFinding, ...] = ()
    issues: tuple[Issue, ...] = ()
    not_assessed: tuple[tuple[str, str, str], ...] = ()

    @property
    def period(self) -> Period | None:
        """What the report is about: a year or, if stated, a part of one."""
        if self.report_period:
            return Period.parse(self.report_period)
        return Period(self.year) if self.year else None

    @property
    def about(self) -> str:
        """What its period is called in a sentence, with the title of its series where that is not
        the first; empty where the file does not state it.
        """
        if not self.period:
            return ""
        about = name_about(self.period)
        if self.form is None or self.form.series == default_series():
            return about
        title = load_series()[self.form.series].title
        return about + words().labels["of_series"].format(title=title)
