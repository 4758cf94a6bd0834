"""Airflow's executor on one machine, where any process may be killed."""

import logging
import os

from airflow.executors.local_executor import LocalExecutor

log = logging.getLogger(__name__)


class SupervisedLocalExecutor(LocalExecutor):  # type: ignore[misc]
    """A LocalExecutor that ends its scheduler when a worker was killed; the supervisor starts both
    anew.

    A worker waits for work holding the lock of the queue. One that is killed then (by a kernel
    short of memory) never gives it back: no worker takes a task any more, while the scheduler looks
    healthy.
    """

    def _check_workers(self) -> None:
        killed = {pid: worker.exitcode for pid, worker in self.workers.items() if worker.exitcode}
        if killed:
            log.error(
                "Workers have ended abnormally (process: exit code): %s. The scheduler starts anew.",
                killed,
            )
            os._exit(1)  # an orderly end would wait for the lock
        super()._check_workers()
