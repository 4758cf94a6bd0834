"""Applies 0013_sections.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    run_migration_file(__file__)
