"""What a family agreed to tell a service: written with them, kept as it was, and taken back when they say so."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.domain.subject_access.leaving_out import names_any
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.sharing.decide import SharingSaid, decide_sharing
from stepdown.records.held.apart import apart
from stepdown.records.held.held import Them, them
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.handovers import Handover
from stepdown.records.models.receiving import HandoverLetter

_WHAT = "What the handover tells the service: whom to contact and how, why, what helps, and warnings"


@dataclass(frozen=True, slots=True)
class LetterSaid:
    """The words, as the family agreed to them. ``agreed_by``: who of the family did."""

    whom: str
    safe_way: str
    why: str
    agreed_by: str
    agreed_on: date
    what_helps: str = ""
    warnings: str = ""

    @property
    def words(self) -> str:
        """Everything that the service would read."""
        return "\n".join((self.whom, self.safe_way, self.why, self.what_helps, self.warnings))


@action(Act.WRITE_HANDOVER_LETTER)
def write_letter(*, by: Colleague, at: datetime, handover: Handover, said: LetterSaid) -> HandoverLetter:
    """Write it, in the place of an earlier one. That it was shared is recorded as every sharing is."""
    family = handover.episode.family_id
    check_may(by, Act.WRITE_HANDOVER_LETTER, family=family, today=at.date())
    problem = _problem(handover, said, at.date()) or _held_back(handover, said.words)
    if problem:
        raise Refusal(problem, family=family)
    _end_standing(handover, at)
    letter = HandoverLetter.objects.create(
        handover=handover,
        whom=said.whom.strip(),
        safe_way=said.safe_way.strip(),
        why=said.why.strip(),
        what_helps=said.what_helps.strip(),
        warnings=said.warnings.strip(),
        agreed_by=said.agreed_by.strip(),
        agreed_on=said.agreed_on,
        written_by=by,
        written_at=at,
    )
    _decide(by, at, handover, SharingAnswer.SHARED, "They agreed to these words.", said.agreed_on)
    return letter


@action(Act.TAKE_LETTER_BACK)
def take_letter_back(*, by: Colleague, at: datetime, handover: Handover, why: str = "") -> HandoverLetter:
    """The family does not want the service to know it any more: from now on it is not shown there."""
    family = handover.episode.family_id
    check_may(by, Act.TAKE_LETTER_BACK, family=family, today=at.date())
    letter = handover.letters.filter(ended_at__isnull=True).first()
    if letter is None:
        raise Refusal("Nothing is shown to the service.", family=family)
    _end_standing(handover, at)
    words = why.strip() or "They took their agreement back."
    _decide(by, at, handover, SharingAnswer.NOT_SHARED, words, at.date())
    return letter


def end_letters_of(family: UUID, at: datetime) -> None:
    """For an action after which no earlier words of a family can be trusted to be safe: they are to be written anew."""
    HandoverLetter.objects.filter(handover__episode__family=family, ended_at__isnull=True).update(ended_at=at)


def _end_standing(handover: Handover, at: datetime) -> None:
    handover.letters.filter(ended_at__isnull=True).update(ended_at=at)


def _decide(by: Colleague, at: datetime, handover: Handover, answer: SharingAnswer, why: str, on: date) -> None:
    service = handover.service.name if handover.service else handover.service_named
    said = SharingSaid(answer, _WHAT, service, why, FamilyTold.TOLD, on)
    decide_sharing(by=by, at=at, family=handover.episode.family, said=said)


def _problem(handover: Handover, said: LetterSaid, today: date) -> str:
    """Why it cannot be written so; empty where it can."""
    state = HandoverState(handover.state)
    if state is HandoverState.PROPOSED:
        return "The family has not agreed to the handover yet. Record that first."
    if not state.is_open and state is not HandoverState.SETTLED:
        return f"This handover is {state.label.lower()}: there is nothing more to tell the service."
    if not all(words.strip() for words in (said.whom, said.safe_way, said.why, said.agreed_by)):
        return "Say whom to contact, by which safe way, why, and who agreed to it."
    if said.agreed_on > today:
        return "The day on which they agreed is still to come."
    return ""


def _held_back(handover: Handover, words: str) -> str:
    """Why the words must not leave the team; empty where nothing speaks against it. It repeats nothing of them."""
    around = apart(_whose(handover), None, is_asked_by_another=False)
    if around.cut(words) != words:
        return "These words hold a part of a confidential address. Take it out: an address is told by who lives there."
    if around.beyond and handover.person is None:
        return "Two people of this family must learn nothing of each other. Propose a handover for one of them."
    if names_any(words, around.names_beyond):
        return "These words name somebody from whom this person is walled off. Take the name out."
    return ""


def _whose(handover: Handover) -> Them:
    if handover.person is not None:
        return them(handover.person)
    members = handover.episode.family.members.values_list("person_id", flat=True)
    return Them(frozenset(members), frozenset({handover.episode.family_id}))
