"""The invented voices have the shape that the published evaluation printed, and nobody in them exists."""

from collections import Counter

import pytest

from stepdown.invented.pilot.voices.answers import INVITED, pilot_answers
from stepdown.invented.pilot.voices.bank import told
from stepdown.invented.pilot.voices.project import pilot_voices
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.invented.pilot.voices.talks import talks
from stepdown.results.rounding import percent
from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.responses import Unanswered
from stepdown.themes.double.compared import differing
from stepdown.themes.findings.quoted import bank
from stepdown.themes.sources import SourceKind


def test_the_questionnaire_is_sound():
    assert check(pilot_questionnaire()) == ()


@pytest.mark.parametrize("seed", [1, 7])
def test_25_of_37_answer_and_one_gives_no_role(seed: int):
    answers = pilot_answers(seed)
    assert (len(answers), INVITED.total, str(percent(25, 37, 1))) == (25, 37, "67.6")
    roles = Counter(response.role for response in answers)
    assert roles == {
        "social_worker": 11, "student": 3, "senior_practitioner": 5, "team_manager": 2, "support_worker": 2,
        "bridging_worker": 1, None: 1,
    }  # fmt: skip
    assert sum(n for role, n in roles.items() if role) == 24


def test_all_call_communication_good_or_excellent_and_outcomes_more_positive():
    answers = pilot_answers(1)
    assert {r.answers["communication"] for r in answers} == {"good", "excellent"}
    assert {r.answers["outcomes"] for r in answers} == {"more_positive"}


def test_the_same_seed_gives_the_same_and_what_is_left_out_is_said_to_be():
    assert pilot_answers(3) == pilot_answers(3)
    assert sum(r.answers["hours_saved"] is Unanswered.SKIPPED for r in pilot_answers(3)) == 7


def test_thirteen_are_interviewed_and_nine_talk_together():
    found = talks(1)
    assert Counter(talk.kind for talk in found) == {SourceKind.INTERVIEW: 13, SourceKind.FOCUS_GROUP: 1}
    roles = Counter(role for talk in found for _, role in talk.people)
    assert roles == {"social_worker": 4, "senior_practitioner": 2, "team_manager": 3, "other": 4, "mdt_worker": 9}
    assert all(talk.said for talk in found)
    assert {who for who, _ in found[0].people} == {one.who for one in found[0].said}


def test_each_sentence_is_said_once_and_is_about_a_code_of_the_framework():
    said = [one for talk in talks(1) for one in talk.said]
    assert max(Counter(one.words for one in said).values()) == 1
    codes = {code["id"] for theme in told("framework.toml")["theme"] for code in theme["code"]}
    assert {one.code for one in said} == codes


@pytest.fixture(scope="module")
def project():
    return pilot_voices(1).project


def test_the_project_follows_its_own_rules_to_the_joint_display(project):
    assert len(project.sources) == 16
    assert project.analysis.areas.keys() == project.analysis.rows.keys()
    assert project.analysis.signed_off.keys() == set(SourceKind)


def test_seventeen_quotes_14_2_and_1_as_printed(project):
    found = Counter(quote.attribution for quote in bank(project))
    assert found == {
        "(Social care practitioner, interview)": 11,
        "(Social care team manager, interview)": 3,
        "(MDT worker, focus group)": 2,
        "(Social care practitioner, survey respondent)": 1,
    }


def test_three_of_fourteen_talks_are_coded_twice_and_every_disagreement_is_resolved(project):
    double = project.doubles["double"]
    assert (len(double.sources), double.drawn_from, double.is_open) == (3, 14, True)
    found = differing(project, double)
    assert found
    assert all(one.resolution for one in found)


def test_the_same_seed_tells_the_same_project_and_another_seed_another(project):
    assert pilot_voices(1).project == project
    assert pilot_voices(2).project != project
