"""A chart's key: what each ground means, a swatch and its words after one another, on as many lines as they need."""

from stepdown.reporting.charts.grounds import Ground, paint
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import SLACK
from stepdown.reporting.charts.svg import BODY, WIDTH, rect, text_block

_SWATCH = 22
_GAP = 26
_LINE = 30


def key(chart_id: str, top: float, meanings: tuple[tuple[Ground, str], ...]) -> tuple[str, float]:
    """The key, and where it ends."""
    x, drawn = 10.0, ""
    for ground, said in meanings:
        lines = wrap(said, BODY, WIDTH - 60)
        width = _SWATCH + 8 + SLACK * max(text_width(each, BODY) for each in lines)
        if x > 10 and x + width > WIDTH - 10:
            x, top = 10.0, top + _LINE
        middle = top + max(_LINE, len(lines) * BODY * LEADING) / 2
        drawn += rect(x, middle - _SWATCH / 2, _SWATCH, _SWATCH, **paint(chart_id, ground))
        drawn += text_block(x + _SWATCH + 8, middle, lines)
        x += width + _GAP
        if len(lines) > 1:
            x, top = 10.0, top + len(lines) * BODY * LEADING
    return drawn, top + _LINE
