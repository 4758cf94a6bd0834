"""A PostgreSQL of a test's own that asks for a password, on a free port: as a city's server does."""

import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import URL

from gouji.embedded import programs

INSTALLED = sorted(path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb"))
"""Servers of other versions, where the machine has some."""
ADMIN = "p@ss:/%#'\" $x 密 码"
OWNER = "owner"


@dataclass(frozen=True)
class PasswordServer:
    """A running server; `url` is that of a database for its owner, who is no superuser."""

    port: int
    password: str = ADMIN

    def url(self, database: str, user: str = OWNER) -> str:
        """With the password in it, quoted as SQLAlchemy quotes it."""
        parts = URL.create("postgresql", user, self.password, "127.0.0.1", self.port, database)
        return parts.render_as_string(hide_password=False)

    def run(self, *statements: str) -> None:
        """Statements of the superuser, each by itself."""
        with psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user="postgres",
            password=self.password,
            dbname="postgres",
            autocommit=True,
        ) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def empty(self, database: str) -> str:
        """A database with nothing in it, owned by the owner; returns its URL."""
        self.run(
            f"DROP DATABASE IF EXISTS {database} WITH (FORCE)",
            f"CREATE DATABASE {database} OWNER {OWNER}",
        )
        return self.url(database)


@contextmanager
def password_server(bin_folder: Path) -> Iterator[PasswordServer]:
    """Start a server of the programs in this folder, that lets nobody in without a password; it ends with the
    block.
    """
    folder = Path(tempfile.mkdtemp(prefix="gjp-", dir="/tmp"))
    folder.chmod(0o755)
    data, secret = folder / "data", folder / "password"
    secret.write_text(ADMIN, encoding="utf-8")
    data.mkdir(mode=0o700)
    for path in (data, secret):
        programs.hand_over(path)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    as_server = {
        "cwd": "/",
        "check": True,
        "capture_output": True,
        **programs.as_user(programs.server_user()),
    }
    auth = ("--auth", "scram-sha-256", "--pwfile", str(secret))
    create = [
        bin_folder / "initdb",
        "-D",
        data,
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "--locale",
        "C",
        *auth,
    ]
    subprocess.run(create, **as_server)
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={data} -c fsync=off"
    start = [
        bin_folder / "pg_ctl",
        "start",
        "-w",
        "-D",
        data,
        "-l",
        data / "server.log",
        "-o",
        options,
    ]
    subprocess.run(start, **{**as_server, "capture_output": False, "stdout": subprocess.DEVNULL})
    try:
        server = PasswordServer(port)
        quoted = ADMIN.replace("'", "''")
        server.run(f"CREATE ROLE {OWNER} LOGIN CREATEROLE PASSWORD '{quoted}'")
        yield server
    finally:
        subprocess.run(
            [bin_folder / "pg_ctl", "stop", "-m", "immediate", "-D", data],
            **{**as_server, "check": False},
        )
        shutil.rmtree(folder, ignore_errors=True)
