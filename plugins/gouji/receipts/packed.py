"""A zip of parts that are packed already, so that what never changes is compressed once."""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DEFLATED = 20, 8
_MIDNIGHT, _FIRST_OF_1980 = 0, 0x21
"""The same for every file, so that the same content is the same bytes."""


@dataclass(frozen=True)
class Part:
    """A file of a zip, compressed."""

    name: bytes
    crc: int
    size: int
    packed: bytes


def part(name: str, content: bytes, level: int) -> Part:
    """The content under an ASCII name, compressed."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    return Part(name.encode("ascii"), zlib.crc32(content), len(content), packed)


def pack(parts: Iterable[Part]) -> bytes:
    """The zip of these parts, in their order."""
    bodies: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for one in parts:
        facts = (_MIDNIGHT, _FIRST_OF_1980, one.crc, len(one.packed), one.size, len(one.name), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, 0, _DEFLATED, *facts)
        central = _CENTRAL.pack(
            b"PK\1\2", _VERSION, _VERSION, 0, _DEFLATED, *facts, 0, 0, 0, 0, offset
        )
        bodies += (local, one.name, one.packed)
        directory += (central, one.name)
        offset += len(local) + len(one.name) + len(one.packed)
    count, size = len(directory) // 2, sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)
    return b"".join((*bodies, *directory, end))
