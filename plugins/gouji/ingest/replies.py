"""A receipt's workbook that is filed again has no narrative: that of the file it was made from
applies.
"""

from collections.abc import Iterable
from typing import TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, text

from gouji.core.extracted import Claim, Extraction, Passage, Section
from gouji.core.sql import load_statement
from gouji.warehouse.staging import Staged

_Part = TypeVar("_Part", Claim, Passage, Section)


_CLAIMS = """
    SELECT metric, value, sentence, locator AS at, cells, also, judged, quote
    FROM intake.claim WHERE submission_id = :id ORDER BY claim_id
"""

_SECTIONS = """
    SELECT key, number, title, locator AS at, length, sentences
    FROM intake.section WHERE submission_id = :id ORDER BY key
"""
_PASSAGES = """
    SELECT kind, text, locator AS at
    FROM intake.passage WHERE submission_id = :id ORDER BY passage_id
"""


def carry_narrative(connection: Connection, reports: Iterable[Staged]) -> list[Staged]:
    """The reports; a workbook that came back gets the narrative and dates of the unit's own file
    that it answers.
    """
    return [
        replace(report, document=_carried(connection, report.submission_id, report.document))
        if report.document.reply_to
        else report
        for report in reports
    ]


def _carried(connection: Connection, submission_id: int, document: Extraction) -> Extraction:
    key = {"id": submission_id, "sha256": document.reply_to}
    answered = connection.execute(load_statement("ingest/answered_report"), key).one_or_none()
    if answered is None:
        return document
    sections = _parts(connection, _SECTIONS, answered.submission_id, Section)
    there = {section.key for section in document.sections}
    period = (answered.period_start, answered.period_end) if answered.period_start else None
    return replace(
        document,
        claims=document.claims or _parts(connection, _CLAIMS, answered.submission_id, Claim),
        passages=document.passages
        or _parts(connection, _PASSAGES, answered.submission_id, Passage),
        sections=(*document.sections, *(one for one in sections if one.key not in there)),
        dated=document.dated or answered.dated,
        period=document.period or period,
    )


def _parts(
    connection: Connection, query: str, submission_id: int, kind: type[_Part]
) -> tuple[_Part, ...]:
    rows = connection.execute(text(query), {"id": submission_id})
    return tuple(msgspec.convert(dict(row._mapping), kind) for row in rows)
