"""A colleague is away for some days, and another covers: with each family in those days, and in no others."""

from datetime import date, datetime

from stepdown.domain.casework import InvolvementRole
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.own_team import check_may_with
from stepdown.records.models.colleagues import Colleague, Leave
from stepdown.records.models.episodes import Involvement

_COVERED = (InvolvementRole.KEY, InvolvementRole.SECONDARY)


@action(Act.RECORD_LEAVE)
def record_leave(
    *,
    by: Colleague,
    at: datetime,
    colleague: Colleague,
    first_day: date,
    last_day: date,
    covered_by: Colleague | None = None,
) -> Leave:
    """Record that a colleague of one's team is away. Who covers works with each of their families in those days.

    Without cover the days are a gap, and every page that shows the key worker says so.
    """
    check_may_with(by, Act.RECORD_LEAVE, colleague, at=at)
    if last_day < first_day:
        raise Refusal("The last day away cannot come before the first.")
    if _is_away(colleague, first_day, last_day):
        raise Refusal(f"{colleague.name} is recorded as away on some of these days already.")
    if covered_by is not None:
        _refuse_unless_there(colleague, covered_by, first_day, last_day)
    made = Leave.objects.create(colleague=colleague, first_day=first_day, last_day=last_day, covered_by=covered_by)
    if covered_by is not None:
        _cover(made, covered_by)
    return made


@action(Act.RECORD_LEAVE)
def end_leave(*, by: Colleague, at: datetime, leave: Leave, last_day: date) -> Leave:
    """Record that a colleague is back earlier; with a last day before the first, that the leave was not taken."""
    check_may_with(by, Act.RECORD_LEAVE, leave.colleague, at=at)
    if leave.is_cancelled or last_day >= leave.last_day:
        raise Refusal("Choose an earlier day than the one recorded. More days are leave of their own.")
    covers = Involvement.objects.filter(
        role=InvolvementRole.COVER,
        covers__colleague=leave.colleague,
        colleague=leave.covered_by,
        started_on=leave.first_day,
    )
    if last_day < leave.first_day:
        covers.delete()  # cover that never began
        leave.is_cancelled = True
    else:
        covers.filter(ended_on__gt=last_day).update(ended_on=last_day)
        leave.last_day = last_day
    leave.save(update_fields=["last_day", "is_cancelled"])
    return leave


def _refuse_unless_there(colleague: Colleague, other: Colleague, first_day: date, last_day: date) -> None:
    if other.pk == colleague.pk or other.team_id != colleague.team_id or not other.is_active:
        raise Refusal("Choose another colleague of the team to cover.")
    if _is_away(other, first_day, last_day):
        raise Refusal(f"{other.name} is away on some of these days too.")


def _is_away(colleague: Colleague, first_day: date, last_day: date) -> bool:
    return colleague.leave.filter(is_cancelled=False, first_day__lte=last_day, last_day__gte=first_day).exists()


def _cover(leave: Leave, other: Colleague) -> None:
    parts = leave.colleague.involvements.filter(
        ended_on__isnull=True, role__in=_COVERED, episode__closed_on__isnull=True
    )
    for part in parts.select_related("episode"):
        Involvement.objects.create(
            episode=part.episode,
            colleague=other,
            role=InvolvementRole.COVER,
            discipline=part.discipline,
            client=part.client,
            covers=part,
            started_on=leave.first_day,
            ended_on=leave.last_day,
            end_reason=f"Cover while {leave.colleague.name} was away"[:200],
        )
