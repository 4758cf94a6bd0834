"""The format of a file, by its content; its name is never used."""

import codecs
import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from gouji.core.charset import chinese_charset, wide_charset
from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.readers.separators import find_delimiter

_SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"BM", "bmp"),
    (b"{\\rtf", "rtf"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"MSCF\x00", "cab"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)
_MEMBERS = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("word/document2.xml", "docx"),
    ("ppt/presentation.xml", "pptx"),
    ("OFD.xml", "ofd"),
)
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|tr|td|div|p)\b", re.I)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.I)
_CHARSETS = dict.fromkeys(
    ("gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936", "gb18030"), "gb18030"
) | {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAX_DEFLATE = 1032
_TAR_AT = 257

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
)
"""What the standard library raises on archives that are broken."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file's bytes, the name of their format (a key of the vocabulary's `formats`), the archive
    when it is a zip.
    """

    data: bytes
    format: str
    archive: zipfile.ZipFile | None = None


def open_content(data: bytes) -> Content:
    """Detect a file's format. Raises UnreadableError for what is damaged, locked or unsafe."""
    name = next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)
    if name == "zip":
        return _open_zip(data)
    if name == "ole":
        return Content(data, _detect_ole(data))
    if data[_TAR_AT : _TAR_AT + 5] == b"ustar":
        return Content(data, "tar")
    return Content(data, name or _detect_text(data))


def _detect_text(data: bytes) -> str:
    head = data[:65_536]
    if any(data.startswith(bom) for bom, _ in _BOMS):
        head = decode(head[: len(head) // 2 * 2]).encode()
    elif b"\x00" in head:
        charset = wide_charset(data)
        if charset is None:
            return "binary"
        head = head[: len(head) // 2 * 2].decode(charset, errors="replace").encode()
    if head.lstrip().startswith(b"MIME-Version:") or b"\nMIME-Version:" in head[:4096]:
        return "mhtml"
    if _HTML.search(head):
        return "html"
    if head.lstrip().startswith(b"<?xml"):
        return "xml"
    return "csv" if find_delimiter(decode(data)) else "text"


def _open_zip(data: bytes) -> Content:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        _check_size(archive, archive.infolist(), len(data))
        return Content(data, package_format(archive), archive)
    except DAMAGED as error:
        raise UnreadableError("corrupt_file", "zip") from error


def package_format(archive: zipfile.ZipFile) -> str:
    """The format of a document that is a zip itself; `zip` for any other. Raises what DAMAGED
    names.
    """
    names = {member.filename for member in archive.infolist()}
    kind = b""
    if "mimetype" in names:
        with archive.open("mimetype") as stream:
            kind = stream.read(100)
    if b"opendocument.spreadsheet" in kind:
        return "ods"
    if b"opendocument.text" in kind:
        return "odt"
    return next((name for member, name in _MEMBERS if member in names), "zip")


def _check_size(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse what unpacks to more than is allowed. A small archive cannot; a large one is unpacked
    to see.
    """
    limit = settings().max_unpacked_bytes
    if sum(member.file_size for member in members) > limit:
        raise UnreadableError("unsafe_file")
    if size * _MAX_DEFLATE <= limit:
        return
    total = 0
    for member in members:
        with archive.open(member) as stream:
            while chunk := stream.read(1 << 20):
                total += len(chunk)
                if total > limit:
                    raise UnreadableError("unsafe_file")


def _detect_ole(data: bytes) -> str:
    found = next((name for stream, name in _STREAMS if stream.encode("utf-16-le") in data), "ole")
    if found == "encrypted":
        raise UnreadableError("encrypted_file")
    return found


def decode(data: bytes, *, declared: bool = False) -> str:
    """The text of a file: by its byte-order mark, by its actual encoding (UTF-8, GB 18030), by the
    one it declares.

    `declared`: a page may name its charset. Bytes that no charset explains become U+FFFD, which no
    figure holds.
    """
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return data.decode(charset, errors="replace")
    if b"\x00" in data[:4096] and (wide := wide_charset(data)):
        return data.decode(wide, errors="replace")
    charsets = ["utf-8"]
    found = _CHARSET.search(data[:4096]) if declared else None
    if found:
        charsets.insert(0, _CHARSETS.get(found[1].decode("ascii").lower(), "utf-8"))
    for charset in charsets:
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8" if _looks_utf8(data) else chinese_charset(data), errors="replace")


def _looks_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    return text.count("\ufffd") * 20 < len(text)
