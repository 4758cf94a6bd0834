"""Applies 0004_units.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    run_migration_file(__file__)
