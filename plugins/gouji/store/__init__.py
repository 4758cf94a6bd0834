"""Files in folders: those that arrive (drop) and those that are kept (archive)."""
