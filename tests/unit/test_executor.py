"""The executor of the local stack ends when its scheduler does, whatever its tasks do."""

import os
import signal
import subprocess
import sys

ENDS_WITH_A_TASK_THAT_RUNS = """
import time
from multiprocessing import Process
from gouji.orchestration.executor import SupervisedLocalExecutor

executor = SupervisedLocalExecutor(parallelism=1)
executor.start()
task = Process(target=time.sleep, args=(600,))
task.start()
executor.workers[task.pid] = task
print("ending", flush=True)
executor.end()
"""


def test_a_scheduler_that_ends_waits_for_no_task(tmp_path):
    program = subprocess.Popen(
        [sys.executable, "-c", ENDS_WITH_A_TASK_THAT_RUNS],
        env=os.environ | {"AIRFLOW_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert program.stdout is not None
        assert any(line.endswith("ending\n") for line in program.stdout)
        assert program.wait(60) == 1
    finally:
        os.killpg(program.pid, signal.SIGKILL)
