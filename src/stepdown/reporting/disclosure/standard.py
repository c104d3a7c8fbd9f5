"""The protection standard: how little someone who has the release may know of a small count."""

from typing import NamedTuple

SMALLEST_SPREAD = 2
"""The largest and the smallest whole number that a small count may be differ by at least this: three values or more
remain possible, so that it is neither known nor one of two."""


class Interval(NamedTuple):
    """The values that a count may have. ``high`` is None where nothing shown limits it."""

    low: int
    high: int | None

    def withstands(self) -> bool:
        """Whether the standard is met."""
        return self.high is None or self.high - self.low >= SMALLEST_SPREAD
