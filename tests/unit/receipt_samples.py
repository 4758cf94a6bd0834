"""Receipts of a small report, and what a page of one shows: what tests of receipts share."""

from datetime import UTC, datetime
from decimal import Decimal

from lxml import html as lxml_html

from gouji.catalogue.rules import load_rules
from gouji.core.extracted import Reading
from gouji.receipts.compose import compose
from gouji.receipts.model import FindingRow, ReceiptData

CATALOGUE = load_rules()["zfxxgk-2021"]
HOSTILE = "=cmd|'/c calc'!A1<script>alert(1)</script>.xlsx"

Figures = dict[str, int | None]


def a_report(**changes: int | None) -> Figures:
    """Blank but for 12 applications by people, 10 by enterprises, all granted;
    `t3__received__total=1` changes it.
    """
    figures: Figures = dict.fromkeys(CATALOGUE.form.cells)
    for row in ("received", "granted", "result_total"):
        for column, value in (("natural_person", 12), ("enterprise", 10), ("total", 22)):
            figures[f"t3.{row}.{column}"] = value
    return figures | {key.replace("__", "."): value for key, value in changes.items()}


def balance_findings(figures: Figures) -> list[FindingRow]:
    """What the rules find, balances only, kinds as the catalogue defines them."""
    found = []
    for instance in CATALOGUE.instances:
        sides = [[figures[key] for key in keys] for keys in (instance.left, instance.right)]
        lhs, rhs = (sum(value or 0 for value in side) for side in sides)
        if instance.is_equation and lhs != rhs:
            blank = [*sides, *([figures[total]] for total in instance.totals)]
            omitted = any(all(value is None for value in values) for values in blank)
            kind = "omitted" if omitted else "contradiction"
            rule = instance.rule
            found.append(
                FindingRow(
                    rule.id,
                    rule.severity,
                    instance.message,
                    kind,
                    instance.name,
                    instance.cells,
                    *map(Decimal, (lhs, rhs)),
                )
            )
    return found


def receipt(
    figures: Figures, findings: list[FindingRow] | None = None, **facts: object
) -> ReceiptData:
    known = {
        "unit_code": "630106",
        "unit_name": "甲区",
        "file_name": "年报.xlsx",
        "sha256": "ab" * 32,
        "received_at": datetime(2024, 1, 20, 16, 30, tzinfo=UTC),
        "state": "returned",
        "year": 2023,
        "version": 1,
    }
    at = {key: f"Sheet1!C{row}" for row, key in enumerate(figures, 1)}
    readings = {
        key: Reading(
            None if value is None else Decimal(value), "" if value is None else str(value), at[key]
        )
        for key, value in figures.items()
    }
    found = balance_findings(figures) if findings is None else findings
    return compose(**(known | facts), catalogue=CATALOGUE, readings=readings, findings=found)


def ended(state: str, *findings: FindingRow, **facts: object) -> ReceiptData:
    """A submission without a report that could be read."""
    return compose(
        unit_code="630106",
        unit_name="甲区",
        file_name=str(facts.get("file_name", "年报.xlsx")),
        sha256="ab" * 32,
        received_at=datetime(2024, 1, 20, tzinfo=UTC),
        state=state,
        findings=findings,
    )


def shown(page: str) -> str:
    body = lxml_html.fromstring(page)
    return "".join(body.text_content().split())
