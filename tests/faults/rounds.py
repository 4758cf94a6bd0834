"""One round: a home copied from a template, the corpus dropped, a fault, sweeps, and the check from
outside.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import psutil
from city import YEAR, Filed, corpus_of, drop, register, write_plan
from steps import STEPS, Ingest, Strike

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
USUAL = {
    "collect": 0.5,
    "extract_shard": 1.0,
    "stage": 0.5,
    "validate": 2.5,
    "load": 0.4,
    "write_receipts": 1.5,
}
"""Seconds that the steps take, until a round without a fault has been measured."""


class SkippedError(Exception):
    """The fault cannot be tried here; the text says why."""


class Database:
    """The server of a home, seen from outside."""

    def __init__(self, home: Path) -> None:
        self.data = home / "postgres" / "data"

    @property
    def url(self) -> str:
        return f"host={self.data} user=postgres dbname=gouji"

    def postmaster(self) -> psutil.Process | None:
        """The server's first process, if it runs."""
        try:
            return psutil.Process(int((self.data / "postmaster.pid").read_text().split()[0]))
        except (FileNotFoundError, ValueError, IndexError, psutil.NoSuchProcess):
            return None

    def stop_at_once(self) -> None:
        """An immediate stop: no checkpoint, recovery at the next start."""
        if server := self.postmaster():
            server.send_signal(signal.SIGQUIT)

    def kill_backend(self, random: Random) -> str:
        """SIGKILL one process of the server, a client's if there is one: all others are reset, and
        it recovers.
        """
        server = self.postmaster()
        processes = server.children() if server else []
        processes = [
            one for one in processes if "startup" not in " ".join(_title(one))
        ]  # its death is for good
        clients = [one for one in processes if "postgres: postgres" in " ".join(_title(one))]
        if chosen := random.choice(clients or processes) if processes else None:
            chosen.kill()
            return " ".join(_title(chosen))
        return "no process"

    def end(self) -> None:
        """Stop it for good, when the round is over."""
        if server := self.postmaster():
            server.send_signal(signal.SIGQUIT)
            psutil.wait_procs([server], timeout=20)


