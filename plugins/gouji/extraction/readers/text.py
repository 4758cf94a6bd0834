"""Plain text: every line that is not empty, with its number."""

from gouji.extraction.document import Document, Paragraph
from gouji.extraction.readers.detect import Content, decode


def read(content: Content) -> Document:
    """Lines as paragraphs; tabs and bars are kept, because they show where a figure was."""
    lines = (
        decode(content.data)
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\f", "\n")
        .split("\n")
    )
    numbered = enumerate(lines, 1)
    return Document(
        content.format,
        tuple(Paragraph(line, f"line {number}") for number, line in numbered if line),
    )
