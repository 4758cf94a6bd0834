"""What a login of the local stack may do in Airflow, beyond the roles of its simple auth manager."""

from airflow.api_fastapi.auth.managers.base_auth_manager import ResourceMethod
from airflow.api_fastapi.auth.managers.models.resource_details import DagAccessEntity, DagDetails
from airflow.api_fastapi.auth.managers.simple.simple_auth_manager import SimpleAuthManager
from airflow.api_fastapi.auth.managers.simple.user import SimpleAuthManagerUser


class Logins(SimpleAuthManager):  # type: ignore[misc]
    """Only an engineer changes what tasks hand to each other: the paths of what was read, the
    question that is asked.

    Airflow lets whoever may start a DAG write it (`POST …/xcomEntries`).
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
        if access_entity == DagAccessEntity.XCOM and method != "GET" and not self._is_admin(user):
            return False
        return bool(
            super().is_authorized_dag(
                method=method, user=user, access_entity=access_entity, details=details
            )
        )
