"""What a zip holds, unpacked under limits. A member's name is only ever text: no file is written
under it.

Names are cleaned where an honest tool may have written them so (a drive, a leading slash,
backslashes) and refused where none does (`..`). Codes are of the vocabulary's `problems`.
"""

import hashlib
import os
import posixpath
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.core.extracted import Problem
from gouji.extraction.readers.detect import DAMAGED, package_format
from gouji.extraction.vocabulary import kind_of, problem, vocabulary

_LOCAL, _END = b"PK\x03\x04", b"PK\x05\x06"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_LOCKED, _UTF8 = 1, 0x800
_UNICODE_PATH = 0x7075
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_CHUNK = 1 << 20
_LONGEST_NAME = 500
_DRIVE = re.compile(r"^[A-Za-z]:(?=[/\\])")
_DOCUMENT_PARTS = ("[Content_Types].xml", "mimetype")


@dataclass(frozen=True, slots=True)
class Member:
    """One member. `file` is the path of its content, None where there is none; `code` is why it is
    not read, if so.

    `opened`: it is a container itself, and its members follow.
    """

    name: str
    file: Path | None = None
    sha256: str = ""
    size: int = 0
    code: str = ""
    opened: bool = False


class _LimitError(UnreadableError):
    """The container as a whole exceeds what is allowed."""


class _Budget:
    """What may still be unpacked from one container, including nested ones."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.members = settings().max_members
        self.bytes = settings().max_unpacked_bytes
        self.files = 0

    def take(self, members: int, size: int) -> None:
        self.members -= members
        self.bytes -= size
        if self.members < 0:
            raise _LimitError("archive_members", str(settings().max_members))
        if self.bytes < 0:
            raise _LimitError("archive_too_large", f"{settings().max_unpacked_bytes // 2**20} MB")

    def path(self) -> Path:
        self.files += 1
        return self.folder / str(self.files)


def is_candidate(path: Path) -> bool:
    """Whether a file may be a container: a zip of a size that is opened at all."""
    with path.open("rb") as stream:
        return (
            stream.read(4) in (_LOCAL, _END)
            and path.stat().st_size <= settings().max_container_bytes
        )


def unpack(path: Path, folder: Path) -> tuple[Member, ...] | None:
    """Unpack a zip's members into a folder, under numbers; in the order of the zip, those of a zip
    in it after it.

    None for what is no container: another kind of file, a document that is a zip itself, a zip that
    cannot be opened (reading it as a document reports that). Raises UnreadableError when the whole
    is unsafe, locked or larger than allowed.
    """
    if not is_candidate(path):
        return None
    with path.open("rb") as stream:
        archive = _open(stream)
        if archive is None:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_members(stream, archive, _Budget(folder), depth=1))


def reason(code: str) -> Problem:
    """Why a member, or a zip that holds nothing else, is not read."""
    return problem(code, kind=kind_of("zip"), limit=f"{settings().max_file_bytes // 2**20} MB")


def _open(stream: BinaryIO) -> zipfile.ZipFile | None:
    try:
        archive = zipfile.ZipFile(stream)
        names = archive.namelist()
        document = (
            any(part in names for part in _DOCUMENT_PARTS) or package_format(archive) != "zip"
        )
    except DAMAGED:
        return None
    return None if document else archive


def _members(
    stream: BinaryIO, archive: zipfile.ZipFile, budget: _Budget, depth: int
) -> Iterator[Member]:
    infos = archive.infolist()
    budget.take(len(infos), 0)
    _check_layout(stream, archive)
    entries = [
        (info, name, _refusal(info, name))
        for info, name in zip(infos, map(_name, infos), strict=True)
        if not _is_folder(info)
    ]
    if entries and all(code == "encrypted_file" for *_, code in entries):
        raise UnreadableError("encrypted_file")
    budget.take(0, sum(info.file_size for info, _, code in entries if not code))
    for (info, _, code), name in zip(
        entries, _distinct(name for _, name, _ in entries), strict=True
    ):
        member = Member(name, code=code) if code else _unpack_member(archive, info, name, budget)
        yield from _with_inner(member, budget, depth)


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """The names cleaned; the second of the same name is numbered."""
    times: Counter[str] = Counter()
    for name in map(_cleaned, names):
        times[name] += 1
        stem, suffix = posixpath.splitext(name)
        yield f"{stem}({times[name]}){suffix}" if times[name] > 1 else name


def _with_inner(member: Member, budget: _Budget, depth: int) -> Iterator[Member]:
    """The member, or, when it is a container, that and its members."""
    if member.file is None or not is_candidate(member.file):
        yield member
        return
    with member.file.open("rb") as stream:
        archive = _open(stream)
        if archive is None:
            yield member
            return
        if depth >= settings().max_container_depth:
            yield replace(member, code="archive_in_archive")
            return
        try:
            inner = list(_members(stream, archive, budget, depth + 1))
        except _LimitError:
            raise
        except UnreadableError as error:
            yield replace(member, code=error.code)
            return
    yield replace(member, opened=True)
    yield from (replace(found, name=f"{member.name}/{found.name}") for found in inner)


def _unpack_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: _Budget
) -> Member:
    """Its content in a file of the folder, durable. Content that differs from its entry is
    damage.
    """
    target = budget.path()
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(info) as source, target.open("wb") as writer:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                digest.update(chunk)
                writer.write(chunk)
            writer.flush()
            os.fsync(writer.fileno())
    except DAMAGED as error:
        target.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk is full, not the member damaged
        return Member(name, code="corrupt_file")
    if size != info.file_size:
        target.unlink()
        return Member(name, code="corrupt_file")
    return Member(name, target, digest.hexdigest(), size)


def _refusal(info: zipfile.ZipInfo, written: str) -> str:
    """Why a member is not even unpacked, as a code; empty when it is."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    tests = {
        "archive_junk": any(
            re.fullmatch(vocabulary().containers.junk, part) for part in _parts(written)
        ),
        "archive_link": kind not in (0, stat.S_IFREG),
        "archive_path": ".." in _parts(written),
        "encrypted_file": bool(info.flag_bits & _LOCKED),
        "archive_method": info.compress_type not in _METHODS,
        "too_large": info.file_size > settings().max_file_bytes,
        "unsafe_file": info.file_size > max(_CHUNK, settings().max_ratio * info.compress_size),
    }
    return next((code for code, refused in tests.items() if refused), "")


