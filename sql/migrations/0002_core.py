"""Applies 0002_core.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    run_migration_file(__file__)
