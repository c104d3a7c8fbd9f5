"""Differences between weighted groups: by hand, against the CR2 of counts, by stacking, by leaving families out."""

import numpy as np
import pytest
from hypothesis import assume, given, settings

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.balancing import entropy
from stepdown.evaluation.arms.contrast import Limits, contrast, e_value, e_value_of_limit
from stepdown.evaluation.arms.score import score
from stepdown.evaluation.arms.table import ARMS
from stepdown.evaluation.arms.weights import odds, overlap, unweighted
from stepdown.evaluation.infer.clustered import Group, variance
from stepdown.evaluation.infer.student import t_95
from tests.evaluation.arms.groups import drawn, groups, mirrored, table, written_out

SEEDS = pytest.mark.parametrize("seed", range(5))


def error(of, found) -> float:
    """The standard error that an interval was made of."""
    return (found.difference.high - found.difference.estimate) / t_95(min(of.families(arm) for arm in ARMS) - 1)


@SEEDS
def test_as_recorded_the_variance_is_that_of_both_groups_by_cr2(seed):
    of = table(drawn(seed))
    apart = 0.0
    for arm in ARMS:
        cells = of.cells[arm]
        families: dict[tuple[Group, ...], int] = {}
        for family in np.unique(cells.family):
            units = cells.units[cells.family == family]
            pattern = (Group(int(units.sum()), int(units @ cells.happened[cells.family == family])),)
            families[pattern] = families.get(pattern, 0) + 1
        apart += variance(families)
    assert error(of, contrast(of, unweighted(of))) ** 2 == pytest.approx(apart, abs=1e-12)


@SEEDS
def test_the_stacked_equations_give_what_a_numerical_derivative_of_them_gives(seed):
    """All equations at once (the score's and both shares'), their slope by differences, families' sums in between."""
    of = table(drawn(seed))
    rows, fitted = written_out(of), score(of)
    design, z, y = rows["design"], rows["supported"], rows["down"]

    def equations(at):
        chance = 1 / (1 + np.exp(-(design @ at[:-2])))
        ours, others = z * (1 - chance) * (y - at[-2]), (1 - z) * chance * (y - at[-1])
        return np.column_stack([design * (z - chance)[:, None], ours, others])

    found = contrast(of, overlap(fitted))
    at = np.array([*fitted.coefficients, found.supported, found.comparison])
    assert np.abs(equations(at).sum(axis=0)).max() < 1e-8
    step = 1e-6
    slope = np.column_stack(
        [(equations(at + step * way) - equations(at - step * way)).sum(axis=0) / (2 * step) for way in np.eye(len(at))]
    )
    sums = np.array([equations(at)[rows["family"] == family].sum(axis=0) for family in np.unique(rows["family"])])
    spread = np.linalg.inv(slope) @ sums.T @ sums @ np.linalg.inv(slope).T
    stacked = np.sqrt(spread[-2, -2] + spread[-1, -1] - 2 * spread[-1, -2])
    families = len(sums)
    ours = error(of, found) * np.sqrt((families - design.shape[1]) / families)
    assert stacked <= ours <= 1.05 * stacked  # ours makes families' leverage good as well


@SEEDS
@pytest.mark.parametrize("made", ["overlap", "odds", "entropy"])
def test_the_error_is_near_that_of_leaving_out_each_family_in_its_turn(seed, made):
    children = drawn(seed, 150)
    ways = {"overlap": lambda of: overlap(score(of)), "odds": lambda of: odds(score(of)), "entropy": entropy}

    def apart(some):
        return contrast(table(some), ways[made](table(some))).difference.estimate

    families = sorted({child[0] for child in children})
    without = np.array([apart([child for child in children if child[0] != family]) for family in families])
    jackknife = np.sqrt((len(families) - 1) / len(families) * np.sum((without - without.mean()) ** 2))
    of = table(children)
    assert error(of, contrast(of, ways[made](of))) == pytest.approx(jackknife, rel=0.06)


@settings(max_examples=25, deadline=None)
@given(children=groups())
def test_swapping_the_groups_mirrors_the_difference_and_its_limits(children):
    of, other = table(children), table(mirrored(children))
    one, two = score(of), score(other)
    assume(one is not None and two is not None)
    there, back = contrast(of, overlap(one)), contrast(other, overlap(two))
    assert back.difference.estimate == pytest.approx(-there.difference.estimate)
    assert back.difference.low == pytest.approx(-there.difference.high)
    assert back.ratio.estimate == pytest.approx(1 / there.ratio.estimate)
    assert back.ratio.low == pytest.approx(1 / there.ratio.high)


def test_limits_hold_the_truth_about_95_times_in_100():
    """200 services in which the team changes nothing, brothers and sisters alike: as often within as chance allows."""
    held = []
    for seed in range(200):
        of = table(drawn(seed, 80))
        if (fitted := score(of)) is not None:
            found = contrast(of, overlap(fitted)).difference
            held.append(found.low <= 0 <= found.high)
    assert len(held) >= 195
    assert 0.91 <= np.mean(held) <= 0.99


def test_by_hand_two_sizes_of_family():
    """Three of four against one of four, all strangers: variances 3/64 × 4/3 each, and t on three degrees."""
    children = [(n, n < 4, ("1_to_4",), n in (0, 1, 2, 4)) for n in range(8)]
    found = contrast(table(children, ("age_band",)), unweighted(table(children, ("age_band",))))
    reach = t_95(3) * np.sqrt(2 * 3 / 64 * 4 / 3)
    assert (found.supported, found.comparison) == (0.75, 0.25)
    assert found.difference.low == pytest.approx(0.5 - reach)
    assert found.difference.high == pytest.approx(min(1, 0.5 + reach))
    assert found.ratio.estimate == pytest.approx(3)


def test_there_is_no_ratio_to_nothing():
    children = [(n, n < 4, ("1_to_4",), n == 0) for n in range(8)]
    assert contrast(table(children, ("age_band",)), unweighted(table(children, ("age_band",)))).ratio is None


@pytest.mark.parametrize(
    ("ratio", "value"), [(3.9, 7.2630), (1.0, 1.0), (0.80, 1.8090), (1.25, 1.8090), (2.0, 2 + np.sqrt(2))]
)
def test_the_e_value_is_that_of_its_formula_and_of_a_ratio_below_one_that_of_its_inverse(ratio, value):
    assert e_value(ratio) == pytest.approx(value, abs=1e-4)


@pytest.mark.parametrize(
    ("limits", "value"),
    [(Limits(3.9, 1.8, 8.7), 3.0), (Limits(0.8, 0.7, 1.1), 1.0), (Limits(0.5, 0.4, 0.8), e_value(0.8))],
)
def test_the_e_value_of_the_limit_is_of_the_nearest_to_one_and_one_where_the_interval_holds_it(limits, value):
    assert e_value_of_limit(limits) == pytest.approx(value)


def test_the_groups_are_named_as_the_dataset_names_them():
    assert tuple(GroupArm) == ARMS
