"""The pages of keeping: information governance sees rules and days, no names; two people walk a record to its end."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.records.models import Disposal, Family, LegalHold
from tests.records.a_whole_family import LONG_AFTER
from tests.records.stepping_down import closed_without_more, worked_with

NAMES = ("Ashdown", "Tia", "Kerry", "Larch", "Dee Hallam")


@pytest.fixture
def family(cast, the_clock) -> Family:
    """The Ashdowns, closed in 2026 and looked at in 2062."""
    found = closed_without_more(cast, worked_with(cast)).episode.family
    the_clock(LONG_AFTER)
    return found


def words(answer) -> str:
    return answer.content.decode()


def link_to(family: Family) -> str:
    return f'href="{reverse("family", args=[family.pk])}"'


def test_information_governance_sees_the_rule_and_the_day_and_nobodys_name(cast, logged_in, family):
    page = words(logged_in(cast.inga).get(reverse("keeping")))
    assert family.reference in page
    assert "A child had a child protection plan: 35 years from the last contact" in page
    assert "20 July 2061" in page
    assert [name for name in NAMES if name in page] == []
    assert link_to(family) not in page
    assert logged_in(cast.inga).get(reverse("family", args=[family.pk])).status_code in (403, 404)
    assert link_to(family) in words(logged_in(cast.maya).get(reverse("keeping")))


def test_before_its_day_it_is_kept_still_and_where_no_day_can_be_told_the_page_says_why(
    cast, logged_in, family, the_clock
):
    the_clock(LONG_AFTER.replace(year=2060))
    assert "1 record is kept still" in words(logged_in(cast.inga).get(reverse("keeping")))
    family.episodes.update(closed_on=None)
    page = words(logged_in(cast.inga).get(reverse("keeping")))
    assert "Work with the family has not ended" in page
    assert "0 records are kept still" in page


def test_two_people_walk_it_to_its_end_and_the_certificate_stays(cast, logged_in, family):
    maya, inga = logged_in(cast.maya), logged_in(cast.inga)
    propose = reverse("propose_disposal", args=[family.pk])
    assert "A day in" not in words(maya.get(propose))
    named = maya.post(propose, {"reason": "Kerry is old"})
    assert "Leave the names of the family out" in words(named)
    maya.post(propose, {"reason": "Its time has come; no earlier care in the council's system."})
    one = Disposal.objects.get()
    where = reverse("disposal", args=[one.pk])
    assert "Dispose of the record" not in words(maya.get(where))
    assert "Yours to decide" in words(inga.get(reverse("keeping")))
    unsure = inga.post(where, {})
    assert "Confirm that you have read it" in words(unsure)
    assert Family.objects.exists()
    done = inga.post(where, {"is_sure": "on"}, follow=True)
    assert "This is its certificate" in words(done)
    assert not Family.objects.exists()
    for who in (maya, inga):
        assert family.reference in words(who.get(reverse("certificates")))
        page = words(who.get(where))
        assert "What has gone" in page
        assert [name for name in NAMES if name in page] == []


def test_it_can_be_turned_down(cast, logged_in, family):
    logged_in(cast.inga).post(reverse("propose_disposal", args=[family.pk]), {"reason": "Its time has come."})
    one = Disposal.objects.get()
    logged_in(cast.maya).post(reverse("turn_down_disposal", args=[one.pk]), {"why": "A claim is coming"})
    assert Family.objects.exists()
    assert "Propose to dispose of it" in words(logged_in(cast.maya).get(reverse("keeping")))
    assert logged_in(cast.maya).get(reverse("turn_down_disposal", args=[one.pk])).status_code == 404


def test_a_hold_is_placed_by_reference_shown_with_its_day_and_lifted(cast, logged_in, family):
    maya, inga = logged_in(cast.maya), logged_in(cast.inga)
    day = (LONG_AFTER + timedelta(days=30)).date()
    sent = {"reason": "A claim", "review_on-day": day.day, "review_on-month": day.month, "review_on-year": day.year}
    wrong = maya.post(reverse("place_hold"), sent | {"reference": "F-NOBODY"})
    assert "Enter the reference of a family whose record you keep" in words(wrong)
    maya.post(reverse("place_hold"), sent | {"reference": family.reference.lower()})
    hold = LegalHold.objects.get()
    assert (hold.family, hold.review_on) == (family, day)
    assert "On hold" in words(inga.get(reverse("keeping")))
    assert maya.get(reverse("lift_hold", args=[hold.pk])).status_code == 403
    inga.post(reverse("lift_hold", args=[hold.pk]), {"because": "Settled"})
    assert "Nothing is on hold" in words(inga.get(reverse("keeping")))


@pytest.mark.parametrize("who", ["dee", "sam", "eva", "ada"])
def test_nobody_else_opens_them(cast, logged_in, family, who):
    assert logged_in(getattr(cast, who)).get(reverse("keeping")).status_code == 403
    assert "Keeping</a>" not in words(logged_in(getattr(cast, who)).get(reverse("about")))
