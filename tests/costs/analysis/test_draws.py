"""Draws: the same seed gives the same bytes, another differs by no more than chance, and pieces are one run."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from stepdown.costs.analysis.at_thresholds import at_thresholds
from stepdown.costs.analysis.convergence import convergence
from stepdown.costs.analysis.draws import PIECE, draw, quantiles
from stepdown.costs.analysis.measures import NET, measures
from stepdown.costs.case import make_case
from stepdown.costs.document import case_text
from stepdown.costs.model.model import Model, Outcome
from stepdown.costs.scenario.scenario import Draws
from tests.costs.a_case import INPUTS, model_of, service_cost, shipped
from tests.costs.a_run import changed
from tests.costs.published.counts import findings

DRAWN = 2000


def model(**draws) -> Model:
    return model_of(changed(draws={"number": DRAWN, **draws}), service=service_cost())


def net_of(**draws):
    return draw(model(**draws)).measures[NET]


def test_the_same_seed_gives_the_same_bytes_and_another_other_ones():
    few = {"number": 200}
    one, again, other = (
        case_text(make_case(model(**few, seed=seed)), findings()).encode() for seed in (20260205, 20260205, 7)
    )
    assert one == again
    assert one != other


def test_another_seed_differs_by_no_more_than_chance():
    one, other = net_of(seed=1), net_of(seed=2)
    error = np.hypot(one.std(), other.std()) / np.sqrt(DRAWN)
    assert abs(one.mean() - other.mean()) < 4 * error
    assert abs((one < 0).mean() - (other < 0).mean()) < 4 * np.sqrt(0.5 / DRAWN)


def test_evenly_spread_draws_agree_with_scattered_ones_and_with_each_other_more_closely():
    scattered, even, again = net_of(), net_of(evenly_spread=True), net_of(evenly_spread=True, seed=2)
    error = scattered.std() / np.sqrt(DRAWN)
    assert abs(scattered.mean() - even.mean()) < 4 * error
    assert abs(even.mean() - again.mean()) < error


@pytest.mark.parametrize("evenly_spread", [False, True])
def test_quantiles_lie_strictly_between_nought_and_one(evenly_spread):
    found = quantiles(7, Draws(number=1000, evenly_spread=evenly_spread))
    assert found.shape == (7, 1000)
    assert found.min() > 0
    assert found.max() < 1
    assert found.mean(axis=1) == pytest.approx(np.full(7, 0.5), abs=0.05)


def test_pieces_are_one_run():
    over = PIECE + 123
    many = model(number=over)
    sample = draw(many)
    whole = measures(many, many.run(sample.values))
    assert whole.keys() == sample.measures.keys()
    for name, drawn in sample.measures.items():
        assert drawn.shape == (over,)
        assert drawn == pytest.approx(whole[name], rel=1e-12, abs=1e-6), name


@dataclass(frozen=True)
class Watched(Model):
    """A model that remembers at how many draws it was run."""

    def run(self, values: dict[str, np.ndarray]) -> Outcome:
        RUN_AT.append(len(next(iter(values.values()))))
        return super().run(values)


RUN_AT: list[int] = []


def test_no_more_than_a_piece_is_run_at_once():
    """Memory does not grow with the draws, here nor where all children are put at one threshold."""
    plain = model(number=2 * PIECE + 1)
    watched = Watched(plain.scenario, plain.inputs, plain.prices, plain.service, plain.deflators)
    RUN_AT.clear()
    at_thresholds(watched, draw(watched), np.full(2 * PIECE + 1, 0.5))
    assert max(RUN_AT) == PIECE
    assert sum(RUN_AT) == 3 * (2 * PIECE + 1) + 2


def test_progress_is_told_in_pieces():
    told: list[str] = []
    draw(model(number=PIECE + 1), told.append)
    assert told == ["drawing: 0 of 10,001 done", "drawing: 10,000 of 10,001 done"]


def test_the_running_mean_ends_at_the_mean_and_its_error_falls():
    net = np.random.default_rng(3).normal(-400, 1000, 4000)
    found = convergence(net)
    assert found.draws[-1] == 4000
    assert found.mean[-1] == pytest.approx(net.mean())
    assert found.standard_error[-1] == pytest.approx(net.std(ddof=1) / np.sqrt(4000), rel=1e-3)
    assert found.standard_error[-1] < found.standard_error[4]
    assert found.settled


def test_draws_that_drift_have_not_settled():
    assert not convergence(np.linspace(0, 1000, 4000)).settled


def test_optimism_is_taken_off_what_was_saved_and_makes_no_loss_smaller():
    """A quarter less saved; where more was lost than saved, nothing is given back."""
    case = make_case(model(number=200))
    figures = case.figures
    assert case.with_optimism_bias == pytest.approx(figures["service"].central - 0.75 * figures["saved"].central)
    worse = replace(INPUTS, eligible=replace(INPUTS.eligible, entered=33))
    loss = make_case(model_of(changed(draws={"number": 200}), worse, service_cost()))
    assert loss.figures["saved"].central < 0
    assert loss.with_optimism_bias == pytest.approx(loss.figures["net"].central)


def test_without_an_optimism_bias_nothing_is_corrected():
    scenario = changed(shipped().model_copy(update={"optimism_bias": None}), draws={"number": 100})
    assert make_case(model_of(scenario)).with_optimism_bias is None
