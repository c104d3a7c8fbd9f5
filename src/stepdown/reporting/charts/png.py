"""A chart as a PNG picture, for documents that cannot hold SVG. No browser: Stepdown's own font, then the machine's."""

from functools import cache
from importlib.resources import files
from pathlib import Path


def to_png(svg: str, scale: float = 2) -> bytes:
    """The picture of ``svg`` at ``scale`` pixels a viewBox unit: 1,920 wide at 2. ValueError where it is not SVG."""
    import vl_convert

    _register_font()
    picture: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return picture


@cache
def _register_font() -> None:
    """Make the shipped font known to the converter, once in a process."""
    import vl_convert

    folder = Path(str(files("stepdown.reporting"))) / "assets" / "fonts"
    if folder.is_dir():
        vl_convert.register_font_directory(str(folder))
