"""The variance that allows for families, and its degrees of freedom, equal those of R; and rules that always hold."""

import json
from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from stepdown.evaluation.infer.clustered import Group, degrees, variance
from stepdown.evaluation.infer.reach import families_asked, families_changed
from stepdown.evaluation.infer.student import t_95
from tests.evaluation.families_of_children import cluster, pairs_of

REFERENCE = json.loads((Path(__file__).parent / "clustered_reference.json").read_text(encoding="utf-8"))
CLUSTERS = [cluster(*row) for row in REFERENCE["both,first_only,second_only,neither,families"]]
FAMILIES = families_changed(CLUSTERS)
HOW_MANY = sum(c.families for c in CLUSTERS)

GROUPS = st.integers(0, 4).flatmap(lambda known: st.builds(Group, st.just(known), st.integers(0, known)))
TWO_GROUPS = st.lists(st.tuples(GROUPS, GROUPS), min_size=4, max_size=12).filter(
    lambda families: all(sum(f[side].known > 0 for f in families) > 1 for side in (0, 1))
)


def error(name: str) -> float:
    return REFERENCE[name]["se"]


def counted(families):
    return {pattern: families.count(pattern) for pattern in families}


@pytest.mark.parametrize(("name", "leverage"), [("lpm_CR0", 0), ("lpm_CR2", 1), ("lpm_CR3", 2)])
def test_standard_errors_equal_r_to_nine_decimals(name, leverage):
    assert sqrt(variance(FAMILIES, leverage)) == pytest.approx(error(name), abs=1e-9)


def test_the_difference_and_the_small_sample_factors_of_cr1_and_of_a_survey_equal_r():
    """CR1 is CR0 by G / (G - 1), as a survey's is; CR1S also by (N - 1) / (N - 2) for 370 rows and two coefficients."""
    pairs = pairs_of(CLUSTERS)
    assert [pairs.both, pairs.first_only, pairs.second_only, pairs.neither] == REFERENCE["paired"]
    assert pairs.change == pytest.approx(REFERENCE["lpm_CR2"]["diff"], abs=1e-9)
    cr1 = variance(FAMILIES, 0) * HOW_MANY / (HOW_MANY - 1)
    assert sqrt(cr1) == pytest.approx(error("lpm_CR1"), abs=1e-9)
    assert sqrt(cr1) == pytest.approx(error("survey_diff"), abs=1e-9)
    assert sqrt(cr1 * 369 / 368) == pytest.approx(error("lpm_CR1S"), abs=1e-9)


def test_satterthwaites_degrees_of_freedom_and_the_p_that_they_give_equal_r():
    found = degrees(FAMILIES)
    assert found == pytest.approx(REFERENCE["lpm_CR2_satt"]["df"], abs=1e-6)
    p = 2 * stats.t.sf(abs(pairs_of(CLUSTERS).change) / sqrt(variance(FAMILIES)), found)
    assert p == pytest.approx(REFERENCE["lpm_CR2_satt"]["p"], abs=1e-9)


@given(TWO_GROUPS)
def test_two_groups_that_share_families_have_the_variance_and_the_degrees_that_matrices_give(families):
    """The closed form against the definition: the hat matrix, its blocks' inverse roots, the spread of g'e."""
    expected_variance, expected_degrees = by_matrices(families)
    assert variance(counted(families)) == pytest.approx(expected_variance, abs=1e-9)
    assert degrees(counted(families)) == pytest.approx(expected_degrees, rel=1e-6)


def by_matrices(families):
    rows = [
        (f, side, k < g.present)
        for f, both in enumerate(families)
        for side, g in enumerate(both)
        for k in range(g.known)
    ]
    family, side, y = (np.array(column) for column in zip(*rows, strict=True))
    x = np.stack([side == 0, side == 1], axis=1).astype(float)
    bread = np.linalg.inv(x.T @ x)
    off = np.eye(len(y)) - x @ bread @ x.T
    pulls = []
    for one in np.unique(family):
        own = np.flatnonzero(family == one)
        values, vectors = np.linalg.eigh(off[np.ix_(own, own)])
        root = vectors @ np.diag(values**-0.5) @ vectors.T
        pulls.append(off[:, own] @ root @ x[own] @ bread @ np.array([-1.0, 1.0]))
    spread = np.array(pulls) @ np.array(pulls).T
    return float(sum((pull @ y) ** 2 for pull in pulls)), float(np.trace(spread) ** 2 / (spread**2).sum())


@given(st.integers(2, 300), st.data())
def test_where_all_are_strangers_it_is_the_variance_of_a_mean(people, data):
    present = data.draw(st.integers(0, people))
    alone = {(Group(1, 1),): present, (Group(1, 0),): people - present}
    share = present / people
    assert variance({k: n for k, n in alone.items() if n}) == pytest.approx(
        share * (1 - share) / (people - 1), abs=1e-12
    )
    assert degrees(alone) == pytest.approx(people - 1)


def test_a_family_of_twins_who_fare_alike_says_no_more_than_one_child():
    once = families_asked([cluster(0, 1, 0, 0, 12), cluster(0, 0, 0, 1, 20)])
    twins = families_asked([cluster(0, 2, 0, 0, 12), cluster(0, 0, 0, 2, 20)])
    assert variance(twins) == pytest.approx(variance(once))
    assert degrees(twins) == pytest.approx(degrees(once))


def test_all_of_one_family_have_no_variance_that_can_be_told():
    with pytest.raises(ValueError, match="of one family"):
        variance({(Group(5, 2),): 1})


@given(st.floats(1, 1e6))
def test_students_t_is_that_of_scipy(degrees_of_freedom):
    assert t_95(degrees_of_freedom) == pytest.approx(stats.t.ppf(0.975, degrees_of_freedom), rel=1e-5)


def test_students_t_needs_one_degree_of_freedom():
    with pytest.raises(ValueError, match="too few"):
        t_95(0.5)
