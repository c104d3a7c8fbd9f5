"""Limits that allow for families are withheld where few families hold several of those known."""

from dataclasses import replace

import pytest

from stepdown.evaluation.infer.clustered import Group
from stepdown.evaluation.infer.figures import with_share
from stepdown.evaluation.infer.reach import reach_of_share, several
from stepdown.reporting.disclosure.families import hidden_with_families
from stepdown.reporting.disclosure.precision import as_printed
from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL, LT10, ROUND5
from stepdown.reporting.disclosure.protect import protect
from stepdown.results.intervals import wilson
from stepdown.results.result import Findings, Measure, Result, Tally

FIGURES = ("estimate", "low", "high")
LIMITS = ("low", "high")

EDGES = [
    (DFE_1_5, None, ()),
    (DFE_1_5, 0, ()),
    (DFE_1_5, 1, LIMITS),
    (DFE_1_5, 5, LIMITS),
    (DFE_1_5, 6, ()),
    (LT10, 9, LIMITS),
    (LT10, 10, ()),
    (INTERNAL, 1, ()),
    (ROUND5, 1, ()),
]


@pytest.mark.parametrize(("profile", "together", "hidden"), EDGES)
def test_limits_of_a_share_at_the_edges(profile, together, hidden):
    assert hidden_with_families(a_share(together), profile) == hidden


def test_a_share_over_time_loses_its_limits_alone():
    few = replace(a_share(2), measure=Measure.OVER_TIME)
    assert hidden_with_families(few, DFE_1_5) == LIMITS


@pytest.mark.parametrize("measure", [Measure.TEST, Measure.PAIRED_DIFFERENCE])
def test_a_difference_and_its_test_are_hidden_whole(measure):
    few = Result("a.b", "B", measure, "child", "x.sql", Tally(known=40), estimate=0.02, together=3)
    assert hidden_with_families(few, DFE_1_5) == FIGURES


def test_without_the_rule_the_limits_would_tell_whether_two_families_fared_alike():
    """20 of 46 children: 42 have no brother or sister, and two families have two each, in which both are or one is."""
    alike = {(Group(1, 1),): 16, (Group(1, 0),): 26, (Group(2, 2),): 2}
    apart = {(Group(1, 1),): 18, (Group(1, 0),): 24, (Group(2, 1),): 2}
    told = {name: printed_limits(families) for name, families in (("alike", alike), ("apart", apart))}
    assert told["alike"] != told["apart"]
    assert several(alike) == several(apart) == 2
    for families in (alike, apart):
        share = with_share(Result("a.b", "B", Measure.PROPORTION, "child", "x.sql", Tally(20, 46, total=46)), families)
        (released,) = protect(Findings({}, (share,)), DFE_1_5).released
        assert released.hides("low")
        assert (released.result.estimate, released.result.low, released.result.method) == (20 / 46, None, None)


def test_how_many_families_hold_several_is_never_published():
    for profile in (DFE_1_5, INTERNAL):
        (released,) = protect(Findings({}, (a_share(12),)), profile).released
        assert released.result.together is None


def a_share(together):
    return Result(
        "a.b",
        "B",
        Measure.PROPORTION,
        "child",
        "x.sql",
        Tally(12, 40, total=40),
        0.3,
        0.18,
        0.45,
        0.95,
        together=together,
    )


def printed_limits(families):
    limits = wilson(20, 46, reach_of_share(families, 20, 46).errors)
    share = Result("a.b", "B", Measure.PROPORTION, "child", "x.sql", Tally(20, 46), low=limits.low, high=limits.high)
    printed = as_printed(share, DFE_1_5)
    return printed.low, printed.high
