"""A timeline says of every day what a look at that day alone would say, in as few stretches as there are changes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin
from stepdown.linkage.ladder.coverage import Coverage
from stepdown.linkage.ladder.story import Story
from stepdown.linkage.ladder.timeline import timeline
from tests.linkage.ladder.stories import EVERYTHING, KIND, TOLD, a_story, day, said

FIRST = date(2021, 4, 1)
DAYS = 60


def test_neighbouring_stretches_differ_and_none_is_missing():
    story = a_story(
        said(KIND.CHILD_IN_NEED, "2021-05-01", "2022-05-01"),
        said(KIND.CHILD_IN_NEED_PLAN, "2021-05-20", "2021-09-01"),
        said(KIND.CHILD_PROTECTION_PLAN, "2021-09-01", "2022-02-01"),
        said(KIND.SECTION_47, "2021-08-10", "2021-08-20"),
    )
    assert [(s.first.isoformat(), str(s.standing), sorted(s.flags)) for s in timeline(story).stretches] == [
        ("2021-04-01", "closed", []),
        ("2021-05-01", "child_in_need", ["assessment_only"]),
        ("2021-05-20", "child_in_need", []),
        ("2021-08-10", "child_in_need", ["section_47"]),
        ("2021-08-20", "child_in_need", []),
        ("2021-09-01", "child_protection_plan", []),
        ("2022-02-01", "child_in_need", ["assessment_only"]),
        ("2022-05-01", "closed", []),
    ]
    assert timeline(story).stretches[-1].until == TOLD.until


def test_a_stretch_names_every_record_that_was_so_in_it():
    plan, case = said(KIND.CHILD_PROTECTION_PLAN, "2021-09-01"), said(KIND.CHILD_IN_NEED, "2021-05-01")
    protected = timeline(a_story(plan, case)).stretches[-1]
    assert [str(origin) for origin in protected.origins] == [
        "council.xml, child_protection_plan 2021-09-01",
        "council.xml, child_in_need 2021-05-01",
    ]


def test_before_plans_are_told_of_nobody_can_say_that_there_was_only_an_assessment():
    told = Coverage(EVERYTHING - {KIND.CHILD_IN_NEED_PLAN}, TOLD.first, TOLD.until)
    story = a_story(said(KIND.CHILD_IN_NEED, "2021-05-01"), coverages=(told,))
    assert all(not stretch.flags for stretch in timeline(story).stretches)


def test_outside_of_what_is_told_nothing_is_known():
    found = timeline(a_story(said(KIND.CHILD_IN_NEED, "2020-05-01")))
    assert found.standing(day("2021-03-31")) is Missing.NOT_KNOWN
    assert found.standing(day("2021-04-01")) is SafeguardingLevel.CHILD_IN_NEED
    assert found.standing(day("2023-04-01")) is Missing.NOT_KNOWN
    assert timeline(a_story(coverages=())).stretches == ()


OFFSETS = st.integers(0, DAYS)
ENDS = st.one_of(st.none(), st.just(Missing.NOT_KNOWN), st.integers(1, 30))


@st.composite
def activities(draw: st.DrawFn) -> Activity:
    start = FIRST + timedelta(days=draw(OFFSETS) - 10)
    length = draw(ENDS)
    end = start + timedelta(days=length) if isinstance(length, int) else length
    left = draw(st.sampled_from([None, None, None, LeftLadder.ADOPTED, LeftLadder.TRANSFERRED]))
    kind = draw(st.sampled_from(list(ActivityKind)))
    if isinstance(end, Missing):
        sure, over = (start + timedelta(days=days) for days in sorted((draw(OFFSETS), draw(OFFSETS))))
        sure_until, over_by = draw(st.sampled_from([(None, None), (sure, None), (None, over), (sure, over)]))
        return Activity("tia", kind, start, end, Origin("f", "r"), sure_until=sure_until, over_by=over_by)
    return Activity("tia", kind, start, end, Origin("f", "r"), left if end else None)


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    first = draw(OFFSETS)
    kinds = draw(st.sets(st.sampled_from(list(ActivityKind))))
    until = first + draw(st.integers(1, 40))
    return Coverage(frozenset(kinds), FIRST + timedelta(days=first), FIRST + timedelta(days=until))


@st.composite
def stories(draw: st.DrawFn) -> Story:
    whole = Coverage(EVERYTHING, FIRST, FIRST + timedelta(days=DAYS))
    told = draw(st.lists(coverages(), min_size=1, max_size=3).map(lambda found: [*found]))
    if draw(st.booleans()):
        told.append(whole)
    adult_on = draw(st.one_of(st.none(), OFFSETS))
    born_on = (FIRST + timedelta(days=adult_on)).replace(year=FIRST.year - 18) if adult_on is not None else None
    assumed = draw(st.sets(st.sampled_from([KIND.EARLY_HELP, KIND.LOOKED_AFTER])))
    found = tuple(draw(st.lists(activities(), max_size=5)))
    return Story("tia", found, tuple(told), born_on, None, frozenset(assumed))


RUNGS = {
    "early_help": 1, "child_in_need": 2, "child_in_need_plan": 2, "child_protection_plan": 3, "looked_after": 4,
}  # fmt: skip
NAMES = ["closed", "early_help", "child_in_need", "child_protection_plan", "looked_after"]


def looked_at(story: Story, on: date) -> str:
    """The same question, answered for one day by going through everything that is written. It shares no code."""
    if not min(c.first for c in story.coverages) <= on < max(c.until for c in story.coverages):
        return "not_known"
    if story.born_on and on >= story.born_on.replace(year=story.born_on.year + 18):
        return "turned_18"
    told = {str(kind) for c in story.coverages if c.first <= on < c.until for kind in c.kinds}
    sure, perhaps = rungs(story, on, told)
    if sure == 0 and (why := gone(story, on)):
        return why
    untold = set(RUNGS) - {"child_in_need_plan"} - told - {str(kind) for kind in story.assumed_none}
    return "not_known" if max([perhaps, *(RUNGS[kind] for kind in untold)]) > sure else NAMES[sure]


def rungs(story: Story, on: date, told: set[str]) -> tuple[int, int]:
    """The highest rung that surely was, and the highest that may have been."""
    sure, perhaps = [0], [0]
    for a in story.activities:
        rung = RUNGS.get(str(a.kind), 0) if a.started_on <= on else 0
        if a.ended_on is None:
            (sure if str(a.kind) in told else perhaps).append(rung)
        elif isinstance(a.ended_on, Missing):
            if a.sure_until and on < a.sure_until:
                sure.append(rung)
            elif not (a.over_by and a.over_by <= on):
                perhaps.append(rung)
        elif on < a.ended_on:
            sure.append(rung)
    return max(sure), max(perhaps)


def gone(story: Story, on: date) -> str:
    ends = sorted((a.ended_on, str(a.left)) for a in story.activities if a.left and a.ended_on and a.ended_on <= on)
    if not ends:
        return ""
    since, why = ends[-1]
    again = any(str(a.kind) in RUNGS and since <= a.started_on <= on for a in story.activities)
    return "" if again else why


@given(stories())
def test_every_day_is_what_a_look_at_that_day_alone_finds(story: Story):
    found = timeline(story)
    for offset in range(-12, DAYS + 50):
        on = FIRST + timedelta(days=offset)
        assert str(found.standing(on)) == looked_at(story, on), on
