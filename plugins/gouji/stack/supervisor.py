"""The supervisor (supervisord) that keeps PostgreSQL and Airflow's services running, and starts again what dies."""

import http.client
import os
import socket
import sys
import xmlrpc.client
from configparser import RawConfigParser
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from supervisor.xmlrpc import SupervisorTransport

from gouji.stack.postgres import short_folder

NAME = "supervisor"
DATABASE = "postgres"
RUNNING, GIVEN_UP = ("STARTING", "RUNNING", "BACKOFF"), "FATAL"
_SOCKET = "supervisor.sock"
_PID_DIGITS = ".4194304"  # the socket is made under a name with the supervisor's pid behind it
_RETRIES, _SECONDS = 5, 5
"""A service that ends within so many seconds is tried so often, with longer and longer pauses; then it is given up."""
_ERRORS = (OSError, http.client.HTTPException, xmlrpc.client.Error)


@dataclass(frozen=True)
class Service:
    """A service as the supervisor knows it; `pid` is 0 while it does not run, `started` its last start (epoch)."""

    name: str
    state: str
    pid: int
    started: float

    @property
    def is_running(self) -> bool:
        """Whether it runs, or is about to."""
        return self.state in RUNNING


def command(home: Path) -> list[str]:
    """The command line of the supervisor whose configuration lies in that folder."""
    return [sys.executable, "-m", "supervisor.supervisord", "--nodaemon", "--configuration", str(_configuration(home))]


def configure(home: Path, commands: dict[str, list[str]]) -> None:
    """Write the supervisor's configuration: each service's command, its log, when it is started again."""
    logs = home / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    sections: dict[str, dict[str, object]] = {
        "unix_http_server": {"file": _socket(home), "chmod": "0600"},
        "rpcinterface:supervisor": {
            "supervisor.rpcinterface_factory": "supervisor.rpcinterface:make_main_rpcinterface"
        },
        "supervisord": {
            "logfile": logs / f"{NAME}.log",
            "logfile_maxbytes": "10MB",
            "pidfile": home / f"{NAME}.pid",
            "umask": f"{_umask():03o}",
            **({"user": "root"} if os.geteuid() == 0 else {}),
        },
        "eventlistener:notify": {
            "command": _line([sys.executable, "-m", "gouji.stack.notify"]),
            "events": "PROCESS_STATE_EXITED,PROCESS_STATE_FATAL,PROCESS_STATE_RUNNING",
            "stderr_logfile": logs / "notify.log",
        },
    }
    for name, words in commands.items():
        sections[f"program:{name}"] = {
            "command": _line(words),
            "priority": 1 if name == DATABASE else 10,
            "autorestart": "true",
            "startsecs": _SECONDS,
            "startretries": _RETRIES,
            "stopasgroup": "true",
            "killasgroup": "true",
            "redirect_stderr": "true",
            "stdout_logfile": logs / f"{name}.log",
            "stdout_logfile_maxbytes": "20MB",
            "stdout_logfile_backups": "2",
        }
    parser = RawConfigParser()
    parser.read_dict({name: {key: _escaped(value) for key, value in part.items()} for name, part in sections.items()})
    text = StringIO()
    parser.write(text)
    _configuration(home).write_text(text.getvalue(), encoding="utf-8")


def services(home: Path) -> dict[str, Service]:
    """Every service by name; empty where no supervisor answers."""
    try:
        known: list[dict[str, Any]] = _ask(home).getAllProcessInfo()
    except _ERRORS:
        return {}
    return {
        one["name"]: Service(one["name"], one["statename"], one["pid"], float(one["start"]))
        for one in known
        if one["group"] == one["name"] and one["name"] != "notify"
    }


def start_stopped(home: Path) -> list[str]:
    """Start what the supervisor has given up or was told to stop; returns the names."""
    stopped = [service.name for service in services(home).values() if not service.is_running]
    for name in stopped:
        _ask(home).startProcess(name, False)
    return stopped


def _ask(home: Path) -> Any:  # noqa: ANN401  (methods by name, as of supervisor.rpcinterface)
    transport = SupervisorTransport(None, None, f"unix://{_socket(home)}")
    return xmlrpc.client.ServerProxy("http://127.0.0.1", transport).supervisor


def _configuration(home: Path) -> Path:
    return home / "supervisord.conf"


def _socket(home: Path) -> Path:
    return short_folder(home, _SOCKET + _PID_DIGITS) / _SOCKET


def _line(words: list[str]) -> str:
    """A command line as the configuration has it: split at blanks, so every word is quoted."""
    return " ".join('"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"' for word in words)


def _escaped(value: object) -> str:
    return str(value).replace("%", "%%")


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def is_answering(home: Path) -> bool:
    """Whether a supervisor listens on this home's socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(_socket(home)))
        except OSError:
            return False
    return True
