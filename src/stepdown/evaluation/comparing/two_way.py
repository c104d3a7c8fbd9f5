"""Poisson regression with a term for each district and each period, quickly enough to be done for thousands of choices.

The districts' terms have a closed form given the others, so Newton's steps are taken over the periods and the team's
term alone, and cost no more with many districts.
"""

import numpy as np

from stepdown.evaluation.comparing.panel import Numbers

_MOST_STEPS = 60
_CLOSE = 1e-10
_NO_MAXIMUM = 15.0
"""A log ratio beyond this is a likelihood that rises without end, as where a group has no event at all."""


def two_way(counts: Numbers, population: Numbers, has_team: Numbers) -> float:
    """The team's term: the log of a ratio of rates; not a number where the likelihood has no maximum."""
    # A district or a period without any event says nothing of a ratio.
    rows, columns = counts.sum(axis=1) > 0, counts.sum(axis=0) > 0
    counts, population, has_team = (part[rows][:, columns] for part in (counts, population, has_team))
    terms = np.zeros(counts.shape[1])
    for _ in range(_MOST_STEPS):
        means = _means(counts, population, has_team, terms)
        try:
            step = _step(counts, means, has_team)
        except np.linalg.LinAlgError:
            return float("nan")
        terms = terms + np.clip(step, -3, 3)
        if abs(terms[-1]) > _NO_MAXIMUM:
            return float("nan")
        if float(np.max(np.abs(step))) < _CLOSE:
            return float(terms[-1])
    return float("nan")


def _means(counts: Numbers, population: Numbers, has_team: Numbers, terms: Numbers) -> Numbers:
    """Fitted means: the periods' terms (the first is nought), the team's, and each district's own best term."""
    periods = np.concatenate([[0.0], terms[:-1]])
    raw = population * np.exp(periods[None, :] + terms[-1] * has_team)
    means: Numbers = raw * (counts.sum(axis=1) / raw.sum(axis=1))[:, None]
    return means


def _step(counts: Numbers, means: Numbers, has_team: Numbers) -> Numbers:
    """Newton's step, with the districts' terms already at their best."""
    whole = means.sum(axis=1)
    team = means * has_team
    # Columns: the periods but for the first, then the team. 'shared' is what the districts' terms take up.
    columns = np.column_stack([means[:, 1:], team.sum(axis=1)])
    shared = columns.T @ (columns / whole[:, None])
    own = np.diag(np.append(means[:, 1:].sum(axis=0), (team * has_team).sum()))
    own[-1, :-1] = own[:-1, -1] = team[:, 1:].sum(axis=0)
    left = counts - means
    score = np.append(left[:, 1:].sum(axis=0), (left * has_team).sum())
    step: Numbers = np.linalg.solve(own - shared, score)
    return step
