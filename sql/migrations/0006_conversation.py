"""Applies 0006_conversation.sql."""

from gouji.warehouse.migrate import run_migration_file

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    run_migration_file(__file__)
