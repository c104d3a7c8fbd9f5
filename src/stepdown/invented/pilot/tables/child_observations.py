"""What was observed of the children: risk factors and strengths at referral and at closure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from stepdown.domain.missing import ObservationState as State
from stepdown.domain.people import Subject
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import alike_within_families, deal, draws
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.tables.course import Course, closure, course_row, known_and_missing


@dataclass(frozen=True, slots=True)
class Plan:
    """How a factor is dealt to the 190: how many have it, of how many known; and what becomes of it by closure.

    ``resolves`` and ``emerges`` are the shares, of those known at closure, in which it goes or comes.
    ``from_age``: younger children are not applicable. ``with_age``: how much it leans to the older.
    """

    present: int
    known: int
    resolves: float = 0.35
    emerges: float = 0.06
    from_age: int = 0
    with_age: float = 0.0


PLANS: dict[str, Plan] = {
    "child_mental_ill_health": Plan(*targets.MENTAL_ILL_HEALTH, resolves=0.32, with_age=1.0),
    "lack_of_stimulation": Plan(*targets.LACK_OF_STIMULATION, resolves=0.45, emerges=0.03),
    "neglect": Plan(88, 172, resolves=0.4),
    "emotional_abuse": Plan(97, 171, resolves=0.37),
    "physical_abuse": Plan(34, 168, resolves=0.55, emerges=0.02),
    "child_domestic_abuse": Plan(92, 166, resolves=0.46),
    "self_harm": Plan(24, 104, resolves=0.4, emerges=0.05, from_age=6, with_age=2.0),
    "young_carer": Plan(29, 110, resolves=0.25, from_age=5, with_age=0.5),
    "child_drug_misuse": Plan(18, 88, resolves=0.3, emerges=0.05, from_age=8, with_age=3.0),
    "antisocial_behaviour": Plan(37, 112, resolves=0.3, emerges=0.08, from_age=5, with_age=1.5),
    "child_criminal_exploitation": Plan(14, 90, resolves=0.3, emerges=0.04, from_age=8, with_age=2.0),
    "child_learning_disability": Plan(21, 158, resolves=0.0, emerges=0.02),
    "trusted_adult": Plan(96, 155, resolves=0.05, emerges=0.4),
    "settled_in_school": Plan(58, 108, resolves=0.1, emerges=0.3, from_age=5),
    "friendships": Plan(52, 102, resolves=0.1, emerges=0.25, from_age=5),
}


def child_observation_rows(seed: int, children: list[Child]) -> Iterator[Row]:
    """Every factor's course for every child in scope, and for the two young people in their own right."""
    counted = [child for child in children if child.counted]
    others = [child for child in children if not child.counted and child.out_of_scope != "Lives at another address"]
    dealt = {"at_risk_of_being_accommodated": _at_risk(draws(seed, "at risk"), counted)}
    for factor, plan in PLANS.items():
        dealt[factor] = _planned(draws(seed, factor), counted, plan)
    for factor, courses in dealt.items():
        chance = draws(seed, f"{factor} of the others")
        for child in others:
            courses[child] = (chance.choice((State.PRESENT, State.ABSENT)), State.NOT_APPLICABLE)
        yield from (
            course_row(Subject.CHILD, child.child_id, child.family, factor, courses[child]) for child in courses
        )


def _planned(chance: Random, counted: list[Child], plan: Plan) -> dict[Child, Course]:
    """The plan's counts at referral, dealt with its leanings, then what became of each by closure."""
    asked = [child for child in counted if child.age is not None and child.age >= plan.from_age]
    at_referral = dict.fromkeys(counted, State.NOT_APPLICABLE)
    at_referral |= known_and_missing(chance, asked, plan.present, plan.known, _leaning(chance, plan.with_age))
    return closure(chance, at_referral, plan.resolves, plan.emerges)


def _leaning(chance: Random, with_age: float) -> Callable[[Child], float]:
    siblings = alike_within_families(chance)
    return lambda child: siblings(child) + with_age * (child.age or 0) / 17


def _at_risk(chance: Random, counted: list[Child]) -> dict[Child, Course]:
    """At risk of being accommodated, known of all at referral: 35 of the 57.

    Those in care at closure are among them, two of them in care at referral already; the one child who came home from
    care is not. So 33 remain who could enter care, of whom 2 did.
    """

    def leaning(child: Child) -> float:
        before, after = child.course
        in_care = child.paired and after is SafeguardingLevel.LOOKED_AFTER
        came_home = child.paired and before is SafeguardingLevel.LOOKED_AFTER and not in_care
        level = before.rung / 4 if isinstance(before, SafeguardingLevel) else 0.3
        return 9.0 * (in_care - came_home) + level

    at_referral: dict[Child, State] = {}
    for paired, present in ((True, targets.AT_RISK_PAIRED), (False, targets.AT_RISK_OTHERS)):
        stratum = [child for child in counted if child.paired is paired]
        counts = {State.PRESENT: present, State.ABSENT: len(stratum) - present}
        at_referral |= deal(chance, stratum, counts, leaning)
    return closure(chance, at_referral, resolves=0.6, emerges=0.05)
