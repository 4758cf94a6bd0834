"""Bringing a warehouse to this version: numbered migrations, then what derives from the forms, then the marts."""

import hashlib
from pathlib import Path

from alembic import command, op
from alembic.config import Config
from sqlalchemy import Connection, text

from gouji.clock import city_zone
from gouji.config import ROOT, settings
from gouji.rules import load_rules
from gouji.warehouse.derived import sync_catalogues
from gouji.warehouse.engine import engine
from gouji.warehouse.script import run_script
from gouji.warehouse.units import load_units

SQL = ROOT / "sql"
HERE = Path(__file__).parent
LOCK = 0x676F756A69  # any number of our own: two upgrades at once take turns


def upgrade() -> None:
    """Migrate the warehouse to this version and load the register of units if it has none. Repeating it is cheap.

    Raises CatalogueError when a form or rule is wrong, WarehouseError when a form contradicts what was loaded.
    """
    with engine().connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        connection.commit()
        try:
            _migrate(connection)
            with connection.begin():
                _apply_derived(connection)
        finally:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})
            connection.commit()


def run_migration_file(revision_file: str) -> None:
    """Run the .sql file that stands beside a revision."""
    script = Path(revision_file).with_suffix(".sql").read_text(encoding="utf-8")
    run_script(op.get_bind(), script)


def _migrate(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(HERE / "alembic"))
    config.set_main_option("version_locations", str(SQL / "migrations"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
    connection.commit()


def _apply_derived(connection: Connection) -> None:
    catalogues = load_rules()
    marts = sorted((SQL / "marts").glob("*.sql"))
    versions = "".join(f"{name}={catalogue.version};" for name, catalogue in catalogues.items())
    sources = [path.read_text(encoding="utf-8") for path in [*marts, SQL / "roles.sql"]]
    revision = connection.scalar(text("SELECT version_num FROM public.alembic_version"))
    code = "".join((HERE / name).read_text(encoding="utf-8") for name in ("comments.py", "derived.py", "migrate.py"))
    if _is_new(
        connection,
        "derived",
        f"{revision};{city_zone()};{versions}" + "".join(sources) + code + Path(__file__).read_text(encoding="utf-8"),
    ):
        connection.exec_driver_sql("DROP SCHEMA IF EXISTS unit CASCADE")
        connection.exec_driver_sql("DROP SCHEMA IF EXISTS mart CASCADE")
        connection.exec_driver_sql("DROP VIEW IF EXISTS core.cell CASCADE")
        run_script(connection, _ZONE.format(zone=city_zone()))
        sync_catalogues(connection, catalogues)
        for source in sources:
            run_script(connection, source)
    if not connection.scalar(text("SELECT count(*) FROM core.unit")) and settings().units.exists():
        load_units(connection, settings().units)


_ZONE = """
    CREATE OR REPLACE FUNCTION core.city_zone() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '{zone}';
    COMMENT ON FUNCTION core.city_zone() IS '本市的时区，出自 expectations/season.yaml';
    DO $$
    BEGIN  -- sessions that ask for no other show times as the city reads them
        EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), core.city_zone());
    END;
    $$;
"""


def _is_new(connection: Connection, name: str, source: str) -> bool:
    """Whether this source is not the one applied last; only then is anything written (the loader may not)."""
    digest = hashlib.sha256(source.encode()).hexdigest()
    if connection.scalar(text("SELECT sha256 FROM core.applied WHERE name = :name"), {"name": name}) == digest:
        return False
    connection.execute(
        text("""
            INSERT INTO core.applied (name, sha256) VALUES (:name, :digest)
            ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, applied_at = now()
        """),
        {"name": name, "digest": digest},
    )
    return True
