"""A zip in the ledger: its own submission and one for each member, and how it ends with them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, text

from gouji.core.extracted import Extraction
from gouji.warehouse.ledger import Event, record


class Member(Protocol):
    """A member of a container that was unpacked; `file` is None where it has no content that may be
    read.
    """

    @property
    def name(self) -> str:
        """Its path in the container."""
        ...

    @property
    def file(self) -> Path | None:
        """Where its content lies."""
        ...

    @property
    def sha256(self) -> str:
        """Of its content."""
        ...

    @property
    def size(self) -> int:
        """Of its content, in bytes."""
        ...


def register_members(
    connection: Connection, container: int, members: Sequence[Member]
) -> list[int]:
    """Insert the members of a container that have a content, in their order; returns their
    submissions.
    """
    rows = [
        {"ordinal": n, "name": member.name, "sha256": member.sha256, "size": member.size}
        for n, member in enumerate(members)
        if member.file
    ]
    found = connection.scalars(
        text(_INSERT), {"container": container, "rows": json.dumps(rows, ensure_ascii=False)}
    )
    return sorted(found)


def end_containers(connection: Connection, run_id: str) -> int:
    """End every container all of whose members have ended; returns how many.

    One without any report, not even one that failed to be read, is quarantined: what the unit meant
    to file is missing.
    """
    rows = connection.execute(text(_ENDED)).all()
    record(connection, run_id, [Event(row.submission_id, row.state, row.detail) for row in rows])
    return len(rows)


@dataclass(frozen=True)
class MemberRow:
    """What became of a member: `detail` is that of the event that ended it; `of` is the file that
    it repeats.
    """

    file_name: str
    state: str
    period: str | None
    version: int | None
    detail: dict[str, Any]
    of: str | None
    of_state: str | None


def members_of(connection: Connection, container: int) -> list[MemberRow]:
    """The members of a container that have a ledger row, in the order of the zip."""
    return [
        MemberRow(**row._mapping)
        for row in connection.execute(text(_MEMBERS), {"container": container})
    ]


def repeated_reports(connection: Connection, container: int) -> list[tuple[str, Extraction]]:
    """The reports that stand and that members of the container repeat: the member's name, and what
    was read.
    """
    rows = connection.execute(text(_REPEATED), {"container": container})
    return [
        (
            row.file_name,
            Extraction.kept(row.form, row.year, row.cells, row.problems, row.part),
        )
        for row in rows
    ]


def left_members(connection: Connection, container: int) -> list[dict[str, Any]]:
    """The members that were left out at the door, as `{name, code, severity, message}`."""
    detail = connection.scalar(
        text(
            "SELECT detail FROM intake.submission_event WHERE submission_id = :id ORDER BY event_id LIMIT 1"
        ),
        {"id": container},
    )
    left: list[dict[str, Any]] = (detail or {}).get("left", [])
    return left


_INSERT = """
    INSERT INTO intake.submission
        (folder, unit_code, file_name, sha256, size_bytes, mtime_ns, received_at, taken_at, container_id, purpose)
    SELECT c.folder, c.unit_code, c.file_name || '/' || m.name, m.sha256, m.size, c.mtime_ns, c.received_at,
        c.received_at, c.submission_id, c.purpose
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS m (ordinal int, name text, sha256 text, size bigint)
    CROSS JOIN intake.submission AS c
    WHERE c.submission_id = :container
    ORDER BY m.ordinal
    RETURNING submission_id
"""

_ENDED = """
    SELECT c.submission_id,
        CASE WHEN NOT bool_or(k.is_report) THEN 'quarantined'
            WHEN bool_and(k.is_repeat) AND max(e.of_container) IS NOT NULL THEN 'duplicate'
            ELSE 'unpacked' END AS state,
        CASE WHEN NOT bool_or(k.is_report) THEN jsonb_build_object('code', 'no_report_in_archive')
            WHEN bool_and(k.is_repeat) AND max(e.of_container) IS NOT NULL
                THEN jsonb_build_object('code', 'duplicate', 'of', max(e.of_container))
            ELSE '{}' END AS detail
    FROM intake.submission AS c
    INNER JOIN intake.submission AS m ON c.submission_id = m.container_id
    LEFT JOIN LATERAL (
        SELECT o.state AS of_state FROM intake.submission_event AS v
        INNER JOIN intake.submission AS o ON (v.detail ->> 'of')::bigint = o.submission_id
        WHERE v.submission_id = m.submission_id AND v.state = 'duplicate'
    ) AS d ON true
    CROSS JOIN LATERAL (
        SELECT
            m.state NOT IN ('attachment', 'unpacked') AND coalesce(d.of_state, '') <> 'attachment' AS is_report,
            m.state IN ('attachment', 'unpacked', 'duplicate') AS is_repeat
    ) AS k
    LEFT JOIN LATERAL (
        SELECT max(p.submission_id) AS of_container FROM intake.submission AS p
        WHERE p.sha256 = c.sha256 AND p.folder = c.folder AND p.purpose = c.purpose
            AND p.submission_id < c.submission_id AND p.state = 'unpacked'
    ) AS e ON true
    WHERE c.state = 'received'
    GROUP BY c.submission_id
    HAVING bool_and(m.state NOT IN ('received', 'extracted', 'validated'))
    ORDER BY c.submission_id
"""

_REPEATED = """
    SELECT m.file_name, x.year, nullif(x.period, x.year::text) AS part, x.form, x.cells::text AS cells,
        x.problems::text AS problems
    FROM intake.submission AS m
    INNER JOIN intake.submission_event AS v ON m.submission_id = v.submission_id AND v.state = 'duplicate'
        AND v.detail ->> 'code' = 'duplicate'
    INNER JOIN intake.submission AS o ON (v.detail ->> 'of')::bigint = o.submission_id
    INNER JOIN intake.extraction AS x ON o.submission_id = x.submission_id
    WHERE m.container_id = :container AND o.container_id IS DISTINCT FROM m.container_id
        AND o.state NOT IN ('returned', 'quarantined', 'superseded')
    ORDER BY m.submission_id
"""

_MEMBERS = """
    SELECT m.file_name, m.state, m.period, m.version, coalesce(e.detail, '{}') AS detail, o.file_name AS of,
        o.state AS of_state
    FROM intake.submission AS m
    LEFT JOIN LATERAL (
        SELECT v.detail FROM intake.submission_event AS v
        WHERE v.submission_id = m.submission_id AND v.state = m.state
        ORDER BY v.event_id DESC LIMIT 1
    ) AS e ON true
    LEFT JOIN intake.submission AS o ON (e.detail ->> 'of')::bigint = o.submission_id
    WHERE m.container_id = :container
    ORDER BY m.submission_id
"""
