"""From tables whose labels identify each figure to cells."""
