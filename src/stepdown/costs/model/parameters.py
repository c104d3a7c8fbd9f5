"""Every number that the model is unsure of, in one list: assumptions, prices, placement mixes, what the results say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.inputs.inputs import Eligible
from stepdown.costs.model.entries import ENTRY_WITH_TEAM
from stepdown.costs.model.priced import Priced
from stepdown.costs.scenario.assumption import assumptions_in
from stepdown.costs.scenario.care import Mix, Observed
from stepdown.costs.scenario.distributions import Z_95, Fixed, Gamma
from stepdown.costs.scenario.scenario import Scenario

type Numbers = NDArray[np.float64]


class Spread(Protocol):
    """What a parameter's distribution answers."""

    @property
    def central(self) -> float:
        """The value of the deterministic run."""

    def at(self, quantile: Numbers) -> Numbers:
        """The values at quantiles strictly between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One uncertain number: its id, what it says, its unit, how sure it is, where it comes from, who answers for it."""

    id: str
    sentence: str
    unit: str
    spread: Spread
    source: str
    owner: str

    @property
    def is_certain(self) -> bool:
        """Whether it is taken as certain, so that no draw moves it."""
        return isinstance(self.spread, Fixed)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A probability as recorded in a few people: central as seen, drawn from its Jeffreys posterior."""

    numerator: int
    known: int

    @property
    def central(self) -> float:
        """The share as recorded."""
        return self.numerator / self.known if self.known else 0.0

    def at(self, quantile: Numbers) -> Numbers:
        """The posterior's values at quantiles."""
        from scipy.special import betaincinv

        return np.asarray(betaincinv(self.numerator + 0.5, self.known - self.numerator + 0.5, quantile))


def parameters(
    scenario: Scenario, prices: Mapping[str, Priced], eligible: Eligible, service_spread: Spread
) -> tuple[Parameter, ...]:
    """All parameters of a scenario, in the order in which they are explained."""
    assumed = [
        Parameter(place, a.sentence, a.unit, a.distribution, a.source, a.owner) for place, a in assumptions_in(scenario)
    ]
    mixes = [p for mix in scenario.care.mixes for p in _mix(mix, scenario.scenario.owner)]
    priced = [_price(price, scenario.price_spread.where_no_range) for price in prices.values()]
    return (*_recorded(scenario, eligible), *assumed, *mixes, *priced, _service(service_spread))


def _recorded(scenario: Scenario, eligible: Eligible) -> Iterable[Parameter]:
    if not isinstance(scenario.care.with_team, Observed):
        return
    sentence = f"With the team, {eligible.entered} of {eligible.children} children entered care, as recorded."
    spread = Recorded(eligible.entered, eligible.children)
    yield Parameter(ENTRY_WITH_TEAM, sentence, "probability", spread, "The results", "The evaluation")


def _mix(mix: Mix, owner: str) -> Iterable[Parameter]:
    """A Dirichlet as independent gammas, which the model divides by their sum."""
    for placement, share in mix.shares.items():
        spread = Gamma(kind="gamma", mean=share, sd=np.sqrt(share / mix.sample)) if share else _fixed(0)
        sentence = f"Share in '{placement}' of children looked after aged {mix.ages.first} to {mix.ages.last}."
        yield Parameter(f"mix.{mix.id}.{placement}", sentence, "share", spread, mix.source, owner)


def _price(priced: Priced, where_no_range: float) -> Parameter:
    """A price varies as a gamma of its range; where its source gives none, as the scenario says."""
    sd = priced.central * where_no_range / Z_95 if priced.sd is None else priced.sd
    certain = not (sd and priced.central)
    spread = _fixed(priced.central) if certain else Gamma(kind="gamma", mean=priced.central, sd=sd)
    unit, source = f"£ {priced.price.what()}", priced.price.source.title
    return Parameter(f"price.{priced.id}", f"{priced.label}.", unit, spread, source, "The price library")


def _fixed(value: float) -> Fixed:
    return Fixed(kind="fixed", value=value)


SERVICE = "service_cost.times"
"""The parameter by which the service's cost is multiplied: one in the central run."""


def _service(spread: Spread) -> Parameter:
    sentence = "The service's cost, as a multiple of what its file says."
    return Parameter(SERVICE, sentence, "multiple", spread, "The service's cost file", "The service")


def central_values(parameters: Iterable[Parameter]) -> dict[str, Numbers]:
    """Every parameter at its central value, as one draw."""
    return {p.id: np.array([p.spread.central]) for p in parameters}


def values_at(parameters: Iterable[Parameter], quantiles: Numbers) -> dict[str, Numbers]:
    """Every parameter at its row of quantiles. ``quantiles`` has the shape (parameters, draws)."""
    return {p.id: p.spread.at(row) for p, row in zip(parameters, quantiles, strict=True)}
