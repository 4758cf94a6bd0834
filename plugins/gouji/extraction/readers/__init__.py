"""One module a kind of file: bytes to a Document. A reader is imported when its format is first
met.
"""

from collections.abc import Callable
from importlib import import_module

from gouji.extraction.document import Document
from gouji.extraction.readers.detect import Content

READERS = {
    "xlsx": "spreadsheet",
    "xls": "spreadsheet",
    "xlsb": "spreadsheet",
    "ods": "spreadsheet",
    "csv": "delimited",
    "docx": "docx",
    "doc": "word97",
    "rtf": "rtf",
    "odt": "office",
    "html": "html",
    "mhtml": "mhtml",
    "ofd": "ofd",
    "pdf": "pdf",
    "png": "picture",
    "jpeg": "picture",
    "tiff": "picture",
    "bmp": "picture",
    "text": "text",
}
"""Detected format -> module here whose `read` makes a Document, or raises UnreadableError for what
it cannot open.
"""


def reader_of(detected: str) -> Callable[[Content], Document] | None:
    """The reader of a format, or None when there is none."""
    if detected not in READERS:
        return None
    module = import_module(f"gouji.extraction.readers.{READERS[detected]}")
    read: Callable[[Content], Document] = module.read
    return read
