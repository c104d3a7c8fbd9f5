"""The shipped open font (Liberation Sans), so that pictures and PDF files are the same on every machine."""

from functools import cache
from importlib.resources import as_file, files

import typst

FONTS = files("stepdown.reporting") / "assets" / "fonts"
"""The folder of the font's files."""


@cache
def shipped_fonts() -> typst.Fonts:
    """The shipped font and the compiler's own, and none of the machine's."""
    with as_file(FONTS) as folder:
        return typst.Fonts(include_system_fonts=False, font_paths=[folder])
