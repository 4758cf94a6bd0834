"""Applies 0015_publications.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    run_migration_file(__file__)
