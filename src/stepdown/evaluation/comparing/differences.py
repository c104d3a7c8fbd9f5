"""Difference-in-differences: how much more the team's districts moved than the others did over the same time.

Of one treated district no variance can be learned, so the test is where the observed difference stands among those
that every other choice of districts would have given (Fisher 1935; Conley and Taber 2011, Review of Economics and
Statistics 93:113).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb

import numpy as np

from stepdown.evaluation.comparing.panel import Panel
from stepdown.evaluation.comparing.two_way import two_way

MOST_ENUMERATED = 2_000
DRAWN = 1_999


@dataclass(frozen=True, slots=True)
class Four:
    """Counts and populations summed: the team's districts and the others, before and after one start."""

    start: int
    counts: tuple[int, int, int, int]
    exposures: tuple[int, int, int, int]

    @property
    def difference(self) -> float:
        """The team's change less the others' change, as a rate of one."""
        before, after, other_before, other_after = (c / e for c, e in zip(self.counts, self.exposures, strict=True))
        return (after - before) - (other_after - other_before)


def fours(panel: Panel) -> tuple[Four, ...]:
    """The four sums for each time at which the team began somewhere; the others are those that never had it."""
    others = list(panel.others)
    return tuple(
        _four(panel, start, [place for place in panel.team if panel.starts[place] == start], others)
        for start in sorted({s for s in panel.starts if s >= 0})
    )


def _four(panel: Panel, start: int, team: Sequence[int], others: Sequence[int]) -> Four:
    sums = [
        (int(panel.counts[rows][:, when].sum()), int(panel.population[rows][:, when].sum()))
        for rows in (list(team), list(others))
        for when in (slice(None, start), slice(start, None))
    ]
    counts, exposures = zip(*sums, strict=True)
    return Four(start, counts, exposures)


def difference(panel: Panel) -> float:
    """The differences of each start, weighted by the population that had the team, as a rate of one."""
    each = fours(panel)
    weights = [four.exposures[1] for four in each]
    return float(np.average([four.difference for four in each], weights=weights))


def log_ratio(panel: Panel) -> float:
    """The same in proportion: log of the team's rate over what district and period effects alone would give.

    Poisson with population as offset; not a number where it cannot be fitted. One start only: with several, districts
    that already have the team would stand in for those without (Goodman-Bacon 2021, Journal of Econometrics 225:254).
    """
    starts = np.array(panel.starts)[:, None]
    has_team = ((starts >= 0) & (np.arange(len(panel.periods))[None, :] >= starts)).astype(float)
    return two_way(panel.counts, panel.population, has_team)


@dataclass(frozen=True, slots=True)
class Ranked:
    """How many choices of districts were tried, the one that was made among them, and the share at least as large."""

    tried: int
    share: float
    all_tried: bool


def permuted(panel: Panel, statistic: Callable[[Panel], float], seed: int) -> Ranked:
    """Where the observed statistic stands, by size, among all ways in which the starts could lie on districts."""
    observed = abs(statistic(panel))
    choices = list(_choices(panel, seed))
    sizes = np.array([abs(statistic(replace(panel, starts=starts))) for starts in choices])
    sizes = sizes[~np.isnan(sizes)]
    extreme = int(np.sum(sizes >= observed * (1 - 1e-9)))
    return Ranked(len(sizes), extreme / len(sizes), _can_list(panel))


def _can_list(panel: Panel) -> bool:
    return panel.one_start is not None and comb(len(panel.districts), len(panel.team)) <= MOST_ENUMERATED


def _choices(panel: Panel, seed: int) -> Iterator[tuple[int, ...]]:
    """All of them where they can be listed; else the one that was made and others drawn at random."""
    everybody = range(len(panel.districts))
    if panel.one_start is not None and _can_list(panel):
        for chosen in combinations(everybody, len(panel.team)):
            yield tuple(panel.one_start if place in chosen else -1 for place in everybody)
        return
    yield panel.starts
    generator = np.random.default_rng(seed)
    for _ in range(DRAWN):
        yield tuple(int(start) for start in generator.permutation(panel.starts))
