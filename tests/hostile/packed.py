"""Zip files made by hand, because no library writes what they claim."""

import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

_BLOCK, _MUCH = 16_000_000, 64_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it lies in the file: its packed bytes, how they are packed, and what size it says that they have."""

    name: str
    packed: bytes
    method: int = zipfile.ZIP_STORED
    declares: int | None = None


def stored(name: str, content: bytes | str) -> Part:
    """A part that is not packed at all."""
    return Part(name, content if isinstance(content, bytes) else content.encode())


def deflated(name: str, content: bytes | str, declares: int | None = None) -> Part:
    """A part packed as every program does, which may claim another size than it has."""
    raw = content if isinstance(content, bytes) else content.encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return Part(
        name, packer.compress(raw) + packer.flush(), zipfile.ZIP_DEFLATED, len(raw) if declares is None else declares
    )


@cache
def spaces(name: str, count: int, declares: int | None = None) -> Part:
    """A part that unpacks to so many spaces (in blocks of sixteen million), packed to a thousandth of that."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    blocks = count // _BLOCK
    packed = block * blocks + packer.flush()
    return Part(name, packed, zipfile.ZIP_DEFLATED, blocks * _BLOCK if declares is None else declares)


def zip_of(parts: Iterable[Part]) -> bytes:
    """A zip file of these parts."""
    held, listed = b"", b""
    count = 0
    for part in parts:
        size = len(part.packed) if part.declares is None else part.declares
        name, check = part.name.encode(), _check(part, size)
        about = struct.pack("<HHHHHLLLHH", 20, 0, part.method, 0, 33, check, len(part.packed), size, len(name), 0)
        listed += b"PK\x01\x02\x14\x00" + about + struct.pack("<HHHLL", 0, 0, 0, 0, len(held)) + name
        held += b"PK\x03\x04" + about + name + part.packed
        count += 1
    return held + listed + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, count, count, len(listed), len(held), 0)


def of_many_parts(count: int) -> bytes:
    """A zip file whose list names the one part of nothing so many times."""
    one = zip_of([stored("a", "")])
    listed, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    length = struct.pack("<L", (end - listed) * count)
    return one[:listed] + one[listed:end] * count + one[end : end + 12] + length + one[end + 16 :]


def _check(part: Part, size: int) -> int:
    """The check of as many bytes as the part declares, so that what it hides is not found by that; of much, nothing."""
    if part.method == zipfile.ZIP_STORED:
        return zlib.crc32(part.packed)
    if part.method != zipfile.ZIP_DEFLATED or size > _MUCH:
        return 0
    return zlib.crc32(zlib.decompressobj(-15).decompress(part.packed, max(size, 1)))
