"""The invented pilot's voices on the desk: each page is clean to axe, fits a phone, and says what the tour says of it.

Its pictures make the tour in docs/voices-tour.md (STEPDOWN_PICTURES names the folder that they are kept in). It runs
when they are taken: ``tests/web/test_every_page.py`` looks at every page in each run, with a little of everything.
"""

import os

import pytest

from stepdown.cli.site.demo_voices import bring_the_voices
from stepdown.records.actions.evaluation.freeze import files_to_release, freeze_figures, release_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.logs import log_of
from stepdown.records.models import Colleague, Project, Survey
from tests.browser.conftest import PHONE
from tests.browser.test_coding import press, says, to_turn
from tests.browser.visitor import Visitor
from tests.cast import MONDAY, Cast
from tests.records.evaluation.a_run import pilots_figures

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif("STEPDOWN_PICTURES" not in os.environ, reason="It takes minutes: it runs with script/pictures"),
]

INTERVIEW, AREA, PROFILE = {"source_id": "interview-1"}, "together", "dfe_1_5"
IN_SIGHT = "id => document.getElementById(id).scrollIntoView()"


@pytest.fixture
def pilot(cast: Cast, the_clock) -> Project:
    """The project as the demonstration brings it, with its survey."""
    for who in (cast.eva, cast.maya):
        email = f"{who.name.lower().replace(' ', '.')}@marram.example"
        Colleague.objects.filter(pk=who.pk).update(email=email)
    the_clock(MONDAY)
    bring_the_voices(1, MONDAY)
    return Project.objects.get()


@pytest.fixture
def release(cast: Cast, only_web_pages) -> None:
    """What the evaluation found, frozen to be shown: rows of the joint display hold figures of it."""
    run = keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())
    files = files_to_release(run, PROFILE)
    kept = freeze_figures(by=cast.maya, at=MONDAY, run=run, profile=PROFILE, why="For the report", files=files)
    release_figures(by=cast.max, at=MONDAY, run=kept)


@pytest.fixture
def eva(visit, pilot) -> Visitor:
    return visit("Eva Lund", also=(PHONE,))


def test_people_and_their_survey(eva, pilot):
    eva.go("project", project_id=pilot.pk)
    assert eva.reads("22 participants, consent recorded for 22")
    eva.picture("01-overview")
    eva.go("project_people", project_id=pilot.pk)
    assert eva.reads("9 of 9 (100%)")
    eva.picture("02-people")
    eva.go("survey_results", survey_id=Survey.objects.get().pk)
    assert eva.reads("37 people were asked, and there are 25 answers in all (67.6%).")
    assert eva.reads("Response rate: 25 of 37 invitations (67.6%")
    assert eva.reads("25 answers: 24 with a role and 1 without.")
    eva.picture("03-survey-results")


def test_texts_and_how_they_are_coded(eva, pilot):
    eva.go("texts", project_id=pilot.pk)
    assert len(log_of(pilot).project.sources) == 16
    eva.picture("04-texts")
    eva.go("text", project_id=pilot.pk, **INTERVIEW)
    to_turn(eva, 4)
    press(eva, "ArrowRight", *["Shift+ArrowRight"] * 4)
    assert says(eva, "The children stayed at home,")
    press(eva, "Enter", *"help")
    eva.page.evaluate(IN_SIGHT, "turn-1")
    eva.picture("05-coding", as_seen=True)
    eva.go("code_turn", project_id=pilot.pk, turn=2, **INTERVIEW)
    eva.page.set_viewport_size(PHONE)
    eva.page.evaluate(IN_SIGHT, "turn-2")
    eva.picture("06-coding-on-a-phone", as_seen=True)


def test_how_far_two_coders_agree_and_what_they_decided(eva, pilot):
    eva.go("double_codings", project_id=pilot.pk)
    eva.follow("sample of 3 texts")
    assert eva.reads("All codes together")
    assert eva.reads("Every one of 5 differences is resolved.")
    eva.picture("07-agreement", of=".voices-scroll")
    eva.follow("See what was decided")
    eva.follow("Interview 12, turn 4")
    assert eva.reads("Noor Haddad coded it")
    eva.picture("08-resolve")


def test_the_framework_and_who_speaks_of_what(eva, pilot):
    for number, name, words in (
        ("09", "framework", "(only holds codes)"),
        ("10", "counts", "is spoken of by 9 of the 13 who were interviewed"),
        ("11", "matrix", "Cells: nothing said 24, not summarised yet 33, summarised 9."),
        ("12", "quotes", "14 of 17 quotes come from interviews"),
    ):
        eva.go(name, project_id=pilot.pk)
        assert eva.reads(words), name
        eva.picture(f"{number}-{name}")


def test_findings_the_joint_display_and_the_report(release, eva, pilot):
    eva.go("write_finding", project_id=pilot.pk, source_kind="survey", area_id=AREA)
    assert eva.reads("I understand the risks in a family better")
    eva.picture("13-finding")
    eva.go("joint_display", project_id=pilot.pk)
    assert eva.reads("All three sources describe the same way of working")
    assert not eva.reads("is not in the release")
    eva.picture("14-joint-display")
    eva.go("fill_row", project_id=pilot.pk, area_id=AREA)
    assert eva.reads("If I ring, somebody picks up.")
    eva.go("voices_report", project_id=pilot.pk)
    assert eva.reads("People say that help comes sooner.")
    eva.picture("15-report")
    eva.go("exchange_file", project_id=pilot.pk, file_kind="qdpx")
    assert eva.reads("Records of consent: 22")
    eva.picture("16-exchange")
