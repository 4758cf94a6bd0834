"""Applies 0019_people.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    run_migration_file(__file__)
