"""Statutory forms and their rules as data: models, loading and checking, labels, the printed
grid.
"""
