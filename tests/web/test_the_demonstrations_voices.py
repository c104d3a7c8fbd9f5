"""The demonstration's survey on the desk: who answered of those asked, in all and by role; pages and report."""

from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse

from stepdown.cli.site.demo_voices import bring_the_voices
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.invented.pilot.colleagues import EVALUATOR
from stepdown.records.models import Colleague, Project, Survey, Team
from tests.cast import LONDON
from tests.web.respondents import words_of

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=LONDON)
RATE = "Response rate: 25 of 37 invitations (67.6%;"
RECONCILED = "25 answers: 24 with a role and 1 without."
UNKNOWN = "not known not known not known"


@pytest.fixture
def eva(db: None, the_clock) -> Client:
    """The demonstration's evaluator, who leads its project of voices."""
    team = Team.objects.create(name="Marram team", authority="Marram", kind=TeamKind.MULTI_DISCIPLINARY, area="Marram")
    for name, email, role in (
        ("Eva Lund", EVALUATOR.email, Role.EVALUATOR),
        ("Maya Okafor", "maya.okafor@marram.example", Role.MANAGER),
    ):
        Colleague.objects.create(name=name, email=email, role=role, team=team)
    bring_the_voices(1, NOW)
    the_clock(NOW)
    client = Client()
    client.force_login(Colleague.objects.get(email=EVALUATOR.email))
    return client


@pytest.mark.parametrize("counts", ["", "?counts=true"], ids=["small counts hidden", "true counts"])
def test_the_results_say_the_rate_reconcile_the_roles_and_make_up_no_rate_of_a_role(eva: Client, counts: str):
    page = words_of(eva.get(reverse("survey_results", args=[Survey.objects.get().pk]) + counts))
    assert RATE in page
    assert RECONCILED in page
    assert f"Social worker 11 4{'5.8' if counts else '6'}% {UNKNOWN}" in page
    assert "Role not given" in page
    assert "All responses 25 – 37 6" in page


def test_the_report_says_the_same(eva: Client):
    page = words_of(eva.get(reverse("voices_report", args=[Project.objects.get().pk])))
    assert RATE in page
    assert RECONCILED in page
    assert f"Social worker 11 46% {UNKNOWN}" in page


def test_the_page_of_the_survey_says_how_many_were_asked(eva: Client):
    page = words_of(eva.get(reverse("survey", args=[Survey.objects.get().pk])))
    assert "37 people were asked, and there are 25 answers in all" in page
