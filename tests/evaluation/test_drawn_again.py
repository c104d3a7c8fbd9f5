"""Limits by drawing families again: as the binomial and CR0 say they must be, the same for a seed, withheld alike."""

from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from stepdown.evaluation.evaluate import evaluate, infer
from stepdown.evaluation.infer.clustered import Group, variance
from stepdown.evaluation.infer.drawn_again import drawn_again
from stepdown.evaluation.infer.reach import BY_FAMILY, families_changed
from stepdown.evaluation.pool.add import pooled
from stepdown.evaluation.pool.effects import effect_of
from stepdown.reporting.disclosure.profiles import PROFILES
from stepdown.reporting.disclosure.protect import protect
from stepdown.results.intervals import Z_95
from stepdown.results.result import Measure, Result, Tally
from stepdown.written.parse import WrittenProblems
from tests.evaluation.families_of_children import cluster
from tests.evaluation.pool.parts import counts_of
from tests.evaluation.test_clustered_against_r import FAMILIES, counted
from tests.evaluation.worlds import dataset_of, world_of
from tests.spec.a_study import study

COMPARED = """
compare.to = "at_engagement"
factors.child = ["neglect"]
factors.parent = ["parental_domestic_abuse"]
"""
PLAIN = study(COMPARED)
ASKED = study(f'{COMPARED}intervals = {{ method = "bootstrap", seed = 7 }}')
PATTERN = st.integers(1, 4).flatmap(lambda known: st.tuples(st.builds(Group, st.just(known), st.integers(0, known))))
PATTERNS = st.dictionaries(PATTERN, st.integers(1, 30), min_size=1, max_size=8)


@pytest.mark.parametrize(("known", "present"), [(60, 30), (60, 6), (400, 90)])
def test_of_only_children_the_limits_are_the_binomials(known, present):
    """Each limit is a centile of what is drawn, so the binomial's chance at it strays by the error of 10,000 draws."""
    low, high = drawn_again({(Group(1, 1),): present, (Group(1, 0),): known - present}, 10_000, seed=3)
    binomial, stray = stats.binom(known, present / known), 4 * sqrt(0.025 * 0.975 / 10_000)
    assert binomial.cdf(round(low * known) - 1) - stray <= 0.025 <= binomial.cdf(round(low * known)) + stray
    assert binomial.sf(round(high * known)) - stray <= 0.025 <= binomial.sf(round(high * known) - 1) + stray


@pytest.mark.parametrize("times", [100, 2000])
def test_of_many_families_a_change_strays_as_far_as_cr0_says(times):
    """Drawing families again has the variance of CR0; 10,000 draws leave an error of about 1% in a half-width."""
    families = {pattern: times * units for pattern, units in FAMILIES.items()}
    low, high = drawn_again(families, 10_000, seed=1)
    assert (high - low) / 2 == pytest.approx(Z_95 * sqrt(variance(families, 0)), rel=0.04)


