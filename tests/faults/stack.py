"""The faults of Airflow's own processes: one real stack stays up, and each round drops another
city's files into it.

stack.py [--seeds 10] [--first 0] [--moments 2] [--fault NAME]... [--out FILE].
Nobody repairs by hand: what dies comes back by itself.
"""

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "benchmarks"), str(ROOT / "examples")]

import psutil  # noqa: E402
import psycopg  # noqa: E402
from city import corpus_of, register  # noqa: E402
from matrix import keep, say, show_table  # noqa: E402
from rounds import USUAL, Database, Round, judge  # noqa: E402
from steps import Ingest  # noqa: E402

PATIENCE_SECONDS = 420
"""So long may nothing at all change before a round has failed; no time is judged else."""
MOMENTS_SECONDS = 14
SERVICES = ("scheduler", "triggerer", "dag-processor", "api-server")
Strike = Callable[[Database, Random], str]

BUSY = """
    SELECT count(*) FILTER (WHERE state IN ('received', 'extracted', 'validated')),
        count(*), (SELECT count(*) FROM intake.submission_event),
        (SELECT count(*) FROM staging.report) + (SELECT count(*) FROM staging.finding)
    FROM intake.submission
"""
OWED = """
    SELECT count(*) FILTER (WHERE r.event_id IS NULL)
    FROM (
        SELECT DISTINCT ON (e.submission_id) e.event_id
        FROM intake.submission_event AS e
        INNER JOIN intake.submission AS s USING (submission_id)
        WHERE e.state NOT IN ('received', 'extracted', 'validated', 'attachment')
            AND (s.container_id IS NULL OR e.state NOT IN ('duplicate', 'unpacked'))
        ORDER BY e.submission_id, e.state = 'superseded', e.event_id DESC
    ) AS reported
    LEFT JOIN intake.receipt AS r USING (event_id)
"""
"""Of each file that the checker wants a receipt of, its last end; what replaces it tells that it is
superseded.
"""


def kill_service(name: str) -> Strike:
    """SIGKILL of a service's first process."""

    def strike(_: Database, __: Random) -> str:
        from gouji.stack import services

        process = services.service(name)
        if process is None:
            return f"{name} is not running"
        process.kill()
        return f"killed {name} {process.pid}"

    return strike


def kill_worker(_: Database, random: Random) -> str:
    """SIGKILL of some process below the scheduler: an executor's worker, a task's supervisor or the
    task.
    """
    from gouji.stack import services

    scheduler = services.service("scheduler")
    below = scheduler.children(recursive=True) if scheduler else []
    if not below:
        return "no process below the scheduler"
    chosen = random.choice(below)
    with suppress(psutil.Error):
        title = " ".join(chosen.cmdline())[:80]
        chosen.kill()
        return f"killed {title}"
    return "it had ended"


def stop_postgres(database: Database, _: Random) -> str:
    """An immediate stop of the server, which Airflow's own database lies on too."""
    database.stop_at_once()
    return "stopped PostgreSQL"


def kill_backend(database: Database, random: Random) -> str:
    return f"killed {database.kill_backend(random).strip()}"


