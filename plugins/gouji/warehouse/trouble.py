"""What a person can do about an error of the database server, or of the machine below."""

import errno
import tempfile

import psycopg
from sqlalchemy.exc import DBAPIError

from gouji.core.culprits import OF_MACHINE

NOT_MIGRATED = ("3F000", "42P01", "42703", "42883")  # no such schema, table, column, function
FORBIDDEN = "42501"
CLOSED = (errno.EACCES, errno.EPERM)


def trouble(error: Exception) -> tuple[str, str] | None:
    """A code for programs, and a message for the person who runs a command, without a stack trace;
    None where it is a fault of ours.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, psycopg.Error):
        code, message = "database", _of_the_server(cause)
    elif isinstance(cause, OSError):
        code, message = "machine", _of_the_machine(cause)
    else:
        return None
    return (code, message) if message else None


def _of_the_server(cause: psycopg.Error) -> str | None:
    reason = str(cause).strip()
    if cause.sqlstate in NOT_MIGRATED:
        return f"数据库不是本版本的，请先运行 gouji migrate。（{reason.splitlines()[0]}）"
    if cause.sqlstate == FORBIDDEN:
        return f"这个数据库登录名没有所需的权限（见 docs/operations.md）：{reason.splitlines()[0]}"
    return (
        f"数据库连不上或中断了：{reason}" if isinstance(cause, psycopg.OperationalError) else None
    )


def _of_the_machine(cause: OSError) -> str | None:
    if cause.errno in OF_MACHINE or (cause.errno in CLOSED and cause.filename):
        where = f"（{cause.filename}）" if cause.filename else ""
        return f"这台机器上无法继续：{cause.strerror}{where}"
    if _has_temporary_folder():
        return None
    return f"没有可写的临时文件夹：请腾出空间，或用 TMPDIR 指定一个。（{cause.strerror}）"


def _has_temporary_folder() -> bool:
    try:
        return bool(tempfile.gettempdir())
    except FileNotFoundError:
        return False
