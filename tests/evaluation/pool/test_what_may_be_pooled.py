"""Contributions are pooled where all count the same thing, and what differs is said where they do not."""

from dataclasses import replace

import pytest

from stepdown.evaluation.pool.declared import NOT_DECLARED, with_declared_names
from stepdown.evaluation.pool.same import digest_of_choices, refuse_unless_alike
from stepdown.evaluation.reduce import Counts
from stepdown.evaluation.reduce.counts import Cluster, Question
from stepdown.evaluation.refusal import EvaluationRefusal
from tests.evaluation.pool.parts import STUDY, exact
from tests.spec.a_study import TEXT, study

NOTHING = Counts((), {}, {}, (), (), ())
NORTH, SOUTH = exact("North", NOTHING), exact("South", NOTHING)


def other(change: str):
    return replace(SOUTH, study=study(change))


def test_services_may_call_themselves_and_their_factors_what_they_like():
    said = TEXT.replace("An invented service", "Another service").replace("Any family.", "Some families.")
    from stepdown.evaluation.study import parse_study

    assert digest_of_choices(parse_study(said)) == digest_of_choices(study(""))
    assert digest_of_choices(study('words = { all_three_parental_risks = "x" }')) == digest_of_choices(study(""))


DIFFERENT = [
    ('breakdowns = ["sex"]', "breakdowns: ['sex', 'area'] in North, ['sex'] in South"),
    ('compare = { from = "at_engagement" }', "compare.from: 'at_referral' in North, 'at_engagement' in South"),
    ("cohort.families_left_out = []", "cohort.families_left_out: "),
    ('measures = [{ instrument = "sdq" }]', "measures: [{'instrument': 'goal_rating'"),
]


@pytest.mark.parametrize(("change", "said"), DIFFERENT)
def test_another_choice_is_refused_and_named(change, said):
    with pytest.raises(EvaluationRefusal) as refused:
        refuse_unless_alike([NORTH, other(change)])
    assert said in str(refused.value)


def test_another_period_is_refused():
    later = STUDY.model_copy(update={"period": STUDY.period.model_copy(update={"as_at": STUDY.period.referred_to})})
    with pytest.raises(EvaluationRefusal, match=r"period\.as_at: '2022-06-30' in North, '2021-12-31' in South"):
        refuse_unless_alike([NORTH, replace(SOUTH, study=later)])


def test_other_definitions_are_refused():
    old = replace(SOUTH, origin=replace(SOUTH.origin, definitions="sha256:0", program="Stepdown 0.0.9"))
    with pytest.raises(EvaluationRefusal, match=r"South: counted by Stepdown 0\.0\.9 under other definitions"):
        refuse_unless_alike([NORTH, old])


def test_nobody_is_counted_twice():
    with pytest.raises(EvaluationRefusal, match="two contributions are of North"):
        refuse_unless_alike([NORTH, NORTH])
    same_data = replace(SOUTH, origin=replace(SOUTH.origin, dataset=NORTH.origin.dataset))
    with pytest.raises(EvaluationRefusal, match="made of the same data"):
        refuse_unless_alike([NORTH, same_data])


def test_one_contribution_is_no_pool():
    with pytest.raises(EvaluationRefusal, match="2 contributions or more, and this is 1"):
        refuse_unless_alike([NORTH])


def test_names_that_the_study_does_not_declare_are_counted_together():
    facts = {
        ("area", "child"): {"North": 3, "Ada Byron's street": 2, "not_known": 1, "Elsewhere": 4},
        ("source_team", "referral"): {"Dr Who": 5},
        ("sex", "child"): {"female": 7},
    }
    patterns = {
        Question("child", "movement", "area", "Elsewhere"): (Cluster(1, 1, 2),),
        Question("child", "movement", "area", "Ada Byron's street"): (Cluster(1, 1, 3), Cluster(2, 0, 1)),
        Question("child", "movement", "sex", "female"): (Cluster(1, 0, 1),),
    }
    named, undeclared = with_declared_names(replace(NOTHING, facts=facts, clusters=patterns), STUDY)
    assert named.facts["area", "child"] == {"North": 3, NOT_DECLARED: 6, "not_known": 1}
    assert named.facts["source_team", "referral"] == {NOT_DECLARED: 5}
    assert named.facts["sex", "child"] == {"female": 7}
    assert named.clusters[Question("child", "movement", "area", NOT_DECLARED)] == (Cluster(1, 1, 5), Cluster(2, 0, 1))
    assert undeclared.areas == ("Ada Byron's street", "Elsewhere")
    assert undeclared.source_teams == ("Dr Who",)
