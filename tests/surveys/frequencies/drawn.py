"""Drawn surveys: any answers to every kind of question, few respondents or many, and what they are broken down by."""

from hypothesis import strategies as st

from stepdown.surveys.frequencies.crossings import Crossing, every_question_by_role
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.responses import Response
from tests.surveys.frequencies.a_survey import LISTS, NOT_SHOWN, PUBLISHED, SKIPPED

_none = st.sampled_from([SKIPPED, NOT_SHOWN])


def _one_of(name):
    return st.sampled_from([choice.name for choice in LISTS[name]]) | _none


ANSWERS = {
    "role": _one_of("roles"),
    "outcomes": _one_of("agreement"),
    "communication": _one_of("agreement"),
    "services": st.lists(st.sampled_from([c.name for c in LISTS["services"]]), max_size=3).map(tuple) | _none,
    "again": _one_of("yes_no"),
    "told": st.booleans() | _none,
    "hours": st.floats(0, 40) | st.integers(0, 40) | _none,
    "families": st.integers(0, 30) | _none,
    "why": st.text(max_size=20) | _none,
}


def responses(most=18):
    given = st.fixed_dictionaries({}, optional=ANSWERS)
    roles = st.none() | st.sampled_from(["team_manager", "Porter"])
    each = st.builds(Response, st.uuids().map(str), given, roles, st.booleans())
    return st.lists(each, max_size=most, unique_by=lambda response: response.id).map(tuple)


@st.composite
def surveys(draw):
    return Survey(PUBLISHED, draw(responses()), smallest_group=draw(st.sampled_from([1, 6])))


invitations = st.builds(
    lambda total, by_role: Invited(None if total is None else total + sum(by_role.values()), by_role),
    st.none() | st.integers(0, 40),
    st.dictionaries(st.sampled_from(["social_worker", "Porter", "porter"]), st.integers(0, 20)),
)
crossings = st.lists(
    st.sampled_from(
        [*every_question_by_role(PUBLISHED), Crossing("communication", "again"), Crossing("told", "outcomes")]
    ),
    max_size=3,
    unique=True,
)
