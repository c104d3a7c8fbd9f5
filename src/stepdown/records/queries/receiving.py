"""What a community service sees of a handover: the family's words, the days of the steps, and its own notes."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from stepdown.domain.lifecycle.handover import HANDOVER, OF_THE_SERVICE, HandoverState
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.handed_over import handovers_received_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.handovers import Handover, HandoverStep
from stepdown.records.models.receiving import HandoverLetter
from stepdown.records.queries.handovers import WORDS, CheckRow

_BEFORE_IT_WAS_SENT = ("propose", "agree")

_WAITS = {
    HandoverState.SENT: "Say whether you can take it",
    HandoverState.WAITLISTED: "On your waiting list",
    HandoverState.ACCEPTED: "First appointment",
    HandoverState.FAILED_TO_ATTEND: "Not coming",
}


@dataclass(frozen=True, slots=True)
class LetterRow:
    """What the family agreed to tell, and whom of the team to ring."""

    whom: str
    safe_way: str
    why: str
    what_helps: str
    warnings: str
    agreed_by: str
    agreed_on: date
    written_by: str
    telephone: str

    @classmethod
    def of(cls, letter: HandoverLetter) -> "LetterRow":
        """A letter's words, for a query that may show them."""
        words = {name: getattr(letter, name) for name in ("whom", "safe_way", "why", "what_helps", "warnings")}
        return cls(
            **words,
            agreed_by=letter.agreed_by,
            agreed_on=letter.agreed_on,
            written_by=letter.written_by.name,
            telephone=letter.written_by.telephone,
        )


@dataclass(frozen=True, slots=True)
class ReceivedStep:
    """One step since it was sent. ``note``: only where the reader's own service wrote it."""

    happened_on: date
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """One handover at the service. ``waits``: what it waits for now, empty where it waits for nothing."""

    id: UUID
    service: str
    state: HandoverState
    sent_on: date
    letter: LetterRow
    steps: tuple[ReceivedStep, ...]
    checks: tuple[CheckRow, ...]
    moves: tuple[tuple[str, str], ...]

    @property
    def check_due(self) -> CheckRow | None:
        """The check that is to be answered now."""
        return next((c for c in self.checks if c.is_due), None)

    @property
    def waits(self) -> str:
        """What is asked of the service now, in words."""
        return "Do they still come?" if self.check_due else _WAITS.get(self.state, "")

    @property
    def asks(self) -> bool:
        """Whether somebody at the service is to answer now."""
        return self.state is HandoverState.SENT or self.check_due is not None


def received(who: Colleague, *, at: datetime) -> tuple[ReceivedRow, ...]:
    """The handovers to one's services: what is to be answered first, then as they were sent."""
    check_may(who, Act.READ_RECEIVED, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="received")
    rows = _rows(who, handovers_received_by(who, at.date()), at.date())
    return tuple(sorted(rows, key=lambda row: (not row.asks, row.sent_on)))


def received_one(who: Colleague, *, handover_id: UUID, at: datetime) -> ReceivedRow:
    """One of them; NotSeen where it is not the service's to see. The read is audited, with whose family it is."""
    check_may(who, Act.READ_RECEIVED, today=at.date())
    found = handovers_received_by(who, at.date()).filter(pk=handover_id)
    for row in _rows(who, found, at.date()):
        trail.note(Act.READ_RECEIVED, by=who, at=at, about=found[0])
        return row
    raise NotSeen


def received_row(who: Colleague, *, handover: UUID, today: date) -> Handover:
    """The handover itself, for an action."""
    found = handovers_received_by(who, today).filter(pk=handover).select_related("episode", "service").first()
    if found is None:
        raise NotSeen
    return found


def _rows(who: Colleague, found: QuerySet[Handover], today: date) -> list[ReceivedRow]:
    steps = Prefetch("steps", queryset=HandoverStep.objects.select_related("by"))
    letters = Prefetch(
        "letters", queryset=HandoverLetter.objects.filter(ended_at__isnull=True).select_related("written_by")
    )
    return [_row(who, h, today) for h in found.select_related("service").prefetch_related(steps, letters, "checks__by")]


def _row(who: Colleague, h: Handover, today: date) -> ReceivedRow:
    state = HandoverState(h.state)
    steps = [s for s in h.steps.all() if s.move not in _BEFORE_IT_WAS_SENT]
    moves = (m.name for m in HANDOVER.moves_from(state) if m.name in OF_THE_SERVICE)
    own = [_of_own(who, check.by) for check in h.checks.all()]
    notes = {c.weeks_after: c.note if is_own else "" for c, is_own in zip(h.checks.all(), own, strict=True)}
    return ReceivedRow(
        id=h.pk,
        service=h.service.name if h.service else "",
        state=state,
        sent_on=h.sent_on or today,
        letter=LetterRow.of(h.letters.all()[0]),
        steps=tuple(ReceivedStep(s.happened_on, WORDS[s.move], s.note if _of_own(who, s.by) else "") for s in steps),
        checks=CheckRow.all_of(h, today, notes),
        moves=tuple((name, WORDS[name]) for name in moves),
    )


def _of_own(who: Colleague, by: Colleague) -> bool:
    return by.pk == who.pk or (who.team_id is not None and by.team_id == who.team_id)