def _is_folder(info: zipfile.ZipInfo) -> bool:
    folder = info.orig_filename.endswith(("/", "\\")) or stat.S_ISDIR(info.external_attr >> 16)
    return folder and not info.file_size


def _check_layout(stream: BinaryIO, archive: zipfile.ZipFile) -> None:
    """Every byte belongs to one member at most, and there is no member that the directory does not
    name.

    A member that two entries share is a bomb; one that none names (two zips in a row, say) would be
    lost unnoticed.
    """
    position = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if info.header_offset < position:
            raise UnreadableError("unsafe_archive")
        _check_gap(stream, position, info.header_offset)
        stream.seek(info.header_offset)
        header = stream.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size or not header.startswith(_LOCAL):
            raise UnreadableError("corrupt_file", "zip")
        _, name, extra = _LOCAL_HEADER.unpack(header)
        position = info.header_offset + _LOCAL_HEADER.size + name + extra + info.compress_size
    if position > archive.start_dir:
        raise UnreadableError("unsafe_archive")
    _check_gap(stream, position, archive.start_dir)
    stream.seek(archive.start_dir)
    if _LOCAL in stream.read().partition(_END)[2]:
        raise UnreadableError("unsafe_archive")


def _check_gap(stream: BinaryIO, start: int, end: int) -> None:
    stream.seek(start)
    if _LOCAL in stream.read(max(0, end - start)):
        raise UnreadableError("unsafe_archive")


def _name(info: zipfile.ZipInfo) -> str:
    """The name as its maker meant it: UTF-8 where that is declared or certain, else GB 18030."""
    if info.flag_bits & _UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437")
    if (declared := _unicode_path(info.extra, raw)) is not None:
        return declared
    names = {}
    for charset in ("utf-8", "gb18030"):
        try:
            names[charset] = raw.decode(charset)
        except UnicodeDecodeError:
            continue
    if "utf-8" in names and (
        names["utf-8"].isascii() or max(names["utf-8"]) > "\u0800" or len(names) == 1
    ):
        return names["utf-8"]
    return names.get("gb18030", info.orig_filename)


def _unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The name in the Info-ZIP Unicode Path field, when that was made for this name."""
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        field, extra = extra[4 : 4 + length], extra[4 + length :]
        if kind == _UNICODE_PATH and len(field) > 5 and field[0] == 1:
            if struct.unpack("<I", field[1:5])[0] != zlib.crc32(raw):
                return None
            try:
                return field[5:].decode("utf-8")
            except UnicodeDecodeError:
                return None
    return None


def _parts(written: str) -> list[str]:
    return _DRIVE.sub("", written).replace("\\", "/").split("/")


def _cleaned(written: str) -> str:
    """The name as a path below the container, for people to read; what cannot be shown is
    U+FFFD.
    """
    parts = [
        part for part in _parts(unicodedata.normalize("NFC", written)) if part not in ("", ".")
    ]
    name = "/".join(parts) or "_"
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cs") else c for c in name)[
        -_LONGEST_NAME:
    ]
