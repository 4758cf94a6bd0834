"""Taking files out of the drop folder: archive, ledger, then the move; each step may be killed and
repeated.

A zip is taken with its members: all of them are in the archive and in the ledger, or none.
"""

import logging
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from sqlalchemy import Connection, text

from gouji.catalogue.rules import load_rules
from gouji.core.config import settings
from gouji.core.culprits import is_of_files
from gouji.core.files import as_text, exists_below, fitting_name
from gouji.core.sql import load_statement
from gouji.extraction.container import reason
from gouji.ingest.unpack import Unpacked, unpacked
from gouji.store.archive import adopt, archive_path, clear_leftovers, store
from gouji.store.beneath import open_file, opened_folder
from gouji.store.drop import TAKEN, DropFile, stable_files
from gouji.warehouse.containers import end_containers, register_members
from gouji.warehouse.engine import engine
from gouji.warehouse.ledger import Event, record

LOCK = 0x74616B65

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Arrival:
    """A file of the drop folder whose content is in the archive."""

    file: DropFile
    sha256: str

    @property
    def name(self) -> str:
        """The file's name within its unit's folder, as text that a database can hold."""
        return as_text(str(self.file.name))

    @property
    def folder(self) -> str | None:
        """The name of its unit's folder, as such text."""
        return None if self.file.folder is None else as_text(self.file.folder)


def take(run_id: str) -> int:
    """Take every stable file, at most `settings().batch_files`; returns how many, and the zips that
    have ended with it.

    A repeat of a live submission of the same unit ends as `duplicate`, a file in no unit's folder
    as `quarantined`. A file that cannot be read or moved, or that changes meanwhile, delays no
    other: a later run takes it.
    """
    stored: set[str] = set()
    arrivals = [
        arrival
        for file in islice(_readable_files(), settings().batch_files)
        if (arrival := _archive(file, stored))
    ]
    with (
        unpacked(arrival.sha256 for arrival in arrivals) as contents,
        engine().begin() as connection,
    ):
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        clear_leftovers()
        _close_moved(connection)
        ids = _register(connection, arrivals, contents, run_id)
        _discard(connection, stored)
        ended = end_containers(connection, run_id)
    moved = [submission for submission, arrival in ids.items() if _move(submission, arrival.file)]
    with engine().begin() as connection:
        connection.execute(
            text("UPDATE intake.submission SET taken_at = now() WHERE submission_id = ANY(:ids)"),
            {"ids": moved},
        )
    return len(arrivals) + ended


def _readable_files() -> Iterator[DropFile]:
    """The files that may be opened. The others do not count for the batch, or enough of them would
    fill it.
    """
    for file in stable_files():
        if os.access(file.path, os.R_OK):
            yield file
        else:
            log.warning("%s cannot be read, so it is not taken", as_text(str(file.path)))


def _archive(file: DropFile, stored: set[str]) -> Arrival | None:
    """None when the file changed, disappeared or could not be read while it was copied: a later run
    takes it.

    Adds what is now in the archive to `stored`.
    """
    try:
        with opened_folder(settings().drop, file.place) as folder:
            sha256 = store(file.path, lambda _, __: open_file(file.path.name, folder))
    except OSError as error:
        if not is_of_files(error):
            raise
        log.warning(
            "%s cannot be read, so it is not taken: %s", as_text(str(file.path)), error.strerror
        )
        return None
    stored.add(sha256)
    return Arrival(file, sha256) if _unchanged(file) else None


def _discard(connection: Connection, stored: Collection[str]) -> None:
    """Remove from the archive what files held that had changed before they were entered in the
    ledger.
    """
    for sha256 in connection.scalars(text(_UNKNOWN), {"stored": list(stored)}):
        archive_path(sha256).unlink(missing_ok=True)


def _unchanged(file: DropFile) -> bool:
    """Whether the file is still there unchanged."""
    try:
        status = file.path.stat(follow_symlinks=False)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (file.size, file.mtime_ns)


def _close_moved(connection: Connection) -> None:
    """Mark as taken what an earlier run moved before it was killed."""
    rows = connection.execute(
        text(
            "SELECT submission_id, folder, file_name FROM intake.submission WHERE taken_at IS NULL"
        )
    )
    gone = [
        row.submission_id
        for row in rows
        if not exists_below(settings().drop, PurePosixPath(row.folder or "", row.file_name))
    ]
    connection.execute(
        text("UPDATE intake.submission SET taken_at = now() WHERE submission_id = ANY(:ids)"),
        {"ids": gone},
    )


