"""Spec: the middle and the ninth in ten, by rank; and the bands of the distribution."""

from collections import Counter
from fractions import Fraction

from stepdown.evaluation.infer.amounts import median, quantile
from stepdown.evaluation.reduce.counts import Histogram
from stepdown.evaluation.sections.coming_in import banded
from tests.spec.ascii_table import Row

title = "Median, 90th centile and bands"

TEN = """
    hours | requests
    ------+---------
    1     | 4
    2     | 1
    5     | 3
    40    | 1
    900   | 1
"""

BANDED = """
    hours  | band
    -------+----------------
    0      | within_24_hours
    24     | within_24_hours
    24.25  | 1_to_3_days
    72     | 1_to_3_days
    72.25  | 3_to_7_days
    168    | 3_to_7_days
    168.25 | 1_to_2_weeks
    336    | 1_to_2_weeks
    336.25 | 2_to_4_weeks
    672    | 2_to_4_weeks
    672.25 | over_4_weeks
"""


def waited(rows: list[Row]) -> dict[float, int]:
    """How many requests waited each number of hours."""
    return {float(row["hours"] or 0): int(row["requests"] or 0) for row in rows}


def bands(rows: list[Row]) -> list[Row]:
    """Each row with the band that its hours fall in."""
    return [row | {"band": _band(float(row["hours"] or 0))} for row in rows]


def _band(hours: float) -> str:
    found = Counter(banded(Histogram({hours: 1}, {})))
    return found.most_common(1)[0][0]


def test_the_median_of_an_even_number_is_half_way_between_the_two_middle_ones(spec_test):
    """The fifth and the sixth of ten waited 2 and 5 hours."""
    spec_test(TEN, lambda rows: median(waited(rows)), 3.5)


def test_the_90th_centile_is_the_wait_that_nine_in_ten_do_not_exceed(spec_test):
    """The ninth of ten: an hour that somebody waited, never a number between two. The longest wait does not move it."""
    spec_test(TEN, lambda rows: quantile(waited(rows), Fraction(9, 10)), 40.0)


def test_the_upper_limit_of_a_band_is_in_it(spec_test):
    """Hours from referral to first contact."""
    spec_test(BANDED, bands, BANDED)
