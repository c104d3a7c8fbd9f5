"""What a history says of the children, of what was talked over and written, and of the way out."""

from collections.abc import Iterator

from stepdown.domain.casework import ClosureReason, EventKind
from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind
from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.needs import Need
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.models.closings import Closing, DisciplineClosing
from stepdown.records.models.documents import Document
from stepdown.records.models.families import Family
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.handovers import HandoverStep
from stepdown.records.models.observations import ChildEvent, Standing
from stepdown.records.models.supervision import Discussion
from stepdown.records.queries.history.happened import Happened, Kind, day_of
from stepdown.records.queries.names import names_of


def children(family: Family) -> Iterator[Happened]:
    """Each child's levels as the council has them, and what happened to them."""
    people = list(family.members.values_list("person_id", flat=True))
    names = names_of(people)
    for s in Standing.objects.filter(child__in=people):
        words = f"{names[s.child_id]}: {SafeguardingLevel(s.level).label.lower()} ({s.source})"
        yield Happened(s.started_on, Kind.CHILDREN, words, "observations", family.pk)
    for e in ChildEvent.objects.filter(child__in=people):
        words = f"{names[e.child_id]}: {EventKind(e.kind).label.lower()}"
        yield Happened(e.started_on, Kind.CHILDREN, words, "observations", family.pk, is_significant=True)


def supervision(family: Family) -> Iterator[Happened]:
    """When the team talked about them, and whether colleagues saw it differently."""
    for d in Discussion.objects.filter(episode__family=family).select_related("session"):
        words = "Talked over in supervision" + ("; colleagues saw it differently" if d.disagreement else "")
        yield Happened(d.session.held_on, Kind.SUPERVISION, words, "session", d.session_id)


def reports(family: Family) -> Iterator[Happened]:
    """What was written for others and finished, and where it was filed."""
    for d in Document.objects.filter(episode__family=family, finished_at__isnull=False).prefetch_related("filings"):
        of = f", {Discipline(d.discipline).label.lower()}" if d.discipline else ""
        words = f"{DocumentKind(d.kind).label}{of}: finished"
        yield Happened(day_of(d.finished_at), Kind.REPORTS, words, "document", d.pk)
        for f in list(d.filings.all())[:1]:
            filed = f"{DocumentKind(d.kind).label}{of}: filed to the council's record"
            yield Happened(day_of(f.filed_at), Kind.REPORTS, filed, "document", d.pk)


def way_out(family: Family) -> Iterator[Happened]:
    """Steps of handovers, what closed and why, and what was found out afterwards."""
    steps = HandoverStep.objects.filter(handover__episode__family=family).select_related("handover__service")
    for s in steps:
        service = s.handover.service.name if s.handover.service else s.handover.service_named
        words = (
            f"{Need(s.handover.need).label}, {service or 'no service named'}: {HandoverState(s.after).label.lower()}"
        )
        yield Happened(s.happened_on, Kind.WAY_OUT, words, "handover", s.handover_id)
    for c in DisciplineClosing.objects.filter(request__referral__family=family).select_related("request"):
        words = f"{Discipline(c.request.discipline).label} closed: {ClosureReason(c.reason).label.lower()}"
        yield Happened(day_of(c.closed_at), Kind.WAY_OUT, words, "step_down", family.pk)
    for one in Closing.objects.filter(episode__family=family, state=ClosingState.CONFIRMED):
        words = f"The family closed: {ClosureReason(one.reason).label.lower()}"
        yield Happened(one.last_day, Kind.WAY_OUT, words, "step_down", family.pk, is_significant=True)
    done = FollowUp.objects.filter(episode__family=family, done_on__isnull=False, person__isnull=True)
    for f in done:
        words = f"Follow-up at {f.months_after} months: {'reached' if f.reached else 'not reached'}"
        yield Happened(f.done_on or f.due_on, Kind.WAY_OUT, words, "follow_ups", family.pk)
