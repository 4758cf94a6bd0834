"""Notifies a unit of an entry in its folder that can't be taken: a link, a pipe, a device. The
entry stays where it is.
"""

import logging
import os
from pathlib import PurePath

from gouji.core.config import settings
from gouji.core.culprits import is_of_files
from gouji.core.files import as_text, fitting_name
from gouji.extraction.vocabulary import problem
from gouji.store.beneath import write_beneath
from gouji.store.drop import RECEIPTS, odd_entries

log = logging.getLogger(__name__)
_SUFFIX = "（未接收）.txt"


def notify_odd_entries() -> int:
    """Write a message for each into its unit's folder of receipts, once; returns how many were
    written.
    """
    written = 0
    drop = settings().drop
    for path, code in odd_entries():
        name = as_text(str(path))
        unit = path.relative_to(drop).parts[0]
        target = PurePath(unit) / RECEIPTS / fitting_name("", path.name, _SUFFIX)
        if os.path.lexists(drop / target):
            continue
        try:
            write_beneath(
                drop, target, f"{problem(code, name=as_text(path.name)).message}\n".encode()
            )
        except (
            OSError
        ) as error:  # also a link in place of the folder of receipts; others must not wait
            if not is_of_files(error):
                raise
            log.warning(
                "%s is not taken: %s, and its unit cannot be notified: %s",
                name,
                code,
                error.strerror,
            )
            continue
        log.warning("%s is not taken: %s", name, code)
        written += 1
    return written
