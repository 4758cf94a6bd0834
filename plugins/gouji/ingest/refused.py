"""A unit is told of what lies in its folder and can't be taken: a link, a pipe, a device. It stays where it lies."""

import logging

from gouji.core.config import settings
from gouji.core.files import as_text, fitting_name, write_atomically
from gouji.extraction.vocabulary import problem
from gouji.store.drop import RECEIPTS, odd_entries

log = logging.getLogger(__name__)
_SUFFIX = "（未接收）.txt"


def notify_odd_entries() -> int:
    """Write a message for each into its unit's folder of receipts, once; returns how many were written."""
    written = 0
    drop = settings().drop
    for path, code in odd_entries():
        unit = drop / path.relative_to(drop).parts[0]
        target = unit / RECEIPTS / fitting_name("", path.name, _SUFFIX)
        if not target.exists():
            message = problem(code, name=as_text(path.name)).message
            write_atomically(target, f"{message}\n".encode())
            log.warning("%s is not taken: %s", path, code)
            written += 1
    return written
