"""The real stack in a home of its own: up, well, repaired, down, and nothing left behind."""

import os
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from gouji.config import settings
from gouji.errors import StackError
from gouji.stack import postgres, processes, services
from gouji.stack.environment import HOST, PASSWORDS, airflow_home, passwords

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
    umask = os.umask(int(settings().umask, 8))  # as the command sets it
    yield home
    os.umask(umask)
    services.down()
    patch.undo()
    settings.cache_clear()


def test_the_stack_comes_up_is_repaired_and_goes_down(stack_home: Path) -> None:
    told: list[str] = []
    assert services.up(told.append)
    assert services.status().is_up
    assert told[-1] == f"Airflow is ready: {services.status().url}"
    assert any(word in line for line in told for word in passwords().values()), "the first start shows the logins"

    assert not services.up(told.append), "a stack that is up is left alone"
    assert "already" in told[-1]

    check_who_may_log_in()
    check_what_others_may_read(stack_home)

    scheduler = services.service("scheduler")
    server = postgres.server_process()
    assert scheduler is not None
    assert server is not None
    for killed in (scheduler, server):
        killed.kill()
        killed.wait()
    told.clear()
    assert services.up(told.append), "what the supervisor starts again is waited for"
    assert services.status().is_up
    assert not any("Logins, shown" in line for line in told), "passwords are shown once"
    notices = (stack_home / "notices" / "services.txt").read_text(encoding="utf-8")
    assert "scheduler ended unexpectedly" in notices
    assert "scheduler runs" in notices
    assert "postgres runs" in notices

    [keeper] = [started.leader() for started in processes.forgotten(airflow_home()) if is_supervisor(started)]
    assert keeper is not None
    keeper.kill()
    keeper.wait()
    assert services.up(), "what a killed supervisor has left is ended and started anew"

    living = [process for name in services.COMMANDS if (process := services.service(name))]
    assert len(living) == len(services.COMMANDS)
    (airflow_home() / "stack.json").unlink()
    assert services.down(), "what runs is found without the record"
    assert postgres.running() is None
    assert not services.status().is_up
    assert [process for process in living if is_alive(process)] == []
    assert processes_of(stack_home) == []
    assert not services.down(), "there is nothing more to stop"


def is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def is_supervisor(started: processes.Started) -> bool:
    leader = started.leader()
    return leader is not None and "supervisor.supervisord" in leader.cmdline()


def answer(path: str, **headers: str) -> int:
    """The status that a request gets, of whoever is on this machine."""
    request = urllib.request.Request(f"{services.status().url}{path}", headers=headers)
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as found:
            status: int = found.status
            return status
    except urllib.error.HTTPError as error:
        return error.code


def check_who_may_log_in() -> None:
    assert answer("/auth/token") == 403, "no token without a password"
    assert answer("/api/v2/dags") == 401
    assert answer("/api/v2/monitor/health") == 200
    assert answer("/api/v2/monitor/health", Host="elsewhere.example") == 400, "a name that is not ours"
    with pytest.raises(urllib.error.HTTPError, match="401"):
        services._request("/auth/token", {"username": "office", "password": "office"}, None, None)
    assert services.ask("/api/v2/dags", user="office")["total_entries"] >= 6
    with pytest.raises(urllib.error.HTTPError, match="403"):
        services.ask("/api/v2/connections", user="office")


def check_what_others_may_read(home: Path) -> None:
    """Nothing of the state is open to other users; they pass through two folders to the server's data."""
    opened = [path for path in home.rglob("*") if not path.is_symlink() and path.stat().st_mode & 0o006]
    assert opened == []
    passed = {path for path in (home, *home.iterdir()) if path.stat().st_mode & 0o001}
    assert passed == {home, home / "postgres"}
    for name in (PASSWORDS, "secrets.json"):
        assert (airflow_home() / name).stat().st_mode & 0o777 == 0o600


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
