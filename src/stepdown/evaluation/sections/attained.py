"""Goal attainment scaling: the T score of each one's goals at two points, from how the goals add up.

A T score is made to have one mean and one standard deviation, so that its mean may stand beside its median. Only those
are compared of whom every goal has a level at both points; the others are told with why it is not known.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from stepdown.domain.goal_scales import T_POINTS
from stepdown.domain.missing import Missing
from stepdown.evaluation.infer.figures import Amount, Part, same_base, share, summary, tally, with_share
from stepdown.evaluation.infer.reach import families_asked
from stepdown.evaluation.reduce.attained import GOAL_ATTAINMENT, of_levels, t_scores
from stepdown.evaluation.reduce.counts import Attained, Counts, Histogram, Scores
from stepdown.evaluation.sections.measures import in_points, not_compared, summed_up
from stepdown.evaluation.study.study import Study
from stepdown.evaluation.study.taken import Taken
from stepdown.results.result import Measure, Result

DEFINITION = "definitions/attained.sql; domain.measures.goal_attainment"


def attained(counts: Counts, study: Study) -> Part:
    """The T scores of children, parents and families that have goals, where the study asks for them."""
    taken = next((taken for taken in study.measures if taken.instrument == GOAL_ATTAINMENT), None)
    if taken is None:
        return Part()
    are_entered = any(of.instrument == GOAL_ATTAINMENT for of in counts.scores)
    return Part.of(
        *(
            _one(counts, study, taken, of_levels(unit), patterns)
            for unit, patterns in counts.attained.items()
            if not are_entered or any(map(_says_something, patterns))
        )
    )


def _says_something(pattern: Attained) -> bool:
    """Where scores are entered and no goal was ever given a level, there is nothing to say of levels."""
    return pattern.missing != Missing.NOT_ASKED or pattern.first is not None or pattern.second is not None


def _one(counts: Counts, study: Study, taken: Taken, of: Scores, patterns: tuple[Attained, ...]) -> Part:
    pairs = [t_scores(pattern, taken.together) for pattern in patterns]
    missing = not_compared(counts, taken, of.unit, pairs)
    shares = tuple(_as_expected(counts, study, taken, of, patterns, missing))
    scores = in_points(taken, of, DEFINITION, T_POINTS)
    middles = summed_up(taken, scores, pairs, missing, (Measure.MEDIAN, Measure.MEAN))
    goals = _goals(taken, of, patterns, missing)
    results = (*shares, *middles.results, *goals.results)
    return Part.of(*results, *same_base(results))


def _as_expected(
    counts: Counts, study: Study, taken: Taken, of: Scores, patterns: tuple[Attained, ...], missing: Counter[str]
) -> Iterator[Result]:
    """Of those compared, whose goals taken together came out as expected or better, at each point."""
    compared = [pattern for pattern in patterns if pattern.first is not None and pattern.second is not None]
    known = sum(pattern.units for pattern in compared)
    for place, point in (("first", taken.first), ("second", taken.second)):
        so = sum(pattern.units for pattern in compared if getattr(pattern, place) >= 0)
        categories = {**missing, "as_expected": so, "less": known - so}
        id_ = f"{of.id}.{point}.as_expected"
        families = families_asked(counts.clusters_of(of.unit, id_)) or None
        label = f"{taken.what.name}: {point.label.lower()}, as expected or better"
        so_many = share(id_, label, of.unit, DEFINITION, tally(categories, "as_expected"))
        yield replace(with_share(so_many, families, study.intervals), table=of.id)


def _goals(taken: Taken, of: Scores, patterns: tuple[Attained, ...], missing: Counter[str]) -> Part:
    """How many goals the scores are made of, in the middle."""
    spread: Counter[float] = Counter()
    for pattern in patterns:
        if pattern.first is not None and pattern.second is not None:
            spread[pattern.goals] += pattern.units
    amount = Amount(f"{of.id}.goals", f"{taken.what.name}, goals of each", of.unit, DEFINITION, "goals")
    part = summary(amount, Histogram(spread, missing), (Measure.MEDIAN,))
    return Part(tuple(replace(result, table=f"{of.id}.medians") for result in part.results))
