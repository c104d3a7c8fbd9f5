"""Spec: the limits of a funnel."""

from stepdown.evaluation.pool.funnel import limits
from stepdown.results.rounding import round_half_up
from tests.spec.ascii_table import Row

title = "The limits of a funnel"

LIMITS = """
    share | known | design_effect | low_95 | high_95 | low_998 | high_998
    ------+-------+---------------+--------+---------+---------+---------
    0.5   | 10    | 1             | 0.132  | 0.868   | 0.000   | 1.000
    0.5   | 20    | 2             | 0.132  | 0.868   | 0.000   | 1.000
    0.5   | 100   | 1             | 0.397  | 0.603   | 0.341   | 0.659
    0.1   | 100   | 1             | 0.040  | 0.168   | 0.014   | 0.208
    0     | 50    | 1             | 0.000  | 0.000   | 0.000   | 0.000
    1     | 50    | 1             | 1.000  | 1.000   | 1.000   | 1.000
"""

OUTSIDE = """
    share | known | number | outside
    ------+-------+--------+--------
    0.5   | 100   | 60     | no
    0.5   | 100   | 61     | no
    0.5   | 100   | 65     | no
    0.5   | 100   | 66     | yes
    0.5   | 100   | 34     | yes
    0.5   | 100   | 35     | no
"""


def drawn(rows: list[Row]) -> list[Row]:
    """The limits of each row."""
    answered = []
    for row in rows:
        found = limits(float(row["share"]), int(row["known"]), float(row["design_effect"]))
        written = [str(round_half_up(limit, 3)) for limit in (*found.warning, *found.alarm)]
        answered.append(row | dict(zip(list(row)[3:], written, strict=True)))
    return answered


def judged(rows: list[Row]) -> list[Row]:
    """Whether the number of each row lies outside."""
    answered = []
    for row in rows:
        known = int(row["known"])
        outside = limits(float(row["share"]), known).outside(int(row["number"]) / known)
        answered.append(row | {"outside": "yes" if outside else "no"})
    return answered


def test_limits_are_exact_and_the_same_on_both_sides(spec_test):
    """Binomial limits read between whole numbers, of 10 with a share of a half: 0.0107 are at 1 or below and 0.0547 at
    2 or below, so 0.025 is reached at 1.32. With a design effect of 2, twenty people are worth ten."""
    spec_test(LIMITS, drawn, LIMITS)


def test_only_beyond_the_wide_limits_does_an_authority_differ_from_the_rest(spec_test):
    """19 authorities in 20 lie within the narrow limits by chance, so to lie outside of those says little."""
    spec_test(OUTSIDE, judged, OUTSIDE)
