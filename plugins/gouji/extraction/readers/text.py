"""Plain text: every line that is not empty, with its number."""

from gouji.extraction.detect import decode
from gouji.extraction.document import Document, Paragraph


def read(data: bytes, detected: str) -> Document:
    """Lines as paragraphs; tabs and bars are kept, because they tell where a figure stood."""
    lines = decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    return Document(detected, tuple(Paragraph(line, f"line {number}") for number, line in enumerate(lines, 1) if line))
