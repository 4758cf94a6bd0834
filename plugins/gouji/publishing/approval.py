"""A person's decision on a candidate: it becomes the next edition, or it does not."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from gouji.catalogue.period import Period
from gouji.consolidation.text import report_folder
from gouji.core.errors import PublishingError
from gouji.core.files import write_atomically
from gouji.core.sql import load_statement
from gouji.core.templating import fill
from gouji.publishing.wording import words
from gouji.review.people import person, responder
from gouji.store.archive import archive_path
from gouji.warehouse.engine import engine

LOCK = 0x65646974


@dataclass(frozen=True)
class Approval:
    """Who approved a candidate, when and with what comment; `missing_reason` is why it is published
    with units missing.
    """

    by: str
    at: datetime
    comment: str = ""
    missing_reason: str | None = None


def approval_from(response: Mapping[str, Any]) -> Approval:
    """The approval that a person gave in Airflow (the result of its approval operator). Raises
    GoujiError where there is none.
    """
    given = response["params_input"]
    at = response["responded_at"]
    reason = str(given.get("missing_reason") or "").strip()
    return Approval(
        by=responder(response),
        at=at if isinstance(at, datetime) else datetime.fromisoformat(at),
        comment=str(given.get("comment") or "").strip(),
        missing_reason=reason if given.get("publish_with_missing") and reason else None,
    )


def publish(edition_id: int, approval: Approval) -> list[Path]:
    """Make a candidate the next edition of its unit and year; returns its files in
    `reports/<year>/定稿/…`.

    Repeating it changes nothing and returns the same files. Raises PublishingError when units are
    missing in it and the approval gives no reason.
    """
    approve(edition_id, approval)
    return write_edition(edition_id)


def approve(edition_id: int, approval: Approval) -> None:
    """Record who approved a candidate; one that was approved before stays as it is.

    Raises PublishingError when units are missing in it and the approval gives no reason.
    """
    person(approval.by)
    with engine().begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        key = {"edition": edition_id}
        if not connection.scalar(
            text("SELECT true FROM core.edition_approval WHERE edition_id = :edition"), key
        ):
            _approve(connection, key, approval)


def write_edition(edition_id: int) -> list[Path]:
    """Write the files of an edition into `reports/<year>/定稿/…`. Raises PublishingError where it was
    not approved.
    """
    key = {"edition": edition_id}
    with engine().connect() as connection:
        edition = connection.execute(
            text(
                "SELECT parent_code, series, period, number FROM core.edition_approval"
                " WHERE edition_id = :edition"
            ),
            key,
        ).one_or_none()
        if edition is None:
            raise PublishingError(words().errors["not_approved"])
        files = connection.execute(
            text(
                "SELECT file_name, sha256 FROM core.edition_file WHERE edition_id = :edition"
                " ORDER BY file_name"
            ),
            key,
        ).all()
    of_year = report_folder(edition.series, Period.parse(edition.period))
    folder = of_year / fill(words().edition_folder, number=edition.number)
    paths = [folder / edition.parent_code / file.file_name for file in files]
    for path, file in zip(paths, files, strict=True):
        write_atomically(path, archive_path(file.sha256).read_bytes())
    shutil.rmtree(of_year / words().candidate_folder / edition.parent_code, True)
    return paths


def lacking(edition_id: int, approval: Approval) -> str | None:
    """What an approval of a candidate lacks, as a message; None when it makes it an edition."""
    with engine().connect() as connection:
        return _lacking(approval, _missing(connection, {"edition": edition_id}))


def _lacking(approval: Approval, missing: Sequence[str]) -> str | None:
    if missing and not approval.missing_reason:
        return fill(words().errors["missing_needs_reason"], units=missing)
    return None


def _missing(connection: Connection, key: dict[str, Any]) -> Sequence[str]:
    return connection.scalars(
        text(
            "SELECT unit_name FROM core.edition_unit"
            " WHERE edition_id = :edition AND submission_id IS NULL"
            " ORDER BY unit_code"
        ),
        key,
    ).all()


def _approve(connection: Connection, key: dict[str, Any], approval: Approval) -> None:
    missing = _missing(connection, key)
    if lacks := _lacking(approval, missing):
        raise PublishingError(lacks)
    connection.execute(
        load_statement("publishing/approve_edition"),
        {**key, **vars(approval), "missing_reason": approval.missing_reason if missing else None},
    )
