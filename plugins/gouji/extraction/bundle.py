"""Reading a zip on request: one Extraction a member, `file` is `<zip>/<member>`. Nothing is
kept.
"""

import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath

from gouji.core.errors import UnreadableError
from gouji.core.extracted import Extraction
from gouji.core.files import sha256_of
from gouji.extraction.container import Member, reason, unpack
from gouji.extraction.extract import extract_file
from gouji.extraction.narrative.title import read_title
from gouji.extraction.vocabulary import kind_of, problem, vocabulary


def extract_container(path: Path) -> list[Extraction] | None:
    """Read every member of a zip but those that systems leave there; None for what is no
    container.
    """
    with tempfile.TemporaryDirectory(prefix="gouji-") as folder:
        try:
            members = unpack(path, Path(folder))
        except UnreadableError as error:
            refused = problem(error.code, kind=kind_of(error.detail), limit=error.detail)
            return [
                Extraction(
                    path.name, sha256_of(path), "zip", None, None, None, None, problems=(refused,)
                )
            ]
        if members is None:
            return None
        return [
            _extract(member, f"{path.name}/{member.name}")
            for member in members
            if not member.opened and member.code != "archive_junk"
        ]


def _extract(member: Member, name: str) -> Extraction:
    if member.code or not member.file:
        return Extraction(
            name, member.sha256, "", None, None, None, None, problems=(reason(member.code),)
        )
    return extract_file(member.file, name=name)


def attachment_kind(found: Extraction, code: str, years: Collection[int]) -> str | None:
    """The label of a member that is no report (`found`; `code`, why), given the others.

    None for a failure: what may have been meant as the report of a year that none of the zip's
    reports (`years`) is.
    """
    kinds = vocabulary().containers.attachments
    kind = kinds.get(code) or kinds.get(found.format)
    title = read_title(PurePosixPath(found.file).stem)
    year = found.year or (title and title.year)
    without_tables = code in ("tables_missing", "other_layout")
    if without_tables or title:
        return kind if year in years or (years and not year and not without_tables) else None
    return kind


def is_complete(extractions: Sequence[Extraction]) -> bool:
    """Whether there is a report among a zip's members, and no member failed that may have been
    meant as one.
    """
    years = {found.year for found in extractions if found.readable and found.year}
    return any(found.readable for found in extractions) and all(
        found.readable or attachment_kind(found, found.problems[0].code, years)
        for found in extractions
    )
