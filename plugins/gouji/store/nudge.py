"""A word to the drop folder's trigger that something is to do which is no file; what it is stands
in the ledger.
"""

from gouji.core.config import settings


def nudge() -> None:
    """Have the next run start now; a nudge that gets lost is made good by the sweep."""
    path = settings().nudge
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
