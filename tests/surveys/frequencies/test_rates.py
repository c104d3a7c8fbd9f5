"""Response rates: a denominator is known or it is not; none is ever made up."""

import pytest

from stepdown.results.result import Measure
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import MORE_ANSWERED, NOT_KNOWN, Invited
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.responses import Response
from tests.surveys.frequencies.a_survey import ROLE, SKIPPED, question, questionnaire, survey_of

ASKED = questionnaire(ROLE)


def found(roles, invited, asked=ASKED):
    answers = [{"role": role or SKIPPED} for role in roles]
    return frequencies(survey_of(asked, answers), invited).by_id()


def test_the_rate_by_role_is_given_where_it_is_known_how_many_of_the_role_were_invited():
    results = found(["team_manager"] * 6, Invited(20, {"team_manager": 8}))
    rate = results["responses.staff_survey.role_rate.team_manager"]
    assert (rate.measure, rate.tally.numerator, rate.tally.known) == (Measure.PROPORTION, 6, 8)
    assert results["responses.staff_survey.role_rate.social_worker"].measure is Measure.COUNT


@pytest.mark.parametrize(
    ("invited", "caution"), [(Invited(), NOT_KNOWN), (Invited(3), MORE_ANSWERED)], ids=["not known", "too few"]
)
def test_without_a_sound_denominator_there_is_a_count_and_a_caution(invited, caution):
    rate = found(["team_manager"] * 4, invited)["responses.staff_survey.rate"]
    assert (rate.measure, rate.tally.numerator, rate.tally.known) == (Measure.COUNT, 4, None)
    assert rate.caution == caution


def test_nobody_invited_and_nobody_answered_is_no_rate_of_nought():
    rate = found([], Invited(0))["responses.staff_survey.rate"]
    assert (rate.tally.numerator, rate.tally.known, rate.estimate) == (0, 0, None)


@pytest.mark.parametrize("invited", [{"total": -1}, {"by_role": {"a": -1}}, {"total": 3, "by_role": {"a": 2, "b": 2}}])
def test_invitations_that_cannot_be_are_refused(invited):
    with pytest.raises(ValueError, match=r"nobody can invite|add up to more"):
        Invited(**invited)


def test_a_role_that_the_questionnaire_does_not_offer_is_a_row_of_its_own():
    survey = Survey(ASKED, (Response("1", {}, "Chief whip"),) * 7)
    results = frequencies(survey, Invited(by_role={"Porter": 2})).by_id()
    assert results["responses.staff_survey.role.chief_whip"].tally.numerator == 7
    assert results["responses.staff_survey.role.porter"].tally.numerator == 0


def test_the_role_that_a_response_bears_stands_before_the_answer():
    survey = Survey(ASKED, (Response("1", {"role": "team_manager"}, "social_worker"),))
    results = frequencies(survey).by_id()
    assert results["responses.staff_survey.role.social_worker"].tally.numerator == 1


def test_a_role_may_be_written_in_words():
    asked = questionnaire(question("role", "text"))
    results = found([" Nurse ", "Nurse", None], Invited(), asked)
    assert results["responses.staff_survey.role.nurse"].tally.numerator == 2
    assert results["responses.staff_survey.role.nurse"].tally.not_known == 1


def test_partial_responses_are_counted_and_told_of():
    survey = Survey(ASKED, (Response("1", {}), Response("2", {}, is_complete=False)))
    results = frequencies(survey, Invited(4)).by_id()
    assert results["responses.staff_survey.rate"].tally.numerator == 2
    assert results["responses.staff_survey.complete"].tally.numerator == 1
