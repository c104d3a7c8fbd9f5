"""A person decides: what may be accepted together, what only by itself, and how a decision is taken back."""

from datetime import UTC, datetime

import pytest

from stepdown.linkage.matching.decisions import (
    Decision,
    Manner,
    NotDecidedError,
    Verdict,
    accept_together,
    link,
    undecided,
)
from stepdown.linkage.matching.proposal import MatchRule, Proposal, Strength

SURE = Proposal("a", "1", Strength.CORROBORATED, MatchRule.NUMBER_CORROBORATED, ("The number is the same.",))
SURE_TOO = Proposal("b", "2", Strength.CORROBORATED, MatchRule.NUMBER_CORROBORATED, ("The number is the same.",))
TWIN = Proposal("c", "3", Strength.REVIEW, MatchRule.TWIN_OR_ALIAS, ("The birthday is the same.",))
OTHER = Proposal("c", "1", Strength.REVIEW, MatchRule.NAME_AND_HOME, ("The surname is the same.",))
REFUSED = Proposal("d", "4", Strength.REFUSED, MatchRule.NUMBER_OF_ANOTHER, ("The number is the same.",))
PROPOSALS = (SURE, SURE_TOO, TWIN, OTHER, REFUSED)


def at(hour: int) -> datetime:
    return datetime(2022, 5, 9, hour, tzinfo=UTC)


def decided(proposal: Proposal, verdict: Verdict, hour: int = 9, **more) -> Decision:
    said = {"by": "Alice", "reason": "Looked at both records", **more}
    return Decision(proposal.left, proposal.right, verdict, at=at(hour), **said)


def linked(*decisions: Decision) -> list[tuple[str, str]]:
    return [(found.left, found.right) for found in link(PROPOSALS, decisions)]


def together(*proposals: Proposal) -> tuple[Decision, ...]:
    return accept_together(proposals, by="Alice", at=at(9), reason="Fully corroborated")


def test_nothing_is_linked_before_somebody_has_decided():
    assert linked() == []
    assert undecided(PROPOSALS, ()) == PROPOSALS


def test_what_is_fully_corroborated_is_accepted_together():
    decisions = together(SURE, SURE_TOO)
    assert linked(*decisions) == [("a", "1"), ("b", "2")]
    assert undecided(PROPOSALS, decisions) == (TWIN, OTHER, REFUSED)


@pytest.mark.parametrize("proposal", [TWIN, REFUSED], ids=["to review", "refused"])
def test_nothing_else_is(proposal):
    with pytest.raises(NotDecidedError, match="decided by itself"):
        together(SURE, proposal)
    with pytest.raises(NotDecidedError, match="decided by itself"):
        linked(decided(proposal, Verdict.ACCEPTED, manner=Manner.TOGETHER))


@pytest.mark.parametrize("proposal", [SURE, TWIN, REFUSED], ids=["offered", "to review", "refused"])
def test_a_person_may_accept_each_by_itself(proposal):
    assert linked(decided(proposal, Verdict.ACCEPTED)) == [(proposal.left, proposal.right)]


def test_a_link_says_who_made_it_when_and_why_and_what_spoke_for_it():
    decision = decided(TWIN, Verdict.ACCEPTED, reason="The school confirmed the other name")
    (found,) = link(PROPOSALS, [decision])
    assert (found.decision, found.proposal) == (decision, TWIN)


def test_a_later_decision_takes_an_earlier_one_back():
    accepted, back = decided(TWIN, Verdict.ACCEPTED, 9), decided(TWIN, Verdict.TAKEN_BACK, 10)
    assert linked(back, accepted) == []
    assert TWIN in undecided(PROPOSALS, [accepted, back])
    assert linked(accepted, back, decided(TWIN, Verdict.ACCEPTED, 11)) == [("c", "3")]


def test_a_refusal_undoes_a_link_and_is_decided():
    decisions = (decided(TWIN, Verdict.ACCEPTED, 9), decided(TWIN, Verdict.REFUSED, 10))
    assert linked(*decisions) == []
    assert TWIN not in undecided(PROPOSALS, decisions)


def test_a_refusal_before_does_not_stand_in_the_way():
    assert linked(decided(TWIN, Verdict.REFUSED, 9), decided(TWIN, Verdict.ACCEPTED, 10)) == [("c", "3")]


@pytest.mark.parametrize("first", [SURE, TWIN], ids=["the right one is taken", "the left one is taken"])
def test_nobody_is_two_people(first):
    with pytest.raises(NotDecidedError, match="Take the other decision back first"):
        linked(decided(first, Verdict.ACCEPTED, 9), decided(OTHER, Verdict.ACCEPTED, 10))


def test_after_the_first_is_taken_back_the_other_may_be_accepted():
    decisions = (
        decided(SURE, Verdict.ACCEPTED, 9),
        decided(SURE, Verdict.TAKEN_BACK, 10),
        decided(OTHER, Verdict.ACCEPTED, 11),
    )
    assert linked(*decisions) == [("c", "1")]


def test_of_one_moment_the_later_in_the_list_is_the_later():
    assert linked(decided(TWIN, Verdict.ACCEPTED), decided(TWIN, Verdict.TAKEN_BACK)) == []


NOT_DECIDED = {
    "nobody proposed it": (Decision("a", "9", Verdict.ACCEPTED, "Alice", at(9), "Because"), "Nobody proposed"),
    "nobody decided": (decided(SURE, Verdict.ACCEPTED, by=" "), "who took it"),
    "no reason": (decided(SURE, Verdict.ACCEPTED, reason=""), "why it was taken"),
    "no time zone": (
        Decision("a", "1", Verdict.ACCEPTED, "Alice", at(9).replace(tzinfo=None), "Because"),
        "time zone",
    ),
}


@pytest.mark.parametrize(("decision", "why"), NOT_DECIDED.values(), ids=NOT_DECIDED.keys())
def test_a_decision_that_cannot_stand_is_refused_with_its_reason(decision, why):
    with pytest.raises(NotDecidedError, match=why):
        link(PROPOSALS, [decision])
