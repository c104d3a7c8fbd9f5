"""Somebody says that something is wrong: their words stand beside it, whatever became of it, for whoever reads it."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.disputes import DisputedKind, DisputeOutcome, SaidBy
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.contacts.note import amend_contact
from stepdown.records.actions.disputes.dispute import DisputeSaid, answer_dispute, record_dispute
from stepdown.records.models import Contact, Dispute, Episode, Family
from stepdown.records.queries.disputes import dispute_row, disputed_contacts, disputes
from tests.cast import MONDAY, person_named
from tests.records.stepping_down import worked_with

AT = MONDAY + timedelta(days=5)
WORDS = "I did not shout. Ben did."


@pytest.fixture
def episode(cast) -> Episode:
    return worked_with(cast)


def said(**more) -> DisputeSaid:
    return DisputeSaid(**{"said_by": SaidBy.PARENT, "said_on": AT.date(), "words": WORDS, "who": "Kerry"} | more)


def recorded(cast, episode, entry, about=DisputedKind.CONTACT, by=None, **more) -> Dispute:
    return record_dispute(by=by or cast.dee, at=AT, family=episode.family, about=about, entry=entry, said=said(**more))


def beside(who, episode, about, entry=None):
    return disputes(who, family_id=episode.family_id, at=AT, about=about, entry_id=entry and entry.pk)


def test_what_they_said_stands_beside_the_entry_for_everybody_who_reads_it(cast, episode):
    contact = episode.contacts.first()
    other = episode.contacts.exclude(pk=contact.pk).first()
    recorded(cast, episode, contact)
    for who in (cast.dee, cast.yusuf, cast.maya, cast.sam):
        (one,) = beside(who, episode, DisputedKind.CONTACT, contact)
        assert (one.words, one.said_by, one.said_on) == (WORDS, "A parent or carer: Kerry", AT.date())
        assert one.outcome is DisputeOutcome.OPEN
    assert beside(cast.dee, episode, DisputedKind.CONTACT, other) == ()
    assert disputed_contacts(cast.dee, family_id=episode.family_id, at=AT) == {contact.pk}
    with pytest.raises(NotSeen):
        beside(cast.otto, episode, DisputedKind.CONTACT, contact)


@pytest.mark.parametrize("outcome", [DisputeOutcome.CORRECTED, DisputeOutcome.NOT_CORRECTED])
def test_whatever_became_of_it_their_words_stay_with_where_or_why(cast, episode, outcome):
    contact = episode.contacts.first()
    made = recorded(cast, episode, contact)
    amend_contact(by=contact.colleague, at=AT, contact=contact, words="Ben shouted.", why="Kerry says so")
    answer_dispute(by=cast.maya, at=AT, dispute=made, outcome=outcome, words="In an addition of today")
    (one,) = beside(cast.sam, episode, DisputedKind.CONTACT, contact)
    assert (one.outcome, one.words, one.outcome_words) == (outcome, WORDS, "In an addition of today")
    assert not one.can_answer
    with pytest.raises(Refusal, match="Nothing more can be done"):
        answer_dispute(by=cast.maya, at=AT, dispute=made, outcome=outcome, words="Again")


def test_it_can_be_about_a_person_and_about_what_was_observed_of_them_or_of_the_family(cast, episode):
    tia = person_named("Tia")
    recorded(cast, episode, tia, DisputedKind.PERSON)
    recorded(cast, episode, tia, DisputedKind.OBSERVATION, factor="at_risk_of_being_accommodated")
    recorded(cast, episode, None, DisputedKind.OBSERVATION, factor="at_risk_of_being_accommodated")
    assert len(beside(cast.dee, episode, DisputedKind.PERSON, tia)) == 1
    assert [one.what.split(", ")[1] for one in beside(cast.dee, episode, DisputedKind.OBSERVATION)] == [
        "Tia Ashdown", "the family",
    ]  # fmt: skip


def test_an_outcome_without_words_is_none(cast, episode):
    made = recorded(cast, episode, episode.contacts.first())
    with pytest.raises(Refusal, match="Say where it was corrected, or why it was not"):
        answer_dispute(by=cast.maya, at=AT, dispute=made, outcome=DisputeOutcome.CORRECTED, words=" ")


@pytest.mark.parametrize(
    ("more", "about", "why"),
    [
        ({"words": " "}, DisputedKind.CONTACT, "Write what they say is wrong"),
        ({"said_on": AT.date() + timedelta(days=1)}, DisputedKind.CONTACT, "later than today"),
        ({"factor": "no_such"}, DisputedKind.OBSERVATION, "Choose what was observed"),
    ],
)
def test_it_says_what_and_when(cast, episode, more, about, why):
    with pytest.raises(Refusal, match=why):
        recorded(cast, episode, episode.contacts.first(), about, **more)


def test_a_social_worker_records_one_and_the_team_says_what_became_of_it(cast, episode):
    made = recorded(cast, episode, episode.contacts.first(), by=cast.sam)
    with pytest.raises(Refusal, match="A social worker cannot do this"):
        answer_dispute(by=cast.sam, at=AT, dispute=made, outcome=DisputeOutcome.CORRECTED, words="There")


def test_an_entry_of_another_family_is_not_there(cast, episode):
    other = Family.objects.create(
        reference="F-OTHER2", **{f"{c}_missing": "not_known" for c in ("area", "generations_known", "first_known_on")}
    )
    Episode.objects.filter(pk=episode.pk).update(family=other)
    contact = Contact.objects.select_related("episode").first()
    with pytest.raises(NotSeen):
        record_dispute(
            by=cast.sam, at=AT, family=episode.family, about=DisputedKind.CONTACT, entry=contact, said=said()
        )
    with pytest.raises(NotSeen):
        dispute_row(cast.otto, dispute=episode.pk, today=AT.date())


def test_where_a_notes_detail_is_withheld_the_words_about_it_are_too(cast, episode):
    contact = episode.contacts.get(discipline=Discipline.DOMESTIC_ABUSE)
    recorded(cast, episode, contact)
    Contact.objects.filter(pk=contact.pk).update(sensitivity="specialist")
    assert beside(cast.sam, episode, DisputedKind.CONTACT, contact) == ()
    assert len(beside(cast.maya, episode, DisputedKind.CONTACT, contact)) == 1
