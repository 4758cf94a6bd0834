"""The warehouse: connection, schema, ledger, staging, facts and queries over them."""
