"""An address that names a family and a thing of another one: no such page, nothing is done, for who sees both too.

Another system had to mend this (Primero's branch enforce-scope-family-record, 8 May 2026). Taken by its own id alone, a
thing is reached through the address of another family, and what is done is noted under the wrong one.
"""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.domain.people import MemberRole
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.actions.colleagues.away import record_leave
from stepdown.records.actions.episodes.involve import allocate
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.actions.people.merge import confirm_merge, propose_merge
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.plan.advocacy import raise_issue
from stepdown.records.actions.plan.doing import plan_action
from stepdown.records.actions.referrals.asking import ask_referrer
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.refer import refer_from_council
from stepdown.records.models import Episode, Referral
from tests.cast import MONDAY, Cast, asked, person_named, referred, working
from tests.hostile.stored import stored
from tests.web.conftest import cast, logged_in, the_clock

__all__ = ["cast", "logged_in", "the_clock"]

THEN = MONDAY + timedelta(days=3)
BY_RULE = {"rule": "decision", "about": "person"}
SAID: dict[str, dict[str, object]] = {
    "end_part": {"why": "It is over"},
    "undo_merge": {},
    "confirm_merge": {},
    "turn_down_merge": {"why": "Twins"},
    "lift_wall": {"reason": "It is in the way"},
    "move_issue": {"move": "answer", "words": "They said no"},
    "plan_action_done": {},
    "answer_team": {"answer": "Nobody"},
    "allocate": {"colleague": "dee"},
    "end_leave": {"back_on-day": "6", "back_on-month": "3", "back_on-year": "2026"},
}
"""What is sent to each address that changes something; pages of one person's take what they ask from the family."""
OF_TWO = {
    *SAID, "person", "change_person", "record_name", "record_number", "move_home", "safe_contact", "relate",
    "merge_person", "raise_wall", "record_access", "dispute", "observe", "check_print", "print_plan",
    "clock_of_request", "pause_clock_of_request", "exempt_clock_of_request", "resume_clock_of_request",
    "why_late_of_request",
}  # fmt: skip


def of_a_family(cast: Cast, made: Referral, name: str) -> dict[str, object]:
    """The ids of a family and of what is the family's, with one of each thing."""
    episode = Episode.objects.get(referral=made)
    by = {"by": cast.dee, "at": THEN, "episode": episode}
    new = NewMember(Facts(f"{name}h", "Again", {"born_on": date(2013, 6, 3)}), MemberRole.CHILD)
    again = add_person(by=cast.dee, at=THEN, family=made.family, new=new).person
    one, other = person_named(name), made.family.members.exclude(person__names__given=name).first().person
    wall = raise_wall(by=cast.dee, at=THEN, family=made.family, one=one, other=other, reason="Ordered")
    merge = propose_merge(by=cast.maya, at=THEN, kept=one, merged=again, reason="The same birthday")
    confirm_merge(by=cast.max, at=THEN, merge=merge)
    return {
        "family_id": made.family_id,
        "person_id": one.pk,
        "referral_id": made.pk,
        "request_id": made.requests.get().pk,
        "involvement_id": episode.involvements.get().pk,
        "planned_id": plan_action(**by, what="Ring the school", colleague=cast.dee).pk,
        "issue_id": raise_issue(**by, issue="Damp", raised_with="Housing", raised_on=THEN.date()).pk,
        "wall_id": wall.pk,
        "merge_id": merge.pk,
        "disputed_id": one.pk,
    }


def the_birches(cast: Cast) -> Referral:
    """Jo Birch and her child, accepted, allocated to Dee."""
    made = refer_from_council(
        by=cast.sam, at=MONDAY, team=cast.team, council_family="200", about=("C3", "P3"),
        asked=asked(Discipline.DOMESTIC_ABUSE),
    )  # fmt: skip
    meets = {made.requests.get().pk: RequestDecision(DecisionReason.MEETS_THRESHOLD)}
    decide_referral(by=cast.maya, at=MONDAY, referral=made, decisions=meets)
    allocate(by=cast.maya, at=MONDAY, request=made.requests.get(), to=cast.dee, as_key_worker=True)
    return made


@pytest.fixture
def two(cast: Cast, the_clock) -> tuple[dict[str, object], dict[str, object]]:
    """The ids of the Ashdowns and of the Birches; Maya sees both."""
    the_clock(THEN)
    here = of_a_family(cast, working(cast, Discipline.DOMESTIC_ABUSE), "Tia")
    there = of_a_family(cast, the_birches(cast), "Jo")
    for ids, colleague in ((here, cast.dee), (there, cast.amir)):
        away = record_leave(
            by=cast.maya, at=THEN, colleague=colleague, first_day=THEN.date(), last_day=date(2026, 3, 9)
        )
        ids |= {"colleague_id": colleague.pk, "leave_id": away.pk}
    waiting = referred(cast, Discipline.HOUSING, at=THEN)
    there["question_id"] = ask_referrer(by=cast.maya, at=THEN, referral=waiting, question="Who is at home?").pk
    return here, there


def mixed(name: str, here: dict[str, object], there: dict[str, object]) -> str:
    """The address with the first of its ids of one family and the others of the other."""
    from tests.hostile.sending import pattern_of

    needed = pattern_of(name).pattern.converters
    first, *others = (key for key in needed if key in there)
    return reverse(name, kwargs={k: v for k, v in BY_RULE.items() if k in needed} | {first: here[first]}
                   | {key: there[key] for key in others})  # fmt: skip


@pytest.mark.parametrize("who", ["maya", "sam"])
def test_a_thing_of_another_family_is_not_in_this_ones_address(cast: Cast, logged_in, two, who):
    here, there = two
    client, before = logged_in(getattr(cast, who)), stored()
    answers = {}
    for name in sorted(OF_TWO):
        where = mixed(name, here, there)
        said = SAID.get(name, {}) | ({"colleague": str(cast.dee.pk)} if name == "allocate" else {})
        answers[name] = (client.get(where).status_code, client.post(where, said).status_code)
    assert {name: got for name, got in answers.items() if not set(got) <= {403, 404, 405}} == {}
    assert stored() == before