def test_a_million_families_cost_a_draw_of_their_patterns():
    families = {(Group(size, so),): 120_000 // size for size in range(1, 7) for so in range(size + 1)}
    assert sum(families.values()) > 1_000_000
    low, high = drawn_again(families, 2000, seed=1)
    assert (high - low) / 2 == pytest.approx(Z_95 * sqrt(variance(families, 0)), rel=0.08)


@given(PATTERNS, st.integers(0, 9), st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_no_order_of_patterns_moves_them_and_they_lie_within_what_families_show(patterns, seed, order):
    shuffled = list(patterns.items())
    order.shuffle(shuffled)
    low, high = drawn_again(patterns, 1000, seed)
    assert (low, high) == drawn_again(dict(shuffled), 1000, seed)
    shares = [group.present / group.known for (group,) in patterns]
    assert min(shares) - 1e-12 <= low <= high <= max(shares) + 1e-12


def test_another_seed_gives_other_limits_and_a_family_without_anybody_known_is_refused():
    families = {(Group(2, so),): 40 for so in range(3)} | {(Group(3, 1),): 17}
    assert len({drawn_again(families, 1000, seed) for seed in range(5)}) > 1
    with pytest.raises(ValueError, match="nobody in a group"):
        drawn_again({(Group(2, 1), Group(0, 0)): 3, (Group(2, 1), Group(1, 0)): 3}, 1000, seed=1)


def test_two_patterns_counted_apart_are_drawn_as_one():
    clusters = [cluster(1, 1, 0, 0, 4), cluster(0, 1, 1, 0, 5), cluster(0, 0, 0, 2, 9)]
    apart = [cluster(0, 0, 0, 2, 2), cluster(1, 1, 0, 0, 4), cluster(0, 0, 0, 2, 7), cluster(0, 1, 1, 0, 5)]
    assert drawn_again(families_changed(clusters), 1000, 5) == drawn_again(families_changed(apart), 1000, 5)
    assert drawn_again(counted([(Group(2, 1),), (Group(1, 0),)]), 1000, 5).low == 0


def test_a_study_gets_them_wherever_families_are_allowed_for_and_nothing_else_changes():
    dataset = dataset_of(world_of(11, 400))
    plain, drawn = evaluate(dataset, PLAIN).by_id(), evaluate(dataset, ASKED).by_id()
    assert plain.keys() == drawn.keys()
    by_family = {id_ for id_, r in plain.items() if r.low is not None and BY_FAMILY in (r.method or "")}
    moved = {id_ for id_ in plain if plain[id_] != drawn[id_]}
    assert moved == by_family
    assert {plain[id_].measure for id_ in moved} == {Measure.PROPORTION, Measure.PAIRED_DIFFERENCE}
    for id_ in moved:
        assert drawn[id_].method == "Centiles by drawing families again, 2,000 times"
        assert drawn[id_].low <= plain[id_].estimate == drawn[id_].estimate <= drawn[id_].high
        assert drawn[id_].together == plain[id_].together


def test_the_header_says_how_many_times_and_from_which_seed():
    header = evaluate(dataset_of(world_of(11, 12)), ASKED).header
    assert header["study"]["intervals"] == {"method": "bootstrap", "replicates": 2000, "seed": 7}


@pytest.mark.parametrize("profile", ["dfe_1_5", "round5"])
def test_they_are_withheld_exactly_where_the_others_are(profile):
    dataset = dataset_of(world_of(11, 60))
    hidden = []
    for asked in (PLAIN, ASKED):
        released = protect(evaluate(dataset, asked), PROFILES[profile]).released
        hidden.append({(r.result.id, name) for r in released for name in ("low", "high") if r.hides(name)})
    assert hidden[0] == hidden[1]
    assert hidden[0]


def test_a_pool_draws_the_families_of_all():
    parts = [counts_of(world_of(seed, 60)) for seed in (3, 4)]
    both = {r.id: r for r in infer(pooled(parts), ASKED).results}["movement.unchanged"]
    other = {r.id: r for r in infer(pooled(parts[::-1]), ASKED).results}["movement.unchanged"]
    assert (both.low, both.high) == (other.low, other.high)


def test_a_limit_of_none_or_all_still_has_a_variance_in_a_meta_analysis():
    share = Result("x", "x", Measure.PROPORTION, "child", "", Tally(2, 40), 0.05, low=0.0, high=0.125)
    near = Result("x", "x", Measure.PROPORTION, "child", "", Tally(2, 40), 0.05, low=0.0001, high=0.125)
    effect = effect_of(share)
    assert effect.estimate == effect_of(near).estimate
    assert sqrt(effect.variance) == pytest.approx(0.125 / (2 * Z_95) / (0.05 * 0.95))


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ('method = "bootstrap"', "intervals.seed"),
        ('method = "jackknife"\nseed = 1', "intervals.method"),
        ('method = "bootstrap"\nseed = 1\nreplicates = 10', "intervals.replicates"),
    ],
)
def test_a_study_that_asks_wrongly_is_told_where(choice, said):
    with pytest.raises(WrittenProblems, match=said):
        study(f"[intervals]\n{choice}")
