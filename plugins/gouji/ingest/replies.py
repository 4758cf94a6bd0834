"""A receipt's workbook that is filed again has no narrative: that of the file it was made from
stands.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from gouji.warehouse.staging import Staged

_ANSWERED = """
    SELECT e.submission_id, e.period_start::text AS start, e.period_end::text AS "end", e.dated::text AS dated
    FROM intake.submission AS s
    INNER JOIN intake.submission AS a ON s.unit_code = a.unit_code
    INNER JOIN intake.extraction AS e ON a.submission_id = e.submission_id
    WHERE s.submission_id = :id AND a.sha256 = :sha256 AND a.submission_id < s.submission_id AND a.state <> 'duplicate'
    ORDER BY a.submission_id DESC LIMIT 1
"""

_CLAIMS = """
    SELECT metric, value, sentence, locator AS at, cells, also, judged, quote
    FROM intake.claim WHERE submission_id = :id ORDER BY claim_id
"""

_SECTIONS = """
    SELECT key, number, title, locator AS at, length, sentences
    FROM intake.section WHERE submission_id = :id ORDER BY key
"""
_PASSAGES = "SELECT kind, text, locator AS at FROM intake.passage WHERE submission_id = :id ORDER BY passage_id"
_TOLD = {"claims": _CLAIMS, "passages": _PASSAGES}


def carry_narrative(connection: Connection, reports: Sequence[Staged]) -> None:
    """Give a workbook that came back what the text of the unit's own file says that it answers, and
    its dates.
    """
    for report in reports:
        document: dict[str, Any] = report.document
        if not document.get("reply_to"):
            continue
        key = {"id": report.submission_id, "sha256": document["reply_to"]}
        if answered := connection.execute(text(_ANSWERED), key).one_or_none():
            for part, query in _TOLD.items():
                if not document[part]:
                    rows = connection.execute(text(query), {"id": answered.submission_id})
                    document[part] = [dict(row._mapping) for row in rows]
            there = {section["key"] for section in document["sections"]}
            sections = connection.execute(text(_SECTIONS), {"id": answered.submission_id})
            document["sections"] += [dict(row._mapping) for row in sections if row.key not in there]
            document["dated"] = document["dated"] or answered.dated
            if document["period"]["start"] is None:
                document["period"] = {"start": answered.start, "end": answered.end}
