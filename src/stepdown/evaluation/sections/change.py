"""Referral against closure for the same people: Table 3 (children), Table 4 (parents and families), and ratings.

Only units known at both points are compared, so that both shares have one denominator; those unknown at either point
are counted beside them. Each of the four kinds of pair is given, since a difference can hide opposite changes.
"""

from dataclasses import dataclass, replace

from stepdown.domain.casework import EpisodeState
from stepdown.domain.factors import FACTORS, FactorGroup, FactorKind
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.risks import ALL_THREE
from stepdown.evaluation.infer.figures import Part, same_base, share
from stepdown.evaluation.infer.paired import Pairs, mcnemar_exact, mcnemar_midp, newcombe, tango
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.sections.factors import (
    FAMILIES,
    PEOPLE,
    at_point,
    factor_label,
    first_point_factors,
)
from stepdown.evaluation.study.study import Study
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import Measure, Relation, Result, Tally

REACHED: dict[Point, tuple[str, ...]] = {
    Point.AT_REFERRAL: (),
    Point.AT_ENGAGEMENT: (EpisodeState.OPEN, EpisodeState.CLOSED),
    Point.AT_CLOSURE: (EpisodeState.CLOSED,),
    Point.AT_FOLLOW_UP: (EpisodeState.CLOSED,),
}
"""Whose episodes have reached a point: only they can be compared at it."""

_KINDS = ("persisted", "resolved", "emerged", "at_neither")
_LABELS = {
    "persisted": "Still there",
    "resolved": "No longer there",
    "emerged": "Newly there",
    "at_neither": "At neither",
}


def change(counts: Counts, study: Study) -> Part:
    """Each factor that the study names, compared between its two points; then the ratings made once."""
    compared = [(unit, f) for unit, f in first_point_factors(study) if not _is_count(f)]
    return Part.of(*(_compared(counts, study, unit, f) for unit, f in compared), *_ratings(counts, study))


def _is_count(factor: str) -> bool:
    return factor != ALL_THREE and FACTORS[factor].kind is FactorKind.COUNT


def _ratings(counts: Counts, study: Study) -> list[Result]:
    ratings = [f for f in study.factors.family if FACTORS[f].group is FactorGroup.PRACTITIONER_RATING]
    rated = [at_point(counts, study, "family", f, Point.AT_CLOSURE, EpisodeState.CLOSED) for f in ratings]
    return [replace(r, id=r.id.replace("factors.", "ratings.", 1), table="ratings") for r in rated]


def paired(counts: Counts, study: Study, unit: str, factor: str) -> tuple[Pairs, Tally]:
    """The pairs known at both points, and the base they belong to, with the unknown apart."""
    first, second = study.compare.first, study.compare.second
    found = counts.pairs(unit, factor, first, second, *REACHED[second])
    pairs = Pairs(
        both=found["present", "present"],
        first_only=found["present", "absent"],
        second_only=found["absent", "present"],
        neither=found["absent", "absent"],
    )
    missing = dict.fromkeys(Missing, 0)
    for states, units in found.items():
        if reasons := [reason for reason in _WEIGHT if reason in states]:
            missing[reasons[0]] += units
    return pairs, Tally(
        known=pairs.known,
        not_known=missing[Missing.NOT_KNOWN],
        not_asked=missing[Missing.NOT_ASKED],
        not_applicable=missing[Missing.NOT_APPLICABLE],
        total=found.total(),
    )


_WEIGHT = (Missing.NOT_APPLICABLE, Missing.NOT_KNOWN, Missing.NOT_ASKED)
"""Which reason is given for a pair that lacks both, the first that it has."""


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One factor of one kind of unit, compared: the start of its ids, its label, its pairs and their base."""

    stem: str
    label: str
    unit: str
    pairs: Pairs
    base: Tally

    @property
    def definition(self) -> str:
        return FAMILIES if self.unit == "family" else PEOPLE

    def share(self, name: str, text: str, units: int) -> Result:
        of = replace(self.base, numerator=units)
        result = share(f"{self.stem}.{name}", f"{self.label}: {text}", self.unit, self.definition, of)
        return replace(result, table=f"change.{self.unit}")


def _compared(counts: Counts, study: Study, unit: str, factor: str) -> Part:
    pairs, base = paired(counts, study, unit, factor)
    of = _Comparison(f"change.{unit}.{factor}", factor_label(study, factor), unit, pairs, base)
    points = [
        replace(of.share(point, point.label.lower(), units), point=str(point))
        for point, units in ((study.compare.first, pairs.at_first), (study.compare.second, pairs.at_second))
    ]
    numbers = (pairs.both, pairs.first_only, pairs.second_only, pairs.neither)
    kinds = [of.share(k, _LABELS[k].lower(), n) for k, n in zip(_KINDS, numbers, strict=True)]
    both, resolved, emerged, neither = (k.id for k in kinds)
    return Part.of(
        *points,
        *kinds,
        Relation(points[0].id, (both, resolved)),
        Relation(points[1].id, (both, emerged)),
        Relation(f"{points[0].id}#known", (both, resolved, emerged, neither)),
        *same_base([*points, *kinds]),
        *_estimates(of, (both, resolved, emerged, neither)),
    )


def _estimates(of: _Comparison, reveals: tuple[str, ...]) -> tuple[Result, ...]:
    """The paired difference with its interval, the same by another method, and the tests of no change."""
    if of.pairs.known < SMALLEST_KNOWN:
        return ()
    shape = Result(
        f"{of.stem}.difference",
        f"{of.label}: difference in share",
        Measure.PAIRED_DIFFERENCE,
        of.unit,
        of.definition,
        of.base,
        estimate=of.pairs.change,
        level=0.95,
        of="share",
        table=f"change.{of.unit}",
        derived_from=reveals,
    )
    test = replace(shape, measure=Measure.TEST, level=None, of="p-value")
    by_newcombe, by_tango = newcombe(of.pairs), tango(of.pairs)
    return (
        replace(shape, low=by_newcombe.low, high=by_newcombe.high, method="Newcombe's method 10, corrected phi"),
        replace(
            shape,
            id=f"{of.stem}.difference_tango",
            low=by_tango.low,
            high=by_tango.high,
            method="Tango's score interval",
        ),
        replace(test, id=f"{of.stem}.mcnemar_midp", estimate=mcnemar_midp(of.pairs), method="McNemar's test, mid-p"),
        replace(test, id=f"{of.stem}.mcnemar_exact", estimate=mcnemar_exact(of.pairs), method="McNemar's test, exact"),
    )
