"""What is held of the work with them: referrals, who worked with them, contacts, what they said, the plan."""

from django.utils import timezone

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult, InvolvementRole
from stepdown.domain.lifecycle.advocacy import IssueState
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.goal import GoalState
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.missing import word_or_why
from stepdown.domain.sensitivity import Sensitivity
from stepdown.domain.subject_access.words import HeldKind, Known
from stepdown.records.held.held import Finder, Them, held, in_families, known_if, lines, of_one, practice
from stepdown.records.models.contacts import Contact
from stepdown.records.models.engagement import Agreement, EngagementTurn
from stepdown.records.models.episodes import Involvement
from stepdown.records.models.plans import AdvocacyIssue, Goal, GoalRating, PlanAction, PlanSection
from stepdown.records.models.referrals import Question, Referral, SpecialismRequest

_day = timezone.localdate


def referrals(of: Them) -> Finder:
    """Why the team was asked, and what it decided."""
    for r in Referral.objects.filter(in_families(of, "family"), received_at__isnull=False).select_related(
        "referred_by"
    ):
        words = lines(
            ("Worries", r.concerns),
            ("What goes well", r.strengths),
            ("What the family wants", r.family_wants),
            ("Whether a child may have to become looked after", r.at_risk_basis),
            ("Decision", f"{ReferralState(r.state).label}. {r.decision_note}"),
        )
        known = Known.TOLD if r.family_told else Known.NOT_SAID
        title = f"{r.referred_by.name} asked the team to work with your family"
        yield held(HeldKind.REFERRAL, r, _day(r.received_at), title, words, known=known)
    for q in Question.objects.filter(in_families(of, "referral__family")):
        words = lines(("Asked", q.asked), ("Answered", q.answer))
        yield held(HeldKind.REFERRAL, q, _day(q.asked_at), "The team asked more before it decided", words)


def specialisms(of: Them) -> Finder:
    """Each kind of help that was asked for, and what was decided."""
    for s in SpecialismRequest.objects.filter(in_families(of, "referral__family")).select_related("referral"):
        words = lines(("Asked", s.asked), ("Advice instead", s.advice))
        on = s.referral.received_at or s.referral.started_at
        title = f"Help asked for: {practice(s.discipline)}"
        yield held(HeldKind.REFERRAL, s, _day(on), title, words, about=of_one(s.about_id))


def workers(of: Them) -> Finder:
    """Who worked with the family."""
    for i in Involvement.objects.filter(in_families(of)).select_related("colleague"):
        until = f" until {i.ended_on:%-d %B %Y}" if i.ended_on else ""
        title = f"{i.colleague.name}, {practice(i.discipline)}: {InvolvementRole(i.role).label.lower()}{until}"
        yield held(HeldKind.WORKERS, i, i.started_on, title, i.end_reason, about=of_one(i.client_id))


def contacts(of: Them) -> Finder:
    """Each contact and attempt, with what was added to its note."""
    found = Contact.objects.filter(in_families(of)).select_related("colleague")
    for c in found.prefetch_related("people", "amendments"):
        people = list(c.people.all())
        seen = frozenset(p.person_id for p in people if p.seen)
        title = (
            f"{word_or_why(ContactMode, c.mode, c.mode_missing).label}{_by(c)}: {ContactResult(c.result).label.lower()}"
        )
        there = bool(seen & of.people) and not c.not_shared_because
        yield held(
            HeldKind.CONTACT,
            c,
            _day(c.started_at),
            title,
            _note(c),
            about=frozenset(p.person_id for p in people),
            known=Known.PRESENT if there else Known.NOT_SAID,
            is_of_third_party=c.is_about_third_party,
            is_specialists=c.sensitivity == Sensitivity.SPECIALIST and bool(c.note),
            alone=frozenset(p.person_id for p in people if p.seen_alone),
        )


def offer(of: Them) -> Finder:
    """What an adult said of the support, and how the family stood to it."""
    for a in Agreement.objects.filter(in_families(of)):
        words = lines(("", a.words), ("Privacy notice", NoticeGiven(a.notice).label))
        known = known_if(a.person_id, of, Known.OWN_WORDS)
        title = AgreementAnswer(a.answer).label
        yield held(HeldKind.OFFER, a, a.said_on, title, words, about=of_one(a.person_id), known=known)
    for t in EngagementTurn.objects.filter(in_families(of)):
        yield held(HeldKind.OFFER, t, _day(t.at), EngagementState(t.after).label, t.why)


def goals(of: Them) -> Finder:
    """Goals and how near each was."""
    for g in Goal.objects.filter(in_families(of)):
        words = lines(("", f"“{g.words}”"), ("", f"{GoalState(g.state).label}. {g.ended_because}"))
        known = known_if(g.set_by_id, of, Known.OWN_WORDS)
        about = of_one(g.person_id) | of_one(g.set_by_id)
        yield held(HeldKind.PLAN, g, _day(g.written_at), "A goal", words, about=about, known=known)
    for r in GoalRating.objects.filter(in_families(of, "goal__episode__family")).select_related("goal"):
        said = f"{r.rating} of 10" if r.rating is not None else r.get_rating_missing_display().lower()
        known = known_if(r.rated_by_id, of, Known.OWN_WORDS)
        about = of_one(r.goal.person_id) | of_one(r.rated_by_id)
        words = f"“{r.goal.words}”"
        yield held(HeldKind.PLAN, r, r.rated_on, f"A goal was rated: {said}", words, about=about, known=known)


def plan(of: Them) -> Finder:
    """Actions, what each discipline wrote in the plan, and what was raised for the family."""
    for a in PlanAction.objects.filter(in_families(of)):
        yield held(HeldKind.PLAN, a, _day(a.written_at), "An action of the plan", a.what, about=of_one(a.member_id))
    for s in PlanSection.objects.filter(in_families(of)):
        title = f"The plan: {practice(s.discipline)}"
        yield held(HeldKind.PLAN, s, _day(s.changed_at), title, s.words)
    for i in AdvocacyIssue.objects.filter(in_families(of)):
        words = lines(
            ("With", i.raised_with), ("", i.issue), ("Answer", i.answer), (IssueState(i.state).label, i.outcome)
        )
        yield held(HeldKind.PLAN, i, i.raised_on, "We raised something for you", words)


def _by(c: Contact) -> str:
    return f" by {c.colleague.name}, {practice(c.discipline)}" if c.colleague else f" by {practice(c.discipline)}"


def _note(c: Contact) -> str:
    purpose = word_or_why(ContactPurpose, c.purpose, c.purpose_missing).label
    added = [("Added later", f"{a.words} ({a.why})") for a in c.amendments.all()]
    not_told = ("Why the family was not told", c.not_shared_because)
    return lines(("For", purpose), ("In short", c.summary), ("Note", c.note), not_told, *added)
