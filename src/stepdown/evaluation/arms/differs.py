"""How the outcome differs between the groups, as results: as recorded, weighted as the study chose, and otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.contrast import Contrast, Limits, contrast, e_value, e_value_of_limit
from stepdown.evaluation.arms.table import ARMS, Table
from stepdown.evaluation.arms.units import E_VALUE, POINTS, RISK_RATIO, SHARE
from stepdown.evaluation.arms.weights import Weights, unweighted
from stepdown.evaluation.study.comparison import Weighting
from stepdown.results.result import Measure, Result

DEFINITION = "arms/contrast.py"
AS_RECORDED = "As recorded; errors by family"
STACKED = "errors by family, weights taken as estimated"
GIVEN = "errors by family, weights taken as given"


def differs(
    table: Table, chosen: Weights, made: Mapping[Weighting, Weights], label: str, method: Weighting
) -> Iterator[Result]:
    """The study's own method first, then what was recorded, then every other method, whatever it says."""
    found = contrast(table, chosen)
    yield from _shares(found, label, method)
    yield from _figures("comparison", found, label, f"{method.label}; {_errors(chosen)}")
    yield from _e_values(found, label)
    plain = unweighted(table)
    yield from _figures("comparison.recorded", contrast(table, plain), label, AS_RECORDED)
    for other, weights in made.items():
        if other is not method:
            said = f"{other.label}; {_errors(weights)}"
            yield from _figures(f"comparison.other.{other}", contrast(table, weights), label, said)


def _errors(weights: Weights) -> str:
    return GIVEN if weights.estimated is None else STACKED


def _shape(id_: str, label: str, measure: Measure, of: str) -> Result:
    """A figure that both groups' outcomes make."""
    sources = tuple(f"comparison.outcome.{arm}" for arm in ARMS)
    return Result(id_, label, measure, "child", DEFINITION, of=of, derived_from=sources)


def _shares(found: Contrast, label: str, method: Weighting) -> Iterator[Result]:
    for arm, share in ((GroupArm.SUPPORTED, found.supported), (GroupArm.COMPARISON, found.comparison)):
        said = f"{label}, {arm.label.lower()}, weighted"
        shape = _shape(f"comparison.weighted.{arm}", said, Measure.WEIGHT, SHARE)
        yield replace(shape, estimate=share, method=method.label)


def _figures(stem: str, found: Contrast, label: str, method: str) -> Iterator[Result]:
    apart = _shape(f"{stem}.difference", f"{label}: supported less comparison", Measure.DIFFERENCE, POINTS)
    yield _with(apart, found.difference, method, 100)
    if found.ratio is not None:
        over = _shape(f"{stem}.ratio", f"{label}: supported over comparison", Measure.RATIO, RISK_RATIO)
        yield _with(over, found.ratio, method)


def _with(shape: Result, limits: Limits, method: str, times: float = 1) -> Result:
    return replace(
        shape, estimate=times * limits.estimate, low=times * limits.low, high=times * limits.high, level=0.95,
        method=method,
    )  # fmt: skip


def _e_values(found: Contrast, label: str) -> Iterator[Result]:
    if found.ratio is None:
        return
    for name, said, value in (
        ("e_value", "E-value of the ratio", e_value(found.ratio.estimate)),
        ("e_value_limit", "E-value of the limit nearest to 1", e_value_of_limit(found.ratio)),
    ):
        yield replace(_shape(f"comparison.{name}", f"{label}: {said}", Measure.RATIO, E_VALUE), estimate=value)
