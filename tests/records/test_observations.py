"""What is observed, mirrored, counted and measured: what is kept, what follows, and what is refused and why."""

from datetime import date, timedelta

import pytest

from stepdown.domain.casework import EventKind
from stepdown.domain.disciplines import Discipline
from stepdown.domain.measures.words import Respondent
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.points import Point
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.observing.events import record_event
from stepdown.records.actions.observing.measure import take_measure
from stepdown.records.actions.observing.mirror import mirror_levels
from stepdown.records.actions.observing.observe import Observed, observe
from stepdown.records.models import CouncilExtract, CouncilPerson, Episode, Measure, Observation, Task
from stepdown.records.queries.measures import measure_taken
from stepdown.records.queries.observations import observations, to_observe
from tests.cast import MONDAY, Cast, person_named, working

PRESENT, ABSENT, NOT_KNOWN = ObservationState.PRESENT, ObservationState.ABSENT, ObservationState.NOT_KNOWN
THEN = MONDAY + timedelta(days=7)


@pytest.fixture
def episode(cast: Cast) -> Episode:
    working(cast, Discipline.DOMESTIC_ABUSE)
    return Episode.objects.get()


def seen_by_dee(cast: Cast, episode: Episode, name: str | None, point: Point | None = Point.AT_REFERRAL, **factors):
    return observe(
        by=cast.dee, at=THEN, episode=episode, person=person_named(name) if name else None, point=point,
        observed_on=THEN.date(), observed_by=ObservedBy.PRACTITIONER,
        factors={f: s if isinstance(s, Observed) else Observed(s) for f, s in factors.items()},
    )  # fmt: skip


def course_of(cast: Cast, episode: Episode, name: str, factor: str) -> list[str]:
    view = observations(cast.sam, family_id=episode.family_id, at=THEN)
    (subject,) = [s for s in view.subjects if s.name.startswith(name)]
    (course,) = [c for c in subject.courses if c.factor.id == factor]
    return [cell.words for cell in course.at_points]


def test_what_is_left_alone_was_not_asked_and_not_known_is_said(cast: Cast, episode: Episode):
    seen_by_dee(cast, episode, "Kerry", parental_domestic_abuse=PRESENT, parental_alcohol_problem=NOT_KNOWN)
    assert course_of(cast, episode, "Kerry", "parental_domestic_abuse") == ["Present", "", "", ""]
    assert course_of(cast, episode, "Kerry", "parental_alcohol_problem")[0] == "Not known"
    assert course_of(cast, episode, "Kerry", "parental_drug_problem")[0] == ""
    assert Observation.objects.count() == 2


def test_a_later_word_at_a_point_replaces_an_earlier_of_the_same_source(cast: Cast, episode: Episode):
    seen_by_dee(cast, episode, "Kerry", parental_domestic_abuse=PRESENT)
    seen_by_dee(cast, episode, "Kerry", parental_domestic_abuse=ABSENT)
    assert [o.state for o in Observation.objects.all()] == [ABSENT]


def test_the_social_workers_word_stands_beside_the_teams(cast: Cast, episode: Episode):
    seen_by_dee(cast, episode, "Kerry", parental_domestic_abuse=ABSENT)
    observe(
        by=cast.sam, at=THEN, episode=episode, person=person_named("Kerry"), point=Point.AT_REFERRAL,
        observed_on=THEN.date(), observed_by=ObservedBy.SOCIAL_WORKER,
        factors={"parental_domestic_abuse": Observed(PRESENT)},
    )  # fmt: skip
    assert Observation.objects.count() == 2
    assert course_of(cast, episode, "Kerry", "parental_domestic_abuse")[0] == "Absent"


@pytest.mark.parametrize(
    ("name", "factors", "reason"),
    [
        ("Tia", {"parental_domestic_abuse": Observed(PRESENT)}, "observed of a parent"),
        (None, {"neglect": Observed(PRESENT)}, "observed of a child"),
        ("Tia", {"school_attendance": Observed(PRESENT)}, "how poor or very poor school attendance stands"),
        ("Tia", {"school_attendance": Observed(ABSENT, level="poor")}, "stands on its scale"),
        ("Tia", {"missing_episodes": Observed(PRESENT)}, "Say how many"),
    ],
)
def test_what_cannot_be_is_refused(cast: Cast, episode: Episode, name, factors, reason):
    with pytest.raises(Refusal, match=reason):
        seen_by_dee(cast, episode, name, **factors)
    assert not Observation.objects.exists()


