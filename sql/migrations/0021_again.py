"""Applies 0021_again.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    run_migration_file(__file__)
