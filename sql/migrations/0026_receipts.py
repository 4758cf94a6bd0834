"""Applies 0026_receipts.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    run_migration_file(__file__)
