"""A receipt's workbook that is filed again has no narrative: that of the file it was made from stands."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from gouji.warehouse.staging import Staged

_CLAIMS = """
    SELECT c.metric, c.value, c.sentence, c.locator AS at
    FROM intake.claim AS c
    WHERE c.submission_id = (
        SELECT max(a.submission_id)
        FROM intake.submission AS a
        INNER JOIN intake.submission AS s ON a.unit_code = s.unit_code
        WHERE s.submission_id = :id AND a.sha256 = :sha256 AND a.submission_id < s.submission_id
            AND a.state <> 'duplicate'
    )
    ORDER BY c.claim_id
"""


def carry_narrative(connection: Connection, reports: Sequence[Staged]) -> None:
    """Give a workbook that came back the claims of the unit's own file that it answers, where it has none itself."""
    for report in reports:
        document: dict[str, Any] = report.document
        if document.get("reply_to") and not document["claims"]:
            rows = connection.execute(text(_CLAIMS), {"id": report.submission_id, "sha256": document["reply_to"]})
            document["claims"] = [dict(row._mapping) for row in rows]
