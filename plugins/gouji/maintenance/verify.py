"""The nightly check that the warehouse still agrees with the files."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from gouji.core.config import ROOT, settings
from gouji.core.files import sha256_of
from gouji.store.archive import archive_path
from gouji.warehouse.engine import engine

CHECKS = ROOT / "sql" / "checks"
"""One SELECT a file: each row it returns is a difference, as `subject` and `detail`."""


@dataclass(frozen=True)
class Difference:
    """Something that should agree and does not: the check, what it is about, and a description of
    both sides.
    """

    check: str
    subject: str
    detail: str


def verify_warehouse(run_id: str) -> list[Difference]:
    """Run every check, keep what it finds in `quality.verification` under the run, and return it.

    Repeating it under the same run replaces what the earlier attempt left.
    """
    with engine().begin() as connection:
        connection.execute(
            text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        )  # all checks see one instant
        return _verify(connection, run_id)


def _verify(connection: Connection, run_id: str) -> list[Difference]:
    found = [*archive_differences(connection), *warehouse_differences(connection)]
    connection.execute(
        text("DELETE FROM quality.verification WHERE run_id = :run_id"), {"run_id": run_id}
    )
    connection.execute(
        text(
            "INSERT INTO quality.verification_run (run_id) VALUES (:run_id) ON CONFLICT DO NOTHING"
        ),
        {"run_id": run_id},
    )
    if found:
        connection.execute(
            text("""
                INSERT INTO quality.verification (run_id, check_name, subject, detail)
                VALUES (:run_id, :check, :subject, :detail)
            """),
            [{"run_id": run_id, **vars(difference)} for difference in found],
        )
    return found


def archive_differences(connection: Connection) -> Iterator[Difference]:
    """Every filed and published file is in the archive and still has its SHA-256; no other file is
    there.
    """
    known = known_files(connection)
    for sha256 in sorted(known):
        path = archive_path(sha256)
        if not path.exists():
            yield Difference(
                "archive_missing", sha256, "filed or published, but not in the archive"
            )
        elif (actual := sha256_of(path)) != sha256:
            yield Difference("archive_damaged", sha256, f"the file's SHA-256 is {actual}")
    present = {path.name for path in settings().archive.glob("??/*")}
    for name in sorted(present - known):
        yield Difference(
            "archive_unregistered", name, "in the archive, but neither filed nor published"
        )


def known_files(connection: Connection) -> set[str]:
    """The SHA-256 of every file that was filed or published."""
    return set(connection.scalars(text(_KNOWN_FILES)))


def warehouse_differences(connection: Connection) -> Iterator[Difference]:
    """What the SQL checks find; each is named by its file."""
    for path in sorted(CHECKS.glob("*.sql")):
        for row in connection.execute(text(path.read_text(encoding="utf-8"))):
            yield Difference(path.stem, row.subject, row.detail)


_KNOWN_FILES = "SELECT sha256 FROM intake.submission UNION SELECT sha256 FROM core.edition_file"
