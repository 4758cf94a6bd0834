"""Notifies the drop folder's trigger of work that is no file; the work itself is in the ledger."""

from gouji.core.config import settings


def nudge() -> None:
    """Have the next run start now; the sweep makes up for a lost nudge."""
    path = settings().nudge
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
