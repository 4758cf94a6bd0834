"""Comma, semicolon and tab separated tables, in whatever charset a program writes them."""

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document, Grid
from gouji.extraction.readers.detect import Content, decode
from gouji.extraction.readers.separators import find_delimiter, records_of


def read(content: Content) -> Document:
    """The whole file as one grid whose rows are its records. Raises UnreadableError beyond the
    limits.
    """
    text = decode(content.data)
    delimiter = find_delimiter(text)
    if delimiter is None:
        raise UnreadableError("not_a_report")
    records = [
        (line, fields)
        for line, fields in records_of(text, delimiter)
        if len(fields) > 1 or any(fields)
    ]
    widths = [len(fields) for _, fields in records]
    if not text.endswith(("\n", "\r")) and _is_cut(widths):
        raise UnreadableError("corrupt_file", content.format)
    width = max(widths, default=0)
    if width * len(records) > settings().max_table_cells:
        raise UnreadableError("unsafe_file")
    values: list[list[object]] = [[*fields, *[""] * (width - len(fields))] for _, fields in records]
    return Document(content.format, (Grid(values, lines=tuple(line for line, _ in records)),))


def _is_cut(widths: list[int]) -> bool:
    """Whether the file ends within its last record: that has fewer fields than the one before, or
    than all others.
    """
    *others, last = widths or [0]
    return bool(others) and last < others[-1] and (last > 1 or len(set(others)) == 1)
