"""A chart's SVG as a page may hold it: named for who cannot see it, with nothing active and nothing from outside."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from stepdown.reporting.report import Chart

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = ("text", "tspan", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_PAINT = ("defs", "pattern", "clipPath", "marker", "linearGradient", "radialGradient", "stop", "use")
_ALLOWED = frozenset(("svg", "g", "title", "desc", *_SHAPES, *_PAINT))
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|^\s*javascript:|@import|expression\(", re.IGNORECASE)


def inline(chart: Chart) -> str:
    """SVG text with role, title and description. ValueError where the picture holds what a report may not carry."""
    root = _parsed(chart)
    _check(root, chart.id)
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    for named in [child for child in root if child.tag in ("title", "desc")]:
        root.remove(named)
    for place, (tag, text) in enumerate((("title", chart.title), ("desc", chart.alternative))):
        name = Element(tag, id=f"{chart.id}-{tag}")
        name.text = text
        root.insert(place, name)
    root.attrib |= {"xmlns": _SVG, "role": "img", "aria-labelledby": f"{chart.id}-title {chart.id}-desc"}
    return ElementTree.tostring(root, encoding="unicode")


def _parsed(chart: Chart) -> Element:
    if "<!" in chart.svg:
        raise ValueError(f"chart {chart.id!r}: a picture cannot declare a document type")
    try:
        return ElementTree.fromstring(chart.svg)  # noqa: S314 - without a document type there is no entity to expand
    except ElementTree.ParseError as error:
        raise ValueError(f"chart {chart.id!r}: the picture is not well-formed SVG: {error}") from error


def _check(root: Element, chart_id: str) -> None:
    for element in root.iter():
        if element.tag.removeprefix(f"{{{_SVG}}}") not in _ALLOWED:
            raise ValueError(f"chart {chart_id!r}: a picture cannot hold <{element.tag}>")
        for name, value in element.attrib.items():
            reference = name.rpartition("}")[2] == "href" and not value.startswith("#")
            if reference or name.lower().startswith("on") or _OUTSIDE.search(value):
                raise ValueError(f"chart {chart_id!r}: a picture cannot hold {name}={value!r}")
