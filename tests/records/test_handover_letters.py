"""What may stand in the letter of a handover, who agreed to it, and what takes it back."""

from datetime import timedelta

import pytest

from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.people.homes import move_home
from stepdown.records.models import Colleague, Handover, HandoverLetter
from tests.cast import Cast, person_named
from tests.records.receiving import SENT, agreed, for_kerry, letter, seen, sent, wall
from tests.records.stepping_down import VISIT


def test_behind_a_wall_nobody_is_named_who_is_on_its_other_side(cast: Cast, service):
    handover = for_kerry(cast, service)
    wall(cast, handover)
    with pytest.raises(Refusal, match="walled off") as refused:
        letter(cast, handover, at=SENT, warnings="luke may not know where.")
    assert "uke" not in refused.value.reason


def test_of_a_whole_family_with_a_wall_in_it_nothing_is_told(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    wall(cast, handover)
    with pytest.raises(Refusal, match="Propose a handover for one of them"):
        letter(cast, handover, at=SENT)
    HandoverLetter.objects.update(ended_at=None)  # as if one had been written all the same
    assert seen(fran) == []


@pytest.mark.parametrize("words", ["He lives at 9 Hidden Way.", "hidden  way", "Near NB99ZZ"])
def test_no_confidential_address_is_told(cast: Cast, service, words: str):
    handover = agreed(cast, service)
    luke = person_named("Luke").homes
    assert luke.filter(is_confidential=True).exists()
    with pytest.raises(Refusal, match="a confidential address"):
        letter(cast, handover, safe_way=words)
    assert not HandoverLetter.objects.exists()


def test_an_address_that_becomes_confidential_takes_back_what_was_told(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    move_home(
        by=cast.dee, at=SENT, person=person_named("Kerry"), family=handover.episode.family, lines="1 New Road",
        postcode="NB2 2BB", since=SENT.date(), is_confidential=True,
    )  # fmt: skip
    assert seen(fran) == []


# what is written, and by whom


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"whom": " "}, "Say whom to contact"),
        ({"safe_way": ""}, "by which safe way"),
        ({"agreed_by": ""}, "who agreed to it"),
        ({"agreed_on": (VISIT + timedelta(days=1)).date()}, "still to come"),
    ],
)
def test_a_letter_says_whom_how_why_and_who_agreed(cast: Cast, service, said: dict, reason: str):
    with pytest.raises(Refusal, match=reason):
        letter(cast, agreed(cast, service), **said)


def test_nothing_is_written_before_the_family_agrees_or_after_it_has_declined(cast: Cast, service):
    handover = agreed(cast, service)
    Handover.objects.update(state=HandoverState.PROPOSED)
    handover.refresh_from_db()
    with pytest.raises(Refusal, match="has not agreed"):
        letter(cast, handover)
    Handover.objects.update(state=HandoverState.DECLINED_BY_FAMILY)
    handover.refresh_from_db()
    with pytest.raises(Refusal, match="nothing more to tell"):
        letter(cast, handover)
