"""The processes of the stack: starting each in a session of its own, finding it again, ending all that it started."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

MARK = "GOUJI_STACK"
KEEP_MARK = {"SPT_NOENV": "1"}  # else a process that changes its title (setproctitle) overwrites its environment
TERM_SECONDS = 3


@dataclass(frozen=True)
class Started:
    """A started service; `session` is the id of its process and of the session that all its descendants stay in."""

    session: int
    created: float

    def leader(self) -> psutil.Process | None:
        """Its process, if that still runs."""
        process = _process(self.session)
        return process if process and _alive(process) and self.is_it(process) else None

    def is_it(self, process: psutil.Process) -> bool:
        """Whether that process was this one's start, and not one that got the same id later (clocks get adjusted)."""
        return abs(process.create_time() - self.created) < 30


class Ledger:
    """What was started, as a file, so that another process can stop it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> dict[str, Started]:
        """The recorded services by name; empty when there are none."""
        try:
            recorded = json.loads(self.path.read_text(encoding="utf-8"))["services"]
        except FileNotFoundError:
            return {}
        return {name: Started(**started) for name, started in recorded.items()}

    def write(self, services: dict[str, Started], **facts: object) -> None:
        """Replace the record in one step; `facts` stand beside the services."""
        record = {**facts, "services": {name: asdict(started) for name, started in services.items()}}
        draft = self.path.with_suffix(".new")
        draft.write_text(json.dumps(record, indent=1), encoding="utf-8")
        draft.replace(self.path)

    def fact(self, name: str) -> object:
        """One of the facts; None when nothing is recorded."""
        return json.loads(self.path.read_text(encoding="utf-8")).get(name) if self.path.exists() else None


def start(command: list[str], environment: dict[str, str], log: Path, folder: Path) -> Started:
    """Start a command in a session of its own, its output in `log`; the former log is kept as `.1`."""
    if log.exists():
        log.replace(log.with_name(f"{log.name}.1"))
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            env=environment | KEEP_MARK | {MARK: str(folder)},
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return Started(process.pid, psutil.Process(process.pid).create_time())


def forgotten(folder: Path) -> list[Started]:
    """Services started from that folder, by the mark in their environment: found even when the record is gone."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == str(folder) and os.getsid(process.pid) == process.pid:
                found.append(Started(process.pid, process.create_time()))
        except (psutil.Error, OSError):
            continue
    return found


def end(services: Iterable[Started], patience: float = TERM_SECONDS) -> None:
    """End the services and everything that they started: asked first, killed when `patience` seconds have passed."""
    services = list(services)
    for service in services:
        if leader := service.leader():
            _signal(leader, signal.SIGTERM)
    deadline = time.monotonic() + patience
    while members := _members(services):
        if time.monotonic() > deadline or not any(service.leader() for service in services):
            for member in members:
                _signal(member, signal.SIGKILL)
        psutil.wait_procs(members, timeout=0.2)


def _members(services: Iterable[Started]) -> list[psutil.Process]:
    """Every living process of the services' sessions. An id is not given away again while its session has members."""
    sessions = {service.session for service in services if not _is_reused(service)}
    return [process for process in psutil.process_iter() if _session(process) in sessions and _alive(process)]


def _is_reused(service: Started) -> bool:
    process = _process(service.session)
    return process is not None and not service.is_it(process)


def _process(pid: int) -> psutil.Process | None:
    try:
        return psutil.Process(pid)
    except psutil.NoSuchProcess:
        return None


def _session(process: psutil.Process) -> int | None:
    try:
        return os.getsid(process.pid)
    except OSError:
        return None


def _alive(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def _signal(process: psutil.Process, number: signal.Signals) -> None:
    try:
        process.send_signal(number)
    except psutil.NoSuchProcess:
        return
