"""What a study asks and a dataset cannot answer is refused, in a sentence that says what to do."""

import pytest

from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.refusal import EvaluationRefusal
from tests.spec.a_study import STUDY, study
from tests.spec.in_memory import drawn_dataset

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
    """,
}

TWO_SOURCES = """
    subject | subject_id | referral_id | factor  | source        | at_referral
    --------+------------+-------------+---------+---------------+------------
    child   | A          | R1          | neglect | practitioner  | present
    child   | A          | R1          | neglect | social worker | absent
"""

NO_SOURCE = """
    subject | subject_id | referral_id | factor  | source       | at_referral
    --------+------------+-------------+---------+--------------+------------
    child   | A          | R1          | neglect | practitioner | present
    child   | A          | R1          | neglect |              | absent
"""

OF = 'factors = { child = ["neglect"], parent = [], source = "%s" }'


def refusal(observations: str | None, asked=STUDY) -> str:
    drawn = SERVICE if observations is None else SERVICE | {"observations": observations}
    with pytest.raises(EvaluationRefusal) as raised:
        evaluate(drawn_dataset(drawn), asked)
    return str(raised.value)


def test_a_primary_outcome_that_is_no_result_is_refused():
    outcome = STUDY.primary_outcome.model_copy(update={"result": "movement.improved"})
    said = refusal(None, STUDY.model_copy(update={"primary_outcome": outcome}))
    assert said.startswith("primary_outcome.result: there is no result 'movement.improved'")


def test_every_result_that_an_aim_names_and_that_there_is_not_is_refused_at_once():
    said = refusal(None, study('aims = [{ id = "home", text = "Home", results = ["care.at_risk", "a.b", "c.d"] }]'))
    assert "aims.home.results: there is no result 'a.b'" in said
    assert "aims.home.results: there is no result 'c.d'" in said
    assert "care.at_risk" not in said


@pytest.mark.parametrize(
    ("observations", "listed"),
    [(TWO_SOURCES, "'practitioner', 'social worker'"), (NO_SOURCE, "'practitioner', one without a name")],
)
def test_several_sources_of_observations_are_refused_until_the_study_names_one(observations, listed):
    said = refusal(observations)
    assert "come from 2 sources" in said
    assert listed in said


def test_a_source_that_the_data_do_not_have_is_refused():
    said = refusal(TWO_SOURCES, study(OF % "parent"))
    assert said == ("factors.source: no observation comes from 'parent'; the data have 'practitioner', 'social worker'")


def test_only_the_named_source_is_counted():
    found = evaluate(drawn_dataset(SERVICE | {"observations": TWO_SOURCES}), study(OF % "social worker")).by_id()
    tally = found["factors.child.neglect.at_referral"].tally
    assert (tally.numerator, tally.known) == (0, 1)
