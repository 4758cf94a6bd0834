"""Reports, receipts and templates in the official layout: one model, one renderer a format."""
