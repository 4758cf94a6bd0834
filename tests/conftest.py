"""One GOUJI_HOME of its own for the whole test session, with its own embedded PostgreSQL.

Properties are tried on the same 60 examples in every run; GOUJI_EXAMPLES asks for so many new ones.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from sqlalchemy import Engine

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
hypothesis_settings.register_profile(
    "gouji",
    max_examples=int(os.environ.get("GOUJI_EXAMPLES", "60")),
    derandomize="GOUJI_EXAMPLES" not in os.environ,
    deadline=None,
    database=None,
)
hypothesis_settings.load_profile("gouji")
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "examples")]


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes in an id may hold the time at which they were made: every process must give the same
    ids.
    """
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def home() -> Iterator[Path]:
    """A fresh GOUJI_HOME in a short path; the environment of the session points at it."""
    from gouji.core.config import settings

    folder = Path(tempfile.mkdtemp(prefix="gj-", dir="/tmp"))
    folder.chmod(0o755)
    os.environ.pop("GOUJI_WAREHOUSE_URL", None)
    os.environ |= {"GOUJI_HOME": str(folder), "GOUJI_SETTLE_SECONDS": "0"}
    settings.cache_clear()
    yield folder
    from gouji.embedded import postgres

    postgres.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def warehouse(home: Path) -> Engine:
    """The session's warehouse, migrated, with the example units."""
    from databases import keep_copy
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    keep_copy(engine())
    return engine()


@pytest.fixture
def clean(warehouse: Engine, home: Path) -> Engine:
    """The warehouse and the folders with nothing in them but the units."""
    from databases import bring_back

    return bring_back(warehouse, home)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of official forms and real reports that lies beside the checkout; a user's clone
    has none.
    """
    if not SHARED.is_dir():
        pytest.skip("../shared is not here (it is not part of the project)")
    return SHARED
