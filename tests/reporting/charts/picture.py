"""A chart's SVG, taken apart for the tests: its texts with the room that they take, and the corners of its marks."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from stepdown.reporting.charts.measure import text_width

NAMESPACE = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Words:
    """One line of text and the box around it."""

    said: str
    size: float
    fill: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: "Words") -> bool:
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


def parse(svg: str) -> Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - it was drawn a moment ago, here


def drawn(root: Element, tag: str) -> list[Element]:
    """The elements of a kind that are seen: those in definitions are not."""
    hidden = {each for group in root.iter(f"{NAMESPACE}defs") for each in group.iter()}
    return [each for each in root.iter(f"{NAMESPACE}{tag}") if each not in hidden]


def number(element: Element, name: str) -> float:
    return float(element.get(name, 0))


def words(root: Element) -> list[Words]:
    return [_words(element) for element in drawn(root, "text") if element.text]


def _words(element: Element) -> Words:
    said, size = element.text or "", number(element, "font-size")
    width = text_width(said, size, bold=element.get("font-weight") == "bold")
    left = number(element, "x") - {"start": 0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
    base = number(element, "y")
    return Words(said, size, element.get("fill", ""), left, left + width, base - 0.78 * size, base + 0.2 * size)


def said(svg: str) -> str:
    """Every word in the picture, in the order in which it is drawn, without the description."""
    return " ".join(each.said for each in words(parse(svg)))


def corners(root: Element) -> list[tuple[float, float]]:
    """The corners of every mark that is not text; of a curve, those of its hull."""
    found = []
    for each in drawn(root, "rect"):
        x, y = number(each, "x"), number(each, "y")
        found += [(x, y), (x + number(each, "width"), y + number(each, "height"))]
    for each in drawn(root, "circle"):
        x, y, r = number(each, "cx"), number(each, "cy"), number(each, "r")
        found += [(x - r, y - r), (x + r, y + r)]
    for each in drawn(root, "line"):
        found += [(number(each, "x1"), number(each, "y1")), (number(each, "x2"), number(each, "y2"))]
    for each in drawn(root, "path"):
        steps = [float(step) for step in re.findall(r"-?\d+(?:\.\d+)?", each.get("d", ""))]
        found += list(zip(steps[::2], steps[1::2], strict=True))
    return found


def shapes(svg: str) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """All that could be measured with a ruler: every mark that is not text, with its attributes."""
    root = parse(svg)
    kinds = ("rect", "circle", "line", "path")
    return [(kind, tuple(sorted(each.attrib.items()))) for kind in kinds for each in drawn(root, kind)]
