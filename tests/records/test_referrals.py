"""From a social worker's referral to allocated colleagues: what is done, and what is refused and why."""

from datetime import timedelta

import pytest

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.episodes.involve import allocate, change_key_worker, end_involvement
from stepdown.records.actions.referrals.asking import answer_team, ask_referrer, mark_duplicate, withdraw_referral
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.refer import refer_from_council
from stepdown.records.models import AuditEvent, Episode, Family, Home, Identifier, Person, Referral
from stepdown.records.queries.council import family_of_child
from stepdown.records.queries.families import my_families, team_families
from stepdown.records.queries.family import family
from stepdown.records.queries.referrals import referral, referrals_made, referrals_to_allocate, referrals_waiting
from tests.cast import MONDAY, Cast, asked, decided_by_two, referred

LATER = MONDAY + timedelta(hours=3)
DA, YOUTH, AMH, PROBATION = (
    Discipline.DOMESTIC_ABUSE,
    Discipline.YOUTH_WORK,
    Discipline.ADULT_MENTAL_HEALTH,
    Discipline.PROBATION,
)
YES = RequestDecision(DecisionReason.MEETS_THRESHOLD)


def decided(cast: Cast, made: Referral, **reasons: RequestDecision) -> Referral:
    decisions = {r.pk: reasons.get(r.discipline, YES) for r in made.requests.all()}
    return decided_by_two(cast, made, decisions, at=LATER, criteria_met=["risk_of_care"])


def test_a_referral_begins_from_the_councils_number_and_asks_for_nothing_twice(cast: Cast):
    shown = family_of_child(cast.sam, council_id=" C1 ", at=MONDAY)
    assert [(m.name, m.role.label) for m in shown.members] == [
        ("Tia Ashdown", "Child"),
        ("Ben Ashdown", "Child"),
        ("Kerry Ashdown", "Parent or carer"),
        ("Luke Ashdown", "Parent or carer"),
    ]
    made = referred(cast)
    tia = Identifier.objects.get(scheme=IdentifierScheme.COUNCIL_CHILD, value="C1").person
    assert (tia.born_on.year, tia.sex, tia.prior_referrals) == (2013, "female", 2)
    assert (tia.disabled, tia.disabled_missing) == (None, "not_known")
    assert made.source_team == "Family safeguarding"


def test_a_confidential_address_is_not_shown_even_to_the_referrer(cast: Cast):
    shown = family_of_child(cast.sam, council_id="C1", at=MONDAY)
    (luke,) = [m for m in shown.members if m.name.startswith("Luke")]
    assert (luke.address, luke.address_is_confidential) == ("", True)
    referred(cast)
    assert [home.lines for home in Home.objects.filter(is_confidential=True)] == ["9 Hidden Way"]


def test_a_child_whom_the_extract_does_not_have_is_said_with_its_date(cast: Cast):
    with pytest.raises(Refusal, match="extract of 27 February 2026 has no child with that number"):
        family_of_child(cast.sam, council_id="C99", at=MONDAY)


def test_a_second_referral_finds_the_same_family_and_people(cast: Cast):
    first, second = referred(cast), referred(cast, AMH, at=LATER)
    assert second.family_id == first.family_id
    assert second.earlier_id == first.pk
    assert (Family.objects.count(), Person.objects.count()) == (1, 4)


def test_each_specialism_is_decided_on_its_own_and_a_decline_carries_advice(cast: Cast):
    made = referred(cast, DA, YOUTH, PROBATION)
    with pytest.raises(Refusal, match="Say what the referrer can do instead of probation"):
        decided(cast, made, probation=RequestDecision(DecisionReason.SPECIALISM_NOT_IN_TEAM))
    assert Referral.objects.get().state == ReferralState.SUBMITTED
    decided(cast, made, probation=RequestDecision(DecisionReason.SPECIALISM_NOT_IN_TEAM, "Ring the probation hub."))
    made.refresh_from_db()
    assert made.state == ReferralState.PART_ACCEPTED
    assert (made.threshold_version, made.criteria_met) == ("pilot-2021", ["risk_of_care"])
    assert {r.discipline: r.state for r in made.requests.all()} == {
        DA: RequestState.ACCEPTED,
        YOUTH: RequestState.ACCEPTED,
        PROBATION: RequestState.NOT_OFFERED,
    }


