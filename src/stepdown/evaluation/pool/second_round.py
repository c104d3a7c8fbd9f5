"""What counts alone cannot say of a pool: errors by family of what is timed. It is said where the limits would stand.

How far each family moves a curve is reckoned with the days of all authorities, so it can be added up only once those
are in: a second round, in which each authority gives the squares of its own families. Until then no limits are given,
for limits as if brothers and sisters were strangers would be too narrow.
"""

from dataclasses import replace

from stepdown.evaluation.infer.figures import Part
from stepdown.evaluation.reduce.run import OF_FAMILIES
from stepdown.results.result import Measure, Result

SECOND_ROUND = "limits by family need a second round between authorities"


def without_second_round(part: Part) -> Part:
    """The part with no limits where they would need a second round, and the method saying so."""
    return Part(tuple(_without(result) for result in part.results), part.relations)


def needs_second_round(result: Result) -> bool:
    """Whether the limits of a result are of families that go together over time."""
    return result.measure is Measure.OVER_TIME and any(
        result.definition.endswith(f"/{name}.sql") for name in OF_FAMILIES
    )


def _without(result: Result) -> Result:
    if not needs_second_round(result) or result.estimate is None:
        return result
    return replace(result, low=None, high=None, level=None, method=f"{result.method}; {SECOND_ROUND}")
