"""The event that starts an ingest: files have arrived in the drop folder and are complete."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from airflow.triggers.base import BaseEventTrigger, TriggerEvent

from gouji.core.config import settings
from gouji.store.drop import stable_files

Known = frozenset[tuple[str, int, int]]


class DropFolderTrigger(BaseEventTrigger):  # type: ignore[misc]
    """Fires when the drop folder holds files that it has not announced yet, or on a nudge; looks
    every `poll_seconds`.

    It takes nothing and remembers only what it has announced and what is still there, so a
    restarted triggerer announces that once more: the run that follows takes it, or has nothing to
    do. A file that is written again counts as new. What an announcement fails to bring in is left
    to the ingest's sweep.
    """

    def __init__(self, poll_seconds: float = 1.0) -> None:
        super().__init__()
        self.poll_seconds = poll_seconds

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """The trigger as its class path and arguments."""
        return (
            f"{type(self).__module__}.{type(self).__qualname__}",
            {"poll_seconds": self.poll_seconds},
        )

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield one event for all the files that have come since the last; never ends."""
        announced: Known = frozenset()
        while True:
            present = await asyncio.to_thread(_present)
            new = present - announced
            announced = present
            if new:
                yield TriggerEvent({"files": len(new)})
            await asyncio.sleep(self.poll_seconds)


def _present() -> Known:
    present = {(str(file.path), file.size, file.mtime_ns) for file in stable_files()}
    with suppress(FileNotFoundError):
        present.add((str(settings().nudge), 0, settings().nudge.stat().st_mtime_ns))
    return frozenset(present)
