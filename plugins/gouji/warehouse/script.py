"""Running SQL without parameters: `%` and `:` in it have no special meaning."""

from typing import Any, cast

import psycopg
from sqlalchemy import Connection


def driver(connection: Connection) -> "psycopg.Connection[Any]":
    """The psycopg connection below, in the same transaction."""
    return cast("psycopg.Connection[Any]", connection.connection.driver_connection)


def run_script(connection: Connection, script: str) -> int:
    """Run one statement or several; returns the row count of the last."""
    return driver(connection).execute(script.encode()).rowcount
