"""The pages of opening a record in an emergency, of restrictions, and of those who watch over both."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.models import EmergencyOpening, Family, Restriction
from tests.cast import MONDAY, Cast, working


@pytest.fixture
def ashdowns(cast: Cast, the_clock) -> Family:
    made = working(cast, Discipline.YOUTH_WORK).family
    the_clock(MONDAY + timedelta(days=3))
    return made


def test_from_the_emergency_to_what_it_was(cast: Cast, ashdowns: Family, logged_in):
    cass, inga = logged_in(cast.cass), logged_in(cast.inga)
    sent = {"given": "Tia", "surname": "Ashdown", "born_on-day": "3", "born_on-month": "6", "born_on-year": "2013"}
    where = reverse("family", args=[ashdowns.pk])
    assert cass.get(where).status_code == 404
    page = cass.post(reverse("open_in_emergency"), sent | {"reason": "A call at night"}, follow=True).content.decode()
    assert "You opened this record in an emergency" in page
    assert "A record was opened in an emergency: look at why" in inga.get(reverse("start")).content.decode()
    review = reverse("review_emergency", args=[EmergencyOpening.objects.get().pk])
    assert "A call at night" in inga.get(review).content.decode()
    listed = inga.post(review, {"finding": "needed"}, follow=True).content.decode()
    assert "It was needed to keep somebody safe" in listed
    assert "Ashdown" not in listed


def test_what_was_sought_stands_in_no_address(cast: Cast, ashdowns: Family, logged_in):
    page = logged_in(cast.cass).post(reverse("open_in_emergency"), {"reference": "F-00000", "reason": "A call"})
    assert page.status_code == 200
    assert "opened on a guess" in page.content.decode()


def test_a_record_is_restricted_and_opened_again(cast: Cast, ashdowns: Family, logged_in):
    maya = logged_in(cast.maya)
    where = reverse("restrictions", args=[ashdowns.pk])
    page = maya.post(where, {"kept_from": str(cast.max.pk), "reason": "A neighbour"}, follow=True).content.decode()
    assert "Max Lindqvist" in page
    assert "Restricted" in page
    assert logged_in(cast.max).get(reverse("family", args=[ashdowns.pk])).status_code == 404
    lift = reverse("lift_restriction", args=[Restriction.objects.get().pk])
    assert "It is not restricted" in maya.post(lift, {"why": "She moved"}, follow=True).content.decode()


def test_a_practitioner_reads_the_restrictions_and_changes_none(cast: Cast, ashdowns: Family, logged_in):
    page = logged_in(cast.yusuf).get(reverse("restrictions", args=[ashdowns.pk])).content.decode()
    assert "It is not restricted" in page
    assert "Restrict it" not in page


@pytest.mark.parametrize(("for_whom", "named"), [("office", True), ("family", False), ("family_unnamed", False)])
def test_who_looked_for_the_officer_and_for_the_family(cast, ashdowns, logged_in, for_whom: str, named: bool):
    """Luke's address is confidential: nobody is named to this family."""
    logged_in(cast.yusuf).get(reverse("family", args=[ashdowns.pk]))
    asked = {"reference": ashdowns.reference, "for_whom": for_whom}
    page = logged_in(cast.inga).post(reverse("who_looked"), asked).content.decode()
    assert "Read a family" in page
    assert ("Yusuf Demir" in page) is named


def test_a_reference_that_is_nobody_s_is_a_problem_of_the_form(cast: Cast, logged_in):
    page = logged_in(cast.inga).post(reverse("who_looked"), {"reference": "F-0", "for_whom": "office"})
    assert "No family of your authority is called by this reference" in page.content.decode()


def test_the_manager_sees_unusual_reading(cast: Cast, ashdowns: Family, logged_in, the_clock):
    the_clock(MONDAY + timedelta(days=3, hours=13))
    logged_in(cast.yusuf).get(reverse("family", args=[ashdowns.pk]))
    page = logged_in(cast.maya).get(reverse("unusual")).content.decode()
    assert "Read between 22:00 and 06:00" in page
