"""The steps of an ingest as real processes, forked from a server that has imported everything, as
LocalExecutor does.

`Ingest` repeats a step that fails as Airflow would, then lets the run fail and a later one take up
what is left.
"""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

from gouji.stack.environment import PRELOADED

ATTEMPTS = 4
"""As the DAGs have it: a task and three repeats."""
PAUSE_SECONDS = 0.3
PATIENCE_SECONDS = 600
STEPS = ("collect", "extract_shard", "stage", "validate", "load", "write_receipts")

PROGRAM = """
import json, sys
from gouji import pipeline
from gouji.warehouse.migrate import upgrade
step, given = json.loads(sys.argv[1])
work = upgrade if step == "migrate" else getattr(pipeline, step)
print(json.dumps(work(*given), default=str))
"""

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(
    [*(name for name in PRELOADED if name.startswith("gouji.")), "steps"]
)


@dataclass(frozen=True)
class Done:
    """How a step's process ended: its answer, or the end of what it said; `seconds` it took."""

    ok: bool
    answer: Any
    seconds: float


@dataclass(frozen=True)
class Strike:
    """Something that is done once, `after` seconds into a step; `what` is handed the step's
    process.
    """

    step: str
    after: float
    what: Callable[[Any], None]


def _inside(
    environment: Mapping[str, str],
    step: str,
    arguments: list[Any],
    answer: str,
    log: str,
    bound: bool,
) -> None:
    """Run one step in this process, which is the step's own."""
    os.setsid()  # what it starts is found by it
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(descriptor, stream)
    multiprocessing.set_start_method(
        "fork", force=True
    )  # else its own children come by a server that imports anew
    os.environ.clear()
    os.environ.update(environment)
    from gouji.core.config import settings

    settings.cache_clear()
    if bound:
        _bind_to_permissions()
    try:
        result = _call(step, arguments)
    except BaseException:  # noqa: BLE001 - whatever it is, it is the step's failure, and reported in its log
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    Path(answer).write_text(json.dumps(result, default=str), encoding="utf-8")


def _call(step: str, arguments: list[Any]) -> Any:
    from gouji import pipeline

    if step == "verify":
        from gouji.maintenance.verify import verify_warehouse

        return [vars(difference) for difference in verify_warehouse(arguments[0])]
    if step == "migrate":
        from gouji.warehouse.migrate import upgrade

        return upgrade()
    if step == "database":
        from gouji.embedded import postgres

        return str(postgres.ensure_running().socket_dir)
    if step == "stop":
        from gouji.embedded import postgres

        return postgres.stop()
    if step == "submit":
        from gouji.store.drop import submit

        return str(submit(Path(arguments[0]), arguments[1]))
    return getattr(pipeline, step)(*arguments)


def _bind_to_permissions() -> None:
    """Give up root's right to pass by the permissions of files, as a service without root has none."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    data = (ctypes.c_uint32 * 6)()
    libc.syscall(125, header, data)  # capget
    overrides = (1 << 1) | (1 << 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    data[0] &= ~overrides
    libc.syscall(126, header, data)  # capset


@dataclass
class Ingest:
    """Runs of the ingest in one home, with what is to strike them."""

    home: Path
    environment: Mapping[str, str]
    strikes: list[Strike] = field(default_factory=list)
    reported: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    bound: bool = False
    before: Callable[[str, int], None] = lambda step, attempt: None

    def once(self, step: str, *arguments: Any) -> Done:
        """One attempt of a step, struck by what is meant for it."""
        answer = self.home / f"answer-{time.monotonic_ns()}-{step}"
        given = (
            dict(self.environment),
            step,
            list(arguments),
            str(answer),
            str(self.home / "steps.log"),
            self.bound,
        )
        process = _context.Process(target=_inside, args=given)
        begun = time.monotonic()
        process.start()
        strike = next((one for one in self.strikes if one.step == step), None)
        striking = Thread(target=self._strike, args=(strike, process, begun), daemon=True)
        if strike:
            self.strikes.remove(strike)
            striking.start()
        process.join(PATIENCE_SECONDS)
        if process.is_alive():
            process.kill()
            raise TimeoutError(f"{step} does not end")
        if strike:
            striking.join()  # one that comes too late strikes between two steps
        _end_session(process.pid)
        took = time.monotonic() - begun
        if process.exitcode == 0 and answer.exists():
            result = json.loads(answer.read_text(encoding="utf-8"))
            answer.unlink()
            return Done(True, result, took)
        answer.unlink(missing_ok=True)
        return Done(False, process.exitcode, took)

    def _strike(self, strike: Strike | None, process: Any, begun: float) -> None:
        if strike is None:
            return
        time.sleep(max(0.0, begun + strike.after - time.monotonic()))
        alive = process.is_alive()
        strike.what(process)
        self.reported.append(
            f"{strike.step} +{strike.after * 1000:.0f} ms{'' if alive else ' (over)'}"
        )

    def step(self, step: str, *arguments: Any) -> Done:
        """A step and its repeats; the first answer, or the last failure."""
        for attempt in range(ATTEMPTS):
            if attempt:
                time.sleep(PAUSE_SECONDS)
            self.before(step, attempt)
            done = self.once(step, *arguments)
            if done.ok:
                self.seconds[step] = done.seconds
                return done
        return done

    def run(self, run_id: str) -> str:
        """One DAG run: `done`, `failed`, or `skipped` without anything to do. A shard that cannot
        be read waits.
        """
        collected = self.step("collect", run_id)
        if not collected.ok:
            return "failed"
        if not collected.answer:
            changed = self.step("has_changes")
            return (
                self._last(run_id)
                if changed.ok and changed.answer
                else "skipped"
                if changed.ok
                else "failed"
            )
        shards = [
            done.answer
            for manifest in collected.answer
            if (done := self.step("extract_shard", manifest)).ok
        ]
        if (
            not shards
            or not self.step("stage", run_id, shards).ok
            or not self.step("validate", run_id).ok
        ):
            return "failed"
        return self._last(run_id)

    def _last(self, run_id: str) -> str:
        return (
            "done"
            if self.step("load", run_id).ok and self.step("write_receipts", run_id).ok
            else "failed"
        )

    def sweep(self, most: int = 8) -> bool:
        """Runs as the timetable starts them, until one has nothing to do; False when that does not
        come about.
        """
        return any(self.run(f"sweep-{number}") == "skipped" for number in range(most))


class FreshIngest(Ingest):
    """The steps as programs started anew: for another version's code, or a library loaded first
    (LD_PRELOAD).
    """

    def once(self, step: str, *arguments: Any) -> Done:
        """One attempt; the answer is the last line that it prints."""
        begun = time.monotonic()
        with (self.home / "steps.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-c", PROGRAM, json.dumps([step, arguments])],
                env=dict(self.environment), stdout=subprocess.PIPE, stderr=log,
            )  # fmt: skip
        strike = next((one for one in self.strikes if one.step == step), None)
        if strike:
            self.strikes.remove(strike)
            time.sleep(strike.after)
            self.reported.append(f"{step} +{strike.after * 1000:.0f} ms")
            strike.what(process)
        said, _ = process.communicate()
        took = time.monotonic() - begun
        if process.returncode:
            return Done(False, process.returncode, took)
        return Done(True, json.loads(said.splitlines()[-1]), took)


def _end_session(session: int | None) -> None:
    """What a killed step has left running; a worker that dies takes its own with it too (the
    supervisor sees to it).
    """
    if session:
        try:
            os.killpg(session, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return
