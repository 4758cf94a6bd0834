"""Where Airflow keeps its metadata: the embedded server, or its own database on a server of
yours.
"""

import time

import psycopg
from sqlalchemy import NullPool, create_engine, make_url, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from gouji.core.config import settings
from gouji.core.errors import StackError
from gouji.embedded import postgres

DATABASE = "airflow"
DRIVER = "postgresql+psycopg"


def is_embedded() -> bool:
    """Whether the embedded server has any of the databases."""
    return settings().warehouse_url is None


def metadata_url() -> str:
    """The URL of Airflow's database: GOUJI_AIRFLOW_URL, else the database `airflow` on the
    warehouse's server.

    Starts the embedded server when it is that one and does not run.
    """
    configured = settings().airflow_url or settings().warehouse_url
    if configured is None:
        return postgres.ensure_running().sqlalchemy_url(DATABASE)
    url = make_url(configured).set(drivername=DRIVER)
    if settings().airflow_url is None:
        url = url.set(database=DATABASE)
    return url.render_as_string(hide_password=False)


def create_missing() -> None:
    """Make Airflow's database on the warehouse's server when it is missing there. Raises StackError
    if forbidden.
    """
    warehouse = settings().warehouse_url
    if warehouse is None or settings().airflow_url is not None:
        return
    url = make_url(warehouse).set(drivername=DRIVER)
    with create_engine(
        url, isolation_level="AUTOCOMMIT", poolclass=NullPool
    ).connect() as connection:
        if connection.scalar(
            text("SELECT true FROM pg_database WHERE datname = :name"), {"name": DATABASE}
        ):
            return
        try:
            connection.execute(text(f'CREATE DATABASE "{DATABASE}"'))
        except ProgrammingError as error:
            if not isinstance(error.orig, psycopg.errors.InsufficientPrivilege):
                raise
            user = connection.scalar(text("SELECT current_user"))
            raise StackError(
                f"Airflow needs a database of its own, and {user} may not create one. On the warehouse's server run"
                f' CREATE DATABASE {DATABASE} OWNER "{user}", or set GOUJI_AIRFLOW_URL to another database.'
            ) from error


def await_answer(url: str, seconds: float = 60) -> None:
    """Wait until a database answers, also one that recovers from a crash. Raises StackError after a
    time limit.
    """
    engine = create_engine(url, poolclass=NullPool)
    deadline = time.monotonic() + seconds
    while True:
        try:
            return engine.connect().close()
        except OperationalError as error:
            if time.monotonic() > deadline:
                raise StackError(f"Airflow's database does not answer: {error.orig}") from error
            time.sleep(0.5)
