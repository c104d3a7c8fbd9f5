"""Whatever two files say: nobody is offered twice, both directions agree, and no sentence tells who it is about."""

import re

from hypothesis import given
from hypothesis import strategies as st

from stepdown.linkage.matching.agreement import Agreement
from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.evidence import compare
from stepdown.linkage.matching.prepared import Side, prepared
from stepdown.linkage.matching.proposal import Matching
from tests.linkage.matching.cast import a_side, person

FORENAMES = ("Mia", "Maya", "Tom", "Thomas", "Florentyna", "Florentna", "_")
SURNAMES = ("Hart", "Hartt", "Hart-Cole", "Cole", "_")
DAYS = ("2010-06-03", "2010-03-06", "2010-06-08", "1984-02-11", "")
HOMES = ("ZZ1 1AA", "ZZ1 1AB", "ZZ5 9TT", "")
NUMBERS = ("12345", "012345", "12354", "70001", "12345_351", "1E+11", "")

ROWS = st.tuples(
    st.sampled_from(FORENAMES),
    st.sampled_from(SURNAMES),
    st.sampled_from(DAYS),
    st.sampled_from(HOMES),
    st.sampled_from(NUMBERS),
)


@st.composite
def sides(draw: st.DrawFn, letter: str) -> Side:
    rows = draw(st.lists(ROWS, min_size=1, max_size=6))
    people = [
        person(f"{letter}{at}", f"{forename} {surname}", born, home, number=number)
        for at, (forename, surname, born, home, number) in enumerate(rows)
    ]
    families = {
        f"{letter}{family}": tuple(f"{letter}{at}" for at in range(len(rows)) if draw(st.booleans()))
        for family in draw(st.sampled_from(((), ("f",), ("f", "g"))))
    }
    return a_side(*people, families=families)


LEFT, RIGHT = sides("l"), sides("r")


@given(LEFT, RIGHT)
def test_each_record_is_offered_once_or_reviewed_or_unmatched(left: Side, right: Side):
    found = match(left, right)
    offered = [proposal.left for proposal in found.offered]
    reviewed = {proposal.left for proposal in found.to_review}
    unmatched = [one.left for one in found.unmatched]
    assert sorted([*offered, *reviewed, *unmatched]) == sorted(one.id for one in left.people)


@given(LEFT, RIGHT)
def test_nobody_is_offered_twice_and_no_pair_is_proposed_twice(left: Side, right: Side):
    found = match(left, right)
    pairs = [(proposal.left, proposal.right) for proposal in found.proposals]
    rights = [proposal.right for proposal in found.offered]
    assert len(set(pairs)) == len(pairs)
    assert len(set(rights)) == len(rights)
    assert not set(rights) & {proposal.right for proposal in found.to_review}


@given(LEFT, RIGHT)
def test_the_other_way_round_the_same_is_proposed(left: Side, right: Side):
    there = {(p.left, p.right, p.strength, p.rule, p.reasons) for p in match(left, right).proposals}
    back = {(p.right, p.left, p.strength, p.rule, p.reasons) for p in match(right, left).proposals}
    assert there == back


@given(LEFT, RIGHT, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(left: Side, right: Side, draw):
    shuffled = Side(tuple(draw.sample(left.people, len(left.people))), left.families)
    assert unordered(match(left, right)) == unordered(match(shuffled, right))


def unordered(found: Matching):
    return set(found.proposals), set(found.unmatched)


@given(LEFT, RIGHT)
def test_what_is_offered_is_corroborated_and_not_contradicted(left: Side, right: Side):
    ones = {one.id: one for one in prepared(left)}
    others = {other.id: other for other in prepared(right)}
    for proposal in match(left, right).offered:
        evidence = compare(ones[proposal.left], others[proposal.right], of_one_family=bool(left.families))
        agreeing = [part for part in evidence[1:] if part.agreement.weight]
        assert Agreement.DIFFERENT not in (evidence.forename.agreement, evidence.birthday.agreement)
        assert len(agreeing) >= (2 if evidence.number.agreement.weight else 4)
        assert Agreement.SAME in (evidence.forename.agreement, evidence.birthday.agreement, evidence.surname.agreement)


VALUES = re.compile(rf"{'|'.join(filter(None, (*FORENAMES[:-1], *SURNAMES[:-1], *HOMES, 'ZZ')))}|\d")


@given(LEFT, RIGHT)
def test_no_sentence_holds_a_name_a_day_a_number_or_an_address(left: Side, right: Side):
    sentences = [text for p in match(left, right).proposals for text in (*p.reasons, *p.doubts)]
    assert [text for text in sentences if VALUES.search(text)] == []
    assert [text for text in sentences if not re.fullmatch(r"[A-Z].*\.", text)] == []
