"""A family referred without a number, and what is done when the record turns out to have had somebody already."""

from datetime import date, timedelta

import pytest

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.domain.roles import Role
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.episodes.involve import involve
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.actions.people.merge import confirm_merge, propose_merge, undo_merge
from stepdown.records.actions.people.names import record_name, record_number
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.refer import refer_new_family
from stepdown.records.models import Episode, Family, FamilyMember, Merge, Person, Referral
from stepdown.records.queries.colleagues import colleagues_to_bring_in
from stepdown.records.queries.family import family
from stepdown.records.queries.people_like import Sought, known_already, people_like
from tests.cast import MONDAY, Cast, asked, person_named, referred, working

LATER = MONDAY + timedelta(days=3)
TIA = NewMember(Facts("Tiah", "Ashdown", {"born_on": date(2013, 6, 3)}), MemberRole.CHILD)
AUNT = NewMember(Facts("Rose", "Ashdown"), MemberRole.PARENT, ParentRole.CARER)


def by_hand(cast: Cast, *members: NewMember) -> Referral:
    """Referred by a colleague of another social work team, who does not see the Ashdowns."""
    return refer_new_family(
        by=cast.sonia, at=LATER, team=cast.team, members=members or (TIA, AUNT), asked=asked(Discipline.YOUTH_WORK)
    )


def joined(cast: Cast, kept: Person, merged: Person) -> Merge:
    """Proposed by Maya, confirmed by Max."""
    return confirm_merge(by=cast.max, at=LATER, merge=proposed(cast, kept, merged))


def proposed(cast: Cast, kept: Person, merged: Person) -> Merge:
    return propose_merge(by=cast.maya, at=LATER, kept=kept, merged=merged, reason="One birthday, one school")


def merged(cast: Cast, made: Referral) -> Merge:
    again = made.people.get(person__born_on=date(2013, 6, 3)).person
    return joined(cast, person_named("Tia"), again)


def test_a_family_without_a_number_is_referred_with_every_gap_as_a_reason(cast: Cast):
    made = by_hand(cast)
    seen = family(cast.sonia, family_id=made.family_id, at=LATER)
    assert [(m.name, m.role.label) for m in seen.members] == [
        ("Tiah Ashdown", "Child"),
        ("Rose Ashdown", "Parent or carer"),
    ]
    tia = person_named("Tiah")
    assert (tia.sex, tia.sex_missing) == (None, Missing.NOT_ASKED)


def test_a_referral_by_hand_names_a_child(cast: Cast):
    with pytest.raises(Refusal, match="at least one child"):
        by_hand(cast, AUNT)
    assert not Family.objects.exists()


def test_the_manager_is_shown_who_may_be_known_already_for_two_reasons(cast: Cast):
    referred(cast)
    made = by_hand(cast)
    (known,) = known_already(cast.maya, referral=made, at=LATER)
    assert known.name == "Tiah Ashdown"
    assert [(o.name, o.reasons) for o in known.others] == [
        ("Tia Ashdown", ("same date of birth", "nearly the same name"))
    ]


def test_put_together_the_referral_comes_to_the_family_that_it_is_and_brings_who_is_new(cast: Cast):
    earlier = referred(cast)
    made = by_hand(cast)
    merged(cast, made)
    made.refresh_from_db()
    assert made.family_id == earlier.family_id
    names = {m.name for m in family(cast.maya, family_id=earlier.family_id, at=LATER).members}
    assert names == {"Tia Ashdown", "Ben Ashdown", "Kerry Ashdown", "Luke Ashdown", "Rose Ashdown"}


