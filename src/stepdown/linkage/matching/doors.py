"""Proposals that the rules did not make: another program's, and a person's own. Both go the way of the review."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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


def most_probable(scores: Iterable[PairScore]) -> tuple[PairScore, ...]:
    """The pairs in which each record is the other's most probable: at most one of each, but for a dead heat."""
    scores = tuple(scores)
    best: dict[tuple[str, str], float] = {}
    for score in scores:
        for record in (("left", score.left), ("right", score.right)):
            best[record] = max(best.get(record, 0.0), score.probability)
    return tuple(s for s in scores if s.probability == best["left", s.left] == best["right", s.right])


def with_more(matching: Matching, more: Iterable[Proposal]) -> Matching:
    """A matching with proposals of another door behind its own. Whoever they are about is no longer unmatched."""
    more = tuple(more)
    lefts = {proposal.left for proposal in more}
    unmatched = tuple(one for one in matching.unmatched if one.left not in lefts)
    return replace(matching, proposals=(*matching.proposals, *more), unmatched=unmatched)


def proposal_by_hand(left: str, right: str, reason: str) -> Proposal:
    """A pair that somebody looked up, with their reason."""
    return Proposal(left, right, Strength.REVIEW, MatchRule.BY_HAND, (reason,))
