"""Applies 0014_sections.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    run_migration_file(__file__)
