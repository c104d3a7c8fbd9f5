"""Whatever a record went through by its actions, its snapshot is a dataset that the contract accepts."""

import pytest

from tests.cast import Cast
from tests.records.snapshot.read import taken
from tests.records.snapshot.walk import Walk


@pytest.mark.parametrize("seed", range(12))
def test_a_record_made_by_any_actions_snapshots_to_a_sound_dataset(cast: Cast, seed: int):
    walk = Walk(cast, seed)
    assert walk.go(90) > 10, "a walk on which everything is refused proves nothing"
    taken(walk.at)
