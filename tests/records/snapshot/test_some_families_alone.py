"""What is read of some families alone is what would be picked from all: no row more, none less, and each once."""

import os
from collections.abc import Iterator
from itertools import batched
from random import Random
from uuid import UUID

import pytest

from stepdown.dataset.column import PROVENANCE
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.told import told
from stepdown.records.models import Family
from stepdown.records.queries.by_program.dataset import TABLES as GIVEN
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables import TABLES
from tests.cast import Cast
from tests.records.loading.pilot import AS_AT, load, pilot
from tests.records.snapshot.in_memory import snapshot_in_memory
from tests.records.snapshot.picked import of_families
from tests.records.snapshot.walk import Walk

_PROVENANCE = {column.name for column in PROVENANCE}


@pytest.mark.parametrize("at_once", [1, 7, 1_000])
def test_of_the_pilot(db: None, at_once: int):
    load(pilot())
    held_to(AS_AT, at_once)


@pytest.mark.parametrize("seed", range(8))
def test_of_any_record(cast: Cast, seed: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "urandom", Random(seed).randbytes)  # noqa: S311 - nothing secret is drawn
    walk = Walk(cast, seed)
    assert walk.go(90) > 15, "a walk on which everything is refused proves nothing"
    held_to(walk.at, 1)


def held_to(at, at_once: int) -> None:
    """Two families in three, in pieces of so many, beside the same picked from tables that are whole in memory."""
    every = sorted(Family.objects.values_list("pk", flat=True))
    some = [family for place, family in enumerate(every) if place % 3 or len(every) < 3]
    whole = snapshot_in_memory(at).tables
    picked = of_families({name: whole[name] for name in GIVEN}, map(str, some))
    for name in GIVEN:
        read = [row for piece in batched(some, at_once) for row in rows_of(name, at, frozenset(piece))]
        if name == "workers":
            read = list({row["worker_id"]: row for row in read}.values())
        assert facts(read) == facts(picked[name].to_pylist()), name
    assert picked["families"].num_rows > 0


def rows_of(name: str, at, families: frozenset[UUID]) -> Iterator[dict[str, object]]:
    yield from told(name, TABLES[name](Standing(at, families)), "").to_pylist()


def facts(rows: list[dict[str, object]]) -> list[str]:
    return sorted(str({name: row[name] for name in sorted(row) if name not in _PROVENANCE}) for row in rows)


def test_every_table_of_families_is_asked(db: None):
    assert set(GIVEN) <= set(TABLES) <= set(CONTRACT)
