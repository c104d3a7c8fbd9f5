"""Answers of a survey in the record: single use, nothing lost, and had back by the link alone."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.surveys.answer import answers_so_far, hand_in, keep_answers, keep_page, looked
from stepdown.records.links import link_of, own_key, token_of
from stepdown.records.models import HandedIn, Invitation, Survey, SurveyDay, UnfinishedAnswers
from stepdown.records.queries.surveys.link import link_opened
from stepdown.surveys.words import SurveyMode
from tests.cast import Cast
from tests.projects import a_project
from tests.surveys_cast import TODAY, a_response, a_survey, answer
from tests.themes.a_project import with_people


def test_a_used_link_is_refused_and_the_first_answer_stays(survey: Survey):
    one = survey.invitations.first()
    answer(survey, one, "First")
    with pytest.raises(Refusal, match="This link has been used"):
        answer(survey, one, "Second")
    assert [row.answers["more"] for row in HandedIn.objects.all()] == ["First"]


def test_opening_a_link_uses_nothing_up(survey: Survey):
    one = survey.invitations.first()
    for _ in range(3):
        assert not link_opened(token_of(one)).is_used
        looked(survey, TODAY)
    assert SurveyDay.objects.get().looked_at == 3
    assert not Invitation.objects.filter(has_answered=True).exists()


def test_a_token_that_nobody_made_opens_nothing(survey: Survey):
    with pytest.raises(NotSeen):
        link_opened("x" * 43)


def test_answers_not_handed_in_are_had_back_by_the_link_alone(survey: Survey):
    first, second = survey.invitations.all()[:2]
    keep_answers(survey=survey, token=token_of(first), answers={"more": "Half a thought"}, today=TODAY)
    assert answers_so_far(survey=survey, token=token_of(first)) == {"more": "Half a thought"}
    assert answers_so_far(survey=survey, token=token_of(second)) == {}
    kept = UnfinishedAnswers.objects.get()
    assert b"Half a thought" not in bytes(kept.sealed)
    assert kept.key not in {i.token_hash for i in survey.invitations.all()}
    answer(survey, first, "A whole thought")
    assert not UnfinishedAnswers.objects.exists()


def test_ten_megabytes_of_answer_are_refused_and_what_was_kept_stays(survey: Survey):
    one = survey.invitations.first()
    keep_answers(survey=survey, token=token_of(one), answers={"more": "Short"}, today=TODAY)
    with pytest.raises(Refusal, match="more than can be kept"):
        keep_answers(survey=survey, token=token_of(one), answers={"more": "x" * 10_000_000}, today=TODAY)
    assert answers_so_far(survey=survey, token=token_of(one)) == {"more": "Short"}


def test_an_open_link_takes_many_answers_and_each_once(cast: Cast):
    survey = a_survey(cast, a_project(cast, with_people()), mode=SurveyMode.OPEN_LINK)
    assert link_opened(link_of(survey)).survey == survey
    for word in ("One", "Two"):
        own = own_key()
        keep_answers(survey=survey, token=own, answers={}, today=TODAY)
        hand_in(survey=survey, token=own, response=a_response(word), today=TODAY, invitation=None)
        with pytest.raises(Refusal, match="handed in already"):
            hand_in(survey=survey, token=own, response=a_response(word), today=TODAY, invitation=None)
    assert sorted(row.answers["more"] for row in HandedIn.objects.all()) == ["One", "Two"]


@pytest.mark.parametrize("mode", SurveyMode)
def test_a_page_still_on_its_way_when_the_answers_are_handed_in_begins_no_second_ones(cast: Cast, mode: SurveyMode):
    """As from another window: otherwise they could be handed in twice."""
    survey = a_survey(cast, a_project(cast, with_people()), mode=mode, people=1)
    one = survey.invitations.first()
    own = token_of(one) if one else own_key()
    keep_answers(survey=survey, token=own, answers={}, today=TODAY)
    keep_page(survey=survey, token=own, answers={"more": "So far"}, today=TODAY, invitation=one)
    hand_in(survey=survey, token=own, response=a_response("All"), today=TODAY, invitation=one)
    with pytest.raises(Refusal, match="handed in already"):
        keep_page(survey=survey, token=own, answers={"more": "Late"}, today=TODAY, invitation=one)
    assert not UnfinishedAnswers.objects.exists()


def test_only_the_linked_mode_knows_who_and_on_which_day(cast: Cast):
    project = a_project(cast, with_people())
    for mode in SurveyMode:
        survey = a_survey(cast, project, mode=mode, people=1)
        own = own_key()
        keep_answers(survey=survey, token=own, answers={}, today=TODAY)
        hand_in(survey=survey, token=own, response=a_response(), today=TODAY, invitation=survey.invitations.first())
    found = {row.survey.mode: (row.participant, row.on) for row in HandedIn.objects.select_related("survey")}
    assert found == {"unlinked": ("", None), "open_link": ("", None), "linked": ("p0", TODAY)}


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_and_none_is_lost_or_doubled():
    from tests.cast import the_cast

    cast = the_cast()
    survey = a_survey(cast, a_project(cast, with_people()), people=50)
    invitations = list(survey.invitations.all())

    def respond(number: int) -> str:
        one = invitations[number % 50]
        try:
            keep_answers(survey=survey, token=token_of(one), answers={"more": "…"}, today=TODAY)
            answer(survey, one, f"Answer {number % 50}")
        except Refusal as refusal:
            return refusal.reason
        finally:
            connections.close_all()
        return "taken"

    with ThreadPoolExecutor(25) as pool:
        came = list(pool.map(respond, range(70)))
    assert came.count("taken") == 50
    assert sorted(row.answers["more"] for row in HandedIn.objects.all()) == sorted(f"Answer {n}" for n in range(50))
    assert Survey.objects.get(pk=survey.pk).state == SurveyState.OPEN
    assert SurveyDay.objects.get().handed_in == 50
