"""A factor's course over an episode: its state at referral and at closure, and the row that tells it."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Protocol

from stepdown.domain.missing import ObservationState as State
from stepdown.domain.observed import ObservedBy
from stepdown.domain.people import Subject
from stepdown.invented.pilot.deal import deal, indifferent, parts
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.stage import Stage

type Course = tuple[State, State]
"""The state at referral and at closure."""

_LOST = 0.1  # the share of those known at referral whose state at closure nobody wrote down


class Observed(Protocol):
    """Anybody of whom something is observed."""

    @property
    def family(self) -> Family:
        """The person's family."""
        ...


def known_and_missing[P](
    chance: Random, people: list[P], present: int, known: int, leaning: Callable[[P], float] = indifferent
) -> dict[P, State]:
    """States at referral: this many present of this many known, the rest not known or not asked by turns."""
    gaps = parts(len(people) - known, {State.NOT_KNOWN: 0.6, State.NOT_ASKED: 0.4})
    noted = deal(chance, people, {State.ABSENT: known, **gaps})
    told = [person for person in people if noted[person] is State.ABSENT]
    return noted | deal(chance, told, {State.PRESENT: present, State.ABSENT: known - present}, leaning)


def closure[P: Observed](
    chance: Random, at_referral: Mapping[P, State], resolves: float, emerges: float
) -> dict[P, Course]:
    """The courses to closure of closed cases, by shares of each state; not applicable for every other case."""
    ends = {
        State.PRESENT: {State.PRESENT: 1 - resolves, State.ABSENT: resolves},
        State.ABSENT: {State.PRESENT: emerges, State.ABSENT: 1 - emerges},
        State.NOT_KNOWN: {State.ABSENT: 0.4, State.PRESENT: 0.2, State.NOT_KNOWN: 0.4},
        State.NOT_ASKED: {State.NOT_ASKED: 0.7, State.ABSENT: 0.3},
        State.NOT_APPLICABLE: {State.NOT_APPLICABLE: 1.0},
    }
    at_closure = dict.fromkeys(at_referral, State.NOT_APPLICABLE)
    for state, shares in ends.items():
        closed = [p for p, was in at_referral.items() if was is state and p.family.stage is Stage.CLOSED]
        lost = {State.NOT_KNOWN: _LOST / (1 - _LOST)} if state in (State.PRESENT, State.ABSENT) else {}
        at_closure |= deal(chance, closed, parts(len(closed), shares | lost))
    return {person: (at_referral[person], at_closure[person]) for person in at_referral}


def course_row(subject: Subject, subject_id: str, family: Family, factor: str, course: Course) -> Row:
    """One row of observations. Nothing was asked at engagement or after closure."""
    return {
        "subject": subject,
        "subject_id": subject_id,
        **family.record,
        "factor": factor,
        "source": ObservedBy.PRACTITIONER.label,
        "at_referral": course[0],
        "at_engagement": State.NOT_ASKED,
        "at_closure": course[1],
        "at_follow_up": State.NOT_ASKED,
    }
