"""Text is measured as the shipped font sets it, and wrapped to fit."""

import struct
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.reporting.charts.measure import text_width, wrap

FONTS = files("stepdown.reporting") / "assets" / "fonts"


@pytest.mark.parametrize(("bold", "font"), [(False, "LiberationSans-Regular.ttf"), (True, "LiberationSans-Bold.ttf")])
def test_the_widths_are_those_of_the_font(bold, font):
    true = _advances((FONTS / font).read_bytes())
    wrong = {
        character: (round(text_width(character, 1000, bold=bold)), round(true[character]))
        for character in map(chr, (*range(32, 127), *map(ord, "£–—‘’“”•·−→←×÷±≤≥▲▼◄►●○éÜş")))
        if abs(text_width(character, 1000, bold=bold) - true[character]) > 1
    }
    assert wrong == {}


def _advances(font):
    """Each character's advance width in thousandths of an em, from the font's own tables (cmap format 4, hmtx)."""
    tables = {}
    for place in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * place)
        tables[tag] = offset
    em = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
    wide = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    widths = [struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * glyph)[0] for glyph in range(wide)]
    return {character: widths[min(glyph, wide - 1)] * 1000 / em for character, glyph in _glyphs(font, tables[b"cmap"])}


def _glyphs(font, cmap):
    for place in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        start = cmap + struct.unpack_from(">I", font, cmap + 8 + 8 * place)[0]
        if struct.unpack_from(">H", font, start)[0] == 4:
            yield from _segments(font, start)


def _segments(font, start):
    count = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends, firsts, deltas, offsets = (start + 14 + 2 * i * count + (2 if i else 0) for i in range(4))
    for segment in range(count):
        end, first, delta, offset = (
            struct.unpack_from(">H", font, array + 2 * segment)[0] for array in (ends, firsts, deltas, offsets)
        )
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = struct.unpack_from(">H", font, offsets + 2 * segment + offset + 2 * (code - first))[0]
            yield chr(code), (glyph + delta) & 0xFFFF


@given(st.text(max_size=200), st.floats(40, 500), st.booleans())
def test_wrapped_lines_fit_and_lose_no_character(text, room, bold):
    lines = wrap(text, 18, room, bold=bold)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert [line for line in lines if text_width(line, 18, bold=bold) > room] == []


@given(st.lists(st.text("abc", min_size=1, max_size=6), min_size=1))
def test_words_are_broken_only_where_one_is_too_wide(words):
    lines = wrap(" ".join(words), 18, 120)
    assert [word for line in lines for word in line.split()] == words
