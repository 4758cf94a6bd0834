"""Starting and stopping the whole local stack: PostgreSQL, the warehouse's schema, and Airflow's
four services.

A supervisor keeps them running (stack/supervisor.py); here it is started, asked and stopped.
"""

import errno
import fcntl
import json
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from http import HTTPStatus
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import NullPool, create_engine, text

from gouji.core.config import settings
from gouji.core.errors import StackError
from gouji.embedded import postgres
from gouji.stack import metadata
from gouji.stack.environment import HOST, airflow_environment, airflow_home
from gouji.stack.logins import first_engineer, make_passwords, password_file, passwords
from gouji.stack.supervisor import SERVICES, Service, Supervisor

HEALTH = {"scheduler": "scheduler", "dag-processor": "dag_processor", "triggerer": "triggerer"}
"""The name under which the API server reports on a service."""
HEALTHY_SECONDS = 300
SILENT_SECONDS = 120
"""A service that runs so long without being healthy is restarted, once."""
TAIL_LINES = 30
NO_IPV4 = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Status:
    """What runs: `services` maps each Airflow service to whether its process lives, `healthy` is
    Airflow's own report.

    Without a supervisor none counts as living: what is left of them is ended by the next start.
    """

    database: bool
    services: dict[str, bool]
    healthy: bool
    url: str | None

    @property
    def is_up(self) -> bool:
        """Everything runs and is healthy."""
        return self.database and self.healthy and all(self.services.values())


def up(progress: Progress = lambda message: None) -> bool:
    """Start every part of the stack that does not run, and wait until all of it is healthy; False
    when it was up already.

    `progress` is called at each step. Raises StackError, with the end of the log in question, when
    something does not start.
    """
    with _lock():
        if (found := status()).is_up:
            progress(f"The stack is up already: {found.url}")
            return False
        settings().drop.mkdir(parents=True, exist_ok=True)
        _close_to_others()
        if made := make_passwords():
            progress(
                "New logins, shown this once: "
                + ", ".join(f"{name} {password}" for name, password in made.items())
            )
        if _supervisor().services():
            progress("Starting what has ended, waiting for the rest")
            _supervisor().revive()
        else:
            _start(progress)
        _await_health()
        progress(f"Logins are kept in {password_file()}, for its owner's eyes only")
        progress(f"Airflow is ready: {_url()}")
        return True


def down(progress: Progress = lambda message: None) -> bool:
    """Stop everything of this `GOUJI_HOME`, no matter who started it; no process is left. False
    when nothing ran.
    """
    with _lock():
        if _supervisor().remains():
            progress("Stopping Airflow")
        stopped = _supervisor().stop()
        served = postgres.server_process() is not None
        if served:
            progress("Stopping PostgreSQL")
        postgres.stop()
        return stopped or served


def status() -> Status:
    """What runs of the stack of this `GOUJI_HOME`; starts nothing."""
    known = _supervisor().services()
    alive = {name: name in known and known[name].pid > 0 for name in SERVICES}
    database = not metadata.is_embedded() or postgres.running() is not None
    healthy = alive["api-server"] and not _ailing(known)
    return Status(database, alive, healthy, _url() if alive["api-server"] else None)


def service(name: str) -> psutil.Process | None:
    """The process of one of Airflow's services, if it lives."""
    known = _supervisor().services().get(name)
    try:
        return psutil.Process(known.pid) if known and known.pid else None
    except psutil.NoSuchProcess:
        return None


def tail(name: str) -> str:
    """The end of a service's log."""
    path = _log(name)
    if not path.exists():
        return f"{path} was not written."
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL_LINES:]
    return "\n".join([f"The end of {path}:", *lines])


def in_the_way(port: int) -> str | None:
    """Why nothing of ours can listen on a port; None when it is free. Raises StackError on a
    machine without IPv4.
    """
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
    except OSError as error:
        if error.errno in NO_IPV4:
            raise StackError(
                f"This machine has no address {HOST}, at which Airflow's services find each other. "
                f"Give its loopback IPv4: ip addr add {HOST}/8 dev lo"
            ) from error
        return error.strerror
    return None


def ask(
    path: str, payload: object = None, method: str | None = None, user: str | None = None
) -> Any:  # noqa: ANN401
    """What the API server answers, as JSON, to a GET, or to a POST (or `method`) of the payload; no
    proxy is asked.

    `user` is a login, the first engineer's when none is given. Raises OSError when it does not
    answer.
    """
    user = user or first_engineer()
    try:
        return _request(path, payload, method, _token(_url(), user))
    except urllib.error.HTTPError as error:
        if error.code != HTTPStatus.UNAUTHORIZED:
            raise
    _token.cache_clear()  # of a server that was restarted, or too old
    return _request(path, payload, method, _token(_url(), user))


@cache
def _token(url: str, user: str) -> str:
    answer = _request("/auth/token", {"username": user, "password": passwords()[user]}, url=url)
    token: str = answer["access_token"]
    return token


