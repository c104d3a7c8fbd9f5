"""The whole story of one family, pressed through in a browser: from a referral to the evaluation that counts it.

It is walked three times: with a pointer and every page seen by axe, with the keyboard alone, and where no script runs.
The first walk's pictures make the tour in docs/tour.md (STEPDOWN_PICTURES names the folder that they are kept in).
"""

from datetime import date, datetime, timedelta
from functools import partial

import pytest

from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.records.models import Episode, FollowUp, Referral, SpecialismRequest, Task
from tests.browser.conftest import PHONE
from tests.browser.keystrokes import Keystrokes
from tests.browser.visitor import Visitor
from tests.cast import LONDON, MONDAY
from tests.records.test_consultations import a_service

pytestmark = pytest.mark.browser

CONCERNS = (
    "Arguments at home have become frightening and neighbours have rung the police twice. Tia stays out late and has "
    "stopped going to school. I hope that Kerry can be helped to be safe, and that Tia finds somebody to talk to."
)
FIVE_MINUTES = 5 * 60


def day(n: int, hour: int = 10) -> datetime:
    """So many days into the story."""
    then = MONDAY.date() + timedelta(days=n)
    return datetime(then.year, then.month, then.day, hour, 0, tzinfo=LONDON)


WAYS = {
    "with a pointer": {},
    "with the keyboard alone": {"keyboard": True, "looks": False},
    "without scripts": {"scripts": False},
}


@pytest.mark.parametrize("way", WAYS)
def test_a_family_from_referral_to_the_figures(cast, visit, the_clock, way, monkeypatch):
    if way != "with a pointer":
        monkeypatch.setattr("tests.browser.visitor.PICTURES", None)
    visit = partial(visit, **WAYS[way])
    a_service(cast)
    sam, maya = visit("Sam Pryce"), visit("Maya Okafor")
    dee, yusuf = visit("Dee Hallam", size=PHONE), visit("Yusuf Demir", size=PHONE)
    sam_refers(sam)
    family = Referral.objects.get().family_id
    the_clock(day(0, 14))
    maya_decides(maya)
    max_confirms_what_is_declined(visit("Max Lindqvist"))
    the_clock(day(1))
    maya_allocates(maya)
    dee_is_not_let_in(dee, the_clock, family)
    the_clock(day(7))
    maya_sees_the_review(maya)
    the_clock(day(9))
    the_family_engages(dee, family)
    the_work_of_two_disciplines(dee, yusuf, the_clock, family)
    the_clock(day(40))
    the_team_talks_it_over(maya)
    the_clock(day(100))
    handed_over_and_attended(dee, the_clock, family)
    the_clock(day(130))
    closed_by_two(dee, yusuf, maya, family)
    followed_up(dee, the_clock)
    the_figures_count_them(maya)


def sam_refers(sam: Visitor) -> None:
    """In under five minutes, by the model, without typing anything that the council knows."""
    sam.go("start")
    sam.strokes = Keystrokes()
    sam.press("Refer a family")
    sam.write("Council's number for the child", "C1")
    sam.press("Continue")
    for specialism in ("Domestic abuse", "Youth work", "Probation"):
        sam.choose(specialism, of="Which specialisms do you ask for?")
    sam.write("What worries you", CONCERNS)
    sam.choose("Yes", of="may a child have to become looked after?")
    sam.choose("Yes", of="Has the family been told")
    sam.picture("01-refer")
    sam.press("Send the referral")
    assert sam.reads("The referral is sent.")
    assert sam.strokes.seconds <= FIVE_MINUTES
    sam.picture("02-referral-sent")


def maya_decides(maya: Visitor) -> None:
    """Within the clock; each specialism on its own, the one that the team lacks with advice."""
    maya.go("clocks")
    assert maya.reads("Due tomorrow by 5pm")
    maya.picture("03-clocks")
    maya.go("start")
    maya.follow("R-")
    maya.press("Decide")
    maya.choose("Without more help a child may have to become looked after, or may stay in care longer")
    for specialism in ("Domestic abuse", "Youth work"):
        maya.choose("Meets the threshold", of=specialism)
    maya.choose("The team has nobody of this specialism", of="Probation")
    maya.press("Send the decision")
    assert maya.reads("Say what the referrer can do instead of probation")
    maya.write("Advice to the referrer about probation", "Ring the probation hub: it advises social workers.")
    maya.picture("04-decide")
    maya.press("Send the decision")
    assert maya.reads("Waits for a second person")
    assert {r.state for r in SpecialismRequest.objects.all()} == {"accepted", "requested"}


