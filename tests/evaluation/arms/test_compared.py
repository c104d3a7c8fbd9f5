"""A comparison within a dataset, whole: its results, their sums, what is refused and with what words."""

from dataclasses import replace
from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from stepdown.dataset.dataset import Dataset
from stepdown.evaluation.arms.refusals import refuse_no_overlap, refuse_worth_little
from stepdown.evaluation.arms.score import Score
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study import parse_study
from stepdown.written.parse import WrittenProblems
from tests.evaluation.arms.groups import table
from tests.evaluation.arms.two_groups import COMPARISON, STUDY, waiting_list, waiting_list_study
from tests.evaluation.sums import broken

FOUND = evaluate(waiting_list(), waiting_list_study())
BY_ID = FOUND.by_id()


def test_every_sum_holds():
    assert broken(FOUND) == []


def test_each_group_is_whole_in_the_flow_of_participants_too():
    assert BY_ID["comparison.outcome.supported"].tally.total == BY_ID["flow.included.children"].tally.numerator
    left_out = BY_ID["flow.left_out.comparison.children"].tally.numerator
    assert BY_ID["comparison.outcome.comparison"].tally.total == left_out


def test_the_other_figures_of_the_study_are_as_without_the_comparison():
    without = evaluate(waiting_list(), waiting_list_study().model_copy(update={"comparison": None}))
    assert [r for r in FOUND.results if not r.id.startswith("comparison.")] == list(without.results)


def test_the_weighted_groups_are_alike_and_the_difference_is_between_their_shares():
    after = [r.estimate for r in FOUND.results if r.id.startswith("comparison.balance") and r.id.endswith(".after")]
    assert after
    assert max(map(abs, after)) < 1e-7
    apart = BY_ID["comparison.weighted.supported"].estimate - BY_ID["comparison.weighted.comparison"].estimate
    assert BY_ID["comparison.difference"].estimate == pytest.approx(100 * apart)


@pytest.mark.parametrize(("lift", "least"), [(0.0, -10), (0.3, 15)])
def test_what_was_put_into_an_invented_service_is_found_again(lift, least):
    found = evaluate(waiting_list(3, 600, lift), waiting_list_study()).by_id()["comparison.difference"]
    assert found.low < 100 * lift < found.high
    assert found.estimate > least


def refused(dataset, said=COMPARISON) -> str:
    with pytest.raises(EvaluationRefusal) as refusal:
        evaluate(dataset, waiting_list_study(said))
    return str(refusal.value)


def with_covariates(*covariates: str) -> str:
    old = 'covariates = ["age_band", "safeguarding_level", "at_risk_of_being_accommodated"]'
    listed = ", ".join(f'"{covariate}"' for covariate in covariates)
    return COMPARISON.replace(old, f"covariates = [{listed}]")


def test_a_group_under_ten_is_refused():
    assert "10 are needed" in refused(waiting_list(1, 8))


def test_fewer_than_five_events_for_each_value_are_refused():
    said = refused(waiting_list(1, 30))
    assert "are too few for" in said
    assert "Name fewer covariates" in said


def with_column(dataset, table: str, name: str, values: list) -> Dataset:
    """The dataset with one column said otherwise."""
    whole = dataset.tables[table]
    place = whole.schema.get_field_index(name)
    told = whole.set_column(place, whole.schema.field(name), pa.array(values, whole.schema.field(name).type))
    return replace(dataset, tables={**dataset.tables, table: told})


def area_by_group(dataset, supported: str, comparison: str, families: int) -> Dataset:
    """So many families of each group in an area of that group's own."""
    groups = {row["family_id"]: row["group"] for row in dataset.tables["episodes"].to_pylist()}
    named = {"supported": supported, "comparison": comparison}
    areas = [named[groups[f]] if int(f[1:]) < families else "North" for f in groups]
    return with_column(dataset, "families", "area", areas)


def test_a_value_that_occurs_in_one_group_only_is_refused_by_its_name():
    said = refused(area_by_group(waiting_list(1, 200), "East", "North", 60), with_covariates("area"))
    assert said.startswith("comparison: in one group only there are children with area: east.")


def test_two_covariates_that_say_the_same_are_refused():
    dataset = waiting_list(1, 200)
    level = {row["child_id"]: row["safeguarding_level"] for row in reversed(dataset.tables["safeguarding"].to_pylist())}
    risk = ["present" if level[f"{child}"] == "child_in_need" else "absent" for child in level_order(dataset)]
    same = with_column(dataset, "observations", "at_referral", risk)
    said = refused(same, with_covariates("safeguarding_level", "at_risk_of_being_accommodated"))
    assert "two of them say the same" in said


def level_order(dataset) -> list[str]:
    return dataset.tables["observations"].column("subject_id").to_pylist()


def test_groups_that_hardly_overlap_are_refused():
    """Nearly all supported children are in the East, and hardly any other: there is nobody to compare them with."""
    children = [(n, True, ("east",), n % 2 == 0) for n in range(60)] + [(60, True, ("north",), True)]
    others = [(100 + n, False, ("north",), n % 2 == 0) for n in range(60)]
    of = table([*children, *others], ("area",))
    fitted = Score(np.zeros(2), np.array([0.9, 0.1]), np.eye(2))
    with pytest.raises(EvaluationRefusal, match="too different to be compared"):
        refuse_no_overlap(of, fitted)


def test_weights_that_lean_on_a_few_children_are_refused():
    with pytest.raises(EvaluationRefusal, match="A few children would stand for all"):
        refuse_worth_little(9.5)


def test_covariates_measured_after_the_work_began_are_refused():
    dataset = waiting_list()
    days = [None if day is None else date(2021, 1, 1) for day in dataset.tables["episodes"]["opened_on"].to_pylist()]
    said = refused(with_column(dataset, "episodes", "opened_on", days))
    assert "measured after it" in said
    assert "Correct index_on" in said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (with_covariates("neglect.at_closure"), "is measured after referral"),
        (with_covariates("engagement"), "is nothing that is known at referral"),
        (with_covariates("sex", "sex"), "each covariate may stand once"),
        (COMPARISON.replace('"comparison"', '"too_early"'), "cannot form a comparison group"),
        (COMPARISON.replace('"comparison"', '"never_opened"'), "must name 'never_opened'"),
        ('factors = { child = ["neglect"], parent = [] }', "is not among the study's factors"),
        ("", "belong together"),
    ],
)
def test_a_comparison_that_cannot_be_is_a_problem_of_the_study_file(written, said):
    with pytest.raises(WrittenProblems, match=said):
        waiting_list_study(written) if "factors" not in written else parse_study(f"{written}\n{STUDY}{COMPARISON}")


def test_an_outcome_that_a_group_without_the_team_does_not_have_is_a_problem_of_the_study_file():
    other = STUDY.replace("movement.stepped_down", "care.looked_after_at_closure")
    with pytest.raises(WrittenProblems, match="which a group without the team does not have"):
        parse_study(other + COMPARISON)
