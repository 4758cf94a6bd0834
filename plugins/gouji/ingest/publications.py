"""Copies of what units have published, as they arrive in the drop folder; they never replace a
report.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection

from gouji.catalogue.form import Form
from gouji.ingest.members import Candidate
from gouji.warehouse.ledger import Event
from gouji.warehouse.staging import Staged, keep_extractions


def keep_publications(
    connection: Connection, copies: Sequence[Candidate], forms: Mapping[str, Form]
) -> Iterator[Event]:
    """Keep what was read from each copy; the event that ends it: `published`, or `quarantined` with
    the reason.

    What differs from the effective report is `mart.published_difference`, which follows both.
    """
    readable = [copy for copy in copies if copy.attribution.quarantine is None]
    keep_extractions(
        connection,
        [
            Staged(copy.key, copy.document.with_problems(copy.attribution.problems))
            for copy in readable
        ],
        forms,
    )
    for copy in copies:
        if copy.attribution.quarantine is None:
            yield Event(copy.key, "published")
        else:
            yield Event(copy.key, "quarantined", copy.attribution.quarantine.as_json())
