"""The model as one pure function: values of the parameters in, entries and lines out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.inputs.inputs import Inputs
from stepdown.costs.model.care_lines import care_lines
from stepdown.costs.model.entries import Entries
from stepdown.costs.model.line import Line, LineKind
from stepdown.costs.model.parameters import Parameter, parameters
from stepdown.costs.model.priced import Priced
from stepdown.costs.model.service_lines import service_lines
from stepdown.costs.model.work_lines import work_lines
from stepdown.costs.model.years import discount_factors
from stepdown.costs.money import Deflators
from stepdown.costs.prices.words import Category
from stepdown.costs.scenario.distributions import Z_95, Fixed, Gamma
from stepdown.costs.scenario.scenario import Perspective, Scenario
from stepdown.costs.service_cost.service_cost import ServiceCost

type Numbers = NDArray[np.float64]
type Values = Mapping[str, Numbers]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one set of values gives: entries by age and draw, and the lines."""

    entries: Entries
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """A scenario made ready to run: its prices in pounds of the base, the service's cost, the results' counts."""

    scenario: Scenario
    inputs: Inputs
    prices: Mapping[str, Priced]
    service: ServiceCost | None
    deflators: Deflators
    parameters: tuple[Parameter, ...] = field(init=False)
    factors: Numbers = field(init=False)

    def __post_init__(self) -> None:
        spread = _service_spread(self.service)
        found = parameters(self.scenario, self.prices, self.inputs.eligible, spread)
        object.__setattr__(self, "parameters", found)
        years = self.scenario.scenario.horizon_years
        object.__setattr__(self, "factors", discount_factors(self.scenario.discounting, years))

    def run(self, values: Values) -> Outcome:
        """Everything that follows from values of the parameters, each an array of one value a draw."""
        about = self.scenario.scenario
        entering, lines = care_lines(self.scenario, self.inputs.eligible, self.prices, values)
        lines = lines + work_lines(self.scenario, self.inputs, self.prices, values)
        if self.service is not None:
            base, years = about.price_base, about.horizon_years
            lines = service_lines(self.service, base, self.deflators, years, values) + lines
        return Outcome(entering, tuple(lines))

    def net_cost(self, values: Values) -> Numbers:
        """Cost with the team less cost without it, discounted, to those whom the perspective counts; a value a draw."""
        return net_cost(self.run(values).lines, self.factors, self.scenario.scenario.perspective)


def net_cost(lines: tuple[Line, ...], factors: Numbers, perspective: Perspective) -> Numbers:
    """The sum of the lines' present values, each as far as the perspective counts its payers."""
    return np.sum([line.present_value(factors) * counted_share(line, perspective) for line in lines], axis=0)


def counted_share(line: Line, perspective: Perspective) -> float:
    """The share of a line that the perspective counts."""
    if line.category is not Category.FISCAL and perspective is not Perspective.SOCIETY:
        return 0.0
    return sum(share for bearer, share in line.bearers.items() if perspective.counts(bearer))


def _service_spread(service: ServiceCost | None) -> Fixed | Gamma:
    spread = service.written.service.plus_or_minus if service else 0.0
    return Gamma(kind="gamma", mean=1, sd=spread / Z_95) if spread else Fixed(kind="fixed", value=1)


def is_saving(line: Line) -> bool:
    """Whether a line belongs to what the team changed rather than to what it cost."""
    return line.what.kind is not LineKind.SERVICE
