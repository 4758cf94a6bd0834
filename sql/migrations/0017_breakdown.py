"""Applies 0017_breakdown.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    run_migration_file(__file__)
