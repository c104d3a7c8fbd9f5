"""Grounds of shapes in charts of money: each with a texture and an edge, so that colour is never the only sign."""

from dataclasses import dataclass

from stepdown.reporting.charts.svg import BLUE, PAPER, Attribute, element, line, rect

_SIDE = 10
ORANGE = "#a2470b"


@dataclass(frozen=True, slots=True)
class Ground:
    """``stripe`` is the slope of the texture in degrees, ``dots`` a scatter of dots; a ground with neither is plain."""

    name: str
    fill: str
    edge: str
    stripe: int | None = None
    dots: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it has no texture."""
        return self.stripe is None and not self.dots


SOLID = Ground("solid", BLUE, BLUE)
STRIPED = Ground("striped", "#dbe9f6", BLUE, stripe=45)
DOTTED = Ground("dotted", PAPER, BLUE, dots=True)
COST = Ground("cost", "#fde2c4", ORANGE, stripe=90)
COST_ZONE = Ground("cost-zone", "#fef3e8", "#f3c99f", stripe=45)
SAVING_ZONE = Ground("saving-zone", "#f4f8fb", "#d3e3f2")


def textures(chart_id: str, *grounds: Ground) -> str:
    """The definitions of the textures that a chart uses; one set for each chart."""
    return element("defs", "".join(_texture(chart_id, ground) for ground in grounds if not ground.is_plain))


def _texture(chart_id: str, ground: Ground) -> str:
    mark = (
        element("circle", cx=_SIDE / 2, cy=_SIDE / 2, r=2, fill=ground.edge)
        if ground.dots
        else line(0, 0, 0, _SIDE, stroke=ground.edge, stroke_width=4)
    )
    return element(
        "pattern", rect(0, 0, _SIDE, _SIDE, fill=ground.fill) + mark, id=f"{chart_id}-{ground.name}",
        width=_SIDE, height=_SIDE, patternUnits="userSpaceOnUse", patternTransform=f"rotate({ground.stripe or 0})",
    )  # fmt: skip


def paint(chart_id: str, ground: Ground) -> dict[str, Attribute]:
    """The attributes that fill and edge a shape."""
    fill = ground.fill if ground.is_plain else f"url(#{chart_id}-{ground.name})"
    return {"fill": fill, "stroke": ground.edge, "stroke_width": 1.5}
