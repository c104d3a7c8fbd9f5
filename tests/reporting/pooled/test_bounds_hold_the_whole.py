"""What a pool says of counts that are hidden in its parts holds what is true of all together, whoever is counted."""

import json

import pytest

from stepdown.evaluation.evaluate import findings_of
from stepdown.evaluation.pool.add import pooled
from stepdown.evaluation.pool.part import ExactPart, ReleasedFigure, SafePart, Within
from stepdown.evaluation.pool.together import pool
from stepdown.exchange.contribution.document import document_of, part_of
from stepdown.reporting.pooled.assemble import release_pool
from stepdown.reporting.pooled.bounds import Told, bounded
from stepdown.reporting.pooled.safe import safe_part
from stepdown.results.result import Measure
from tests.evaluation.pool.parts import STUDY, counts_of, exact, split
from tests.evaluation.worlds import World, dataset_of, world_of

FORMS = [("safe", "safe"), ("exact", "safe"), ("safe", "exact", "safe")]


def part(name: str, form: str, world: World) -> ExactPart | SafePart:
    study = STUDY.model_copy(update={"study": STUDY.study.model_copy(update={"area": name})})
    counts = pooled([counts_of(world, study)])
    return exact(name, counts, study) if form == "exact" else safe_part(dataset_of(world), study, counts)


@pytest.mark.parametrize("forms", FORMS, ids="+".join)
def test_every_count_and_share_of_the_whole_lies_within_the_bounds(forms):
    world = world_of(len(forms) + 7, 45)
    worlds = split(world, lambda family: family % len(forms), len(forms))
    parts = [part(f"Area {n}", form, each) for n, (form, each) in enumerate(zip(forms, worlds, strict=True))]
    whole = findings_of(pooled([counts_of(world)]), STUDY, {}).by_id()
    found = release_pool(pool(parts)).bounds
    assert len(found) > 100
    assert [said for each in found if each.figure.id in whole for said in outside(each, whole[each.figure.id])] == []


def outside(each, result):
    for name, within in each.counts.items():
        true = getattr(result.tally, name)
        if true is not None and not within.least <= true <= (true if within.most is None else within.most):
            yield each.figure.id, name, within, true
    if each.share and result.measure is Measure.PROPORTION and result.tally.known:
        share = result.tally.numerator / result.tally.known
        if not each.share.low - 1e-12 <= share <= each.share.high + 1e-12:
            yield each.figure.id, "share", each.share, share


@pytest.fixture(scope="module")
def safe() -> SafePart:
    return part("North", "safe", world_of(2, 60))


def test_a_safe_part_comes_back_as_it_was_written(safe):
    assert document_of(part_of(document_of(safe))) == document_of(safe)


def test_a_safe_part_says_no_small_count_and_places_none_closely(safe):
    for figure in safe.figures:
        for name, within in figure.counts.items():
            if name in ("numerator", "known", "total"):
                assert not (within.least == within.most and 1 <= within.least <= 5), (figure.id, name)
                assert within.most is None or within.least == within.most or within.most - within.least >= 2


def test_a_safe_part_holds_no_count_of_its_own_beside_the_figures(safe):
    said = json.loads(document_of(safe))
    assert set(said) == {"version", "form", "origin", "study", "profile", "merged", "figures"}


def figure(id_: str, table: str | None = None, **counts: Within) -> ReleasedFigure:
    return ReleasedFigure(id_, "A", Measure.PROPORTION, "child", "x", counts, table)


ADDED = [
    ("both shown", Within(7, 7), Within(8, 8), Within(15, 15)),
    ("one hidden", Within(7, 7), Within(1, 5), Within(8, 12)),
    ("one without limit", Within(7, 7), Within(1, None), Within(8, None)),
]


@pytest.mark.parametrize(("one", "other", "both"), [case[1:] for case in ADDED], ids=[case[0] for case in ADDED])
def test_bounds_add_up(one, other, both):
    parts = [Told.of([figure("a.b", numerator=each)], []) for each in (one, other)]
    assert bounded(parts)[0].counts["numerator"] == both


ABSENT = [
    ("a row of the matrix is nought", "movement.matrix", [], Within(7, 7)),
    ("a merged one can be anything", "movement.matrix", ["movement.matrix"], Within(7, None)),
    ("a time that is not told can be anything", "duration.closure", [], Within(7, None)),
]


@pytest.mark.parametrize(("table", "merged", "both"), [case[1:] for case in ABSENT], ids=[case[0] for case in ABSENT])
def test_what_a_part_does_not_tell(table, merged, both):
    parts = [Told.of([figure("a.b", table, numerator=Within(7, 7))], []), Told.of([], merged)]
    assert bounded(parts)[0].counts["numerator"] == both


def test_a_share_lies_between_the_least_of_most_and_the_most_of_least():
    (found,) = bounded([Told.of([figure("a.b", numerator=Within(1, 5), known=Within(20, 25))], [])])
    assert found.share == (1 / 25, 5 / 20)
    (free,) = bounded([Told.of([figure("a.b", numerator=Within(1, None), known=Within(0, None))], [])])
    assert free.share == (0.0, 1.0)
