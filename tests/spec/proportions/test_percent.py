"""Spec: how a percentage is rounded."""

from stepdown.results.rounding import percent
from tests.spec.ascii_table import Row

title = "Percentages"

HALF_UP = """
    numerator | denominator | whole | one_place
    ----------+-------------+-------+----------
    22        | 57          | 39    | 38.6
    26        | 57          | 46    | 45.6
    25        | 37          | 68    | 67.6
    1         | 8           | 13    | 12.5
    1         | 200         | 1     | 0.5
    1         | 201         | 0     | 0.5
    0         | 57          | 0     | 0.0
    57        | 57          | 100   | 100.0
"""


def percentages(rows: list[Row]) -> list[Row]:
    """The percentage of each row as whole per cent and to one decimal."""
    answered = []
    for row in rows:
        numerator, denominator = int(row["numerator"]), int(row["denominator"])
        whole, one_place = percent(numerator, denominator), percent(numerator, denominator, places=1)
        answered.append(row | {"whole": str(whole), "one_place": str(one_place)})
    return answered


def test_a_percentage_is_rounded_half_up(spec_test):
    """Halves go up, as people round by hand, and the exact fraction is rounded once: 1 of 8 is 13%."""
    spec_test(HALF_UP, percentages, HALF_UP)
