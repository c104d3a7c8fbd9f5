"""How a figure that is not released is drawn: a hatch of a fixed size with 'c' on it, and a note that says so."""

from stepdown.reporting.charts.figures import HIDDEN
from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.svg import INK, MUTED, PAPER, SMALL, element, line, rect, text

HIDDEN_TEXT_NOTE = f"{HIDDEN}: not shown, so that nobody can be identified."
HIDDEN_NOTE = f"{HIDDEN_TEXT_NOTE} Hatched marks are not to scale."
FEW_NOTE = "No percentage is given where fewer than 10 are known."


def hatch(chart_id: str) -> str:
    """The definition of the hatch; one for each chart."""
    stroke = line(0, 0, 0, 8, stroke=MUTED, stroke_width=2)
    return element("defs", element(
        "pattern", rect(0, 0, 8, 8, fill=PAPER) + stroke, id=f"{chart_id}-hidden", width=8, height=8,
        patternUnits="userSpaceOnUse", patternTransform="rotate(45)",
    ))  # fmt: skip


def hatch_fill(chart_id: str) -> str:
    """What a shape is filled with to be hatched."""
    return f"url(#{chart_id}-hidden)"


def hatched(chart_id: str, x: float, middle: float, width: float, height: float) -> str:
    """A hatched box centred on ``middle``."""
    return rect(x, middle - height / 2, width, height, fill=hatch_fill(chart_id), stroke=MUTED, stroke_width=1)


def hidden_label(centre: float, middle: float) -> str:
    """The letter on a white ground, so that it can be read on the hatch."""
    room = text_width(HIDDEN, SMALL, bold=True) + 8
    return rect(centre - room / 2, middle - 9, room, 18, fill=PAPER) + text(
        centre, middle, HIDDEN, font_size=SMALL, font_weight="bold", text_anchor="middle", fill=INK
    )
