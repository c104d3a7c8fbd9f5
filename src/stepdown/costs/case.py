"""The business case as one value: a pure function of results, prices, the service's cost and a scenario."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.at_thresholds import AtThreshold, at_thresholds
from stepdown.costs.analysis.break_even import BreakEvens, break_evens
from stepdown.costs.analysis.convergence import Convergence, convergence
from stepdown.costs.analysis.draws import Sample, draw
from stepdown.costs.analysis.information import Information, information
from stepdown.costs.analysis.measures import NET, SAVED, measures
from stepdown.costs.analysis.payers import Payer, payers
from stepdown.costs.analysis.range import Range
from stepdown.costs.analysis.sensitivity import Share, sobol
from stepdown.costs.analysis.tornado import Swing, tornado
from stepdown.costs.inputs.inputs import Inputs
from stepdown.costs.model.line import Line
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import central_values
from stepdown.costs.service_cost.service_cost import ServiceCost

type Numbers = NDArray[np.float64]
type Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BusinessCase:
    """Everything that a scenario gives: the central run, the draws summed up, and what would change the answer.

    ``figures`` are the measures of the run by name. Without a service cost every figure is gross.
    """

    model: Model
    lines: tuple[Line, ...]
    figures: Mapping[str, Range]
    net: Numbers
    probability_of_saving: float | None
    payers: tuple[Payer, ...]
    at_thresholds: tuple[AtThreshold, ...]
    swings: tuple[Swing, ...]
    break_evens: BreakEvens
    information: Information
    shares: tuple[Share, ...]
    convergence: Convergence
    with_optimism_bias: float | None

    @property
    def inputs(self) -> Inputs:
        """The counts that it rests on."""
        return self.model.inputs

    @property
    def service(self) -> ServiceCost | None:
        """The service's cost; None where it was not given."""
        return self.model.service


def make_case(model: Model, progress: Progress = lambda _: None) -> BusinessCase:
    """Run the model centrally and at its draws, and everything that is read off them."""
    central = central_values(model.parameters)
    outcome = model.run(central)
    now = {name: float(value[0]) for name, value in measures(model, outcome).items()}
    sample = draw(model, progress)
    progress("looking for what would break even")
    evens = break_evens(model)
    progress("weighing what is not known")
    return BusinessCase(
        model=model,
        lines=outcome.lines,
        figures={name: Range.of(now[name], drawn) for name, drawn in sample.measures.items()},
        net=sample.measures[NET],
        probability_of_saving=_probability(model, sample),
        payers=payers(model, outcome, sample),
        at_thresholds=at_thresholds(model, sample, _fresh(model)),
        swings=tornado(model),
        break_evens=evens,
        information=information(sample, model.parameters),
        shares=sobol(model),
        convergence=convergence(sample.measures[NET]),
        with_optimism_bias=_corrected(model, now),
    )


def _probability(model: Model, sample: Sample) -> float | None:
    """The share of draws in which the team costs less than it saves; None where its cost is not known."""
    return float((sample.measures[NET] < 0).mean()) if model.service else None


def _fresh(model: Model) -> Numbers:
    """Quantiles of their own, for a number that the model does not draw."""
    return np.random.default_rng(model.scenario.draws.seed + 1).random(model.scenario.draws.number)


def _corrected(model: Model, now: Mapping[str, float]) -> float | None:
    """The central net cost with what was saved corrected for optimism: deterministic, and never with draws.

    A loss is not made less by it.
    """
    bias = model.scenario.optimism_bias
    return None if bias is None else now[NET] + max(now[SAVED], 0.0) * bias.benefits_less
