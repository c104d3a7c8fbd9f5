"""The way out at a glance: handovers by need, each discipline, what closing still lacks and why it matters."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.stepping_down.stage import change_stage
from stepdown.records.queries.closing import closing_view
from stepdown.records.queries.earlier_work import earlier_episodes
from stepdown.records.queries.family import family
from stepdown.records.queries.handovers import handovers_of_family
from stepdown.records.queries.rows import episode_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context

HERE = "step_down"


def show(request: Asked, family_id: UUID) -> HttpResponse:
    """The page."""
    seen = family(request.user, family_id=family_id, at=request.now)
    view = closing_view(request.user, family_id=family_id, at=request.now)
    writes = may(request.user, Act.PROPOSE_HANDOVER, family=family_id, today=request.today)
    ended = earlier_episodes(request.user, family_id=family_id, at=request.now)
    shown = {
        "view": view,
        "handovers": handovers_of_family(request.user, family_id=family_id, at=request.now),
        "earlier": [e for e in ended if view is None or e.id != view.episode],
        "writes": writes,
        "can_hand_over": writes and view is not None and view.closed_on is None,
    }
    return render(request, "stepping_down/show.html", family_context(seen, HERE) | shown)


def begin(request: Asked, family_id: UUID) -> HttpResponse:
    """Begin to step down."""
    return _stage(request, family_id, "step_down", "Begin to step down", "Stepping down has begun.")


def resume(request: Asked, family_id: UUID) -> HttpResponse:
    """Take the work up again."""
    return _stage(request, family_id, "resume", "Take the work up again", "The work is taken up again.")


def _stage(request: Asked, family_id: UUID, move: str, title: str, done: str) -> HttpResponse:
    form = writing.begin(request, DeskForm, subject=str(family_id))
    if request.method == "POST" and form.is_valid():
        episode = episode_row(request.user, family=family_id, today=request.today)
        if writing.send(
            request, form, lambda: change_stage(by=request.user, at=request.now, episode=episode, move=move)
        ):
            messages.success(request, done)
            return redirect(HERE, family_id=family_id)
    return small_form(request, form, family_id, HERE, title=title, send=title, before=_WHAT_IT_MEANS)


_WHAT_IT_MEANS = "Nobody's part ends by it, and nothing is closed. It tells everybody where the work stands."
