"""How much a file may hold before it is refused, so that no file can exhaust the machine."""

from dataclasses import dataclass

_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file that is read. ``cells`` is for a whole workbook, empty cells between filled ones included."""

    file_bytes: int = 2048 * _MEBIBYTE
    unpacked_bytes: int = 1024 * _MEBIBYTE
    cells: int = 10_000_000


DEFAULT_LIMITS = Limits()
