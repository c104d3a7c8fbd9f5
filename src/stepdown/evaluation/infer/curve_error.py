"""The error of a share over time where brothers and sisters, or requests of one family, go together.

Each spell moves the estimate a little (its influence, the infinitesimal jackknife); the influences of a family are
added before they are squared. The days' counts must be complete first, so between authorities this takes a second
round: each adds up the squares of its own families, and the sums pool. Source: Lin and Wei 1989 (Journal of the
American Statistical Association 84:1074).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random

from stepdown.evaluation.infer.competing import Pull
from stepdown.evaluation.reduce.risk_sets import Spell

type Family = Sequence[Spell]


def family_variance(pulls: Sequence[Pull], families: Iterable[Family], cause: str | None = None) -> float:
    """The variance of the share that ``pulls`` move, by family; ``cause`` is the end in question, None for any."""
    moved = _Influence(pulls, cause)
    return sum(sum(moved.by(spell) for spell in family) ** 2 for family in families)


class _Influence:
    """How far one spell moves the share: by its own end, less what was expected of it while it was watched."""

    def __init__(self, pulls: Sequence[Pull], cause: str | None) -> None:
        self.days = [pull.day for pull in pulls]
        self.pulls = pulls
        self.cause = cause
        self.expected = [0.0, *accumulate(pull.expected for pull in pulls)]

    def by(self, spell: Spell) -> float:
        # Who enters on day 0 is watched on that day; who enters later, from the day after on.
        first = bisect_right(self.days, spell.entered) if spell.entered else 0
        after = bisect_right(self.days, spell.left)
        return self._ended(spell) - (self.expected[after] - self.expected[first])

    def _ended(self, spell: Spell) -> float:
        place = bisect_left(self.days, spell.left)
        if spell.cause is None or place == len(self.days) or self.days[place] != spell.left:
            return 0.0
        pull = self.pulls[place]
        return (pull.own if self.cause in (None, spell.cause) else pull.other) / pull.watched


def drawn_again(families: Sequence[Family], seed: int) -> Iterable[Family]:
    """As many families, each drawn at random from all of them: one draw of a bootstrap by family."""
    return Random(seed).choices(families, k=len(families))  # noqa: S311 - a draw that can be repeated, no secret
