"""What a login of the local stack may do in Airflow, beyond the roles of its simple auth
manager.
"""

from airflow.api_fastapi.auth.managers.base_auth_manager import ResourceMethod
from airflow.api_fastapi.auth.managers.models.resource_details import DagAccessEntity, DagDetails
from airflow.api_fastapi.auth.managers.simple.simple_auth_manager import SimpleAuthManager
from airflow.api_fastapi.auth.managers.simple.user import SimpleAuthManagerUser

ASKED_OF_THE_OFFICE = {("POST", DagAccessEntity.RUN), ("PUT", DagAccessEntity.HITL_DETAIL)}
"""What the office does in a DAG besides viewing it: start a run, answer a question."""


class Logins(SimpleAuthManager):  # type: ignore[misc]
    """Only an engineer changes what runs: its state, its history, what tasks hand to each other.

    Airflow lets anyone who may start a DAG also pause and delete it with all its runs and answers,
    delete a run and start another of the same name, mark a task as done and write XComs.
    """

    def is_authorized_dag(
        self,
        *,
        method: ResourceMethod,
        user: SimpleAuthManagerUser,
        access_entity: DagAccessEntity | None = None,
        details: DagDetails | None = None,
    ) -> bool:
        """Whether the login may do that."""
        allowed = (
            method == "GET"
            or (method, access_entity) in ASKED_OF_THE_OFFICE
            or self._is_admin(user)
        )
        return allowed and bool(
            super().is_authorized_dag(
                method=method, user=user, access_entity=access_entity, details=details
            )
        )
