"""What a business case takes from results: the same counts, or a refusal that says what is missing."""

import pytest

from stepdown.costs.inputs.inputs import UNBORN, Step
from stepdown.costs.inputs.read import read_inputs
from stepdown.costs.refusal import CostRefusal
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from stepdown.results.result import Findings, Measure, Result, Tally
from tests.costs.a_case import INPUTS
from tests.costs.published.counts import COUNTS, HEADER, findings

NEEDED = (
    "care.at_risk",
    "care.at_risk_not_looked_after",
    "care.at_risk_entered",
    "flow.included.families",
    "flow.closed.families",
    "flow.open.families",
    "flow.included.children",
)


def test_the_published_counts_are_the_small_services():
    found = read_inputs(findings())
    for name in ("at_risk", "eligible", "changes"):
        assert getattr(found, name) == getattr(INPUTS, name), name
    assert set(found.steps) == set(INPUTS.steps)
    assert found.work == INPUTS.work
    assert found.pilot_months == pytest.approx(INPUTS.pilot_months, abs=0.1)


def test_a_step_to_or_from_care_is_no_step_between_levels_below_it():
    into_care = {"movement.matrix.child_in_need.looked_after": 3, "movement.matrix.looked_after.closed": 2}
    assert set(read_inputs(findings(into_care)).steps) == set(INPUTS.steps)


def test_steps_say_which_way_they_go():
    assert Step(Level.CHILD_IN_NEED, Level.CLOSED, 1).direction == "down"
    assert Step(Level.CHILD_IN_NEED, Level.CHILD_PROTECTION_PLAN, 1).direction == "up"


@pytest.mark.parametrize(("word", "age"), [("unborn", UNBORN), ("17", 17)])
def test_an_age_is_read_from_its_word(word, age):
    assert read_inputs(_with_an_age(word)).eligible.by_age[age] == 1


def test_children_of_unknown_age_are_counted_apart():
    found = read_inputs(_with_an_age("not_known")).eligible
    assert (found.age_not_known, sum(found.by_age.values())) == (1, 33)


def _with_an_age(word: str) -> Findings:
    """One more child, of that age, in a family of one."""
    whole = findings({"care.at_risk_entered": (2, 34), "care.at_risk": 35})
    more = [_one("care.eligible_age", word), _one("care.eligible_families", "1", 13)]
    kept = [r for r in whole.results if r.id not in {one.id for one in more}]
    return Findings(HEADER, (*kept, *more))


def _one(table: str, word: str, number: int = 1) -> Result:
    id_ = f"{table}.{word}"
    return Result(id_, word, Measure.COUNT, "child", "drawn", Tally(number), table=table, categories={"in": word})


@pytest.mark.parametrize("id_", NEEDED)
def test_a_count_that_is_needed_and_missing_is_refused_by_its_name(id_):
    with pytest.raises(CostRefusal) as refused:
        read_inputs(findings({id_: None}))
    assert str(refused.value).startswith(f"The results have no count {id_}, on which the business case rests.")
    assert "stepdown evaluate" in str(refused.value)


@pytest.mark.parametrize("id_", [id_ for id_ in COUNTS if id_ not in NEEDED])
def test_any_other_count_may_be_missing(id_):
    assert read_inputs(findings({id_: None})).eligible.children == 33


CONTRADICTIONS = [
    (
        {"care.at_risk_entered": (34, 33)},
        "care.at_risk_entered says 34 of 33: a numerator cannot be over its denominator",
    ),
    ({"flow.included.families": 40}, "and flow.included.families says 40 families that are counted: a part cannot be"),
    ({"flow.included.families": 91}, "and flow.referred.families says 90 families referred"),
    ({"flow.open.families": 82}, "flow.open.families says 82 families still supported"),
    ({"flow.open.families": 41}, "flow.closed.families and flow.open.families say 82 families together"),
    ({"care.at_risk": 191}, "care.at_risk says 191 children at risk, and flow.included.children says 190"),
    ({"care.at_risk": 32}, "care.at_risk_entered says 33 children who could enter care, and care.at_risk says 32"),
    ({"care.at_risk_not_looked_after": (36, 36)}, "care.at_risk_not_looked_after says 36"),
]


@pytest.mark.parametrize(("counts", "says"), CONTRADICTIONS, ids=lambda said: str(said)[:60])
def test_results_that_contradict_themselves_are_refused(counts, says):
    with pytest.raises(CostRefusal) as refused:
        read_inputs(findings(counts))
    assert str(refused.value).startswith("The results contradict themselves. ")
    assert says in str(refused.value)


def test_all_contradictions_are_said_together():
    with pytest.raises(CostRefusal) as refused:
        read_inputs(findings({"care.at_risk_entered": (34, 33), "flow.open.families": 82}))
    assert "says 34 of 33" in str(refused.value)
    assert "flow.open.families says 82" in str(refused.value)


def test_children_by_age_or_by_family_that_are_not_those_who_could_enter_are_refused():
    with pytest.raises(CostRefusal, match="count 30 children who could enter care, and other numbers by age"):
        read_inputs(findings({"care.at_risk_entered": (2, 30)}))
    families = [r for r in findings().results if r.id != "care.eligible_families.3"]
    with pytest.raises(CostRefusal, match="count 33 children who could enter care, and 24 in their families"):
        read_inputs(Findings(HEADER, tuple(families)))


def test_results_that_do_not_say_where_they_come_from_are_refused():
    with pytest.raises(CostRefusal, match="do not say which dataset and which study"):
        read_inputs(Findings({"program": "p", "dataset": None, "study": None}, findings().results))
