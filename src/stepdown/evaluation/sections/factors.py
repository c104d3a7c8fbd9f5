"""Risk factors and strengths at the first point: Table 1 (children) and Table 2 (parents, and their families)."""

from dataclasses import replace

from stepdown.domain.factors import FACTORS, FactorGroup
from stepdown.domain.points import Point
from stepdown.domain.risks import ALL_THREE
from stepdown.evaluation.infer.figures import Part, share, tally, with_share
from stepdown.evaluation.infer.reach import families_asked
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Result

PEOPLE = "definitions/courses/people.sql"
FAMILIES = "definitions/courses/families.sql"
ALL_THREE_LABEL = "All three parental risks"


def factors(counts: Counts, study: Study) -> Part:
    """Each factor that the study names, at its first point, per child, per parent and per family."""
    return Part.of(*(at_point(counts, study, unit, f, study.compare.first) for unit, f in first_point_factors(study)))


def first_point_factors(study: Study) -> list[tuple[str, str]]:
    """(unit, factor) of each figure of Tables 1 and 2; overall ratings have no first point."""
    family = [f for f in study.factors.family if FACTORS[f].group is not FactorGroup.PRACTITIONER_RATING]
    return [
        *(("child", f) for f in study.factors.child),
        *(("parent", f) for f in study.factors.parent),
        *(("family", f) for f in study.factors.parent),
        ("family", ALL_THREE),
        *(("family", f) for f in family),
    ]


def at_point(counts: Counts, study: Study, unit: str, factor: str, point: Point, *episode_states: str) -> Result:
    """The share of counted units with a factor at a point, of those of whom it is known."""
    states: dict[str, int] = {}
    for (state, _), units in counts.pairs(unit, factor, point, point, *episode_states).items():
        states[state] = states.get(state, 0) + units
    definition = PEOPLE if unit in ("child", "parent") else FAMILIES
    id_, label = f"factors.{unit}.{factor}.{point}", factor_label(study, factor)
    # Patterns of families are of the study's first point; only an overall rating, of a family, is of another.
    together = families_asked(counts.clusters_of(unit, factor))
    result = with_share(share(id_, label, unit, definition, tally(states, "present")), together, study.intervals)
    return replace(result, point=str(point), table=f"factors.{unit}")


def factor_label(study: Study, factor: str) -> str:
    """The study's label of a factor, or the domain's."""
    return study.label(factor, ALL_THREE_LABEL if factor == ALL_THREE else FACTORS[factor].label)
