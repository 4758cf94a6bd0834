"""Files: written whole or not at all, under names that a file system takes; and their SHA-256."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from uuid import uuid4

NAME_BYTES = 255
MARK = "\ufffd"
LONGEST_SUFFIX = 16


def fitting_name(before: str, name: str, after: str = "") -> str:
    """`before` + `name` + `after`, the name's stem shortened at its end so that all fits a file
    system's 255 bytes.

    >>> fitting_name("7-", "年" * 100 + ".xlsx").endswith("年.xlsx")
    True
    """
    stem, suffix = Path(name).stem, Path(name).suffix
    if len(suffix) > LONGEST_SUFFIX:
        stem, suffix = name, ""
    while (
        stem
        and len(f"{before}{stem}{suffix}{after}".encode("utf-8", "surrogateescape")) > NAME_BYTES
    ):
        stem = stem[:-1]
    return f"{before}{stem}{suffix}{after}"


def as_text(name: str) -> str:
    """A file's name as text that a database can hold; what is no UTF-8 (a name in GBK) becomes
    MARK.

    >>> as_text("a\\udcb3.xlsx") == f"a{MARK}.xlsx"
    True
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def exists_below(folder: Path, name: PurePosixPath) -> bool:
    """Whether something is below a folder under a name as `as_text` gives it; also true where that
    cannot be determined.
    """
    try:
        places = [folder]
        for part in name.parts:
            places = [
                entry
                for place in places
                for entry in (place.iterdir() if MARK in part else [place / part])
                if as_text(entry.name) == part
            ]
        for place in places:
            place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return bool(places)


@contextmanager
def written_atomically(path: Path) -> Iterator[Path]:
    """A file to write beside `path`, which takes its place when the block ends well: a reader sees
    the old one or the new one, never a part. Makes the folder.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.parent / f".{uuid4().hex}.part"
    draft.touch(exist_ok=False)  # the umask decides who may read it
    try:
        yield draft
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part; makes its
    folder.
    """
    with written_atomically(path) as draft:
        draft.write_bytes(content)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
