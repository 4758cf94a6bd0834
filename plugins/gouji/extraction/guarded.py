"""Reading files in a process of its own, limited in memory and time: a reader that hangs or dies ends one file."""

import resource
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from time import monotonic
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from gouji.config import settings

Item = TypeVar("Item")
Result = TypeVar("Result")
CHUNK = 8
"""Files a message to the process: one at a time costs a millisecond a file."""
FAILURES = (FutureTimeoutError, ProcessExpired, MemoryError)


def read_guarded(
    items: Sequence[Item], read: Callable[[Item], Result], failed: Callable[[Item, str], Result]
) -> Iterator[Result]:
    """`read` of each item, in order, done in another process; of one whose reading fails there, `failed(item, code)`.

    The code is of the vocabulary: `reader_timeout` or `reader_crashed`. What `read` raises else is raised here. Both
    functions must be importable by name.
    """
    with ProcessPool(max_workers=1, initializer=_limit_memory, initargs=[settings().read_memory_bytes]) as pool:
        start = 0
        while start < len(items):
            chunk = items[start : start + CHUNK]
            try:
                results = _ask(pool, read, chunk)
            except FAILURES:
                results = [_read_alone(pool, item, read, failed) for item in chunk]
            yield from results
            start += len(results)


def _read_alone(
    pool: ProcessPool, item: Item, read: Callable[[Item], Result], failed: Callable[[Item, str], Result]
) -> Result:
    try:
        return _ask(pool, read, [item])[0]
    except FAILURES as error:
        return failed(item, "reader_timeout" if isinstance(error, FutureTimeoutError) else "reader_crashed")


def _ask(pool: ProcessPool, read: Callable[[Item], Result], chunk: Sequence[Item]) -> list[Result]:
    answer = pool.schedule(_read_all, args=[read, chunk], timeout=settings().read_seconds)
    results: list[Result] = answer.result()
    return results


def _read_all(read: Callable[[Any], Any], chunk: Sequence[Any]) -> list[Any]:
    """What is read of the first, and of those after it that are begun early enough (scans are slow)."""
    late = monotonic() + settings().read_seconds / 4
    results = [read(chunk[0])]
    for item in chunk[1:]:
        if monotonic() > late:
            break
        results.append(read(item))
    return results


def _limit_memory(limit: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