def _title(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def environment_of(home: Path, **more: str) -> dict[str, str]:
    """What the program's processes are given: this home and nothing else of ours."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GOUJI_", "PG", "LD_PRELOAD"))
    }
    ours = {
        "GOUJI_HOME": str(home),
        "GOUJI_SETTLE_SECONDS": "0",
        "GOUJI_UNITS": str(home / "units.csv"),
    }
    return {**kept, **ours, "GX_ANALYTICS_ENABLED": "false", **more}


def make_template(home: Path, cities: int = 1, units: int | None = None) -> Path:
    """A home with a migrated warehouse that knows the city, its server stopped."""
    home.mkdir(mode=0o755)
    (home / "units.csv").write_text(
        register(cities, units) if units else register(cities), encoding="utf-8"
    )
    ingest = Ingest(home, environment_of(home))
    for step in ("migrate", "stop"):
        if not ingest.once(step).ok:
            raise RuntimeError((home / "steps.log").read_text(encoding="utf-8")[-2000:])
    (home / "drop").mkdir()
    return home


@dataclass
class Round:
    """What a fault is given: the home, the files that were dropped, and the means to run and to
    strike.
    """

    home: Path
    seed: int
    usual: Mapping[str, float]
    random: Random
    ingest: Ingest
    database: Database
    full: bool = False
    files: list[Filed] = field(default_factory=list)
    noted: dict[str, Any] = field(default_factory=dict)
    violations: list[dict[str, str]] = field(default_factory=list)

    def drop(self, files: list[Filed]) -> None:
        """Put files into the drop folder, the first one as the oldest."""
        begin = time.time_ns() - (len(files) + 10) * 10**9
        for number, file in enumerate(files):
            drop(self.home, file, begin + number * 10**9)
        self.files = [*self.files, *files]

    def moment(self, step: str) -> float:
        """A random moment of a step, in seconds from its start."""
        return self.random.uniform(0.02, 1.0) * self.usual[step]

    def pick(self) -> str:
        """The step that is struck; each seed its own, so that a few seeds come by all of them."""
        return STEPS[self.seed % len(STEPS)]

    def strike(self, what: Callable[[Any], None], step: str | None = None, times: int = 1) -> None:
        """Have a step struck at a random moment, and its repeats too."""
        step = step or self.pick()
        self.ingest.strikes += [Strike(step, self.moment(step), what) for _ in range(times)]

    def violate(self, check: str, subject: str, detail: str) -> None:
        """Something that the fault itself sees and that must not be."""
        self.violations.append({"check": check, "subject": subject, "detail": detail})

    def state(self) -> list[tuple[Any, ...]]:
        """Where the submissions are now: folder, name, state."""
        import psycopg

        with psycopg.connect(self.database.url) as connection:
            return connection.execute(
                "SELECT folder, file_name, state FROM intake.submission"
            ).fetchall()


def play(
    fault: Callable[[Round], None], template: Path, folder: Path, seed: int, name: str, usual: Mapping[str, float],
    clean: list[Any] | None, full: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """One round of a fault, as its record; `clean` is what came of the corpus without a fault."""
    home = folder / f"{name}-{seed}"
    shutil.rmtree(home, ignore_errors=True)
    subprocess.run(["cp", "-a", str(template), str(home)], check=True)
    environment = environment_of(home, GOUJI_UNITS=str(template / "units.csv"))
    round_ = Round(
        home, seed, usual, Random(f"{name}-{seed}"), Ingest(home, environment), Database(home), full
    )  # fmt: skip
    begun = time.monotonic()
    record: dict[str, Any] = {"fault": name, "seed": seed}
    try:
        fault(round_)
        came = finish(round_)
        if (
            clean is not None
            and round_.noted.pop("compare", False)
            and not round_.violations
            and came != clean
        ):
            differing = [one for one in came if one not in clean]
            round_.violate(
                "differs_from_clean", name, json.dumps(differing, ensure_ascii=False)[:500]
            )
        record["outcome"] = came
        record["verdict"] = "violated" if round_.violations else "held"
    except SkippedError as reason:
        record |= {"verdict": "skipped", "reason": str(reason)}
    finally:
        round_.database.end()
    record |= {"moments": round_.ingest.reported, **round_.noted, "violations": round_.violations}
    record |= {"files": len(round_.files), "seconds": round(time.monotonic() - begun, 1)}
    record["steps"] = round_.ingest.seconds
    if record["verdict"] == "violated":
        record["home"] = str(home)
        record["repeat"] = f"--fault {name} --seed {seed}"
    else:
        shutil.rmtree(home, ignore_errors=True)
    return record


def finish(round_: Round) -> list[Any]:
    """Sweep up what is left without any fault, verify, and check from outside; what came of the
    files.
    """
    ingest = round_.ingest
    ingest.strikes.clear()
    ingest.before = lambda step, attempt: None
    if not ingest.sweep():
        log = (round_.home / "steps.log").read_text(encoding="utf-8", errors="replace")
        round_.violate("never_quiet", "sweeps", log[-1500:])
    verified = ingest.step("verify", "matrix")
    for difference in (
        verified.answer if verified.ok else [{"check": "verify", "subject": "failed", "detail": ""}]
    ):
        round_.violate(f"verify:{difference['check']}", difference["subject"], difference["detail"])
    return judge(round_)


def judge(round_: Round) -> list[Any]:
    """Ask the checker, a program of its own, and take over what it finds."""
    plan = round_.home / "plan.json"
    write_plan(plan, round_.files)
    ran = subprocess.run(
        [
            sys.executable,
            str(HERE / "checker.py"),
            round_.database.url,
            str(round_.home),
            str(plan),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != "LD_PRELOAD"},
    )
    if not ran.stdout:
        round_.violate("checker", "did not answer", ran.stderr[-800:])
        return []
    answer = json.loads(ran.stdout)
    round_.violations += answer["violations"]
    outcome: list[Any] = answer["outcome"]
    return outcome


def common(round_: Round) -> list[Filed]:
    """Drop the whole corpus; what comes of it must be what comes of it without a fault."""
    round_.drop(corpus_of())
    round_.noted["compare"] = True
    return round_.files


__all__ = ["ROOT", "YEAR", "Database", "Round", "SkippedError", "common", "make_template", "play"]
