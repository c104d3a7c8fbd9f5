"""A measure is taken and scored by its own rule; an answer that speaks of danger raises a task for somebody at once."""

from collections.abc import Mapping
from datetime import date, datetime

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.measures import Answers, Instrument, Score, dangers, score, shipped_instruments
from stepdown.domain.measures.words import Respondent
from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.known import columns
from stepdown.records.actions.observing.observe import subject_of
from stepdown.records.actions.tasks import raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.observations import Measure
from stepdown.records.models.people import Person


@action(Act.TAKE_MEASURE)
def take_measure(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    person: Person,
    instrument_id: str,
    respondent: Respondent,
    point: Point,
    taken_on: date,
    answers: Mapping[str, float | Missing],
) -> Measure:
    """Record the answers, or the score entered. Nothing that is missing is ever scored as nought."""
    check_may(by, Act.TAKE_MEASURE, family=episode.family_id, today=at.date())
    instrument = shipped_instruments()[instrument_id]
    if taken_on > at.date():
        raise Refusal("This day is still to come.", family=episode.family_id)
    if episode.measures.filter(person=person, instrument=instrument_id, point=point, respondent=respondent).exists():
        raise Refusal(f"{instrument.name} has been taken {point.label.lower()}.", family=episode.family_id)
    scored = score(instrument, answers, respondent)
    taken = Measure.objects.create(
        episode=episode,
        subject=subject_of(episode, person),
        person=person,
        instrument=instrument.id,
        version=instrument.version,
        respondent=respondent,
        point=point,
        taken_on=taken_on,
        answers={item: str(a) if isinstance(a, Missing) else a for item, a in answers.items()},
        unscored_because="" if isinstance(scored, Score) else scored.says[:300],
        recorded_by=by,
        recorded_at=at,
        **columns("score", scored.total if isinstance(scored, Score) else Missing.NOT_KNOWN),
    )
    _tell_of_danger(taken, instrument, answers, at=at)
    return taken


def _tell_of_danger(taken: Measure, instrument: Instrument, answers: Answers, *, at: datetime) -> None:
    """The task names the measure and no answer: who opens it reads the answer where it is recorded."""
    if not dangers(instrument, answers):
        return
    for colleague in _whom_to_tell(taken):
        raise_task(
            for_colleague=colleague,
            episode=taken.episode,
            origin=TaskOrigin.SAFETY,
            what=f"An answer on {instrument.name} speaks of danger: see to it now",
            why="Talk with whoever recorded it, make sure that the person is safe, and write down what was done.",
            is_urgent=True,
            due_on=at.date(),
            at=at,
            raised_for=f"danger {taken.pk}",
        )


def _whom_to_tell(taken: Measure) -> list[Colleague]:
    """Whoever recorded it, the key worker and the managers of the team."""
    key = Colleague.objects.filter(
        involvements__episode=taken.episode,
        involvements__role=InvolvementRole.KEY,
        involvements__ended_on__isnull=True,
    )
    managers = managers_of(taken.episode.team_id)
    told = {c.pk: c for c in (*key, *managers)}
    if taken.recorded_by is not None:
        told[taken.recorded_by.pk] = taken.recorded_by
    return list(told.values())
