"""One child's months looked after, through the whole model: entry, the 18th birthday, the horizon, entries put off."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.inputs.inputs import UNBORN, Eligible
from stepdown.costs.model.line import LineKind
from tests.costs.a_case import model_of
from tests.costs.a_run import ALL_FOSTERED, CERTAIN_ENTRY, CHILD_OF_SEVEN, changed, run, with_eligible

NOBODY_RETURNS = {**CERTAIN_ENTRY, **ALL_FOSTERED, "care.spell.share_returning": 0, "care.spell.mean_months": 35}
UNTIL_ADULT = {UNBORN: 216, 0: 210, 7: 126, 16: 18, 17: 6}
"""A child is half way through a year of age; one not yet born has all of the 18 years."""


def avoided(chosen=NOBODY_RETURNS, eligible=CHILD_OF_SEVEN, horizon=18):
    """Months in foster care that one child was spared, in each year."""
    model = model_of(changed(scenario={"horizon_years": horizon}), with_eligible(eligible))
    (foster,) = (at for at in run(model, chosen).lines if at.id == "placement.foster")
    assert foster.quantity.unit == "months looked after"
    return -foster.quantity.change_by_year[:, 0]


def one(age):
    return replace(CHILD_OF_SEVEN, by_age={age: 1})


def mean_stay(months, mean=35):
    """mean × (1 − exp(−months / mean))"""
    return -mean * np.expm1(-months / mean)


@pytest.mark.parametrize(("age", "ahead"), UNTIL_ADULT.items())
def test_care_ends_at_the_18th_birthday(age, ahead):
    assert avoided(eligible=one(age)).sum() == pytest.approx(mean_stay(ahead), abs=1e-12)


@pytest.mark.parametrize("horizon", [1, 2, 5, 10])
def test_care_beyond_the_horizon_is_not_counted(horizon):
    assert avoided(horizon=horizon).sum() == pytest.approx(mean_stay(min(12 * horizon, 126)), abs=1e-12)


def test_each_year_has_the_months_that_fall_into_it():
    bounds = np.minimum(12 * np.arange(19), 126)
    assert avoided() == pytest.approx(np.diff(mean_stay(bounds)), abs=1e-12)


@given(st.floats(0, 30), st.sampled_from([*UNTIL_ADULT]))
def test_a_later_entry_leaves_less_time_in_care(entry, age):
    found = avoided({**NOBODY_RETURNS, "care.entry.months_until": entry}, one(age)).sum()
    assert found == pytest.approx(mean_stay(max(UNTIL_ADULT[age] - entry, 0)), abs=1e-11)


@given(st.floats(0, 1), st.floats(0, 24), st.floats(0, 12), st.sampled_from([*UNTIL_ADULT]))
def test_an_entry_that_was_put_off_saves_only_what_lies_between(share, later, entry, age):
    chosen = {
        **NOBODY_RETURNS,
        "care.entry.months_until": entry,
        "care.entry.share_put_off": share,
        "care.entry.months_put_off": later,
    }
    at_first, put_off = (mean_stay(max(UNTIL_ADULT[age] - start, 0)) for start in (entry, entry + later))
    assert avoided(chosen, one(age)).sum() == pytest.approx(at_first - share * put_off, abs=1e-11)


def test_children_of_unknown_age_are_spread_over_the_known_ages():
    known = Eligible(children=4, entered=0, by_age={7: 2, 16: 2}, families={1: 4})
    some = Eligible(children=4, entered=0, by_age={7: 1, 16: 1}, age_not_known=2, families={1: 4})
    assert avoided(eligible=some) == pytest.approx(avoided(eligible=known))


def test_a_childs_months_are_shared_out_over_the_placements_and_their_sum_is_the_mix_of_those_with_a_price():
    chosen = {**NOBODY_RETURNS, "mix.england.foster": 2, "mix.england.residential_or_supported": 1}
    chosen["mix.england.parents_adopters_or_other"] = 1
    lines = run(model_of(changed(), with_eligible(CHILD_OF_SEVEN)), chosen).lines
    months = {at.id: -at.quantity.change_by_year.sum() for at in lines if at.what.kind is LineKind.PLACEMENT}
    whole = mean_stay(126)
    assert months == pytest.approx({"placement.foster": whole / 2, "placement.residential_or_supported": whole / 4})
