"""What each borrowed rate would mean if all the children had stood at that threshold."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.draws import Sample, measured
from stepdown.costs.analysis.measures import FEWER, NET
from stepdown.costs.analysis.range import Range
from stepdown.costs.inputs.inputs import AtRisk
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import Recorded, central_values
from stepdown.costs.scenario.care import Threshold

type Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class AtThreshold:
    """All children at one threshold: its rate, entries that did not happen, net cost; and the published denominators.

    ``as_published`` is the rate times all children at risk, less those looked after at the second point: children
    already looked after at referral are in both, though they cannot avoid entry.
    """

    threshold: Threshold
    rate: Range
    fewer: Range
    net: Range
    as_published: Range


def at_thresholds(model: Model, sample: Sample, quantile: Numbers) -> tuple[AtThreshold, ...]:
    """Each threshold of the scenario in turn. ``quantile`` are draws for those looked after as published."""
    return tuple(_at(model, sample, t, quantile) for t in model.scenario.care.thresholds)


def _at(model: Model, sample: Sample, threshold: Threshold, quantile: Numbers) -> AtThreshold:
    central = _all_at(model, central_values(model.parameters), threshold)
    drawn = _all_at(model, sample.values, threshold)
    now, found = measured(model, central), measured(model, drawn)
    rate = f"care.thresholds.{threshold.id}.rate"
    return AtThreshold(
        threshold,
        Range.of(central[rate][0], drawn[rate]),
        Range.of(now[FEWER][0], found[FEWER]),
        Range.of(now[NET][0], found[NET]),
        _as_published(model.inputs.at_risk, central[rate][0], drawn[rate], quantile),
    )


def _all_at(model: Model, values: dict[str, Numbers], threshold: Threshold) -> dict[str, Numbers]:
    rate = values[f"care.thresholds.{threshold.id}.rate"]
    return values | {f"care.thresholds.{t.id}.rate": rate for t in model.scenario.care.thresholds}


def _as_published(at_risk: AtRisk, rate: float, rates: Numbers, quantile: Numbers) -> Range:
    looked_after = Recorded(at_risk.looked_after_at_second, at_risk.children)
    children = at_risk.children
    return Range.of(children * (rate - looked_after.central), children * (rates - looked_after.at(quantile)))
