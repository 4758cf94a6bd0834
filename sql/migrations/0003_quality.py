"""Applies 0003_quality.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    run_migration_file(__file__)
