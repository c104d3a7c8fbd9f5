"""How each movement looks: a colour, a texture and a sign each, so that any one of the three is enough to tell it."""

from dataclasses import dataclass

from stepdown.domain.safeguarding import Movement
from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.svg import BLUE, MUTED, PAPER, SMALL, Attribute, element, line, rect, text


@dataclass(frozen=True, slots=True)
class Look:
    """``edge`` has 4.5:1 on white; ``stripe`` is the slope of the texture in degrees, None for a plain ground."""

    sign: str
    ground: str
    edge: str
    stripe: int | None = None
    dashes: str | None = None


LOOKS = {
    Movement.STEPPED_DOWN: Look("▼", "#cfe1f2", BLUE, stripe=-45),
    Movement.UNCHANGED: Look("=", "#dee0e2", MUTED),
    Movement.STEPPED_UP: Look("▲", "#fde2c4", "#a2470b", stripe=90),
    Movement.LEFT_LADDER: Look("►", "#e4dcef", "#54319f", stripe=0),
    Movement.NOT_KNOWN: Look("?", PAPER, MUTED, dashes="5 4"),
}


def textures(chart_id: str) -> str:
    """The definitions of the striped grounds; one set for each chart."""
    return element("defs", "".join(_texture(chart_id, kind, look) for kind, look in LOOKS.items()))


def _texture(chart_id: str, kind: Movement, look: Look) -> str:
    if look.stripe is None:
        return ""
    stripes = rect(0, 0, 9, 9, fill=look.ground) + line(0, 0, 0, 9, stroke=look.edge, stroke_width=3)
    return element(
        "pattern", stripes, id=f"{chart_id}-{kind.value}", width=9, height=9, patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({look.stripe})",
    )  # fmt: skip


def ink(chart_id: str, kind: Movement) -> dict[str, Attribute]:
    """The attributes that fill and edge a shape of this movement."""
    look = LOOKS[kind]
    fill = look.ground if look.stripe is None else f"url(#{chart_id}-{kind.value})"
    return {"fill": fill, "stroke": look.edge, "stroke_width": 1.5, "stroke_dasharray": look.dashes}


TAG_HEIGHT = 20


def tag(x: float, middle: float, said: str) -> str:
    """A few letters on a white ground, readable on any texture; ``x`` is its left edge."""
    width = text_width(said, SMALL, bold=True) + 10
    ground = rect(x, middle - TAG_HEIGHT / 2 + 1, width, TAG_HEIGHT - 2, rx=4, fill=PAPER)
    return ground + text(x + 5, middle, said, font_size=SMALL, font_weight="bold")


def swatch(chart_id: str, kind: Movement, x: float, y: float, size: float) -> str:
    """A square of a movement's look with its sign in the middle."""
    sign = LOOKS[kind].sign
    width = text_width(sign, SMALL, bold=True) + 10
    return rect(x, y, size, size, **ink(chart_id, kind)) + tag(x + (size - width) / 2, y + size / 2, sign)
