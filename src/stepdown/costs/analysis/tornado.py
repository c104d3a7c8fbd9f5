"""One assumption at a time: the net cost with each parameter at the ends of its 95% range, the others central."""

from dataclasses import dataclass

import numpy as np

from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import Parameter, central_values

ENDS = (0.025, 0.975)


@dataclass(frozen=True, slots=True)
class Swing:
    """The net cost at both ends of one parameter's range, in pounds of the price base."""

    parameter: Parameter
    low: float
    high: float
    net_at_low: float
    net_at_high: float

    @property
    def width(self) -> float:
        """How far the net cost moves."""
        return abs(self.net_at_high - self.net_at_low)


def tornado(model: Model) -> tuple[Swing, ...]:
    """The swings of all parameters that are not certain, widest first. One run of the model for all."""
    moved = [p for p in model.parameters if not p.is_certain]
    central = central_values(model.parameters)
    values = {name: np.repeat(value, 2 * len(moved)) for name, value in central.items()}
    ends = {p.id: p.spread.at(np.array(ENDS)) for p in moved}
    for place, p in enumerate(moved):
        values[p.id][2 * place : 2 * place + 2] = ends[p.id]
    net = model.net_cost(values).reshape(-1, 2)
    swings = [Swing(p, *map(float, (*ends[p.id], *pair))) for p, pair in zip(moved, net, strict=True)]
    return tuple(sorted(swings, key=lambda swing: (-swing.width, swing.parameter.id)))
