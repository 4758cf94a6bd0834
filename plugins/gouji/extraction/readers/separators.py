"""Whether a text is a table of delimited fields, and by what; text copied from a page, with its
tabs, is not one.
"""

import csv
import re
from collections.abc import Iterator

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.values import read_text

_DELIMITERS = (",", ";", "\t")
_DECLARED = re.compile(r"sep=([,;\t])\r?\n", re.I)
_FIGURES = re.compile(r"[\s\d.,，。/—-]*")
_BARS = "|｜│┃"
_HEAD = 65_536
_LEAST_WIDTH, _LEAST_RECORDS = 3, 8


def find_delimiter(text: str) -> str | None:
    """The character between the fields of a comma, semicolon or tab separated table; None when the
    text is none.

    Commas and semicolons: four records in ten are rows of figures. Tabs also occur in text copied
    from a page, so there every record must have the same fields, as a spreadsheet writes them.
    """
    declared = _DECLARED.match(text)
    if declared:
        return declared[1]
    if len(text) > _HEAD:
        text = text[: text.rfind("\n", 0, _HEAD) + 1]
    lines = text.count("\n") + 1
    for delimiter in _DELIMITERS:
        if text.count(delimiter) >= _LEAST_RECORDS * (_LEAST_WIDTH - 1) and _divides(
            text, delimiter, lines
        ):
            return delimiter
    return None


def _divides(text: str, delimiter: str, lines: int) -> bool:
    if delimiter != "\t" and max(map(text.count, ("\t", *_BARS))) * 5 > lines:
        return False
    try:
        records = [fields for _, fields in records_of(text, delimiter) if any(fields)]
    except UnreadableError:
        return False
    wide = [fields for fields in records if len(fields) >= _LEAST_WIDTH]
    if len(wide) < _LEAST_RECORDS:
        return False
    if delimiter == "\t":
        return len({len(fields) for fields in records}) == 1
    fields = [field for row in wide for field in row]
    figures = sum(
        bool(_FIGURES.fullmatch(field)) or read_text(field) is not None for field in fields
    )
    return 10 * len(wide) >= 4 * len(records) and 2 * figures >= len(fields)


def records_of(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of its first line. Raises UnreadableError for fields or tables
    beyond the limits.
    """
    declared = _DECLARED.match(text)
    skipped = 1 if declared else 0
    lines = (
        text[declared.end() if declared else 0 :]
        .replace("\x00", "\ufffd")
        .splitlines(keepends=True)
    )
    reader = csv.reader(lines, delimiter=delimiter)
    start, cells = 1, 0
    try:
        for fields in reader:
            cells += len(fields)
            if cells > settings().max_table_cells:
                raise UnreadableError("unsafe_file")
            yield start + skipped, fields
            start = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableError("unsafe_file") from error
