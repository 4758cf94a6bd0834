"""Connecting to the warehouse: which PostgreSQL it is, and one engine a process for it."""

import sys
from functools import cache

from sqlalchemy import URL, Engine, create_engine, make_url

from gouji.core.config import settings
from gouji.embedded.postgres import ensure_running
from gouji.warehouse.script import driver

CONNECTION = "warehouse"
_NAMED = (
    "user",
    "host",
    "port",
    "dbname",
)  # of libpq's parameters, those with a place of their own in a URL
TASK_RUNNER = "airflow.sdk.execution_time.task_runner"


def warehouse_url() -> str:
    """The warehouse's URL, with the driver psycopg.

    `GOUJI_WAREHOUSE_URL` decides, then (inside an Airflow task) the Airflow connection `warehouse`;
    without either it is the embedded server, which is started when it does not run. Raises
    StackError when that fails.
    """
    url = settings().warehouse_url or _airflow_connection()
    return _with_driver(url) if url else ensure_running().sqlalchemy_url("gouji")


def engine() -> Engine:
    """The engine of this process for the warehouse; made once for each URL, connections are opened
    on first use.
    """
    return _engine(warehouse_url())


@cache
def _engine(url: str) -> Engine:
    return create_engine(url, pool_pre_ping=True)


def complete_url() -> str:
    """The URL of the server that our own connection has reached, with user, password and host
    whatever their source.

    For a library that needs all of them in the URL (Great Expectations); a socket's folder is in
    its query.
    """
    with engine().connect() as connection:
        reached = driver(connection).info
        rest = {
            name: value for name, value in reached.get_parameters().items() if name not in _NAMED
        }
        on_socket = reached.host.startswith("/")
        url = URL.create(
            "postgresql+psycopg",
            reached.user,
            reached.password or None,
            "localhost" if on_socket else reached.host,
            reached.port,
            reached.dbname,
            rest | ({"host": reached.host} if on_socket else {}),
        )
    return url.render_as_string(hide_password=False).replace(" ", "%20")


def _with_driver(url: str) -> str:
    parsed = make_url(url)
    if parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed.render_as_string(hide_password=False)


@cache
def _airflow_connection() -> str | None:
    """The Airflow connection `warehouse` as a URL, if there is one and this is a task of
    Airflow.
    """
    if not hasattr(sys.modules.get(TASK_RUNNER), "SUPERVISOR_COMMS"):  # set in a task only
        return None
    from airflow.sdk import Connection
    from airflow.sdk.exceptions import AirflowNotFoundException

    try:
        found = Connection.get(CONNECTION)
    except AirflowNotFoundException:
        return None
    return URL.create(
        "postgresql+psycopg",
        found.login,
        found.password,
        found.host,
        found.port,
        found.schema,
        found.extra_dejson,
    ).render_as_string(hide_password=False)
