"""Applies 0025_words.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0025"
down_revision = "0022"


def upgrade() -> None:
    run_migration_file(__file__)
