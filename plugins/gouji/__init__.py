"""Gouji 勾稽: official annual reports in, a trusted warehouse and one publishable report out."""
