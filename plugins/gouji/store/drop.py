"""The drop folder: the files in it that may be taken, and putting a file into it (design §5, Drop
folder).
"""

import logging
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath, PurePosixPath

from gouji.core.clock import now
from gouji.core.config import settings
from gouji.core.errors import GoujiError
from gouji.core.files import as_text

TAKEN = "已接收"
RECEIPTS = "回执"
BLANKS = "空白表"
"""In a unit's folder: what it is given, to be filled in and filed from elsewhere."""
PUBLISHED = "已发布"
"""In a unit's folder: what it has published; everything else there is filed."""
OURS = (TAKEN, RECEIPTS, BLANKS)
"""Folders in which nothing is filed."""
IN_FLIGHT_PREFIXES = (".", "~$")
IN_FLIGHT_SUFFIXES = (".part", ".tmp", ".crdownload", ".filepart")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DropFile:
    """A file that may be taken. `folder` is its unit's folder, None where it lies in none; `name`
    is below that.
    """

    path: Path
    folder: str | None
    name: PurePosixPath
    size: int
    mtime_ns: int

    @property
    def place(self) -> PurePath:
        """Its folder, below the drop folder."""
        return self.path.relative_to(settings().drop).parent

    @property
    def purpose(self) -> str:
        """`publication` for a copy of what the unit has published, else `report`."""
        return (
            "publication"
            if len(self.name.parts) > 1 and self.name.parts[0] == PUBLISHED
            else "report"
        )


def stable_files() -> Iterator[DropFile]:
    """Every file in the drop folder that is complete; within a folder the oldest first. See
    `odd_entries` for the rest.

    A file counts as complete when its name is not one of a copy in progress and nothing about it
    has changed for `settings().settle_seconds`. Where the clock was set back, a file may have
    changed later than now: such files come last, after waiting that time.
    """
    drop = settings().drop
    instant = now().timestamp()
    ahead: list[tuple[Path, os.stat_result]] = []
    for folder, entries in _folders():
        files: list[tuple[int, str, os.stat_result]] = []
        for entry in entries:
            if not (status := _regular(entry)):
                continue
            if status.st_ctime <= instant - settings().settle_seconds:
                files.append((status.st_mtime_ns, entry.name, status))
            elif status.st_ctime > instant:
                ahead.append((folder / entry.name, status))
        for mtime_ns, name, status in sorted(files, key=lambda file: file[:2]):
            yield _drop_file(drop, folder / name, status.st_size, mtime_ns)
    for path, status in _still_as_seen(ahead):
        yield _drop_file(drop, path, status.st_size, status.st_mtime_ns)


def _still_as_seen(
    files: list[tuple[Path, os.stat_result]],
) -> Iterator[tuple[Path, os.stat_result]]:
    """Those that have not changed after the settling time, the oldest first."""
    if files and settings().settle_seconds:
        time.sleep(settings().settle_seconds)
    for path, before in sorted(files, key=lambda file: (file[1].st_mtime_ns, file[0])):
        with suppress(OSError):  # gone meanwhile
            after = path.stat(follow_symlinks=False)
            if (after.st_ino, after.st_size, after.st_ctime_ns) == (
                before.st_ino,
                before.st_size,
                before.st_ctime_ns,
            ):
                yield path, before


def odd_entries() -> Iterator[tuple[Path, str]]:
    """The entries of units' folders that are no files, as path and code of the vocabulary: links,
    pipes, devices.
    """
    drop = settings().drop
    for folder, entries in _folders():
        for entry in entries:
            if folder != drop and entry.is_symlink():
                yield folder / entry.name, "symbolic_link"
            elif (
                folder != drop
                and not entry.is_dir(follow_symlinks=False)
                and not entry.is_file(follow_symlinks=False)
            ):
                yield folder / entry.name, "special_file"


def _folders() -> Iterator[tuple[Path, list[os.DirEntry[str]]]]:
    """Every folder below the drop folder from which files are taken, with its entries; none behind
    a link.
    """
    drop = settings().drop
    folders = [drop]
    while folders:
        folder = folders.pop()
        at_unit_level = folder == drop or folder.parent == drop
        entries = [
            entry
            for entry in _entries(folder)
            if not _in_flight(entry.name)
            and not (at_unit_level and entry.name in OURS and not entry.is_symlink())
        ]
        folders += [folder / entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        yield folder, entries


def submit(path: Path, unit: str, series: str | None = None) -> Path:
    """Put a copy of the file into the unit's folder (and there into that of a series) in one step,
    under its own name or one like it that is free.

    Returns its path. Raises GoujiError when the file or the unit's code cannot be used.
    """
    if not unit.isascii() or not unit.replace("-", "").isalnum():
        raise GoujiError(f"{unit!r} is no unit code.")
    if _in_flight(path.name):
        raise GoujiError(
            f"{path.name} is named like a copy in progress, so it would not be taken; rename it first."
        )
    folder = settings().drop / unit / (series or "")
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{uuid.uuid4().hex}.part"
    try:
        with path.open("rb") as source, draft.open("xb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        return _publish(draft, folder, path)
    except OSError as error:
        raise GoujiError(f"{path} cannot be copied to {folder}: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)


def _publish(draft: Path, folder: Path, named: Path) -> Path:
    """Give the draft its name; a link, unlike a rename, never replaces what another has put there
    meanwhile.
    """
    number = 1
    while True:
        target = folder / (named.name if number == 1 else f"{named.stem}-{number}{named.suffix}")
        try:
            os.link(draft, target)
        except FileExistsError:
            number += 1
        else:
            return target


def _in_flight(name: str) -> bool:
    return name.startswith(IN_FLIGHT_PREFIXES) or name.lower().endswith(IN_FLIGHT_SUFFIXES)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []
    except OSError as error:
        _warn_once(folder, error.strerror)
        return []


@cache
def _warn_once(folder: Path, reason: str | None) -> None:
    log.warning("%s cannot be read, so nothing is taken from it: %s", as_text(str(folder)), reason)


def _regular(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False) if entry.is_file(follow_symlinks=False) else None
    except OSError:  # gone meanwhile, or in a folder that may be listed but not entered
        return None


def _drop_file(drop: Path, path: Path, size: int, mtime_ns: int) -> DropFile:
    parts = path.relative_to(drop).parts
    folder, below = (parts[0], parts[1:]) if len(parts) > 1 else (None, parts)
    return DropFile(path, folder, PurePosixPath(*below), size, mtime_ns)
