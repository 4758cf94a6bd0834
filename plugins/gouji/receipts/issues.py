"""Findings grouped by their cause: a clerk sees each correction once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from gouji.catalogue.receipt_words import words
from gouji.catalogue.rules import Equation
from gouji.core.figures import format_figure
from gouji.core.severity import Severity
from gouji.receipts.model import Issue, ReceiptCell, ReceiptData, ReceiptFinding, Suspect
from gouji.validation.computed import definitions
from gouji.validation.localise import Change, Fault, fits, localise
from gouji.validation.slips import slip

_MANY_CELLS = 12
_FEW_SLIPS = 2
_ORDER = {"error": 0, "warning": 1, "info": 2}


def find_issues(
    data: ReceiptData, balances: Sequence[Equation], repeated: Collection[str] = ()
) -> tuple[Issue, ...]:
    """What the clerk has to look at, errors first; every finding is in exactly one issue.

    `balances` are those of the report's form; `repeated` the cells that agree with an accepted
    report of the year before: that they are wrong is least likely.
    """
    place = {(balance.rule, balance.instance): number for number, balance in enumerate(balances)}
    failing = {
        place[f.rule, f.instance]: f
        for f in data.findings
        if f.sides and (f.rule, f.instance) in place
    }
    figures = {key: cell.value for key, cell in data.cells.items()}
    types = {key: cell.type for key, cell in data.form.cells.items()} if data.form else {}
    computed = {key for key, cell in data.cells.items() if is_computed(cell)}
    faults = localise(balances, figures, failing, types, computed) if failing else ()
    unlikely = _with_parts(repeated, balances, computed)
    others = [
        finding
        for finding in data.findings
        if all(finding is not known for known in failing.values())
    ]
    issues: list[Issue] = []
    omitted: list[ReceiptFinding] = []
    implied: dict[str, Decimal] = {}
    for fault in sorted(faults, key=lambda fault: not fault.ways):  # the located faults first
        caused = [failing[number] for number in (*fault.balances, *fault.follows)]
        if caused and _is_omission(fault, caused, data):
            omitted += caused
            implied |= {change.cell: change.value for change in fault.certain}
        elif caused:
            same = [finding for finding in others if _same_cause(finding, fault, data)]
            others = [finding for finding in others if finding not in same]
            issues.append(_of_fault(data, fault, [*caused, *same], same, unlikely))
    issues += [*_omitted(data, omitted, implied), *map(_plain, others)]
    return tuple(sorted(issues, key=lambda issue: _ORDER[issue.severity]))


def is_computed(cell: ReceiptCell) -> bool:
    """Whether the file itself computes a figure: a formula is written there."""
    return cell.value is not None and cell.raw.startswith("=")


def _with_parts(
    cells: Collection[str], balances: Sequence[Equation], computed: Collection[str]
) -> frozenset[str]:
    """Cells, and of those that are computed the parts."""
    parts = (
        balances[number].right for number, cell in definitions(balances, computed) if cell in cells
    )
    return frozenset({*cells, *chain.from_iterable(parts)})


def _is_omission(fault: Fault, findings: list[ReceiptFinding], data: ReceiptData) -> bool:
    """Only blanks have to be filled in: blank totals, or the blank parts of a filled total."""
    blank = all(data.cells[change.cell].value is None for change in fault.certain)
    return all(finding.kind == "omitted" for finding in findings) and blank


def _same_cause(finding: ReceiptFinding, fault: Fault, data: ReceiptData) -> bool:
    """Whether a finding about one cell goes away when that cell is changed as the balances want
    it.
    """
    if len(finding.cells) != 1 or finding.sides:
        return False
    cell = finding.cells[0]
    for change in fault.certain:
        if change.cell == cell.key:
            kind = data.form.cell(cell.key).type if data.form else "decimal"
            return change.value in (finding.lhs, finding.rhs) or (
                cell.value is not None and not fits(cell.value, kind)
            )
    return False


def _of_fault(
    data: ReceiptData,
    fault: Fault,
    findings: list[ReceiptFinding],
    same: list[ReceiptFinding],
    unlikely: frozenset[str],
) -> Issue:
    """One issue a fault: the cell, the cells, or what may be meant."""
    severity = min((finding.severity for finding in findings), key=lambda known: _ORDER[known])
    texts = words().issues
    certain = _suspects(data, fault.certain)
    if not fault.ways:
        title = texts.tangled.format(count=len(findings), table=_table_name(data, findings[0]))
        return Issue(severity, title, texts.tangled_advice, (), tuple(findings))
    if len(fault.ways) == 1 and fault.complete:
        title, advice = _sure(certain)
        return Issue(
            severity, title, advice, certain, tuple(findings), certain=True, note=_agreeing(same)
        )
    if len(fault.ways) == 1 == len(certain):
        title = texts.suspect.format(cell=certain[0].cell.label)
        return Issue(
            severity, title, _figures(texts.alone_advice, certain[0]), certain, tuple(findings)
        )
    rest = [tuple(c for c in way if c not in fault.certain) for way in fault.ways]
    rest.sort(key=lambda way: any(change.cell in unlikely for change in way))
    ways = tuple(_suspects(data, way) for way in rest)
    if len(fault.balances) == 1 and not fault.complete and all(len(way) == 1 for way in ways):
        return _of_one_balance(severity, ways, findings, unlikely)
    note = _likely(ways) + ("" if fault.complete else texts.more)
    if all(len(way) == 1 for way in ways) and not certain:
        suspects = tuple(suspect for way in ways for suspect in way)
        title = texts.either.format(count=len(suspects))
        return Issue(severity, title, texts.either_advice, suspects, tuple(findings), note=note)
    return Issue(
        severity, texts.ways, texts.ways_advice, certain, tuple(findings), ways=ways, note=note
    )


def _of_one_balance(
    severity: Severity,
    ways: tuple[tuple[Suspect, ...], ...],
    findings: list[ReceiptFinding],
    unlikely: frozenset[str],
) -> Issue:
    """One balance alone fails: any of its cells may be wrong, and more than one."""
    implied = {suspect.cell.key: suspect.implied for way in ways for suspect in way}
    cells = sorted(findings[0].cells, key=lambda cell: cell.key in unlikely)
    suspects = tuple(Suspect(cell, implied.get(cell.key)) for cell in cells)
    texts = words().issues
    title = texts.row.format(count=len(suspects))
    return Issue(severity, title, texts.row_advice, suspects, tuple(findings), note=_likely(ways))


def _sure(suspects: tuple[Suspect, ...]) -> tuple[str, str]:
    texts = words().issues
    if len(suspects) > 1:
        return texts.several.format(count=len(suspects)), texts.several_advice
    return texts.suspect.format(cell=suspects[0].cell.label), _figures(
        texts.suspect_advice, suspects[0]
    )


def _figures(advice: str, suspect: Suspect) -> str:
    return advice.format(
        implied=format_figure(suspect.implied or Decimal(0)), value=show(suspect.cell)
    )


def _suspects(data: ReceiptData, changes: Iterable[Change]) -> tuple[Suspect, ...]:
    """In the order of the form."""
    figures = {change.cell: change.value for change in changes}
    return tuple(Suspect(cell, figures[key]) for key, cell in data.cells.items() if key in figures)


def _agreeing(findings: Iterable[ReceiptFinding]) -> str:
    """What else confirms the likely figure, such as a sentence of the narrative."""
    agreeing = [finding.message for finding in findings if finding.lhs is not None]
    return words().issues.agrees.format(findings="；".join(agreeing)) if agreeing else ""


def _likely(ways: tuple[tuple[Suspect, ...], ...]) -> str:
    """Which ways look like a typing slip, where few do. They are mentioned, and never decide."""
    texts = words().issues
    slips = [[(s, slip(s.implied or Decimal(0), s.cell.value)) for s in way] for way in ways]
    like = [way for way in slips if all(kind for _, kind in way)]
    if len(like) > _FEW_SLIPS:
        return ""
    return "".join(
        texts.likely.format(
            cell=suspect.cell.label,
            slip=texts.slips[kind],
            meant=format_figure(suspect.implied or Decimal(0)),
            written=show(suspect.cell),
        )
        for way in like
        for suspect, kind in way
        if kind
    )


def _omitted(
    data: ReceiptData, findings: list[ReceiptFinding], figures: Mapping[str, Decimal]
) -> Iterable[Issue]:
    """One issue a table and severity: the blank cells, each with the figure that its balances
    imply.
    """
    groups: dict[tuple[str, str], list[ReceiptFinding]] = {}
    for finding in findings:
        groups.setdefault((finding.severity, finding.cells[0].key.split(".")[0]), []).append(
            finding
        )
    for group in groups.values():
        suspects = _blanks(group, figures)
        title = words().issues.omitted.format(
            table=_table_name(data, group[0]), count=len(suspects)
        )
        advice = words().issues.omitted_advice
        yield Issue(group[0].severity, title, advice, suspects, tuple(group), certain=True)


def _blanks(findings: list[ReceiptFinding], figures: Mapping[str, Decimal]) -> tuple[Suspect, ...]:
    """Blank cells with what they should be; where that cannot be determined, all blank cells of a
    balance.
    """
    cells: dict[str, ReceiptCell] = {}
    for finding in findings:
        blank = [cell for cell in finding.cells if cell.value is None]
        cells |= {cell.key: cell for cell in [c for c in blank if c.key in figures] or blank}
    return tuple(Suspect(cell, figures.get(key)) for key, cell in cells.items())


def _plain(finding: ReceiptFinding) -> Issue:
    cells = finding.cells if len(finding.cells) <= _MANY_CELLS else ()
    texts = words().issues
    advice = texts.cell_advice if cells and finding.kind is None else ""
    if finding.severity == "warning":
        advice = texts.explain_advice if finding.code and not finding.answers.explanation else ""
    suspects = tuple(Suspect(cell) for cell in cells)
    return Issue(
        finding.severity, finding.message, advice, suspects, (finding,), certain=len(cells) == 1
    )


def show(cell: ReceiptCell) -> str:
    """A cell's figure as the unit wrote it; the word for blank where nothing is written."""
    if cell.value is None:
        return cell.raw or words().labels["blank"]
    return format_figure(cell.value)


def _table_name(data: ReceiptData, finding: ReceiptFinding) -> str:
    table = finding.cells[0].key.split(".")[0]
    sections = data.form.sections if data.form else ()
    return next((f"表{section.number}" for section in sections if section.table == table), table)
