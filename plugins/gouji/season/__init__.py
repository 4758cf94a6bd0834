"""The reporting season: who is due, who is told, and when."""
