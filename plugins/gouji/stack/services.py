"""Starting and stopping the whole local stack: PostgreSQL, the warehouse's schema, and Airflow's four services."""

import fcntl
import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil
import psycopg

from gouji.config import settings
from gouji.errors import StackError
from gouji.stack import postgres, processes
from gouji.stack.environment import HOST, airflow_environment, airflow_home
from gouji.stack.processes import Ledger

COMMANDS = {
    "api-server": ["api-server"],
    "scheduler": ["scheduler", "--skip-serve-logs"],
    "dag-processor": ["dag-processor"],
    "triggerer": ["triggerer", "--skip-serve-logs"],
}
HEALTH = {"scheduler": "scheduler", "dag-processor": "dag_processor", "triggerer": "triggerer"}
"""Under which name the API server reports on a service."""
HEALTHY_SECONDS = 120
TAIL_LINES = 30

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Status:
    """What runs: `services` maps each Airflow service to whether its process lives, `healthy` is Airflow's own word."""

    database: bool
    services: dict[str, bool]
    healthy: bool
    url: str | None

    @property
    def is_up(self) -> bool:
        """Everything runs and is well."""
        return self.database and self.healthy and all(self.services.values())


def up(progress: Progress = lambda message: None) -> bool:
    """Start whatever of the stack does not run, and wait until all of it is healthy; False when it was up already.

    `progress` is told each step. Raises StackError, with the end of the log in question, when something does not start.
    """
    with _lock():
        if status().is_up:
            progress(f"The stack is up already: {_url(_port())}")
            return False
        settings().drop.mkdir(parents=True, exist_ok=True)
        dead = _clear_the_dead()
        port = _port() if len(dead) < len(COMMANDS) else settings().port
        if "api-server" in dead:
            _refuse_taken(port)
        progress("Starting PostgreSQL")
        environment = airflow_environment(postgres.ensure_running(), port)
        since = datetime.now(UTC)
        progress("Preparing the warehouse and Airflow's database")
        _prepare_databases(environment)
        progress(f"Starting {', '.join(dead)}" if dead else "Waiting for Airflow")
        for name in dead:
            _start(name, environment, port)
        _await_health(dead, since)
        progress(f"Airflow is ready: {_url(port)}")
        return True


def down(progress: Progress = lambda message: None) -> bool:
    """Stop everything of this `GOUJI_HOME`, whoever started it; no process is left. False when nothing ran."""
    with _lock():
        ledger = _ledger()
        services = list(ledger.read().values())
        services += [found for found in processes.forgotten(airflow_home()) if found not in services]
        database = postgres.running()
        if not services and not database:
            return False
        progress("Stopping Airflow")
        processes.end(services)
        ledger.path.unlink(missing_ok=True)
        progress("Stopping PostgreSQL")
        postgres.stop()
        return True


def status() -> Status:
    """What runs of the stack of this `GOUJI_HOME`; starts nothing."""
    alive = {name: service(name) is not None for name in COMMANDS}
    healthy = alive["api-server"] and not _ailing()
    return Status(postgres.running() is not None, alive, healthy, _url(_port()) if alive["api-server"] else None)


def service(name: str) -> psutil.Process | None:
    """The process of one of Airflow's services (a key of COMMANDS), if it lives."""
    started = _ledger().read().get(name)
    return started.leader() if started else None


def tail(name: str) -> str:
    """The end of a service's log."""
    path = _log(name)
    if not path.exists():
        return f"{path} was not written."
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL_LINES:]
    return "\n".join([f"The end of {path}:", *lines])


def ask(path: str, payload: object = None, method: str | None = None) -> Any:  # noqa: ANN401
    """What the API server answers, as JSON, to a GET, or to a POST (or `method`) of the payload; no proxy is asked.

    Raises OSError when it does not answer.
    """
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    content = None if payload is None else json.dumps(payload).encode()
    request = urllib.request.Request(  # noqa: S310 - always http, to ourselves
        _url(_port()) + path, content, {"Content-Type": "application/json"}, method=method
    )
    with opener.open(request, timeout=60) as answer:
        return json.load(answer)


