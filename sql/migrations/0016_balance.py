"""Applies 0016_balance.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    run_migration_file(__file__)
