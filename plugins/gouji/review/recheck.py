"""Reports in effect are reassessed where something that they are compared with has changed."""

from sqlalchemy import Connection

from gouji.catalogue.rules import load_rules
from gouji.core.sql import load_statement
from gouji.review.revalidation import reassess
from gouji.validation.assess import pairs_beside


def recheck_following(connection: Connection, run_id: str) -> None:
    """The reports of the year after those that a run has accepted, as they are compared with
    these.
    """
    reassess(
        connection,
        f"{run_id}/following",
        list(connection.scalars(load_statement("review/following"), {"run_id": run_id})),
    )


def recheck_beside(connection: Connection, run_id: str) -> bool:
    """The reports of other series of the same unit and period as those that a run has accepted,
    where rules compare the two; returns whether one of them waits for an explanation: it may no
    longer have to.
    """
    if not (pairs := pairs_beside(load_rules())):
        return False
    found = connection.execute(load_statement("review/beside"), {"run_id": run_id, **pairs}).all()
    reassess(connection, f"{run_id}/revised", [row.submission_id for row in found])
    return any(row.state == "awaiting_explanation" for row in found)


def recheck_above(connection: Connection, run_id: str, year: int) -> None:
    """The reports of a year of units that have units below them: whether they are the sum of
    these.
    """
    reassess(
        connection,
        f"{run_id}/above",
        list(connection.scalars(load_statement("review/above"), {"year": year})),
    )


def recheck_unproven(connection: Connection, run_id: str) -> None:
    """The reports that wait for an explanation, or for a decision to be carried out, without a
    complete record of their rules.
    """
    reassess(
        connection,
        f"{run_id}/unproven",
        list(connection.scalars(load_statement("review/unproven"))),
    )
