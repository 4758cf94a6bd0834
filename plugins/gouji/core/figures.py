"""Figures as they are written: in JSON, in official reports, in worksheets."""

from datetime import datetime
from decimal import Decimal

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet may take a text that begins with one of these for a formula."""

WORKBOOK_CREATED = datetime(2000, 1, 1)
"""In every workbook that we write, so that one report is always the same file."""

UNCLEAR = "\ufffd"
"""Stands for a character that could not be made out."""


def number(value: Decimal | None) -> int | float | None:
    """A figure for JSON: an int where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def format_figure(value: Decimal) -> str:
    """A figure as official reports print it: no exponent, no group separators, no needless zeros.

    >>> [format_figure(Decimal(text)) for text in ("159.7000", "36084", "0E+3")]
    ['159.7', '36084', '0']
    """
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if value == 0 else text
