"""The team's clocks and the team at a glance, as the manager reads them."""

from datetime import timedelta
from functools import partial

import pytest

from stepdown.domain.casework import ContactResult
from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.domain.disciplines import Discipline
from stepdown.domain.urgency import Urgency
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.clocks import exempt_clock, pause_clock, resume_clock, say_why_late
from stepdown.records.actions.referrals.asking import answer_team, ask_referrer
from stepdown.records.queries.clocks import live_clocks, promptness
from stepdown.records.queries.team import team, unused_fields
from tests.cast import MONDAY, Cast, referred, working
from tests.records.test_contacts import VISIT, recorded

DA, YOUTH = Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK
TUESDAY, FRIDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=4)


def shown(cast: Cast, at=TUESDAY, who: str = "maya") -> list[tuple[str, str]]:
    return [(r.label, r.words) for r in live_clocks(getattr(cast, who), at=at)]


def test_a_referral_starts_the_decisions_clock(cast: Cast):
    referred(cast)
    assert shown(cast) == [("Decision on a referral", "Due today by 5pm")]
    assert shown(cast, FRIDAY) == [("Decision on a referral", "Over by 2 working days")]


def test_an_urgent_one_is_due_within_24_hours(cast: Cast):
    referred(cast, DA, urgency=Urgency.URGENT)
    assert shown(cast, MONDAY) == [("Decision on a referral", "Due tomorrow by 10am")]


def test_a_question_to_the_referrer_stops_the_clock_until_it_is_answered(cast: Cast):
    made = referred(cast)
    question = ask_referrer(by=cast.maya, at=MONDAY + timedelta(hours=1), referral=made, question="Who is at home?")
    assert shown(cast, FRIDAY) == [("Decision on a referral", "Paused: waiting for information from the referrer")]
    answer_team(by=cast.sam, at=FRIDAY, question=question, answer="Kerry")
    assert shown(cast, FRIDAY)[0][1].startswith("Due Monday 9 March")


def test_each_discipline_has_its_own_clocks_and_they_stop_when_it_reaches_the_family(cast: Cast):
    working(cast, DA, YOUTH)
    assert sorted(r.discipline for r in live_clocks(cast.maya, at=TUESDAY)) == [
        "Domestic abuse", "Domestic abuse", "Youth work", "Youth work",
    ]  # fmt: skip
    recorded(cast, cast.dee, ContactResult.ATTEMPT)
    labels = [(r.discipline, r.label) for r in live_clocks(cast.maya, at=VISIT)]
    assert ("Domestic abuse", "First attempt to reach the family") not in labels
    assert ("Domestic abuse", "First contact with the family") in labels
    recorded(cast, cast.dee, days=1)
    assert {r.discipline for r in live_clocks(cast.maya, at=VISIT)} == {"Youth work"}


def test_a_specialist_sees_the_clocks_of_their_own_families_alone(cast: Cast):
    working(cast, DA)
    assert len(shown(cast, who="dee")) == 2
    assert shown(cast, who="yusuf") == shown(cast, who="otto") == []


def test_a_clock_stands_still_runs_on_and_is_exempt_for_a_reason(cast: Cast):
    made = working(cast, DA)
    about = {"referral": made, "request": made.requests.get(), "rule": "first_contact"}
    pause_clock(by=cast.dee, at=TUESDAY, reason=PauseReason.FAMILY_AWAY, **about)
    with pytest.raises(Refusal, match="stands still already"):
        pause_clock(by=cast.dee, at=TUESDAY, reason=PauseReason.FAMILY_AWAY, **about)
    assert ("First contact with the family", "Paused: the family is away") in shown(cast, FRIDAY)
    resume_clock(by=cast.dee, at=FRIDAY, **about)
    with pytest.raises(Refusal, match="A specialist practitioner cannot do this"):
        exempt_clock(by=cast.dee, at=FRIDAY, until=FRIDAY.date() + timedelta(days=7), words="Away", **about)
    exempt_clock(by=cast.maya, at=FRIDAY, until=FRIDAY.date() + timedelta(days=7), words="Abroad", **about)
    assert ("First contact with the family", "Exempt until 13 March") in shown(cast, FRIDAY)


def test_how_promises_were_kept_counts_those_that_ended_and_why_they_were_late(cast: Cast):
    made = working(cast, DA)
    recorded(cast, cast.dee, days=12)
    about = {"referral": made, "request": made.requests.get(), "rule": "first_contact"}
    say_why_late(by=cast.dee, at=VISIT, reason=LateReason.FAMILY_NOT_REACHED, **about)
    kept = {p.label: p for p in promptness(cast.maya, since=MONDAY.date(), at=VISIT + timedelta(days=20))}
    contact = kept["First contact with the family"]
    assert (contact.in_time, contact.ended) == (0, 1)
    assert (contact.reasons, contact.without_reason) == ((("The family was tried and not reached", 1),), 0)
    assert (kept["Decision on a referral"].in_time, kept["Decision on a referral"].median_minutes) == (1, 120)


def test_the_lists_of_clocks_and_of_the_team_ask_no_more_for_being_long(cast: Cast, queries_of):
    working(cast, DA)
    since_monday = partial(unused_fields, since=MONDAY.date())

    def counts() -> list[int]:
        return [queries_of(lambda ask=ask: ask(cast.maya, at=FRIDAY)) for ask in (live_clocks, team, since_monday)]

    few = counts()
    for _ in range(6):
        referred(cast, DA, YOUTH)
    for day in range(5):
        recorded(cast, cast.dee, days=day)
    many = counts()
    assert all(now <= then for now, then in zip(many, few, strict=True)), (few, many)


def test_the_team_at_a_glance_names_who_is_adrift_and_what_is_missing(cast: Cast):
    working(cast, DA)
    view = team(cast.maya, at=MONDAY + timedelta(days=30))
    assert [f.last_seen_on for f in view.drifting] == [None]
    assert [g.what for g in view.gaps] == ["Nothing observed at referral yet"]
    (own,) = [c for c in view.caseloads if c.discipline is DA]
    assert (own.colleagues, own.families, own.waiting) == (1, 1, 0)
    with pytest.raises(Refusal, match="A specialist practitioner cannot do this"):
        team(cast.dee, at=MONDAY)