def _register(
    connection: Connection, arrivals: list[Arrival], contents: Mapping[str, Unpacked], run_id: str
) -> dict[int, Arrival]:
    """The ledger row of each arrival that another run has not moved meanwhile.

    It is a new one, with those of a zip's members, or that of a run that was killed before its
    move.
    """
    ids: dict[int, Arrival] = {}
    received: list[Event] = []
    ended: list[Event] = []
    for arrival in arrivals:
        if not (
            _unchanged(arrival.file) and archive_path(arrival.sha256).exists()
        ):  # discarded by another run
            continue
        values = {
            "folder": arrival.folder,
            "name": arrival.name,
            "sha256": arrival.sha256,
            "size": arrival.file.size,
            "mtime_ns": arrival.file.mtime_ns,
            "purpose": arrival.file.purpose,
        }
        if known := connection.scalar(text(_SAME_ARRIVAL), values):
            ids[known] = arrival
            continue
        row = connection.execute(text(_INSERT), values).one()
        ids[row.submission_id] = arrival
        content = contents.get(arrival.sha256) if row.unit_code else None
        received.append(
            Event(row.submission_id, "received", {"left": content.left} if content else {})
        )
        if content:
            members, at_once = _register_content(connection, row.submission_id, content)
            received += members
            ended += at_once
    record(connection, run_id, received)
    record(connection, run_id, ended)
    versions = [catalogue.version for catalogue in load_rules().values()]
    rows = connection.execute(
        load_statement("ingest/ends_on_arrival"),
        {"ids": [event.submission_id for event in received], "versions": versions},
    )
    record(connection, run_id, [Event(row.submission_id, row.state, row.detail) for row in rows])
    return ids


def _register_content(
    connection: Connection, container: int, content: Unpacked
) -> tuple[list[Event], list[Event]]:
    """Archive and enter a zip's members; the events of their arrival, and of what ends at once,
    perhaps the zip.
    """
    if content.refused:
        return [], [Event(container, "quarantined", content.refused)]
    held = [member for member in content.members if member.file]
    for member in held:
        if member.file:
            adopt(member.file, member.sha256)
    ids = register_members(connection, container, held)
    ended = [
        Event(submission, "unpacked")
        if member.opened
        else Event(submission, "quarantined", reason(member.code).as_json())
        for submission, member in zip(ids, held, strict=True)
        if member.opened or member.code
    ]
    return [Event(submission, "received") for submission in ids], ended


_UNKNOWN = """
    SELECT n.sha256 FROM unnest(CAST(:stored AS text[])) AS n (sha256)
    WHERE NOT EXISTS (SELECT FROM intake.submission AS s WHERE s.sha256 = n.sha256)
        AND NOT EXISTS (SELECT FROM core.edition_file AS f WHERE f.sha256 = n.sha256)
"""

_SAME_ARRIVAL = """
    SELECT submission_id FROM intake.submission
    WHERE taken_at IS NULL AND folder IS NOT DISTINCT FROM :folder
        AND file_name = :name AND sha256 = :sha256 AND mtime_ns = :mtime_ns
"""

_INSERT = """
    INSERT INTO intake.submission
        (folder, unit_code, file_name, sha256, size_bytes, mtime_ns, purpose)
    VALUES (:folder, (SELECT min(unit_code) FROM core.unit WHERE unit_code = :folder),
        :name, :sha256, :size, :mtime_ns, :purpose)
    RETURNING submission_id, unit_code
"""


def _move(submission: int, file: DropFile) -> bool:
    """Move a taken file out of the way; False when it is gone or changed since, and so is another
    arrival.
    """
    target = (
        settings().drop
        / (file.folder or "")
        / TAKEN
        / fitting_name(f"{submission}-", file.path.name)
    )
    drop, taken = settings().drop, target.parent.relative_to(settings().drop)
    try:
        with (
            opened_folder(drop, file.place) as source,
            opened_folder(drop, taken, make=True) as folder,
        ):
            if not _unchanged(file):
                return False
            os.rename(file.path.name, target.name, src_dir_fd=source, dst_dir_fd=folder)
    except OSError as error:
        if not is_of_files(error):
            raise
        log.warning(
            "%s cannot be moved to %s: %s",
            as_text(str(file.path)),
            as_text(str(target)),
            error.strerror,
        )
        return False
    return True
