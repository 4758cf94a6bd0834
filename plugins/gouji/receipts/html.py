"""A receipt as one self-contained page."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from gouji.catalogue.receipt_words import State, words
from gouji.core.clock import in_city
from gouji.core.figures import format_figure
from gouji.core.templating import templates
from gouji.receipts.issues import show
from gouji.receipts.model import ReceiptData, ReceiptFinding, Side

TEMPLATES = Path(__file__).parent / "templates"
_FEW_TERMS = 3


def render_receipt(data: ReceiptData) -> str:
    """The receipt in plain Chinese; everything that comes from the file is escaped."""
    state, values = state_words(data)
    return (
        templates(TEMPLATES)
        .get_template("receipt.html.j2")
        .render(
            data=data,
            state=state,
            lead=state.lead.format(**values),
            steps=[step.format(**values) for step in state.next],
            page=words().labels["page"].format(**values),
            received=received(data),
            labels=words().labels,
            figure=format_figure,
            show=show,
            terms=terms,
            answered=answered,
            compared=compared,
            lacking=lacking,
        )
    )


def state_words(data: ReceiptData) -> tuple[State, dict[str, Any]]:
    """The texts for the submission's state, and the values that are filled into them."""
    count = {
        severity: sum(issue.severity == severity for issue in data.issues)
        for severity in words().severities
    }
    labels = words().labels
    values = {
        "unit": data.unit_name,
        "period": data.about,
        "errors": count["error"],
        "warnings": count["warning"] + count["info"],
        "open": sum(any(map(awaits, issue.findings)) for issue in data.issues),
        "explain_by": labels["explain_by"].format(day=data.explain_by)
        if data.explain_by
        else labels["explain_soon"],
    }
    state = words().states[data.state]
    if state.with_errors and count["error"]:
        state = state.with_errors
    elif state.with_open and values["open"]:
        state = state.with_open
    better = next(
        (state.titles[finding.rule] for finding in data.findings if finding.rule in state.titles),
        state.title,
    )
    return state.model_copy(update={"title": better.format(**values)}), values


def awaits(finding: ReceiptFinding) -> bool:
    """Whether a finding still has to be explained."""
    return finding.severity == "warning" and not finding.answers.explanation


def answered(finding: ReceiptFinding) -> str:
    """The answers to a finding: its explanation, why one was refused, who waived it."""
    given, labels = finding.answers, words().labels
    answers = (
        labels["explained"].format(text=given.explanation) if given.explanation else "",
        labels["refused"].format(text=given.refused_explanation, why=given.refused_reason)
        if given.refused_explanation and not given.explanation
        else "",
        labels["waived"].format(by=given.waived_by, why=given.waiver_reason)
        if given.waived_by
        else "",
    )
    return "\n".join(filter(None, answers))


def compared(finding: ReceiptFinding) -> str:
    """The two figures of a warning that is no balance, and their difference."""
    if finding.severity != "warning" or finding.sides or finding.difference is None:
        return ""
    figures = zip(
        ("lhs", "rhs", "difference"),
        (finding.lhs, finding.rhs, abs(finding.difference)),
        strict=True,
    )
    shown = {name: format_figure(value or Decimal(0)) for name, value in figures}
    if finding.compared:
        left, right = finding.compared
        return words().labels["compared_named"].format(left=left, right=right, **shown)
    return words().labels["compared"].format(**shown)


def lacking(data: ReceiptData) -> list[str]:
    """What could not be assessed, one line a reason."""
    titles: dict[str, list[str]] = {}
    for _, title, why in data.not_assessed:
        titles.setdefault(why, []).append(title)
    return [
        words().labels["not_assessed"].format(why=why, rules="；".join(of))
        for why, of in titles.items()
    ]


def received(data: ReceiptData) -> str:
    """When the file arrived, by the city's clocks."""
    return f"{in_city(data.received_at):%Y-%m-%d %H:%M}"


def terms(side: Side) -> tuple[list[tuple[str, str]], int]:
    """The terms of a side that are shown (label, figure as written), and how many are left out.

    Blanks and zeros are left out where there are many terms.
    """
    whole = len(side.terms) <= _FEW_TERMS
    kept = [(label, show(cell)) for label, cell in side.terms if whole or cell.value]
    return kept, len(side.terms) - len(kept)