def second_scheduler(_: Database, __: Random) -> str:
    """Another scheduler beside the one that runs; it stays until the round is over."""
    from gouji.stack.environment import airflow_environment

    log = (Path(os.environ["GOUJI_HOME"]) / "second-scheduler.log").open("ab")
    command = [sys.executable, "-m", "airflow", "scheduler"]
    SECOND.append(
        subprocess.Popen(
            command,
            env=airflow_environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    )
    return "a second scheduler"


SECOND: list[subprocess.Popen[bytes]] = []
FAULTS: dict[str, Strike] = {
    "stack_none": lambda _, __: "nothing",
    **{f"{name}_killed": kill_service(name) for name in SERVICES},
    "worker_killed": kill_worker,
    "stack_postgres_stopped": stop_postgres,
    "stack_backend_killed": kill_backend,
    "two_schedulers": second_scheduler,
}


def play(fault: str, seed: int, round_: Round, moments: int) -> dict[str, Any]:
    """Drop the next city's files, strike at up to so many random moments, wait until all is over,
    check everything so far.
    """
    begun = time.monotonic()
    random = Random(f"{fault}-{seed}")
    round_.violations, reported = [], []
    already = len(round_.files)
    round_.drop(corpus_of(1 + round_.noted["cities"]))
    round_.noted["cities"] += 1
    for _ in range(random.randint((moments + 1) // 2, moments)):
        after = random.uniform(0, MOMENTS_SECONDS)
        time.sleep(after)
        reported.append(f"+{after * 1000:.0f} ms {FAULTS[fault](round_.database, random)}")
    if not quiet(round_.home, len(round_.files) - already):
        round_.violate("never_quiet", fault, f"nothing has changed for {PATIENCE_SECONDS} seconds")
    while SECOND:
        second = SECOND.pop()
        os.killpg(second.pid, signal.SIGTERM)
        second.wait()
    for difference in verify():
        round_.violate(f"verify:{difference['check']}", difference["subject"], difference["detail"])
    judge(round_)
    return {
        "fault": fault, "seed": seed, "verdict": "violated" if round_.violations else "held", "moments": reported,
        "violations": round_.violations, "files": len(round_.files) - already,
        "seconds": round(time.monotonic() - begun, 1),
    }  # fmt: skip


def quiet(home: Path, fewest: int) -> bool:
    """Wait until nothing waits, nothing is in hand and every receipt is there; False when it does not move
    still before.
    """
    seen: Any = None
    changed = time.monotonic()
    since_quiet = None
    while time.monotonic() - changed < PATIENCE_SECONDS:
        now = look(home)
        if now != seen:
            seen, changed = now, time.monotonic()
        over = now is not None and now[0] == now[3] == now[4] == now[5] == 0 and now[1] >= fewest
        since_quiet = (since_quiet or time.monotonic()) if over and now == seen else None
        if since_quiet and time.monotonic() - changed > 12:  # the receipts come last
            return True
        time.sleep(0.5)
    return False


def look(home: Path) -> tuple[int, ...] | None:
    """What is in hand, known, said and staged; the receipts that are owed; what still lies in the
    drop folder; the files there. None: no answer.
    """
    try:
        with psycopg.connect(Database(home).url, connect_timeout=5) as connection:
            row = connection.execute(BUSY).fetchone()
            owed = receipts_owed(connection)
    except psycopg.Error:
        return None
    files = [path for path in (home / "drop").rglob("*") if path.is_file()]
    waiting = [path for path in files if not {"已接收", "回执", "空白表"} & set(path.parts)]
    return (*(row or ()), owed, len(waiting), len(files))


def receipts_owed(connection: psycopg.Connection[Any]) -> int:
    """How many files have come to an end that their unit has not been notified of yet."""
    return int((connection.execute(OWED).fetchone() or (0,))[0])


def verify() -> list[dict[str, str]]:
    """What `gouji verify` says."""
    command = [str(Path(sys.executable).with_name("gouji")), "verify", "--json"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):
        return [{"check": "verify", "subject": "failed", "detail": ran.stderr[-500:]}]
    found: list[dict[str, str]] = json.loads(ran.stdout)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--moments", type=int, default=2, help="strikes of a round, at most")
    parser.add_argument("--fault", action="append")
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "faults-matrix.jsonl")
    arguments = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="gjs-", dir="/tmp"))
    home.chmod(0o755)
    names = [name for name in FAULTS if not arguments.fault or name in arguments.fault]
    rounds = [
        (name, arguments.first + number) for number in range(arguments.seeds) for name in names
    ]
    (home / "units.csv").write_text(register(cities=len(rounds)), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = os.environ.get("GOUJI_PORT") or str(probe.getsockname()[1])
    os.environ |= {
        "GOUJI_HOME": str(home), "GOUJI_UNITS": str(home / "units.csv"), "GOUJI_SETTLE_SECONDS": "0", "GOUJI_PORT": port
    }  # fmt: skip
    records = []
    try:
        from gouji.stack import services

        services.up(lambda line: sys.stdout.write(f"{line}\n"))
        ingest = Ingest(home, dict(os.environ))
        round_ = Round(home, 0, USUAL, Random(0), ingest, Database(home), noted={"cities": 0})
        for name, seed in rounds:
            records.append(play(name, seed, round_, arguments.moments))
            keep(arguments.out, records[-1])
            say(records[-1])
    finally:
        services.down()
        if not any(record["verdict"] == "violated" for record in records):
            shutil.rmtree(home, ignore_errors=True)
    show_table(records)
    return 1 if any(record["verdict"] == "violated" for record in records) else 0


if __name__ == "__main__":
    raise SystemExit(main())
