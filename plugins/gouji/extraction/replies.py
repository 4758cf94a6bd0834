"""Our own receipts when they come back: what a unit has written beside the findings, and which file
it answers.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from gouji.catalogue.receipt_words import words
from gouji.core.extracted import Explanation
from gouji.extraction.document import Document, Grid

_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
_CODE = re.compile(r"[0-9a-f]{8,32}")
LONGEST = 2000


def take_reply(document: Document) -> tuple[Document, str | None, tuple[Explanation, ...]]:
    """The document without the list of findings, the SHA-256 of the file that it was about, and the
    explanations.

    Only a sheet of the receipt's name that holds that SHA-256 is taken for ours; any other document
    comes back whole.
    """
    labels = words().labels
    for block in document.blocks:
        if isinstance(block, Grid) and block.sheet == labels["list_sheet"]:
            texts = (str(value) for row in block.values for value in row if value)
            stated = next((text for text in texts if text.startswith(labels["sha256"])), "")
            if found := _SHA256.search(stated):
                rest = tuple(other for other in document.blocks if other is not block)
                return replace(document, blocks=rest), found[0], tuple(_explanations(block))
    return document, None, ()


def _explanations(sheet: Grid) -> Iterator[Explanation]:
    labels = words().labels
    wanted = (labels["code"], labels["explanation"])
    columns: tuple[int, ...] = ()
    for row in sheet.values:
        if not columns:
            columns = tuple(row.index(label) for label in wanted if label in row)
            columns = columns if len(columns) == len(wanted) else ()
            continue
        code, text = (" ".join(str(row[column] or "").split()) for column in columns)
        if text and _CODE.fullmatch(code):
            yield Explanation(code, text[:LONGEST])
