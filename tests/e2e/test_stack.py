"""The real stack in a home of its own: up, well, repaired, down, and nothing left behind."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from gouji.core.config import settings
from gouji.core.errors import StackError
from gouji.embedded import postgres, processes
from gouji.stack import services, supervisor
from gouji.stack.environment import HOST, airflow_environment, airflow_home
from gouji.stack.logins import password_file, passwords

pytestmark = pytest.mark.e2e
PATIENCE = 300


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
def stack_home() -> Iterator[Path]:
    """Not below pytest's folders: those are closed to the server's user whenever another pytest
    starts.
    """
    patch = pytest.MonkeyPatch()
    home = Path(tempfile.mkdtemp(prefix="gj-", dir="/tmp"))
    home.chmod(0o755)
    patch.delenv("GOUJI_WAREHOUSE_URL", raising=False)
    patch.setenv("GOUJI_HOME", str(home))
    patch.setenv("GOUJI_PORT", str(free_port()))
    patch.setenv("GOUJI_LOGINS", "王强:engineer,李明:office,viewer:viewer")
    settings.cache_clear()
    umask = os.umask(int(settings().umask, 8))  # as the command sets it
    yield home
    os.umask(umask)
    services.down()
    patch.undo()
    settings.cache_clear()
    shutil.rmtree(home)


def gouji(*words: str) -> "subprocess.Popen[str]":
    """The command itself, running."""
    program = "from gouji.cli.app import main; main()"
    command = [sys.executable, "-c", program, *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def wait(what: str, done: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < deadline, (
            f"{what}: not within {PATIENCE} s\n{services.tail('supervisord')}"
        )
        time.sleep(0.5)


def notices(home: Path) -> str:
    path = home / "notices" / "services.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def supervisors() -> list[psutil.Process]:
    return processes.marked(str(airflow_home()), None)


def pids() -> dict[str, int]:
    return {name: process.pid for name in services.SERVICES if (process := services.service(name))}


def gone(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_two_may_start_it_at_once_and_the_first_start_shows_the_logins(stack_home: Path) -> None:
    both = [gouji("up") for _ in range(2)]
    said = [one.communicate()[0] for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert services.status().is_up
    assert len(supervisors()) == 1
    assert sorted("shown this once" in words for words in said) == [False, True]
    assert sorted("is up already" in words for words in said) == [False, True]
    assert all(any(word in words for words in said) for word in passwords().values())


def test_who_may_log_in(stack_home: Path) -> None:
    services.up()
    check_who_may_log_in()


def test_what_others_may_read(stack_home: Path) -> None:
    services.up()
    check_what_others_may_read(stack_home)


def test_what_dies_is_started_again_by_itself_and_reported(stack_home: Path) -> None:
    """The scheduler with what it has started, and PostgreSQL's first process, both killed at the
    same time.
    """
    services.up()
    before = pids()
    scheduler, server = services.service("scheduler"), postgres.server_process()
    assert scheduler is not None
    assert server is not None
    workers = scheduler.children(recursive=True)
    for killed in (scheduler, server):
        killed.kill()
    wait("the end of the old ones", lambda: gone(scheduler) and gone(server))
    wait("the repair", lambda: services.status().is_up)
    assert pids()["scheduler"] != before["scheduler"]
    assert [worker for worker in workers if not gone(worker)] == [], (
        "what a killed service leaves is ended"
    )
    wait("what is reported", lambda: "scheduler runs again" in notices(stack_home))
    wait("what is reported", lambda: "postgresql runs again" in notices(stack_home))
    assert "scheduler has ended" in notices(stack_home)
    assert not services.up(), "nothing is left to repair"


def test_a_killed_connection_is_survived(stack_home: Path) -> None:
    """PostgreSQL then ends all of them, and recovers."""
    services.up()
    server = postgres.server_process()
    assert server is not None
    backend = next(
        child for child in server.children() if "postgres airflow" in " ".join(child.cmdline())
    )
    backend.kill()
    wait("the end of it", lambda: gone(backend))
    wait("the repair", lambda: services.status().is_up)
    assert postgres.server_process() == server


def test_a_killed_supervisor_is_replaced_and_nothing_runs_twice(stack_home: Path) -> None:
    services.up()
    before = [process for name in services.SERVICES if (process := services.service(name))]
    [keeper] = supervisors()
    keeper.kill()
    wait("its end", lambda: gone(keeper))
    assert not services.status().is_up, "what nobody watches over is not up"
    assert services.up()
    assert [process for process in before if not gone(process)] == []
    assert len(supervisors()) == 1


def test_down_ends_everything_also_without_a_supervisor(stack_home: Path) -> None:
    services.up()
    for keeper in supervisors():
        keeper.kill()
    assert services.down()
    assert postgres.running() is None
    assert not services.status().is_up
    assert processes_of(stack_home) == []
    assert not services.down(), "there is nothing more to stop"


def test_down_in_the_middle_of_up_leaves_nothing(stack_home: Path) -> None:
    starting = gouji("up")
    wait("the middle", supervisors)
    stopping = gouji("down")
    said = [one.communicate()[0] for one in (starting, stopping)]
    assert stopping.returncode == 0, said
    assert processes_of(stack_home) == []


def test_a_service_that_ends_again_and_again_is_given_up_and_reported(
    stack_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(supervisor.PROGRAM, "startretries", 1)
    hopeless = airflow_environment() | {"AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": "no url"}
    one = supervisor.Supervisor(airflow_home())
    one.start(hopeless, settings().port, embedded=True)
    wait("giving up", lambda: one.services()["scheduler"].is_given_up)
    wait(
        "what is reported",
        lambda: "scheduler ends again and again and is GIVEN UP" in notices(stack_home),
    )
    with pytest.raises(StackError, match="ends again and again"):
        services._await_health()
    assert services.down()
    assert processes_of(stack_home) == []


def answer(path: str, **headers: str) -> int:
    """The status that a request gets, of whoever is on this machine."""
    request = urllib.request.Request(f"{services.status().url}{path}", headers=headers)
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
            request, timeout=60
        ) as found:
            status: int = found.status
            return status
    except urllib.error.HTTPError as error:
        return error.code


def check_who_may_log_in() -> None:
    assert answer("/auth/token") == 403, "no token without a password"
    assert answer("/api/v2/dags") == 401
    assert answer("/api/v2/monitor/health") == 200
    assert answer("/api/v2/monitor/health", Host="elsewhere.example") == 400, (
        "a name that is not ours"
    )
    with pytest.raises(urllib.error.HTTPError, match="401"):
        services._request("/auth/token", {"username": "李明", "password": "李明"})
    assert services.ask("/api/v2/dags", user="李明")["total_entries"] >= 6
    with pytest.raises(urllib.error.HTTPError, match="403"):
        services.ask("/api/v2/connections", user="李明")
    start = ("/api/v2/dags/verify_warehouse/dagRuns", {"logical_date": None})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        services.ask(*start, user="viewer")
    assert services.ask(*start, user="李明")["triggering_user_name"] == "李明"


def check_what_others_may_read(home: Path) -> None:
    """Nothing of the state is open to other users; they pass through two folders to the server's
    data.
    """
    opened = [
        path for path in home.rglob("*") if not path.is_symlink() and path.stat().st_mode & 0o006
    ]
    assert opened == []
    passed = {path for path in (home, *home.iterdir()) if path.stat().st_mode & 0o001}
    assert passed == {home, home / "postgres"}
    for path in (password_file(), airflow_home() / "secrets.json"):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_taken_port_is_refused_by_name(stack_home: Path) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind((HOST, settings().port))
        other.listen()
        with pytest.raises(StackError, match=rf"{settings().port}.*GOUJI_PORT"):
            services.up()
    assert processes_of(stack_home) == []


def test_the_stacks_keys_are_its_owners_and_stay(stack_home: Path) -> None:
    assert airflow_environment() == airflow_environment()
    assert (airflow_home() / "secrets.json").stat().st_mode & 0o777 == 0o600
