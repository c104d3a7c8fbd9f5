"""Proposals that the rules did not make: another program's, and a person's own. Both go the way of the review."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stepdown.linkage.matching.proposal import Matching, MatchRule, Proposal, Strength


@dataclass(frozen=True, slots=True)
class PairScore:
    """How probable another program holds it that two records are of one person, from 0 to 1."""

    left: str
    right: str
    probability: float


def proposals_of_scores(
    engine: str, scores: Iterable[PairScore], *, at_least: float, beside: Matching
) -> Iterator[Proposal]:
    """Pairs that another program finds alike, for the review: never to be accepted together, however sure it is.

    ``beside`` is what the rules found: what they propose is not proposed twice, and what they offer is left alone.
    """
    said = {(proposal.left, proposal.right) for proposal in beside.proposals}
    lefts = {proposal.left for proposal in beside.offered}
    rights = {proposal.right for proposal in beside.offered}
    for score in scores:
        if not 0 <= score.probability <= 1:
            raise ValueError(f"A probability lies between 0 and 1, and {score.probability} does not.")
        is_new = (score.left, score.right) not in said and score.left not in lefts and score.right not in rights
        if score.probability >= at_least and is_new:
            reason = f"{engine} holds it {score.probability:.1%} probable that they are one person."
            yield Proposal(score.left, score.right, Strength.REVIEW, MatchRule.OTHER_ENGINE, (reason,))


def proposal_by_hand(left: str, right: str, reason: str) -> Proposal:
    """A pair that somebody looked up, with their reason."""
    return Proposal(left, right, Strength.REVIEW, MatchRule.BY_HAND, (reason,))
