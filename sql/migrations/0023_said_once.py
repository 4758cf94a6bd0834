"""Applies 0023_said_once.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    run_migration_file(__file__)
