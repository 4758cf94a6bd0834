"""How the members of one zip relate to each other: the report, the same report again, rivals,
attachments, failures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gouji.catalogue.forms import load_forms
from gouji.core.extracted import Extraction
from gouji.extraction.bundle import attachment_kind
from gouji.extraction.vocabulary import problem, vocabulary
from gouji.ingest.attribution import Attachment, Attribution


@dataclass(frozen=True)
class Candidate:
    """A member that was read: its submission, name, document and attribution."""

    key: int
    name: str
    document: Extraction
    attribution: Attribution


@dataclass(frozen=True)
class Repeated:
    """A report in effect that one of the members repeats byte by byte: its name, and what is kept
    of its document.
    """

    name: str
    document: Extraction


def settle(
    members: Sequence[Candidate], repeated: Sequence[Repeated] = ()
) -> dict[int, Attribution]:
    """The attribution of every member, given the others of its zip.

    Of several reports of one series and period that agree in every figure, one is the report and
    the others are attachments. Where they do not agree, all of them are wrong: none may win because
    it comes last. What is no report is an attachment, unless by its name it is the report of a year
    that no other member covers.
    """
    settled: dict[int, Attribution] = {}
    reports = [member for member in members if not member.attribution.quarantine]
    read = (*(m.document for m in reports), *(s.document for s in repeated))
    years = {document.year for document in read if document.year is not None}
    for about in {_about(member.document) for member in reports}:
        settled |= _settle_period(
            about[1],
            [member for member in reports if _about(member.document) == about],
            [report for report in repeated if _about(report.document) == about],
        )
    for member in members:
        if member.attribution.quarantine:
            code = member.attribution.quarantine.code
            kind = attachment_kind(member.document, code, years)
            settled[member.key] = (
                Attribution(attachment=Attachment(code, kind)) if kind else member.attribution
            )
    return settled


def _about(document: Extraction) -> tuple[str | None, int | None, str | None]:
    series = document.form and load_forms()[document.form].series
    return series, document.year, document.report_period


def _settle_period(
    year: int | None, reports: Sequence[Candidate], repeated: Sequence[Repeated]
) -> Iterable[tuple[int, Attribution]]:
    ranked = sorted(reports, key=_rank)
    chosen: Candidate | Repeated = repeated[0] if repeated else ranked[0]
    rest = [report for report in ranked if report is not chosen]
    same = {report.key for report in rest if _agree(chosen.document, report.document)}
    differing = [report for report in rest if report.key not in same]
    message = vocabulary().containers.attachments["same_report"].format(of=_short(chosen.name))
    attached = Attribution(attachment=Attachment("same_report", message))
    for report in rest:
        if report.key in same:  # a receipt's workbook that came back explains that report
            yield (
                report.key,
                report.attribution if report.document.explanations else attached,
            )
    if isinstance(chosen, Candidate) and not differing:
        yield chosen.key, chosen.attribution
    elif differing:
        names = "、".join(_short(report.name) for report in (chosen, *differing))
        rivals = problem("rival_reports", year=year, names=names)
        for rival in (chosen, *differing):
            if isinstance(rival, Candidate):
                yield (
                    rival.key,
                    replace(rival.attribution, problems=(*rival.attribution.problems, rivals)),
                )


def _rank(report: Candidate) -> tuple[bool, int, int, int, int]:
    """The best reading comes first: fewest errors, then most statements outside the tables, then
    fewest blanks.
    """
    cells = report.document.cells.values()
    errors = sum(found.severity == "error" for found in report.document.problems)
    blanks = sum(cell.value is None for cell in cells)
    explains = bool(report.document.explanations)
    return explains, errors, -len(report.document.claims), blanks, report.key


def _agree(one: Extraction, other: Extraction) -> bool:
    """Whether two readings are of the same report: each figure the same, a blank as a zero.

    A figure that one of them could not read (an error names it) agrees with any; but half of them
    must be read in both.
    """
    if one.form != other.form:
        return False
    unread = {
        key
        for document in (one, other)
        for found in document.problems
        if found.severity == "error"
        for key in found.cells
    }
    mine, theirs = one.cells, other.cells
    read = (mine.keys() & theirs.keys()) - unread
    same = all((mine[key].value or 0) == (theirs[key].value or 0) for key in read)
    texts = [{one.key: one.text for one in document.entries} for document in (one, other)]
    if any(texts[0][key] != texts[1][key] for key in texts[0].keys() & texts[1].keys()):
        return False
    return same and 2 * len(read) >= len(mine.keys() | theirs.keys() | unread)


def _short(name: str) -> str:
    return PurePosixPath(name).name
