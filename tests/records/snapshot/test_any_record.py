"""Whatever a record went through by its actions, its snapshot is a dataset that the contract accepts."""

import os
from random import Random

import pytest

from tests.cast import Cast
from tests.records.snapshot.read import taken
from tests.records.snapshot.walk import Walk


@pytest.fixture
def drawn_ids(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Ids are drawn by the seed as well: rows are chosen in the order of their ids, and a walk can be walked again."""
    monkeypatch.setattr(os, "urandom", Random(seed).randbytes)  # noqa: S311 - nothing secret is drawn


@pytest.mark.usefixtures("drawn_ids")
@pytest.mark.parametrize("seed", range(12))
def test_a_record_made_by_any_actions_snapshots_to_a_sound_dataset(cast: Cast, seed: int):
    walk = Walk(cast, seed)
    assert walk.go(90) > 20, "a walk on which everything is refused proves nothing"
    taken(walk.at)
