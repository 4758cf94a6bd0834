"""Faults of processes and of the database: killed steps, stopped servers, cut connections, two
runs, a clock.
"""

import shutil
import subprocess
import time
from pathlib import Path
from threading import Thread
from typing import Any

import psycopg
from proxy import Proxy
from rounds import Round, SkippedError, common
from steps import FreshIngest, Ingest, Strike

IMPORT_SECONDS = 4
"""What a program that is started anew takes before its step, and some of the step."""


def none(round_: Round) -> None:
    """No fault: the clean run that the others are compared with."""
    common(round_)
    round_.ingest.run("run")


def task_killed(round_: Round) -> None:
    """SIGKILL of a step's process, and of some of its repeats; after four the run fails and a sweep
    takes over.
    """
    common(round_)
    round_.strike(lambda process: process.kill(), times=round_.random.choice([1, 1, 2, 4]))
    round_.ingest.run("run")


def postgres_stopped(round_: Round) -> None:
    """An immediate stop of the server in the middle of a step; whoever needs it next starts it."""
    common(round_)
    round_.strike(lambda _: round_.database.stop_at_once(), times=round_.random.choice([1, 1, 2]))
    round_.ingest.run("run")


def backend_killed(round_: Round) -> None:
    """SIGKILL of one process of the server in the middle of a step: it resets all connections and
    recovers.
    """
    common(round_)
    killed: list[str] = round_.noted.setdefault("killed", [])
    round_.strike(
        lambda _: killed.append(round_.database.kill_backend(round_.random)),
        times=round_.random.choice([1, 1, 2]),
    )
    round_.ingest.run("run")


def crash_between(round_: Round) -> None:
    """The server crashes between two steps: what is only in unlogged tables is gone for the next
    one.
    """
    common(round_)
    victim = round_.pick()
    struck: list[str] = []

    def before(step: str, attempt: int) -> None:
        if step == victim and not struck:
            struck.append(step)
            round_.database.kill_backend(round_.random)
            round_.ingest.reported.append(f"before {step}")

    round_.ingest.before = before
    round_.ingest.run("run")


def connection_cut(round_: Round) -> None:
    """Every connection is cut at a random moment and comes back later; the server may have
    committed by then.
    """
    started = round_.ingest.once("database")
    if not started.ok:
        raise RuntimeError("the server does not start")
    with Proxy(Path(started.answer), round_.home / "proxy") as proxy:
        url = f"postgresql+psycopg://postgres@localhost/gouji?host={proxy.folder}"
        direct = round_.ingest.environment
        round_.ingest.environment = {**direct, "GOUJI_WAREHOUSE_URL": url}
        common(round_)
        back_after = round_.random.choice([0.0, 0.5, 3.0])
        round_.strike(lambda _: proxy.cut(back_after), times=round_.random.choice([1, 2, 3]))
        round_.ingest.run("run")
        round_.ingest.environment = direct


def two_runs(round_: Round) -> None:
    """Two runs at once over the same drop folder, as two schedulers or a run by hand beside them
    would make.
    """
    common(round_)
    other = Ingest(round_.home, round_.ingest.environment)
    beside = Thread(target=other.run, args=("other",))
    if not round_.ingest.once("database").ok:
        raise RuntimeError("the server does not start")
    wait = round_.random.uniform(0, 1.2) * sum(round_.usual.values())
    round_.noted["second_after"] = round(wait, 2)
    starter = Thread(target=lambda: (time.sleep(wait), beside.start()))
    starter.start()
    round_.ingest.run("run")
    starter.join()
    beside.join()


def clock_back(round_: Round) -> None:
    """The clock of the server and of our processes is set back in the middle of a step, by seconds
    or an hour.
    """
    dial = round_.home / "clock"
    dial.write_text("+0", encoding="utf-8")
    dial.chmod(0o644)
    faked = {"LD_PRELOAD": str(_clock(round_.home.parent)), "CLOCK_DIAL": str(dial)}
    ingest = FreshIngest(
        round_.home, {**round_.ingest.environment, **faked}
    )  # a fork would not load the library
    common(round_)
    back = round_.random.choice([-2, -90, -3600, -86400])
    round_.noted["set_back_by"] = back

    def turn(_: Any) -> None:
        dial.write_text(str(back), encoding="utf-8")

    step = round_.pick()
    if step == "collect":  # what has arrived is then younger than now
        turn(None)
    else:
        ingest.strikes.append(Strike(step, IMPORT_SECONDS * round_.random.random(), turn))
    ingest.run("run")
    ingest.sweep(3)  # still with the clock set back: nothing may wait until it has caught up
    if waiting := [path.name for path in (round_.home / "drop").glob("*/*.*") if path.is_file()]:
        round_.violate("waits_for_the_clock", ", ".join(waiting), f"set back by {-back} s")
    with psycopg.connect(round_.database.url) as connection:
        [(theirs,)] = connection.execute(
            "SELECT extract(epoch FROM clock_timestamp())::float"
        ).fetchall()
    if abs(theirs - time.time() - back) > 1:
        raise RuntimeError(
            f"the server's clock is {theirs - time.time():.1f} s from ours, not {back}"
        )
    round_.ingest.reported += ingest.reported


def _clock(folder: Path) -> Path:
    """The library that moves a process's clock, compiled once."""
    library = folder / "clock.so"
    if not library.exists():
        compiler = shutil.which("cc")
        if compiler is None:
            raise SkippedError("no C compiler (cc) is here")
        draft = library.with_suffix(".new")
        source = Path(__file__).with_name("clock.c")
        subprocess.run(
            [compiler, "-O1", "-shared", "-fPIC", "-o", str(draft), str(source)], check=True
        )
        draft.rename(library)
    return library
