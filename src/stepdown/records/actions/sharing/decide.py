"""A decision to share something of a family, or not to, with its reasons."""

from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.sharing import SharingDecision


@dataclass(frozen=True, slots=True)
class SharingSaid:
    """What was decided. ``not_told_because``: why the family is not told; only where it is not."""

    answer: SharingAnswer
    what: str
    with_whom: str
    why: str
    family_told: FamilyTold
    decided_on: date
    not_told_because: str = ""


@action(Act.DECIDE_SHARING)
def decide_sharing(*, by: Colleague, at: datetime, family: Family, said: SharingSaid) -> SharingDecision:
    """Record it. Nobody's consent is asked for: the reasons are what has to be there."""
    check_may(by, Act.DECIDE_SHARING, family=family.pk, today=at.date())
    problem = _problem(said, at.date())
    if problem:
        raise Refusal(problem, family=family.pk)
    not_told = said.family_told is FamilyTold.NOT_TOLD
    return SharingDecision.objects.create(
        family=family,
        answer=said.answer,
        what=said.what.strip(),
        with_whom=said.with_whom.strip(),
        why=said.why.strip(),
        family_told=said.family_told,
        not_told_because=said.not_told_because.strip() if not_told else "",
        decided_on=said.decided_on,
        decided_by=by,
        recorded_at=at,
    )


def _problem(said: SharingSaid, today: date) -> str:
    """Why it cannot be recorded so; empty where it can."""
    if said.decided_on > today:
        return "This day is still to come."
    if not (said.what.strip() and said.with_whom.strip() and said.why.strip()):
        return "Say what it was, with whom, and why."
    if said.family_told is FamilyTold.NOT_TOLD and not said.not_told_because.strip():
        return "Say why the family is not told: for example, that it would put somebody in danger."
    return ""
