"""Opening and writing below the drop folder without ever leaving it.

Anyone who may write into a unit's folder may replace any folder or file there by a link, at any
moment. So each part of a path is opened from the one before it, and a link is refused (OSError);
nothing here works by a whole path.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from uuid import uuid4

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


@contextmanager
def opened_folder(root: Path, parts: PurePath, *, make: bool = False) -> Iterator[int]:
    """A descriptor of the folder `parts` below `root`; with `make` it is created when missing."""
    if make:
        root.mkdir(parents=True, exist_ok=True)
    folder = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in parts.parts:
            if make:
                with suppress(FileExistsError):
                    os.mkdir(part, dir_fd=folder)
            below = os.open(part, _FOLDER, dir_fd=folder)
            os.close(folder)
            folder = below
        yield folder
    finally:
        os.close(folder)


def open_file(name: str, folder: int) -> int:
    """A descriptor of a file in an opened folder, for reading; a pipe does not keep it waiting."""
    return os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)


def write_beneath(root: Path, path: PurePath, content: bytes) -> None:
    """Write the file `path` below `root`, whole or not at all; makes its folder."""
    with opened_folder(root, path.parent, make=True) as folder:
        draft = f".{uuid4().hex}.part"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        try:
            # the umask decides who may read it
            with os.fdopen(os.open(draft, flags, 0o666, dir_fd=folder), "wb") as written:
                written.write(content)
            os.replace(draft, path.name, src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(draft, dir_fd=folder)
            raise
