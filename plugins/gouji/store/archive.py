"""The archive: every file that ever arrived, once, under its SHA-256."""

import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from gouji.core.clock import now
from gouji.core.config import settings

CHUNK = 1 << 20
LEFTOVER_SECONDS = 24 * 3600
"""No copying or unpacking takes so long: what is older was left by a killed process."""


def archive_path(sha256: str) -> Path:
    """The path of a file with that content."""
    return settings().archive / sha256[:2] / sha256


def store(source: Path, opener: Callable[[str, int], int] | None = None) -> str:
    """Copy a file into the archive, durably, and return its SHA-256. A content that is there
    already is left alone.

    `opener` is that of `open`.
    """
    settings().archive.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with (
        open(source, "rb", opener=opener) as reader,
        tempfile.NamedTemporaryFile(dir=settings().archive, prefix=".", delete=False) as writer,
    ):
        temporary = Path(writer.name)
        try:
            while chunk := reader.read(CHUNK):
                digest.update(chunk)
                writer.write(chunk)
            writer.flush()
            os.fsync(writer.fileno())
            target = archive_path(digest.hexdigest())
            target.parent.mkdir(exist_ok=True)
            temporary.chmod(0o440)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)
    return digest.hexdigest()


def adopt(source: Path, sha256: str) -> None:
    """Move a file of that content, written durably beside the archive, into it; one that was moved
    before is there.
    """
    target = archive_path(sha256)
    if not source.exists() and target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    source.chmod(0o440)
    source.replace(target)
    _sync_folder(target.parent)


def clear_leftovers() -> None:
    """Remove the half-written copies and unpacked zips of processes that were killed a day ago or
    earlier. They lie beside the archived contents under names that begin with a dot. One caller at
    a time.
    """
    for path in settings().archive.glob(".*"):
        try:
            status = path.lstat()
        except FileNotFoundError:  # a copy that has just been finished
            continue
        if now().timestamp() - status.st_mtime < LEFTOVER_SECONDS:
            continue
        if stat.S_ISDIR(status.st_mode):
            shutil.rmtree(path)
        else:
            path.unlink()


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
