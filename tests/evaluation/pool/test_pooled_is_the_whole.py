"""Counts that are added are those of the data together, whoever is in the data and however families are dealt."""

from dataclasses import dataclass, fields, replace

import pytest
from hypothesis import given, settings

from stepdown.evaluation.evaluate import infer
from stepdown.evaluation.pool.add import added_rows, pooled, weight_of
from stepdown.evaluation.reduce import Counts
from stepdown.exchange.contribution.shape import shape_of
from tests.evaluation.pool.parts import STUDY, counts_of, deals, split
from tests.evaluation.worlds import World, world_of, worlds

WRITTEN = shape_of(Counts)


def in_parts(world: World, deal: tuple[int, list[int]]) -> list[Counts]:
    parts, dealt = deal
    return [counts_of(part) for part in split(world, lambda family: dealt[family], parts)]


@settings(max_examples=6)
@given(worlds(25), deals())
def test_the_counts_of_parts_added_are_the_counts_of_the_whole(world, deal):
    whole, added = pooled([counts_of(world)]), pooled(in_parts(world, deal))
    assert WRITTEN.write(added) == WRITTEN.write(whole)


def test_every_figure_of_added_counts_is_that_of_the_whole():
    world = world_of(3, 60)
    whole = infer(replace(counts_of(world), families={}), STUDY)
    added = infer(pooled(in_parts(world, (3, [0, 1, 2] * 20))), STUDY)
    assert {r.id: replace(r, estimate=near(r.estimate), low=near(r.low), high=near(r.high)) for r in added.results} == {
        r.id: replace(r, estimate=near(r.estimate), low=near(r.low), high=near(r.high)) for r in whole.results
    }
    assert set(added.relations) == set(whole.relations)


def near(value: float | None) -> float | None:
    """Sums in another order may differ in the last digit."""
    return None if value is None else round(value, 9)


def test_the_rows_for_analysis_stay(full_counts):
    assert full_counts.families
    assert pooled([full_counts]).families == {}


def test_nothing_but_the_rows_for_analysis_stays():
    assert [field.name for field in fields(Counts) if field.metadata.get("stays")] == ["families"]


def test_every_field_of_the_counts_goes_in_and_out(full_counts):
    left = replace(pooled([full_counts]), families=full_counts.families)
    for field in fields(Counts):
        assert getattr(left, field.name), f"{field.name} is empty here: nothing is shown of it"
        if field.metadata.get("stays"):
            continue
        read = getattr(WRITTEN.read(WRITTEN.write(left), ""), field.name)
        assert_same(read, getattr(left, field.name))


def assert_same(read: object, left: object) -> None:
    """Rows of counts have no order of their own."""
    if isinstance(left, dict):
        assert set(read) == set(left)
        for key, inner in left.items():
            assert_same(read[key], inner)
    if not isinstance(left, tuple):
        assert isinstance(left, dict) or read == left
        return
    assert len(read) == len(left)
    assert [row for row in left if row not in read] == []


@pytest.fixture(scope="module")
def full_counts() -> Counts:
    return counts_of(world_of(5, 40))


def test_a_row_that_does_not_say_how_many_it_is_cannot_be_added():
    @dataclass(frozen=True)
    class Odd:
        name: str

    assert weight_of(Odd) is None
    with pytest.raises(TypeError, match="how many"):
        added_rows([Odd("a")])
