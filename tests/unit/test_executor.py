"""The executor of the local stack ends when its scheduler does, whatever its tasks do."""

import os
import signal
import subprocess
import sys
from contextlib import suppress

import psutil

ENDS_WITH_A_TASK_THAT_RUNS = """
import time
from multiprocessing import Process
from gouji.orchestration.executor import SupervisedLocalExecutor

executor = SupervisedLocalExecutor(parallelism=1)
executor.start()
task = Process(target=time.sleep, args=(600,))
task.start()
executor.workers[task.pid] = task
print("ending", task.pid, flush=True)
executor.end()
"""


def test_a_scheduler_that_ends_waits_for_no_task_and_leaves_none(tmp_path):
    program = subprocess.Popen(
        [sys.executable, "-c", ENDS_WITH_A_TASK_THAT_RUNS],
        env=os.environ | {"AIRFLOW_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # a group of its own, as the supervisor gives it
    )
    try:
        assert program.stdout is not None
        said = next(line for line in program.stdout if "ending" in line)
        task = psutil.Process(int(said.split("ending")[1]))
        assert program.wait(60)
        psutil.wait_procs([task], timeout=10)
        assert not task.is_running() or task.status() == psutil.STATUS_ZOMBIE
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
