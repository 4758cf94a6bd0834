"""The executor of the local stack ends when its scheduler does, whatever its tasks do."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec

import psutil

from gouji.stack.environment import PRELOADED

ENDS_WITH_A_TASK_THAT_RUNS = """
import time
from multiprocessing import Process
from pathlib import Path
from gouji.orchestration.executor import SupervisedLocalExecutor

executor = SupervisedLocalExecutor(parallelism=1)
executor.start()
task = Process(target=time.sleep, args=(600,))
task.start()
executor.workers[task.pid] = task
Path("task").write_text(str(task.pid))
Path("task").rename("ending")
executor.end()
"""


def test_a_scheduler_that_ends_waits_for_no_task_and_leaves_none(tmp_path):
    program = subprocess.Popen(
        [sys.executable, "-c", ENDS_WITH_A_TASK_THAT_RUNS],
        env=os.environ | {"AIRFLOW_HOME": str(tmp_path)},
        cwd=tmp_path,
        start_new_session=True,  # a group of its own, as the supervisor gives it
    )
    try:
        ending = tmp_path / "ending"
        while not ending.exists():
            assert program.poll() is None
            time.sleep(0.1)
        task = psutil.Process(int(ending.read_text()))
        assert program.wait(60)
        psutil.wait_procs([task], timeout=10)
        assert not task.is_running() or task.status() == psutil.STATUS_ZOMBIE
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)


def test_what_workers_are_forked_with_is_there():
    """A name that is not found would be passed over in silence, and every task import for itself."""
    assert [name for name in PRELOADED if find_spec(name) is None] == []
