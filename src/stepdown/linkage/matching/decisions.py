"""What people decide about proposals. Decisions are only ever added: a later one takes an earlier one back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from stepdown.domain.word import Word
from stepdown.linkage.matching.proposal import Proposal, Strength


class Verdict(Word):
    """What somebody decided about two records."""

    ACCEPTED = "accepted", "They are one person"
    REFUSED = "refused", "They are two people"
    TAKEN_BACK = "taken_back", "Open again: the decision before is taken back"


class Manner(Word):
    """How a proposal was decided."""

    TOGETHER = "together", "Together with others"
    ONE_BY_ONE = "one_by_one", "By itself"


class NotDecidedError(ValueError):
    """A decision that cannot stand. Nothing was decided; the message says why."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what about two records, when and why. ``at`` is given with its time zone."""

    left: str
    right: str
    verdict: Verdict
    by: str
    at: datetime
    reason: str
    manner: Manner = Manner.ONE_BY_ONE


@dataclass(frozen=True, slots=True)
class Link:
    """Two records that are one person, the proposal that said so, and who accepted it."""

    left: str
    right: str
    proposal: Proposal
    decision: Decision


def accept_together(proposals: Iterable[Proposal], *, by: str, at: datetime, reason: str) -> tuple[Decision, ...]:
    """Proposals accepted in one act. Refused where one of them is not fully corroborated."""
    decisions = []
    for p in proposals:
        decision = Decision(p.left, p.right, Verdict.ACCEPTED, by, at, reason, Manner.TOGETHER)
        _check(p, decision)
        decisions.append(decision)
    return tuple(decisions)


def link(proposals: Iterable[Proposal], decisions: Iterable[Decision]) -> tuple[Link, ...]:
    """The links that stand once every decision has been taken, in the order of time.

    Refused as a whole where a decision has no proposal, no name, no reason or no time zone, where one that is not fully
    corroborated was accepted together with others, and where a record would be two people at once.
    """
    proposed = {(proposal.left, proposal.right): proposal for proposal in proposals}
    of_left: dict[str, Link] = {}
    of_right: dict[str, Link] = {}
    for decision in in_time(decisions):
        pair = (decision.left, decision.right)
        if pair not in proposed:
            raise NotDecidedError(f"Nobody proposed that {decision.left} is {decision.right}.")
        _check(proposed[pair], decision)
        others = [link for link in (of_left.get(pair[0]), of_right.get(pair[1])) if link]
        if any((other.left, other.right) == pair for other in others):
            del of_left[pair[0]], of_right[pair[1]]
            others = []
        if decision.verdict is Verdict.ACCEPTED:
            _check_free(others, decision)
            of_left[pair[0]] = of_right[pair[1]] = Link(*pair, proposed[pair], decision)
    return tuple(of_left.values())


def undecided(proposals: Iterable[Proposal], decisions: Iterable[Decision]) -> tuple[Proposal, ...]:
    """The proposals that nobody has decided, or whose decision was taken back."""
    last = {(decision.left, decision.right): decision.verdict for decision in in_time(decisions)}
    open_ = (None, Verdict.TAKEN_BACK)
    return tuple(proposal for proposal in proposals if last.get((proposal.left, proposal.right)) in open_)


def in_time(decisions: Iterable[Decision]) -> Sequence[Decision]:
    """Decisions as they were taken; of the same moment, as they are given."""
    decisions = list(decisions)
    for decision in decisions:
        if decision.at.tzinfo is None:
            raise NotDecidedError("A decision says when it was taken with its time zone.")
    return sorted(decisions, key=lambda decision: decision.at)


def _check(proposal: Proposal, decision: Decision) -> None:
    for refusal in _refusals(proposal, decision):
        raise NotDecidedError(refusal)


def _refusals(proposal: Proposal, decision: Decision) -> Iterator[str]:
    if not decision.by.strip():
        yield "A decision says who took it."
    if not decision.reason.strip():
        yield "A decision says why it was taken."
    together = decision.manner is Manner.TOGETHER and decision.verdict is Verdict.ACCEPTED
    if together and proposal.strength is not Strength.CORROBORATED:
        yield f"That {proposal.left} is {proposal.right} is not fully corroborated: it has to be decided by itself."


def _check_free(others: Iterable[Link], decision: Decision) -> None:
    for other in others:
        raise NotDecidedError(
            f"{other.left} is already linked with {other.right}, so {decision.left} cannot be {decision.right}. "
            "Take the other decision back first."
        )
