"""What a person can do about an error of the database server."""

import psycopg
from sqlalchemy.exc import DBAPIError

NOT_MIGRATED = ("3F000", "42P01", "42703", "42883")  # no such schema, table, column, function
FORBIDDEN = "42501"


def trouble(error: Exception) -> str | None:
    """In words for who runs a command, without a stack trace; None where it is a fault of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, psycopg.Error):
        return None
    said = str(cause).strip()
    if cause.sqlstate in NOT_MIGRATED:
        return f"数据库不是本版本的，请先运行 gouji migrate。（{said.splitlines()[0]}）"
    if cause.sqlstate == FORBIDDEN:
        return f"这个数据库登录名没有所需的权限（见 docs/operations.md）：{said.splitlines()[0]}"
    return f"数据库连不上或中断了：{said}" if isinstance(cause, psycopg.OperationalError) else None
