"""Unpacking what has arrived as a zip: in a process of its own, into a folder that is thrown
away.
"""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.container import Member, is_candidate, reason, unpack
from gouji.extraction.guarded import read_guarded
from gouji.extraction.vocabulary import kind_of, problem
from gouji.store.archive import archive_path


@dataclass(frozen=True)
class Unpacked:
    """A container's members, or the problem (as JSON) that it is refused for as a whole."""

    members: tuple[Member, ...] = ()
    refused: dict[str, Any] | None = None

    @property
    def left(self) -> list[dict[str, str]]:
        """The members without a content that may be read, as `{name, code, severity, message}`."""
        return [
            {"name": member.name, **_reason_of(member.code)}
            for member in self.members
            if not member.file
        ]


@dataclass(frozen=True)
class _Item:
    source: Path
    folder: Path


@contextmanager
def unpacked(contents: Iterable[str]) -> Iterator[dict[str, Unpacked]]:
    """Unpack those of the archived contents that are containers; their members' files last as long
    as the context.
    """
    candidates = sorted({sha256 for sha256 in contents if is_candidate(archive_path(sha256))})
    if not candidates:
        yield {}
        return
    with tempfile.TemporaryDirectory(
        dir=settings().archive, prefix=".", ignore_cleanup_errors=True
    ) as scratch:
        items = [_Item(archive_path(sha256), Path(scratch) / sha256) for sha256 in candidates]
        results = read_guarded(items, _unpack, _fail)
        yield {sha256: found for sha256, found in zip(candidates, results, strict=True) if found}


def _unpack(item: _Item) -> Unpacked | None:
    try:
        members = unpack(item.source, item.folder)
    except UnreadableError as error:
        refused = problem(error.code, kind=kind_of(error.detail), limit=error.detail)
        return Unpacked(refused=refused.as_json())
    if members is None:
        return None
    if any(member.file for member in members):
        return Unpacked(members)
    failures = {member.code for member in members} - {"archive_junk"}
    code = failures.pop() if len(failures) == 1 else "no_report_in_archive"
    return Unpacked(members, reason(code).as_json())


def _reason_of(code: str) -> dict[str, str]:
    found = reason(code)
    return {"code": code, "severity": found.severity, "message": found.message}


def _fail(item: _Item, code: str) -> Unpacked:
    return Unpacked(refused=problem(code).as_json())
