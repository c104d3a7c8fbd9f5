"""The series of observations from assessments, beside the practitioners' own: of each child, and of each family."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepdown.domain.missing import ObservationState
from stepdown.domain.people import Subject
from stepdown.linkage.assessed.states import Episode, at_closure, at_referral, state
from stepdown.linkage.extract.records import Assessment, FactorFound, Whose

SOURCE = "assessment factors"
"""What the observations' source is called in a dataset."""

OF_THE_CHILD = (
    *("child_alcohol_misuse", "child_drug_misuse", "child_domestic_abuse", "child_mental_ill_health"),
    *("child_learning_disability", "child_physical_disability", "young_carer", "privately_fostered"),
    *("unaccompanied_asylum_seeker", "missing_episodes", "child_sexual_exploitation", "trafficking", "gangs"),
    *("antisocial_behaviour", "self_harm", "neglect", "emotional_abuse", "physical_abuse", "sexual_abuse"),
    *("female_genital_mutilation", "faith_linked_abuse", "child_criminal_exploitation"),
)
OF_A_PARENT = (
    *("parental_alcohol_problem", "parental_drug_problem", "parental_domestic_abuse", "parental_mental_ill_health"),
    *("parental_learning_disability", "parental_physical_disability"),
)
"""The factors for which an assessment's form has a box, each in the field's words."""


@dataclass(frozen=True, slots=True)
class Observed:
    """One factor's course over an episode, as assessments tell it."""

    subject: Subject
    subject_id: str
    factor: str
    at_referral: ObservationState
    at_closure: ObservationState


def of_child(assessments: Sequence[Assessment], episode: Episode) -> Iterator[Observed]:
    """Every factor of one child."""
    before, after = at_referral(assessments, episode), at_closure(assessments, episode)
    for factor in OF_THE_CHILD:
        found = (FactorFound(factor, Whose.CHILD),)
        yield Observed(Subject.CHILD, episode.child, factor, state(before, found), state(after, found))


def of_family(
    family: str, assessments: Mapping[str, Sequence[Assessment]], episodes: Iterable[Episode]
) -> Iterator[Observed]:
    """Every factor of the adults of one family, over the assessments of all its children: found for one is found.

    A factor of another adult of the household counts as a parent's: the children live with it.
    """
    points = [
        (at_referral(assessments.get(e.child, ()), e), at_closure(assessments.get(e.child, ()), e)) for e in episodes
    ]
    for factor in OF_A_PARENT:
        found = (FactorFound(factor, Whose.PARENT), FactorFound(factor, Whose.HOUSEHOLD))
        before, after = (_together(state(point[at], found) for point in points) for at in (0, 1))
        yield Observed(Subject.FAMILY, family, factor, before, after)


def _together(states: Iterable[ObservationState]) -> ObservationState:
    """The family's state: a child who was not assessed says nothing against another who was."""
    return max(states, key=_ORDER.index, default=ObservationState.NOT_ASKED)


_ORDER = (
    ObservationState.NOT_APPLICABLE,
    ObservationState.NOT_ASKED,
    ObservationState.ABSENT,
    ObservationState.NOT_KNOWN,
    ObservationState.PRESENT,
)
"""Of several children's states the last in this order is the family's."""
