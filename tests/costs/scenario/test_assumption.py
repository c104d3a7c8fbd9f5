"""What an assumption may be: a share within 0 and 1, an amount not below 0, a duration over 0."""

import pytest
from pydantic import TypeAdapter, ValidationError

from stepdown.costs.scenario.assumption import Amount, Duration, Probability

SAID = {"sentence": "S.", "unit": "u", "source": "s", "owner": "o", "date": "2026-11-29"}


def read(kind, distribution):
    return TypeAdapter(kind).validate_python(SAID | {"distribution": distribution})


@pytest.mark.parametrize(
    ("kind", "distribution", "problem"),
    [
        (Probability, {"kind": "fixed", "value": 1.2}, "must be a probability"),
        (Probability, {"kind": "normal", "mean": 0.5, "sd": 0.1}, "must be a probability"),
        (Probability, {"kind": "gamma", "mean": 0.5, "sd": 0.1}, "must be a probability"),
        (Amount, {"kind": "uniform", "low": -6, "high": 18}, "cannot be below 0"),
        (Amount, {"kind": "normal", "mean": 12, "sd": 1}, "cannot be below 0"),
        (Duration, {"kind": "fixed", "value": 0}, "must be over 0"),
        (Duration, {"kind": "uniform", "low": 0, "high": 24}, "must be over 0"),
        (Duration, {"kind": "answers", "values": [0, 12], "people": [1, 9]}, "must be over 0"),
        (Duration, {"kind": "normal", "mean": 12, "sd": 1}, "must be over 0"),
    ],
)
def test_what_cannot_be_is_a_problem(kind, distribution, problem):
    with pytest.raises(ValidationError, match=problem):
        read(kind, distribution)


@pytest.mark.parametrize(
    ("kind", "distribution"),
    [
        (Probability, {"kind": "beta", "mean": 0.5, "size": 10}),
        (Probability, {"kind": "uniform", "low": 0, "high": 1}),
        (Probability, {"kind": "answers", "values": [0, 1], "people": [4, 4]}),
        (Amount, {"kind": "fixed", "value": 0}),
        (Amount, {"kind": "answers", "values": [0, 12], "people": [1, 9]}),
        (Duration, {"kind": "lognormal", "low": 24, "median": 35, "high": 51}),
        (Duration, {"kind": "gamma", "mean": 35, "sd": 7}),
    ],
)
def test_what_can_be_is_read(kind, distribution):
    assert read(kind, distribution).distribution.kind == distribution["kind"]
