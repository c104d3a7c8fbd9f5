"""Holm and Benjamini-Hochberg equal statsmodels', and keep the order of what they were given."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.infer.many import benjamini_hochberg, holm

PS = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def test_by_hand():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert benjamini_hochberg([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.02, 0.04, 0.04, 0.02])
    assert holm([]) == benjamini_hochberg([]) == []


@given(PS)
def test_both_equal_statsmodels(ps):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from statsmodels.stats.multitest import multipletests
    for ours, name in ((holm, "holm"), (benjamini_hochberg, "fdr_bh")):
        assert ours(ps) == pytest.approx(list(multipletests(ps, method=name)[1]), abs=1e-12)


@given(PS, st.integers(0, 39))
def test_a_larger_p_makes_no_other_smaller(ps, place):
    """So what a hidden p might be at most bounds what the others can be."""
    larger = [1.0 if i == place % len(ps) else p for i, p in enumerate(ps)]
    for ours in (holm, benjamini_hochberg):
        assert all(after >= before - 1e-12 for before, after in zip(ours(ps), ours(larger), strict=True))
