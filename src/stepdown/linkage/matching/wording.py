"""The outcome in words: each pair as a proposal with its reasons and doubts, and why the others have none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stepdown.linkage.matching.competition import Pair, Rivals, competing, rivals
from stepdown.linkage.matching.prepared import Prepared
from stepdown.linkage.matching.proposal import Matching, Proposal, Strength, Unmatched, WhyUnmatched

SEVERAL = "More than one record comes into question."
WRITTEN_FOR_ANOTHER = "The number is that of another record as well, in which nothing else agrees."


@dataclass(frozen=True, slots=True)
class Outcome:
    """The pairs that stand, those to look at and the refused; ``possible``: all that are not refused."""

    offered: Sequence[Pair]
    to_review: Sequence[Pair]
    refused: Sequence[Pair]
    possible: Sequence[Pair]


def in_words(ones: Sequence[Prepared], others: Sequence[Prepared], outcome: Outcome) -> Matching:
    """The proposals in the order of the left file, each record's best first; and the records without one."""
    words = _Words(ones, others, outcome)
    return Matching(tuple(words.proposals()), tuple(words.unmatched()))


class _Words:
    def __init__(self, ones: Sequence[Prepared], others: Sequence[Prepared], outcome: Outcome) -> None:
        self._ones = ones
        self._others = others
        self._outcome = outcome
        self._rivals: Rivals = rivals(outcome.to_review)
        self._refused: Rivals = rivals(outcome.refused)

    def proposals(self) -> Iterator[Proposal]:
        said = [
            *((pair, Strength.CORROBORATED) for pair in self._outcome.offered),
            *((pair, Strength.REVIEW) for pair in self._outcome.to_review),
            *((pair, Strength.REFUSED) for pair in self._outcome.refused),
        ]
        for pair, strength in sorted(said, key=_order):
            yield self._proposal(pair, strength)

    def _proposal(self, pair: Pair, strength: Strength) -> Proposal:
        return Proposal(
            self._ones[pair.left].id,
            self._others[pair.right].id,
            strength,
            pair.row.rule,
            pair.evidence.sentences_for,
            (*pair.evidence.sentences_against, *self._doubts(pair, strength)),
        )

    def _doubts(self, pair: Pair, strength: Strength) -> Iterator[str]:
        troubles = (*self._ones[pair.left].troubles, *self._others[pair.right].troubles)
        yield from (f"{trouble.label}." for trouble in dict.fromkeys(troubles))
        if strength is Strength.REVIEW and competing(pair, self._rivals):
            yield SEVERAL
        if strength is not Strength.REFUSED and competing(pair, self._refused):
            yield WRITTEN_FOR_ANOTHER

    def unmatched(self) -> Iterator[Unmatched]:
        """Everybody of the left file without a proposal that could be accepted."""
        proposed = {pair.left for pair in (*self._outcome.offered, *self._outcome.to_review)}
        refused = {pair.left for pair in self._outcome.refused}
        outweighed = {pair.left for pair in self._outcome.possible}
        for place, one in enumerate(self._ones):
            if place not in proposed:
                yield Unmatched(one.id, _why(one, is_outweighed=place in outweighed, is_refused=place in refused))


def _why(one: Prepared, *, is_outweighed: bool, is_refused: bool) -> WhyUnmatched:
    if is_outweighed:
        return WhyUnmatched.TAKEN
    if is_refused:
        return WhyUnmatched.NUMBER_OF_ANOTHER
    return WhyUnmatched.NOTHING_WRITTEN if one.is_blank else WhyUnmatched.NONE_AGREES


_STRENGTHS = tuple(Strength)


def _order(said: tuple[Pair, Strength]) -> tuple[int, int, int, int]:
    """By the left file, then the stronger, then what agrees in more."""
    pair, strength = said
    return pair.left, _STRENGTHS.index(strength), -sum(like.agreement.weight for like in pair.evidence), pair.right
