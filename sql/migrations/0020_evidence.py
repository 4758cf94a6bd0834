"""Applies 0020_evidence.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    run_migration_file(__file__)
