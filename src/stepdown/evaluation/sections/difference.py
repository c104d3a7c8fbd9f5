"""The difference between two shares of the same units: its interval, the same by other methods, and tests of no change.

Children and parents come in families, and the interval and the test shown of them allow for it. What would follow if
all were strangers stands beside, and so does the widest interval that the two shares alone leave possible.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stepdown.evaluation.infer.drawn_again import limits_of
from stepdown.evaluation.infer.gee import gee
from stepdown.evaluation.infer.paired import Pairs, least_certain, mcnemar_exact, mcnemar_midp, newcombe, tango
from stepdown.evaluation.infer.reach import (
    AS_STRANGERS,
    families_changed,
    net_changes,
    reach_if_alike,
    reach_of_change,
    several,
)
from stepdown.evaluation.infer.sign_flip import sign_flip_midp
from stepdown.evaluation.reduce.counts import Cluster
from stepdown.evaluation.sections.factors import FAMILIES, PEOPLE
from stepdown.evaluation.study.choices import Working
from stepdown.evaluation.study.intervals import Intervals
from stepdown.results.intervals import SMALLEST_KNOWN, Interval
from stepdown.results.result import Measure, Result, Tally

NEWCOMBE = "Newcombe's method 10, corrected phi"
TANGO = "Tango's score interval"
ALL_OF_ONE_KIND = ", of the two shares alone"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One factor of one kind of unit, compared: the start of its ids, its label, its pairs, their base, its families.

    A family is no part of a larger one: it has no ``clusters``.
    """

    stem: str
    label: str
    unit: str
    pairs: Pairs
    base: Tally
    clusters: tuple[Cluster, ...]
    model: Working | None = None
    intervals: Intervals | None = None

    @property
    def definition(self) -> str:
        """The definition of the states that are compared."""
        return FAMILIES if self.unit == "family" else PEOPLE


def differences(of: Comparison, points: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[Result, ...]:
    """All of them, where enough are known: the ids of the two shares and of the kinds of pair are what they reveal."""
    if of.pairs.known < SMALLEST_KNOWN:
        return ()
    found = _of_people(of) if of.clusters else _of_strangers(of)
    whole = tuple(replace(result, derived_from=kinds) for result in found)
    return (*whole, replace(_widest(of), derived_from=points))


def _of_strangers(of: Comparison) -> Iterator[Result]:
    yield _difference(of, "difference", newcombe(of.pairs), NEWCOMBE)
    yield _difference(of, "difference_tango", tango(of.pairs), TANGO)
    yield _test(of, "mcnemar_midp", mcnemar_midp(of.pairs), "McNemar's test, mid-p")
    yield _test(of, "mcnemar_exact", mcnemar_exact(of.pairs), "McNemar's test, exact")


def _of_people(of: Comparison) -> Iterator[Result]:
    yield from (replace(found, together=several(families_changed(of.clusters))) for found in _by_family(of))
    yield _difference(of, "difference_newcombe", newcombe(of.pairs), f"{NEWCOMBE}{AS_STRANGERS}")
    _, *others = _of_strangers(of)
    yield from (replace(other, method=f"{other.method}{AS_STRANGERS}") for other in others)


def _by_family(of: Comparison) -> Iterator[Result]:
    """What is made of how people fall into families."""
    families = families_changed(of.clusters)
    reach = reach_of_change(families, of.pairs)
    limits, method = limits_of(families, reach, tango(of.pairs, reach.errors), TANGO, of.intervals)
    yield _difference(of, "difference", limits, method)
    yield _test(of, "mcnemar_by_family", sign_flip_midp(net_changes(of.clusters)), "McNemar's test by families, mid-p")
    if of.model and (found := gee(of.clusters, of.model)):
        yield _test(of, "gee", found.p, f"Generalised estimating equations, logit, {of.model}, robust errors")


def _widest(of: Comparison) -> Result:
    """Of all tables with these margins that in which most changed, and as if all of a family fared alike."""
    least = least_certain(of.pairs.known, of.pairs.at_first, of.pairs.at_second)
    if not of.clusters:
        return _difference(of, "difference_widest", newcombe(least), f"{NEWCOMBE}{ALL_OF_ONE_KIND}")
    sizes: Counter[int] = Counter()
    for cluster in of.clusters:
        sizes[cluster.pairs] += cluster.families
    alike = f"{ALL_OF_ONE_KIND}, families taken to be alike"
    return _difference(of, "difference_widest", tango(least, reach_if_alike(sizes).errors), f"{TANGO}{alike}")


def _difference(of: Comparison, name: str, limits: Interval, method: str) -> Result:
    return replace(
        _shape(of, name),
        measure=Measure.PAIRED_DIFFERENCE,
        estimate=of.pairs.change,
        low=limits.low,
        high=limits.high,
        level=0.95,
        method=method,
        of="share",
    )


def _test(of: Comparison, name: str, p: float, method: str) -> Result:
    return replace(_shape(of, name), measure=Measure.TEST, estimate=p, method=method, of="p-value")


def _shape(of: Comparison, name: str) -> Result:
    return Result(
        f"{of.stem}.{name}",
        f"{of.label}: difference in share",
        Measure.PAIRED_DIFFERENCE,
        of.unit,
        of.definition,
        of.base,
        table=f"change.{of.unit}",
    )
