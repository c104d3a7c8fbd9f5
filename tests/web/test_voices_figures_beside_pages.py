"""Figures stand beside what people said: of the survey by its questions, and of a release as a row chooses them."""

import json

import pytest

from stepdown.records.actions.evaluation.freeze import freeze_figures, release_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.actions.surveys.answer import hand_in, keep_answers
from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import own_key
from stepdown.records.models import EvaluationRun
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY, Cast
from tests.records.evaluation.a_run import pilots_figures
from tests.surveys_cast import TODAY, a_response, a_survey
from tests.web.analysing import analysis, lead, reader, written
from tests.web.leading import eva, project
from tests.web.test_voices_counts_pages import words
from tests.web.test_voices_joint_display_pages import ROW

__all__ = ["eva", "lead", "project"]

STUDY = {"study": {"title": "The pilot"}, "period": {"as_at": "2026-01-31"}}
HOME, WORTH = "care.at_risk_not_looked_after", "costs.one_entry_fewer"
AGREED = "The team helps families: Agree: 12 of 20 responses (60%; 95% interval 39% to 78%)."
SURVEY_SPEED = {"source_kind": "survey", "area_id": "speed"}


def a_release(*results: tuple[str, str], **header: object) -> bytes:
    told = [{"id": id_, "sentence": sentence} for id_, sentence in results]
    return json.dumps({"header": {"study": STUDY} | header, "results": told}).encode()


FILES = {
    "results.json": a_release((HOME, "At home: 31 of 33 children."), ("people.children", "Children counted: 57.")),
    "costs.json": a_release((WORTH, "One child fewer would save £100,000."), scenario="Borrowed"),
}


def released(cast: Cast, profile: str = "dfe_1_5") -> EvaluationRun:
    run = keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())
    kept = freeze_figures(by=cast.maya, at=MONDAY, run=run, profile=profile, why="For the board", files=FILES)
    return release_figures(by=cast.max, at=MONDAY, run=kept)


def surveyed(lead) -> None:
    """A closed survey in which 12 of 20 agree, on the area about speed."""
    survey = a_survey(lead.cast, lead.project, mode=SurveyMode.OPEN_LINK)
    for number in range(20):
        response = a_response(helps="agree" if number < 12 else "disagree")
        key = own_key()
        keep_answers(survey=survey, token=key, answers={}, today=TODAY)
        hand_in(survey=survey, token=key, response=response, today=TODAY, invitation=None)
    close_survey(by=lead.cast.eva, at=MONDAY, survey=survey)
    lead.tells(AreaNamed(area="speed", title="Help comes sooner", codes=("sooner",), questions=("helps",)))


def test_what_the_survey_counted_stands_where_its_finding_is_written_read_and_combined(lead):
    surveyed(lead)
    assert AGREED in words(lead.reads("write_finding", **SURVEY_SPEED))
    assert AGREED in words(lead.reads("findings_of_kind", source_kind="survey"))
    written(lead, SourceKind.SURVEY, SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP)
    assert AGREED in words(lead.reads("joint_display"))
    assert AGREED in words(lead.reads("voices_report"))


def test_the_other_sources_are_written_without_seeing_what_the_survey_counted(lead):
    surveyed(lead)
    assert AGREED not in words(lead.reads("write_finding", source_kind="interview", area_id="speed"))
    assert AGREED not in words(lead.reads("findings_of_kind", source_kind="interview"))


def test_released_figures_are_chosen_for_a_row_and_lead_to_where_they_come_from(lead, logged_in):
    written(lead)
    released(lead.cast)
    page = words(lead.reads("fill_row", area_id="speed"))
    assert "come from the release of 2 March 2026" in page
    assert "At home: 31 of 33 children." in page
    assert "One child fewer would save £100,000." in page
    assert "Children counted: 57." not in page, "no aim names it"
    lead.sends_twice("fill_row", ROW | {"results": [HOME, WORTH]}, area_id="speed")
    assert analysis(lead).rows["speed"].results == (HOME, WORTH)
    for who in (lead, reader(lead, logged_in)):
        for name in ("joint_display", "voices_report"):
            page = words(who.reads(name))
            assert "At home: 31 of 33 children." in page
            assert "One child fewer would save £100,000." in page
    assert f"Evaluation “The pilot”, as at 31 January 2026. Result: {HOME}." in page
    assert "Business case, scenario “Borrowed”, on the evaluation “The pilot”" in page


@pytest.mark.parametrize("profile", [None, "internal"])
def test_where_no_figures_are_released_to_be_shown_none_can_be_chosen(lead, profile: str | None):
    written(lead)
    if profile:
        released(lead.cast, profile)
    page = words(lead.reads("fill_row", area_id="speed"))
    assert "No figures of the evaluation can be chosen" in page
    assert "31 of 33" not in page


def test_a_chosen_figure_that_the_next_release_lacks_is_said_to_be_gone(lead):
    written(lead)
    run = released(lead.cast)
    lead.sends("fill_row", ROW | {"results": [HOME]}, area_id="speed")
    run.files.all().delete()
    for name in ("joint_display", "voices_report"):
        assert f"A figure that was chosen is not in the release: {HOME}." in words(lead.reads(name))
    page = " ".join(lead.reads("fill_row", area_id="speed").split())
    assert f'value="{HOME}" checked' in page