def _request(
    path: str,
    payload: object = None,
    method: str | None = None,
    token: str | None = None,
    *,
    url: str | None = None,
) -> Any:  # noqa: ANN401 - JSON
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    content = None if payload is None else json.dumps(payload).encode()
    headers = {"Content-Type": "application/json"} | (
        {"Authorization": f"Bearer {token}"} if token else {}
    )
    request = urllib.request.Request(  # noqa: S310 - always http, to ourselves
        (url or _url()) + path, content, headers, method=method
    )
    with opener.open(request, timeout=60) as answer:
        return json.load(answer)


def _supervisor() -> Supervisor:
    return Supervisor(airflow_home())


def _log(name: str) -> Path:
    return airflow_home() / "logs" / f"{name}.log"


def _url() -> str:
    """Where the API server is, or will be."""
    return f"http://{HOST}:{_supervisor().port() or settings().port}"


@contextmanager
def _lock() -> Iterator[None]:
    airflow_home().mkdir(parents=True, exist_ok=True)
    with (airflow_home() / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _close_to_others() -> None:
    """Take other users' rights from the state, of homes of earlier versions too. They may pass
    through where they must: the server's own user to its data; and through the drop folder, if the
    operator has let them, accounts of units to the folders that were given to them.
    """
    root = settings().root
    closed = ~int(settings().umask, 8) & 0o777
    for folder in (
        root,
        *(path for path in root.iterdir() if path.is_dir() and not path.is_symlink()),
    ):
        mode = stat.S_IMODE(folder.stat().st_mode)
        passes = (
            0o001
            if folder in (root, root / "postgres")
            else mode & 0o001
            if folder == settings().drop
            else 0
        )
        folder.chmod((mode & (closed | 0o7000)) | passes)


def _start(progress: Progress) -> None:
    """Start everything; what an earlier supervisor has left is ended first."""
    _supervisor().stop()
    _refuse_taken(settings().port)
    progress("Starting PostgreSQL" if metadata.is_embedded() else "Asking PostgreSQL")
    metadata.create_missing()
    environment = airflow_environment()
    metadata.await_answer(metadata.metadata_url())
    progress("Preparing the warehouse and Airflow's database")
    _prepare_databases(environment)
    progress(f"Starting {', '.join(SERVICES)}")
    _supervisor().start(environment, settings().port, embedded=metadata.is_embedded())


def _refuse_taken(port: int) -> None:
    if reason := in_the_way(port):
        raise StackError(
            f"Port {port} on {HOST} is taken by another program ({reason}). "
            "Stop that program, or set GOUJI_PORT to a free port."
        )


def _prepare_databases(environment: dict[str, str]) -> None:
    """Migrate both databases to this version, at the same time: each takes seconds when it is
    new.
    """
    from gouji.warehouse.migrate import upgrade

    if _is_migrated():
        upgrade()
        return
    log = _log("migrate")
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        migration = subprocess.Popen(
            [sys.executable, "-m", "airflow", "db", "migrate"],
            env=environment,
            stdout=output,
            stderr=output,
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
    with create_engine(metadata.metadata_url(), poolclass=NullPool).connect() as connection:
        return connection.scalar(text("SELECT to_regclass('alembic_version') IS NOT NULL")) is True


def _await_health() -> None:
    """Wait until all is healthy; a service that was given up, or is still unhealthy when time is
    over, is named with its log.
    """
    began = time.monotonic()
    restarted = False
    while ailing := _ailing(known := _supervisor().services()):
        passed = time.monotonic() - began
        given_up = [one.name for one in known.values() if one.is_given_up]
        if given_up or passed > HEALTHY_SECONDS:
            name = (given_up or ailing)[0]
            reason = (
                "ends again and again"
                if given_up
                else f"is not healthy after {HEALTHY_SECONDS} seconds"
            )
            raise StackError(f"The service {name} {reason}.\n{tail(name)}")
        if passed > SILENT_SECONDS and not restarted:
            restarted = True
            _supervisor().restart(ailing)
        time.sleep(0.3)


def _ailing(known: Mapping[str, Service]) -> list[str]:
    """The services that are not healthy; each needs a heartbeat from after its start."""
    if stopped := [name for name in SERVICES if name not in known or not known[name].pid]:
        return stopped
    try:
        _request("/execution/health")  # its first request takes seconds, more than a task waits
        health = _request("/api/v2/monitor/health")
    except (OSError, ValueError):
        return ["api-server"]
    return [
        name for name, key in HEALTH.items() if not _is_well(health[key], key, known[name].started)
    ]


def _is_well(report: Mapping[str, Any], key: str, started: float) -> bool:
    """Whether the API server reports a service as healthy; `started` as in Service."""
    if report["status"] != "healthy":
        return False
    return datetime.fromisoformat(report[f"latest_{key}_heartbeat"]).timestamp() >= started
