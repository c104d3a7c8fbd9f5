"""A step of a handover and a look at it some weeks later, as the team writes them down and as the service does."""

from datetime import date, datetime

from stepdown.domain.handover_checks import weeks_to_check
from stepdown.domain.lifecycle.handover import HANDOVER, NEEDS_A_REASON, HandoverState
from stepdown.domain.missing import Missing
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.known import columns
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.handovers import Handover, HandoverCheck, HandoverStep

_DAY_OF: dict[str, str] = {
    "agree": "agreed_on",
    "send": "sent_on",
    "wait": "waiting_since",
    "accept": "accepted_on",
    "attend": "first_attended_on",
}
"""The column that keeps the first day of a move."""


def take_step(handover: Handover, move: str, *, happened_on: date, note: str, by: Colleague, at: datetime) -> None:
    """Write one step down, where the state allows it and the day is in order. For actions only."""
    state = HANDOVER.after(HandoverState(handover.state), move)
    if move in NEEDS_A_REASON and not note.strip():
        raise Refusal("Say why, in a sentence.", family=handover.episode.family_id)
    _refuse_unless_in_order(handover, happened_on, at)
    handover.state = state
    column = _DAY_OF.get(move)
    if column is not None and getattr(handover, column) is None:
        setattr(handover, column, happened_on)
    if not state.is_open:
        handover.ended_on = happened_on
    handover.save()
    keep_step(handover, move, on=happened_on, note=note, by=by, at=at)


def keep_step(handover: Handover, move: str, *, on: date, note: str, by: Colleague, at: datetime) -> None:
    """The row of a step that was taken."""
    HandoverStep.objects.create(
        handover=handover, move=move, after=handover.state, happened_on=on, note=note.strip(), by=by, at=at
    )


def keep_check(
    handover: Handover, weeks: int, *, still_attending: bool | Missing, note: str, by: Colleague, at: datetime
) -> HandoverCheck:
    """Write down whether the family still goes there. For actions only; said again, the later stands."""
    family = handover.episode.family_id
    if handover.accepted_on is None:
        raise Refusal("The service has not accepted yet, so there is nothing to check.", family=family)
    if weeks not in weeks_to_check(handover.accepted_on):
        raise Refusal("Choose one of the checks.", family=family)
    said = {"checked_on": at.date(), "note": note.strip(), "by": by, **columns("still_attending", still_attending)}
    check, _ = HandoverCheck.objects.update_or_create(handover=handover, weeks_after=weeks, defaults=said)
    return check


def _refuse_unless_in_order(handover: Handover, happened_on: date, at: datetime) -> None:
    family = handover.episode.family_id
    if happened_on > at.date():
        raise Refusal("This day is still to come. Record a step once it has happened.", family=family)
    last = handover.steps.order_by("-happened_on").first()
    if last is not None and happened_on < last.happened_on:
        raise Refusal(f"The step before it was on {last.happened_on:%-d %B %Y}. Check the day.", family=family)
