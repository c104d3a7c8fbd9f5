"""A chart as a PNG picture, for documents that cannot hold SVG: no browser, and no font but the shipped one."""

import typst

from stepdown.reporting.fonts import shipped_fonts

_PAGE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)
"""
_POINTS_AN_INCH = 72


def to_png(svg: str, scale: float = 2) -> bytes:
    """The picture of ``svg`` at ``scale`` pixels a viewBox unit: 1,920 wide at 2. ValueError where it is not SVG."""
    inputs = {"svg": svg, "width": str(_width(svg))}
    try:
        picture: bytes = typst.compile(
            _PAGE, font_paths=shipped_fonts(), sys_inputs=inputs, format="png", ppi=scale * _POINTS_AN_INCH
        )
    except typst.TypstError as error:
        raise ValueError(f"this is not an SVG picture: {error}") from error
    return picture


def _width(svg: str) -> float:
    """The width of the viewBox, in its units."""
    _, found, rest = svg.partition('viewBox="')
    if not found:
        raise ValueError("this is not an SVG picture: it has no viewBox")
    return float(rest.split('"')[0].split()[2])