def max_confirms_what_is_declined(other: Visitor) -> None:
    """A decline needs two people; what was accepted has begun already."""
    other.go("start")
    other.follow("R-")
    other.press("Confirm what is declined")
    other.press("Confirm")
    assert other.reads("Accepted in part")
    assert {r.state for r in SpecialismRequest.objects.all()} == {"accepted", "not_offered"}


def maya_allocates(maya: Visitor) -> None:
    """Dee as key worker, Yusuf beside her."""
    for name, is_key in (("Dee Hallam", True), ("Yusuf Demir", False)):
        maya.go("referrals")
        maya.follow("R-")
        maya.follow("Allocate")
        maya.choose(f"{name} (works with 0 families now)")
        if is_key:
            maya.choose("They are the family's key worker")
            maya.picture("05-allocate")
        maya.press("Allocate")
    assert not maya.page.get_by_role("link", name="Allocate").count()


def dee_is_not_let_in(dee: Visitor, the_clock, family) -> None:
    """Three attempts fail: a review is raised, and nothing is closed."""
    for n in (2, 4, 6):
        the_clock(day(n, 17))
        dee.go("new_contact", family_id=family)
        dee.choose("Attempted, not reached")
        dee.press("Record the contact")
    dee.picture("06-attempts")
    episode = Episode.objects.get()
    assert (episode.engagement, episode.closed_on) == (EngagementState.REVIEW_DUE, None)


def maya_sees_the_review(maya: Visitor) -> None:
    """It is on her start page."""
    maya.go("start")
    maya.picture("07-review")
    maya.follow("Talk about another way to reach this family")
    maya.write("What came of it?", "Yusuf meets Tia at school first; Dee comes along.")
    maya.press("It is done")
    assert Task.objects.filter(for_colleague__name="Maya Okafor", state="done").exists()


def the_family_engages(dee: Visitor, family) -> None:
    """Kerry is seen, and says yes."""
    dee.go("new_contact", family_id=family)
    dee.choose("Seen or spoken to")
    dee.write("How many minutes?", "50")
    dee.write("Note (optional)", "Kerry let us in. She is afraid, and wants calmer evenings.")
    dee.picture("08-contact-on-a-phone")
    dee.press("Record the contact")
    dee.go("agree", family_id=family)
    dee.choose("Kerry Ashdown", of="Who?")
    dee.choose("Agrees to the support")
    dee.choose("Given and explained in person")
    dee.press("Save")
    assert Episode.objects.get().engagement == EngagementState.ENGAGED


def the_work_of_two_disciplines(dee: Visitor, yusuf: Visitor, the_clock, family) -> None:
    """Observations, a goal in Kerry's words, contacts by two disciplines, ratings that move."""
    people = Episode.objects.get().members
    kerry = people.get(person__names__given="Kerry").person_id
    dee.go("observe", family_id=family, person_id=kerry)
    dee.choose("At referral")
    dee.choose("Present", of="Domestic abuse")
    dee.choose("Not known", of="Alcohol problem")
    dee.picture("09-observe")
    dee.press("Record")
    dee.go("write_goal", family_id=family)
    dee.write("The goal, in their words", "Evenings without shouting")
    dee.choose("The family's", of="Whose goal is it?")
    dee.choose("Kerry Ashdown", of="Who set it?")
    dee.pick("How near is it today, 0 to 10?", "2")
    dee.press("Save")
    for n, visitor in ((12, yusuf), (19, dee), (26, yusuf), (33, dee)):
        the_clock(day(n, 16))
        visitor.go("new_contact", family_id=family)
        visitor.choose("Seen or spoken to")
        visitor.write("How many minutes?", "60")
        visitor.press("Record the contact")
    dee.go("plan", family_id=family)
    dee.follow("Evenings without shouting")
    dee.press("Rate it")
    dee.pick("How near is it, 0 (not at all) to 10 (there)?", "6")
    dee.pick("Who says so?", "Kerry Ashdown")
    dee.press("Save")
    dee.go("plan", family_id=family)
    assert dee.reads("From 2 to 6 of 10.")
    dee.picture("10-plan")