def test_a_referral_below_the_threshold_opens_no_episode(cast: Cast):
    below = RequestDecision(DecisionReason.BELOW_THRESHOLD, "The children's centre runs a course.")
    made = decided(cast, referred(cast, DA), domestic_abuse=below)
    assert made.state == ReferralState.ADVICE_ONLY
    assert not Episode.objects.exists()


def test_a_specialism_left_undecided_is_named(cast: Cast):
    made = referred(cast, DA, YOUTH)
    one = made.requests.get(discipline=DA)
    with pytest.raises(Refusal, match=r"Decide each specialism: Youth work\."):
        decide_referral(by=cast.maya, at=LATER, referral=made, decisions={one.pk: YES})


def test_a_decision_is_taken_once(cast: Cast):
    made = decided(cast, referred(cast))
    with pytest.raises(Refusal, match="This referral is accepted"):
        decide_referral(by=cast.maya, at=LATER, referral=made, decisions={})


def test_a_question_goes_to_the_referrer_and_its_answer_back(cast: Cast):
    made = referred(cast)
    question = ask_referrer(by=cast.maya, at=LATER, referral=made, question="Does Luke know?")
    assert Referral.objects.get().state == ReferralState.INFO_REQUESTED
    answer_team(by=cast.sam, at=LATER, question=question, answer="He does not.")
    assert Referral.objects.get().state == ReferralState.UNDER_REVIEW
    with pytest.raises(Refusal, match="answered already"):
        answer_team(by=cast.sam, at=LATER, question=question, answer="Again.")


def test_a_referral_can_be_withdrawn_until_it_is_decided(cast: Cast):
    made = referred(cast)
    withdraw_referral(by=cast.sam, at=LATER, referral=made, why="The family moved.")
    assert set(made.requests.values_list("state", flat=True)) == {RequestState.WITHDRAWN}
    with pytest.raises(Refusal, match="Nothing more can be done"):
        withdraw_referral(by=cast.sam, at=LATER, referral=made, why="Again.")


def test_a_duplicate_names_the_referral_that_it_repeats(cast: Cast):
    first, second = referred(cast), referred(cast, at=LATER)
    with pytest.raises(Refusal, match="another referral of the same family"):
        mark_duplicate(by=cast.maya, at=LATER, referral=second, of=second)
    mark_duplicate(by=cast.maya, at=LATER, referral=second, of=first)
    assert second.duplicate_of_id == first.pk


def test_the_first_allocated_can_be_key_worker_and_the_wait_ends(cast: Cast):
    made = decided(cast, referred(cast))
    episode = Episode.objects.get()
    assert [w.ended_on for w in episode.waits.all()] == [None]
    involved = allocate(
        by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.dee, as_key_worker=True
    )
    assert involved.role == InvolvementRole.KEY
    assert [w.ended_on for w in episode.waits.all()] == [LATER.date()]
    with pytest.raises(Refusal, match="The family has a key worker"):
        allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=YOUTH), to=cast.yusuf, as_key_worker=True)


def test_work_is_allocated_to_somebody_of_the_discipline(cast: Cast):
    made = decided(cast, referred(cast))
    with pytest.raises(Refusal, match="Choose a colleague of the team who practises domestic abuse"):
        allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.yusuf)
    with pytest.raises(Refusal, match="Choose a colleague of the team"):
        allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.otto)


def test_when_the_key_worker_goes_the_gap_is_shown(cast: Cast):
    made = decided(cast, referred(cast))
    key = allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.dee, as_key_worker=True)
    end_involvement(by=cast.maya, at=LATER + timedelta(days=9), involvement=key, why="Left the team")
    view = family(cast.maya, family_id=made.family_id, at=LATER + timedelta(days=9))
    assert view.episode.key_worker is None
    assert view.episode.waiting_since == (LATER + timedelta(days=9)).date()


