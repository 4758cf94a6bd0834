"""A receipt as a workbook: the list of issues, and the unit's figures in the official layout, the
wrong ones marked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from itertools import zip_longest
from math import ceil
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from gouji.catalogue.grid import TableLayout, layouts
from gouji.catalogue.receipt_words import words
from gouji.core.figures import format_figure
from gouji.receipts.html import answered, awaits, compared, lacking, received, state_words, terms
from gouji.receipts.issues import show
from gouji.receipts.model import Issue, ReceiptData, ReceiptFinding, Side, Suspect
from gouji.rendering.sheet import LINE_HEIGHT, PADDING, Styles, write_grid, write_text
from gouji.rendering.wording import report_title
from gouji.rendering.xlsx import new_workbook, set_up_page

_COLUMNS = {
    "number": 6,
    "severity": 9,
    "problem": 28,
    "cell": 26,
    "value": 9,
    "implied": 9,
    "place": 16,
    "advice": 26,
    "explanation": 34,
    "checks": 46,
    "rule": 15,
    "code": 9,
}
_ANSWERS = ("explanation", "code")
_CENTRED = ("number", "severity", "value", "implied")
_STYLES: dict[str, dict[str, Any]] = {
    "head": {"border": 1, "bold": True, "align": "center", "bg_color": "#EEF0F2"},
    "item": {"border": 1, "valign": "top"},
    "state_good": {"font_size": 18, "bold": True, "font_color": "#14713D"},
    "state_notice": {"font_size": 18, "bold": True, "font_color": "#9A5B00"},
    "state_bad": {"font_size": 18, "bold": True, "font_color": "#B3261E"},
}
_WRONG, _DOUBTFUL, _TO_FILL = "#F8C9C4", "#FCEBB8", "#E3EEFA"
GRID_TOP = 3
_CODE = 16
"""Characters of a finding's fingerprint that are printed; enough to identify it among all of a
unit's.
"""


@dataclass(frozen=True)
class Texts:
    """The texts of a workbook besides its issues: above the list, below it, over each table."""

    title: str
    tone: str
    lines: tuple[str, ...]
    tail: tuple[str, ...]
    heading: str


def texts_of(data: ReceiptData) -> Texts:
    """The texts of a receipt's workbook."""
    labels = words().labels
    state, values = state_words(data)
    facts = f"{labels['file']}：{data.file_name}　{labels['received']}：{received(data)}"
    return Texts(
        state.title,
        state.tone,
        (state.lead.format(**values), *(step.format(**values) for step in state.next), facts),
        (*lacking(data), f"{labels['sha256']}：{data.sha256}"),
        report_title(data.form, data.unit_name, data.period)
        if data.form and data.period
        else data.unit_name,
    )


def render_receipt_xlsx(data: ReceiptData, texts: Texts | None = None) -> bytes:
    """The receipt as a workbook. Without a readable report it is the list of issues alone.

    `texts` replaces those that follow from the data.
    """
    wording = texts or texts_of(data)
    target = BytesIO()
    book = new_workbook(target, words().labels["list_sheet"])
    styles = Styles(book, _STYLES)
    _write_list(book, data, wording, styles)
    if data.form:
        notes = _notes(data.issues)
        grids = layouts(data.form)
        for section in data.form.sections:
            if section.table:
                sheet = book.add_worksheet(f"{section.number}、{section.title}")
                _write_table(sheet, data, wording.heading, grids[section.table], styles, notes)
    book.close()
    return target.getvalue()


def _write_list(book: Workbook, data: ReceiptData, wording: Texts, styles: Styles) -> None:
    labels = words().labels
    sheet = book.add_worksheet(labels["list_sheet"])
    rows = list(_rows(data.issues))
    columns = {
        name: width
        for name, width in _COLUMNS.items()
        if name not in _ANSWERS or any(r["code"] for r in rows)
    }
    last = len(columns) - 1
    write_text(sheet, 0, (0, last), wording.title, styles.get(f"state_{wording.tone}"))
    sheet.set_row(0, 30)
    for row, line in enumerate(wording.lines, 1):
        write_text(sheet, row, (0, last), line, styles.get("text", line))
        sheet.set_row(row, 20)
    top = len(wording.lines) + 2
    for column, (name, width) in enumerate(columns.items()):
        sheet.set_column(column, column, width)
        sheet.write_string(top, column, labels[name], styles.get("head"))
    for row, texts in enumerate(rows, top + 1):
        _write_row(sheet, row, columns, texts, styles)
    if not data.issues:
        write_text(sheet, top + 1, (0, last), labels["no_issues"], styles.get("item"))
    bottom = top + 2 + max(len(rows), 1)
    for row, line in enumerate(wording.tail, bottom):
        write_text(sheet, row, (0, last), line, styles.get("note", line))
    sheet.ignore_errors({"number_stored_as_text": f"A1:L{bottom}"})
    sheet.freeze_panes(top + 1, 0)
    _protect(sheet)
    sheet.set_landscape()
    set_up_page(sheet)


def _write_row(
    sheet: Worksheet, row: int, columns: dict[str, int], texts: dict[str, str], styles: Styles
) -> None:
    for column, name in enumerate(columns):
        text = texts[name]
        extra: dict[str, Any] = {"align": "center"} if name in _CENTRED else {}
        if name == "explanation" and texts["code"]:
            extra = {"bg_color": _TO_FILL, "locked": False}
        elif name == "code":
            extra = {"font_color": "#999999", "font_size": 8}
        sheet.write_string(row, column, text, styles.get("item", text, **extra))
    height = max(_lines(texts[name], width) for name, width in columns.items())
    sheet.set_row(row, LINE_HEIGHT * max(height, 3 if texts["code"] else 1) + PADDING)


