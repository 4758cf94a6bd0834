"""The real stack in a home of its own: up, well, repaired, down, and nothing left behind."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from gouji.config import settings
from gouji.errors import StackError
from gouji.stack import postgres, services
from gouji.stack.environment import HOST, airflow_home

pytestmark = pytest.mark.e2e


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def processes_of(home: Path) -> list[str]:
    """Every living process whose command, folder or environment names the home."""
    found = []
    for process in psutil.process_iter():
        try:
            traces = [*process.cmdline(), process.cwd(), process.environ().get("GOUJI_HOME", "")]
            if process.pid != os.getpid() and any(str(home) in trace for trace in traces):
                found.append(f"{process.pid} {process.cmdline()}")
        except (psutil.NoSuchProcess, psutil.ZombieProcess, psutil.AccessDenied):
            continue
    return found


@pytest.fixture(scope="module")
def stack_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    patch = pytest.MonkeyPatch()
    home = tmp_path_factory.mktemp("stack")
    for folder in (home, *home.parents[:2]):
        folder.chmod(0o755)
    patch.delenv("GOUJI_WAREHOUSE_URL", raising=False)
    patch.setenv("GOUJI_HOME", str(home))
    patch.setenv("GOUJI_PORT", str(free_port()))
    settings.cache_clear()
    yield home
    services.down()
    patch.undo()
    settings.cache_clear()


def test_the_stack_comes_up_is_repaired_and_goes_down(stack_home: Path) -> None:
    told: list[str] = []
    assert services.up(told.append)
    assert services.status().is_up
    assert told[-1] == f"Airflow is ready: {services.status().url}"

    assert not services.up(told.append), "a stack that is up is left alone"
    assert "already" in told[-1]

    leader = services.service("scheduler")
    assert leader is not None
    leader.kill()
    leader.wait()
    assert not services.status().services["scheduler"]
    assert services.up()
    assert services.status().is_up

    sessions = {process.pid for name in services.COMMANDS if (process := services.service(name))}
    assert len(sessions) == len(services.COMMANDS)
    (airflow_home() / "stack.json").unlink()
    assert services.down(), "what runs is found without the record"
    assert postgres.running() is None
    assert not services.status().is_up
    assert [process for process in psutil.process_iter() if _session(process) in sessions] == []
    assert processes_of(stack_home) == []
    assert not services.down(), "there is nothing more to stop"


def _session(process: psutil.Process) -> int | None:
    try:
        return os.getsid(process.pid) if process.status() != psutil.STATUS_ZOMBIE else None
    except (ProcessLookupError, psutil.NoSuchProcess):
        return None


def test_a_taken_port_is_refused_by_name(stack_home: Path) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind((HOST, settings().port))
        other.listen()
        with pytest.raises(StackError, match=rf"{settings().port}.*GOUJI_PORT"):
            services.up()
    assert processes_of(stack_home) == []


def test_the_stacks_keys_are_its_owners_and_stay(stack_home: Path) -> None:
    from gouji.stack.environment import airflow_environment

    endpoint = postgres.Endpoint(stack_home)
    first = airflow_environment(endpoint)
    assert airflow_environment(endpoint) == first
    assert (airflow_home() / "secrets.json").stat().st_mode & 0o777 == 0o600
