"""Draws: the model run at many sets of values, in pieces small enough for any machine."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.measures import measures
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import values_at
from stepdown.costs.scenario.scenario import Draws

type Numbers = NDArray[np.float64]

PIECE = 10_000
"""Draws that are run at once: about 100 MB for a scenario of 18 years."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The draws: the value of every parameter and of every measure, one a draw."""

    values: dict[str, Numbers]
    measures: dict[str, Numbers]


def quantiles(parameters: int, draws: Draws) -> Numbers:
    """Random quantiles strictly between 0 and 1, shape (parameters, draws): scattered, or evenly spread (Sobol)."""
    if draws.evenly_spread:
        from scipy.stats import qmc

        points = qmc.Sobol(parameters, scramble=True, rng=draws.seed).random(_power_of_two(draws.number))
        return np.clip(points[: draws.number].T, _LEAST, 1 - _LEAST)
    return np.clip(np.random.default_rng(draws.seed).random((parameters, draws.number)), _LEAST, 1 - _LEAST)


_LEAST = 2.0**-53


def _power_of_two(number: int) -> int:
    return 1 << (number - 1).bit_length()


def draw(model: Model, progress: Callable[[str], None] = lambda _: None) -> Sample:
    """The model at the scenario's draws."""
    sampled = quantiles(len(model.parameters), model.scenario.draws)
    values = values_at(model.parameters, sampled)
    return Sample(values, measured(model, values, progress))


def measured(
    model: Model, values: Mapping[str, Numbers], progress: Callable[[str], None] = lambda _: None
) -> dict[str, Numbers]:
    """The measures at many sets of values, of which no more than a piece are run at once."""
    found: dict[str, list[Numbers]] = defaultdict(list)
    number = len(next(iter(values.values())))
    for start in range(0, number, PIECE):
        progress(f"drawing: {start:,} of {number:,} done")
        piece = {name: array[start : start + PIECE] for name, array in values.items()}
        for name, array in measures(model, model.run(piece)).items():
            found[name].append(array)
    return {name: np.concatenate(arrays) for name, arrays in found.items()}
