"""Web pages saved with all their parts in one file (mhtml); only parts that are pages are read,
nothing is fetched.
"""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document, Grid, Paragraph
from gouji.extraction.readers import html
from gouji.extraction.readers.detect import Content


def read(content: Content) -> Document:
    """The pages one after another (a frame is a page of its own); tables are counted over all of
    them.
    """
    if content.data.lower().count(b"boundary=") > settings().max_nesting:
        raise UnreadableError("unsafe_file")
    try:
        pages = list(_pages(message_from_bytes(content.data, policy=policy.compat32)))
    except (MessageError, RecursionError, LookupError, ValueError) as error:
        raise UnreadableError("corrupt_file", content.format) from error
    blocks: list[Paragraph | Grid] = []
    tables = 0
    for number, page in enumerate(pages, 1):
        found = _read_page(page, content.format)
        blocks += [_renumbered(block, number, tables) for block in found]
        tables += sum(isinstance(block, Grid) for block in found)
    if not blocks:
        raise UnreadableError("not_a_report")
    return Document(content.format, tuple(blocks))


def _pages(message: "Message[str, str]") -> Iterator[bytes]:
    """The bytes of every part that is a page. Raises UnreadableError when there are too many
    parts.
    """
    for count, part in enumerate(message.walk()):
        if count > settings().max_members:
            raise UnreadableError("unsafe_file")
        payload = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(payload, bytes) and payload.strip():
            yield payload


def _read_page(page: bytes, name: str) -> tuple[Paragraph | Grid, ...]:
    try:
        return html.read(Content(page, name)).blocks
    except UnreadableError as error:
        if error.code == "not_a_report":
            return ()
        raise


def _renumbered(block: Paragraph | Grid, page: int, tables: int) -> Paragraph | Grid:
    if isinstance(block, Grid):
        return replace(block, number=block.number + tables)
    return block if page == 1 else replace(block, at=f"page {page}/{block.at}")
