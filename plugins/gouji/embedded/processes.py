"""The processes of a stack: found by the mark in their environment, which all their descendants
carry; killed.
"""

import os

import psutil

MARK = "GOUJI_STACK"
SERVICE = "SUPERVISOR_PROCESS_NAME"
"""The variable in which supervisord passes each program its name. supervisord itself has none."""


def mark(home: str) -> dict[str, str]:
    """What the environment of a stack's processes holds."""
    return {
        MARK: home,
        "SPT_NOENV": "1",
    }  # else a process that changes its title (setproctitle) overwrites it


def unmarked(environment: dict[str, str]) -> dict[str, str]:
    """The environment for a process that does not belong to the stack, no matter what starts it."""
    return {
        name: value
        for name, value in environment.items()
        if name != MARK and not name.startswith("SUPERVISOR_")
    }


def marked(home: str, *services: str | None) -> list[psutil.Process]:
    """The living processes of the stack of that home but this one; of those services only (None is
    supervisord).
    """
    return [
        process
        for process in psutil.process_iter()
        if process.pid != os.getpid()
        and (environment := _environment(process)).get(MARK) == home
        and (not services or environment.get(SERVICE) in services)
    ]


def kill(home: str, *services: str | None) -> None:
    """Kill what `marked` finds, until it finds nothing: what is killed may have started something
    meanwhile.
    """
    while found := marked(home, *services):
        for process in found:
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
        psutil.wait_procs(found, timeout=1)


def _environment(process: psutil.Process) -> dict[str, str]:
    """Its environment; empty for a zombie, and for another user's."""
    try:
        return process.environ() if process.status() != psutil.STATUS_ZOMBIE else {}
    except (psutil.Error, OSError):
        return {}
