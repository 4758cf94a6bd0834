"""Applies 0018_statements.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    run_migration_file(__file__)
