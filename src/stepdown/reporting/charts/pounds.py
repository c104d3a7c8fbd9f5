"""Amounts of money in charts: how they are written, on what scale they lie, and which side of nought saves."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.placed import SLACK, within
from stepdown.reporting.charts.svg import BODY, GRID, INK, MUTED, PAPER, SMALL, Attribute, line, rect, text
from stepdown.results.rounding import round_half_up

_APART = 18
"""The least room between two texts on one line."""
_LEAST_APART = 90
"""The least room from one grid line to the next."""


def pounds(value: float) -> str:
    """'£456,000': to £1,000 from £10,000 up, to £100 from £1,000 up, else to £1. No sign: words say which way."""
    size = abs(value)
    nearest = 1_000 if size >= 10_000 else 100 if size >= 1_000 else 1
    return f"£{int(round_half_up(size / nearest)) * nearest:,}"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a chart's amounts are: cost with the team less cost without it. Below nought is a saving.

    ``basis`` is a sentence printed under the chart: the price year, and whether the service's own cost is in it.
    """

    name: str
    saves: str = "Saves more than it costs"
    costs: str = "Costs more than it saves"
    basis: str = ""

    def said(self, value: float) -> str:
        """'saves £456,000', or 'costs £28,000 more'."""
        amount = pounds(value)
        if amount == "£0":
            return "neither saves nor costs more"
        return f"saves {amount}" if value < 0 else f"costs {amount} more"

    @staticmethod
    def between(low: float, high: float) -> str:
        """'from saving £1,962,000 to costing £628,000 more'."""
        return f"from {_ing(low)} to {_ing(high)}"


def _ing(value: float) -> str:
    return f"saving {pounds(value)}" if value < 0 else f"costing {pounds(value)} more"


def nice_step(least: float) -> float:
    """The least of 1, 2, 5, 10, 20 … pounds that is no less than ``least``."""
    least = max(least, 1.0)
    power = 10.0 ** floor(log10(least))
    return next(step for step in (power, 2 * power, 5 * power, 10 * power) if step >= least * (1 - 1e-9))


def ticks(low: float, high: float, step: float) -> tuple[float, ...]:
    """The multiples of ``step`` from ``low`` to ``high``."""
    return tuple(step * place for place in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1))


def tick_label(value: float) -> str:
    """'£500,000' on either side of nought: the headings say which side saves."""
    return f"£{abs(value):,.0f}"


@dataclass(frozen=True, slots=True)
class PoundsAxis:
    """Pounds from ``low`` to ``high``, nought among them, lying from ``left`` to ``right``."""

    low: float
    high: float
    left: float
    right: float

    @staticmethod
    def of(values: Iterable[float], left: float, right: float) -> "PoundsAxis":
        """An axis that holds the values and nought, and leaves room for half a label at each end."""
        low, high = _span(values)
        margin = text_width(tick_label(max(-low, high)), SMALL) / 2
        return PoundsAxis(low, high, left + margin, right - margin)

    def at(self, value: float) -> float:
        """Where an amount lies."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def draw(self, top: float, bottom: float) -> str:
        """Grid lines with their amounts under them, and the line of nought."""
        nought = line(self.at(0), top, self.at(0), bottom + 5, stroke=INK, stroke_width=2)
        return "".join(self._tick(value, top, bottom) for value in self._ticks()) + nought

    def _ticks(self) -> tuple[float, ...]:
        """Round amounts as near to one another as their labels allow."""
        widest = text_width(tick_label(max(-self.low, self.high)), SMALL, bold=True) + _APART
        a_unit = (self.high - self.low) / max(self.right - self.left, 1)
        return ticks(self.low, self.high, nice_step(a_unit * max(widest, _LEAST_APART)))

    def _tick(self, value: float, top: float, bottom: float) -> str:
        x = self.at(value)
        look: dict[str, Attribute] = {"fill": MUTED} if value else {"font_weight": "bold"}
        written = text(x, bottom + 16, tick_label(value), font_size=SMALL, text_anchor="middle", **look)
        return line(x, top, x, bottom, stroke=GRID) + written

    def sides(self, measure: Measure, middle: float, left: float, right: float) -> str:
        """What either side of nought is called, beside the line of nought, from ``left`` to ``right`` at most."""
        saves, costs = f"◄ {measure.saves}" if self.low < 0 else "", f"{measure.costs} ►" if self.high > 0 else ""
        wide_saves, wide_costs = (SLACK * text_width(said, BODY, bold=True) for said in (saves, costs))
        end = within(self.at(0) - 10, left + wide_saves, right - wide_costs - _APART)
        start = max(within(self.at(0) + 10, left, right - wide_costs), end + _APART if saves else 0)
        return _heading(end, middle, saves, "end") + _heading(start, middle, costs, "start")


def _heading(x: float, middle: float, said: str, anchor: str) -> str:
    """A name on a white ground, which covers what is drawn behind it."""
    if not said:
        return ""
    width = text_width(said, BODY, bold=True)
    ground = rect(x - 3 - (width if anchor == "end" else 0), middle - 12, width + 6, 24, fill=PAPER)
    return ground + text(x, middle, said, font_weight="bold", text_anchor=anchor)


def _span(values: Iterable[float]) -> tuple[float, float]:
    """The least and the greatest of the values and nought, a little apart where all are nought."""
    found = (0.0, *values)
    low, high = min(found), max(found)
    return (low, high) if high - low >= 10 else (low - 5, high + 5)
