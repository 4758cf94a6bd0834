"""Work over many submissions at once: one that makes it fail is quarantined without the others."""

import logging
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from gouji.core.culprits import find_culprits, is_of_files
from gouji.extraction.vocabulary import problem
from gouji.warehouse.containers import end_containers
from gouji.warehouse.engine import engine
from gouji.warehouse.ledger import Event, record

log = logging.getLogger(__name__)

Result = TypeVar("Result")
Work = Callable[[Connection, Collection[int]], Result]
"""One transaction's work over all submissions but those given."""
Submissions = Callable[[Connection], Sequence[int]]
"""The submissions that the work is about."""


def each_alone(run_id: str, step: str, work: Work[Result], submissions: Submissions) -> Result:
    """Do the work in one transaction; where it fails for some submissions, quarantine these and do
    it over the rest.

    An error that no file causes (the server gone, a disk full) is raised.
    """
    try:
        with engine().begin() as connection:
            return work(connection, ())
    except Exception as error:
        if not is_of_files(error):
            raise
        log.warning(
            "%s of run %s fails: retrying it with parts of its submissions",
            step,
            run_id,
            exc_info=error,
        )
    culprits = end_culprits(run_id, step, work, submissions)
    with engine().begin() as connection:
        return work(connection, culprits)


def end_culprits(
    run_id: str, step: str, work: Work[object], submissions: Submissions
) -> Sequence[int]:
    """Find the submissions that make the work fail, by transactions that are rolled back, and
    quarantine them.
    """
    with engine().connect() as connection:
        ids = submissions(connection)

    def attempt(part: list[int]) -> None:
        with engine().connect() as connection:  # never committed
            work(connection, set(ids).difference(part))

    culprits = find_culprits(ids, attempt)
    for submission_id, error in culprits.items():
        log.error(
            "submission %s fails in %s of run %s and is quarantined",
            submission_id,
            step,
            run_id,
            exc_info=error,
        )
    detail = {**problem("processing_failed").as_json(), "step": step}
    with engine().begin() as connection:
        record(
            connection,
            run_id,
            [Event(submission_id, "quarantined", detail) for submission_id in culprits],
        )
        end_containers(connection, run_id)
    return list(culprits)
