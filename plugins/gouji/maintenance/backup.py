"""A backup is a folder: the warehouse as `pg_dump` wrote it, every archived file, and a list of
their SHA-256.
"""

import json
import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import IO, cast

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import text

from gouji.core.clock import now
from gouji.core.errors import BackupError
from gouji.core.files import sha256_of, write_atomically
from gouji.embedded.postgres import program
from gouji.maintenance.verify import known_files
from gouji.store.archive import archive_path
from gouji.warehouse.engine import engine
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.script import driver

DUMP = "warehouse.dump"
CONTENTS = "contents.json"
TOO_NEW = b"SET transaction_timeout"
"""A setting at the head of every dump that servers before 17 do not know."""
HEAD = 50
OWN_LIBPQ = 180000
"""The version that the client programs were built with; they run with a newer one, not with an
older.
"""
OWN_SCHEMAS = ("intake", "staging", "core", "quality", "mart", "unit")


@dataclass(frozen=True)
class Backup:
    """A backup that is complete; `missing` are files (SHA-256) that the ledger names and the
    archive does not have.
    """

    folder: Path
    missing: tuple[str, ...]


def back_up(folder: Path) -> Backup:
    """Write a backup into a new sub-folder of `folder`, named by the time in UTC.

    Dump and files are of one instant, also while reports are ingested: the files are those that
    this instant's ledger names. The folder gets its name only when it is complete. Raises
    BackupError.
    """
    target = folder / now().strftime("%Y%m%dT%H%M%S%fZ")
    draft = target.with_name(f".{target.name}.part")
    draft.mkdir(parents=True)
    try:
        known = _dump(draft / DUMP)
        missing = tuple(sha256 for sha256 in known if not archive_path(sha256).exists())
        for path in (archive_path(sha256) for sha256 in known if sha256 not in missing):
            _copy(path, draft / "archive" / path.parent.name / path.name)
        files = sorted(path for path in draft.rglob("*") if path.is_file())
        contents = {str(path.relative_to(draft)): sha256_of(path) for path in files}
        write_atomically(draft / CONTENTS, json.dumps(contents, indent=1).encode())
        draft.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Backup(target, missing)


def _dump(path: Path) -> list[str]:
    """Dump the warehouse as of one instant; returns the SHA-256 of every file that it names
    then.
    """
    with engine().connect() as connection:
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        snapshot = connection.scalar(text("SELECT pg_export_snapshot()"))
        known = sorted(known_files(connection))
        options = ("--format=custom", "--no-owner", "--no-privileges", "--no-policies")
        _run("pg_dump", *options, f"--snapshot={snapshot}", f"--file={path}")
    return known


def restore(backup: Path) -> None:
    """Bring a backup back into an empty warehouse and archive, then migrate it to this version.

    Raises BackupError when the backup is damaged or the warehouse holds anything: a restore never
    overwrites. One that is killed leaves the warehouse empty and can be repeated.
    """
    _check_contents(backup)
    _check_empty()
    for path in sorted((backup / "archive").glob("??/*")):
        _copy(path, archive_path(path.name))
    _load(backup / DUMP)
    with (
        engine().begin() as connection
    ):  # roles belong to the server, not to the dump: marts and grants are rebuilt
        connection.execute(text("DELETE FROM core.applied"))
    upgrade()


def _check_contents(backup: Path) -> None:
    try:
        contents = json.loads((backup / CONTENTS).read_bytes())
    except (OSError, ValueError) as error:
        raise BackupError(f"{backup} 不是完整的备份：读不出 {CONTENTS}") from error
    for name, sha256 in contents.items():
        path = backup / name
        if not path.is_file() or sha256_of(path) != sha256:
            raise BackupError(f"备份已损坏：{name}")


def _check_empty() -> None:
    with engine().connect() as connection:
        used = connection.scalars(
            text("SELECT nspname FROM pg_namespace WHERE nspname = ANY(:own)"),
            {"own": list(OWN_SCHEMAS)},
        ).all()
    if used:
        raise BackupError(f"目标数据库不是空的（已有 {'、'.join(sorted(used))}），不覆盖")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def _load(dump: Path) -> None:
    """Load a dump in one transaction, by way of psql: pg_restore itself sends a setting that older
    servers refuse.

    The script begins and commits by itself, so one that is cut off anywhere leaves nothing.
    """
    options = ("--single-transaction", "--no-owner", "--no-privileges", "--file=-")
    writing, environment = _client("psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1")
    with (
        tempfile.TemporaryFile() as complaints,
        Popen(
            [str(program("pg_restore")), *options, str(dump)], stdout=PIPE, stderr=complaints
        ) as reader,
        Popen(writing, stdin=PIPE, stdout=DEVNULL, stderr=complaints, env=environment) as writer,
    ):
        script, target = cast("IO[bytes]", reader.stdout), cast("IO[bytes]", writer.stdin)
        with suppress(BrokenPipeError):  # psql has stopped, and reports why
            target.writelines(line for line in islice(script, HEAD) if not line.startswith(TOO_NEW))
            shutil.copyfileobj(script, target)
        with suppress(BrokenPipeError):
            target.close()
        script.close()
        if writer.wait() or reader.wait():
            complaints.seek(0)
            raise BackupError(f"恢复失败：{complaints.read().decode(errors='replace').strip()}")


def _run(name: str, *arguments: str) -> None:
    """Run a client program on the warehouse. Raises BackupError with its error message."""
    command, environment = _client(name, *arguments)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise BackupError(f"{name} 失败：{done.stderr.strip()}")


def _client(name: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """The command and environment of a client program that reaches the warehouse just as our own
    connection does.

    What the connection was made from (URL, service, environment, password file) has been resolved
    by then; the password stays out of the list of processes.
    """
    with engine().connect() as connection:
        reached = driver(connection).info
        command = [
            str(program(name)),
            f"--dbname={make_conninfo(**reached.get_parameters())}",
            *arguments,
        ]
        password = {"PGPASSWORD": reached.password} if reached.password else {}
    return command, os.environ | password | drivers_libpq()


def drivers_libpq() -> dict[str, str]:
    """The environment in which a client program takes our driver's libpq: that of its own wheel
    cannot encrypt.

    Empty where the driver has none beside it (a psycopg built on the machine).
    """
    package = find_spec("psycopg_binary")
    if package is None or package.origin is None or psycopg.pq.version() < OWN_LIBPQ:
        return {}
    found = sorted((Path(package.origin).parents[1] / "psycopg_binary.libs").glob("libpq-*"))
    return {"LD_PRELOAD": str(found[0])} if found else {}
