"""Which characters a TrueType font can draw, read from its 'cmap' table (OpenType specification, formats 4 and 12).

PDF/UA allows no character without a glyph, so one stray letter of a script that the font lacks would stop the report.
"""

import re
from collections.abc import Iterator
from struct import iter_unpack, unpack_from


def undrawable(font: bytes) -> re.Pattern[str]:
    """A pattern for each character without a glyph in ``font``; breaks and the replacement character do not match."""
    covered = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in _ranges(font))
    return re.compile(f"[^\t\n\ufffd{covered}]")


def _ranges(font: bytes) -> Iterator[tuple[int, int]]:
    """First and last code points of the runs of characters, half characters left out."""
    start = _table(font, b"cmap")
    (subtables,) = unpack_from(">H", font, start + 2)
    for _, _, offset in iter_unpack(">HHI", font[start + 4 : start + 4 + 8 * subtables]):
        (form,) = unpack_from(">H", font, start + offset)
        if form == 4:
            yield from _format_4(font, start + offset)
        elif form == 12:
            yield from _format_12(font, start + offset)


def _table(font: bytes, tag: bytes) -> int:
    (tables,) = unpack_from(">H", font, 4)
    for name, _, offset, _ in iter_unpack(">4sIII", font[12 : 12 + 16 * tables]):
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no {tag.decode()} table")


def _format_4(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    (twice,) = unpack_from(">H", font, start + 6)
    lasts = unpack_from(f">{twice // 2}H", font, start + 14)
    firsts = unpack_from(f">{twice // 2}H", font, start + 16 + twice)
    # The closing run, 0xFFFF alone, stands for no character.
    yield from zip(firsts[:-1], lasts[:-1], strict=True)


def _format_12(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    (groups,) = unpack_from(">I", font, start + 12)
    for first, last, _ in iter_unpack(">III", font[start + 16 : start + 16 + 12 * groups]):
        yield first, last
