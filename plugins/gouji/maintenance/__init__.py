"""Backup, verification, reading files again."""
