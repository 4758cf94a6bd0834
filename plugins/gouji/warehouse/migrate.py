"""Bringing a warehouse to this version: numbered migrations, then what derives from the forms, then
the marts.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from alembic import command, op
from alembic.config import Config
from sqlalchemy import Connection, text

from gouji.catalogue.forms import default_series, load_series
from gouji.catalogue.rules import load_rules
from gouji.core.clock import city_zone
from gouji.core.config import ROOT, settings
from gouji.warehouse.engine import engine
from gouji.warehouse.script import run_script
from gouji.warehouse.sync import sync_catalogues, sync_series
from gouji.warehouse.units import load_units

SQL = ROOT / "sql"
HERE = Path(__file__).parent
LOCK = 0x676F756A69  # any number of our own: two upgrades at once take turns


@dataclass(frozen=True)
class Upgrade:
    """What was done: the revisions before (None: nothing was there) and after, whether what derives
    was rebuilt.
    """

    before: str | None
    after: str
    derived: bool
    units: int

    @property
    def summary(self) -> str:
        """A message for the person who ran it."""
        units = f"，载入了 {self.units} 个填报单位" if self.units else ""
        if self.before is None:
            return f"数据库已建好，版本 {self.after}{units}"
        if self.before != self.after:
            return f"数据库已从版本 {self.before} 升级到 {self.after}{units}"
        if self.derived:
            return f"数据库已是版本 {self.after}；表式、规则或查询有变化，已更新{units}"
        return f"数据库已是版本 {self.after}，没有要改的{units}"


def upgrade() -> Upgrade:
    """Migrate the warehouse to this version and load the register of units if it has none.
    Repeating it is cheap.

    Raises CatalogueError when a form or rule is wrong, WarehouseError when a form contradicts what
    was loaded.
    """
    with engine().connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        connection.commit()
        try:
            before = _revision(connection)
            _migrate(connection)
            with connection.begin():
                derived = _apply_derived(connection)
                units = _load_first_units(connection)
            return Upgrade(before, _revision(connection) or "", derived, units)
        finally:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})
            connection.commit()


def run_migration_file(revision_file: str) -> None:
    """Run the .sql file beside a revision."""
    script = Path(revision_file).with_suffix(".sql").read_text(encoding="utf-8")
    run_script(op.get_bind(), script)


def _migrate(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(HERE / "alembic"))
    config.set_main_option("version_locations", str(SQL / "migrations"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
    connection.commit()


def _revision(connection: Connection) -> str | None:
    if connection.scalar(text("SELECT to_regclass('public.alembic_version')")) is None:
        connection.rollback()
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM public.alembic_version"))
    connection.rollback()
    return revision


def _load_first_units(connection: Connection) -> int:
    if connection.scalar(text("SELECT count(*) FROM core.unit")) or not settings().units.exists():
        return 0
    return len(load_units(connection, settings().units).added)


def _apply_derived(connection: Connection) -> bool:
    """Rebuild what derives from the forms and from sql/, where any of it has changed; returns
    whether it had.
    """
    catalogues = load_rules()
    marts = sorted((SQL / "marts").glob("*.sql"))
    versions = "".join(f"{name}={catalogue.version};" for name, catalogue in catalogues.items())
    filing = "".join(
        series.model_dump_json(include={"title", "due", "filed_by"})
        for series in load_series().values()
    )
    sources = [path.read_text(encoding="utf-8") for path in [*marts, SQL / "roles.sql"]]
    revision = connection.scalar(text("SELECT version_num FROM public.alembic_version"))
    code = "".join(
        (HERE / name).read_text(encoding="utf-8")
        for name in ("comments.py", "derived.py", "migrate.py")
    )
    if _is_new(
        connection,
        "derived",
        f"{revision};{city_zone()};{default_series()};{filing};{versions}"
        + "".join(sources)
        + code
        + Path(__file__).read_text(encoding="utf-8"),
    ):
        connection.exec_driver_sql("DROP SCHEMA IF EXISTS unit CASCADE")
        connection.exec_driver_sql("DROP SCHEMA IF EXISTS mart CASCADE")
        connection.exec_driver_sql("DROP VIEW IF EXISTS core.cell, core.incomplete_report CASCADE")
        run_script(connection, _ZONE.format(zone=city_zone()))
        run_script(connection, _SERIES.format(series=default_series()))
        for series in load_series().values():
            sync_series(connection, series)
        sync_catalogues(connection, catalogues)
        for source in sources:
            run_script(connection, source)
        return True
    return False


_ZONE = """
    CREATE OR REPLACE FUNCTION core.city_zone() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '{zone}';
    COMMENT ON FUNCTION core.city_zone() IS '本市的时区，出自 expectations/city.yaml';
    DO $$
    BEGIN  -- sessions show times in the city's zone by default
        EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(),
            core.city_zone());
    END;
    $$;
"""


_SERIES = """
    CREATE OR REPLACE FUNCTION core.default_series() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '{series}';
    COMMENT ON FUNCTION core.default_series() IS '没有写明时所指的报告系列，出自 expectations/';
"""


def _is_new(connection: Connection, name: str, source: str) -> bool:
    """Whether this source is not the one applied last; only then is anything written (the loader
    may not).
    """
    digest = hashlib.sha256(source.encode()).hexdigest()
    if (
        connection.scalar(
            text("SELECT sha256 FROM core.applied WHERE name = :name"), {"name": name}
        )
        == digest
    ):
        return False
    connection.execute(
        text("""
            INSERT INTO core.applied (name, sha256) VALUES (:name, :digest)
            ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, applied_at = now()
        """),
        {"name": name, "digest": digest},
    )
    return True
