"""What the tasks that ask a person do with the answer: they record it themselves.

An XCom can be forged by anyone who may write one; the answer that the asking task received cannot.
"""

from collections.abc import Mapping
from typing import Any

from airflow.sdk import Context

from gouji.catalogue.period import Period


def candidate_of(context: Context) -> int:
    """The number of the run's candidate, from the warehouse."""
    from gouji.publishing.candidate import build_candidate

    params = context["params"]
    candidate = build_candidate(
        params["unit"], Period.parse(str(params["year"])), str(context["run_id"])
    )
    return candidate.edition_id


def publication_lacking(context: Context, answer: Mapping[str, Any]) -> str | None:
    """What the answer lacks where units are missing: then the question is asked again."""
    from gouji.publishing.approval import approval_from, lacking

    return lacking(candidate_of(context), approval_from(answer))


def sign_publication(context: Context, answer: Mapping[str, Any]) -> None:
    """Record who approved the candidate: from now on it is an edition."""
    from gouji.publishing.approval import approval_from, approve

    approve(candidate_of(context), approval_from(answer))


def sign_revalidation(context: Context, answer: Mapping[str, Any]) -> None:
    """Apply it in the name of the person who approved it, in one transaction: findings, states,
    figures.
    """
    from gouji.review import revalidation
    from gouji.review.people import responder

    revalidation.apply(str(context["run_id"]), responder(answer))
