"""Shares of the variance by SALib on the same net cost, beside Stepdown's; and EVPPI by heormodel, beside Stepdown's.

usage: python -m benchmarks.costs.shares OUT
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from heormodel.models import Outcomes
from heormodel.voi import evppi as evppi_by_heormodel
from SALib.analyze import sobol as salib_analysis
from SALib.sample import sobol as salib_sample

from benchmarks.costs.small_service import model_of
from stepdown.costs.analysis.draws import draw
from stepdown.costs.analysis.information import information
from stepdown.costs.analysis.measures import NET
from stepdown.costs.analysis.sensitivity import sobol
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import central_values

CHILDREN, DRAWS, POINTS, SHOWN = 31, 10_000, 1024, 6
SHARES_WITHIN, EVPPI_WITHIN = 0.05, 0.05
"""How far two estimates may lie apart: of the whole variance; of EVPI."""


def main() -> None:
    """Write what both say, the largest first, and how long each took."""
    model = model_of(CHILDREN, DRAWS)
    found = {"shares": _shares(model), "information": _information(model)}
    Path(sys.argv[1]).write_text(json.dumps(found), encoding="utf-8")


def _shares(model: Model) -> dict[str, object]:
    ours, our_seconds = _timed(lambda: sobol(model, points=POINTS))
    theirs, their_seconds = _timed(lambda: _by_salib(model))
    rows = [
        [s.parameter.id, s.alone, *theirs[s.parameter.id][:1], s.with_others, theirs[s.parameter.id][1]] for s in ours
    ]
    apart = max(max(abs(row[1] - row[2]), abs(row[3] - row[4])) for row in rows)
    seconds = {"Stepdown": our_seconds, "SALib": their_seconds}
    return {"rows": rows[:SHOWN], "apart": apart, "within": SHARES_WITHIN, "seconds": seconds}


def _by_salib(model: Model) -> dict[str, tuple[float, float]]:
    """First-order and total shares by parameter: Saltelli's sample of evenly spread quantiles, Sobol's analysis."""
    moved = [p for p in model.parameters if not p.is_certain]
    problem = {"num_vars": len(moved), "names": [p.id for p in moved], "bounds": [[0.0, 1.0]] * len(moved)}
    quantiles = salib_sample.sample(problem, POINTS, calc_second_order=False, seed=1).clip(1e-12, 1 - 1e-12).T
    central = central_values(model.parameters)
    values = {name: np.repeat(value, quantiles.shape[1]) for name, value in central.items()}
    values |= {p.id: p.spread.at(row) for p, row in zip(moved, quantiles, strict=True)}
    found = salib_analysis.analyze(problem, model.net_cost(values), calc_second_order=False, seed=1)
    return {p.id: (float(s1), float(st)) for p, s1, st in zip(moved, found["S1"], found["ST"], strict=True)}


def _information(model: Model) -> dict[str, object]:
    sample = draw(model)
    ours, our_seconds = _timed(lambda: information(sample, model.parameters))
    frame = pd.DataFrame(sample.values)
    costs = pd.DataFrame({"without the team": 0.0, "with the team": sample.measures[NET]})
    outcomes = Outcomes.from_wide(costs, costs * 0.0)
    names = [p.id for p, _ in ours.evppi]
    theirs, their_seconds = _timed(lambda: [float(evppi_by_heormodel(outcomes, frame, name, 0.0)) for name in names])
    rows = [[p.id, worth, other] for (p, worth), other in zip(ours.evppi, theirs, strict=True)]
    apart = max(abs(row[1] - row[2]) for row in rows) / ours.evpi
    seconds = {"Stepdown": our_seconds, "heormodel": their_seconds}
    return {"rows": rows[:SHOWN], "apart": apart, "within": EVPPI_WITHIN, "seconds": seconds}


def _timed[T](run: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    found = run()
    return found, time.perf_counter() - start


if __name__ == "__main__":
    main()
