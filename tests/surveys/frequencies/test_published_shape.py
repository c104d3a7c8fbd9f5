"""The published survey: 37 invited, 25 answered, and roles that add up to 24."""

import pytest

from stepdown.results.result import Measure, Tally
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.roles import Reconciliation, reconcile
from tests.surveys.frequencies.a_survey import PUBLISHED_ROLES, published_survey

FOUND = frequencies(published_survey(), Invited(37)).by_id()


def test_the_response_rate_is_as_published_with_its_interval():
    rate = FOUND["responses.staff_survey.rate"]
    assert (rate.tally.numerator, rate.tally.known, rate.unit) == (25, 37, "invitation")
    assert round(100 * rate.estimate, 1) == 67.6
    assert (round(100 * rate.low, 1), round(100 * rate.high, 1)) == (51.5, 80.4)


@pytest.mark.parametrize(("role", "people"), PUBLISHED_ROLES.items())
def test_a_role_is_a_share_of_those_whose_role_is_known(role, people):
    result = FOUND[f"responses.staff_survey.role.{role}"]
    assert result.tally == Tally(people, known=24, not_known=1, total=25)


@pytest.mark.parametrize("role", PUBLISHED_ROLES)
def test_the_rate_of_a_role_is_not_known_where_nobody_said_how_many_were_invited(role):
    rate = FOUND[f"responses.staff_survey.role_rate.{role}"]
    assert rate.measure is Measure.COUNT
    assert (rate.tally.known, rate.estimate) == (None, None)
    assert rate.caution == "Where it is not known how many were invited, there is no rate."


def test_the_roles_are_reconciled_with_all_answers():
    found = reconcile(published_survey())
    assert found == Reconciliation(total=25, with_a_role=24, role_not_given=1)
    assert found.is_complete
    assert found.sentence() == "25 answers: 24 with a role and 1 without."


def test_the_printed_roles_do_not_add_up_to_the_printed_total_and_it_is_said():
    printed = Reconciliation(25, sum(PUBLISHED_ROLES.values()), 0)
    assert not printed.is_complete
    assert printed.sentence().endswith("The rows do not add up to the total: 1 too few.")


def test_rows_that_hold_more_than_the_total_are_told_too():
    assert Reconciliation(24, 25, 1).sentence().endswith("2 too many.")


def test_all_who_answered_saw_better_outcomes():
    together = FOUND["survey.staff_survey.outcomes.side.high"]
    assert together.label == "Outcomes for families are more positive: Agree or strongly agree"
    assert (together.tally.numerator, together.tally.known) == (25, 25)
    assert round(100 * together.low, 1) == 86.7
