"""Referral against closure for the same people: Table 3 (children), Table 4 (parents and families), and ratings.

Only units known at both points are compared, so that both shares have one denominator; those unknown at either point
are counted beside them. Each of the four kinds of pair is given, since a difference can hide opposite changes.
"""

from dataclasses import replace

from stepdown.domain.casework import EpisodeState
from stepdown.domain.factors import FACTORS, FactorGroup, FactorKind
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.risks import ALL_THREE
from stepdown.evaluation.infer.figures import Part, same_base, share, with_share
from stepdown.evaluation.infer.paired import Pairs
from stepdown.evaluation.infer.reach import families_of_kind
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.sections.adjusted import adjusted
from stepdown.evaluation.sections.difference import Comparison, differences
from stepdown.evaluation.sections.factors import (
    at_point,
    factor_label,
    first_point_factors,
)
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Relation, Result, Tally

REACHED: dict[Point, tuple[str, ...]] = {
    Point.AT_REFERRAL: (),
    Point.AT_ENGAGEMENT: (EpisodeState.OPEN, EpisodeState.CLOSED),
    Point.AT_CLOSURE: (EpisodeState.CLOSED,),
    Point.AT_FOLLOW_UP: (EpisodeState.CLOSED,),
}
"""Whose episodes have reached a point: only they can be compared at it."""

_AT_FIRST = ("persisted", "resolved")
_AT_SECOND = ("persisted", "emerged")
_LABELS = {
    "persisted": "Still there",
    "resolved": "No longer there",
    "emerged": "Newly there",
    "at_neither": "At neither",
}


def change(counts: Counts, study: Study) -> Part:
    """Each factor that the study names, compared between its two points; then the ratings made once."""
    compared = [(unit, f) for unit, f in first_point_factors(study) if not _is_count(f)]
    part = Part.of(*(_compared(counts, study, unit, f) for unit, f in compared))
    return Part.of(part, *adjusted(part.results, study), *_ratings(counts, study))


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


def _compared(counts: Counts, study: Study, unit: str, factor: str) -> Part:
    pairs, base = paired(counts, study, unit, factor)
    stem, label = f"change.{unit}.{factor}", factor_label(study, factor)
    clusters = counts.clusters_of(unit, factor)
    of = Comparison(stem, label, unit, pairs, base, clusters, study.compare.model, study.intervals)
    points = [
        replace(_share(of, point, point.label.lower(), *kinds), point=str(point))
        for point, kinds in ((study.compare.first, _AT_FIRST), (study.compare.second, _AT_SECOND))
    ]
    kinds = [_share(of, kind, label.lower(), kind) for kind, label in _LABELS.items()]
    both, resolved, emerged, neither = (k.id for k in kinds)
    return Part.of(
        *points,
        *kinds,
        Relation(points[0].id, (both, resolved)),
        Relation(points[1].id, (both, emerged)),
        Relation(f"{points[0].id}#known", (both, resolved, emerged, neither)),
        *same_base([*points, *kinds]),
        *differences(of, tuple(p.id for p in points), (both, resolved, emerged, neither)),
    )


def _share(of: Comparison, name: str, text: str, *kinds: str) -> Result:
    """The share of those known at both points who are of certain kinds of pair."""
    numbers = dict(
        zip(_LABELS, (of.pairs.both, of.pairs.first_only, of.pairs.second_only, of.pairs.neither), strict=True)
    )
    numerator = sum(numbers[kind] for kind in kinds)
    together = families_of_kind(of.clusters, *kinds)
    id_, label, base = f"{of.stem}.{name}", f"{of.label}: {text}", replace(of.base, numerator=numerator)
    found = with_share(share(id_, label, of.unit, of.definition, base), together, of.intervals)
    return replace(found, table=f"change.{of.unit}")
