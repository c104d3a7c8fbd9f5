"""Change in the same units between two points: the 2 by 2 table of pairs, its tests and its intervals.

Sources: McNemar 1947; mid-p: Fagerland, Lydersen and Laake 2013 (BMC Medical Research Methodology 13:91);
Newcombe 1998 (Statistics in Medicine 17:2635, method 10, continuity-corrected phi); Tango 1998 (17:891).
"""

from dataclasses import dataclass
from math import comb, exp, log1p, pi, sqrt

from stepdown.results.intervals import Z_95, Interval, wilson

_NOTHING = 1e-17
"""A chance that is this part of a sum does not change it."""

_FEW = 2000
"""Of so many changes the chances are found by whole numbers, exactly."""

_STIRLING_FROM = 16
"""From this number on, four terms of Stirling's series are right to sixteen figures."""

_CLOSE = 1e-15
"""How close the limits of an interval are found."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """How many units were present at both points, at the first only, at the second only, at neither."""

    both: int
    first_only: int
    second_only: int
    neither: int

    @property
    def known(self) -> int:
        """How many units are known at both points."""
        return self.both + self.first_only + self.second_only + self.neither

    @property
    def at_first(self) -> int:
        """How many were present at the first point."""
        return self.both + self.first_only

    @property
    def at_second(self) -> int:
        """How many were present at the second point."""
        return self.both + self.second_only

    @property
    def change(self) -> float:
        """The share at the second point less the share at the first: below zero is a fall."""
        return (self.second_only - self.first_only) / self.known


def least_certain(known: int, at_first: int, at_second: int) -> Pairs:
    """Of all tables with these margins, the one in which most units changed: its interval of the change is widest.

    It says how sure one can be who knows the margins only, so it may be shown where the kinds of pair may not.
    ValueError where the margins are impossible.
    """
    emerged = min(at_second, known - at_first)
    pairs = Pairs(at_second - emerged, at_first - at_second + emerged, emerged, known - at_first - emerged)
    if min(pairs.both, pairs.first_only, pairs.second_only, pairs.neither) < 0:
        raise ValueError(f"{at_first} and {at_second} of {known} cannot be")
    return pairs


def largest_midp(known: int, at_first: int, at_second: int) -> float:
    """The largest mid-p of all tables with these margins: 1 where they are equal, for then perhaps nobody changed."""
    return 1.0 if at_first == at_second else mcnemar_midp(least_certain(known, at_first, at_second))


def mcnemar_exact(pairs: Pairs) -> float:
    """The exact two-sided p-value of no change; 1 where no unit changed."""
    fewer, changed = min(pairs.first_only, pairs.second_only), pairs.first_only + pairs.second_only
    return min(1.0, 2 * _at_most(fewer, changed))


def mcnemar_midp(pairs: Pairs) -> float:
    """The mid-p two-sided p-value of no change, the default test; 1 where no unit changed."""
    fewer, changed = min(pairs.first_only, pairs.second_only), pairs.first_only + pairs.second_only
    if not changed:
        return 1.0
    observed = _exactly(fewer, changed)
    if pairs.first_only == pairs.second_only:
        return 1.0 - observed / 2  # the middle of the distribution is one value, not two
    return 2 * _at_most(fewer, changed) - observed


def _at_most(fewer: int, changed: int) -> float:
    """The chance of at most so many of the changes going one way, where either way is as likely.

    Summed downwards from the largest chance until the next adds nothing. SciPy says the same of some thousand changes,
    and less exactly of millions; and to import it takes longer than to evaluate a pilot.
    """
    chance = total = _exactly(fewer, changed)
    while chance > total * _NOTHING:
        chance *= fewer / (changed - fewer + 1)
        fewer -= 1
        total += chance
    return total


def _exactly(fewer: int, changed: int) -> float:
    """The chance of exactly so many: by whole numbers where they are few, else by Stirling's series (Loader 2000)."""
    if changed <= _FEW:
        return comb(changed, fewer) / (1 << changed)
    more = changed - fewer
    if min(fewer, more) < _STIRLING_FROM:
        return 0.0  # less than the smallest number that there is
    lean = (more - fewer) / changed
    apart = changed / 2 * ((1 - lean) * log1p(-lean) + (1 + lean) * log1p(lean))
    series = _stirling(changed) - _stirling(fewer) - _stirling(more)
    return sqrt(changed / (2 * pi * fewer * more)) * exp(series - apart)


def _stirling(number: int) -> float:
    """What Stirling's formula for the logarithm of a factorial lacks."""
    square = number * number
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / number


def newcombe(pairs: Pairs, z: float = Z_95) -> Interval:
    """Newcombe's interval of ``pairs.change``, from the two Wilson intervals and their correlation."""
    n = pairs.known
    before, after = pairs.at_first / n, pairs.at_second / n
    low_before, high_before = wilson(pairs.at_first, n, z)
    low_after, high_after = wilson(pairs.at_second, n, z)
    phi = _corrected_phi(pairs)
    down = _joined(after - low_after, high_before - before, phi)
    up = _joined(high_after - after, before - low_before, phi)
    return Interval(pairs.change - down, pairs.change + up)


def _joined(one: float, other: float, phi: float) -> float:
    return sqrt(one * one - 2 * phi * one * other + other * other)


def _corrected_phi(pairs: Pairs) -> float:
    a, b, c, d = pairs.both, pairs.first_only, pairs.second_only, pairs.neither
    spread = (a + b) * (c + d) * (a + c) * (b + d)
    if not spread:
        return 0.0
    excess: float = a * d - b * c
    if excess > 0:
        excess = max(excess - pairs.known / 2, 0)
    return float(excess / sqrt(spread))


def tango(pairs: Pairs, z: float = Z_95) -> Interval:
    """Tango's score interval of ``pairs.change``: beside Newcombe's, to show how far the method matters."""
    centre, edge = pairs.change, 1 - 1e-12
    low = -1.0 if centre <= -1 else _where_score_is(z, pairs, -edge, min(centre, edge))
    high = 1.0 if centre >= 1 else _where_score_is(-z, pairs, max(centre, -edge), edge)
    return Interval(low, high)


def _where_score_is(limit: float, pairs: Pairs, low: float, high: float) -> float:
    """The change between two at which the score, which falls, is so much: by halving."""
    while high - low > _CLOSE:
        middle = (low + high) / 2
        if _score(pairs, middle) > limit:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _score(pairs: Pairs, change: float) -> float:
    """The score statistic of a hypothetical change: falling in ``change``, zero at the observed one."""
    n, b, c = pairs.known, pairs.second_only, pairs.first_only
    linear = -b - c + (2 * n - b + c) * change
    constant = -c * change * (1 - change)
    loss = (sqrt(linear * linear - 8 * n * constant) - linear) / (4 * n)
    variance = n * (2 * loss + change * (1 - change))
    gap = b - c - n * change
    if variance <= 0:
        return 0.0 if gap == 0 else (float("inf") if gap > 0 else float("-inf"))
    return gap / sqrt(variance)
