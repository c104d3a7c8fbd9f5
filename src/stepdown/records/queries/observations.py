"""What was observed of a family: by person and factor over the points; and for the page, what is to be asked next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.factors import FACTORS, Factor, FactorGroup
from stepdown.domain.measures import shipped_instruments
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import LASTING, ObservedBy
from stepdown.domain.people import CHILD_ROLES, Subject
from stepdown.domain.points import Point
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family
from stepdown.records.models.observations import Measure, Observation
from stepdown.records.queries.lines import Lines, lines_of
from stepdown.records.queries.merged import once_each
from stepdown.records.queries.names import names_of
from stepdown.records.queries.placements_and_events import EventRow, PlacementRow, events_of, placements_of

POINTS = tuple(Point)


@dataclass(frozen=True, slots=True)
class Cell:
    """What was said of a factor at one point, in words, by whom and when; empty words where nothing was."""

    words: str
    state: ObservationState
    observed_by: str
    observed_on: date | None


@dataclass(frozen=True, slots=True)
class FactorCourse:
    """One factor over the points, and the last word between them."""

    factor: Factor
    at_points: tuple[Cell, ...]
    between: Cell | None

    @property
    def is_said(self) -> bool:
        """Whether anything was said of it at any point."""
        return any(cell.words for cell in self.at_points)


@dataclass(frozen=True, slots=True)
class SubjectObserved:
    """What was observed of one person, or of the family (then ``person`` is None). Strengths come first."""

    person: UUID | None
    name: str
    subject: Subject
    courses: tuple[FactorCourse, ...]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure taken."""

    id: UUID
    name: str
    instrument: str
    point: Point
    respondent: str
    taken_on: date
    score: float | str
    unscored_because: str


@dataclass(frozen=True, slots=True)
class ObservationsView:
    """Everything of the latest episode; empty where the team has not worked with the family."""

    subjects: tuple[SubjectObserved, ...]
    levels: Lines
    placements: tuple[PlacementRow, ...]
    events: tuple[EventRow, ...]
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class FactorAsked:
    """One factor that the page asks, and what was said last; ``is_settled``: shown, and not asked again."""

    factor: Factor
    last: Cell | None
    is_settled: bool


@dataclass(frozen=True, slots=True)
class ToObserve:
    """What a page asks of one subject: strengths first, and only what can have changed."""

    name: str
    subject: Subject
    factors: tuple[FactorAsked, ...]


def observations(who: Colleague, *, family_id: UUID, at: datetime) -> ObservationsView:
    """What was observed of a family."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_OBSERVATIONS, family=family.pk, today=at.date())
    trail.note(Act.READ_OBSERVATIONS, by=who, at=at, about=family)
    episode = _episode(family)
    children = [m.person_id for m in family.members.all() if m.role in CHILD_ROLES]
    names = names_of(m.person_id for m in family.members.all())
    return ObservationsView(
        subjects=_subjects(episode) if episode else (),
        levels=lines_of(family, {child: names[child] for child in children}),
        placements=placements_of(children, names),
        events=events_of(children, names),
        measures=_measures(episode, names) if episode else (),
    )


def to_observe(who: Colleague, *, family_id: UUID, person_id: UUID | None, at: datetime) -> ToObserve:
    """What to ask of a person of the family, or of the family as a whole."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.OBSERVE, family=family.pk, today=at.date())
    episode = _episode(family)
    if episode is None:
        raise NotSeen(family=family.pk)
    held = next((s for s in _subjects(episode) if s.person == person_id), None)
    if held is None:
        raise NotSeen(family=family.pk)
    return ToObserve(held.name, held.subject, tuple(_asked(c) for c in held.courses))


def _episode(family: Family) -> Episode | None:
    return Episode.objects.filter(family=family).order_by("-index_on", "-opened_on").first()


def _subjects(episode: Episode) -> tuple[SubjectObserved, ...]:
    found = once_each(episode.members.select_related("person").order_by("role", "person__born_on"))
    members = [m for m in found if m.in_scope is not False]
    names = names_of(m.person_id for m in members)
    rows = list(episode.observations.select_related("person").order_by("observed_on", "recorded_at"))
    subjects = [
        (m.person_id, names[m.person_id], Subject.CHILD if m.role in CHILD_ROLES else Subject.PARENT) for m in members
    ]
    return tuple(
        SubjectObserved(person, name, subject, tuple(_courses(subject, [o for o in rows if person in _whose(o)])))
        for person, name, subject in [*subjects, (None, "The family", Subject.FAMILY)]
    )


def _whose(o: Observation) -> tuple[UUID | None, ...]:
    """Whom an observation is of: its person, and whoever that record was found to be of."""
    return (o.person_id, o.person.merged_into_id or o.person_id) if o.person else (None,)


def _courses(subject: Subject, rows: list[Observation]) -> Iterable[FactorCourse]:
    factors = [f for f in FACTORS.values() if f.subject is subject]
    for factor in sorted(factors, key=lambda f: (f.group is not FactorGroup.STRENGTH, f.group)):
        of_factor = [o for o in rows if o.factor == factor.id]
        between = [o for o in of_factor if not o.point]
        yield FactorCourse(
            factor=factor,
            at_points=tuple(_at_point([o for o in of_factor if o.point == p]) for p in POINTS),
            between=_cell(between[-1]) if between else None,
        )


def _at_point(rows: list[Observation]) -> Cell:
    """The team's own word where there is one, else whatever was said last; nothing said is not asked."""
    if not rows:
        return Cell("", ObservationState.NOT_ASKED, "", None)
    own = [o for o in rows if o.observed_by == ObservedBy.PRACTITIONER]
    return _cell((own or rows)[-1])


def _cell(o: Observation) -> Cell:
    state = ObservationState(o.state)
    words = state.label
    if o.level:
        words = o.level.replace("_", " ").capitalize()
    if o.count is not None:
        words = f"{o.count}"
    return Cell(words, state, ObservedBy(o.observed_by).label, o.observed_on)


def _asked(course: FactorCourse) -> FactorAsked:
    said = [c for c in (*course.at_points, course.between) if c and c.words]
    last = max(said, key=lambda c: c.observed_on or date.min) if said else None
    settled = last is not None and course.factor.id in LASTING and last.state is ObservationState.PRESENT
    return FactorAsked(course.factor, last, settled)


def _measures(episode: Episode, names: dict[UUID, str]) -> tuple[MeasureRow, ...]:
    known = shipped_instruments()
    rows: Iterable[Measure] = episode.measures.order_by("-taken_on")
    return tuple(
        MeasureRow(
            m.pk,
            names.get(m.person_id, ""),
            known[m.instrument].name if m.instrument in known else m.instrument,
            Point(m.point),
            m.get_respondent_display(),
            m.taken_on,
            m.score if m.score is not None else m.score_missing,
            m.unscored_because,
        )
        for m in rows
    )
