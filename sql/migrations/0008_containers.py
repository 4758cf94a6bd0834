"""Applies 0008_containers.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    run_migration_file(__file__)
