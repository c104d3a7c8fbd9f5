"""What was observed of the parents and of each family as a whole, so that the families come out as declared."""

from collections.abc import Iterator
from random import Random

from stepdown.domain.missing import ObservationState as State
from stepdown.domain.people import Subject
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.deal import deal, draws
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.parents import FamilyRisks, Parent, draw_parental_risks
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.stage import Stage
from stepdown.invented.pilot.tables.course import Course, closure, course_row, known_and_missing

_MENTAL_KINDS = {  # how many in a hundred of the parents with mental ill-health have each kind
    "parental_depression": 62,
    "parental_anxiety": 55,
    "parental_trauma": 31,
    "parental_personality_disorder": 12,
    "parental_bipolar_disorder": 6,
}
_OF_PARENTS = {  # in a hundred parents: present, known; the shares that go and come by closure
    "parental_offending": (31, 84, 0.15, 0.03),
    "parent_was_looked_after": (22, 78, 0.0, 0.0),
    "parent_supportive_network": (38, 86, 0.1, 0.3),
    "parent_works_with_services": (52, 90, 0.1, 0.4),
}
_OF_FAMILIES = {  # in a hundred families, likewise
    "unsuitable_housing": (28, 90, 0.4, 0.05),
    "debt_or_low_income": (47, 82, 0.2, 0.08),
    "wider_family_support": (41, 88, 0.05, 0.25),
}


def parent_observation_rows(seed: int, families: list[Family], parents: list[Parent]) -> Iterator[Row]:
    """The parents' factors: the four dealt by family, the kinds of mental ill-health, and those dealt by parent."""
    households = {family: [parent for parent in parents if parent.family is family] for family in families}
    risks = draw_parental_risks(seed, families)
    for factor in risks:
        courses = _by_household(draws(seed, factor), households, _family_courses(seed, factor, risks, families))
        yield from _rows(factor, courses)
        if factor == "parental_mental_ill_health":
            for kind, share in _MENTAL_KINDS.items():
                yield from _rows(kind, _kind(draws(seed, kind), courses, share))
    for factor, (present, known, resolves, emerges) in _OF_PARENTS.items():
        chance, n = draws(seed, factor), len(parents)
        at_referral = known_and_missing(chance, parents, round(present * n / 100), round(known * n / 100))
        yield from _rows(factor, closure(chance, at_referral, resolves, emerges))


def family_observation_rows(seed: int, families: list[Family]) -> Iterator[Row]:
    """Factors of a family as a whole, and the practitioner's two ratings at closure."""
    for factor, (present, known, resolves, emerges) in _OF_FAMILIES.items():
        chance, n = draws(seed, factor), len(families)
        whole = [_Whole(family) for family in families]
        at_referral = known_and_missing(chance, whole, round(present * n / 100), round(known * n / 100))
        for each, course in closure(chance, at_referral, resolves, emerges).items():
            yield course_row(Subject.FAMILY, each.family.family_id, each.family, factor, course)
    closed = [family for family in families if family.stage is Stage.CLOSED]
    went_well = draws(seed, "went well")
    shared = {family: went_well.random() for family in closed}
    for factor, counts in (
        ("home_stability_improved", targets.HOME_STABILITY),
        ("wellbeing_increased", targets.WELLBEING),
    ):
        for family, state in deal(draws(seed, factor), closed, counts, shared.__getitem__).items():
            yield course_row(Subject.FAMILY, family.family_id, family, factor, (State.NOT_APPLICABLE, state))


def _rows(factor: str, courses: dict[Parent, Course]) -> Iterator[Row]:
    for parent, course in courses.items():
        yield course_row(Subject.PARENT, parent.parent_id, parent.family, factor, course)


def _family_courses(seed: int, factor: str, risks: FamilyRisks, families: list[Family]) -> dict[Family, Course]:
    """The factor's course for each family: as declared for the included, by chance for those left out."""
    chance = draws(seed, f"{factor} at closure")
    courses = {family: (state, State.NOT_APPLICABLE) for family, state in risks[factor].items()}
    for before, counts in targets.PARENTAL_CLOSURE[factor].items():
        closed = [f for f, state in risks[factor].items() if state is before and f.stage is Stage.CLOSED]
        for family, after in deal(chance, closed, counts).items():
            courses[family] = (before, after)
    left_out = [family for family in families if family not in courses]
    return courses | {f: (chance.choice((State.PRESENT, State.ABSENT)), State.NOT_APPLICABLE) for f in left_out}


def _by_household(
    chance: Random, households: dict[Family, list[Parent]], courses: dict[Family, Course]
) -> dict[Parent, Course]:
    """A family's course told of its parents: one parent carries it; where it is absent, it is absent of both."""
    told: dict[Parent, Course] = {}
    for family, (before, after) in courses.items():
        carrier = chance.choice(households[family])
        for parent in households[family]:
            told[parent] = (before, after) if parent is carrier else (_beside(chance, before), _beside(chance, after))
    return told


def _beside(chance: Random, carried: State) -> State:
    """What is said of the other parent: nothing that would change what is said of the family."""
    if carried is State.PRESENT:
        return chance.choices((State.ABSENT, State.PRESENT, State.NOT_KNOWN), (6, 2, 2))[0]
    if carried is State.NOT_KNOWN:
        return chance.choice((State.ABSENT, State.NOT_KNOWN, State.NOT_ASKED))
    return carried


def _kind(chance: Random, courses: dict[Parent, Course], share: int) -> dict[Parent, Course]:
    """One kind of mental ill-health: found only where there is mental ill-health, and gone when that is gone."""
    told: dict[Parent, Course] = {}
    for parent, (before, after) in courses.items():
        has = chance.random() * 100 < share
        told[parent] = (_part(before, has=has), _part(after, has=has))
    return told


def _part(whole: State, *, has: bool) -> State:
    return State.ABSENT if whole is State.PRESENT and not has else whole


class _Whole:
    """A family as somebody of whom something is observed."""

    def __init__(self, family: Family) -> None:
        self.family = family
