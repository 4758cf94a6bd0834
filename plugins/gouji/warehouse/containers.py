"""A zip in the ledger: its own submission and one for each member, and how it ends with them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, text

from gouji.core.extracted import Extraction
from gouji.core.sql import load_statement
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
        load_statement("warehouse/insert_members"),
        {"container": container, "rows": json.dumps(rows, ensure_ascii=False)},
    )
    return sorted(found)


def end_containers(connection: Connection, run_id: str) -> int:
    """End every container all of whose members have ended; returns how many.

    One without any report, not even one that failed to be read, is quarantined: what the unit meant
    to file is missing.
    """
    rows = connection.execute(load_statement("warehouse/ended_containers")).all()
    record(connection, run_id, [Event(row.submission_id, row.state, row.detail) for row in rows])
    return len(rows)


@dataclass(frozen=True)
class MemberRow:
    """The result of a member: `detail` is that of the event that ended it; `of` is the file that it
    repeats.
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
        for row in connection.execute(load_statement("warehouse/members"), {"container": container})
    ]


def repeated_reports(connection: Connection, container: int) -> list[tuple[str, Extraction]]:
    """The reports in effect that members of the container repeat: the member's name, and what was
    read.
    """
    rows = connection.execute(
        load_statement("warehouse/repeated_reports"), {"container": container}
    )
    return [
        (
            row.file_name,
            Extraction.kept(row.form, row.year, row.cells, row.problems, row.part),
        )
        for row in rows
    ]


def left_members(connection: Connection, container: int) -> list[dict[str, Any]]:
    """The members that were left out on arrival, as `{name, code, severity, message}`."""
    detail = connection.scalar(
        text(
            "SELECT detail FROM intake.submission_event WHERE submission_id = :id"
            " ORDER BY event_id LIMIT 1"
        ),
        {"id": container},
    )
    left: list[dict[str, Any]] = (detail or {}).get("left", [])
    return left
