"""Reading files in a process of its own, limited in memory and time: a reader that hangs or dies
ends one file.
"""

import logging
import resource
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, wait
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from time import monotonic
from traceback import format_exception
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from gouji.core.config import settings
from gouji.core.culprits import is_of_files
from gouji.core.errors import ReadingError

Item = TypeVar("Item")
Result = TypeVar("Result")
CHUNK = 8
"""Files a message to the process: one at a time costs a millisecond a file."""
START_SECONDS = 60
"""What a busy machine may take to start the process."""
log = logging.getLogger(__name__)


class ReaderPanicError(Exception):
    """A reader raised something that is no Exception, as when a library in Rust panics; the text is
    its traceback.
    """


def read_guarded(
    items: Sequence[Item], read: Callable[[Item], Result], failed: Callable[[Item, str], Result]
) -> Iterator[Result]:
    """`read` of each item, in order, done in another process; of one whose reading fails there,
    `failed(item, code)`.

    The code is of the vocabulary: `reader_timeout` or `reader_crashed`; the log has the traceback.
    An error that no file causes (a full disk, no process available) is raised. Both functions must
    be importable by name.
    """
    with ProcessPool(
        max_workers=1, initializer=_limit_memory, initargs=[settings().read_memory_bytes]
    ) as pool:
        start = 0
        while start < len(items):
            chunk = items[start : start + CHUNK]
            try:
                results = _ask(pool, read, chunk)
            except Exception as error:  # noqa: BLE001 (whatever it is, it is of one of these files)
                _raise_machine(error)
                results = [_read_alone(pool, item, read, failed) for item in chunk]
            yield from results
            start += len(results)


def _read_alone(
    pool: ProcessPool,
    item: Item,
    read: Callable[[Item], Result],
    failed: Callable[[Item, str], Result],
) -> Result:
    try:
        return _ask(pool, read, [item])[0]
    except Exception as error:
        _raise_machine(error)
        code = "reader_timeout" if isinstance(error, FutureTimeoutError) else "reader_crashed"
        log.exception("%s: %s", code, item)
        return failed(item, code)


def _raise_machine(error: Exception) -> None:
    if isinstance(error, (BrokenProcessPool, CancelledError)):
        raise ReadingError(
            f"The process that reads files has ended unexpectedly: {error!r}"
        ) from error
    if not isinstance(error, (FutureTimeoutError, ProcessExpired)) and not is_of_files(error):
        raise error


def _ask(pool: ProcessPool, read: Callable[[Item], Result], chunk: Sequence[Item]) -> list[Result]:
    """The pool's own failures are no file's. Its time goes by a clock that may be set back, so ours
    ends the wait.
    """
    limit = settings().read_seconds
    try:
        answer = pool.schedule(_read_all, args=[read, chunk], timeout=limit)
    except (OSError, RuntimeError) as error:
        raise _given_up(pool, f"No process to read files in can be started: {error}") from error
    if wait([answer], START_SECONDS + 2 * limit).not_done:
        raise _given_up(pool, "The process that reads files does not answer.")
    results: list[Result] = answer.result()
    return results


def _given_up(pool: ProcessPool, why: str) -> ReadingError:
    pool.stop()  # type: ignore[no-untyped-call]
    return ReadingError(why)


def _read_all(read: Callable[[Any], Any], chunk: Sequence[Any]) -> list[Any]:
    """What is read of the first, and of those after it that are begun early enough (scans are
    slow).
    """
    late = monotonic() + settings().read_seconds / 4
    results: list[Any] = []
    try:
        for item in chunk:
            if results and monotonic() > late:
                break
            results.append(read(item))
    except (Exception, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as panic:  # noqa: BLE001 (it ends this process's part in the pool otherwise)
        raise ReaderPanicError("".join(format_exception(panic))) from None
    return results


def _limit_memory(limit: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
