"""On invented councils, twenty by seed: no wrong child among what is offered together, and little left to look at."""

import pytest

from stepdown.linkage.matching.blocking import candidates
from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.prepared import prepared
from stepdown.linkage.matching.scoring import number_alone, score, score_matching
from tests.linkage.matching.council import HARSH, Damage, Shape, invented_council

SEEDS = range(20)
SHAPES = {
    "numbers one after another": Shape(),
    "numbers far apart": Shape(is_dense=False),
    "files without families": Shape(has_families=False),
}
REVIEWED = {"numbers one after another": 0.04, "numbers far apart": 0.04, "files without families": 0.055}
"""How much of the typed file, over all seeds, may be left to look at. Without families, who moved and has no number."""


def scores(shape: Shape, damage: Damage):
    for seed in SEEDS:
        invented = invented_council(seed, shape, damage)
        yield score_matching(match(invented.typed, invented.council), invented.truth)


@pytest.mark.parametrize("name", SHAPES)
def test_no_wrong_child_is_offered_and_nearly_all_are_found(name: str):
    found = [*scores(SHAPES[name], Damage())]
    assert sum(together.wrong_links for together, _ in found) == 0
    assert min(everything.recall for _, everything in found) >= 0.98
    assert min(together.recall for together, _ in found) >= 0.9
    assert sum(everything.review_share for _, everything in found) / len(found) <= REVIEWED[name]


@pytest.mark.parametrize("alike", [False, True], ids=["twins", "twins of names one letter apart"])
def test_no_wrong_child_is_offered_where_the_file_is_worse_than_any_should_be(alike: bool):
    shape = Shape(twins=0.2 if alike else 0.03, alike_twins=alike)
    found = [*scores(shape, HARSH)]
    assert sum(together.wrong_links for together, _ in found) == 0
    assert sum(everything.recall for _, everything in found) / len(found) >= 0.98


def test_a_number_alone_links_wrong_children():
    councils = [invented_council(seed) for seed in SEEDS]
    found = [score("Number", number_alone(c.typed, c.council), c.truth) for c in councils]
    assert sum(by_number.wrong_links for by_number in found) > 20
    assert all(by_number.recall < 0.96 for by_number in found)


@pytest.mark.parametrize("size", [1, 5])
def test_the_records_that_are_compared_grow_with_the_files_and_not_with_their_product(size: int):
    invented = invented_council(1, Shape(typed=800 * size, council=2_000 * size))
    pairs = candidates(prepared(invented.typed), prepared(invented.council))
    assert sum(1 for _ in pairs) < 4 * 800 * size
