"""Who may log in to Airflow's pages on one machine, in which role, and with which password
(docs/decisions/0102).
"""

import json
import os
import secrets
from pathlib import Path

from gouji.core.config import settings
from gouji.core.errors import StackError

ROLES = {"engineer": "admin", "office": "user", "viewer": "viewer"}
"""Our roles, and Airflow's: the office sees and starts DAGs and answers their questions, a viewer
only sees. Units have no login: every role of Airflow reads the logs and runs of all.
"""
FORBIDDEN = set(",:|")
"""What separates the logins in Airflow's own setting."""


def logins() -> dict[str, str]:
    """The role of each login, by name, from GOUJI_LOGINS (`name:role`, commas between). Raises
    StackError.
    """
    found = {}
    for login in settings().logins.split(","):
        name, _, role = (part.strip() for part in login.partition(":"))
        if not name or FORBIDDEN & set(name) or role not in ROLES:
            raise StackError(
                f"GOUJI_LOGINS: {login.strip()!r} is not name:role; roles are {', '.join(ROLES)}."
            )
        found[name] = role
    if "engineer" not in found.values():
        raise StackError(
            "GOUJI_LOGINS has no engineer; Gouji itself asks Airflow as the first one."
        )
    return found


def first_engineer() -> str:
    """The login with which our own commands ask Airflow."""
    return next(name for name, role in logins().items() if role == "engineer")


def airflow_users() -> str:
    """The logins as Airflow's setting has them."""
    return ",".join(f"{name}:{ROLES[role]}" for name, role in logins().items())


def password_file() -> Path:
    """Where the passwords are kept, readable by its owner only."""
    return settings().root / "airflow" / "passwords.json"


def passwords() -> dict[str, str]:
    """The password of each login; empty before the first start."""
    path = password_file()
    kept: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return kept


def make_passwords() -> dict[str, str]:
    """Make the passwords that are missing, drop those of removed logins; returns the new ones.

    Not for two processes at once.
    """
    kept = passwords()
    made = {name: secrets.token_urlsafe(12) for name in logins() if name not in kept}
    wanted = {name: password for name, password in (kept | made).items() if name in logins()}
    if wanted != kept:
        draft = password_file().with_suffix(".new")
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with open(
            draft, "x", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)
        ) as written:
            json.dump(wanted, written, ensure_ascii=False)
        draft.replace(password_file())
    return made
