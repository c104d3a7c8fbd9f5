"""Counted factors (missing episodes) before and after, with how they are spread.

Children are chosen here because their count at the first point was above zero, so some fall is to be expected from
chance alone: the caution says so wherever the means are shown.
"""

from collections import Counter
from dataclasses import replace

from stepdown.domain.factors import FACTORS, FactorKind
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.evaluation.infer.figures import Amount, Part, breakdown, share, summary, tally
from stepdown.evaluation.reduce.counts import CountCourse, Counts, Histogram
from stepdown.evaluation.sections.change import REACHED
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Measure, Relation, Result

DEFINITION = "definitions/courses/counted.sql"
MANY = 20
REGRESSION_CAUTION = (
    "These children were chosen because they had at least one episode at the first point. Their mean would be expected "
    "to fall by chance alone (regression to the mean), so a fall here cannot be put down to the service."
)
BANDS = {"0": (0, 0), "1_to_4": (1, 4), "5_to_9": (5, 9), "10_to_19": (10, 19), "20_or_more": (20, None)}
_LABELS = {"0": "None", "1_to_4": "1 to 4", "5_to_9": "5 to 9", "10_to_19": "10 to 19", "20_or_more": "20 or more"}


def counted(counts: Counts, study: Study) -> Part:
    """Each counted factor of children that the study names."""
    factors = [f for f in study.factors.child if FACTORS[f].kind is FactorKind.COUNT]
    return Part.of(*(_one(counts, study, f) for f in factors))


def _one(counts: Counts, study: Study, factor: str) -> Part:
    first, second = study.compare.first, study.compare.second
    courses = [c for c in counts.count_courses if c.factor == factor]
    reached = [c for c in courses if c.episode_state in REACHED[second]]
    some = [c for c in reached if (c.counts[first] or 0) > 0 and c.counts[second] is not None]
    stem, label = f"counts.child.{factor}", FACTORS[factor].label
    return Part.of(
        _spread(f"{stem}.{first}", f"{label} {first.label.lower()}", _bands(courses, first, counts.included("child"))),
        _spread(
            f"{stem}.{second}",
            f"{label} {second.label.lower()}",
            _bands(reached, second, counts.included("child", *REACHED[second])),
        ),
        *(
            replace(r, caution=REGRESSION_CAUTION)
            for point in (first, second)
            for r in summary(
                Amount(
                    f"{stem}.any_at_first.{point}",
                    f"{label} {point.label.lower()}, children with any {first.label.lower()}",
                    "child",
                    DEFINITION,
                    "episodes",
                ),
                Histogram(_amounts(some, point), {}),
                (Measure.MEAN, Measure.MEDIAN, Measure.MAXIMUM),
            ).results
        ),
        *_many(stem, label, study, reached),
    )


def _many(stem: str, label: str, study: Study, reached: list[CountCourse]) -> tuple[Result | Relation, ...]:
    """Of those with 20 or more at the first point, how many had any at the second."""
    first, second = study.compare.first, study.compare.second
    many = [c for c in reached if (c.counts[first] or 0) >= MANY]
    states: Counter[str] = Counter()
    for c in many:
        after = c.counts[second]
        why = c.missing[second] or Missing.NOT_KNOWN
        states[why if after is None else ("any" if after else "none")] += c.units
    return (
        share(
            f"{stem}.many_at_first.any_{second}",
            f"{label}: any {second.label.lower()}, of children with {MANY} or more {first.label.lower()}",
            "child",
            DEFINITION,
            tally(states, "any"),
        ),
    )


def _spread(table: str, label: str, found: dict[str, int]) -> Part:
    part = breakdown(table, _LABELS, found, "child", DEFINITION)
    return Part(tuple(replace(r, label=f"{label}: {r.label.lower()}") for r in part.results), part.relations)


def _bands(courses: list[CountCourse], point: Point, everyone: int) -> dict[str, int]:
    """How many are in each band, and missing for each reason; a child without a row was not asked."""
    found: Counter[str] = Counter(dict.fromkeys(BANDS, 0))
    for c in courses:
        number = c.counts[point]
        found[c.missing[point] or Missing.NOT_KNOWN if number is None else _band(number)] += c.units
    found[Missing.NOT_ASKED] += everyone - found.total()
    return found


def _band(number: int) -> str:
    return next(word for word, (_, top) in BANDS.items() if top is None or number <= top)


def _amounts(courses: list[CountCourse], point: Point) -> dict[float, int]:
    found: Counter[float] = Counter()
    for c in courses:
        found[float(c.counts[point] or 0)] += c.units
    return dict(found)
