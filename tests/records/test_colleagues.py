"""Who is away and who covers: cover opens the record in its days alone, and a gap is shown."""

from datetime import date, datetime, timedelta

import pytest

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.colleagues.away import end_leave, record_leave
from stepdown.records.actions.colleagues.change import ColleagueSaid, change_colleague, record_training
from stepdown.records.actions.episodes.involve import end_involvement
from stepdown.records.models import Colleague, Episode, Involvement, Leave
from stepdown.records.queries.families import my_families
from stepdown.records.queries.family import family
from stepdown.records.queries.team_colleagues import team_colleague, team_colleagues
from tests.cast import LONDON, MONDAY, Cast, working

FIRST, LAST = date(2026, 3, 16), date(2026, 3, 27)


def on(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 10, tzinfo=LONDON)


def away(cast: Cast, covered_by: Colleague | None = None) -> Leave:
    """Dee, the Ashdowns' key worker, for two weeks."""
    return record_leave(
        by=cast.maya, at=MONDAY + timedelta(days=2), colleague=cast.dee, first_day=FIRST, last_day=LAST,
        covered_by=covered_by,
    )  # fmt: skip


def sees(who: Colleague, day: date) -> bool:
    return families_seen_by(who, day).exists()


def test_who_covers_sees_the_family_from_the_first_day_and_no_sooner(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    away(cast, cast.amir)
    assert [sees(cast.amir, day) for day in (FIRST - timedelta(days=1), FIRST, LAST)] == [False, True, True]
    assert [f.my_role for f in my_families(cast.amir, at=on(FIRST))] == ["Cover"]
    assert my_families(cast.amir, at=on(LAST + timedelta(days=1))) == ()


def test_the_key_worker_stays_the_key_worker_and_the_page_says_who_covers(cast: Cast):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    away(cast, cast.amir)
    seen = family(cast.maya, family_id=made.family_id, at=on(FIRST)).episode
    assert (seen.key_worker.name, seen.key_worker.away_until) == ("Dee Hallam", LAST)
    assert [(i.name, i.role) for i in seen.now if i.role is InvolvementRole.COVER] == [
        ("Amir Sadiq", InvolvementRole.COVER)
    ]
    assert seen.key_worker_away_without_cover is None


def test_without_cover_the_gap_is_shown_in_its_days(cast: Cast):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    away(cast)
    gaps = [
        family(cast.maya, family_id=made.family_id, at=on(day)).episode.key_worker_away_without_cover
        for day in (FIRST - timedelta(days=1), FIRST, LAST + timedelta(days=1))
    ]
    assert [gap.name if gap else None for gap in gaps] == [None, "Dee Hallam", None]


def test_back_earlier_the_cover_ends_earlier(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    leave = away(cast, cast.amir)
    end_leave(by=cast.maya, at=on(FIRST + timedelta(days=3)), leave=leave, last_day=FIRST + timedelta(days=2))
    assert Involvement.objects.get(role=InvolvementRole.COVER).ended_on == FIRST + timedelta(days=2)


def test_leave_that_is_not_taken_leaves_no_cover(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    leave = away(cast, cast.amir)
    end_leave(by=cast.maya, at=on(FIRST - timedelta(days=3)), leave=leave, last_day=FIRST - timedelta(days=1))
    assert not Involvement.objects.filter(role=InvolvementRole.COVER).exists()
    assert team_colleague(cast.maya, colleague_id=cast.dee.pk, at=on(FIRST)).leave == ()
    away(cast, cast.amir)  # and the days are free again


def test_when_the_work_ends_so_does_what_covers_it(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    away(cast, cast.amir)
    part = Episode.objects.get().involvements.get(role=InvolvementRole.KEY)
    end_involvement(by=cast.maya, at=on(FIRST + timedelta(days=1)), involvement=part, why="Dee changes team")
    assert Involvement.objects.get(role=InvolvementRole.COVER).ended_on == FIRST + timedelta(days=1)


def test_leave_is_refused_with_its_reason(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    away(cast)
    said = {"by": cast.maya, "at": MONDAY, "first_day": FIRST, "last_day": LAST}
    with pytest.raises(Refusal, match="away on some of these days already"):
        record_leave(colleague=cast.dee, **said)
    with pytest.raises(Refusal, match="is away on some of these days too"):
        record_leave(colleague=cast.amir, covered_by=cast.dee, **said)
    with pytest.raises(Refusal, match="cannot come before the first"):
        record_leave(colleague=cast.amir, **said | {"last_day": FIRST - timedelta(days=1)})
    with pytest.raises(Refusal, match="another colleague of the team"):
        record_leave(colleague=cast.amir, covered_by=cast.amir, **said)
    with pytest.raises(NotSeen):
        record_leave(colleague=cast.otto, **said)
    with pytest.raises(Refusal, match="Ask a manager of the team"):
        record_leave(colleague=cast.amir, **said | {"by": cast.dee})


def test_seconded_colleagues_keep_their_employer_and_whose_record_it_is(cast: Cast):
    said = ColleagueSaid(employer="Northborough NHS Trust", record_owner="Northborough NHS Trust")
    change_colleague(by=cast.maya, at=MONDAY, colleague=cast.amir, said=said)
    seen = team_colleague(cast.maya, colleague_id=cast.amir.pk, at=MONDAY)
    assert (seen.employer, seen.record_owner) == ("Northborough NHS Trust", "Northborough NHS Trust")


def test_training_that_runs_out_within_two_months_is_to_be_renewed(cast: Cast):
    course = {"by": cast.maya, "at": MONDAY, "colleague": cast.dee, "done_on": date(2024, 4, 1)}
    record_training(course="Safeguarding, level 3", renew_by=date(2026, 4, 1), **course)
    record_training(course="Motivational interviewing", renew_by=date(2027, 4, 1), **course)
    seen = team_colleague(cast.maya, colleague_id=cast.dee.pk, at=MONDAY)
    assert {t.course: t.is_due for t in seen.training} == {
        "Safeguarding, level 3": True,
        "Motivational interviewing": False,
    }


def test_the_list_asks_the_same_number_of_questions_however_many_families(cast: Cast, queries_of):
    few = queries_of(lambda: team_colleagues(cast.maya, at=MONDAY))
    working(cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK, Discipline.ADULT_MENTAL_HEALTH)
    away(cast, cast.amir)
    assert queries_of(lambda: team_colleagues(cast.maya, at=MONDAY)) == few
