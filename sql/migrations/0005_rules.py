"""Applies 0005_rules.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    run_migration_file(__file__)
