"""The few marks that every chart is drawn with, each as SVG text. Lengths are in viewBox units, 960 to the width."""

import re
from xml.sax.saxutils import escape as _escape

from stepdown.reporting.charts.measure import LEADING, wrap

WIDTH = 960
BODY = 18
"""The size of ordinary text; SMALL is the least that is used, 16 px on a picture 960 px wide."""
SMALL = 16

INK = "#0b0c0c"
MUTED = "#505a5f"
"""Secondary text: 7:1 on white."""
GRID = "#d5d8da"
"""Grid lines, which carry no meaning of their own."""
BLUE = "#1d70b8"
PAPER = "#ffffff"

WASH = "#f3f2f1"
"""A ground for what stands aside; every text colour has 4.5:1 on it."""

EMPTY = "There is nothing to show."

type Attribute = str | float | None

_FONT = "Liberation Sans, Arial, sans-serif"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


def escape(text: str) -> str:
    """``text`` as XML 1.0 may hold it: marked-up characters escaped, characters that XML forbids shown as U+FFFD."""
    return _escape(_FORBIDDEN.sub("\ufffd", text), {'"': "&quot;"})


def number(value: float) -> str:
    """A length with at most two decimals, the same on every machine."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def element(name: str, content: str = "", /, **attributes: Attribute) -> str:
    """An element with ``content`` (SVG, or escaped text); ``stroke_width`` becomes stroke-width, None is left out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def rect(x: float, y: float, width: float, height: float, **attributes: Attribute) -> str:
    """A rectangle from its top left corner."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Attribute) -> str:
    """A straight line, ink of width 1 unless told otherwise."""
    given: dict[str, Attribute] = {"stroke": INK, "stroke_width": 1, **attributes}
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **given)


def path(*steps: str | float, **attributes: Attribute) -> str:
    """A path of letters and coordinates."""
    return element("path", d=" ".join(s if isinstance(s, str) else number(s) for s in steps), **attributes)


def text(x: float, middle: float, content: str, **attributes: Attribute) -> str:
    """One line of text whose capitals are centred on ``middle``. ``font_size`` is BODY unless told otherwise."""
    size = attributes.get("font_size") or BODY
    given: dict[str, Attribute] = {"font_size": size, "fill": INK, **attributes}
    return element("text", escape(content), x=x, y=middle + 0.36 * float(size), **given)


def text_block(x: float, middle: float, lines: tuple[str, ...], **attributes: Attribute) -> str:
    """Lines of text, the block centred on ``middle``."""
    leading = float(attributes.get("font_size") or BODY) * LEADING
    first = middle - (len(lines) - 1) * leading / 2
    return "".join(text(x, first + place * leading, each, **attributes) for place, each in enumerate(lines))


def notes(top: float, sentences: tuple[str, ...]) -> tuple[str, float]:
    """Small print under a chart, and where it ends."""
    lines = tuple(each for sentence in sentences for each in wrap(sentence, SMALL, WIDTH - 20))
    height = len(lines) * SMALL * LEADING
    return text_block(10, top + height / 2, lines, font_size=SMALL, fill=MUTED), top + height


def document(chart_id: str, title: str, description: str, height: float, *parts: str) -> str:
    """The whole picture. ValueError where ``chart_id`` could not stand in a page as the start of an id."""
    if not _ID.fullmatch(chart_id):
        raise ValueError(f"{chart_id!r} cannot be a chart's id: use letters, digits, '-', '_' and '.', a letter first")
    named = (("title", title), ("desc", description))
    return element(
        "svg",
        "".join(element(name, escape(said) or " ", id=f"{chart_id}-{name}") for name, said in named) + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        class_="stepdown-chart",
        viewBox=f"0 0 {WIDTH} {number(height)}",
        role="img",
        aria_labelledby=f"{chart_id}-title {chart_id}-desc",
        font_family=_FONT,
    )


def empty(chart_id: str, title: str) -> str:
    """The picture of nothing, which says so."""
    return document(chart_id, title, EMPTY, 40, text(10, 20, EMPTY, fill=MUTED))
