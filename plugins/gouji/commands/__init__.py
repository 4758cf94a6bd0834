"""Groups of subcommands of `gouji`."""
