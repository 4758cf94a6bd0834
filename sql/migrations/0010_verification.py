"""Applies 0010_verification.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    run_migration_file(__file__)