def the_team_talks_it_over(maya: Visitor) -> None:
    """Each discipline's view, what they see differently, and a decision that becomes a task."""
    maya.go("open_session")
    maya.press("Open")
    maya.follow("F-")
    maya.write("What was said, in a few sentences", "Evenings are calmer. Tia is at school four days of five.")
    maya.choose("Less worried than last time", of="View of domestic abuse")
    maya.choose("More worried than last time", of="View of youth work")
    maya.write("Where do you see it differently?", "Whether Tia is safe when she is out.")
    maya.write("Decision 1", "Yusuf asks Tia alone where she goes")
    maya.pick("Whose", "Yusuf Demir")
    maya.write_day("By which day", date(2026, 4, 20))
    maya.press("Record it")
    maya.picture("11-supervision")
    assert Task.objects.filter(for_colleague__name="Yusuf Demir", origin="supervision").exists()


def handed_over_and_attended(dee: Visitor, the_clock, family) -> None:
    """To a service of the directory: agreed, sent, accepted, and first attended."""
    dee.go("step_down", family_id=family)
    dee.press("Propose a handover")
    dee.choose("Safety from domestic abuse")
    dee.pick("To which service?", "Northborough Haven")
    dee.press("Propose it")
    steps = ("The family has agreed", "It has been sent", "The service has accepted", "been there", "settled there")
    for n, words in enumerate(steps):
        the_clock(day(101 + 5 * n))
        dee.go("step_down", family_id=family)
        dee.follow("Safety from domestic abuse")
        dee.choose(words, of="What has happened?", exact=False)
        dee.press("Record")
    dee.go("step_down", family_id=family)
    dee.picture("12-handover")


def closed_by_two(dee: Visitor, yusuf: Visitor, maya: Visitor, family) -> None:
    """Each discipline closes; Dee proposes with what the family says; Maya confirms."""
    for visitor, discipline in ((yusuf, "youth_work"), (dee, "domestic_abuse")):
        request = SpecialismRequest.objects.get(discipline=discipline)
        visitor.go("close_discipline", request_id=request.pk)
        visitor.choose("Work completed")
        visitor.choose("Yes, the work came to its planned end")
        visitor.write("What has changed, and what is left to do?", "Evenings are calmer; the haven goes on.")
        visitor.press("Close", exact=False)
    dee.go("close_family", family_id=family)
    dee.choose("Work completed")
    dee.choose("Yes, the work came to its planned end")
    dee.write("What does the family say of the work?", "We talk at tea now.")
    dee.write_everywhere("why is that missing?", "It was not asked at the beginning.")
    dee.picture("13-close")
    dee.press("Propose to close")
    maya.go("confirm_closing", family_id=family)
    maya.press("Close the family")
    assert Episode.objects.get().closed_on is not None


def followed_up(dee: Visitor, the_clock) -> None:
    """Three months later: recorded for everybody, and nothing is opened again."""
    due = FollowUp.objects.filter(months_after=3).first().due_on
    the_clock(datetime(due.year, due.month, due.day, 10, 0, tzinfo=LONDON))
    dee.go("follow_ups_due")
    dee.follow("Record the follow-up")
    for whom in ("the family are", "Tia Ashdown is", "Ben Ashdown is", "Luke Ashdown is", "Kerry Ashdown is"):
        dee.choose("Yes", of=f"Did you find out how {whom}?")
    dee.picture("14-follow-up")
    dee.press("Record")
    assert dee.reads("The family stays closed")
    assert Episode.objects.filter(closed_on__isnull=False).count() == 1


def the_figures_count_them(maya: Visitor) -> None:
    """The page of figures has this family in its counts, as the record stands now."""
    maya.go("figures")
    maya.press("Count them as the record stands now")
    maya.picture("15-figures")
    assert maya.reads("1 of the 1 families referred are counted, with 2 children.")
    assert maya.reads("The team's work with 1 of these families has ended.")
    assert maya.reads("(fewer than 10 are known, so no percentage is given)")
