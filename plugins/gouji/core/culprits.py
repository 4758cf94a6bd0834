"""Whose fault it is when work over many files at once fails: that of single files, or of the
machine below.

Nothing here runs while there is no error.
"""

import errno
from collections.abc import Callable, Sequence
from typing import TypeVar

import psycopg
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from gouji.core.errors import GoujiError, UnreadableError

Item = TypeVar("Item")

OF_DATA = frozenset({"0A", "21", "22", "23", "54"})
"""Classes of SQLSTATE that the values of a report can cause: out of range, invalid, a constraint,
too large. All others are the server's or the program's: connection, disk, memory, locks, rights,
syntax.
"""

UNPROVEN = "55000"
"""With which the warehouse refuses to accept a report without its figures
(`intake.refuse_unproven`).
"""

MANY = 4
"""If each of so many files fails, the cause is none of them."""

OF_MACHINE = frozenset({
    errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN,
    errno.ECONNREFUSED, errno.ECONNRESET, errno.EPIPE, errno.ETIMEDOUT,
})  # fmt: skip


def is_of_files(error: BaseException) -> bool:
    """Whether an error may be the fault of a file that was worked on, rather than of the machine or
    the program.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, psycopg.Error):
        if cause.sqlstate is None:
            return isinstance(cause, psycopg.DataError)
        return cause.sqlstate[:2] in OF_DATA or cause.sqlstate == UNPROVEN
    if isinstance(cause, SQLAlchemyError):
        return False
    if isinstance(cause, OSError):
        return cause.errno not in OF_MACHINE
    if isinstance(cause, GoujiError):
        return isinstance(cause, UnreadableError)
    return isinstance(cause, Exception)


def find_culprits(
    items: Sequence[Item], attempt: Callable[[list[Item]], object]
) -> dict[Item, Exception]:
    """The items that make `attempt` fail, each with its error; with all the others `attempt`
    succeeds.

    `attempt` must leave nothing behind. It is tried with about 2 log2 n parts of the items for each
    culprit. An error that no file causes is raised: one that is marked so (`is_of_files`), or that
    comes with no item, or with each of many.
    """
    attempt([])
    good: list[Item] = []
    culprits: dict[Item, Exception] = {}
    parts = [list(items)]
    while parts:
        part = parts.pop()
        try:
            attempt(good + part)
        except Exception as error:
            if not is_of_files(error):
                raise
            if len(part) == 1:
                culprits[part[0]] = error
                if len(culprits) == len(items) >= MANY:
                    raise
            else:
                parts += [part[len(part) // 2 :], part[: len(part) // 2]]
        else:
            good += part
    return culprits
