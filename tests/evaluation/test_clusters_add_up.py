"""The patterns of families add up to the figures whose intervals allow for them, whoever is in the data."""

from collections import Counter

import pytest
from hypothesis import given, settings

from stepdown.dataset.engine import open_engine
from stepdown.domain.factors import FACTORS
from stepdown.evaluation.evaluate import infer
from stepdown.evaluation.reduce import Counts, reduce
from tests.evaluation.test_every_evaluation import STUDY
from tests.evaluation.worlds import World, dataset_of, worlds
from tests.spec.a_study import study

FOLLOWED_UP = study("""
compare = { from = "at_engagement", to = "at_follow_up" }
breakdowns = ["sex"]
factors.child = ["neglect", "at_risk_of_being_accommodated"]
factors.parent = ["parental_domestic_abuse"]
""")
KINDS = ("persisted", "resolved", "emerged", "at_neither")


def counts_of(world: World, asked) -> Counts:
    with open_engine(dataset_of(world)) as engine:
        return reduce(engine, asked)


def added_up(counts: Counts, unit: str, asked: str, dimension: str = "all", value: str = "all") -> Counter[str]:
    total: Counter[str] = Counter()
    for c in counts.clusters_of(unit, asked, dimension, value):
        for name in ("known", "present", "pairs", *KINDS):
            total[name] += c.families * getattr(c, name)
    return total


def assert_adds_up(world: World, asked) -> None:
    counts = counts_of(world, asked)
    found = {r.id: r for r in infer(counts, asked).results}
    first, second = asked.compare.first, asked.compare.second
    for unit, factor in [("child", f) for f in asked.factors.child] + [("parent", f) for f in asked.factors.parent]:
        total, at_first = added_up(counts, unit, factor), found[f"factors.{unit}.{factor}.{first}"].tally
        assert (total["present"], total["known"]) == (at_first.numerator, at_first.known)
        for kind in KINDS if f"change.{unit}.{factor}.persisted" in found else ():
            of_kind = found[f"change.{unit}.{factor}.{kind}"].tally
            assert (total[kind], total["pairs"]) == (of_kind.numerator, of_kind.known)
    for id_ in (*MOVEMENT, *CARE):
        total, tally = added_up(counts, "child", id_), found[id_ if id_ != LOOKED_AFTER else f"{id_}_{second}"].tally
        assert (total["present"], total["known"]) == (tally.numerator, tally.known), id_
    for result in found.values():
        if result.id.startswith("movement.by."):
            ((dimension, value),) = ((k, v) for k, v in result.categories.items() if k != "movement")
            total = added_up(counts, "child", f"movement.{result.categories['movement']}", dimension, value)
            assert (total["present"], total["known"]) == (result.tally.numerator, result.tally.known), result.id


LOOKED_AFTER = "care.looked_after"
MOVEMENT = ("movement.stepped_down", "movement.unchanged", "movement.stepped_up")
CARE = ("care.at_risk", "care.at_risk_not_looked_after", LOOKED_AFTER, "care.newly_looked_after", "care.left_care")


@settings(max_examples=12)
@given(worlds())
def test_between_referral_and_closure(world):
    assert_adds_up(world, STUDY)


@settings(max_examples=8)
@given(worlds())
def test_between_engagement_and_follow_up(world):
    assert_adds_up(world, FOLLOWED_UP)


@pytest.mark.parametrize("subject", ["child", "parent"])
def test_every_factor_has_a_binary_place_in_one_whole_number(subject):
    assert sum(factor.subject == subject for factor in FACTORS.values()) <= 63
