"""Who may log in to Airflow on one machine: from a setting, with passwords that are made once and
kept.
"""

import os

import pytest

from databases import settings_of
from gouji.core.errors import StackError
from gouji.stack import logins


def test_passwords_are_made_once_for_each_login_and_kept_for_their_owner_only(tmp_path):
    umask = os.umask(0o022)
    try:
        with settings_of(GOUJI_HOME=str(tmp_path), GOUJI_LOGINS="李明:office, wang:engineer"):
            first = logins.make_passwords()
            assert set(first) == {"李明", "wang"}
            assert min(map(len, first.values())) >= 16
            assert logins.make_passwords() == {}
            assert logins.passwords() == first
            assert logins.password_file().stat().st_mode & 0o777 == 0o600
            assert (logins.first_engineer(), logins.airflow_users()) == (
                "wang",
                "李明:user,wang:admin",
            )
        with settings_of(GOUJI_HOME=str(tmp_path), GOUJI_LOGINS="wang:engineer,赵:viewer"):
            assert set(logins.make_passwords()) == {"赵"}
            assert set(logins.passwords()) == {"wang", "赵"}, (
                "who is no more on the list cannot log in"
            )
            assert logins.passwords()["wang"] == first["wang"]
    finally:
        os.umask(umask)


@pytest.mark.parametrize(
    ("setting", "reported"),
    [
        ("li", "'li' is not name:role"),
        ("li:boss,e:engineer", "roles are engineer, office, viewer"),
        (":office", "is not name:role"),
        ("li:office", "has no engineer"),
        ("a|b:engineer", "is not name:role"),
        ("", "is not name:role"),
    ],
)
def test_a_setting_that_says_nothing_clear_is_refused(setting, reported):
    with settings_of(GOUJI_LOGINS=setting), pytest.raises(StackError, match=reported):
        logins.logins()


def allowed(role: str, method: str, entity: str | None = None) -> bool:
    """Whether a login of the role may do that in a DAG."""
    from airflow.api_fastapi.auth.managers.models.resource_details import DagAccessEntity
    from airflow.api_fastapi.auth.managers.simple.user import SimpleAuthManagerUser

    from gouji.orchestration.auth import Logins

    return Logins().is_authorized_dag(
        method=method,
        user=SimpleAuthManagerUser(username="李明", role=logins.ROLES[role]),
        access_entity=DagAccessEntity(entity) if entity else None,
    )


OFFICE_MAY = [
    ("GET", None),
    ("GET", "TASK_LOGS"),
    ("GET", "XCOM"),
    ("POST", "RUN"),
    ("PUT", "HITL_DETAIL"),
]
OFFICE_MUST_NOT = [
    ("DELETE", None), ("PUT", None), ("DELETE", "RUN"), ("PUT", "RUN"), ("PUT", "TASK_INSTANCE"),
    ("DELETE", "TASK_INSTANCE"), ("POST", "XCOM"), ("PUT", "XCOM"), ("DELETE", "XCOM")
]  # fmt: skip


@pytest.mark.parametrize(("method", "entity"), OFFICE_MAY)
def test_the_office_looks_starts_and_answers(method: str, entity: str | None) -> None:
    assert allowed("office", method, entity)
    assert allowed("viewer", method, entity) is (method == "GET")


@pytest.mark.parametrize(("method", "entity"), OFFICE_MUST_NOT)
def test_the_office_neither_stops_nor_deletes_nor_forges(method: str, entity: str | None) -> None:
    assert not allowed("office", method, entity)
    assert not allowed("viewer", method, entity)
    assert allowed("engineer", method, entity)
