"""The record's figures on their pages: counted at a press, each a link to what it is, frozen and downloaded."""

import re

import pytest
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.jobs import count_figures
from stepdown.records.models import EvaluationRun, Family
from stepdown.records.queries.evaluation import taking
from tests.cast import MONDAY, Cast, working
from tests.records.evaluation.a_run import pilots_figures

FIGURES = "/figures/"


@pytest.fixture(autouse=True)
def the_pilots_study(settings):
    settings.STUDY = str(settings.ROOT.parent / "invented" / "pilot" / "study.toml")


@pytest.fixture
def run(cast: Cast) -> EvaluationRun:
    return keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())


def text_of(answer) -> str:
    return answer.content.decode()


def test_before_anybody_has_counted_the_page_says_so_and_a_press_counts(cast, logged_in):
    working(cast, Discipline.DOMESTIC_ABUSE)
    maya = logged_in(cast.maya)
    assert "Nobody has counted these figures yet." in text_of(maya.get(FIGURES))
    page = text_of(maya.post(reverse("count_figures"), follow=True))
    assert "As the record stood at <strong>2 March 2026 at 10am</strong>, counted by Maya Okafor" in page
    assert "1 of the 1" in page or "1 families" in page


def test_every_figure_of_the_page_leads_to_its_definition(cast, run, logged_in):
    maya = logged_in(cast.maya)
    page = text_of(maya.get(FIGURES))
    addresses = set(re.findall(r'class="govuk-link figure" href="([^"]+)"', page))
    assert len(addresses) > 100
    stepped_down = reverse("figure", args=[run.pk, "movement.stepped_down"])
    assert stepped_down in addresses
    for address in (stepped_down, *sorted(addresses)[::25]):
        assert maya.get(address).status_code == 200, address
    shown = text_of(maya.get(stepped_down))
    assert "definitions/courses/standings.sql" in shown
    assert "A row is one counted child: the rung on the safeguarding ladder" in shown
    assert re.search(r">Counted</dt><dd[^>]*>26<", shown)
    assert re.search(r">Known</dt><dd[^>]*>57<", shown)
    assert run.dataset_digest in shown


def test_a_page_of_figures_holds_no_inline_style_so_that_the_policy_lets_all_of_it_through(cast, run, logged_in):
    answer = logged_in(cast.maya).get(FIGURES)
    assert "style-src 'self'" in answer.headers["Content-Security-Policy"]
    assert re.findall(r"<[^>]+\sstyle=", text_of(answer)) == []
    assert "<style" not in text_of(answer)


def test_days_and_an_area_are_chosen_in_the_address_and_a_wrong_day_is_answered_beside_the_box(cast, run, logged_in):
    working(cast, Discipline.DOMESTIC_ABUSE)
    maya = logged_in(cast.maya)
    page = text_of(maya.get(FIGURES, {"area": "Northborough East"}))
    assert "Nobody has counted these figures yet." in page
    wrong = text_of(
        maya.get(FIGURES, {"referred_from-day": "31", "referred_from-month": "2"} | {"referred_from-year": "2026"})
    )
    assert "Referred from must be a real date, such as 27 3 2026" in wrong
    backwards = {f"referred_{end}-{part}": value for end, year in (("from", "2026"), ("to", "2025"))
                 for part, value in (("day", "1"), ("month", "1"), ("year", year))}  # fmt: skip
    assert "Referred to must be the same day as referred from, or later" in text_of(maya.get(FIGURES, backwards))


def test_a_manager_lists_families_and_an_evaluator_is_refused(cast, logged_in):
    working(cast, Discipline.DOMESTIC_ABUSE)
    maya = logged_in(cast.maya)
    maya.post(reverse("count_figures"))
    address = reverse("families_behind", args=[EvaluationRun.objects.get().pk, "flow.referred.families"])
    family = Family.objects.get()
    assert f'href="{reverse("family", args=[family.pk])}">{family.reference}' in text_of(maya.get(address))
    eva = logged_in(cast.eva)
    assert eva.get(address).status_code == 403
    shown = text_of(eva.get(reverse("figure", args=[EvaluationRun.objects.get().pk, "flow.referred.families"])))
    assert "List the families" not in shown


@pytest.mark.usefixtures("only_web_pages")
def test_figures_are_frozen_once_and_their_files_are_saved_and_not_shown(cast, run, logged_in):
    maya = logged_in(cast.maya)
    address = reverse("freeze_figures", args=[run.pk])
    key = re.search(r'name="form_key" value="([0-9a-f-]+)"', text_of(maya.get(address)))[1]
    assert "Say what the figures are frozen for" in text_of(maya.post(address, {"form_key": key, "profile": "dfe_1_5"}))
    sent = {"form_key": key, "profile": "dfe_1_5", "why": "Report to the board"}
    first, second = maya.post(address, sent), maya.post(address, sent)
    assert first.url == second.url
    frozen = EvaluationRun.objects.get(is_frozen=True)
    assert "Not released yet" in text_of(maya.get(first.url))
    address = reverse("release_figures", args=[frozen.pk])
    assert maya.get(address).status_code == 404, "who froze them does not release them"
    another = logged_in(cast.max)
    assert "Release: Report to the board" in text_of(another.get(address))
    another.post(address)
    assert "Files that can be shared" in text_of(maya.get(first.url))
    held = maya.get(reverse("released_file", args=[frozen.pk, "report.html"]))
    assert held.headers["Content-Disposition"] == 'attachment; filename="report.html"'
    assert "Report to the board" in text_of(maya.get(reverse("frozen_figures")))


def test_the_business_case_stands_beside_the_figures_where_the_site_has_a_scenario(cast, run, logged_in, settings):
    maya = logged_in(cast.maya)
    address = reverse("business_case", args=[run.pk])
    settings.SCENARIO = ""
    assert address not in text_of(maya.get(FIGURES))
    assert "This site has no scenario for a business case" in text_of(maya.get(address))
    settings.SCENARIO = "borrowed-base-rate"
    settings.SERVICE_COST = str(settings.ROOT.parent / "invented" / "pilot" / "service_cost.toml")
    assert address in text_of(maya.get(FIGURES))
    page = text_of(maya.get(address))
    assert "What the change was worth" in page
    assert re.findall(r"<[^>]+\sstyle=", page) == []


def test_figures_stand_in_the_navigation_of_those_who_may_see_them(cast, logged_in):
    assert f'href="{FIGURES}"' in text_of(logged_in(cast.eva).get("/"))
    assert f'href="{FIGURES}"' not in text_of(logged_in(cast.dee).get("/"))
    assert logged_in(cast.dee).get(FIGURES).status_code == 403


def test_the_figures_of_a_large_record_are_asked_for_and_the_page_says_how_far_it_has_come(
    cast, logged_in, monkeypatch
):
    working(cast, Discipline.DOMESTIC_ABUSE)
    monkeypatch.setattr(taking, "MOST_FAMILIES_OF_A_PAGE", 0)
    maya = logged_in(cast.maya)
    page = text_of(maya.post(reverse("count_figures"), follow=True))
    assert "are being counted: waiting for its turn" in page
    assert not EvaluationRun.objects.exists()
    count_figures.run(MONDAY)
    assert "are being counted" not in text_of(maya.get(FIGURES))
