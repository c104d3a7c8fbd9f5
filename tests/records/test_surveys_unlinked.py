"""In the unlinked mode nothing in a whole dump of the database joins an answer and a person."""

import json
import re
from collections.abc import Iterator
from itertools import product
from random import Random

import pytest
from django.db import connection

from stepdown.records.actions.surveys.answer import keep_answers
from stepdown.records.links import token_of
from stepdown.records.models import AuditEvent, HandedIn, Invitation, Survey
from tests.cast import Cast, the_cast
from tests.projects import a_project
from tests.records.dump import dump, rows_with_all_that_is_kept
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


type Rows = list[dict[str, object]]


def line_ups(rows: Rows) -> Iterator[tuple[str, Rows]]:
    """Rows in every order that a dump offers: as they are kept, and by each column, forwards and backwards."""
    yield "as kept", rows
    yield "as kept, backwards", rows[::-1]
    for column in rows[0]:
        for is_backwards in (False, True):
            lined_up = sorted(rows, key=lambda row: _sortable(row[column]), reverse=is_backwards)
            yield f"by {column}{', backwards' * is_backwards}", lined_up


def _sortable(value: object) -> tuple[int, str]:
    """Numbers as numbers, such as those of transactions."""
    text = str(value)
    return (int(text), "") if text.isdecimal() else (0, text)


@pytest.fixture
def truth(transactional_db: None) -> dict[str, str]:
    """Forty people answer, each in a transaction of their own: which address gave which answer.

    What is answered is drawn as well: words that tell the order of answering would be a clue of the test's own.
    """
    survey = a_survey(cast := the_cast(), a_project(cast, with_people()), people=40)
    drawn = Random(40)  # noqa: S311 - an order of the test's, no secret
    order = drawn.sample(list(survey.invitations.all()), 40)
    words = [f"Answer {number}" for number in drawn.sample(range(40), 40)]
    for one, said_so in zip(order, words, strict=True):
        keep_answers(survey=survey, token=token_of(one), answers={"more": "So far"}, today=TODAY)
        answer(survey, one, said_so)
    return {one.email: said_so for one, said_so in zip(order, words, strict=True)}


def said(row: dict[str, object]) -> str:
    answers = row["answers"]
    return str((json.loads(answers) if isinstance(answers, str) else answers)["more"])


def test_whoever_lines_answers_up_with_invitations_is_right_no_more_often_than_by_chance(truth: dict[str, str]):
    """Of forty, one is right by chance, and more than ten once in a hundred million times."""
    asked, answered = rows_with_all_that_is_kept("Invitation"), rows_with_all_that_is_kept("HandedIn")
    right = {
        (of_people, of_answers): sum(
            truth[str(one["email"])] == said(row) for one, row in zip(people, rows, strict=True)
        )
        for (of_people, people), (of_answers, rows) in product(line_ups(asked), line_ups(answered))
    }
    assert {pair: count for pair, count in right.items() if count > 10} == {}


def test_every_answer_is_written_by_the_same_transaction_whichever_came_with_it(truth: dict[str, str]):
    if connection.vendor != "postgresql":
        pytest.skip("the embedded database tells of no transaction")
    answered = rows_with_all_that_is_kept("HandedIn")
    assert len(answered) == len(truth)
    assert len({row["xmin"] for row in answered}) == 1