def _protect(sheet: Worksheet) -> None:
    """Against mistakes only: there is no password, and rows and columns may be sized."""
    sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})


def _rows(issues: tuple[Issue, ...]) -> Iterator[dict[str, str]]:
    """The issues by `_COLUMNS`: below each other the cells to look at and, beside them, the
    findings.
    """
    for number, issue in enumerate(issues, 1):
        severity, title = words().severities[issue.severity], issue.title
        advice = "\n".join(filter(None, (issue.advice, issue.note)))
        for named, finding in zip_longest(_suspects(issue), issue.findings):
            way, suspect = named or ("", None)
            yield {
                "number": str(number),
                "severity": severity,
                "problem": "\n".join(filter(None, (title, way))),
                **_suspect(suspect, finding),
                "advice": "\n".join(filter(None, (advice, answered(finding) if finding else ""))),
                "explanation": "",
                "checks": _check(finding, issue),
                "rule": finding.rule if finding else "",
                "code": finding.code[:_CODE] if finding and awaits(finding) else "",
            }
            severity = title = advice = ""


def _suspects(issue: Issue) -> Iterator[tuple[str, Suspect]]:
    """The cells of an issue; the first of each way with the way's name."""
    yield from (("", suspect) for suspect in issue.suspects)
    for number, way in enumerate(issue.ways, 1):
        for place, suspect in enumerate(way):
            yield "" if place else words().labels["way"].format(number=number), suspect


def _suspect(suspect: Suspect | None, finding: ReceiptFinding | None) -> dict[str, str]:
    place = finding.at if finding else ""
    if suspect is None:
        return {"cell": "", "value": "", "implied": "", "place": place}
    figure = "" if suspect.implied is None else format_figure(suspect.implied)
    cell = suspect.cell
    return {"cell": cell.label, "value": show(cell), "implied": figure, "place": cell.at or place}


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column."""
    return sum(max(1, ceil(2 * len(line) / (width - 1))) for line in text.split("\n"))


def _check(finding: ReceiptFinding | None, issue: Issue) -> str:
    if finding is None or finding.sides is None or finding.difference is None:
        lines = finding and (
            finding.message if finding.message != issue.title else "",
            compared(finding),
        )
        return "\n".join(filter(None, lines or ()))
    left, right = map(_side, finding.sides)
    labels = words().labels
    difference = format_figure(abs(finding.difference))
    sides = (labels["left"], left), (labels["right"], right), (labels["difference"], difference)
    return "\n".join([finding.message, *(f"{label}：{text}" for label, text in sides)])


def _side(side: Side) -> str:
    kept, rest = terms(side)
    labels = words().labels
    listed = [f"{label} {figure}" for label, figure in kept]
    if rest:
        listed.append(labels["rest" if kept else "all_blank"].format(count=rest))
    return f"{' ＋ '.join(listed)} ＝ {format_figure(side.value)}"


def _notes(issues: tuple[Issue, ...]) -> dict[str, tuple[str, str]]:
    """Colour and comment of every cell that an issue names; the certain ones win."""
    notes: dict[str, tuple[str, str]] = {}
    for issue in sorted(issues, key=lambda issue: issue.certain):
        colour = _WRONG if issue.certain and issue.severity == "error" else _DOUBTFUL
        for _, suspect in _suspects(issue):
            lines = [issue.title, issue.advice]
            if suspect.implied is not None:
                lines.append(f"{words().labels['implied']}：{format_figure(suspect.implied)}")
            lines.append(
                f"{words().labels['place']}：{suspect.cell.at or words().labels['unknown']}"
            )
            notes[suspect.cell.key] = colour, "\n".join(filter(None, lines))
    return notes


def _write_table(
    sheet: Worksheet,
    data: ReceiptData,
    heading: str,
    layout: TableLayout,
    styles: Styles,
    notes: dict[str, tuple[str, str]],
) -> None:
    last = layout.columns - 1
    write_text(sheet, 0, (0, last), heading, styles.get("title", heading))
    sheet.set_row(0, 30)
    write_text(sheet, 1, (0, last), sheet.get_name(), styles.get("section"))
    write_text(sheet, 2, (0, last), words().labels["cover"], styles.get("note"))
    sheet.set_row(2, 2 * LINE_HEIGHT + PADDING)

    def figure(key: str) -> tuple[Decimal | str | None, Format]:
        colour = {"bg_color": notes[key][0]} if key in notes else {}
        cell = data.cells[
            key
        ]  # what could not be read stays as it is written, or it would come back as a blank
        return cell.raw or None if cell.value is None else cell.value, styles.get(
            "value", locked=False, **colour
        )

    write_grid(sheet, layout, GRID_TOP, styles, figure)
    for cell in layout.cells:
        if cell.cell_key in notes:
            _, text = notes[cell.cell_key]
            sheet.write_comment(
                GRID_TOP + cell.row,
                cell.column,
                text,
                {"x_scale": 2.4, "y_scale": 1.6, "author": ""},
            )
    _protect(sheet)
    set_up_page(sheet)
