"""Applies 0025_filing.sql, which stands beside this file."""

from gouji.warehouse.migrate import run_migration_file

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    run_migration_file(__file__)
