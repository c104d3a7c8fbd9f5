"""Rounding: each count to the nearest multiple of a base by itself, and what a reader knows of one that is rounded."""

from stepdown.reporting.disclosure.standard import Interval


def rounded(count: int, base: int) -> int:
    """The nearest multiple of an odd base: 2 is 0 and 3 is 5."""
    return base * ((count + base // 2) // base)


def told(count: int, base: int) -> Interval:
    """Between which numbers a reader of the rounded count knows it to lie."""
    near = rounded(count, base)
    return Interval(max(0, near - base // 2), near + base // 2)
