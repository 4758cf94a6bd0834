"""Airflow's executor on one machine, where any process may be killed."""

import logging
import os
import signal
from typing import NoReturn

from airflow.executors.local_executor import LocalExecutor

log = logging.getLogger(__name__)


class SupervisedLocalExecutor(LocalExecutor):  # type: ignore[misc]
    """A LocalExecutor that ends its scheduler when a worker was killed, and ends at once when the
    scheduler ends; the supervisor restarts all of it.

    A worker waits for work holding the lock of the queue. One that is killed then (by a kernel
    short of memory) never gives it back: no worker takes a task any more, while the scheduler looks
    healthy.

    A scheduler that loses its database waits for its running tasks before it ends, for as long as
    they take; meanwhile it is alive, and nothing is scheduled.
    """

    def _check_workers(self) -> None:
        killed = {pid: worker.exitcode for pid, worker in self.workers.items() if worker.exitcode}
        if killed:
            log.error(
                "Workers have ended abnormally (process: exit code): %s. The scheduler restarts.",
                killed,
            )
            _leave()  # an orderly end would wait for the lock
        super()._check_workers()

    def end(self) -> None:
        """End the scheduler with its workers. The next one retries their tasks."""
        log.info("The scheduler ends without waiting for its running tasks.")
        _leave()


def _leave() -> NoReturn:
    """End this process and the process group that the supervisor has made for it: only root may
    read the mark by which leftover processes would be found later, because Airflow's workers hide
    it.
    """
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)
