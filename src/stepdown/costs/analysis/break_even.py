"""What would have to be true: the base rate, the effect and the service's cost at which nothing is saved or lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.measures import FEWER, NET, SAVED, SERVICE, measures
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import central_values
from stepdown.costs.scenario.care import Effect

type Numbers = NDArray[np.float64]
type Curve = Callable[[Numbers], Numbers]

STEPS = 201
SMALLEST_ODDS_RATIO = 0.01


@dataclass(frozen=True, slots=True)
class BreakEven:
    """Where the net cost is nought; ``now`` is the central value.

    ``value`` is None where no value in the range gives that, and ``says`` why.
    """

    id: str
    label: str
    unit: str
    low: float
    high: float
    now: float | None
    value: float | None
    says: str


@dataclass(frozen=True, slots=True)
class BreakEvens:
    """The three break-evens, the entries fewer that would pay for the service, and the net cost along the base rate."""

    base_rate: BreakEven
    odds_ratio: BreakEven
    service_cost: BreakEven
    entries: float | None
    rates: Numbers
    net_at_rates: Numbers


def break_evens(model: Model) -> BreakEvens:
    """All break-evens, everything else at its central value."""
    central = central_values(model.parameters)
    along_rate, along_odds = _along_base_rate(model, central), _along_odds_ratio(model, central)
    rates = np.linspace(0, 1, STEPS)
    now = _rate_now(model, central)
    base_rate, odds_ratio = replace(_BASE_RATE, now=now), _ODDS_RATIO
    if model.service is None:
        base_rate, odds_ratio = (replace(sought, says=_GROSS) for sought in (base_rate, odds_ratio))
    else:
        base_rate, odds_ratio = _found(base_rate, along_rate), _found(odds_ratio, along_odds)
    return BreakEvens(
        base_rate,
        odds_ratio,
        _service_cost(model, central),
        None if base_rate.value is None else _fewer_at(model, central, base_rate.value),
        rates,
        along_rate(rates),
    )


def _fewer_at(model: Model, central: dict[str, Numbers], rate: float) -> float:
    return float(_measure(model, _at_rate(model, central, np.array([rate])), FEWER)[0])


def _measure(model: Model, values: dict[str, Numbers], name: str) -> Numbers:
    return measures(model, model.run(values))[name]


def _along_base_rate(model: Model, central: dict[str, Numbers]) -> Curve:
    return lambda rates: _measure(model, _at_rate(model, central, rates), NET)


def _at_rate(model: Model, central: dict[str, Numbers], rates: Numbers) -> dict[str, Numbers]:
    """Every threshold at the same rate."""
    values = {name: np.repeat(value, rates.size) for name, value in central.items()}
    return values | {f"care.thresholds.{t.id}.rate": rates for t in model.scenario.care.thresholds}


def _along_odds_ratio(model: Model, central: dict[str, Numbers]) -> Curve:
    """The same scenario with an effect in place of what was recorded."""
    effect = Effect.model_construct(kind="effect", log_odds_ratio=None)
    care = model.scenario.care.model_copy(update={"with_team": effect})
    shifted = replace(model, scenario=model.scenario.model_copy(update={"care": care}))

    def net(ratios: Numbers) -> Numbers:
        values = {name: np.repeat(value, ratios.size) for name, value in central.items()}
        return _measure(shifted, values | {"care.with_team.log_odds_ratio": np.log(ratios)}, NET)

    return net


def _rate_now(model: Model, central: dict[str, Numbers]) -> float | None:
    """The mean base rate of the central run."""
    children = model.inputs.eligible.children
    return float(model.run(central).entries.without_team.sum()) / children if children else None


_BASE_RATE = BreakEven(
    "base_rate", "Rate of entry within 12 months without the team", "probability", 0.0, 1.0, None, None, ""
)
_ODDS_RATIO = BreakEven(
    "odds_ratio",
    "Odds of entry with the team as a multiple of those without",
    "odds ratio",
    SMALLEST_ODDS_RATIO,
    1.0,
    None,
    None,
    "",
)


_GROSS = "The service's cost was not given, so it cannot be said what would pay for it."


def _found(sought: BreakEven, net: Curve) -> BreakEven:
    """The first value of the range at which the net cost is nought."""
    from scipy.optimize import brentq

    grid = np.linspace(sought.low, sought.high, STEPS)
    values = net(grid)
    crossings = np.flatnonzero(np.diff(np.sign(values)) != 0)
    if not crossings.size:
        always = "costs more than it saves" if values[0] > 0 else "saves more than it costs"
        says = f"No value from {sought.low:g} to {sought.high:g} breaks even: the team {always} at every one of them."
        return replace(sought, says=says)
    place = crossings[0]
    root = brentq(lambda x: float(net(np.array([x]))[0]), grid[place], grid[place + 1])
    return replace(sought, value=float(root))


def _service_cost(model: Model, central: dict[str, Numbers]) -> BreakEven:
    found = measures(model, model.run(central))
    saved, cost = float(found[SAVED][0]), float(found[SERVICE][0])
    now = cost if model.service else None
    says = "" if saved > 0 else "No cost of the service breaks even: nothing is saved at the central values."
    label = "What the service could cost and still pay for itself"
    return BreakEven("service_cost", label, "pounds", 0.0, np.inf, now, saved if saved > 0 else None, says)
