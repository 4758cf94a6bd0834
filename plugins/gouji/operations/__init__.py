"""What keeps a warehouse of record trustworthy over the years: verification, backup, restore."""
