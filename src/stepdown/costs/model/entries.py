"""How many children enter care, with and without the team: probabilities by age for each draw."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.inputs.inputs import Eligible
from stepdown.costs.scenario.care import Care, Effect, Threshold

type Numbers = NDArray[np.float64]
type Values = Mapping[str, Numbers]

ENTRY_WITH_TEAM = "care.with_team.entered"
"""The parameter that the results themselves give: the probability of entry as recorded."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Expected children entering care, by age (first axis) and draw (last axis).

    ``put_off`` are those of the difference that enter later after all.
    """

    without_team: Numbers
    with_team: Numbers
    put_off: Numbers

    @property
    def parts(self) -> tuple[Numbers, Numbers, Numbers]:
        """Without the team; with it; put off with it."""
        return self.without_team, self.with_team, self.put_off

    @property
    def fewer(self) -> Numbers:
        """Entries of the first 12 months that did not happen, put off or not; below zero where more entered."""
        return self.without_team - self.with_team


def entries(care: Care, eligible: Eligible, ages: tuple[int, ...], children: Numbers, values: Values) -> Entries:
    """The entries of each draw. ``children`` are how many there are of each of the ``ages``. Shape (ages, draws)."""
    rates = np.array([base_rate(care, eligible, age, values) for age in ages])
    if isinstance(care.with_team, Effect):
        with_team = _shifted(rates, values["care.with_team.log_odds_ratio"])
    else:
        with_team = np.broadcast_to(values[ENTRY_WITH_TEAM], rates.shape)
    number = children[:, None]
    difference = number * (rates - with_team)
    put_off = np.maximum(difference, 0) * values["care.entry.share_put_off"]
    return Entries(number * rates, number * with_team, put_off)


def base_rate(care: Care, eligible: Eligible, age: int, values: Values) -> Numbers:
    """The probability of entry within 12 months without the team, for a child of an age, in each draw."""
    *thresholds, everybody_else = care.thresholds
    rest: Numbers | float = 1.0
    rate: Numbers | float = 0.0
    for threshold in thresholds:
        if max(age, 0) in threshold.ages:
            share = np.minimum(share_of(threshold, eligible, values), rest)
            rate = rate + share * values[f"care.thresholds.{threshold.id}.rate"]
            rest = rest - share
    return np.asarray(rate + rest * values[f"care.thresholds.{everybody_else.id}.rate"])


def share_of(threshold: Threshold, eligible: Eligible, values: Values) -> Numbers:
    """The share of the children who are at a threshold: assumed, or recorded."""
    if threshold.level is None:
        return values[f"care.thresholds.{threshold.id}.share"]
    known = sum(eligible.by_level.values())
    return np.asarray(eligible.by_level.get(threshold.level, 0) / known if known else 0.0)


def _shifted(rate: Numbers, log_odds_ratio: Numbers) -> Numbers:
    from scipy.special import expit, logit

    return np.asarray(expit(logit(rate) + log_odds_ratio))
