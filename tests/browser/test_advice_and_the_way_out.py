"""Advice in under two minutes, and the way out of the work: pressed through in a browser, each page seen by axe."""

from datetime import timedelta

import pytest

from stepdown.records.models import Consultation, Episode, FollowUp
from tests.browser.conftest import DESK, PHONE
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
SIZES = pytest.mark.parametrize("size", [DESK, NARROW], ids=["1280", "320"])
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


@SIZES
def test_advice_is_asked_given_and_looked_up(cast, visit, size):
    a_service(cast, what_it_does="Refuge and advice for women and children")
    sam, dee = visit("Sam Pryce", size=size), visit("Dee Hallam", size=size)
    sam.go("ask_consultation")
    sam.pick("Whom do you ask?", "Anybody in domestic abuse")
    sam.write("What do you want to ask?", QUESTION)
    sam.picture(f"ask-{size['width']}")
    sam.press("Send the question")
    dee.go("consultations")
    dee.picture(f"consultations-to-answer-{size['width']}")
    dee.follow("A mother is afraid")
    dee.press("Give advice")
    dee.write("What do you advise?", "Ask her alone, and when it is safe to ring.")
    dee.write("Minutes that it took", "15")
    dee.pick("Did you point them to a service?", "Northborough Haven")
    dee.write_day("Day to ask what came of it", MONDAY + timedelta(days=7))
    dee.picture(f"give-advice-{size['width']}")
    dee.press("Send the advice")
    dee.picture(f"consultation-{size['width']}")
    dee.go("consultations")
    dee.write("Words", "partner")
    dee.press("Search")
    dee.picture(f"consultations-found-{size['width']}")
    assert dee.reads("15")


@SIZES
def test_services_are_found_added_and_checked(cast, visit, size, the_clock):
    a_service(cast, what_it_does="Refuge and advice for women and children", weeks_waiting=4, area="Northborough")
    a_service(cast, "Food bank", organisation="St Oswin's")
    the_clock(MONDAY + timedelta(days=190))
    dee = visit("Dee Hallam", size=size)
    dee.go("services")
    dee.picture(f"services-{size['width']}")
    dee.pick("Need", NEED)
    dee.press("Find")
    dee.follow("Northborough Haven")
    dee.picture(f"service-{size['width']}")
    dee.press("Check this service")
    dee.picture(f"check-service-{size['width']}")
    dee.press("It is right now")
    assert dee.reads("The service is checked.")


@SIZES
def test_a_handover_is_proposed_and_walked(cast, visit, size, the_clock):
    a_service(cast)
    episode = worked_with(cast, DA, YOUTH)
    the_clock(VISIT + timedelta(days=1))
    dee, wide = visit("Dee Hallam", size=size), size["width"]
    dee.go("step_down", family_id=episode.family_id)
    dee.press("Propose a handover")
    dee.choose(NEED)
    dee.pick("To which service?", "Northborough Haven")
    dee.picture(f"propose-handover-{wide}")
    dee.press("Propose it")
    dee.choose("The family has agreed")
    dee.press("Record")
    dee.picture(f"handover-{wide}")
    other = proposed(cast, episode, service_named="Talking therapies")
    walked(cast, other, "agree", "send", "accept", "fail", "bridge")
    the_clock(END)
    dee.go("step_down", family_id=episode.family_id)
    dee.picture(f"step-down-{wide}")
    dee.go("check_handover", handover_id=episode.handovers.get(accepted_on__isnull=False).pk, weeks=12)
    dee.choose("Not known")
    dee.press("Save")


@SIZES
def test_a_family_is_closed_by_two(cast, visit, size, the_clock):
    episode = worked_with(cast, DA, YOUTH)
    proposed(cast, episode)
    the_clock(END)
    dee, maya, wide = visit("Dee Hallam", size=size), visit("Maya Okafor", size=size), size["width"]
    dee.go("close_discipline", request_id=episode.referral.requests.get(discipline=DA).pk)
    dee.picture(f"close-discipline-{wide}")
    dee.go("close_family", family_id=episode.family_id)
    dee.press("Propose to close")
    dee.picture(f"close-family-problems-{wide}")
    dee.choose("Work completed")
    dee.choose("Yes, the work came to its planned end")
    dee.write("What does the family say of the work?", "We talk at tea now.")
    for label in ("Closing observations: why", "Closing measures: why", "Every discipline has closed"):
        dee.write(label, "Nothing was recorded at the beginning.")
    dee.press("Propose to close")
    assert dee.reads("The proposal waits for a manager")
    dee.picture(f"step-down-waiting-{wide}")
    maya.go("confirm_closing", family_id=episode.family_id)
    maya.write("Why is the family closed while", "The service knows the school and will ring.")
    maya.picture(f"confirm-closing-{wide}")
    maya.press("Close the family")
    assert Episode.objects.get().closed_on == END.date()
    maya.go("step_down", family_id=episode.family_id)
    maya.picture(f"step-down-closed-{wide}")


@SIZES
def test_a_follow_up_is_recorded_for_everybody_on_one_page(cast, visit, size, the_clock):
    closed(cast)
    due = FollowUp.objects.filter(months_after=3)[0].due_on
    the_clock(moment(due))
    dee = visit("Dee Hallam", size=size)
    dee.go("follow_ups_due")
    dee.picture(f"follow-ups-due-{size['width']}")
    dee.follow("Record the follow-up")
    dee.press("Record")
    dee.picture(f"record-follow-up-problems-{size['width']}")
    for whom in ("the family are", "Tia Ashdown is", "Ben Ashdown is", "Kerry Ashdown is"):
        dee.choose("Yes", of=f"Did you find out how {whom}?")
    dee.press("Record")
    assert dee.reads("The family stays closed")
    assert dee.reads("Nothing is due.")
    maya = visit("Maya Okafor", size=size)
    maya.go("follow_ups", family_id=FollowUp.objects.first().episode.family_id)
    maya.picture(f"follow-ups-done-{size['width']}")
    assert not FollowUp.objects.filter(months_after=3, done_on__isnull=True).exists()


@SIZES
def test_a_colleague_is_asked_about_a_family(cast, visit, size):
    family = working(cast, DA).family
    answer(
        by=cast.cass, at=MONDAY + timedelta(hours=4), advice=advice(),
        consultation=asked(cast, by=cast.dee, discipline=None, asked_of=cast.cass, family=family,
                           at=MONDAY + timedelta(hours=3)),
    )  # fmt: skip
    dee = visit("Dee Hallam", size=size)
    dee.go("consult_about_family", family_id=family.pk)
    dee.picture(f"consult-about-family-{size['width']}")
    cass = visit("Cass Merton", size=size)
    cass.go("consultation", consultation_id=Consultation.objects.get().pk)
    cass.picture(f"consultation-of-family-{size['width']}")
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
