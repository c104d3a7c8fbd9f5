"""Another program's findings, and a person's own, go the way of the review and no other."""

from datetime import UTC, datetime

import pytest

from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.decisions import NotDecidedError, accept_together
from stepdown.linkage.matching.doors import (
    PairScore,
    most_probable,
    proposal_by_hand,
    proposals_of_scores,
    with_more,
)
from stepdown.linkage.matching.proposal import Strength
from tests.linkage.matching.cast import MOVED, a_side, person

LEFT = a_side(person("a", number="12345"), person("b", "Alfie Cole", "2012-08-09", MOVED))
RIGHT = a_side(person("1", number="12345"), person("2", "Alphonse Kohl", "2012-09-08", MOVED))
FOUND = match(LEFT, RIGHT)


def proposed(*scores: PairScore):
    return list(proposals_of_scores("Another program", scores, at_least=0.5, beside=FOUND))


def test_however_sure_another_program_is_a_person_looks():
    (proposal,) = proposed(PairScore("b", "2", 1.0))
    assert proposal.strength is Strength.REVIEW
    assert proposal.reasons == ("Another program holds it 100.0% probable that they are one person.",)
    with pytest.raises(NotDecidedError):
        accept_together([proposal], by="Alice", at=datetime(2022, 5, 9, tzinfo=UTC), reason="It is sure")


@pytest.mark.parametrize(
    "score",
    [PairScore("a", "1", 0.9), PairScore("b", "1", 0.9), PairScore("a", "2", 0.9), PairScore("b", "2", 0.4)],
    ids=["proposed already", "the right one is offered", "the left one is offered", "not probable enough"],
)
def test_it_adds_only_what_the_rules_have_not(score: PairScore):
    assert proposed(score) == []


def test_a_score_that_is_no_probability_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        proposed(PairScore("b", "2", 7.4))


def test_somebody_may_have_looked_a_record_up():
    proposal = proposal_by_hand("b", "2", "Her social worker gave us the new name")
    assert (proposal.strength, proposal.reasons) == (Strength.REVIEW, ("Her social worker gave us the new name",))


def test_whoever_another_program_proposes_is_no_longer_unmatched():
    assert [one.left for one in FOUND.unmatched] == ["b"]
    matching = with_more(FOUND, proposed(PairScore("b", "2", 0.9)))
    assert matching.unmatched == ()
    assert [(one.left, one.right) for one in matching.to_review] == [("b", "2")]
    assert matching.offered == FOUND.offered


def test_of_a_record_s_pairs_the_most_probable_counts_and_of_a_dead_heat_both():
    one, other, third = PairScore("a", "1", 0.95), PairScore("a", "2", 0.9), PairScore("b", "1", 0.6)
    assert most_probable([one, other, third]) == (one,)
    assert most_probable([one, PairScore("a", "2", 0.95)]) == (one, PairScore("a", "2", 0.95))
    assert most_probable([]) == ()
