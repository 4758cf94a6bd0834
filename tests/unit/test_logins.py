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
    ("setting", "told"),
    [
        ("li", "'li' is not name:role"),
        ("li:boss,e:engineer", "roles are engineer, office, viewer"),
        (":office", "is not name:role"),
        ("li:office", "has no engineer"),
        ("a|b:engineer", "is not name:role"),
        ("", "is not name:role"),
    ],
)
def test_a_setting_that_says_nothing_clear_is_refused(setting, told):
    with settings_of(GOUJI_LOGINS=setting), pytest.raises(StackError, match=told):
        logins.logins()
