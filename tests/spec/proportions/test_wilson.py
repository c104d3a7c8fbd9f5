"""Spec: the interval of one proportion."""

from stepdown.results.intervals import wilson
from stepdown.results.rounding import round_half_up
from tests.spec.ascii_table import Row

title = "The interval of a proportion"

WILSON = """
    numerator | known | low   | high
    ----------+-------+-------+------
    26        | 57    | 0.334 | 0.584
    22        | 57    | 0.271 | 0.516
    9         | 57    | 0.085 | 0.274
    31        | 35    | 0.740 | 0.955
    25        | 37    | 0.515 | 0.804
    0         | 20    | 0.000 | 0.161
    20        | 20    | 0.839 | 1.000
"""


def intervals(rows: list[Row]) -> list[Row]:
    """The 95% interval of each row's proportion, to three decimals."""
    answered = []
    for row in rows:
        low, high = (str(round_half_up(limit, 3)) for limit in wilson(int(row["numerator"]), int(row["known"])))
        answered.append(row | {"low": low, "high": high})
    return answered


def test_a_proportion_has_wilsons_interval(spec_test):
    """The limits never fall below 0 or rise above 1, and none of 20 is not proof of none.

    Wilson's score interval (Wilson 1927; Newcombe 1998, method 3), at 95%, without continuity correction.
    """
    spec_test(WILSON, intervals, WILSON)
