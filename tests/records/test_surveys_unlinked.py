"""In the unlinked mode nothing in a whole dump of the database joins an answer and a person."""

import re

import pytest

from stepdown.records.actions.surveys.answer import keep_answers
from stepdown.records.links import token_of
from stepdown.records.models import AuditEvent, HandedIn, Invitation, Survey
from tests.cast import Cast
from tests.projects import a_project
from tests.records.dump import dump
from tests.surveys_cast import TODAY, a_survey, answer
from tests.themes.a_project import with_people


@pytest.fixture
def answered(cast: Cast) -> tuple[Survey, list[Invitation]]:
    """Twelve people are asked; they answer in an order of their own, on the same day, and two go on writing."""
    survey = a_survey(cast, a_project(cast, with_people()), people=14)
    order = list(survey.invitations.order_by("token_hash"))
    for number, one in enumerate(order[:12]):
        keep_answers(survey=survey, token=token_of(one), answers={"more": "So far"}, today=TODAY)
        answer(survey, one, f"Answer {number}")
    keep_answers(survey=survey, token=token_of(order[12]), answers={"more": "Unfinished"}, today=TODAY)
    return survey, order


def test_no_key_joins_an_answer_to_an_invitation(answered: tuple[Survey, list[Invitation]]):
    survey, _ = answered
    values = list(dump())
    of_answers = {v for table, _, v in values if table == "HandedIn"} - {str(survey.pk), survey.pk.hex}
    of_answers -= {"", "None", "social_worker"}  # what the respondent said of their role is said by many
    elsewhere = {v for table, _, v in values if table != "HandedIn"}
    assert of_answers & elsewhere == set()
    invitations = {one.pk.hex for one in survey.invitations.all()} | {
        one.token_hash for one in survey.invitations.all()
    }
    text = " ".join(v.replace("-", "") for table, _, v in values if table != "Invitation")
    assert not any(known in text for known in invitations)


def test_no_time_says_who_answered_when(answered: tuple[Survey, list[Invitation]]):
    fine = re.compile(r"\d\d:\d\d")
    told = {(t, c) for t, c, v in dump() if t in ("HandedIn", "Invitation", "UnfinishedAnswers", "SurveyDay")
            and fine.search(v)}  # fmt: skip
    assert told == set()
    days = {(t, c) for t, c, v in dump() if t in ("HandedIn", "UnfinishedAnswers") and re.fullmatch(r"\d{4}-.*", v)}
    assert days == set()


def test_the_audit_says_nothing_of_answering(answered: tuple[Survey, list[Invitation]]):
    ids = {str(one.pk) for one in answered[1]} | {str(row.pk) for row in HandedIn.objects.all()}
    assert not AuditEvent.objects.filter(about_id__in=ids).exists()
    assert not AuditEvent.objects.filter(about_kind__in=("handedin", "invitation", "unfinishedanswers")).exists()


def test_the_order_of_the_rows_says_nothing(answered: tuple[Survey, list[Invitation]]):
    """Twelve answers in the order in which they came would be one order in 479 million."""
    kept = [v for table, column, v in dump() if (table, column) == ("HandedIn", "answers")]
    came = [int(re.search(r"Answer (\d+)", v).group(1)) for v in kept]
    assert sorted(came) == list(range(12))
    assert came != list(range(12))
    by_id = [int(re.search(r"\d+", row.answers["more"]).group()) for row in HandedIn.objects.order_by("pk")]
    assert by_id != list(range(12))


def test_the_last_answer_is_no_easier_to_tell_than_the_first(cast: Cast):
    """Where the last one lies is drawn anew: over forty surveys it is not always at the end."""
    project, places = a_project(cast, with_people()), []
    survey = a_survey(cast, project, people=40)
    for number, one in enumerate(survey.invitations.all()):
        answer(survey, one, f"Answer {number}")
        kept = [v for table, column, v in dump() if (table, column) == ("HandedIn", "answers")]
        places.append(next(n for n, v in enumerate(kept) if f"Answer {number}" in v) / len(kept))
    assert 0.2 < sum(places[5:]) / len(places[5:]) < 0.8
