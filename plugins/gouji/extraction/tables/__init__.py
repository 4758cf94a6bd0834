"""From tables whose labels say what each figure is to cells."""
