"""Applies 0012_sections.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    run_migration_file(__file__)
