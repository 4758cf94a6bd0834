"""Approvals in Airflow that a person signs."""

from collections.abc import Callable, Mapping
from typing import Any

from airflow.providers.standard.operators.hitl import ApprovalOperator
from airflow.sdk import Context
from airflow.sdk.configuration import conf
from airflow.sdk.exceptions import AirflowFailException

Lacking = Callable[[Context, Mapping[str, Any]], str | None]
"""What an approving answer lacks, as a message; None when it is complete."""

Signed = Callable[[Context, Mapping[str, Any]], object]
"""Records an approval in the warehouse."""


class SignedApproval(ApprovalOperator):  # type: ignore[misc]
    """Waits for a person who approves or rejects. An approval counts when a named person gave it
    and it lacks nothing.

    One that does not count is discarded and the same question asked again, as often as needed.
    Where Airflow has no logins nothing is asked, and the task fails for good: an answer would have
    no name.

    One that counts is recorded by `signed`, here and nowhere else: what is passed between two
    tasks, and the state of a task, may be changed by anyone who may start a DAG, this answer only
    by the person who gave it.
    """

    def __init__(self, *, signed: Signed, lacking: Lacking | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        from gouji.review.policies import policies

        texts = policies().decisions
        self.APPROVE, self.REJECT = texts.approve, texts.reject  # what its two buttons say
        super().__init__(**kwargs)
        self.signed = signed
        self.lacking = lacking

    def execute(self, context: Context) -> None:
        """Ask, and wait."""
        from gouji.review.policies import policies

        if conf.getboolean("core", "simple_auth_manager_all_admins", fallback=False):
            raise AirflowFailException(policies().decisions.no_login)
        super().execute(context)

    def execute_complete(self, context: Context, event: dict[str, Any]) -> Any:  # noqa: ANN401
        """Take the answer, or ask again."""
        from gouji.core.errors import GoujiError

        if "error" not in event and self.APPROVE in event["chosen_options"]:
            lacks = self._lacks(context, event)
            if lacks:
                self.log.warning("asked again: %s", lacks)
                self.execute(context)  # takes the answer away, and waits
            try:
                self.signed(context, event)
            except GoujiError as error:
                raise AirflowFailException(str(error)) from error
        return super().execute_complete(context, event)

    def _lacks(self, context: Context, answer: Mapping[str, Any]) -> str | None:
        from gouji.core.errors import GoujiError
        from gouji.review.people import responder

        try:
            responder(answer)
        except GoujiError as error:
            return str(error)
        return self.lacking(context, answer) if self.lacking else None


def starter(context: Context) -> str:
    """The name of the person who started the run. Raises AirflowFailException, which ends it, where
    there is none.
    """
    from gouji.core.errors import GoujiError
    from gouji.review.people import person

    try:
        return person(context["dag_run"].triggering_user_name)
    except GoujiError as error:
        raise AirflowFailException(str(error)) from error
