"""How good a matching is, where the truth is known: what it found, what it missed, and whom it took for another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from stepdown.domain.identity import IdentifierScheme
from stepdown.linkage.matching.doors import PairScore, most_probable
from stepdown.linkage.matching.prepared import Prepared, Side, prepared
from stepdown.linkage.matching.proposal import Matching

SURE: Final = (0.9, 0.99)
"""How sure another program must be to link, where it is measured."""

type Truth = Mapping[str, str | None]
"""Who each record of the left file is in the right one; None where nobody there is them."""


@dataclass(frozen=True, slots=True)
class Score:
    """One way of matching against the truth. ``review_share``: how much of the left file somebody must look at."""

    method: str
    to_find: int
    right_links: int
    wrong_links: int
    review_share: float | None = None

    @property
    def precision(self) -> float | None:
        """How much of what was linked is right; None where nothing was."""
        links = self.right_links + self.wrong_links
        return self.right_links / links if links else None

    @property
    def recall(self) -> float | None:
        """How much of what there is to find was found; None where there is nothing."""
        return self.right_links / self.to_find if self.to_find else None


def score(method: str, pairs: Iterable[tuple[str, str]], truth: Truth) -> Score:
    """Links, each a left and a right id, against the truth. One to a child that is another, or nobody, is wrong."""
    linked = set(pairs)
    right = sum(truth.get(left) == other for left, other in linked)
    return Score(method, sum(other is not None for other in truth.values()), right, len(linked) - right)


def score_matching(matching: Matching, truth: Truth) -> tuple[Score, Score]:
    """What may be accepted together; and that with everything on the review list, right or wrong."""
    offered = {(proposal.left, proposal.right) for proposal in matching.offered}
    reviewed = {(proposal.left, proposal.right) for proposal in matching.to_review}
    share = len({left for left, _ in reviewed}) / len(truth) if truth else 0.0
    together = replace(score("Offered together", offered, truth), review_share=0.0)
    everything = replace(score("Offered together and the review list", offered | reviewed, truth), review_share=share)
    return together, everything


def score_program(name: str, scores: Iterable[PairScore], truth: Truth) -> Iterator[Score]:
    """What another program would link with nobody looking: where it is 90% sure, and where it is 99%.

    Of its pairs those count in which each record is the other's most probable.
    """
    best = most_probable(scores)
    for least in SURE:
        pairs = [(pair.left, pair.right) for pair in best if pair.probability >= least]
        yield score(f"{name}, where it is {least:.0%} sure", pairs, truth)


def number_alone(left: Side, right: Side) -> tuple[tuple[str, str], ...]:
    """What a join by number links, with nothing to corroborate it: for comparison alone, nobody should link so."""
    owners: defaultdict[tuple[IdentifierScheme, str], list[str]] = defaultdict(list)
    for other in prepared(right):
        for key in _numbers(other):
            owners[key].append(other.id)
    found = {(one.id, owner) for one in prepared(left) for key in _numbers(one) for owner in owners.get(key, ())}
    return tuple(sorted(found))


def _numbers(one: Prepared) -> Iterator[tuple[IdentifierScheme, str]]:
    return ((scheme, number.key) for scheme, numbers in one.numbers.items() for number in numbers)
