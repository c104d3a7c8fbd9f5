"""The figures promised of the pilot's counts: entries that did not happen, by which rate is borrowed."""

import numpy as np
import pytest
from scipy.stats import beta

from stepdown.costs.analysis.measures import ENTERED, FEWER, WOULD_HAVE
from stepdown.costs.analysis.range import Range
from tests.costs.a_case import a_case

DRAWS = 10_000
PRE_PROCEEDINGS, ADOLESCENTS = beta(0.448 * 700, 0.552 * 700), beta(0.11 * 342, 0.89 * 342)
ENTERED_2_OF_33, AFTER_4_OF_35 = beta(2.5, 31.5), beta(4.5, 31.5)


def difference(children, rate, with_team):
    """The 95% interval of children × (rate − share with the team), by a grid of both distributions' quantiles."""
    at = (np.arange(2000) + 0.5) / 2000
    return np.quantile(children * (rate.ppf(at)[:, None] - with_team.ppf(at)), (0.025, 0.5, 0.975))[[0, 2]]


@pytest.mark.parametrize(
    ("place", "rate", "fewer", "spread"), [(0, 0.448, 12.784, PRE_PROCEEDINGS), (1, 0.11, 1.63, ADOLESCENTS)]
)
def test_33_children_who_could_enter_at_the_borrowed_rate_less_the_2_who_did(place, rate, fewer, spread):
    found = a_case().at_thresholds[place]
    assert found.rate.central == pytest.approx(rate, rel=1e-12)
    assert found.fewer.central == pytest.approx(33 * rate - 2, rel=1e-12) == pytest.approx(fewer, rel=1e-12)
    assert _limits(found.fewer) == pytest.approx(difference(33, spread, ENTERED_2_OF_33), abs=0.3)


@pytest.mark.parametrize(
    ("place", "rate", "fewer", "spread"), [(0, 0.448, 11.68, PRE_PROCEEDINGS), (1, 0.11, -0.15, ADOLESCENTS)]
)
def test_the_published_denominators_at_the_same_rates(place, rate, fewer, spread):
    """35 at risk, 4 looked after at closure: two of them were so already."""
    found = a_case().at_thresholds[place].as_published
    assert found.central == pytest.approx(35 * rate - 4, rel=1e-12) == pytest.approx(fewer, rel=1e-12)
    assert _limits(found) == pytest.approx(difference(35, spread, AFTER_4_OF_35), abs=0.3)


def test_between_the_thresholds_every_share_is_equally_likely():
    """Central: half of the children at each. The mean with the team is the posterior's: 2.5 of 34."""
    figures = a_case().figures
    assert figures[WOULD_HAVE].central == pytest.approx(33 * (0.448 + 0.11) / 2)
    assert figures[ENTERED].central == pytest.approx(2)
    assert figures[FEWER].central == pytest.approx(33 * (0.448 + 0.11) / 2 - 2)
    assert figures[ENTERED].mean == pytest.approx(33 * 2.5 / 34, abs=0.05)
    assert figures[WOULD_HAVE].mean == pytest.approx(33 * (0.448 + 0.11) / 2, abs=0.15)


def test_at_a_rate_borrowed_from_adolescents_it_cannot_be_told_whether_any_entry_was_avoided():
    low, high = _limits(a_case().at_thresholds[1].fewer)
    assert low < 0 < high


def test_a_range_is_the_mean_and_the_middle_95_per_cent_of_the_draws():
    drawn = np.arange(1001, dtype=float)
    assert Range.of(7, drawn) == Range(central=7, mean=500, low=25, high=975)


def _limits(found: Range) -> tuple[float, float]:
    return found.low, found.high
