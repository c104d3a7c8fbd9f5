"""The voices in a snapshot: pseudonyms' ids, numbers and codes, and no word that anybody said."""

from datetime import date

import pytest

from stepdown.records.actions.projects.withdraw import withdraw_participant
from stepdown.records.actions.surveys.answer import hand_in
from stepdown.records.links import token_of
from stepdown.surveys.words import SurveyMode
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.records.snapshot.in_memory import read_in
from tests.surveys_cast import a_response, a_survey

pytestmark = pytest.mark.django_db


def rows(name: str) -> list[dict[str, object]]:
    return read_in(MONDAY).tables[name].to_pylist()


def test_who_took_part_was_asked_and_spoke_of_what(cast: Cast):
    project = a_project(cast)
    assert {r["role"] for r in rows("participants")} == {
        "Social care practitioner", "Social care team manager", "MDT worker",
    }  # fmt: skip
    assert {(r["role"], r["invited"], r["invited_missing"]) for r in rows("invited")} == {
        (None, 6, None),
        ("Social care practitioner", 4, None),
        ("Social care team manager", None, "not_known"),
    }
    found = rows("codings")
    assert {(r["theme"], r["code"]) for r in found} == {
        ("Way of working", "Time"), ("Way of working", "Trust"), ("Effect", "Help comes sooner"),
    }  # fmt: skip
    assert all(r["participant_id"].startswith(str(project.pk)) for r in found)
    assert "massive" not in str([rows(name) for name in ("participants", "invited", "answers", "codings")])


def test_who_withdrew_is_not_in_it(cast: Cast):
    project = a_project(cast)
    withdraw_participant(by=cast.eva, at=MONDAY, project=project, participant="p1", on=date(2026, 3, 9))
    ids = {r["participant_id"] for name in ("participants", "codings") for r in rows(name)}
    assert f"{project.pk} p1" not in ids
    assert f"{project.pk} m1" in ids


@pytest.mark.parametrize(("mode", "there"), [(SurveyMode.UNLINKED, 0), (SurveyMode.LINKED, 4)])
def test_only_linked_answers_are_anybodys(cast: Cast, mode: SurveyMode, there: int):
    survey = a_survey(cast, a_project(cast), mode=mode, people=1)
    one = survey.invitations.get()
    one.participant = "p1" if one.participant else ""
    one.save()
    hand_in(survey=survey, token=token_of(one), response=a_response("Time"), today=MONDAY.date(), invitation=one)
    found = rows("answers")
    assert len(found) == there
    assert {r["answer"] for r in found if r["question"] == "helps"} <= {"agree"}
