"""Limits by drawing families again: the bootstrap of whole families, from their patterns alone.

Families are drawn with replacement, as many as there are, again and again; the limits are the 2.5th and the 97.5th
centile of what the draws give (Davison and Hinkley 1997, Bootstrap Methods and their Application, section 3.8; Field
and Welsh 2007, Journal of the Royal Statistical Society B 69:369). How many of those drawn have each pattern is one
draw from a multinomial, so that a million families cost no more than a hundred.
"""

from stepdown.evaluation.infer.clustered import Families
from stepdown.evaluation.infer.reach import BY_FAMILY, Reach
from stepdown.evaluation.study.intervals import Intervals
from stepdown.results.intervals import Interval

TAILS = (0.025, 0.975)


def drawn_again(families: Families, replicates: int, seed: int) -> Interval:
    """Of the share of one group, or of two groups' second share less the first; the same seed, the same limits.

    ValueError where a family has nobody in a group: a draw might then have no share.
    """
    import numpy as np

    patterns = sorted(families)  # whatever the order of rows, the same draws are of the same families
    if not all(group.known for pattern in patterns for group in pattern):
        raise ValueError("a family has nobody in a group, so that not every draw of families has a share")
    units = np.array([families[pattern] for pattern in patterns])
    drawn = np.random.default_rng(seed).multinomial(units.sum(), units / units.sum(), replicates)
    groups = zip(*patterns, strict=True)
    shares = [(drawn @ [g.present for g in group]) / (drawn @ [g.known for g in group]) for group in groups]
    low, high = np.quantile(shares[-1] - (shares[0] if len(shares) > 1 else 0), TAILS)
    return Interval(float(low), float(high))


def limits_of(
    families: Families, reach: Reach, widened: Interval, name: str, asked: Intervals | None
) -> tuple[Interval, str]:
    """The limits that a study asks for, and the name of their method; ``widened`` are those by the design effect.

    Where families cannot be allowed for, there is nothing to draw from either: the limits are those of strangers.
    """
    if asked is None or reach.said != BY_FAMILY:
        return widened, f"{name}{reach.said}"
    return drawn_again(families, asked.replicates, asked.seed), f"Centiles {asked.said()}"
