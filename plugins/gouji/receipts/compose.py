"""From what the warehouse has about a submission to the data of its receipt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from gouji.catalogue.form import Form
from gouji.catalogue.instance import Instance
from gouji.catalogue.receipt_words import words
from gouji.catalogue.rule import Rule
from gouji.catalogue.rules import Catalogue
from gouji.core.extracted import Entry, Reading
from gouji.extraction.vocabulary import describe_place
from gouji.receipts.issues import find_issues
from gouji.receipts.model import FindingRow, ReceiptCell, ReceiptData, ReceiptFinding, Side


def compose(
    *,
    unit_code: str,
    unit_name: str,
    file_name: str,
    sha256: str,
    received_at: datetime,
    state: str,
    explain_by: date | None = None,
    year: int | None = None,
    report_period: str | None = None,
    version: int | None = None,
    catalogue: Catalogue | None = None,
    readings: Mapping[str, Reading] | None = None,
    entries: Sequence[Entry] = (),
    findings: Sequence[FindingRow] = (),
    not_assessed: Sequence[tuple[str, str]] = (),
) -> ReceiptData:
    """The data of one submission's receipt.

    `readings` are the cells as they were read, `entries` those of words; `catalogue` is that of the
    report's form, None when no report could be read. `not_assessed` are rules that could not be
    applied, each with why.
    """
    form = catalogue.form if catalogue and readings else None
    data = ReceiptData(
        unit_code=unit_code,
        unit_name=unit_name,
        file_name=file_name,
        sha256=sha256,
        received_at=received_at,
        state=state,
        explain_by=explain_by,
        year=year,
        report_period=report_period,
        version=version,
        form=form,
        cells=_cells(form, readings, entries) if form and readings else {},
        not_assessed=tuple((rule, _title(catalogue, rule), why) for rule, why in not_assessed),
    )
    if catalogue and form and findings:
        instances = {(i.rule.id, i.name): i for i in catalogue.instances}
        found = [
            _finding(
                row,
                catalogue.rules.get(row.rule_id),
                instances.get((row.rule_id, row.instance)),
                data,
            )
            for row in findings
        ]
    else:
        found = [_finding(row, None, None, data) for row in findings]
    data = replace(data, findings=tuple(found))
    if not catalogue or not form:
        return replace(data, issues=find_issues(data, ()))
    left_out = {rule for rule, _ in not_assessed}
    broken = {(row.rule_id, row.instance) for row in findings}
    repeated = {
        one.left[0]
        for one in catalogue.repeats
        if one.rule.id not in left_out and (one.rule.id, one.name) not in broken
    }
    return replace(data, issues=find_issues(data, catalogue.equations, repeated))


@lru_cache(maxsize=20_000)  # the same places come back with every report of a layout
def _place(at: str) -> str:
    return describe_place(at)


def _title(catalogue: Catalogue | None, rule: str) -> str:
    known = catalogue.rules.get(rule) if catalogue else None
    return known.title if known else rule


def _cells(
    form: Form, readings: Mapping[str, Reading], entries: Sequence[Entry]
) -> dict[str, ReceiptCell]:
    cells = {}
    for key in form.cells:
        reading = readings.get(key, Reading(None, words().labels["unread"], ""))
        cells[key] = ReceiptCell(
            key=key,
            label=form.describe(key),
            value=reading.value,
            raw=reading.raw,
            at=_place(reading.at),
        )
    filed = {entry.key: entry for entry in entries}
    for key in (*form.words, *_open_keys(form)):
        entry = filed.get(key)
        unread = "" if key not in form.words else words().labels["unread"]
        cells[key] = ReceiptCell(
            key=key,
            label=form.describe(key),
            value=entry.value if entry else None,
            raw=entry.raw if entry else unread,
            at=_place(entry.at) if entry else "",
        )
    return cells


def _open_keys(form: Form) -> Iterator[str]:
    """The cells of every open row that a report may have."""
    for table in form.open_tables:
        if table.open:
            for row in range(1, table.open.most + 1):
                yield from (f"{table.key}.{row}.{node.key}" for node in table.open.columns)


def _finding(
    row: FindingRow, rule: Rule | None, instance: Instance | None, data: ReceiptData
) -> ReceiptFinding:
    sides = _sides(row, instance, data) if instance and instance.is_equation else None
    return ReceiptFinding(
        rule=row.rule_id,
        severity="info" if row.answers.waived_by else row.severity,
        message=row.message,
        kind=row.kind,
        cells=tuple(data.cells[key] for key in row.cells if key in data.cells),
        sides=sides,
        difference=None if row.lhs is None or row.rhs is None else row.lhs - row.rhs,
        at=describe_place(row.locator),
        basis=rule.basis if rule else "",
        compared=rule.compared if rule else None,
        code=row.fingerprint,
        answers=row.answers,
        instance=row.instance,
        lhs=row.lhs,
        rhs=row.rhs,
    )


def _sides(row: FindingRow, instance: Instance, data: ReceiptData) -> tuple[Side, Side] | None:
    if data.form is None or row.lhs is None or row.rhs is None:
        return None
    labels = _short_labels(instance.cells, data.form)
    left, right = (
        [(labels[key], data.cells[key]) for key in keys] for keys in (instance.left, instance.right)
    )
    return Side(tuple(left), row.lhs), Side(tuple(right), row.rhs)


def _short_labels(keys: Iterable[str], form: Form) -> dict[str, str]:
    """Of cells in one column the row's label, of cells in one row the column's, else both."""
    named = [form.cells[key] for key in keys]
    if len({(cell.table, cell.column) for cell in named}) == 1:
        return {cell.key: cell.row_label for cell in named}
    if len({(cell.table, cell.row) for cell in named}) == 1:
        return {cell.key: cell.column_label for cell in named}
    return {cell.key: form.describe(cell.key) for cell in named}
