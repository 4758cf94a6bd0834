"""The embedded server: any number of starters, sudden death, long paths, folders that its user
cannot enter.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest

from gouji.core.config import settings
from gouji.embedded import postgres, programs

pytestmark = pytest.mark.e2e


@pytest.fixture
def entered() -> Iterator[Path]:
    """A folder that the server's user can enter. Not pytest's: those are closed whenever another
    pytest starts.
    """
    folder = Path(tempfile.mkdtemp(prefix="gj-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def fresh_home(entered: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home that the server's user can enter, with nothing in it."""
    yield from serve(entered / "var", monkeypatch)


def serve(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("GOUJI_HOME", str(home))
    settings.cache_clear()
    yield home
    postgres.stop()
    settings.cache_clear()


def databases(endpoint: postgres.Endpoint) -> set[str]:
    with psycopg.connect(
        host=str(endpoint.socket_dir), user=endpoint.user, dbname="gouji"
    ) as connection:
        return {row[0] for row in connection.execute("SELECT datname FROM pg_database")}


def test_it_runs_when_asked_to_and_not_before(fresh_home: Path) -> None:
    assert postgres.running() is None
    endpoint = postgres.ensure_running()
    assert postgres.running() == endpoint
    assert {"gouji", "airflow"} <= databases(endpoint)
    postgres.stop()
    assert postgres.running() is None
    postgres.stop()


def test_many_processes_may_start_it_at_once(fresh_home: Path) -> None:
    program = "from gouji.embedded.postgres import ensure_running; print(ensure_running().sqlalchemy_url())"

    def start(_: int) -> str:
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert done.stderr == ""
        return done.stdout

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(start, range(4))) == {postgres.ensure_running().sqlalchemy_url() + "\n"}


def test_it_comes_back_after_sudden_death(fresh_home: Path) -> None:
    endpoint = postgres.ensure_running()
    with psycopg.connect(
        host=str(endpoint.socket_dir), user=endpoint.user, dbname="gouji"
    ) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    server = psutil.Process(int((endpoint.socket_dir / "postmaster.pid").read_text().split()[0]))
    server.kill()
    while postgres.running():  # until the kernel has closed its socket
        pass
    again = postgres.ensure_running()
    with psycopg.connect(host=str(again.socket_dir), user=again.user, dbname="gouji") as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


@contextmanager
def another_program() -> Iterator[psutil.Process]:
    """A process of the server's user that is no server."""
    with psutil.Popen(["sleep", "600"], **programs.as_user(programs.server_user())) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("begin", [postgres.stop, postgres.ensure_running])
def test_a_record_whose_process_is_another_programs_by_now(
    fresh_home: Path, begin: Callable[[], object]
) -> None:
    record = postgres.ensure_running().socket_dir / "postmaster.pid"
    server = postgres.server_process()
    assert server is not None
    left = record.read_text()
    server.kill()
    server.wait()
    with another_program() as other:
        record.write_text(left.replace(str(server.pid), str(other.pid), 1))
        begin()
        postgres.ensure_running()
        assert other.status() == psutil.STATUS_SLEEPING, "it was left alone"
        assert postgres.server_process() not in (None, server, other)
        postgres.stop()
        assert other.status() == psutil.STATUS_SLEEPING


def test_a_server_that_is_about_to_be_ready_is_waited_for(fresh_home: Path) -> None:
    record = postgres.ensure_running().socket_dir / "postmaster.pid"
    server = postgres.server_process()
    ready = record.read_text()
    record.write_text(ready.replace("ready", "starting"))
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(postgres.ensure_running)
        with pytest.raises(TimeoutError):
            found.result(timeout=2)
        record.write_text(ready)
        assert found.result().socket_dir == record.parent
    assert postgres.server_process() == server


def test_a_path_too_long_for_a_socket_is_no_obstacle(
    entered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = entered.joinpath(*["一个很长的 文件夹名"] * 6)
    deep.mkdir(parents=True)
    for home in serve(deep, monkeypatch):
        endpoint = postgres.ensure_running()
        assert not endpoint.socket_dir.is_relative_to(home)
        assert endpoint.socket_dir.stat().st_mode & 0o777 == 0o700
        assert "gouji" in databases(endpoint)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's server runs as another user")
@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_home_that_the_servers_user_cannot_enter(
    umask: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = os.umask(umask)
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setattr(programs, "SYSTEM_HOME", Path(f"/var/lib/gouji-test-{os.getpid()}"))
    try:
        for _ in serve(closed / "var", monkeypatch):
            assert "gouji" in databases(postgres.ensure_running())
            assert closed.stat().st_mode & 0o777 == 0o700, (
                "no folder is opened to everybody for the server's sake"
            )
            assert postgres.running() == postgres.ensure_running()
    finally:
        os.umask(before)
        subprocess.run(["rm", "-rf", str(programs.SYSTEM_HOME)], check=True)
