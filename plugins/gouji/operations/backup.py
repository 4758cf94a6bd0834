"""A backup is a folder: the warehouse as `pg_dump` wrote it, every archived file, and a list of their SHA-256."""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url, text

from gouji.config import settings
from gouji.errors import BackupError
from gouji.files import sha256_of, write_atomically
from gouji.intake.archive import archive_path
from gouji.stack.postgres import program
from gouji.warehouse.engine import engine, warehouse_url
from gouji.warehouse.migrate import upgrade

DUMP = "warehouse.dump"
CONTENTS = "contents.json"
OWN_SCHEMAS = ("intake", "staging", "core", "quality", "mart", "unit")


def back_up(folder: Path) -> Path:
    """Write a backup into a new sub-folder of `folder`, named by the time in UTC; returns it.

    The warehouse is dumped as of one instant; files are never removed from the archive, so every file that this
    instant's ledger names is copied after it. The folder gets its name only when it is complete. Raises BackupError.
    """
    target = folder / datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    draft = target.with_name(f".{target.name}.part")
    draft.mkdir(parents=True)
    try:
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-policies", f"--file={draft / DUMP}")
        for path in sorted(settings().archive.glob("??/*")):
            _copy(path, draft / "archive" / path.parent.name / path.name)
        files = sorted(path for path in draft.rglob("*") if path.is_file())
        contents = {str(path.relative_to(draft)): sha256_of(path) for path in files}
        write_atomically(draft / CONTENTS, json.dumps(contents, indent=1).encode())
        draft.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return target


def restore(backup: Path) -> None:
    """Bring a backup back into an empty warehouse and archive, then migrate it to this version.

    Raises BackupError when the backup is damaged or the warehouse holds anything: a restore never overwrites. One that
    is killed leaves the warehouse empty and can be repeated.
    """
    _check_contents(backup)
    _check_empty()
    for path in sorted((backup / "archive").glob("??/*")):
        _copy(path, archive_path(path.name))
    _run("pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(backup / DUMP))
    with engine().begin() as connection:  # roles belong to the server, not to the dump: marts and grants are made anew
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
            text("SELECT nspname FROM pg_namespace WHERE nspname = ANY(:own)"), {"own": list(OWN_SCHEMAS)}
        ).all()
    if used:
        raise BackupError(f"目标数据库不是空的（已有 {'、'.join(sorted(used))}），不覆盖")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def _run(name: str, *arguments: str) -> None:
    """Run a client program of PostgreSQL against the warehouse; its password stays out of the list of processes."""
    url = make_url(warehouse_url()).set(drivername="postgresql")
    environment = os.environ | ({"PGPASSWORD": url.password} if isinstance(url.password, str) else {})
    database = url.set(password=None).render_as_string()
    command = [str(program(name)), f"--dbname={database}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise BackupError(f"{name} 失败：{done.stderr.strip()}")
