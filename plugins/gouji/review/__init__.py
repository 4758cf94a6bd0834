"""Explanations of and decisions about findings, and the state that a report gets by them."""
