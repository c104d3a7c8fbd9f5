"""How each standing looks and is called in a picture: a shade, a height, a letter and a short word."""

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.reporting.charts.grounds import Ground
from stepdown.reporting.charts.svg import BLUE, INK, MUTED, PAPER

CLOSED, EARLY_HELP, NEED, PLAN, CARE = SafeguardingLevel
"""The ladder, lowest first."""

GROUNDS: dict[SafeguardingLevel, Ground] = {
    CARE: Ground("looked-after", "#0f2d4a", INK),
    PLAN: Ground("plan", BLUE, INK),
    NEED: Ground("in-need", "#92bde3", INK),
    EARLY_HELP: Ground("early-help", "#ffffff", BLUE, dots=True),
    CLOSED: Ground("closed", "#eef1f3", MUTED),
}
"""Each darker than the one below it, so that they part in grey as well."""
UNKNOWN = Ground("not-known", PAPER, "#8a9296", stripe=45)
AWAY = Ground("left", "#e4dcef", "#54319f", stripe=90)

_SHORT: dict[SafeguardingLevel, tuple[str, str]] = {
    CARE: ("L", "Looked after"),
    PLAN: ("P", "Plan"),
    NEED: ("N", "In need"),
    EARLY_HELP: ("E", "Early help"),
    CLOSED: ("C", "Closed"),
}


def letter(standing: Standing) -> str:
    """'P' for a child protection plan, '?' for not known, '►' for one who has left the ladder."""
    if isinstance(standing, SafeguardingLevel):
        return _SHORT[standing][0]
    return "►" if isinstance(standing, LeftLadder) else "?"


def short(standing: Standing) -> str:
    """'Plan'; 'Not known'; for one who has left the ladder, why."""
    if isinstance(standing, SafeguardingLevel):
        return _SHORT[standing][1]
    return f"Left: {inside(standing.label)}" if isinstance(standing, LeftLadder) else Missing.NOT_KNOWN.label


def full(standing: Standing) -> str:
    """'Child protection plan'; 'Left the ladder: turned 18'; 'Not known'."""
    if isinstance(standing, LeftLadder):
        return f"Left the ladder: {inside(standing.label)}"
    return standing.label if isinstance(standing, SafeguardingLevel) else Missing.NOT_KNOWN.label


def inside(said: str) -> str:
    """Words in the middle of a sentence."""
    return f"{said[:1].lower()}{said[1:]}"


def ground(standing: Standing) -> Ground:
    """What a shape of this standing is filled with."""
    if isinstance(standing, SafeguardingLevel):
        return GROUNDS[standing]
    return AWAY if isinstance(standing, LeftLadder) else UNKNOWN
