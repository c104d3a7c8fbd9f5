"""Errors by family need each family's spells: looked at where a family can have several, and not of very many."""

import pytest

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.reduce import run
from stepdown.evaluation.sections.time.lasting import BY_FAMILY
from stepdown.invented.pilot.build import pilot_tables
from tests.spec.a_study import STUDY

REQUEST, CLOSURE = "duration.first_contact_request.3_days.reached", "duration.closure.6_months.ended"


@pytest.fixture(scope="module")
def pilot() -> Dataset:
    return Dataset(Manifest("Pilot", "", {}), pilot_tables(1))


def test_requests_of_one_family_go_together_and_a_family_closes_alone(pilot):
    found = evaluate(pilot, STUDY).by_id()
    assert found[REQUEST].method.endswith(BY_FAMILY)
    assert not found[CLOSURE].method.endswith(BY_FAMILY)


def test_of_very_many_families_the_error_is_not_by_family_and_the_method_says_so(pilot, monkeypatch):
    by_family = evaluate(pilot, STUDY).by_id()[REQUEST]
    monkeypatch.setattr(run, "MOST_FAMILIES", 10)
    alone = evaluate(pilot, STUDY).by_id()[REQUEST]
    assert not alone.method.endswith(BY_FAMILY)
    assert alone.estimate == by_family.estimate
    assert (alone.low, alone.high) != (by_family.low, by_family.high)


def test_nobody_is_left_out_silently(pilot):
    """What could not be timed is counted beside what could, with its reason."""
    tally = evaluate(pilot, STUDY).by_id()["duration.first_contact_request.timed"].tally
    assert tally.not_known > 0
    assert tally.known + tally.not_known + tally.not_asked == tally.total
