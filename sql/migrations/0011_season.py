"""Applies 0011_season.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    run_migration_file(__file__)
