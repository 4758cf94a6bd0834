"""A database, a home and settings of a test module's own, on the session's server."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, text

from gouji import pipeline
from gouji.core.config import ROOT, settings
from gouji.warehouse.engine import engine

KEPT = "gouji_as_migrated"
FOLDERS = ("drop", "archive", "reports", "work")


def keep_copy(own: Engine) -> None:
    """Keep the database as it is now, for `bring_back`. Nobody else may be connected to it."""
    own.dispose()
    with _server(own) as admin:
        admin.execute(text(f"CREATE DATABASE {KEPT} TEMPLATE {own.url.database}"))


def bring_back(own: Engine, home: Path) -> Engine:
    """The database of `keep_copy` again, whatever has become of it, and no files: triggers never
    have to look away.

    A copy of the server's (40 ms). What is granted or set on the database itself is not copied.
    """
    own.dispose()
    with _server(own) as admin:
        admin.execute(text(f"DROP DATABASE {own.url.database} WITH (FORCE)"))
        admin.execute(text(f"CREATE DATABASE {own.url.database} TEMPLATE {KEPT}"))
    for name in FOLDERS:
        shutil.rmtree(home / name, ignore_errors=True)
    return own


@contextmanager
def _server(own: Engine) -> Iterator[Connection]:
    admin = create_engine(
        own.url.set(database="postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool
    )
    with admin.connect() as connection:
        yield connection


@contextmanager
def settings_of(**values: str) -> Iterator[None]:
    """The settings with other values of the environment, for as long as the block runs."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    settings.cache_clear()
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        settings.cache_clear()


@contextmanager
def own_database(server: Engine, name: str, home: Path) -> Iterator[Engine]:
    """An empty database, not migrated yet, that the settings point at, with a home of its own."""
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as admin:
        admin.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        admin.execute(text(f"CREATE DATABASE {name}"))
        url = server.url.set(database=name)
        with settings_of(GOUJI_WAREHOUSE_URL=shown(url), GOUJI_HOME=str(home)):
            own = engine()
            try:
                yield own
            finally:
                own.dispose()
                admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def shown(url: URL) -> str:
    """A URL with everything that is needed to connect."""
    return url.render_as_string(hide_password=False)


def ingest(items: list[dict[str, str]], run_id: str) -> None:
    """Drop files of examples/ ({file, unit}) and run what the DAG runs."""
    for item in items:
        source = ROOT / "examples" / item["file"]
        target = settings().drop / item["unit"] / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    pipeline.load(run_id)
