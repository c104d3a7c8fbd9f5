"""Generalised estimating equations equal geepack's; a study that asks for them has their p beside the others."""

import sys

import pytest

from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.infer.gee import gee
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.study.choices import Working
from tests.evaluation.families_of_children import cluster
from tests.evaluation.test_clustered_against_r import CLUSTERS, REFERENCE
from tests.evaluation.worlds import dataset_of, world_of
from tests.spec.a_study import study

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
STUDY = """
factors.child = ["neglect"]
factors.parent = []
"""


@pytest.mark.parametrize("working", Working)
def test_the_log_odds_and_the_robust_error_equal_r(working):
    found = gee(CLUSTERS, working)
    expected = REFERENCE[f"gee_{working}"]
    assert found.estimate == pytest.approx(expected["coef"], abs=1e-6)
    assert found.error == pytest.approx(expected["se"], abs=1e-6)
    assert found.p < 1e-6


@pytest.mark.parametrize("alike", [[], [cluster(0, 2, 0, 0, 9)], [cluster(1, 1, 0, 0, 9)]])
def test_where_all_or_nobody_was_present_at_a_point_there_is_no_answer(alike):
    assert gee(alike, Working.INDEPENDENCE) is None


def test_a_study_that_asks_has_the_p_beside_and_one_that_does_not_has_none():
    dataset = dataset_of(world_of(7, 400))
    without = {r.id for r in evaluate(dataset, study(STUDY)).results}
    asked = {r.id: r for r in evaluate(dataset, study(f'{STUDY}compare.model = "exchangeable"\n')).results}
    assert set(asked) - without == {"change.child.neglect.gee"}
    assert 0 <= asked["change.child.neglect.gee"].estimate <= 1
    assert "exchangeable" in asked["change.child.neglect.gee"].method


def test_without_the_extra_the_refusal_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "statsmodels.genmod.cov_struct", None)
    with pytest.raises(EvaluationRefusal, match="pip install"):
        gee(CLUSTERS, Working.INDEPENDENCE)
