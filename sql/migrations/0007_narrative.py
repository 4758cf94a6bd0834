"""Applies 0007_narrative.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    run_migration_file(__file__)
