"""A role that one person has cannot be picked out of a published survey, by subtraction or by what is zero."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.reporting.disclosure.protect import protect
from stepdown.surveys.frequencies.crossings import Crossing
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.survey import SMALLEST_GROUP
from tests.surveys.frequencies.a_survey import (
    PUBLISHED,
    PUBLISHED_ROLES,
    ROLE,
    SKIPPED,
    published_answers,
    question,
    questionnaire,
    survey_of,
)

ASKED = questionnaire(ROLE, question("quick", choices="agreement"))
BY_ROLE = (Crossing("communication"),)
few = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def published(survey, crossings=BY_ROLE, invited=None):
    findings = frequencies(survey, invited or Invited(37), crossings)
    return findings.without_internal(), protect(findings.without_internal(), DFE_1_5)


def small_and_shown(protected):
    """Numerators of 1 to 5 that a reader is shown."""
    shown = {r.result.id: r.result.tally.numerator for r in protected.released}
    return {id_: count for id_, count in shown.items() if count is not None and 1 <= count <= 5}


@pytest.fixture(scope="module")
def published_shape():
    asked = questionnaire(ROLE, PUBLISHED.question("communication"))
    return published(survey_of(asked, published_answers()))


def test_the_one_bridging_worker_is_in_no_cell_of_the_published_shape(published_shape):
    _, protected = published_shape
    assert small_and_shown(protected) == {}
    assert [r.result.id for r in protected.released if ".by_role." in r.result.id and "bridging" in r.result.id] == []
    attacked = {found.count: found.interval for found in protected.audit.attacked}
    assert any("responses.staff_survey.role.bridging_worker" in name for name in attacked)
    assert all(interval.withstands() for interval in attacked.values())


def test_what_the_bridging_worker_answered_is_not_told_by_what_is_zero(published_shape):
    """Zeros are shown: in a row of one person the only cell that is hidden would be that person's answer."""
    findings, _ = published_shape
    rows = [r for r in findings.results if ".by_role." in r.id and r.categories]
    assert rows
    assert all(row.tally.known >= SMALLEST_GROUP for row in rows)


def test_even_a_crossing_of_every_role_withstands_the_attacker():
    """With the smallest group set aside, what is published is the attacker's to try."""
    people = [("social_worker", "agree")] * 8 + [("team_manager", "disagree")] * 7 + [("bridging_worker", "disagree")]
    survey = survey_of(ASKED, [{"role": role, "quick": answer} for role, answer in people], smallest_group=1)
    _, protected = published(survey, (Crossing("quick"),))
    assert small_and_shown(protected) == {}
    assert "survey.staff_survey.quick.by_role.disagree.bridging_worker" in protected.by_id()
    assert all(found.interval.withstands() for found in protected.audit.attacked)


@pytest.mark.parametrize("invited", [Invited(37, PUBLISHED_ROLES), Invited(25, PUBLISHED_ROLES | {"team_manager": 3})])
def test_rates_by_role_give_no_role_away(invited):
    _, protected = published(survey_of(questionnaire(ROLE), published_answers()), (), invited)
    assert small_and_shown(protected) == {}
    for role in ("bridging_worker", "team_manager"):
        assert protected.by_id()[f"responses.staff_survey.role_rate.{role}"].result.tally.known is None


roles = st.sampled_from(["social_worker", "team_manager", "bridging_worker", SKIPPED])
said = st.sampled_from(["disagree", "agree", "strongly_agree", "dont_know"])


@few
@given(st.lists(st.tuples(roles, said), min_size=6, max_size=24))
def test_whatever_was_answered_nobody_is_found(people):
    survey = survey_of(ASKED, [{"role": role, "quick": answer} for role, answer in people])
    _, protected = published(survey, (Crossing("quick"),), Invited(40))
    assert small_and_shown(protected) == {}
    assert all(found.interval.withstands() for found in protected.audit.attacked)


def test_of_a_survey_that_five_answered_nothing_but_how_many_were_asked_is_told():
    survey = survey_of(ASKED, [{"role": "team_manager", "quick": "agree"}] * 5)
    _, protected = published(survey, (Crossing("quick"),), Invited(40))
    shown = {r.result.id: r.result.tally for r in protected.released}
    assert [
        id_ for id_ in shown if id_.startswith(("survey.staff_survey.quick.", "responses.staff_survey.role."))
    ] == []
    assert {tally.numerator for tally in shown.values()} == {None}
