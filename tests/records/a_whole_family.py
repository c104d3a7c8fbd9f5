"""The Ashdowns with at least one row in every table that can hold something of a family, closed, and long ago."""

from datetime import datetime, timedelta

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.casework import EventKind
from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.domain.disciplines import Discipline
from stepdown.domain.disputes import DisputedKind, SaidBy
from stepdown.domain.documents import DocumentKind, FiledHow
from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.points import Point
from stepdown.domain.risk_view import RiskView
from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.linkage.matching.decisions import Manner, Verdict
from stepdown.linkage.matching.proposal import MatchRule, Strength
from stepdown.records.actions.consultations.ask import ask
from stepdown.records.actions.contacts.note import amend_contact
from stepdown.records.actions.disputes.dispute import DisputeSaid, record_dispute
from stepdown.records.actions.documents.write import begin_document
from stepdown.records.actions.drafts import keep_draft, open_draft
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.engagement.agree import record_agreement
from stepdown.records.actions.observing.events import record_event
from stepdown.records.actions.observing.observe import Observed, observe
from stepdown.records.actions.once import once
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.plan.advocacy import raise_issue
from stepdown.records.actions.plan.doing import plan_action, write_section
from stepdown.records.actions.plan.goals import rate_goal, write_goal
from stepdown.records.actions.restrictions import restrict
from stepdown.records.actions.sharing.decide import SharingSaid, decide_sharing
from stepdown.records.actions.supervision import Decided, discuss, open_session
from stepdown.records.actions.tasks import write_task
from stepdown.records.models import (
    CaseFileChange,
    CaseFileMatch,
    CaseFiles,
    Clarification,
    ClockExemption,
    ClockPause,
    ContactGoal,
    CouncilDate,
    CouncilExtract,
    Decline,
    Episode,
    Filing,
    Flag,
    HandoverCheck,
    LateNote,
    Measure,
    Merge,
    Person,
    PersonName,
    Question,
    Relationship,
    SafeContact,
    Wait,
)
from tests.cast import LONDON, MONDAY, Cast, person_named
from tests.records.access_requests import asks, drafted
from tests.records.receiving import letter
from tests.records.stepping_down import VISIT, closed_without_more, discipline_closed, proposed, walked, worked_with
from tests.records.test_observations import measured

LONG_AFTER = datetime(2062, 1, 9, 10, 0, tzinfo=LONDON)
"""More than 35 years after the last contact with a family of whom a child had a child protection plan."""

AT = VISIT + timedelta(days=1)


def a_whole_family(cast: Cast) -> Episode:
    """Everything, by the actions where there is one and by hand for the rest."""
    episode = worked_with(cast)
    _work(cast, episode)
    _talk(cast, episode)
    _people(cast, episode)
    _clocks(cast, episode)
    _case_files(cast)
    _who_sees_it(cast, episode)
    measured(cast, episode)
    discipline_closed(cast.yusuf, episode)
    closed_without_more(cast, episode)
    _unsent(cast, episode)
    episode.refresh_from_db()
    return episode


def _work(cast: Cast, episode: Episode) -> None:
    tia, kerry = person_named("Tia"), person_named("Kerry")
    by = {"by": cast.dee, "at": AT, "episode": episode}
    contact = episode.contacts.first()
    goal = write_goal(**by, words="Calm evenings", person=tia, set_by=kerry, baseline=2)
    rate_goal(by=cast.dee, at=AT, goal=goal, rating=5, on=AT.date())
    ContactGoal.objects.create(contact=contact, goal=goal)
    amend_contact(by=contact.colleague, at=AT, contact=contact, words="Kerry adds", why="She rang")
    plan_action(**by, what="Ring the school", member=kerry)
    write_section(**by, discipline=Discipline.DOMESTIC_ABUSE, words="A safety plan", version=0)
    raise_issue(**by, issue="Damp", raised_with="Housing", raised_on=AT.date())
    write_task(**by, for_colleague=cast.dee, what="Ring", due_on=AT.date())
    given = {"answer": AgreementAnswer.AGREED, "notice": NoticeGiven.IN_PERSON, "said_on": AT.date()}
    record_agreement(**by, person=kerry, **given)
    record_event(**by, child=tia, kind=EventKind.MISSING, started_on=AT.date(), source=EventSource.FAMILY)
    observe(
        **by, person=kerry, point=Point.AT_REFERRAL, observed_on=AT.date(), observed_by=ObservedBy.PRACTITIONER,
        factors={"parental_domestic_abuse": Observed(ObservationState.PRESENT)},
    )  # fmt: skip
    paper = begin_document(**by, kind=DocumentKind.CONFERENCE_REPORT, first_day=AT.date(), last_day=AT.date())
    Filing.objects.create(document=paper, child=tia, how=next(iter(FiledHow)), filed_by=cast.dee, filed_at=AT)
    handover = walked(cast, proposed(cast, episode), "agree")
    letter(cast, handover, at=AT + timedelta(days=7))
    HandoverCheck.objects.create(
        handover=handover, weeks_after=2, checked_on=AT.date(), still_attending=True, by=cast.dee
    )
    said = DisputeSaid(SaidBy.PARENT, AT.date(), "It was not so", who="Kerry")
    about = {"about": DisputedKind.CONTACT, "entry": contact, "said": said}
    record_dispute(by=cast.dee, at=AT, family=episode.family, **about)
    Wait.objects.create(episode=episode, started_on=AT.date(), ended_on=AT.date(), reason="Nobody there")


