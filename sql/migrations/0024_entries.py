"""Applies 0024_entries.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    run_migration_file(__file__)
