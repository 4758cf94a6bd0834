"""supervisord, which restarts the stack's services when they end; and its control interface."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from configparser import RawConfigParser
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xmlrpc.client import Error, ServerProxy

import psutil
from supervisor.xmlrpc import SupervisorTransport

from gouji.core.errors import StackError
from gouji.embedded import processes
from gouji.embedded.postgres import short_folder
from gouji.stack import metadata
from gouji.stack.notify import MESSAGES

SERVICES = {
    "api-server": "",
    "scheduler": " --skip-serve-logs",
    "dag-processor": "",
    "triggerer": " --skip-serve-logs",
}
"""Airflow's commands, and their arguments."""
DATABASE = "postgresql"
CONFIGURATION = "supervisord.conf"
SOCKET = "supervisor.sock"
PID_DIGITS = ".4194304"  # the socket is made under a name with the supervisor's pid behind it
GROUP = "stack"
PROGRAM: dict[str, object] = {
    "autorestart": "true",
    # what ends sooner than this after its start is tried again after 1, 2, 3, … seconds, and in the
    # end given up
    "startsecs": 30,
    "startretries": 10,
    "stopwaitsecs": 5,
    "killasgroup": "true",
    "redirect_stderr": "true",
    "stdout_logfile_maxbytes": "20MB",
    "stdout_logfile_backups": 2,
}
START_SECONDS = 30
STOP_SECONDS = 15
"""More than `stopwaitsecs`."""


@dataclass(frozen=True)
class Service:
    """A service as the supervisor knows it; `pid` is 0 while it does not run, `started` its last
    start (epoch).
    """

    name: str
    state: str
    pid: int
    started: float

    @property
    def is_given_up(self) -> bool:
        """Whether it has ended so often that it is not started any more."""
        return self.state == "FATAL"


class Supervisor:
    """The supervisord of one AIRFLOW_HOME, whether it runs or not."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def start(self, environment: dict[str, str], port: int, *, embedded: bool) -> None:
        """Start it, and with it every service; kills what an earlier one has left. Raises
        StackError.
        """
        processes.kill(str(self.home))
        (self.home / "logs").mkdir(parents=True, exist_ok=True)
        own = {
            "PYTHON": sys.executable,
            "SOCKET": str(self._socket()),
            "USER": str(os.getuid()),
            "PORT": str(port),
        }
        own["EMBEDDED"] = str(embedded).lower()
        with (self.home / CONFIGURATION).open("w", encoding="utf-8") as written:
            configuration().write(written)
        log = self.home / "logs" / "supervisord.log"
        with log.open("ab") as output:
            started = subprocess.Popen(
                [sys.executable, "-m", "supervisor.supervisord", "-c", CONFIGURATION],
                env=environment
                | processes.mark(str(self.home))
                | {f"GOUJI_STACK_{name}": value for name, value in own.items()},
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self.services():
            if started.poll() is not None or time.monotonic() > deadline:
                raise StackError(f"supervisord does not start; see {log}.")
            time.sleep(0.1)

    def services(self) -> dict[str, Service]:
        """Every service by name; empty when no supervisor answers."""
        with self._asked() as remote:
            return {
                one["name"]: Service(one["name"], one["statename"], one["pid"], float(one["start"]))
                for one in remote.getAllProcessInfo()
                if one["group"] == GROUP
            }
        return {}

    def port(self) -> int | None:
        """Where its API server listens; None when it does not answer."""
        with self._asked() as remote:
            return int(remote.getIdentification())
        return None

    def revive(self) -> None:
        """Start the services again that were given up, or have been stopped."""
        names = [
            name
            for name, one in self.services().items()
            if one.state in ("FATAL", "EXITED", "STOPPED")
        ]
        with self._asked() as remote:
            for name in (
                names if metadata.is_embedded() else [name for name in names if name != DATABASE]
            ):
                remote.startProcess(f"{GROUP}:{name}", False)

    def restart(self, names: Iterable[str]) -> None:
        """Restart services that run without being healthy."""
        with self._asked() as remote:
            for name in names:
                remote.stopProcess(f"{GROUP}:{name}")
                remote.startProcess(f"{GROUP}:{name}", False)

    def remains(self) -> bool:
        """Whether any process of the stack is there, with or without a supervisor."""
        return bool(processes.marked(str(self.home)))

    def stop(self) -> bool:
        """Stop it with all that it and its services have started; False when nothing ran."""
        found = self.remains()
        leaders = processes.marked(str(self.home), None)
        for leader in leaders:
            leader.terminate()
        psutil.wait_procs(leaders, timeout=STOP_SECONDS)
        processes.kill(str(self.home))
        return found

    def _socket(self) -> Path:
        return short_folder(self.home, SOCKET + PID_DIGITS) / SOCKET

    @contextmanager
    def _asked(self) -> Iterator[Any]:
        transport = SupervisorTransport(serverurl=f"unix://{self._socket()}")
        try:
            yield ServerProxy("http://127.0.0.1", transport).supervisor
        except (OSError, Error):
            return


def configuration() -> RawConfigParser:
    """supervisord's configuration. It runs in AIRFLOW_HOME, so paths are below that; the rest comes
    from the environment.
    """
    programs = {
        f"program:{name}": PROGRAM
        | {
            "command": f'"%(ENV_GOUJI_STACK_PYTHON)s" -m gouji.stack.member {name}{arguments}',
            "autostart": "%(ENV_GOUJI_STACK_EMBEDDED)s" if name == DATABASE else "true",
            "stdout_logfile": f"logs/{name}.log",
        }
        for name, arguments in ({DATABASE: ""} | SERVICES).items()
    }
    sections: dict[str, dict[str, object]] = {
        "supervisord": {
            "nodaemon": "true",
            "silent": "true",
            "user": "%(ENV_GOUJI_STACK_USER)s",
            "identifier": "%(ENV_GOUJI_STACK_PORT)s",
            "logfile": "logs/supervisord.log",
            "logfile_maxbytes": "5MB",
            "logfile_backups": 2,
            "pidfile": "supervisord.pid",
        },
        "unix_http_server": {"file": "%(ENV_GOUJI_STACK_SOCKET)s", "chmod": "0700"},
        "rpcinterface:supervisor": {
            "supervisor.rpcinterface_factory": "supervisor.rpcinterface:make_main_rpcinterface"
        },
        # one group, so that all are stopped at the same time
        f"group:{GROUP}": {"programs": ",".join([DATABASE, *SERVICES])},
        **programs,
        "eventlistener:notify": {
            "command": '"%(ENV_GOUJI_STACK_PYTHON)s" -m gouji.stack.notify',
            "events": ",".join(MESSAGES),
            "stdout_logfile": "NONE",
            "stderr_logfile": "logs/notify.log",
            "stderr_logfile_maxbytes": "1MB",
            "stderr_logfile_backups": 1,
        },
    }
    parser = RawConfigParser()
    parser.read_dict(sections)
    return parser
