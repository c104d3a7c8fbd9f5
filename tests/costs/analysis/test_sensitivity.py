"""Shares of the variance and swings: against closed forms, and what must always hold."""

import numpy as np
import pytest

from stepdown.costs.analysis.sensitivity import indices, sobol
from stepdown.costs.analysis.tornado import tornado
from stepdown.costs.model.parameters import central_values
from tests.costs.a_case import a_case, model_of, service_cost, shipped
from tests.costs.a_run import net

SEED = 20260205
POINTS = 4096


def test_of_a_sum_each_share_is_its_own_variance():
    """3x + 2y + z of three evenly spread numbers: shares 9, 4 and 1 of 14, and nothing together."""
    alone, with_others = indices(lambda q: 100 * (3 * q[0] + 2 * q[1] + q[2]), 3, POINTS, SEED)
    assert alone == pytest.approx(np.array([9, 4, 1]) / 14, abs=0.01)
    assert with_others == pytest.approx(np.array([9, 4, 1]) / 14, abs=0.01)


def test_of_ishigamis_function_they_are_those_of_its_closed_form():
    """sin x + 7 sin² y + 0.1 z⁴ sin x (Ishigami and Homma 1990), a = 7 and b = 0.1, from −π to π."""

    def ishigami(q):
        x, y, z = np.pi * (2 * q - 1)
        return np.sin(x) + 7 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x)

    alone, with_others = indices(ishigami, 3, POINTS, SEED)
    of_x, of_y, of_both = 0.5 * (1 + 0.1 * np.pi**4 / 5) ** 2, 49 / 8, 8 * 0.01 * np.pi**8 / 225
    whole = of_x + of_y + of_both
    assert alone == pytest.approx(np.array([of_x, of_y, 0]) / whole, abs=0.01)
    assert with_others == pytest.approx(np.array([of_x + of_both, of_y, of_both]) / whole, abs=0.01)


def test_what_does_not_vary_has_no_shares():
    alone, with_others = indices(lambda q: np.full(q.shape[1], 5.0) + 1e-9 * q[0], 2, 64, SEED)
    assert list(alone) == list(with_others) == [0, 0]


def test_the_shares_of_the_small_service_hold_together():
    """Alone is never more than with others, and alone they are never more than all, but for what chance misses."""
    shares = sobol(model_of(shipped(), service=service_cost()), points=1024)
    assert all(share.alone <= share.with_others + 0.03 for share in shares)
    assert all(share.with_others >= 0 for share in shares)
    assert sum(share.alone for share in shares) < 1.05
    assert [share.with_others for share in shares] == sorted((s.with_others for s in shares), reverse=True)


def test_each_swing_is_the_net_cost_at_both_ends_of_one_range():
    model = a_case().model
    swings = {swing.parameter.id: swing for swing in tornado(model)}
    for name in ("care.thresholds.pre_proceedings.share", "care.spell.mean_months", "service_cost.times"):
        swing = swings[name]
        assert net(model, {name: swing.low}) == pytest.approx(swing.net_at_low)
        assert net(model, {name: swing.high}) == pytest.approx(swing.net_at_high)
    assert (swings["care.spell.mean_months"].low, swings["care.spell.mean_months"].high) == pytest.approx(
        (24, 51), 0.01
    )


def test_every_uncertain_parameter_has_a_swing_the_widest_first():
    model = a_case().model
    swings = tornado(model)
    assert {swing.parameter.id for swing in swings} == {p.id for p in model.parameters if not p.is_certain}
    assert [swing.width for swing in swings] == sorted((swing.width for swing in swings), reverse=True)


def test_a_dearer_service_swings_the_net_cost_up_and_a_higher_base_rate_down():
    swings = {swing.parameter.id: swing for swing in a_case().swings}
    service, rate = swings["service_cost.times"], swings["care.thresholds.pre_proceedings.rate"]
    assert service.net_at_low < service.net_at_high
    assert rate.net_at_low > rate.net_at_high


def test_the_central_values_are_the_central_run():
    model = a_case().model
    assert a_case().figures["net"].central == pytest.approx(float(model.net_cost(central_values(model.parameters))[0]))
