"""Findings grouped by their cause: a clerk is told once what to mend."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from gouji.receipts.model import Issue, ReceiptCell, ReceiptData, ReceiptFinding, Suspect
from gouji.receipts.wording import words
from gouji.reports.model import format_figure

_MANY_CELLS = 12
_ORDER = {"error": 0, "warning": 1, "info": 2}


def find_issues(data: ReceiptData) -> tuple[Issue, ...]:
    """What the clerk has to look at, errors first; every finding stands in exactly one issue."""
    balances = [finding for finding in data.findings if finding.sides]
    suspected, left = _suspected(data, balances)
    omitted = [finding for finding in left if finding.kind == "omitted"]
    unclear = [_unclear(finding) for finding in left if finding.kind != "omitted"]
    others = [_plain(finding) for finding in data.findings if not finding.sides]
    issues = [*suspected, *_omitted(data, omitted), *unclear, *others]
    return tuple(sorted(issues, key=lambda issue: _ORDER[issue.severity]))


def implied(finding: ReceiptFinding, key: str) -> Decimal:
    """What the cell must hold for this balance to be right, all other cells as they are (a blank counts as zero)."""
    if finding.sides is None:
        raise ValueError(f"{finding.rule} is no balance")
    left, right = finding.sides
    on_left = any(cell.key == key for _, cell in left.terms)
    missing = right.value - left.value if on_left else left.value - right.value
    cell = next(cell for _, cell in (*left.terms, *right.terms) if cell.key == key)
    return (cell.value or Decimal(0)) + missing


def _omitted(data: ReceiptData, findings: list[ReceiptFinding]) -> Iterable[Issue]:
    """One issue a table and severity: the blank cells, each with the figure that its balances imply."""
    groups: dict[tuple[str, str], list[ReceiptFinding]] = {}
    for finding in findings:
        groups.setdefault((finding.severity, finding.cells[0].key.split(".")[0]), []).append(finding)
    for (_, table), group in groups.items():
        suspects = _blanks(group)
        title = words().issues.omitted.format(table=_table_name(data, table), count=len(suspects))
        advice = words().issues.omitted_advice
        yield Issue(group[0].severity, title, advice, suspects, tuple(group), certain=True)


def _blanks(findings: list[ReceiptFinding]) -> tuple[Suspect, ...]:
    """Blank totals with what they should be; where no total is blank, the blank cells of the empty side."""
    figures: dict[str, set[Decimal]] = {}
    cells: dict[str, ReceiptCell] = {}
    for finding in findings:
        blank = [cell for cell in finding.cells if cell.key in finding.totals and cell.value is None]
        cells |= {cell.key: cell for cell in blank}
        for cell in blank:
            figures.setdefault(cell.key, set()).add(implied(finding, cell.key))
    for finding in findings:
        if not any(cell.key in cells for cell in finding.cells):
            cells |= {cell.key: cell for cell in finding.cells if cell.value is None}
    return tuple(Suspect(cell, _only(figures.get(key, set()))) for key, cell in cells.items())


def _only(figures: set[Decimal]) -> Decimal | None:
    return next(iter(figures)) if len(figures) == 1 else None


def _suspected(data: ReceiptData, findings: list[ReceiptFinding]) -> tuple[list[Issue], list[ReceiptFinding]]:
    """One issue for several balances that one changed cell would mend, and the findings that are left."""
    issues, left = [], findings
    for (key, figure), explained in _repairs(data, findings):
        if all(finding in left for finding in explained):
            left = [finding for finding in left if finding not in explained]
            issues.append(_suspect_issue(data.cells[key], figure, explained))
    return issues, left


def _unclear(finding: ReceiptFinding) -> Issue:
    suspects = tuple(Suspect(cell) for cell in filter(_is_filled, finding.cells))
    return Issue(finding.severity, finding.message, words().issues.unclear_advice, suspects, (finding,))


Repair = tuple[tuple[str, Decimal], list[ReceiptFinding]]


def _repairs(data: ReceiptData, findings: list[ReceiptFinding]) -> list[Repair]:
    """Changes of one filled cell that mend two balances or more and break none, where there is no other such change."""
    repairs: dict[tuple[str, Decimal], list[ReceiptFinding]] = {}
    named = Counter(cell.key for finding in findings for cell in finding.cells)
    for finding in findings:
        for cell in filter(_is_filled, finding.cells):
            repairs.setdefault((cell.key, implied(finding, cell.key)), []).append(finding)
    sound = {
        repair: explained
        for repair, explained in repairs.items()
        if 1 < len(explained) == named[repair[0]] and repair[0] not in data.settled and repair[1] >= 0
    }
    ways = Counter(tuple(map(id, explained)) for explained in sound.values())
    only = [(repair, explained) for repair, explained in sound.items() if ways[tuple(map(id, explained))] == 1]
    return sorted(only, key=lambda repair: -len(repair[1]))


def _is_filled(cell: ReceiptCell) -> bool:
    return cell.value is not None


def _suspect_issue(cell: ReceiptCell, figure: Decimal, findings: list[ReceiptFinding]) -> Issue:
    told = words().issues
    advice = told.suspect_advice.format(implied=format_figure(figure), value=show(cell))
    title = told.suspect.format(cell=cell.label)
    return Issue(findings[0].severity, title, advice, (Suspect(cell, figure),), tuple(findings), certain=True)


def _plain(finding: ReceiptFinding) -> Issue:
    cells = finding.cells if len(finding.cells) <= _MANY_CELLS else ()
    advice = words().issues.cell_advice if cells and finding.kind is None else ""
    suspects = tuple(Suspect(cell) for cell in cells)
    return Issue(finding.severity, finding.message, advice, suspects, (finding,), certain=len(cells) == 1)


def show(cell: ReceiptCell) -> str:
    """A cell's figure as the unit wrote it; the word for blank where nothing is written."""
    if cell.value is None:
        return cell.raw or words().labels["blank"]
    return format_figure(cell.value)


def _table_name(data: ReceiptData, table: str) -> str:
    sections = data.form.sections if data.form else ()
    return next((f"表{section.number}" for section in sections if section.table == table), table)
