"""Deadlines, and notices to units that are late."""
