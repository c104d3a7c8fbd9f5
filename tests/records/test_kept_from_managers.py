"""What is kept from a manager is kept from them in what they look at beside records too: openings and supervision."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.restrictions import restrict
from stepdown.records.actions.supervision import discuss, open_session
from stepdown.records.models import Episode
from stepdown.records.queries.emergencies import emergencies, emergency
from stepdown.records.queries.supervision import session
from tests.cast import MONDAY, Cast, working

THEN = MONDAY + timedelta(days=3)


@pytest.fixture
def episode(cast: Cast) -> Episode:
    return Episode.objects.get(referral=working(cast, Discipline.YOUTH_WORK))


@pytest.mark.parametrize("by_name", [True, False])
def test_an_opening_of_a_record_that_is_kept_from_a_manager_is_for_others_to_look_at(cast: Cast, episode, by_name):
    opened = open_in_emergency(by=cast.cass, at=THEN, whose=Whose(episode.family.reference), reason="Luke is there")
    restrict(
        by=cast.maya, at=THEN, family=episode.family, kept_from=cast.max if by_name else None, reason="A neighbour"
    )
    assert [len(emergencies(who, at=THEN)) for who in (cast.maya, cast.inga, cast.max)] == [1, 1, 0]
    with pytest.raises(NotSeen):
        emergency(cast.max, opening_id=opened.pk, at=THEN)


def test_what_was_refused_is_not_told_as_read(cast: Cast, episode):
    opened = open_in_emergency(by=cast.cass, at=THEN, whose=Whose(episode.family.reference), reason="Luke is there")
    trail.note_refusal(Act.WRITE_GOAL, by=cast.cass, at=THEN, reason="Only to read", family=episode.family_id)
    assert emergency(cast.inga, opening_id=opened.pk, at=THEN).read == ()


@pytest.mark.parametrize("by_name", [True, False])
def test_supervision_tells_no_other_manager_of_a_family_that_is_kept_from_them(cast: Cast, episode, by_name):
    held = open_session(by=cast.maya, at=THEN, held_on=THEN.date(), present=[cast.yusuf])
    discuss(by=cast.maya, at=THEN, session=held, episode=episode, summary="Evenings are calmer.", views={})
    restrict(
        by=cast.maya, at=THEN, family=episode.family, kept_from=cast.max if by_name else None, reason="A neighbour"
    )
    seen = {who.name: session(who, session_id=held.pk, at=THEN) for who in (cast.maya, cast.yusuf, cast.max)}
    assert {name: len(view.discussions) for name, view in seen.items()} == {
        "Maya Okafor": 1, "Yusuf Demir": 1, "Max Lindqvist": 0,
    }  # fmt: skip
    assert seen["Max Lindqvist"].still_due == ()


def test_a_session_has_no_family_due_that_is_kept_from_who_reads_it(cast: Cast, episode):
    held = open_session(by=cast.maya, at=THEN, held_on=THEN.date(), present=[cast.yusuf])
    restrict(by=cast.maya, at=THEN, family=episode.family, kept_from=cast.max, reason="A neighbour")
    assert len(session(cast.maya, session_id=held.pk, at=THEN).still_due) == 1
    assert session(cast.max, session_id=held.pk, at=THEN).still_due == ()
