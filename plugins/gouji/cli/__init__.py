"""The command gouji."""
