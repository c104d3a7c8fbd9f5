"""The plan, its print for one reader, documents filed to the council's record, and supervision."""

from dataclasses import fields
from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind, FiledHow
from stepdown.domain.identity import Channel, ContactSafety
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.risk_view import RiskView
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.conflict import Conflict
from stepdown.records.actions.documents.file import file_document
from stepdown.records.actions.documents.write import begin_document, change_document
from stepdown.records.actions.people.facts import set_safe_contact
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.plan.advocacy import move_issue, raise_issue
from stepdown.records.actions.plan.doing import mark_done, plan_action, write_section
from stepdown.records.actions.plan.goals import move_goal, rate_goal, write_goal
from stepdown.records.actions.supervision import Decided, discuss, open_session
from stepdown.records.models import Discussion, Episode, Task
from stepdown.records.queries.plan import plan
from stepdown.records.queries.plan_for_family import PlanForReader, before_printing, plan_for_reader
from stepdown.records.queries.supervision import session, sessions
from tests.cast import MONDAY, Cast, person_named, working

DA, YOUTH = Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK
THEN = MONDAY + timedelta(days=7)


@pytest.fixture
def episode(cast: Cast) -> Episode:
    working(cast, DA, YOUTH)
    return Episode.objects.get()


def test_a_goal_without_an_author_in_the_family_is_shown_as_such(cast: Cast, episode: Episode):
    write_goal(by=cast.dee, at=THEN, episode=episode, words="Calm evenings", set_by=person_named("Kerry"), baseline=2)
    later = THEN + timedelta(minutes=5)
    write_goal(by=cast.dee, at=later, episode=episode, words="School every day", person=person_named("Tia"))
    view = plan(cast.sam, family_id=episode.family_id, at=THEN)
    assert [(g.whose, g.set_by, g.state.value) for g in view.goals] == [
        ("The family", "Kerry Ashdown", "agreed"),
        ("Tia Ashdown", "", "proposed"),
    ]
    assert view.without_family_author == 1
    assert view.goals[0].first.rating == 2


def test_a_point_of_the_evaluation_is_rated_once_and_other_days_as_often_as_wanted(cast: Cast, episode: Episode):
    goal = write_goal(by=cast.dee, at=THEN, episode=episode, words="Calm evenings")
    on = THEN.date()
    rate_goal(by=cast.dee, at=THEN, goal=goal, rating=3, on=on, point=Point.AT_REFERRAL)
    for _ in range(2):
        rate_goal(by=cast.yusuf, at=THEN, goal=goal, rating=5, on=on)
    rate_goal(by=cast.dee, at=THEN, goal=goal, rating=Missing.NOT_KNOWN, on=on, point=Point.AT_CLOSURE)
    with pytest.raises(Refusal, match="has its rating at referral"):
        rate_goal(by=cast.dee, at=THEN, goal=goal, rating=4, on=on, point=Point.AT_REFERRAL)
    with pytest.raises(Refusal, match="0 to 10"):
        rate_goal(by=cast.dee, at=THEN, goal=goal, rating=11, on=on)
    assert [r.rating for r in plan(cast.dee, family_id=episode.family_id, at=THEN).goals[0].ratings] == [
        3, 5, 5, "not_known",
    ]  # fmt: skip


def test_a_goal_is_dropped_by_somebody_and_for_a_reason(cast: Cast, episode: Episode):
    goal = write_goal(by=cast.dee, at=THEN, episode=episode, words="Calm evenings")
    with pytest.raises(Refusal, match="Say who wants that, and why"):
        move_goal(by=cast.dee, at=THEN, goal=goal, move="drop")
    with pytest.raises(Refusal, match="This goal is put forward, not agreed yet"):
        move_goal(by=cast.dee, at=THEN, goal=goal, move="meet")


def test_an_action_is_somebodys_and_may_be_a_family_members(cast: Cast, episode: Episode):
    with pytest.raises(Refusal, match="Choose one person"):
        plan_action(by=cast.dee, at=THEN, episode=episode, what="Ring the school")
    done = plan_action(by=cast.dee, at=THEN, episode=episode, what="Ring the school", member=person_named("Kerry"))
    mark_done(by=cast.yusuf, at=THEN, planned=done)
    assert plan(cast.dee, family_id=episode.family_id, at=THEN).actions[0].done_on == THEN.date()


def test_two_disciplines_write_one_plan_and_nobody_writes_over_the_other(cast: Cast, episode: Episode):
    write_section(by=cast.dee, at=THEN, episode=episode, discipline=DA, words="We plan for safety.", version=0)
    write_section(by=cast.yusuf, at=THEN, episode=episode, discipline=YOUTH, words="We go boxing.", version=0)
    with pytest.raises(Conflict) as met:
        write_section(by=cast.maya, at=THEN, episode=episode, discipline=DA, words="Other", version=0)
    assert met.value.theirs == {"words": "We plan for safety."}


def test_the_print_of_a_plan_has_no_place_for_an_address():
    assert not {"address", "home", "homes", "postcode", "lines"} & {f.name for f in fields(PlanForReader)}


