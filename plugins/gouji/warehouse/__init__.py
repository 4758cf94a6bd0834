"""The warehouse: connection, schema, ledger, staging, facts and what is asked of them."""
