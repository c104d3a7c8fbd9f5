"""A figure as a chart is given it: shown, or not released (None, written 'c'); and how each is written."""

from dataclasses import dataclass

from stepdown.results.intervals import SMALLEST_KNOWN, Interval
from stepdown.results.rounding import percent, round_half_up

HIDDEN = "c"
"""What stands for a figure that is not released."""

HIDDEN_ALOUD = "not shown (c)"

type Count = int | None
"""A count, or None where it is not released."""


@dataclass(frozen=True, slots=True)
class Share:
    """``numerator`` of ``known``, either None where it is not released, and the 95% limits if there are any."""

    numerator: Count
    known: Count
    interval: Interval | None = None

    def __post_init__(self) -> None:
        if self.numerator is not None and self.numerator < 0:
            raise ValueError(f"a count cannot be {self.numerator}")
        if self.numerator is not None and self.known is not None and self.numerator > self.known:
            raise ValueError(f"{self.numerator} of {self.known} is not a share")
        if self.interval is not None and not 0 <= self.interval.low <= self.interval.high <= 1:
            raise ValueError(f"{self.interval} is not an interval of a share")

    @property
    def hidden(self) -> bool:
        """Whether either count is not released."""
        return self.numerator is None or self.known is None

    @property
    def value(self) -> float | None:
        """The share from 0 to 1; None where it is hidden or fewer than 10 are known."""
        if self.numerator is None or self.known is None or self.known < SMALLEST_KNOWN:
            return None
        return self.numerator / self.known

    @property
    def limits(self) -> Interval | None:
        """The interval, where the share itself is shown."""
        return None if self.value is None else self.interval

    @property
    def percentage(self) -> str:
        """'46%', 'c', or nothing where fewer than 10 are known."""
        if self.numerator is None or self.known is None:
            return HIDDEN
        return "" if self.value is None else f"{percent(self.numerator, self.known)}%"

    @property
    def of(self) -> str:
        """'26 of 57', 'c of 57', or 'c' where neither is released."""
        if self.numerator is None and self.known is None:
            return HIDDEN
        return f"{written(self.numerator)} of {written(self.known)}"

    def __str__(self) -> str:
        """'26 of 57 (46%)'."""
        return f"{self.of} ({self.percentage})" if self.value is not None else self.of


def written(count: Count) -> str:
    """'1,234', or 'c'."""
    return HIDDEN if count is None else f"{count:,}"


def spoken(figure: str) -> str:
    """A written figure as it is read out: 'c of 57' as 'not shown (c) of 57'."""
    return figure.replace(HIDDEN, HIDDEN_ALOUD)


def aloud(count: Count, one: str, many: str) -> str:
    """'1 child', '1,234 children', 'a number of children not shown (c)'."""
    return f"a number of {many} {HIDDEN_ALOUD}" if count is None else f"{count:,} {one if count == 1 else many}"


def whole_percent(share: float) -> str:
    """A share from 0 to 1 as a whole percentage, rounded half up."""
    return f"{round_half_up(100 * share)}%"


def short_percent(share: float) -> str:
    """A share from 0 to 1 to at most one decimal: '44.8%', or '11%'."""
    return f"{round_half_up(100 * share, 1):f}".removesuffix(".0") + "%"


def rough_percent(share: float) -> str:
    """A share as a whole percentage that never says none or all where there is a little: 'under 1%', 'over 99%'."""
    if 0 < share < 0.01:
        return "under 1%"
    return "over 99%" if 0.99 < share < 1 else whole_percent(share)


def points(share: float) -> str:
    """A difference of shares in percentage points with its sign: '+12', '−3', '0'."""
    rounded = int(round_half_up(100 * share))
    return f"+{rounded}" if rounded > 0 else f"−{-rounded}" if rounded < 0 else "0"
