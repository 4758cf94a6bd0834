"""From a text whose tables were flattened to lines to cells."""
