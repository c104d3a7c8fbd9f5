"""After closure: follow-ups, keeping in touch and coming back. Nothing of it opens the closed episode again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.casework import ContactPurpose, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.follow_up import Question, months_after
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EPISODE, EpisodeStage
from stepdown.domain.lifecycle.lifecycle import Cause
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.missing import Missing
from stepdown.domain.people import Subject
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.domain.tasks import TaskOrigin
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.following_up.record import Found, record_follow_up
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.jobs.follow_ups_due import run as follow_ups_due
from stepdown.records.models import Contact, Episode, FollowUp, Task
from stepdown.records.queries.family import family
from tests.cast import Cast, person_named, referred
from tests.records.stepping_down import END, closed, contact, moment

MONTH = timedelta(days=31)


def follow_up_of(months: int, person: str = "") -> FollowUp:
    whose = {"person": person_named(person)} if person else {"person": None}
    return FollowUp.objects.get(months_after=months, **whose)


def found(on: date, **answers) -> Found:
    return Found(reached=True, found_on=on, answers={Question(name): value for name, value in answers.items()})


def recorded(who, follow_up: FollowUp, said: Found) -> FollowUp:
    return record_follow_up(by=who, at=moment(said.found_on), follow_up=follow_up, found=said)


def all_recorded(cast: Cast) -> Episode:
    for one in FollowUp.objects.order_by("due_on"):
        recorded(cast.maya, one, found(one.due_on))
    return Episode.objects.get()


def test_a_closed_family_is_followed_up_at_the_months_of_the_schedule(cast: Cast):
    closed(cast)
    days = {f.months_after: f.due_on for f in FollowUp.objects.all()}
    assert days == {
        3: date(2026, 10, 20), 6: date(2027, 1, 20), 12: date(2027, 7, 20), 24: date(2028, 7, 20), 36: date(2029, 7, 20)
    }  # fmt: skip


def test_each_is_asked_what_can_be_asked_of_them_at_that_point(cast: Cast):
    closed(cast)
    asked = {
        (f.months_after, f.subject, person): [q for q in Question if getattr(f, f"{q}_missing") == Missing.NOT_ASKED]
        for f in FollowUp.objects.select_related("person")
        for person in [f.person.names.get().given if f.person else ""]
    }
    level, again, school, job = Question
    assert asked[3, Subject.FAMILY, ""] == [again]
    assert asked[3, Subject.CHILD, "Tia"] == [level, school]  # 13 then
    assert asked[36, Subject.CHILD, "Tia"] == [school, job]  # 16 then
    assert asked[36, Subject.CHILD, "Ben"] == [school]
    assert asked[24, Subject.PARENT, "Kerry"] == [job]
    assert (24, Subject.FAMILY, "") not in asked


def test_who_is_not_in_scope_of_the_work_is_not_followed_up(cast: Cast):
    closed(cast)
    assert not FollowUp.objects.filter(person=person_named("Luke")).exists()


def test_what_is_found_is_kept_with_its_gaps(cast: Cast):
    closed(cast)
    made = follow_up_of(3, "Tia")
    recorded(cast.dee, made, found(made.due_on, safeguarding_level=SafeguardingLevel.CHILD_IN_NEED))
    made.refresh_from_db()
    assert (made.safeguarding_level, made.education, made.education_missing, made.employment_missing) == (
        SafeguardingLevel.CHILD_IN_NEED, None, Missing.NOT_ASKED, Missing.NOT_APPLICABLE
    )  # fmt: skip


def test_that_nobody_was_reached_is_an_answer_with_its_reason(cast: Cast):
    closed(cast)
    made = follow_up_of(3, "Kerry")
    said = Found(reached=False, found_on=made.due_on)
    with pytest.raises(Refusal, match="Say why nobody could be reached"):
        recorded(cast.dee, made, said)
    recorded(cast.dee, made, Found(reached=False, found_on=made.due_on, not_reached_because="The number is dead."))
    made.refresh_from_db()
    assert (made.reached, made.employment_missing) == (False, Missing.NOT_KNOWN)


def test_a_follow_up_is_done_from_a_month_before_its_day(cast: Cast):
    closed(cast)
    made = follow_up_of(3)
    early = made.due_on - timedelta(days=31)
    with pytest.raises(Refusal, match="This follow-up can be done from 20 September 2026"):
        recorded(cast.maya, made, found(early, re_referred=False))
    recorded(cast.maya, made, found(early + timedelta(days=1), re_referred=False))
    assert FollowUp.objects.get(pk=made.pk).re_referred is False


def test_a_day_outside_what_can_be_is_refused(cast: Cast):
    closed(cast)
    made = follow_up_of(3)
    for found_on in (made.due_on + timedelta(days=1), END.date() - timedelta(days=1)):
        with pytest.raises(Refusal, match="lies between closure and today"):
            record_follow_up(
                by=cast.maya, at=moment(made.due_on), follow_up=made, found=Found(reached=True, found_on=found_on)
            )
    again = Found(
        reached=True, found_on=made.due_on, answers={Question.RE_REFERRED: True}, re_referred_on=date(2026, 1, 1)
    )
    with pytest.raises(Refusal, match="day of a new referral lies between"):
        recorded(cast.maya, made, again)


def test_following_up_never_opens_the_family_again_and_the_last_completes_it(cast: Cast):
    before = closed(cast)
    level = {"safeguarding_level": SafeguardingLevel.LOOKED_AFTER}  # even where things have become worse
    made = follow_up_of(6, "Tia")
    recorded(cast.maya, made, found(made.due_on, **level))
    assert Episode.objects.get().stage == EpisodeStage.FOLLOW_UP
    after = all_recorded(cast)
    assert (after.stage, after.closed_on) == (EpisodeStage.COMPLETE, before.closed_on)
    assert not after.involvements.filter(ended_on__isnull=True).exists()


def test_no_way_leads_from_a_closed_episode_back_to_an_open_one():
    for stage in (EpisodeStage.FOLLOW_UP, EpisodeStage.CLOSED_UNPLANNED, EpisodeStage.COMPLETE):
        assert EPISODE.reachable(stage) <= {stage, EpisodeStage.COMPLETE}
    assert all(move.cause is Cause.PERSON for move in EPISODE.moves)


def test_the_job_raises_one_task_a_point_a_month_ahead_and_nothing_twice(cast: Cast):
    closed(cast)
    due = follow_up_of(3).due_on
    assert follow_ups_due(moment(due - timedelta(days=31))) == 0
    assert follow_ups_due(moment(due - timedelta(days=30))) == 1
    assert follow_ups_due(moment(due)) == 0
    task = Task.objects.get(origin=TaskOrigin.FOLLOW_UP)
    assert (task.for_colleague, task.due_on) == (cast.dee, due)
    for one in FollowUp.objects.filter(months_after=3):
        recorded(cast.dee, one, found(due))
    task.refresh_from_db()
    assert task.state == TaskState.DONE


def test_a_task_of_somebody_who_has_left_goes_to_a_manager(cast: Cast):
    closed(cast)
    cast.dee.is_active = False
    cast.dee.save()
    follow_ups_due(moment(follow_up_of(3).due_on))
    assert Task.objects.get(origin=TaskOrigin.FOLLOW_UP).for_colleague in (cast.maya, cast.max)


def test_who_follows_a_family_up_sees_it_again_only_while_a_follow_up_is_near(cast: Cast):
    episode = closed(cast)
    due = follow_up_of(3).due_on
    seen_from, gone_after = due - timedelta(days=30), END.date() + timedelta(days=30)
    with pytest.raises(NotSeen):
        family(cast.dee, family_id=episode.family_id, at=moment(gone_after + timedelta(days=1)))
    assert family(cast.dee, family_id=episode.family_id, at=moment(seen_from))
    with pytest.raises(NotSeen):
        family(cast.yusuf, family_id=episode.family_id, at=moment(seen_from))
    for one in FollowUp.objects.filter(months_after=3):
        recorded(cast.dee, one, found(due))
    with pytest.raises(NotSeen):
        family(cast.dee, family_id=episode.family_id, at=moment(due + timedelta(days=1)))


def test_keeping_in_touch_after_closure_is_recorded_without_a_new_case(cast: Cast):
    until = END.date() + timedelta(days=60)
    episode = closed(cast, after_care_until=until)
    made = contact(cast.dee, episode, at=moment(until), purpose=ContactPurpose.AFTER_CARE)
    assert (made.episode, Contact.objects.count()) == (episode, 3)
    episode.refresh_from_db()
    assert (episode.stage, episode.closed_on) == (EpisodeStage.FOLLOW_UP, END.date())
    with pytest.raises(NotSeen):
        contact(cast.dee, episode, at=moment(until + timedelta(days=1)), purpose=ContactPurpose.AFTER_CARE)


def test_a_closed_family_that_does_not_answer_raises_no_review_of_its_engagement(cast: Cast):
    episode = closed(cast, after_care_until=END.date() + 6 * MONTH)
    before = EngagementState(episode.engagement)
    for days in range(1, 6):
        contact(
            cast.dee, episode, at=END + timedelta(days=days), purpose=ContactPurpose.AFTER_CARE,
            result=ContactResult.ATTEMPT,
        )  # fmt: skip
    episode.refresh_from_db()
    assert (EngagementState(episode.engagement), Task.objects.exclude(origin=TaskOrigin.CLOSING).exists()) == (
        before,
        False,
    )


def come_back(cast: Cast, at) -> Episode:
    made = referred(cast, Discipline.ADULT_MENTAL_HEALTH, at=at)
    yes = {made.requests.get().pk: RequestDecision(DecisionReason.MEETS_THRESHOLD)}
    decide_referral(by=cast.maya, at=at + timedelta(hours=1), referral=made, decisions=yes)
    return Episode.objects.get(referral=made)


def test_a_family_that_comes_back_has_a_new_episode_after_the_old_which_stays_as_it_was(cast: Cast):
    first = closed(cast)
    second = come_back(cast, END + 5 * MONTH)
    assert (second.family, second.previous, second.stage) == (first.family, first, EpisodeStage.OPEN)
    before = (first.stage, first.closed_on, first.closure_reason)
    first.refresh_from_db()
    assert (first.stage, first.closed_on, first.closure_reason) == before
    assert first.follow_ups.exists()
    assert not second.follow_ups.exists()


def test_the_follow_ups_of_the_first_episode_are_still_done_after_the_family_came_back(cast: Cast):
    first = closed(cast)
    come_back(cast, END + MONTH)
    made = follow_up_of(3)
    said = Found(
        reached=True, found_on=made.due_on, answers={Question.RE_REFERRED: True}, re_referred_on=(END + MONTH).date()
    )
    recorded(cast.maya, made, said)
    made.refresh_from_db()
    assert (made.re_referred, made.re_referred_on) == (True, (END + MONTH).date())
    first.refresh_from_db()
    assert first.closed_on == END.date()


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 60))
def test_some_months_later_is_that_many_months_later_and_never_in_the_next(day: date, months: int):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@pytest.mark.parametrize("who", ["otto", "cass", "sam"])
def test_only_the_team_that_follows_up_records_it(cast: Cast, who: str):
    closed(cast)
    with pytest.raises(Refusal):
        recorded(getattr(cast, who), follow_up_of(3), found(follow_up_of(3).due_on, re_referred=False))
    assert FollowUp.objects.filter(done_on__isnull=False).count() == 0
