"""McNemar's exact test equals the sum of whole numbers, on both sides of where whole numbers give way to a series."""

from fractions import Fraction
from math import comb

import pytest

from stepdown.evaluation.infer.paired import Pairs, mcnemar_exact, mcnemar_midp


def by_whole_numbers(fewer: int, changed: int) -> tuple[float, float]:
    tail = Fraction(sum(comb(changed, n) for n in range(fewer + 1)), 2**changed)
    point = Fraction(comb(changed, fewer), 2**changed)
    return float(2 * tail), float(2 * tail - point)


@pytest.mark.parametrize("changed", [1, 17, 500, 1999, 2000, 2001, 2500, 4001])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.45, 0.499])
def test_the_tests_equal_whole_numbers(changed, share):
    fewer = int(changed * share)
    exact, midp = by_whole_numbers(fewer, changed)
    pairs = Pairs(3, fewer, changed - fewer, 3)
    assert mcnemar_exact(pairs) == pytest.approx(exact, rel=1e-10, abs=1e-300)
    assert mcnemar_midp(pairs) == pytest.approx(midp, rel=1e-10, abs=1e-300)


def test_of_millions_of_changes_the_test_is_the_normal_distributions():
    """3,499,907 of 7,000,000: 0.0699 standard deviations below the middle, with the correction for continuity."""
    assert mcnemar_exact(Pairs(0, 3_499_907, 3_500_093, 0)) == pytest.approx(2 * 0.4721274, abs=1e-6)
