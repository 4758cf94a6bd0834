"""Alembic's entry: migrations run on the connection that gouji.warehouse.migrate hands over."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transaction_per_migration=True,
    version_table_schema="public",
)
with context.begin_transaction():
    context.run_migrations()