def _talk(cast: Cast, episode: Episode) -> None:
    session = open_session(by=cast.maya, at=AT, held_on=AT.date(), present=[cast.dee])
    views = {Discipline.DOMESTIC_ABUSE: (RiskView.LESS_WORRIED, "Calmer")}
    decided = [Decided("Ask", cast.yusuf, AT.date())]
    discuss(by=cast.maya, at=AT, session=session, episode=episode, summary="Calmer", views=views, decisions=decided)
    ask(by=cast.dee, at=AT, team=cast.team, question="How?", asked_of=cast.cass, family=episode.family)
    Question.objects.create(referral=episode.referral, asked="Who is at home?", asked_by=cast.maya, asked_at=AT)


def _people(cast: Cast, episode: Episode) -> None:
    tia, kerry, luke = person_named("Tia"), person_named("Kerry"), person_named("Luke")
    Relationship.objects.create(person=kerry, other=tia, kind="parent_of", parental_responsibility=True)
    SafeContact.objects.create(person=kerry, channel="call", safety="safe", value="01632 960001", note="After six")
    raise_wall(by=cast.dee, at=AT, family=episode.family, one=tia, other=luke, reason="Ordered")
    Flag.objects.create(child=tia, kind="section_47", started_on=AT.date(), source="The census")
    twice = Person.objects.create(
        merged_into=tia, **{f"{c}_missing": Missing.NOT_KNOWN for c in
        ("born_on", "sex", "ethnicity", "disabled", "first_known_on", "prior_referrals")},
    )  # fmt: skip
    PersonName.objects.create(person=twice, given="Tiah", family="Ashdown", sounds_like="T")
    Merge.objects.create(
        family=episode.family,
        kept=tia,
        merged=twice,
        reason="The same school",
        proposed_at=AT,
        proposed_by=cast.maya,
        decided_at=AT,
        decided_by=cast.max,
    )
    extract = CouncilExtract.objects.get()
    CouncilDate.objects.create(extract=extract, council_id="C1", kind="review_conference", due_on=AT.date())


def _clocks(cast: Cast, episode: Episode) -> None:
    of = {"rule": "decision", "referral": episode.referral, "words": "Away", "by": cast.dee, "at": AT}
    ClockPause.objects.create(**of, reason=PauseReason.FAMILY_AWAY, started_at=AT, ended_at=AT)
    ClockExemption.objects.create(**of, until=AT.date())
    LateNote.objects.create(**of, reason=LateReason.OTHER)


def _who_sees_it(cast: Cast, episode: Episode) -> None:
    """What was declined, opened in an emergency, restricted, shared, and asked for by one of them."""
    family, request = episode.family, episode.referral.requests.first()
    Decline.objects.create(
        request=request, reason="below_threshold", advice="Ring the school", proposed_by=cast.maya, proposed_at=AT,
        decided_by=cast.max, decided_at=AT, turned_down_because="It is above",
    )  # fmt: skip
    open_in_emergency(by=cast.cass, at=AT, whose=Whose(family.reference), reason="A call at night")
    restrict(by=cast.maya, at=AT, family=family, kept_from=cast.max, reason="A neighbour")
    said = SharingSaid(SharingAnswer.SHARED, "That she is safe", "The school", "For Tia", FamilyTold.TOLD, AT.date())
    decide_sharing(by=cast.dee, at=AT, family=family, said=said)
    access = drafted(cast, asks(cast.dee, episode, at=AT))
    Clarification.objects.create(request=access, asked_on=AT.date(), words="Which years?", answered_on=AT.date())


def _case_files(cast: Cast) -> None:
    files = CaseFiles.objects.create(
        authority="Northborough", state=CaseFilesState.BROUGHT_IN, files=[], findings=0, others=0, not_found=0,
        as_at=AT.date(), looked_through_at=AT, looked_through_by=cast.maya,
    )  # fmt: skip
    tia = person_named("Tia")
    CaseFileChange.objects.create(case_files=files, child=tia, before=b"sealed")
    match = CaseFileMatch.objects.create(
        case_files=files, child=tia, number="C1", place=0, strength=next(iter(Strength)), rule=next(iter(MatchRule))
    )
    match.decisions.create(
        verdict=next(iter(Verdict)), manner=next(iter(Manner)), reason="The same", decided_at=AT, decided_by=cast.maya
    )


def _unsent(cast: Cast, episode: Episode) -> None:
    """A page about the family that was never sent, one that was, one about a person, and an unsent referral."""
    subjects = {
        "turn": str(episode.family_id),
        "check_handover": f"2:{episode.handovers.first().pk}",
        "refer": "100",
    }
    for page, subject in subjects.items():
        draft = open_draft(by=cast.dee, at=AT, page=page, subject=subject)
        keep_draft(draft.pk, at=AT, fields={"why": ["Half a sentence about the Ashdowns"]})
    asked = open_draft(by=cast.dee, at=AT, page="ask")
    keep_draft(asked.pk, at=AT, fields={"person": [str(person_named("Tia").pk)], "question": ["About Tia Ashdown"]})
    sent = open_draft(by=cast.dee, at=AT, page="task", subject="")
    once(
        sent.pk, by=cast.maya, at=MONDAY + timedelta(days=9),
        do=lambda: write_task(
            by=cast.maya, at=AT, episode=episode, for_colleague=cast.maya, what="Ring", due_on=AT.date()
        ),
    )  # fmt: skip
    assert Measure.objects.exists()
