"""Advice in under two minutes, and the way out of the work: pressed through in a browser, each page seen by axe."""

from datetime import timedelta

import pytest

from stepdown.records.models import Consultation, Episode, FollowUp
from tests.browser.conftest import PHONE
from tests.browser.keystrokes import Keystrokes
from tests.cast import MONDAY, working
from tests.records.stepping_down import (
    DA,
    END,
    VISIT,
    YOUTH,
    closed,
    closing_without_more,
    moment,
    proposed,
    walked,
    worked_with,
)
from tests.records.test_consultations import QUESTION, a_service, advice, answer, asked

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
NEED = "Safety from domestic abuse"


def test_advice_on_the_telephone_is_recorded_in_under_two_minutes(cast, visit):
    dee = visit("Dee Hallam", size=PHONE)
    dee.follow("Consultations", within="nav")
    dee.strokes = Keystrokes()
    dee.press("Record advice that you gave")
    dee.pick("Who asked?", "Sam Pryce, social worker")
    dee.write("What did they ask?", "How to ask a mother about a former partner safely")
    dee.write("What do you advise?", "Alone, on a day when he works; not by text. Ring me after.")
    dee.write("Minutes that it took", "15")
    dee.press("Record")
    assert dee.reads("The advice is recorded.")
    assert Consultation.objects.get().minutes == 15
    assert dee.strokes.seconds <= 120


def test_advice_is_asked_given_and_looked_up(cast, visit):
    a_service(cast, what_it_does="Refuge and advice for women and children")
    sam, dee = visit("Sam Pryce", size=NARROW), visit("Dee Hallam", size=NARROW)
    sam.go("ask_consultation")
    sam.pick("Whom do you ask?", "Anybody in domestic abuse")
    sam.write("What do you want to ask?", QUESTION)
    sam.press("Send the question")
    dee.go("consultations")
    dee.follow("A mother is afraid")
    dee.press("Give advice")
    dee.write("What do you advise?", "Ask her alone, and when it is safe to ring.")
    dee.write("Minutes that it took", "15")
    dee.pick("Did you point them to a service?", "Northborough Haven")
    dee.write_day("Day to ask what came of it", MONDAY + timedelta(days=7))
    dee.press("Send the advice")
    dee.go("consultations")
    dee.write("Words", "partner")
    dee.press("Search")
    assert dee.reads("15")


def test_services_are_found_added_and_checked(cast, visit, the_clock):
    a_service(cast, what_it_does="Refuge and advice for women and children", weeks_waiting=4, area="Northborough")
    a_service(cast, "Food bank", organisation="St Oswin's")
    the_clock(MONDAY + timedelta(days=190))
    dee = visit("Dee Hallam", size=NARROW)
    dee.go("services")
    dee.pick("Need", NEED)
    dee.press("Find")
    dee.follow("Northborough Haven")
    dee.press("Check this service")
    dee.press("It is right now")
    assert dee.reads("The service is checked.")


def test_a_handover_is_proposed_and_walked(cast, visit, the_clock):
    a_service(cast)
    episode = worked_with(cast, DA, YOUTH)
    the_clock(VISIT + timedelta(days=1))
    dee = visit("Dee Hallam", size=NARROW)
    dee.go("step_down", family_id=episode.family_id)
    dee.press("Propose a handover")
    dee.choose(NEED)
    dee.pick("To which service?", "Northborough Haven")
    dee.press("Propose it")
    dee.choose("The family has agreed")
    dee.press("Record")
    other = proposed(cast, episode, service_named="Talking therapies")
    walked(cast, other, "agree", "send", "accept", "fail", "bridge")
    the_clock(END)
    dee.go("step_down", family_id=episode.family_id)
    dee.go("check_handover", handover_id=episode.handovers.get(accepted_on__isnull=False).pk, weeks=12)
    dee.choose("Not known")
    dee.press("Save")


def test_a_family_is_closed_by_two(cast, visit, the_clock):
    episode = worked_with(cast, DA, YOUTH)
    proposed(cast, episode)
    the_clock(END)
    dee, maya = visit("Dee Hallam", size=NARROW), visit("Maya Okafor", size=NARROW)
    dee.go("close_discipline", request_id=episode.referral.requests.get(discipline=DA).pk)
    dee.go("close_family", family_id=episode.family_id)
    dee.press("Propose to close")
    dee.choose("Work completed")
    dee.choose("Yes, the work came to its planned end")
    dee.write("What does the family say of the work?", "We talk at tea now.")
    for label in ("Closing observations: why", "Closing measures: why", "Every discipline has closed"):
        dee.write(label, "Nothing was recorded at the beginning.")
    dee.press("Propose to close")
    assert dee.reads("The proposal waits for a manager")
    maya.go("confirm_closing", family_id=episode.family_id)
    maya.write("Why is the family closed while", "The service knows the school and will ring.")
    maya.press("Close the family")
    assert Episode.objects.get().closed_on == END.date()
    maya.go("step_down", family_id=episode.family_id)


def test_a_follow_up_is_recorded_for_everybody_on_one_page(cast, visit, the_clock):
    closed(cast)
    due = FollowUp.objects.filter(months_after=3)[0].due_on
    the_clock(moment(due))
    dee = visit("Dee Hallam", size=NARROW)
    dee.go("follow_ups_due")
    dee.follow("Record the follow-up")
    dee.press("Record")
    for whom in ("the family are", "Tia Ashdown is", "Ben Ashdown is", "Kerry Ashdown is"):
        dee.choose("Yes", of=f"Did you find out how {whom}?")
    dee.press("Record")
    assert dee.reads("The family stays closed")
    assert dee.reads("Nothing is due.")
    maya = visit("Maya Okafor", size=NARROW)
    maya.go("follow_ups", family_id=FollowUp.objects.first().episode.family_id)
    assert not FollowUp.objects.filter(months_after=3, done_on__isnull=True).exists()


def test_a_colleague_is_asked_about_a_family(cast, visit):
    family = working(cast, DA).family
    answer(
        by=cast.cass, at=MONDAY + timedelta(hours=4), advice=advice(),
        consultation=asked(cast, by=cast.dee, discipline=None, asked_of=cast.cass, family=family,
                           at=MONDAY + timedelta(hours=3)),
    )  # fmt: skip
    dee = visit("Dee Hallam", size=NARROW)
    dee.go("consult_about_family", family_id=family.pk)
    cass = visit("Cass Merton", size=NARROW)
    cass.go("consultation", consultation_id=Consultation.objects.get().pk)
    assert cass.reads("You see this consultation and nothing of their record")


def test_a_closing_that_waits_is_turned_down_with_a_reason(cast, visit, the_clock):
    episode = worked_with(cast, DA)
    closing_without_more(cast, episode)
    the_clock(END)
    maya = visit("Maya Okafor", size=NARROW)
    maya.go("step_down", family_id=episode.family_id)
    maya.follow("Turn it down")
    maya.write("Why is the family not closed now?", "The court has not decided.")
    maya.press("Turn it down")
    assert maya.reads("The court has not decided.")