def test_a_reader_behind_a_wall_learns_nothing_of_the_other(cast: Cast, episode: Episode):
    kerry, luke = person_named("Kerry"), person_named("Luke")
    write_goal(by=cast.dee, at=THEN, episode=episode, words="Luke keeps away", person=luke, set_by=luke)
    write_goal(by=cast.dee, at=THEN, episode=episode, words="Calm evenings", set_by=kerry)
    plan_action(by=cast.dee, at=THEN, episode=episode, what="Go to the group", member=luke)
    write_section(by=cast.dee, at=THEN, episode=episode, discipline=DA, words="Luke lives at his mother's.", version=0)
    raise_wall(by=cast.dee, at=THEN, family=episode.family, one=kerry, other=luke, reason="An order of the court")
    hers = str(plan_for_reader(cast.dee, family_id=episode.family_id, reader=kerry.pk, at=THEN))
    assert "Calm evenings" in hers
    assert "Luke" not in hers
    assert "9 Hidden Way" not in hers
    assert "Calm evenings" not in str(plan_for_reader(cast.dee, family_id=episode.family_id, reader=luke.pk, at=THEN))


def test_before_printing_what_is_not_known_to_be_safe_is_said(cast: Cast, episode: Episode):
    kerry = person_named("Kerry")
    set_safe_contact(
        by=cast.dee, at=THEN, person=kerry, family=episode.family, channel=Channel.POST, safety=ContactSafety.NOT_SAFE
    )
    check = before_printing(cast.dee, family_id=episode.family_id, reader=kerry.pk, at=THEN)
    assert (check.post, check.email) == (ContactSafety.NOT_SAFE, ContactSafety.NOT_KNOWN)


def test_an_issue_is_more_than_a_contacts_purpose(cast: Cast, episode: Episode):
    issue = raise_issue(
        by=cast.dee, at=THEN, episode=episode, issue="Damp in the bedroom", raised_with="Housing", raised_on=THEN.date()
    )
    move_issue(by=cast.dee, at=THEN, issue=issue, move="answer", words="They will inspect")
    move_issue(by=cast.dee, at=THEN, issue=issue, move="resolve", words="The wall was treated")
    (row,) = plan(cast.dee, family_id=episode.family_id, at=THEN).issues
    assert (row.answer, row.outcome, row.state.value) == ("They will inspect", "The wall was treated", "resolved")


def test_a_months_chapter_is_begun_once_finished_and_filed_for_each_child_once(cast: Cast, episode: Episode):
    first, last = MONDAY.date().replace(day=1), MONDAY.date().replace(day=28)

    def begin():
        return begin_document(
            by=cast.dee, at=THEN, episode=episode, kind=DocumentKind.CHAPTER, first_day=first, last_day=last,
            discipline=DA,
        )  # fmt: skip

    chapter = begin()
    assert chapter.parts[0] == {"heading": "What we did", "words": "No contact was recorded in these days."}
    with pytest.raises(Refusal, match="has been begun"):
        begin()
    children = [person_named("Tia"), person_named("Ben")]
    with pytest.raises(Refusal, match="Finish the document"):
        file_document(by=cast.dee, at=THEN, document=chapter, children=children, how=FiledHow.UPLOADED)
    words = ["x"] * len(chapter.parts)
    done = change_document(by=cast.dee, at=THEN, document=chapter, version=1, words=words, is_finished=True)
    with pytest.raises(Refusal, match="This note is final"):
        change_document(by=cast.dee, at=THEN, document=done, version=2, words=words, is_finished=False)
    file_document(by=cast.dee, at=THEN, document=done, children=children, how=FiledHow.UPLOADED)
    with pytest.raises(Refusal, match="on the record of one of these children already"):
        file_document(by=cast.dee, at=THEN, document=done, children=children[:1], how=FiledHow.SENT)


def test_supervision_keeps_disagreement_and_its_decisions_become_tasks(cast: Cast, episode: Episode):
    held = open_session(by=cast.maya, at=THEN, held_on=THEN.date(), present=[cast.dee, cast.yusuf])
    assert [f.is_due for f in session(cast.maya, session_id=held.pk, at=THEN).still_due] == [True]
    discuss(
        by=cast.maya, at=THEN, session=held, episode=episode, summary="Evenings are calmer.",
        views={DA: (RiskView.LESS_WORRIED, "A plan holds"), YOUTH: (RiskView.MORE_WORRIED, "Tia is out late")},
        disagreement="Whether Tia is safe out of the house",
        decisions=[Decided("Talk to Tia alone", cast.yusuf, THEN.date() + timedelta(days=7))],
    )  # fmt: skip
    view = session(cast.dee, session_id=held.pk, at=THEN)
    assert [v[1].value for v in view.discussions[0].views] == ["less_worried", "more_worried"]
    assert view.discussions[0].disagreement == "Whether Tia is safe out of the house"
    assert Task.objects.get(for_colleague=cast.yusuf).what == "Talk to Tia alone"
    assert session(cast.maya, session_id=held.pk, at=THEN).still_due == ()
    with pytest.raises(Refusal, match="has been discussed in this session"):
        discuss(by=cast.maya, at=THEN, session=held, episode=episode, summary="Again", views={})


def test_who_was_not_there_sees_nothing_of_a_session(cast: Cast, episode: Episode):
    held = open_session(by=cast.maya, at=THEN, held_on=THEN.date(), present=[cast.dee])
    assert sessions(cast.yusuf, at=THEN) == ()
    with pytest.raises(NotSeen):
        session(cast.yusuf, session_id=held.pk, at=THEN)
    with pytest.raises(Refusal, match="A social worker cannot do this"):
        sessions(cast.sam, at=THEN)
    assert not Discussion.objects.exists()
