"""Entries without the team and with it: the base rate by threshold, an effect on the odds, and what is put off."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.inputs.inputs import Eligible
from stepdown.costs.model.entries import base_rate
from stepdown.costs.scenario.care import Ages
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from tests.costs.a_case import INPUTS, model_of, shipped
from tests.costs.a_run import CERTAIN_ENTRY, effect_scenario, line, run, with_eligible

rates = st.floats(0, 1)
PRE, REST = (f"care.thresholds.{name}.rate" for name in ("pre_proceedings", "adolescents_at_home"))
SHARE = "care.thresholds.pre_proceedings.share"


def entering(chosen, scenario=None):
    return run(model_of(scenario or shipped()), chosen).entries


@given(rates, rates, rates)
def test_the_base_rate_is_the_mean_of_the_thresholds_rates(share, near, far):
    found = entering({SHARE: share, PRE: near, REST: far}).without_team.sum()
    assert found == pytest.approx(33 * (share * near + (1 - share) * far), abs=1e-12)


def test_a_threshold_of_some_ages_counts_for_those_ages_and_a_recorded_level_for_its_share():
    care, eligible = shipped().care, INPUTS.eligible
    first, last = care.thresholds
    older = first.model_copy(
        update={"id": "older", "ages": Ages(first=12), "share": None, "level": Level.CHILD_IN_NEED}
    )
    three = care.model_copy(update={"thresholds": (older, first, last)})
    values = {name: np.array([v]) for name, v in {"care.thresholds.older.rate": 0.9, PRE: 0.4, REST: 0.1}.items()}
    values[SHARE] = np.array([0.5])
    assert base_rate(three, eligible, 11, values) == pytest.approx(0.5 * 0.4 + 0.5 * 0.1)
    of_older, rest = 13 / 33, 20 / 33
    assert base_rate(three, eligible, 12, values) == pytest.approx(of_older * 0.9 + 0.5 * 0.4 + (rest - 0.5) * 0.1)


@given(st.lists(rates, min_size=1, max_size=4), rates)
def test_where_every_threshold_has_one_rate_that_is_the_rate_whatever_the_shares(shares, rate):
    care = shipped().care
    first, last = care.thresholds
    named = [first.model_copy(update={"id": f"t{n}"}) for n in range(len(shares))]
    values = {f"care.thresholds.{t.id}.share": np.array([share]) for t, share in zip(named, shares, strict=True)}
    values |= {f"care.thresholds.{t.id}.rate": np.array([rate]) for t in (*named, last)}
    found = base_rate(care.model_copy(update={"thresholds": (*named, last)}), INPUTS.eligible, 7, values)
    assert found == pytest.approx(rate, abs=1e-12)
    assert 0 <= found <= 1


@given(st.floats(0.001, 0.999), st.floats(-5, 5))
def test_an_effect_multiplies_the_odds(rate, log_odds_ratio):
    chosen = {PRE: rate, REST: rate, "care.with_team.log_odds_ratio": log_odds_ratio}
    found = entering(chosen, effect_scenario())
    with_team = found.with_team.sum() / 33
    odds = rate / (1 - rate) * np.exp(log_odds_ratio)
    assert with_team == pytest.approx(odds / (1 + odds), rel=1e-9)


@pytest.mark.parametrize("rate", [0, 1])
def test_what_is_certain_stays_certain_whatever_the_effect(rate):
    found = entering({PRE: rate, REST: rate, "care.with_team.log_odds_ratio": -1}, effect_scenario())
    assert found.with_team == pytest.approx(found.without_team)


@given(rates, rates)
def test_only_entries_that_did_not_happen_are_put_off(entered, share):
    found = entering({"care.with_team.entered": entered, "care.entry.share_put_off": share})
    assert found.put_off.sum() <= max(found.fewer.sum(), 0) * share + 1e-12
    assert (found.put_off >= 0).all()


@pytest.mark.parametrize(("age", "later", "happens"), [(17, 3, True), (17, 6, False), (16, 6, True), (16, 18, False)])
def test_an_entry_put_off_beyond_the_18th_birthday_does_not_happen(age, later, happens):
    """A child of 17 has 6 months left, one of 16 has 18. Nothing is paid for an entry that cannot come."""
    eligible = Eligible(children=1, entered=0, by_age={age: 1}, families={1: 1})
    model = model_of(shipped(), with_eligible(eligible))
    chosen = {**CERTAIN_ENTRY, "care.entry.share_put_off": 1, "care.entry.months_put_off": later}
    outcome = run(model, chosen)
    assert outcome.entries.put_off.sum() == happens
    applications = line(outcome, "proceedings").quantity
    assert (applications.with_team[0] > 0) == happens
