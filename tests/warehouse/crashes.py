"""A real crash of the session's PostgreSQL: one backend is killed, so the server empties every
UNLOGGED table.
"""

import os
import signal
import time
from collections.abc import Callable

import psycopg
from sqlalchemy import Engine


def crash(engine: Engine) -> None:
    """Kill a backend of the server; returns once the server has ended all others and has recovered."""
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with (
        psycopg.connect(url, autocommit=True) as victim,
        psycopg.connect(url, autocommit=True) as witness,
    ):
        os.kill(victim.info.backend_pid, signal.SIGKILL)
        _wait_until(lambda: not _answers(lambda: witness.execute("SELECT 1")))
    _wait_until(lambda: _answers(lambda: psycopg.connect(url).close()))


def _answers(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except psycopg.OperationalError:
        return False
    return True


def _wait_until(done: Callable[[], bool]) -> None:
    for _ in range(600):
        if done():
            return
        time.sleep(0.1)
    raise AssertionError("the server has not crashed and recovered")
