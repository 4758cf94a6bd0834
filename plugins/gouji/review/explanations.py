"""What units and the office state for warnings, from workbooks that come back and from the command
line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import Connection, Row, text

from gouji.catalogue.form import Form
from gouji.catalogue.period import Period
from gouji.core.errors import GoujiError
from gouji.core.extracted import Entry, Reading, decode_cells, decode_entries
from gouji.core.sql import load_statement
from gouji.review.people import person
from gouji.review.policies import policies
from gouji.warehouse.ledger import Event
from gouji.warehouse.staging import Staged, period_of, series_of

SHORTEST_CODE = 8
"""The least number of characters of a fingerprint that a person has to type."""

IN_EFFECT = ("accepted", "accepted_with_warnings", "awaiting_explanation")


@dataclass(frozen=True)
class Given:
    """A text for the finding whose fingerprint begins with `code`; `submission_id` is that of the
    file that it came in.
    """

    unit_code: str
    series: str
    period: Period
    code: str
    text: str
    by: str
    given_as: Literal["unit", "office"] = "unit"
    submission_id: int | None = None


@dataclass(frozen=True)
class Filed:
    """An explanation as it was recorded; `refused` is why it does not count."""

    given: Given
    rule_id: str
    message: str
    refused: str | None


def file_explanations(connection: Connection, given: Iterable[Given]) -> list[Filed]:
    """Keep each explanation whose code is that of a finding of its unit, series and period; filing
    it again changes nothing.

    One that explains nothing is kept too, as refused. A code that fits no finding is left out: its
    values have changed.
    """
    usable = [one for one in given if one.text.strip() and len(one.code.strip()) >= SHORTEST_CODE]
    if not usable:
        return []
    rows = connection.execute(
        load_statement("review/findings_by_code"),
        {
            "units": [one.unit_code for one in usable],
            "series": [one.series for one in usable],
            "periods": [str(one.period) for one in usable],
            "codes": [one.code.strip().lower() for one in usable],
        },
    ).all()
    filed = [
        (row, Filed(one, row.rule_id, row.message, _refuse(one, row)))
        for row in rows
        for one in [usable[row.n - 1]]
    ]
    if filed:
        connection.execute(text(_INSERT), [_explanation(row, one) for row, one in filed])
    return [one for _, one in filed]


def _refuse(given: Given, row: Row[Any]) -> str | None:
    return policies().explanations.refuse(given.text, row.message)


def _explanation(row: Row[Any], filed: Filed) -> dict[str, object]:
    given = filed.given
    return {
        "unit": given.unit_code,
        "series": given.series,
        "year": given.period.year,
        "period": str(given.period),
        "rule": row.rule_id,
        "instance": row.instance,
        "fingerprint": row.fingerprint,
        "text": given.text.strip(),
        "by": given.by,
        "as": given.given_as,
        "submission": given.submission_id,
        "refused": filed.refused,
    }


def explain(
    connection: Connection,
    submission_id: int,
    code: str,
    explanation: str,
    by: str,
    *,
    office: bool,
) -> list[Filed]:
    """File an explanation for a finding of a submission, named by the beginning of its fingerprint.

    Raises GoujiError when no person is named or the submission has no such finding; a refusal is in
    what is returned.
    """
    by, texts = person(by), policies().decisions
    row = connection.execute(
        text("SELECT unit_code, series, period FROM intake.submission WHERE submission_id = :id"),
        {"id": submission_id},
    ).one_or_none()
    if row is None or row.period is None:
        raise GoujiError(texts.no_such.format(submission=submission_id))
    given = Given(
        row.unit_code,
        row.series,
        Period.parse(row.period),
        code,
        explanation,
        by,
        "office" if office else "unit",
        submission_id,
    )
    filed = file_explanations(connection, [given])
    if not filed:
        raise GoujiError(
            texts.no_code.format(submission=submission_id, code=code, shortest=SHORTEST_CODE)
        )
    return filed


def open_findings(connection: Connection, submission_id: int) -> list[dict[str, Any]]:
    """What a submission still has to explain: `code`, `rule`, `message`, and the last text that was
    refused.
    """
    rows = connection.execute(
        text("""
            SELECT fingerprint AS code, rule_id AS rule, message,
                refused_explanation, refused_reason
            FROM quality.current_finding
            WHERE submission_id = :id AND severity = 'warning' AND explanation IS NULL
            ORDER BY finding_id
        """),
        {"id": submission_id},
    )
    return [dict(row._mapping) for row in rows]


def take_letters(
    connection: Connection, reports: Sequence[Staged], forms: Mapping[str, Form]
) -> list[Event]:
    """File the explanations of workbooks that came back; returns the end events of those with
    nothing but explanations.

    Such a workbook has the very figures of the unit's last report, which it was made from, and no
    narrative. So it is no new version: that report stays in effect, and the workbook ends as a
    `duplicate` of it. With other figures it is a new version as any file.
    """
    events = []
    for report in reports:
        explanations, written = report.document.explanations, period_of(report.document)
        series = series_of(report.document, forms)
        if not explanations or written is None or series is None:
            continue
        parameters = {
            "id": report.submission_id,
            "year": report.document.year,
            "period": written,
            "series": series,
            "form": report.document.form,
        }
        unit = connection.execute(text(_NAME_YEAR), parameters).scalar_one()
        file_explanations(
            connection,
            [
                Given(
                    unit,
                    series,
                    Period.parse(written),
                    one.code,
                    one.text,
                    unit,
                    "unit",
                    report.submission_id,
                )
                for one in explanations
            ],
        )
        last = connection.execute(load_statement("review/last_version"), parameters).one_or_none()
        if (
            last
            and last.state in IN_EFFECT
            and _figures(decode_cells(last.cells)) == _figures(report.document.cells)
            and _texts(decode_entries(last.entries)) == _texts(report.document.entries)
        ):
            events.append(
                Event(
                    report.submission_id,
                    "duplicate",
                    {"code": "explanations", "of": last.submission_id},
                )
            )
    return events


def _figures(cells: Mapping[str, Reading]) -> dict[str, Decimal]:
    return {key: cell.value for key, cell in cells.items() if cell.value is not None}


def _texts(entries: Iterable[Entry]) -> dict[str, str]:
    return {entry.key: entry.text for entry in entries if entry.text}


_INSERT = """
    INSERT INTO quality.explanation
        (unit_code, series, period, year, rule_id, instance, fingerprint, text,
        given_by, given_as, submission_id, refused_reason)
    VALUES (:unit, :series, :period, :year, :rule, :instance, :fingerprint, :text,
        :by, :as, :submission, :refused)
    ON CONFLICT DO NOTHING
"""

_NAME_YEAR = """
    UPDATE intake.submission SET year = :year, period = :period, series = :series, form = :form
    WHERE submission_id = :id RETURNING unit_code
"""
