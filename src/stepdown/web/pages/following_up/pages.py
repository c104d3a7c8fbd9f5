"""Follow-ups: those that are due, a family's, and recording one point for the family and all of its people at once."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.following_up.record import record_follow_up
from stepdown.records.queries.family import family
from stepdown.records.queries.follow_ups import came_back, follow_up_point, follow_ups_due, follow_ups_of_family
from stepdown.records.queries.rows import follow_up_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.following_up import RecordFollowUp, opening
from stepdown.web.pages.drafts.numbered import numbered
from stepdown.web.pages.families.tabs import family_context


def due(request: Asked) -> HttpResponse:
    """The families of whom somebody is to be followed up within a month."""
    return render(request, "following_up/due.html", {"rows": follow_ups_due(request.user, at=request.now)})


def of_family(request: Asked, family_id: UUID) -> HttpResponse:
    """A family's follow-ups, point by point."""
    seen = family(request.user, family_id=family_id, at=request.now)
    shown = {
        "points": follow_ups_of_family(request.user, family_id=family_id, at=request.now),
        "writes": may(request.user, Act.RECORD_FOLLOW_UP, family=family_id, today=request.today),
    }
    return render(request, "following_up/family.html", family_context(seen, "follow_ups") | shown)


def record(request: Asked, episode_id: UUID, months: int) -> HttpResponse:
    """Record one point."""
    point = follow_up_point(request.user, episode_id=episode_id, months=months, at=request.now)
    family_id = point.family
    seen = family(request.user, family_id=family_id, at=request.now)
    form = writing.begin(
        request,
        RecordFollowUp,
        subject=numbered(months, episode_id),
        point=point,
        initial=opening(point, request.today),
    )
    if request.method == "POST" and form.is_valid() and writing.send(request, form, lambda: _record(request, form)):
        messages.success(request, "The follow-up is recorded. The family stays closed.")
        return redirect("follow_ups_due")  # with the last of a point done the family may be theirs to see no longer
    back = (
        came_back(request.user, family_id=family_id, since=point.closed_on, at=request.now) if point.closed_on else ()
    )
    shown = {"form": form, "point": point, "came_back": back}
    return render(request, "following_up/record.html", family_context(seen, "follow_ups") | shown)


def _record(request: Asked, form: RecordFollowUp) -> writing.Made:
    """All of them, or none where one is refused: the page's sending is one transaction."""
    rows = [(follow_up_row(request.user, follow_up=r.id, today=request.today), r) for r in form.point.rows]
    made: Sequence[writing.Made] = [
        record_follow_up(by=request.user, at=request.now, follow_up=row, found=form.found(one)) for row, one in rows
    ]
    return made[-1]
