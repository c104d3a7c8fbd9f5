"""A question by role or by another: counts first, and no group told of that is too small."""

import pytest

from stepdown.results.result import Tally
from stepdown.surveys.frequencies.crossings import Crossing, every_question_by_role
from stepdown.surveys.frequencies.frequencies import frequencies
from tests.surveys.frequencies.a_survey import (
    NOT_SHOWN,
    PUBLISHED,
    ROLE,
    SKIPPED,
    question,
    questionnaire,
    survey_of,
)

QUICK = question("quick", choices="agreement", label="The team is quick")
ASKED = questionnaire(ROLE, QUICK, question("again", choices="yes_no"), question("services", "several_of", "services"))
STEM = "survey.staff_survey.quick.by_role"


def answers(role, *given):
    return [{"role": role, "quick": answer, "again": "yes", "services": ("housing",)} for answer in given]


BY_ROLE = Crossing("quick")


def crossed(people, crossing=BY_ROLE, **more):
    found = frequencies(survey_of(ASKED, people, **more), crossings=(crossing,))
    return {result.id: result for result in found.results}


def groups(results, stem=STEM):
    """How many answered with an option, by group."""
    return {
        id_.rpartition(".")[2]: result.tally.known
        for id_, result in results.items()
        if id_.startswith((f"{stem}.agree.", f"{stem}.housing."))
    }


def test_a_cell_is_a_share_of_the_group_that_answered():
    results = crossed([
        *answers("social_worker", *["agree"] * 5, "disagree", "dont_know", SKIPPED, NOT_SHOWN),
        *answers("team_manager", *["disagree"] * 6),
    ])  # fmt: skip
    assert results[f"{STEM}.social_worker"].tally == Tally(7, known=7, not_known=1, not_asked=1, total=9)
    assert results[f"{STEM}.agree.social_worker"].tally == Tally(5, known=6, not_known=1, total=7)
    assert results[f"{STEM}.side.high.social_worker"].tally.numerator == 5
    assert results[f"{STEM}.agree.team_manager"].tally.numerator == 0


SMALL = {
    "each large enough": ({"social_worker": 6, "team_manager": 6}, {"social_worker": 6, "team_manager": 6}),
    "small ones together": (
        {"social_worker": 9, "team_manager": 3, "bridging_worker": 1, None: 2},
        {"social_worker": 9, "_others": 6},
    ),
    "too few even together": (
        {"social_worker": 9, "senior_practitioner": 7, "bridging_worker": 1},
        {"social_worker": 9, "_others": 8},
    ),
    "one group left": ({"social_worker": 9, "bridging_worker": 1}, {}),
    "role not given": ({"social_worker": 6, None: 6}, {"social_worker": 6, "_not_given": 6}),
}


@pytest.mark.parametrize("what", SMALL)
def test_a_group_of_fewer_than_six_who_answered_is_told_of_with_others_or_not_at_all(what):
    people, expected = SMALL[what]
    given = [each for role, size in people.items() for each in answers(role or SKIPPED, *["agree"] * size)]
    assert groups(crossed(given)) == expected


def test_a_group_is_as_large_as_those_of_it_who_answered_the_question():
    people = [
        *answers("social_worker", *["agree"] * 8),
        *answers("team_manager", *["agree"] * 7),
        *answers("support_worker", *["agree"] * 5, *[NOT_SHOWN] * 20),
    ]
    assert groups(crossed(people)) == {"social_worker": 8, "_others": 12}


def test_the_service_itself_may_see_every_group():
    people = [*answers("social_worker", *["agree"] * 8), *answers("bridging_worker", "disagree")]
    assert groups(crossed(people, smallest_group=1)) == {"social_worker": 8, "bridging_worker": 1}


def test_a_question_can_be_crossed_with_another_and_who_did_not_answer_that_is_a_group():
    people = [{"quick": "agree", "again": again} for again in ["yes"] * 6 + ["no"] * 7 + [SKIPPED] * 8]
    results = crossed(people, Crossing("quick", "again"))
    assert groups(results, "survey.staff_survey.quick.by.again") == {"yes": 6, "no": 7, "_no_answer": 8}


def test_several_choices_can_be_broken_down_and_nothing_by_them():
    people = [*answers("social_worker", *["agree"] * 6), *answers("team_manager", *["agree"] * 6)]
    results = crossed(people, Crossing("services"))
    assert groups(results, "survey.staff_survey.services.by_role") == {"social_worker": 6, "team_manager": 6}
    with pytest.raises(ValueError, match="its answers do not exclude one another"):
        crossed(people, Crossing("quick", "services"))


def test_the_question_for_the_role_is_the_role():
    people = [*answers("social_worker", *["agree"] * 6), *answers("team_manager", *["agree"] * 6)]
    assert groups(crossed(people, Crossing("quick", "role"))) == {"social_worker": 6, "team_manager": 6}


@pytest.mark.parametrize("crossing", [Crossing("hours"), Crossing("role"), Crossing("outcomes", "outcomes")])
def test_what_cannot_be_broken_down_is_refused(crossing):
    with pytest.raises(ValueError, match="cannot be broken down"):
        frequencies(survey_of(PUBLISHED, []), crossings=(crossing,))


def test_every_closed_question_but_the_role_can_be_asked_for():
    assert [crossing.question for crossing in every_question_by_role(PUBLISHED)] == [
        "outcomes", "communication", "services", "again", "told",
    ]  # fmt: skip
