"""What lies in folders: files that arrive (drop) and files that are kept (archive)."""
