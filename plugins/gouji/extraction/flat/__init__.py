"""From a text whose tables have fallen apart into lines to cells."""