def test_a_change_of_key_worker_keeps_both_working(cast: Cast):
    made = decided(cast, referred(cast))
    allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.dee, as_key_worker=True)
    allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=YOUTH), to=cast.yusuf)
    episode = Episode.objects.get()
    change_key_worker(by=cast.maya, at=LATER, episode=episode, to=cast.yusuf, why="Tia trusts him")
    now = {i.colleague.name: i.role for i in episode.involvements.filter(ended_on__isnull=True)}
    assert now == {"Dee Hallam": InvolvementRole.SECONDARY, "Yusuf Demir": InvolvementRole.KEY}


def test_a_second_key_worker_is_kept_out_by_the_database_itself(cast: Cast):
    from django.db import IntegrityError

    from stepdown.records.models import Involvement

    made = decided(cast, referred(cast))
    allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.dee, as_key_worker=True)
    with pytest.raises(IntegrityError):
        Involvement.objects.create(
            episode=Episode.objects.get(), colleague=cast.yusuf, role=InvolvementRole.KEY, discipline=YOUTH,
            started_on=LATER.date(),
        )  # fmt: skip


@pytest.mark.parametrize("who", ["otto", "eva", "ada", "inga", "dee"])
def test_a_referral_does_not_exist_for_those_who_have_no_tie_to_it(cast: Cast, who: str):
    made = referred(cast)
    with pytest.raises(NotSeen):
        referral(getattr(cast, who), referral_id=made.pk, at=MONDAY)
    with pytest.raises(NotSeen):
        family(getattr(cast, who), family_id=made.family_id, at=MONDAY)


def test_only_a_manager_decides(cast: Cast):
    made = referred(cast)
    with pytest.raises(Refusal, match=r"A social worker cannot do this\. Ask a manager of the team\."):
        decide_referral(by=cast.sam, at=LATER, referral=made, decisions={})
    refused = AuditEvent.objects.get(was_refused=True)
    assert (refused.act, refused.by, refused.family) == (Act.DECIDE, cast.sam, made.family_id)


def test_a_specialist_sees_the_family_from_allocation_until_a_month_after_it_ends(cast: Cast):
    made = decided(cast, referred(cast))
    part = allocate(by=cast.maya, at=LATER, request=made.requests.get(discipline=DA), to=cast.dee)
    assert family(cast.dee, family_id=made.family_id, at=LATER).reference == made.family.reference
    end_involvement(by=cast.maya, at=LATER, involvement=part, why="Work done")
    assert family(cast.dee, family_id=made.family_id, at=LATER + timedelta(days=30))
    with pytest.raises(NotSeen):
        family(cast.dee, family_id=made.family_id, at=LATER + timedelta(days=31))


def test_each_act_and_each_read_leaves_its_event(cast: Cast):
    made = referred(cast)
    referral(cast.sam, referral_id=made.pk, at=LATER)
    told = [(e.act, e.by.name, e.family) for e in AuditEvent.objects.all()]
    assert told == [
        (Act.REFER, "Sam Pryce", made.family_id),
        (Act.READ_REFERRAL, "Sam Pryce", made.family_id),
    ]


def test_a_refused_referral_leaves_nothing_but_the_refusal(cast: Cast):
    with pytest.raises(Refusal, match="Choose the people whom the referral is about"):
        refer_from_council(by=cast.sam, at=MONDAY, team=cast.team, council_family="100", about=("X",), asked=asked(DA))
    assert (Referral.objects.count(), Person.objects.count()) == (0, 0)
    assert [e.was_refused for e in AuditEvent.objects.all()] == [True]


def test_lists_ask_the_database_the_same_number_of_questions_however_long_they_are(cast: Cast, queries_of):
    lists = (
        (referrals_waiting, cast.maya),
        (referrals_to_allocate, cast.maya),
        (referrals_made, cast.sam),
        (team_families, cast.maya),
        (my_families, cast.sam),
    )

    def counts() -> list[int]:
        return [queries_of(lambda ask=ask, who=who: ask(who, at=LATER)) for ask, who in lists]

    decided(cast, referred(cast))
    referred(cast, AMH)
    few = counts()
    other = refer_from_council(
        by=cast.sam, at=MONDAY, team=cast.team, council_family="200", about=("C3", "P3"), asked=asked(DA, YOUTH)
    )
    decided(cast, other)
    for _ in range(5):
        referred(cast, AMH, PROBATION)
    assert counts() == few
