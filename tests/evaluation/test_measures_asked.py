"""What a study may ask of measures, and what an evaluation refuses."""

import pytest

from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.reduce.counts import Scores
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sections.measures import rests_on
from stepdown.evaluation.study.taken import Taken
from stepdown.written.parse import WrittenProblems
from tests.spec.a_study import study
from tests.spec.ascii_table import read_table
from tests.spec.in_memory import drawn_dataset

WRONG = """
    asked                                                        | problem
    -------------------------------------------------------------+----------------------------------------
    instrument = "gad_9"                                         | there is no measure 'gad_9'
    instrument = "gad_7"                                         | nhs_talking_therapies, bischoff_2020
    instrument = "gad_7"; reliable_change = "mine"               | there is no reliable_change 'mine'
    instrument = "core_10"                                       | name one in cut_off (distress, depression)
    instrument = "sdq"; cut_off = "parent_three_bands"           | there is no cut_off 'parent_three_bands'
    instrument = "phq_9"; correlation = 0.3                      | only goal_attainment_scaling has one
    instrument = "goal_attainment_scaling"; correlation = 1.0    | measures.1.correlation: is 1.0; it must be under 1
    instrument = "goal_attainment_scaling"; correlation = -0.1   | correlation: is -0.1; it must be 0.0 or more
    instrument = "phq_9"; from = "at_closure"; to = "at_closure" | 'from' must come before 'to'
"""


@pytest.mark.parametrize("row", read_table(WRONG), ids=str)
def test_a_measure_that_cannot_be_reported_is_a_problem_of_the_study(row):
    with pytest.raises(WrittenProblems) as refused:
        study("[[measures]]\n" + row["asked"].replace("; ", "\n"))
    assert row["problem"] in str(refused.value)


def test_a_measure_is_asked_for_once():
    with pytest.raises(WrittenProblems, match="'sdq' is asked for twice"):
        study('[[measures]]\ninstrument = "sdq"\n' * 2)


@pytest.mark.parametrize(
    ("score", "respondent", "said"),
    [
        (28, "self", "PHQ-9 runs from 0 to 27, and the data have a score of 28"),
        (12, "Ada Byron", "Write one of self, family_member"),
    ],
)
def test_a_score_or_a_respondent_that_the_measure_cannot_have_is_refused(score, respondent, said):
    tables = {
        "referrals": "referral_id | family_id | received_at\n-+-+-\nR1 | F1 | 2021-02-01T09:00",
        "episodes": "episode_id | family_id | referral_id | opened_on | closed_on\n-+-+-+-+-\n"
        "E1 | F1 | R1 | 2021-02-03 | 2021-08-02",
        "parents": "parent_id | family_id\n-+-\nA | F1",
        "measures": "subject | subject_id | episode_id | instrument | point | score | respondent\n-+-+-+-+-+-+-\n"
        f"parent | A | E1 | phq_9 | at_closure | {score} | {respondent}",
    }
    with pytest.raises(EvaluationRefusal, match=said):
        evaluate(drawn_dataset(tables), study('[[measures]]\ninstrument = "phq_9"'))


def test_what_is_missing_for_more_is_said():
    sdq = rests_on(Taken(instrument="sdq"), Scores("child", "sdq", "parent_or_carer"))
    assert sdq == (
        "Reliable change is not shown. Published indices (Wolpert and others 2015, for parents) could not be read.",
    )
    said = " ".join(rests_on(Taken(instrument="wemwbs"), Scores("parent", "wemwbs", "self")))
    assert "more than 8.593 points" in said
    assert "The published bands are grades" in said
    attained = " ".join(rests_on(Taken(instrument="goal_attainment_scaling"), Scores("child", "x", "together")))
    assert "go together by 0.3 is an assumption" in attained


def test_what_a_worked_out_t_score_assumes_is_said():
    of = Scores("child", "goal_attainment_scaling", "levels")
    said = " ".join(rests_on(Taken(instrument="goal_attainment_scaling"), of))
    assert "assumes that a person's goals go together by 0.3 (Kiresuk and Sherman 1968)." in said
    said = " ".join(rests_on(Taken(instrument="goal_attainment_scaling", correlation=0), of))
    assert "go together by 0, as this study chose; Kiresuk and Sherman 1968 take 0.3." in said


def test_a_measure_of_which_there_is_no_score_is_not_asked_of_anybody():
    tables = {
        "referrals": "referral_id | family_id | received_at\n-+-+-\nR1 | F1 | 2021-02-01T09:00",
        "episodes": "episode_id | family_id | referral_id | opened_on | closed_on\n-+-+-+-+-\n"
        "E1 | F1 | R1 | 2021-02-03 | 2021-08-02",
        "parents": "parent_id | family_id\n-+-\nA | F1\nB | F1",
    }
    found = evaluate(drawn_dataset(tables), study('[[measures]]\ninstrument = "phq_9"')).by_id()
    tally = found["measures.phq_9.parent.self.unchanged"].tally
    assert (tally.known, tally.not_asked, tally.total) == (0, 2, 2)
