"""Files that pass what was extracted from one task to the next: one JSON object a line."""

import logging
from collections.abc import Collection, Iterator
from pathlib import Path

from gouji.core.extracted import Extraction, decode_line

log = logging.getLogger(__name__)


def read_shard(path: Path, leave: Collection[int] = ()) -> Iterator[tuple[int, Extraction]]:
    """The submissions of an extraction file (one JSON object a line) and their documents,
    but for some.

    What another version of the program has written in another shape is left out: its submissions
    are still pending, and the next run reads their files again.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            item = decode_line(line)
            if item.submission_id in leave:
                continue
            if document := item.read():
                yield item.submission_id, document
            else:
                log.warning("%s, line %d: a document of another version is left out", path, number)


def list_shard(path: Path) -> list[int]:
    """The submissions of an extraction file; no document is read."""
    with path.open("rb") as lines:
        return [decode_line(line).submission_id for line in lines]
