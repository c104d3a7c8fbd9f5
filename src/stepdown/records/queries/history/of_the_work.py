"""What a history says of the work itself: the way in, who works with them, the offer, contacts, the plan."""

from collections.abc import Iterator

from stepdown.domain.agreement import AgreementAnswer
from stepdown.domain.casework import ContactMode, ContactResult, InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.missing import word_or_why
from stepdown.domain.sharing import SharingAnswer
from stepdown.records.models.contacts import Contact
from stepdown.records.models.engagement import Agreement, EngagementTurn
from stepdown.records.models.episodes import Involvement, Wait
from stepdown.records.models.families import Family
from stepdown.records.models.plans import AdvocacyIssue, Goal
from stepdown.records.models.referrals import Referral
from stepdown.records.models.sharing import SharingDecision
from stepdown.records.queries.history.happened import Happened, Kind, day_of
from stepdown.records.queries.names import names_of


def way_in(family: Family) -> Iterator[Happened]:
    """Referrals, and what became of each."""
    for r in Referral.objects.filter(family=family, received_at__isnull=False).select_related("referred_by"):
        yield Happened(day_of(r.received_at), Kind.WAY_IN, f"Referred by {r.referred_by.name}", "referral", r.pk)
        if r.decided_at:
            words = f"Referral {r.reference}: {ReferralState(r.state).label.lower()}"
            yield Happened(day_of(r.decided_at), Kind.WAY_IN, words, "referral", r.pk)


def workers(family: Family) -> Iterator[Happened]:
    """Who began and ended work with them, and when nobody led it."""
    for i in Involvement.objects.filter(episode__family=family).select_related("colleague"):
        what = f"{i.colleague.name}, {InvolvementRole(i.role).label.lower()}, {Discipline(i.discipline).label.lower()}"
        yield Happened(i.started_on, Kind.WORKERS, f"{what}: begins", "working", family.pk)
        if i.ended_on:
            yield Happened(i.ended_on, Kind.WORKERS, f"{what}: ends. {i.end_reason}", "working", family.pk)
    for w in Wait.objects.filter(episode__family=family):
        yield Happened(w.started_on, Kind.WORKERS, f"No key worker. {w.reason}", "working", family.pk)


def offer(family: Family) -> Iterator[Happened]:
    """How they stood to the offer, and what each adult said of it."""
    for t in EngagementTurn.objects.filter(episode__family=family):
        words = f"{EngagementState(t.after).label}. {t.why}"
        yield Happened(day_of(t.at), Kind.OFFER, words, "engagement", family.pk)
    agreements = list(Agreement.objects.filter(episode__family=family))
    names = names_of(a.person_id for a in agreements)
    for a in agreements:
        words = f"{names[a.person_id]}: {AgreementAnswer(a.answer).label.lower()}"
        yield Happened(a.said_on, Kind.OFFER, words, "engagement", family.pk)


def contacts(family: Family) -> Iterator[Happened]:
    """Every contact and attempt; the note itself is read on the contact's own page."""
    for c in Contact.objects.filter(episode__family=family).select_related("colleague"):
        how = word_or_why(ContactMode, c.mode, c.mode_missing).label
        by = f" by {c.colleague.name}" if c.colleague else ""
        words = f"{how}{by}, {Discipline(c.discipline).label.lower()}: {ContactResult(c.result).label.lower()}"
        yield Happened(day_of(c.started_at), Kind.CONTACTS, words, "contact", c.pk, c.is_significant)


def sharing(family: Family) -> Iterator[Happened]:
    """What was shared and what was not; the reasons are on the page itself."""
    for d in SharingDecision.objects.filter(family=family):
        words = f"{d.with_whom}: {SharingAnswer(d.answer).label.lower()}"
        yield Happened(d.decided_on, Kind.SHARING, words, "sharing", family.pk)


def plan(family: Family) -> Iterator[Happened]:
    """Goals with how far each had come, and issues raised for the family."""
    for g in Goal.objects.filter(episode__family=family).prefetch_related("ratings"):
        yield Happened(day_of(g.written_at), Kind.PLAN, f"Goal: “{g.words}”", "goal", g.pk)
        for r in g.ratings.all():
            if r.rating is not None:
                yield Happened(r.rated_on, Kind.PLAN, f"“{g.words}” rated {r.rating} of 10", "goal", g.pk)
    for i in AdvocacyIssue.objects.filter(episode__family=family):
        words = f"Raised with {i.raised_with}: {i.issue}"
        yield Happened(i.raised_on, Kind.PLAN, words, "plan", family.pk)
