"""What arrives: the drop folder, the archive, the ledger, and whose report a file is."""
