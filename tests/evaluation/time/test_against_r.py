"""How long something took, and by which of two ends, equals what R says of 185 children in 81 families."""

import json
from collections import defaultdict
from pathlib import Path
from statistics import stdev

import pytest

from stepdown.evaluation.infer.competing import incidence, pulls_on_incidence, pulls_on_survival
from stepdown.evaluation.infer.curve_error import drawn_again, family_variance
from stepdown.evaluation.infer.survival import Step, kaplan_meier, log_log, median_day
from stepdown.evaluation.reduce.risk_sets import RiskSet, Spell

REFERENCE = json.loads((Path(__file__).parent / "survival_reference.json").read_text(encoding="utf-8"))
ENDS = (None, "first", "second")
PLACES = list(enumerate(REFERENCE["days"]))


def families() -> list[list[Spell]]:
    found: dict[int, list[Spell]] = defaultdict(list)
    for family, day, status in REFERENCE["children"]:
        found[family].append(Spell(0, day, ENDS[status]))
    return list(found.values())


FAMILIES = families()
CHILDREN = [spell for family in FAMILIES for spell in family]
TABLE = RiskSet.of(CHILDREN)
CURVE = kaplan_meier(TABLE)


@pytest.mark.parametrize(("place", "day"), PLACES)
def test_the_share_its_error_and_its_limits(place, day):
    expected, step = REFERENCE["kaplan_meier"], CURVE.at(day)
    assert step.share == pytest.approx(expected["s"][place], abs=1e-10)
    assert step.variance**0.5 == pytest.approx(expected["se"][place], abs=1e-10)
    assert log_log(step) == pytest.approx((expected["lo"][place], expected["hi"][place]), abs=1e-10)


@pytest.mark.parametrize(("place", "day"), PLACES)
def test_the_limits_are_not_those_of_rs_default(place, day):
    """R's default scale is the logarithm: its limits are up to a hundredth away from those on the log-log scale."""
    low, high = log_log(CURVE.at(day))
    assert low < REFERENCE["default_limits"]["lo"][place] - 0.005
    assert high < REFERENCE["default_limits"]["hi"][place] - 0.005


def test_the_median():
    assert median_day(CURVE) == REFERENCE["kaplan_meier"]["median"]


@pytest.mark.parametrize(("place", "day"), PLACES)
def test_the_error_and_the_limits_by_family(place, day):
    expected = REFERENCE["by_family"]
    variance = family_variance(pulls_on_survival(TABLE, day), FAMILIES)
    assert variance**0.5 == pytest.approx(expected["se"][place], abs=1e-10)
    limits = log_log(Step(CURVE.at(day).share, variance))
    assert limits == pytest.approx((expected["lo"][place], expected["hi"][place]), abs=1e-10)


@pytest.mark.parametrize("end", [1, 2])
@pytest.mark.parametrize(("place", "day"), PLACES)
def test_the_share_that_ended_in_each_way(place, day, end):
    found = incidence(TABLE, ENDS[end], day)
    assert found.share == pytest.approx(REFERENCE["aalen_johansen"][place][end], abs=1e-10)
    assert found.share == pytest.approx(REFERENCE["incidence"][end - 1][place], abs=1e-10)


@pytest.mark.parametrize("end", [1, 2])
@pytest.mark.parametrize(("place", "day"), PLACES)
def test_the_error_of_an_end_is_within_a_hundredth_of_rs(place, day, end):
    """cmprsk's variance is another estimate of the same: the errors differ by less than one in a hundred."""
    variance = incidence(TABLE, ENDS[end], day).variance
    assert variance**0.5 == pytest.approx(REFERENCE["variance"][end - 1][place] ** 0.5, rel=0.01)


@pytest.mark.parametrize("end", [1, 2])
def test_the_error_of_an_end_by_family_is_that_of_families_drawn_again(end):
    day, cause = 180, ENDS[end]
    draws = [
        incidence(RiskSet.of(s for family in drawn_again(FAMILIES, seed) for s in family), cause, day).share
        for seed in range(1500)
    ]
    by_family = family_variance(pulls_on_incidence(TABLE, cause, day), FAMILIES, cause) ** 0.5
    assert by_family == pytest.approx(stdev(draws), rel=0.05)


@pytest.mark.parametrize("end", [1, 2])
def test_the_error_of_an_end_is_within_a_twentieth_of_children_drawn_again(end):
    day, cause = 180, ENDS[end]
    alone = [[child] for child in CHILDREN]
    draws = [
        incidence(RiskSet.of(s for child in drawn_again(alone, seed) for s in child), cause, day).share
        for seed in range(1500)
    ]
    expected = REFERENCE["variance"][end - 1][1] ** 0.5
    assert stdev(draws) == pytest.approx(expected, rel=0.05)