def test_the_page_says_what_was_said_last_and_asks_only_what_can_have_changed(cast: Cast, episode: Episode):
    seen_by_dee(cast, episode, "Kerry", parent_was_looked_after=PRESENT, parental_domestic_abuse=PRESENT)
    ask = to_observe(cast.dee, family_id=episode.family_id, person_id=person_named("Kerry").pk, at=THEN)
    by_id = {a.factor.id: a for a in ask.factors}
    assert by_id["parent_was_looked_after"].is_settled
    assert (by_id["parental_domestic_abuse"].is_settled, by_id["parental_domestic_abuse"].last.words) == (
        False,
        "Present",
    )
    assert [a.factor.group.value for a in ask.factors][:1] == ["strength"]


def test_levels_follow_the_councils_extract_and_are_typed_by_nobody(cast: Cast, episode: Episode):
    def level_of_tia() -> list[tuple]:
        view = observations(cast.sam, family_id=episode.family_id, at=THEN)
        (tia,) = [line for line in view.levels.lines if line.label.startswith("Tia")]
        return [(str(days.standing), days.first, days.until) for days in tia.stretches]

    plan_from = date(2025, 11, 3)
    assert level_of_tia() == [("child_protection_plan", plan_from, None)]
    newer = CouncilExtract.objects.create(
        source="Northborough's case system", as_at=date(2026, 3, 30), imported_at=THEN, imported_by=cast.maya
    )
    CouncilPerson.objects.create(
        extract=newer, council_id="C1", council_family="100", is_child=True, safeguarding_level="child_in_need",
        level_since=date(2026, 3, 20),
    )  # fmt: skip
    assert mirror_levels(newer) == 1
    assert mirror_levels(newer) == 0
    assert level_of_tia() == [
        ("child_protection_plan", plan_from, date(2026, 3, 20)),
        ("child_in_need", date(2026, 3, 20), None),
    ]


def test_how_often_something_happened_may_be_not_known(cast: Cast, episode: Episode):
    record_event(
        by=cast.dee, at=THEN, episode=episode, child=person_named("Tia"), kind=EventKind.MISSING,
        started_on=MONDAY.date(), source=EventSource.PARTNER, count=Missing.NOT_KNOWN,
    )  # fmt: skip
    assert observations(cast.dee, family_id=episode.family_id, at=THEN).events[0].count == "not_known"


def measured(cast: Cast, episode: Episode, *, point: Point = Point.AT_ENGAGEMENT, **answers) -> Measure:
    nine = {f"q{n}": 1.0 for n in range(1, 10)} | {"q9": 0.0}
    return take_measure(
        by=cast.dee, at=THEN, episode=episode, person=person_named("Kerry"), instrument_id="phq_9",
        respondent=Respondent.SELF, point=point, taken_on=THEN.date(), answers=items_of_phq(nine | answers),
    )  # fmt: skip


def items_of_phq(by_number: dict) -> dict:
    from stepdown.domain.measures import shipped_instruments

    ids = [item.id for item in shipped_instruments()["phq_9"].items]
    return {one: by_number[f"q{n}"] for n, one in enumerate(ids, 1) if f"q{n}" in by_number}


def test_an_answer_that_speaks_of_danger_is_an_urgent_task_at_once_and_says_nothing_of_it(cast: Cast, episode: Episode):
    measured(cast, episode, q9=1.0)
    tasks = Task.objects.filter(origin="safety")
    assert sorted(t.for_colleague.name for t in tasks) == ["Dee Hallam", "Max Lindqvist", "Maya Okafor"]
    assert all(t.is_urgent and t.due_on == THEN.date() for t in tasks)


def test_no_danger_no_task(cast: Cast, episode: Episode):
    assert measured(cast, episode).score == 8
    assert not Task.objects.exists()


def test_too_many_missing_answers_leave_no_score_and_never_nought(cast: Cast, episode: Episode):
    missing = {f"q{n}": Missing.NOT_KNOWN for n in range(1, 5)}
    taken = measured(cast, episode, **missing)
    assert (taken.score, taken.score_missing) == (None, "not_known")
    assert measure_taken(cast.dee, measure_id=taken.pk, at=THEN).unscored_because


def test_a_measure_is_taken_once_at_a_point(cast: Cast, episode: Episode):
    measured(cast, episode)
    with pytest.raises(Refusal, match="has been taken at engagement"):
        measured(cast, episode)


def test_who_has_no_tie_reads_no_observation(cast: Cast, episode: Episode):
    with pytest.raises(NotSeen):
        observations(cast.yusuf, family_id=episode.family_id, at=THEN)
