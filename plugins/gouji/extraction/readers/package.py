"""Parts of a zip package and their XML: bounded, without entities, nothing outside the package is
ever looked at.
"""

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.readers.detect import DAMAGED


def read_part(archive: zipfile.ZipFile, name: str, kind: str) -> bytes:
    """The bytes of a part. Raises UnreadableError when it is missing, damaged, locked or larger
    than is allowed.
    """
    try:
        member = archive.getinfo(name)
        if member.file_size > settings().max_part_bytes:
            raise UnreadableError("unsafe_file")
        if member.flag_bits & 1:
            raise UnreadableError("encrypted_file")
        return archive.read(member)
    except DAMAGED as error:
        raise UnreadableError("corrupt_file", kind) from error


def parse_xml(xml: bytes, kind: str) -> etree._Element:
    """The root of an XML part. Raises UnreadableError for what is not well-formed, and for any
    document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("corrupt_file", kind) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("unsafe_file")
    return root


def read_xml(archive: zipfile.ZipFile, name: str, kind: str) -> etree._Element:
    """The root of a part."""
    return parse_xml(read_part(archive, name, kind), kind)


def relations(archive: zipfile.ZipFile, part: str, kind: str) -> Iterator[tuple[str, str, str]]:
    """What a part refers to within the package: id, last word of the type, name of the part; links
    outside are left.
    """
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive.NameToInfo:
        return
    for item in read_xml(archive, rels, kind):
        target = item.get("Target", "")
        if item.get("TargetMode") != "External" and target:
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield item.get("Id", ""), item.get("Type", "").rpartition("/")[2], place
