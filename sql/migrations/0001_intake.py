"""Applies 0001_intake.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_migration_file(__file__)
