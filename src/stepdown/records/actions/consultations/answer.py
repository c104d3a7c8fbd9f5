"""Advice is given and timed: to a question that was asked on the desk, or at once, as on the telephone."""

from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.consultation import CONSULTATION, ConsultationState
from stepdown.domain.missing import Missing
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.consulted import can_be_answered_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.consultations.ask import about, task_of
from stepdown.records.actions.known import columns
from stepdown.records.actions.tasks import end_raised, raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation, ServiceEntry
from stepdown.records.models.families import Family

LONGEST_MINUTES = 8 * 60


@dataclass(frozen=True, slots=True)
class Advice:
    """What was advised and how long it took. ``follow_up_on``: the day on which to ask what came of it."""

    words: str
    minutes: int | Missing
    signposted_to: ServiceEntry | None = None
    follow_up_on: date | None = None


@action(Act.ANSWER_CONSULTATION)
def answer(*, by: Colleague, at: datetime, consultation: Consultation, advice: Advice) -> Consultation:
    """Answer a question that waits for one: of the colleague asked, of the discipline asked, or of anybody."""
    check_may(by, Act.ANSWER_CONSULTATION, today=at.date())
    if not Consultation.objects.filter(can_be_answered_by(by), pk=consultation.pk).exists():
        CONSULTATION.after(ConsultationState(consultation.state), "answer")
        raise NotSeen(family=consultation.family_id)
    _give(consultation, by, at, advice)
    end_raised(task_of(consultation, "answer"), by=by, at=at, outcome="Answered")
    return consultation


@action(Act.ANSWER_CONSULTATION)
def record_advice(
    *,
    by: Colleague,
    at: datetime,
    question: str,
    advice: Advice,
    asked_by: Colleague | None = None,
    asked_by_outside: str = "",
    family: Family | None = None,
) -> Consultation:
    """Record advice that has been given already: question and answer at once."""
    check_may(by, Act.ANSWER_CONSULTATION, today=at.date())
    if by.team is None:
        raise Refusal("You belong to no team whose consultation it could be. Ask the administrator.")
    if not question.strip():
        raise Refusal("Write what was asked.")
    if asked_by is None and not asked_by_outside.strip():
        raise Refusal("Say who asked: a colleague, or a role and a team.")
    consultation = Consultation(
        team=by.team,
        asked_by=asked_by,
        asked_by_outside=asked_by_outside.strip(),
        asked_at=at,
        question=question.strip(),
        **about(family, by, at, by.team),
        **columns("signpost_outcome", Missing.NOT_ASKED),
    )
    _give(consultation, by, at, advice)
    return consultation


def _give(consultation: Consultation, by: Colleague, at: datetime, advice: Advice) -> None:
    family = consultation.family_id
    if not advice.words.strip():
        raise Refusal("Write what you advise.", family=family)
    if isinstance(advice.minutes, int) and not 0 < advice.minutes <= LONGEST_MINUTES:
        raise Refusal("Give the minutes that it took, from 1 to 480.", family=family)
    state = CONSULTATION.after(ConsultationState(consultation.state), "answer")
    if advice.follow_up_on is not None:
        if advice.follow_up_on <= at.date():
            raise Refusal("Choose a day that is still to come for following it up.", family=family)
        state = CONSULTATION.after(state, "plan_follow_up")
    consultation.state, consultation.advice = state, advice.words.strip()
    consultation.answered_by, consultation.answered_at = by, at
    consultation.discipline = by.discipline or Discipline.MANAGEMENT
    consultation.minutes = advice.minutes if isinstance(advice.minutes, int) else None
    consultation.signposted_to, consultation.follow_up_on = advice.signposted_to, advice.follow_up_on
    if advice.signposted_to is None:
        consultation.signpost_outcome_missing = Missing.NOT_APPLICABLE
    consultation.save()
    if advice.follow_up_on is not None:
        _plan(consultation, by, at, advice.follow_up_on)


def _plan(consultation: Consultation, by: Colleague, at: datetime, on: date) -> None:
    raise_task(
        for_colleague=by,
        what="Ask what came of your advice",
        why="Open Consultations to read what was asked and advised.",
        due_on=on,
        origin=TaskOrigin.CONSULTATION,
        at=at,
        by=by,
        raised_for=task_of(consultation, "follow up"),
    )
