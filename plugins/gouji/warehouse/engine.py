"""The way to the warehouse: which PostgreSQL it is, and one engine a process for it."""

import sys
from functools import cache

from sqlalchemy import URL, Engine, create_engine, make_url

from gouji.config import settings
from gouji.stack.postgres import ensure_running

CONNECTION = "warehouse"
TASK_RUNNER = "airflow.sdk.execution_time.task_runner"


def warehouse_url() -> str:
    """The warehouse's URL, with the driver psycopg.

    `GOUJI_WAREHOUSE_URL` decides, then (inside an Airflow task) the Airflow connection `warehouse`; without either it
    is the embedded server, which is started when it does not run. Raises StackError when that fails.
    """
    url = settings().warehouse_url or _airflow_connection()
    return _with_driver(url) if url else ensure_running().sqlalchemy_url("gouji")


def engine() -> Engine:
    """The engine of this process for the warehouse; made once for each URL, connections are opened on first use."""
    return _engine(warehouse_url())


@cache
def _engine(url: str) -> Engine:
    return create_engine(url, pool_pre_ping=True)


def _with_driver(url: str) -> str:
    parsed = make_url(url)
    if parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed.render_as_string(hide_password=False)


@cache
def _airflow_connection() -> str | None:
    """The Airflow connection `warehouse` as a URL, if there is one and this is a task of Airflow."""
    if not hasattr(sys.modules.get(TASK_RUNNER), "SUPERVISOR_COMMS"):  # set in a task only
        return None
    from airflow.sdk import Connection
    from airflow.sdk.exceptions import AirflowNotFoundException

    try:
        found = Connection.get(CONNECTION)
    except AirflowNotFoundException:
        return None
    return URL.create(
        "postgresql+psycopg", found.login, found.password, found.host, found.port, found.schema, found.extra_dejson
    ).render_as_string(hide_password=False)
