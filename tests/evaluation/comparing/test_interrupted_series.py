"""The break in a team's own series, and its variance, as another program has them."""

import numpy as np
import pytest

from stepdown.evaluation.comparing.interrupted import interrupted
from stepdown.results.intervals import Z_95
from tests.evaluation.comparing.counties import drawn


@pytest.mark.parametrize("seed", range(4))
def test_the_ratios_and_limits_are_those_of_statsmodels(seed):
    import statsmodels.api as sm

    county = drawn(seed, periods=30, start=14, ratio=0.8)
    time = np.arange(30.0)
    after = (time >= 14).astype(float)
    design = np.column_stack([np.ones(30), time - 14, after, after * (time - 14)])
    model = sm.GLM(county.counts[0], design, family=sm.families.Poisson(), offset=np.log(county.population[0]))
    found = interrupted(county, 14)
    fitted = model.fit(tol=1e-12, cov_type="HAC", cov_kwds={"maxlags": found.lag, "use_correction": False})
    for broke, place in ((found.level, 2), (found.slope, 3)):
        assert np.log(broke.ratio) == pytest.approx(fitted.params[place], abs=1e-6)
        assert np.log(broke.low) == pytest.approx(fitted.params[place] - Z_95 * fitted.bse[place], abs=1e-6)
        assert np.log(broke.high) == pytest.approx(fitted.params[place] + Z_95 * fitted.bse[place], abs=1e-6)


def test_a_known_step_is_found():
    found = [interrupted(drawn(seed, periods=30, start=14, ratio=0.7), 14).level.ratio for seed in range(40)]
    assert np.mean(found) == pytest.approx(0.7, abs=0.03)