def _ledger() -> Ledger:
    return Ledger(airflow_home() / "stack.json")


def _log(name: str) -> Path:
    return airflow_home() / "logs" / f"{name}.log"


def _url(port: int) -> str:
    return f"http://{HOST}:{port}"


def _port() -> int:
    recorded = _ledger().fact("port")
    return recorded if isinstance(recorded, int) else settings().port


@contextmanager
def _lock() -> Iterator[None]:
    airflow_home().mkdir(parents=True, exist_ok=True)
    with (airflow_home() / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _clear_the_dead() -> list[str]:
    """End what dead services left running; returns the names of the services that are to be started."""
    ledger = _ledger()
    services = ledger.read()
    living = {name: started for name, started in services.items() if started.leader()}
    processes.end(started for name, started in services.items() if name not in living)
    sessions = {started.session for started in living.values()}
    processes.end(found for found in processes.forgotten(airflow_home()) if found.session not in sessions)
    if services:
        ledger.write(living, port=_port())
    return [name for name in COMMANDS if name not in living]


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise StackError(
                f"Port {port} on {HOST} is taken by another program ({error.strerror}). "
                "Stop that program, or set GOUJI_PORT to a free port."
            ) from error


def _prepare_databases(environment: dict[str, str]) -> None:
    """Bring both databases to this version, at the same time: either takes seconds when it is new."""
    from gouji.warehouse.migrate import upgrade

    if _is_migrated():
        upgrade()
        return
    log = _log("migrate")
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        migration = subprocess.Popen(
            [sys.executable, "-m", "airflow", "db", "migrate"], env=environment, stdout=output, stderr=output
        )
        upgrade()
        if migration.wait():
            raise StackError(f"Airflow's database could not be prepared.\n{tail('migrate')}")
    _migration_mark().write_text(version("apache-airflow-core"), encoding="utf-8")


def _migration_mark() -> Path:
    return airflow_home() / "migrated"


def _is_migrated() -> bool:
    mark = _migration_mark()
    if not mark.exists() or mark.read_text(encoding="utf-8") != version("apache-airflow-core"):
        return False
    endpoint = postgres.ensure_running()
    with psycopg.connect(host=str(endpoint.socket_dir), user=endpoint.user, dbname="airflow") as connection:
        return connection.execute("SELECT to_regclass('alembic_version') IS NOT NULL").fetchone() == (True,)


def _start(name: str, environment: dict[str, str], port: int) -> None:
    command = [sys.executable, "-m", "airflow", *COMMANDS[name]]
    _log(name).parent.mkdir(parents=True, exist_ok=True)
    started = processes.start(command, environment, _log(name), airflow_home())
    ledger = _ledger()
    ledger.write({**ledger.read(), name: started}, port=port)


def _await_health(restarted: Collection[str], since: datetime) -> None:
    """Wait until all is well; a service that has ended, or still ails when the time is over, is named with its log."""
    deadline = time.monotonic() + HEALTHY_SECONDS
    while ailing := _ailing(restarted, since):
        ended = [name for name, started in _ledger().read().items() if started.leader() is None]
        if ended or time.monotonic() > deadline:
            name = (ended or ailing)[0]
            reason = "ended at once" if ended else f"is not healthy after {HEALTHY_SECONDS} seconds"
            raise StackError(f"Airflow's {name} {reason}.\n{tail(name)}")
        time.sleep(0.3)


def _ailing(restarted: Collection[str] = (), since: datetime = datetime.min) -> list[str]:
    """The services that are not well; of the `restarted` ones a sign of life from after `since` is wanted."""
    try:
        ask("/execution/health")  # its first request takes seconds, more than a task waits
        health = ask("/api/v2/monitor/health")
    except (OSError, ValueError):
        return ["api-server"]
    return [
        name
        for name, key in HEALTH.items()
        if health[key]["status"] != "healthy"
        or (name in restarted and datetime.fromisoformat(health[key][f"latest_{key}_heartbeat"]) < since)
    ]
