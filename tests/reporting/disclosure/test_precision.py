"""Limits and p-values leave as they are printed: what is made of how children fall into families cannot be searched."""

import pytest

from stepdown.evaluation.infer.clustered import Group
from stepdown.evaluation.infer.reach import reach_of_share
from stepdown.reporting.disclosure.precision import as_printed
from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.results.intervals import Interval, wilson
from stepdown.results.result import Measure, Result, Tally


def result(measure: Measure, **fields) -> Result:
    return Result("a.b", "B", measure, "child", "x.sql", Tally(numerator=12, known=40), **fields)


def test_limits_go_to_whole_percents_and_a_p_to_three_decimals():
    share = as_printed(result(Measure.PROPORTION, estimate=0.3, low=0.18134, high=0.45462), DFE_1_5)
    assert (share.estimate, share.low, share.high) == (0.3, 0.18, 0.45)
    difference = as_printed(result(Measure.PAIRED_DIFFERENCE, estimate=0.1234, low=-0.0449, high=0.2351), DFE_1_5)
    assert (difference.estimate, difference.low, difference.high) == (0.1234, -0.04, 0.24)
    assert as_printed(result(Measure.TEST, estimate=0.03862), DFE_1_5).estimate == 0.039


@pytest.mark.parametrize("measure", list(Measure))
def test_a_profile_that_hides_nothing_rounds_nothing(measure):
    whole = result(measure, estimate=0.123456, low=0.1111111, high=0.2222222)
    assert as_printed(whole, INTERNAL) == whole


def test_what_is_printed_no_longer_tells_whether_any_family_has_two():
    """12 of 40 children of 20 families of two, and every way in which they may fall into families.

    Unrounded limits tell two families with both from one; as printed, none, one and two are the same. Who knows the
    size of every family can still tell many from few: docs/explanation/disclosure.md says so.
    """
    exact = {both: _limits(both) for both in range(7)}
    printed = {both: (released.low, released.high) for both, released in ((b, _released(b)) for b in range(7))}
    assert exact[1] != exact[2]
    assert printed[0] == printed[1] == printed[2]


def _limits(both: int) -> Interval:
    one = 12 - 2 * both
    families = {(Group(2, 2),): both, (Group(2, 1),): one, (Group(2, 0),): 20 - both - one}
    kept = {pattern: units for pattern, units in families.items() if units}
    return wilson(12, 40, reach_of_share(kept, 12, 40).errors)


def _released(both: int) -> Result:
    limits = _limits(both)
    return as_printed(result(Measure.PROPORTION, low=limits.low, high=limits.high), DFE_1_5)
