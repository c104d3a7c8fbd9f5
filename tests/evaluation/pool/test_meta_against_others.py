"""The meta-analysis beside another program's, and beside the published answers to a well-known example."""

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.meta_analysis import combine_effects

from stepdown.evaluation.infer.ordinal import chi_square_above
from stepdown.evaluation.pool.effects import effect_of
from stepdown.evaluation.pool.meta import Effect, meta_analysis
from stepdown.results.intervals import wilson
from stepdown.results.result import Measure, Result, Tally

VACCINE = """
4 119 11 128, 6 300 29 274, 3 228 11 209, 62 13536 248 12619, 33 5036 47 5761, 180 1361 372 1079, 8 2537 10 619,
505 87886 499 87892, 29 7470 45 7232, 17 1699 65 1600, 186 50448 141 27197, 5 2493 3 2338, 27 16886 29 17825
"""
"""Colditz and others 1994 (JAMA 271:698): thirteen trials, each with who fell ill or not, vaccinated or not."""


def of_ratios() -> list[Effect]:
    found = []
    for trial in VACCINE.replace("\n", " ").split(","):
        ill, well, ill_without, well_without = map(int, trial.split())
        one, other = ill + well, ill_without + well_without
        ratio = log((ill / one) / (ill_without / other))
        found.append(Effect(ratio, 1 / ill - 1 / one + 1 / ill_without - 1 / other))
    return found


def test_the_published_answers_of_a_known_example():
    """As the R package metafor prints them of the same trials (methods EE and DL, version 4)."""
    found = meta_analysis(of_ratios())
    assert found.fixed.estimate == pytest.approx(-0.4303, abs=5e-5)
    assert (found.fixed.interval.high - found.fixed.interval.low) / (2 * 1.959964) == pytest.approx(0.0405, abs=5e-5)
    assert found.apart.q == pytest.approx(152.2330, abs=5e-5)
    assert found.apart.i_squared == pytest.approx(0.9212, abs=5e-5)
    assert found.apart.tau_squared_dersimonian_laird == pytest.approx(0.3088, abs=5e-5)


effects = st.lists(st.builds(Effect, st.floats(-4, 4), st.floats(0.01, 4)), min_size=2, max_size=12)


@settings(max_examples=60)
@given(effects)
def test_another_program_says_the_same(given_effects):
    found = meta_analysis(given_effects)
    estimates, variances = (np.array(each) for each in zip(*given_effects, strict=True))
    with np.errstate(all="ignore"):  # a spread by moments below nought is no fault of ours: here it is nought
        moments = combine_effects(estimates, variances, method_re="chi2")
        iterated = combine_effects(estimates, variances, method_re="iterated", atol=1e-9, maxiter=2_000)
    assert found.apart.q == pytest.approx(moments.q, abs=1e-6)
    assert found.apart.p == pytest.approx(stats.chi2.sf(found.apart.q, found.apart.degrees), abs=1e-6)
    assert found.apart.tau_squared_dersimonian_laird == pytest.approx(max(0, moments.tau2), abs=1e-6)
    assert found.fixed.estimate == pytest.approx(moments.mean_effect_fe, abs=1e-6)
    # Its iteration falls back to nought where rounding takes it a hair beyond the answer.
    assume(iterated.tau2 > 0 or found.apart.q <= found.apart.degrees)
    assert found.apart.tau_squared == pytest.approx(iterated.tau2, abs=1e-6)
    assert found.random.estimate == pytest.approx(iterated.mean_effect_re, abs=1e-6)
    half = (found.random.interval.high - found.random.interval.low) / 2
    error = sqrt(max(1.0, iterated.scale_hksj_re) * iterated.var_eff_w_re)
    assert half == pytest.approx(stats.t.ppf(0.975, found.apart.degrees) * error, rel=1e-5)


@given(st.integers(1, 30), st.floats(0, 200))
def test_the_tail_of_a_chi_squared(degrees, value):
    assert chi_square_above(value, degrees) == pytest.approx(stats.chi2.sf(value, degrees), abs=1e-12)


@given(st.integers(10, 5_000), st.data())
def test_the_variance_of_log_odds_comes_back_from_wilsons_interval(known, data):
    numerator = data.draw(st.integers(1, known - 1))
    low, high = wilson(numerator, known)
    found = effect_of(share(numerator, known, low, high))
    assert found.estimate == pytest.approx(log(numerator / (known - numerator)), abs=1e-9)
    assert found.variance == pytest.approx(1 / numerator + 1 / (known - numerator), rel=1e-6)


@given(st.integers(10, 500), st.floats(1, 4))
def test_a_design_effect_comes_back_too(known, effect):
    numerator = known // 3
    low, high = wilson(numerator, known, 1.959963984540054 * sqrt(effect))
    found = effect_of(share(numerator, known, low, high))
    assert found.variance == pytest.approx(effect * (1 / numerator + 1 / (known - numerator)), rel=1e-6)


def share(numerator: int, known: int, low: float, high: float) -> Result:
    tally = Tally(numerator, known, total=known)
    return Result("a.b", "A", Measure.PROPORTION, "child", "x", tally, numerator / known, low, high)


@pytest.mark.parametrize("few", [[], [Effect(0, 1)]])
def test_one_authority_is_no_pool(few):
    with pytest.raises(ValueError, match="too few"):
        meta_analysis(few)


def test_an_estimate_without_variance_cannot_be_weighed():
    with pytest.raises(ValueError, match="without variance"):
        meta_analysis([Effect(0, 1), Effect(1, 0)])


def test_none_and_all_get_half_a_person_on_either_side():
    nobody = effect_of(share(0, 20, 0.0, 0.16))
    assert (nobody.estimate, nobody.variance) == (pytest.approx(log(0.5 / 20.5)), pytest.approx(1 / 0.5 + 1 / 20.5))


def test_too_few_known_is_no_effect():
    tally = Tally(3, 9, total=9)
    assert effect_of(Result("a.b", "A", Measure.PROPORTION, "child", "x", tally)) is None
