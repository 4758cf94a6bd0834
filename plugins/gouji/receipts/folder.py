"""A unit's folder of receipts: the newest at hand, those before in a folder of their own, and a page
that lists all of them.
"""

import logging
import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Row

from gouji.catalogue.forms import load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.catalogue.receipt_words import words
from gouji.core.clock import in_city
from gouji.core.config import settings
from gouji.core.culprits import is_of_files
from gouji.core.files import fitting_name
from gouji.core.sql import load_statement
from gouji.core.templating import templates
from gouji.review.states import states
from gouji.store.beneath import opened_folder, write_beneath
from gouji.store.drop import RECEIPTS

AT_HAND = 10
"""So many receipts lie in the folder itself."""
LISTED = 200
INDEX = "回执目录.html"
OLDER = "以前的回执"
TEMPLATES = Path(__file__).parent / "templates"

log = logging.getLogger(__name__)


def receipt_name(submission: Row[Any], suffix: str) -> str:
    """The name of a submission's receipt; names begin with the city's date and time of arrival.

    Members of a zip arrive at one instant, and their names may be the same when shortened: the
    number tells them apart.
    """
    before = in_city(submission.received_at).strftime("%Y%m%d-%H%M%S-")
    if submission.container_id:
        before += f"{submission.submission_id}-"
    return fitting_name(before, submission.file_name.replace("/", "_"), suffix)


def tidy_folders(connection: Connection, folders: Iterable[str], kinds: Collection[str]) -> None:
    """Move receipts beyond the newest ten, of every kind of file, into the folder of the older
    ones, and write the page. A folder that cannot be written to stays as it is.
    """
    found = connection.execute(
        load_statement("receipts/of_folders"), {"folders": sorted(set(folders))}
    )
    for folder, rows in groupby(found, key=lambda row: row.folder or ""):
        try:
            _tidy(PurePath(folder) / RECEIPTS, [*rows], kinds)
        except OSError as error:
            if not is_of_files(error):
                raise
            log.exception("the receipts of %s cannot be listed", folder)


def _tidy(folder: PurePath, submissions: Sequence[Row[Any]], kinds: Collection[str]) -> None:
    drop = settings().drop
    older = submissions[AT_HAND:]
    if older:
        with (
            opened_folder(drop, folder) as here,
            opened_folder(drop, folder / OLDER, make=True) as there,
        ):
            for name in (receipt_name(one, kind) for one in older for kind in kinds):
                with suppress(FileNotFoundError):
                    os.replace(name, name, src_dir_fd=here, dst_dir_fd=there)
    write_beneath(drop, folder / INDEX, _render_index(submissions[:LISTED]).encode())


@dataclass(frozen=True)
class Line:
    """One line of the page."""

    received: str
    file_name: str
    about: str
    result: str
    tone: str
    page: str


def _render_index(submissions: Sequence[Row[Any]]) -> str:
    lines = [_line(one, at_hand=place < AT_HAND) for place, one in enumerate(submissions)]
    return (
        templates(TEMPLATES)
        .get_template("index.html.j2")
        .render(lines=lines, labels=words().labels)
    )


def _line(submission: Row[Any], *, at_hand: bool) -> Line:
    about = ""
    if submission.period and submission.series:
        title = load_series()[submission.series].title
        about = f"{name_about(Period.parse(submission.period))}{title}"
        if submission.version:
            about += "，" + words().labels["version_value"].format(version=submission.version)
    state = states()[submission.state]
    name = quote(receipt_name(submission, ".html"))
    return Line(
        received=f"{in_city(submission.received_at):%Y-%m-%d %H:%M}",
        file_name=submission.file_name,
        about=about,
        result=words().states["explained"].title if submission.explains else state.label,
        tone=state.tone,
        page=name if at_hand else f"{quote(OLDER)}/{name}",
    )
