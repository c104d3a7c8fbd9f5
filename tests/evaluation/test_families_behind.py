"""The families behind a figure add up to it, whatever the figure and whatever the data."""

from collections import Counter

import pytest
from hypothesis import given, settings

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.evaluation.behind.families import counts_by_family, families_behind
from stepdown.evaluation.evaluate import evaluate, infer
from stepdown.evaluation.study import parse_study
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.study import study_text
from tests.evaluation.worlds import dataset_of, worlds

STUDY = parse_study(study_text())


@pytest.fixture(scope="module")
def pilot() -> Dataset:
    return Dataset(Manifest("Pilot", "", {}), pilot_tables(1))


def numerators(results) -> Counter[str]:
    return Counter({r.id: r.tally.numerator for r in results if r.tally.numerator})


def added_up(dataset: Dataset, study) -> Counter[str]:
    total: Counter[str] = Counter()
    for counts in counts_by_family(dataset, study).values():
        total += numerators(infer(counts, study).results)
    return total


def of_nobody(result_id: str) -> bool:
    """Consultations can be about nobody named, and then belong to no family."""
    return result_id.startswith("volumes.consultation")


def assert_adds_up(dataset: Dataset, study) -> None:
    whole = numerators(evaluate(dataset, study).results)
    parts = added_up(dataset, study)
    assert {id_: n for id_, n in parts.items() if not of_nobody(id_)} == {
        id_: n for id_, n in whole.items() if not of_nobody(id_)
    }


def test_the_parts_add_up_to_every_figure_of_the_pilot(pilot):
    assert_adds_up(pilot, STUDY)


@settings(max_examples=12)
@given(worlds(12))
def test_the_parts_add_up_to_every_figure_of_any_data(world):
    study = STUDY.model_copy(update={"aims": (), "breakdowns": ()})
    assert_adds_up(dataset_of(world), study)


def test_the_families_behind_children_who_stepped_down_are_named_with_how_many(pilot):
    behind = families_behind(pilot, STUDY, "movement.stepped_down")
    assert sum(behind.values()) == 26
    assert all(family.startswith("F-") for family in behind)


def test_a_mean_has_no_families_behind_it(pilot):
    assert families_behind(pilot, STUDY, "people.age.mean") == {}
