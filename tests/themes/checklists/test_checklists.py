"""Each checklist has the items of its original; each fact that it asks for is one that somebody can give."""

from datetime import date

import pytest

from stepdown.themes.checklists import facts, of_surveys
from stepdown.themes.checklists.filled import filled
from stepdown.themes.checklists.survey_facts import SurveyFacts
from stepdown.themes.project.events.analysis import ChecklistAnswered
from stepdown.written.checklists.checklist import OF_VOICES, shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy
from tests.themes.a_project import Telling, with_codings

SURVEY = SurveyFacts(
    title="Staff", origin="Adapted from earlier evaluations.", signed_off="the funder", is_open_link=True,
    is_linked=False, opened_on=date(2026, 2, 1), closed_on=date(2026, 3, 1), pages=8, questions=20, most_on_a_page=6,
    has_branching=True, required=3, looked_at=40, begun=28, handed_in=25, invited=37,
)  # fmt: skip


@pytest.mark.parametrize(("name", "items"), [("gramms", 6), ("coreq", 32), ("cherries", 30)])
def test_a_checklist_has_all_its_items_each_once(name: str, items: int):
    ids = [item.id for item in shipped_checklist(name).items]
    assert len(ids) == len(set(ids)) == items


@pytest.mark.parametrize("name", OF_VOICES)
def test_every_fact_asked_for_can_be_given_and_every_fact_is_asked_for(name: str):
    asked = {item.fact for item in shipped_checklist(name).items if item.fact}
    assert asked <= facts.FACTS.keys() | of_surveys.FACTS.keys()


def test_no_fact_is_there_for_nothing():
    asked = {item.fact for name in OF_VOICES for item in shipped_checklist(name).items}
    assert (facts.FACTS.keys() | of_surveys.FACTS.keys()) - asked == set()


def of(name: str, told: Telling, survey: SurveyFacts | None = None) -> dict[str, tuple[str, AnsweredBy]]:
    return {f.item.id: (f.answer, f.by) for f in filled(shipped_checklist(name), told.project, survey).items}


def test_what_the_project_knows_is_said_and_the_rest_is_openly_not_reported():
    found = of("coreq", with_codings())
    assert found["12"] == ("4 participants.", AnsweredBy.PROJECT)
    assert found["24"] == ("1 coder.", AnsweredBy.PROJECT)
    assert found["25"] == ("5 codes under 2 themes; the codebook is attached.", AnsweredBy.PROJECT)
    assert found["2"] == ("", AnsweredBy.NOBODY)


def test_an_answer_by_hand_stands_before_what_the_project_knows():
    told = with_codings()
    told.tell(
        ChecklistAnswered(checklist="coreq", item="12", is_reported=True, words="Four, see table 1."),
        ChecklistAnswered(checklist="coreq", item="27", is_reported=False),
    )
    found = of("coreq", told)
    assert found["12"] == ("Four, see table 1.", AnsweredBy.HAND)
    assert found["27"] == ("", AnsweredBy.NOBODY)


def test_the_rates_of_a_survey_say_their_counts():
    found = of("cherries", with_codings(), SURVEY)
    assert found["completion-rate"][0] == "25 of 28 (89.3%) of those who began handed in."
    assert found["participation-rate"][0] == "28 of 40 (70.0%) began, counted by openings of the first page."
    assert found["ethics"] == ("", AnsweredBy.NOBODY)


def test_without_a_survey_nothing_is_said_of_one():
    assert {by for _, by in of("cherries", with_codings()).values()} == {AnsweredBy.NOBODY}
