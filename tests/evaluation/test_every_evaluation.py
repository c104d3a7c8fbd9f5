"""What holds for the evaluation of any dataset, whoever is in it and whatever is missing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study.choices import FamilyRule
from stepdown.results.result import Findings, Measure, Relation
from tests.evaluation.sums import broken, crooked
from tests.evaluation.worlds import FIRST, World, dataset_of, worlds
from tests.spec.a_study import study

STUDY = study("""
breakdowns = ["sex", "age_band", "ethnicity", "disability", "area"]
factors.child = ["neglect", "self_harm", "at_risk_of_being_accommodated", "missing_episodes"]
factors.parent = ["parental_domestic_abuse", "parental_mental_ill_health"]
factors.family = ["wellbeing_increased"]
""")
EVERY_RULE = study(f"cohort.families_left_out = {[str(rule) for rule in FamilyRule]}")
WITHOUT_RULES = study("cohort = { families_left_out = [], people_left_out = [] }")

few = settings(max_examples=12)


def evaluated(world: World) -> Findings:
    return evaluate(dataset_of(world), STUDY)


@few
@given(worlds())
def test_every_declared_sum_holds(world):
    assert broken(evaluated(world)) == []


@few
@given(worlds())
def test_every_tally_adds_up_and_no_id_stands_twice(world):
    results = evaluated(world).results
    assert [r.id for r in results if crooked(r.tally)] == []
    assert len({r.id for r in results}) == len(results)


@few
@given(worlds())
def test_all_who_were_referred_are_included_or_left_out_for_one_reason(world):
    found = evaluate(dataset_of(world), EVERY_RULE).by_id()
    for units in ("families", "children"):
        left_out = sum(found[f"flow.left_out.{rule}.{units}"].tally.numerator for rule in FamilyRule)
        included = found[f"flow.included.{units}"].tally.numerator
        assert found[f"flow.referred.{units}"].tally.numerator == included + left_out


@few
@given(worlds())
def test_without_rules_everybody_in_a_referred_family_is_included(world):
    found = evaluate(dataset_of(world), WITHOUT_RULES).by_id()
    referred = {
        row["family_id"] for row in world["referrals"] if "2021-01-01" <= str(row["received_at"])[:10] <= "2021-12-31"
    }
    assert found["flow.included.families"].tally.numerator == len(referred)
    children = [row for row in world["children"] if row["family_id"] in referred]
    assert found["flow.included.children"].tally.numerator == len(children)


@few
@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(world, random):
    shuffled = {name: random.sample(rows, len(rows)) for name, rows in world.items()}
    assert evaluated(shuffled).results == evaluated(world).results


@few
@given(worlds(most_families=20))
def test_twice_the_people_give_twice_every_count(world):
    once, twice = evaluated(world), evaluated(doubled(world))
    assert [r.id for r in twice.results if r.measure not in (Measure.PAIRED_DIFFERENCE, Measure.TEST)] == [
        r.id for r in once.results if r.measure not in (Measure.PAIRED_DIFFERENCE, Measure.TEST)
    ]
    found = twice.by_id()
    for result in once.results:
        assert counts(found[result.id]) == [None if n is None else 2 * n for n in counts(result)], result.id


@few
@given(worlds())
def test_a_share_has_an_estimate_and_an_interval_from_ten_known_and_not_before(world):
    for result in evaluated(world).results:
        if result.measure is Measure.PROPORTION:
            enough = (result.tally.known or 0) >= 10
            assert (result.estimate is not None) is enough, result.id
            if result.low is not None and result.high is not None:
                assert 0 <= result.low <= result.estimate <= result.high <= 1, result.id


def counts(result):
    tally = result.tally
    return [tally.numerator, tally.known, tally.not_known, tally.not_asked, tally.not_applicable, tally.total]


def doubled(world: World) -> World:
    """Everybody and everything again, under new ids."""
    ids = {name for rows in world.values() for row in rows for name in row if name.endswith("_id")}
    again = {
        name: [{k: f"{v} again" if k in ids and v is not None else v for k, v in row.items()} for row in rows]
        for name, rows in world.items()
    }
    return {name: [*rows, *again[name]] for name, rows in world.items()}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("flow.included.families#rest",), "there is no flow.included.families#rest"),
        (("people.sex.male#not_known", "people.sex.male"), "is 1: [0, 0]"),
    ],
)
def test_a_sum_that_does_not_hold_is_found(parts, said):
    world = {"referrals": [{"referral_id": "R1", "family_id": "F1", "received_at": FIRST.replace(year=2021)}]}
    found = replace(evaluated(world), relations=(Relation("flow.referred.families", parts),))
    assert said in broken(found)[0]