def test_accepted_afterwards_it_joins_the_open_work_with_the_child_in_scope(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    made = by_hand(cast)
    merged(cast, made)
    made.refresh_from_db()
    decisions = {r.pk: RequestDecision(DecisionReason.MEETS_THRESHOLD) for r in made.requests.all()}
    decide_referral(by=cast.maya, at=LATER, referral=made, decisions=decisions)
    episode = Episode.objects.get()
    assert episode.members.get(person=person_named("Tia")).in_scope is True
    assert episode.members.get(person=person_named("Rose")).in_scope is True
    assert not episode.members.filter(person=person_named("Tiah")).exists()


def test_taken_apart_everything_stands_as_it_was(cast: Cast):
    earlier = referred(cast)
    made = by_hand(cast)
    written_as = made.family_id
    undo_merge(by=cast.maya, at=LATER, merge=merged(cast, made))
    made.refresh_from_db()
    assert (made.family_id, made.moved_from) == (written_as, None)
    assert person_named("Tiah").merged_into is None
    names = {m.name for m in family(cast.maya, family_id=earlier.family_id, at=LATER).members}
    assert "Rose Ashdown" not in names
    assert len(family(cast.maya, family_id=written_as, at=LATER).members) == 2


def test_a_merge_taken_apart_takes_back_only_what_it_brought_itself(cast: Cast):
    earlier = referred(cast)
    made = by_hand(cast)
    merged(cast, made)
    mother, aunt = person_named("Kerry"), person_named("Rose")
    second = joined(cast, mother, aunt)
    undo_merge(by=cast.maya, at=LATER, merge=second)
    made.refresh_from_db()
    assert made.family_id == earlier.family_id


def test_who_was_in_the_family_before_a_merge_stays_when_it_is_taken_apart(cast: Cast):
    earlier = referred(cast)
    made = by_hand(cast)
    FamilyMember.objects.create(
        family=earlier.family,
        person=person_named("Rose"),
        role=MemberRole.PARENT,
        same_address_missing=Missing.NOT_ASKED,
    )
    undo_merge(by=cast.maya, at=LATER, merge=merged(cast, made))
    assert earlier.family.members.filter(person=person_named("Rose")).exists()


def test_what_has_been_taken_up_under_the_family_is_not_taken_apart(cast: Cast):
    referred(cast)
    made = by_hand(cast)
    merge = merged(cast, made)
    made.refresh_from_db()
    decisions = {r.pk: RequestDecision(DecisionReason.MEETS_THRESHOLD) for r in made.requests.all()}
    decide_referral(by=cast.maya, at=LATER, referral=made, decisions=decisions)
    with pytest.raises(Refusal, match="has begun work"):
        undo_merge(by=cast.maya, at=LATER, merge=merge)
    assert person_named("Tiah").merged_into == person_named("Tia")


def test_of_two_records_in_one_family_the_one_that_is_kept_is_shown(cast: Cast):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    again = add_person(by=cast.dee, at=LATER, family=made.family, new=TIA).person
    assert len(family(cast.dee, family_id=made.family_id, at=LATER).members) == 5
    joined(cast, person_named("Tia"), again)
    assert [m.name for m in family(cast.dee, family_id=made.family_id, at=LATER).members].count("Tiah Ashdown") == 0


def test_a_person_is_found_under_another_name_and_by_a_number_of_any_scheme(cast: Cast):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    about = {"by": cast.dee, "at": LATER, "family": made.family, "person": person_named("Kerry")}
    record_name(**about, given="Kez", surname="Moran", kind=NameKind.ALIAS)
    record_number(**about, scheme=IdentifierScheme.NHS, value="999 000 0001", source="A letter")
    for sought in (Sought("Kez", "Moran"), Sought(number="999 000 0001")):
        (found,) = people_like(cast.dee, sought=sought, at=LATER).people
        assert found.name == "Kerry Ashdown"


def test_a_number_that_is_somebodys_already_is_refused_as_a_possible_duplicate(cast: Cast):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    with pytest.raises(Refusal, match="may be of one person"):
        record_number(
            by=cast.dee, at=LATER, family=made.family, person=person_named("Ben"),
            scheme=IdentifierScheme.COUNCIL_CHILD, value="C1", source="A letter",
        )  # fmt: skip


def test_a_chair_is_brought_in_to_read_and_nobody_else_for_that(cast: Cast):
    episode = Episode.objects.get(referral=working(cast, Discipline.DOMESTIC_ABUSE))
    chair = add_colleague(
        by=cast.ada,
        at=MONDAY,
        new=NewColleague("Ruth Abbott", "ruth@example.org", Role.REVIEWER, TeamNamed("Oversight", "Northborough")),
    )
    assert chair.pk in {c.id for c in colleagues_to_bring_in(cast.maya, at=LATER)}
    said = {"by": cast.maya, "at": LATER, "episode": episode}
    involve(**said, colleague=chair, role=InvolvementRole.REVIEWER)
    assert family(chair, family_id=episode.family_id, at=LATER).title == "Ashdown family"
    for colleague, role in ((cast.amir, InvolvementRole.REVIEWER), (chair, InvolvementRole.CONSULTANT)):
        with pytest.raises(Refusal, match="reads, and nobody else"):
            involve(**said, colleague=colleague, role=role)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Ashdown", "same surname"),
        ("ashd", "surname begins so"),
        ("Tia", "same forename"),
        ("Ti", "forename begins so"),
    ],
)
def test_one_name_finds_people_by_surname_or_forename_whole_or_begun(cast: Cast, words: str, reason: str):
    working(cast, Discipline.DOMESTIC_ABUSE)
    found = people_like(cast.dee, sought=Sought(family=words), at=LATER).people
    assert ("Tia Ashdown", (reason,)) in [(one.name, one.reasons) for one in found]
