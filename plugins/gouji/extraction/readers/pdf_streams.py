"""Whether a PDF is whole. PDFium shows what it can of a damaged file; a figure that it leaves out
would be a blank.
"""

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator

from gouji.core.config import settings
from gouji.core.errors import UnreadableError

_STREAM = re.compile(rb"stream\r?\n")
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode\b|\[\s*(/ASCII85Decode\s*)?/FlateDecode\s*\])")
_UNSHOWN = re.compile(rb"/Subtype\s*/(?:Image|XML)\b")
"""Pictures and metadata: damaged, they hide no figure."""
_OBJECT = re.compile(rb"\b(\d{1,9})\s+\d{1,5}\s+obj\b(.*?)(?:\bstream\r?\n|\bendobj\b)", re.S)
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_NAMED, _PARENT = (
    re.compile(rb"\b(\d{1,9})\s+\d{1,5}\s+R\b"),
    re.compile(rb"/Parent\s+\d+\s+\d+\s+R\b"),
)
_END, _TAIL, _HEAD = b"%%EOF", 2048, 1024


def check_streams(data: bytes) -> None:
    """Raises UnreadableError for a file that is cut short, whose content is damaged, or that
    unpacks to too much.
    """
    if _END not in data.rstrip(b"\x00\r\n\t ")[-_TAIL:]:
        raise UnreadableError("corrupt_file", "pdf")
    if b"/Encrypt" in data:
        return  # its streams are not plainly deflated
    _check_forms(data)
    room = settings().max_unpacked_bytes
    for stream in _deflated(data):
        room -= _unpacked_size(stream, min(room, settings().max_part_bytes))


def _check_forms(data: bytes) -> None:
    """Refuse a drawing that is part of itself: PDFium would draw it until there is no memory
    left.
    """
    if not _FORM.search(data):
        return
    heads = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}
    named = {
        n: {int(number) for number in _NAMED.findall(_PARENT.sub(b"", head))}
        for n, head in heads.items()
    }
    for form in (n for n, head in heads.items() if _FORM.search(head)):
        reached: set[int] = set()
        waiting = set(named[form])
        while waiting:
            reached |= waiting
            waiting = {other for n in waiting for other in named.get(n, ())} - reached
        if form in reached:
            raise UnreadableError("unsafe_file")


def _deflated(data: bytes) -> Iterator[bytes]:
    """The deflated streams: text, lines, fonts and what their characters mean."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _HEAD) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        deflated = _DEFLATED.search(head)
        if deflated and head.rstrip().endswith(b">>") and not _UNSHOWN.search(head):
            end = data.find(b"endstream", found.end())
            stream = data[found.end() : end if end >= 0 else len(data)]
            yield _bytes(stream) if deflated[1] else stream


def _bytes(written: bytes) -> bytes:
    """The content there as characters."""
    try:
        return a85decode(written.rstrip().removesuffix(b"~>"))
    except ValueError as error:
        raise UnreadableError("corrupt_file", "pdf") from error


def _unpacked_size(stream: bytes, most: int) -> int:
    inflater = zlib.decompressobj()
    try:
        size = len(inflater.decompress(stream, most + 1))
    except zlib.error as error:
        raise UnreadableError("corrupt_file", "pdf") from error
    if size > most:
        raise UnreadableError("unsafe_file")
    if not inflater.eof:
        raise UnreadableError("corrupt_file", "pdf")
    return size
