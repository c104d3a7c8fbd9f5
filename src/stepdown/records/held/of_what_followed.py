"""What is held of what colleagues wrote and talked over, what was shared, how the work ended, and who read it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from stepdown.domain.casework import ClosureReason
from stepdown.domain.disputes import DisputeOutcome, SaidBy
from stepdown.domain.documents import DocumentKind
from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.needs import Need
from stepdown.domain.risk_view import RiskView
from stepdown.domain.roles import Role
from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.domain.subject_access.words import HeldKind, Known
from stepdown.records.access.acts import READS_OF_A_FAMILY
from stepdown.records.held.held import Finder, Them, held, in_families, lines, of_one, practice
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.closings import Closing, DisciplineClosing
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation
from stepdown.records.models.disputes import Dispute
from stepdown.records.models.documents import Document
from stepdown.records.models.episodes import Involvement
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.handovers import Handover
from stepdown.records.models.receiving import HandoverLetter
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.models.sharing import SharingDecision
from stepdown.records.models.supervision import Discussion
from stepdown.records.models.tasks import Task

_day = timezone.localdate


def documents(of: Them) -> Finder:
    """What was written about the family for others."""
    for d in Document.objects.filter(in_families(of)):
        title = f"{DocumentKind(d.kind).label}, {d.first_day:%-d %B %Y} to {d.last_day:%-d %B %Y}"
        words = lines(*((part["heading"], part["words"]) for part in d.parts))
        yield held(HeldKind.DOCUMENT, d, d.last_day, title, words)


def talked_over(of: Them) -> Finder:
    """Supervision, and advice that was asked for about the family."""
    for d in Discussion.objects.filter(in_families(of)).select_related("session").prefetch_related("views"):
        views = ((practice(v.discipline), f"{RiskView(v.view).label}. {v.words}") for v in d.views.all())
        words = lines(("", d.summary), ("Seen differently", d.disagreement), *views)
        yield held(HeldKind.DISCUSSED, d, d.session.held_on, "Talked over in supervision", words)
    for c in Consultation.objects.filter(in_families(of, "family")):
        words = lines(("Question", c.question), ("Advice", c.advice), ("What came of it", c.followed_up))
        yield held(HeldKind.DISCUSSED, c, _day(c.asked_at), "A colleague was asked for advice", words)


def sharing(of: Them) -> Finder:
    """What was shared with others, and what was not."""
    for d in SharingDecision.objects.filter(in_families(of, "family")):
        words = lines(
            ("With", d.with_whom), ("", d.what), ("Why", d.why), ("Why the family was not told", d.not_told_because)
        )
        known = Known.TOLD if d.family_told == FamilyTold.TOLD else Known.NOT_SAID
        title = f"About sharing: {SharingAnswer(d.answer).label.lower()}"
        yield held(HeldKind.SHARING, d, d.decided_on, title, words, known=known)


def disputed(of: Them) -> Finder:
    """What somebody said is wrong in the record, and what became of it."""
    for d in Dispute.objects.filter(in_families(of, "family")):
        words = lines(("", d.words), (DisputeOutcome(d.outcome).label, d.outcome_words))
        title = f"{SaidBy(d.said_by).label} said that something is wrong"
        yield held(HeldKind.DISPUTED, d, d.said_on, title, words, about=of_one(d.person_id))


def tasks(of: Them) -> Finder:
    """What somebody had to do."""
    for t in Task.objects.filter(in_families(of)):
        words = lines(("", t.what), ("Why", t.why), ("What came of it", t.outcome), ("", TaskState(t.state).label))
        yield held(HeldKind.TASK, t, _day(t.raised_at), "Something that we had to do", words)


def way_out(of: Them) -> Finder:
    """Handovers, how each part of the work and the whole of it ended, and what was found out afterwards."""
    for h in Handover.objects.filter(in_families(of)).select_related("service"):
        service = h.service.name if h.service else h.service_named
        title = f"Handover to {service}: {HandoverState(h.state).label.lower()}"
        words = lines(("For", h.need_words or Need(h.need).label))
        yield held(HeldKind.WAY_OUT, h, h.proposed_on, title, words, about=of_one(h.person_id))
    for one in HandoverLetter.objects.filter(in_families(of, "handover__episode__family")).select_related("handover"):
        words = lines(
            ("Whom to contact", one.whom), ("Safe way", one.safe_way), ("Why", one.why),
            ("What helps", one.what_helps), ("Warnings", one.warnings),
        )  # fmt: skip
        title, about = "What the family agreed to tell the service", of_one(one.handover.person_id)
        yield held(HeldKind.WAY_OUT, one, one.agreed_on, title, words, about=about, known=Known.TOLD)
    for d in DisciplineClosing.objects.filter(in_families(of, "request__referral__family")).select_related("request"):
        title = f"The work of {practice(d.request.discipline)} ended: {ClosureReason(d.reason).label.lower()}"
        yield held(HeldKind.WAY_OUT, d, _day(d.closed_at), title, d.summary)
    for c in Closing.objects.filter(in_families(of)):
        words = lines(("", c.reason_words), ("What the family said", c.family_voice), ("", c.turned_down_because))
        yield held(HeldKind.WAY_OUT, c, _day(c.proposed_at), "It was proposed to end the work", words)
    for f in FollowUp.objects.filter(in_families(of), done_on__isnull=False):
        words = lines(("", f.words), ("Not reached", f.not_reached_because))
        title = f"We asked how things were, {f.months_after} months after"
        yield held(HeldKind.WAY_OUT, f, f.done_on or f.due_on, title, words, about=of_one(f.person_id))


def read_by(of: Them) -> Finder:
    """Who looked at the family's record, and how often. Only who worked with the family is named; others by role."""
    reads = AuditEvent.objects.filter(family__in=of.families, act__in=READS_OF_A_FAMILY, was_refused=False)
    by_colleague, by_program = _days_by(reads, "by"), _days_by(reads, "by_program")
    known = set(Involvement.objects.filter(in_families(of)).values_list("colleague", flat=True))
    for colleague in Colleague.objects.filter(pk__in=by_colleague).select_related("team"):
        days = by_colleague[colleague.pk]
        yield held(
            HeldKind.READ_BY, colleague, days[-1], f"Read by {_who(colleague, known)}", _often(days), is_free=False
        )
    for system in ServiceAccount.objects.filter(pk__in=by_program):
        days = by_program[system.pk]
        title = f"Given to another system of the council: {system.name}"
        yield held(HeldKind.READ_BY, system, days[-1], title, _often(days), is_free=False)


def _days_by(reads: QuerySet[AuditEvent], who: str) -> dict[UUID, list[date]]:
    found: dict[UUID, list[date]] = defaultdict(list)
    for one, at in reads.filter(**{f"{who}__isnull": False}).order_by("at").values_list(who, "at"):
        found[one].append(_day(at))
    return found


def _often(days: list[date]) -> str:
    first, last = f"{days[0]:%-d %B %Y}", f"{days[-1]:%-d %B %Y}"
    return f"Once, on {last}" if len(days) == 1 else f"{len(days)} times, from {first} to {last}"


def _who(colleague: Colleague, known: Iterable[UUID]) -> str:
    role = Role(colleague.role).label.lower()
    team = f" of {colleague.team.name}" if colleague.team else ""
    return f"{colleague.name}, {role}" if colleague.pk in known else f"a colleague, {role}{team}"
