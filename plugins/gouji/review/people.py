"""A person who decides, publishes or explains has to be named."""

from collections.abc import Mapping
from typing import Any

from gouji.core.errors import GoujiError
from gouji.review.policies import policies

NOBODY = frozenset({"anonymous", "匿名"})
"""The names that Airflow gives without a login; the warehouse refuses them too
(`core.names_person`).
"""


def person(name: object) -> str:
    """A name as it is recorded. Raises GoujiError, with a message for the office, where it names no
    person.
    """
    named = name.strip() if isinstance(name, str) else ""
    if not any(sign.isalnum() for sign in named) or named.casefold() in NOBODY:
        raise GoujiError(policies().decisions.unsigned.format(name=named))
    return named


def responder(answer: Mapping[str, Any]) -> str:
    """The name of the person who gave an answer in Airflow. Raises GoujiError where Airflow knows
    none.
    """
    user = answer.get("responded_by_user")
    return person(user.get("name") if isinstance(user, Mapping) else getattr(user, "name", None))
