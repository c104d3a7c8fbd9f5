"""The handovers of a family: each with its steps, its checks and what can come next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from stepdown.domain.handover_checks import due_on, weeks_to_check
from stepdown.domain.lifecycle.handover import HANDOVER, HandoverState
from stepdown.domain.needs import Need
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.handovers import Handover, HandoverCheck, HandoverStep
from stepdown.records.queries.names import names_of

WORDS = {
    "propose": "it was proposed to the family",
    "agree": "the family has agreed",
    "send": "it has been sent to the service",
    "receive": "the service says that it has it",
    "wait": "the service has put them on its waiting list",
    "accept": "the service has accepted",
    "offer": "the service has offered a first appointment",
    "attend": "the family has been there",
    "fail": "the family did not go, or goes no longer",
    "bridge": "a colleague has gone there with them (a bridging visit)",
    "settle": "the family is settled there",
    "family_declines": "the family does not want it",
    "service_declines": "the service has declined",
    "abandon": "it is given up",
}
"""Each step as what has happened."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: on which day, what happened, and who wrote it down."""

    happened_on: date
    words: str
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One look at whether the family still goes there. ``still_attending`` is empty until somebody has looked."""

    weeks: int
    due_on: date
    checked_on: date | None
    still_attending: bool | str
    note: str
    is_due: bool

    @classmethod
    def all_of(cls, h: Handover, today: date, notes: Mapping[int, str]) -> "tuple[CheckRow, ...]":
        """The checks of a handover, done and to come. ``notes``: what the reader may read of each, by its weeks."""
        if h.accepted_on is None:
            return ()
        by_week = {check.weeks_after: check for check in h.checks.all()}
        days = {weeks: due_on(h.accepted_on, weeks) for weeks in weeks_to_check(h.accepted_on)}
        now = max((weeks for weeks, day in days.items() if day <= today), default=None)
        return tuple(_check(w, day, by_week.get(w), notes.get(w, ""), is_now=w == now) for w, day in days.items())


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One handover. ``moves``: what can come next, each with its words."""

    id: UUID
    family: UUID
    need: str
    whom: str
    service: str
    service_id: UUID | None
    state: HandoverState
    proposed_on: date
    accepted_on: date | None
    first_attended_on: date | None
    ended_on: date | None
    bridging_visits: int
    steps: tuple[StepRow, ...]
    checks: tuple[CheckRow, ...]
    moves: tuple[tuple[str, str], ...]

    @property
    def last(self) -> StepRow:
        """The latest step."""
        return self.steps[-1] if self.steps else StepRow(self.proposed_on, WORDS["propose"], "", "")


def handovers_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[HandoverRow, ...]:
    """Every handover of a family that one sees, the open ones first."""
    check_may(who, Act.READ_FAMILY, family=family_id, today=at.date())
    family = family_seen_by(who, family_id, at.date())
    rows = _rows(Handover.objects.filter(episode__family=family), at.date())
    return tuple(sorted(rows, key=lambda r: (not r.state.is_open, r.proposed_on)))


def handover(who: Colleague, *, handover_id: UUID, at: datetime) -> HandoverRow:
    """One handover; NotSeen where it is not the reader's to see."""
    found = Handover.objects.filter(pk=handover_id, episode__family__in=families_seen_by(who, at.date()))
    for row in _rows(found, at.date()):
        check_may(who, Act.READ_FAMILY, family=row.family, today=at.date())
        trail.note(Act.READ_FAMILY, by=who, at=at, about=found[0])
        return row
    raise NotSeen


def _rows(found: QuerySet[Handover], today: date) -> list[HandoverRow]:
    steps = Prefetch("steps", queryset=HandoverStep.objects.select_related("by"))
    handovers = list(found.select_related("service", "episode").prefetch_related(steps, "checks"))
    names = names_of(h.person_id for h in handovers if h.person_id)
    return [_row(h, names.get(h.person_id, "") if h.person_id else "the family", today) for h in handovers]


def _row(h: Handover, whom: str, today: date) -> HandoverRow:
    state, need = HandoverState(h.state), Need(h.need)
    steps = list(h.steps.all())
    return HandoverRow(
        id=h.pk,
        family=h.episode.family_id,
        need=h.need_words if need is Need.OTHER else need.label + (f": {h.need_words}" if h.need_words else ""),
        whom=whom,
        service=h.service.name if h.service else h.service_named,
        service_id=h.service_id,
        state=state,
        proposed_on=h.proposed_on,
        accepted_on=h.accepted_on,
        first_attended_on=h.first_attended_on,
        ended_on=h.ended_on,
        bridging_visits=sum(step.move == "bridge" for step in steps),
        steps=tuple(StepRow(s.happened_on, WORDS[s.move], s.note, s.by.name) for s in steps),
        checks=CheckRow.all_of(h, today, {c.weeks_after: c.note for c in h.checks.all()}),
        moves=tuple((move.name, WORDS[move.name]) for move in HANDOVER.moves_from(state)),
    )


def _check(weeks: int, day: date, done: HandoverCheck | None, note: str, *, is_now: bool) -> CheckRow:
    """One that was missed is not asked for any more once the next has come."""
    if done is None:
        return CheckRow(weeks, day, None, "", "", is_due=is_now)
    still = done.still_attending if done.still_attending is not None else done.still_attending_missing
    return CheckRow(weeks, day, done.checked_on, still, note, is_due=False)
