"""Applies 0009_editions.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    run_migration_file(__file__)
