"""Who pays and who has its money back, and when."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from stepdown.costs.analysis.measures import NET, SAVED, SERVICE
from stepdown.costs.analysis.payers import payback_years
from stepdown.costs.case import make_case
from stepdown.costs.prices.words import Bearer, Release
from stepdown.costs.scenario.scenario import Perspective
from tests.costs.a_case import a_case, model_of, service_cost
from tests.costs.a_run import changed


@pytest.mark.parametrize(
    ("by_year", "years"),
    [
        ([-100], 1),
        ([0, 0], 1),
        ([100], None),
        ([100, -50], None),
        ([100, -100], 2),
        ([100, -200], 1.5),
        ([100, -50, -50], 3),
        ([100, -50, -100], 2.5),
        ([100, -150, 100, -100], 3.5),
        ([-100, 150, -100], 2.5),
    ],
)
def test_money_is_back_when_all_that_was_spent_is_saved_for_good(by_year, years):
    assert payback_years(np.array(by_year, dtype=float)) == years


@given(arrays(float, st.integers(1, 18), elements=st.integers(-1000, 1000)))
def test_payback_lies_within_the_years_or_never_comes(by_year):
    found = payback_years(by_year)
    assert (found is None) == (by_year.sum() > 0)
    assert found is None or 1 <= found <= len(by_year)


def case_for_society():
    scenario = changed(scenario={"perspective": Perspective.SOCIETY}, draws={"number": 500})
    return make_case(model_of(scenario, service=service_cost()))


def test_the_payers_sum_to_what_society_pays():
    case = case_for_society()
    assert sum(payer.service.central for payer in case.payers) == pytest.approx(case.figures[SERVICE].central)
    saved = sum(part.central for payer in case.payers for part in payer.saved.values())
    assert saved == pytest.approx(case.figures[SAVED].central)
    for value in ("central", "mean"):
        paid = sum(getattr(payer.net, value) for payer in case.payers)
        assert paid == pytest.approx(getattr(case.figures[NET], value))


def test_each_payers_net_is_its_service_less_what_it_was_saved():
    for payer in a_case().payers:
        saved = sum(part.central for part in payer.saved.values())
        assert payer.net.central == pytest.approx(payer.service.central - saved)
        assert set(payer.saved) == set(Release)
        if payer.service.central:
            assert payer.benefit_cost_ratio == pytest.approx(saved / payer.service.central)
        else:
            assert (payer.benefit_cost_ratio, payer.payback_years) == (None, None)


def test_who_seconds_staff_pays_for_the_service_and_who_only_gains_is_shown_too():
    by_bearer = {payer.bearer: payer for payer in a_case().payers}
    assert by_bearer[Bearer.NHS].service.central > 0
    assert by_bearer[Bearer.COURTS_AND_LEGAL_AID].service.central == 0
    assert by_bearer[Bearer.COURTS_AND_LEGAL_AID].net.central < 0


def test_released_time_is_capacity_and_not_cash():
    (staff_time,) = (line for line in a_case().lines if line.id == "staff_time")
    assert staff_time.release is Release.CAPACITY
