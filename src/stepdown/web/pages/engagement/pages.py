"""How a family stands to the offer: the page, a turn, and an adult's agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.engagement.agree import record_agreement
from stepdown.records.actions.engagement.turn import change_engagement
from stepdown.records.queries.engagement import EngagementView, engagement
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import episode_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.contacts import Agree, Turn
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def show(request: Asked, family_id: UUID) -> HttpResponse:
    """Now, and how it came to that."""
    seen = family(request.user, family_id=family_id, at=request.now)
    view = engagement(request.user, family_id=family_id, at=request.now)
    writes = may(request.user, Act.TURN_ENGAGEMENT, family=family_id, today=request.today)
    return render(request, "engagement/one.html", family_context(seen, "engagement") | {"view": view, "writes": writes})


def turn(request: Asked, family_id: UUID) -> HttpResponse:
    """Say what has happened."""
    view = _view(request, family_id)
    form = writing.begin(request, Turn, subject=str(family_id), moves=view.moves)
    if request.method == "POST" and form.is_valid():
        episode = episode_row(request.user, family=family_id, today=request.today)
        said = form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: change_engagement(
                by=request.user, at=request.now, episode=episode, move=said["move"], why=said["why"]
            ),
        ):
            messages.success(request, "It is recorded.")
            return redirect("engagement", family_id=family_id)
    return small_form(request, form, family_id, "engagement", title="Say what has happened", send="Save")


def agree(request: Asked, family_id: UUID) -> HttpResponse:
    """Record what an adult said about the support."""
    view = _view(request, family_id)
    form = writing.begin(request, Agree, subject=str(family_id), adults=view.adults, initial={"said_on": request.today})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        adult = person_row(request.user, family=family_id, person=UUID(said["person"]), today=request.today)
        made = writing.send(
            request,
            form,
            lambda: record_agreement(
                by=request.user,
                at=request.now,
                episode=episode,
                person=adult,
                answer=AgreementAnswer(said["answer"]),
                notice=NoticeGiven(said["notice"]),
                said_on=said["said_on"],
                words=said["words"],
            ),
        )
        if made:
            messages.success(request, "It is recorded.")
            return redirect("engagement", family_id=family_id)
    return small_form(request, form, family_id, "engagement", title="Record what an adult said", send="Save")


def _view(request: Asked, family_id: UUID) -> EngagementView:
    view = engagement(request.user, family_id=family_id, at=request.now)
    if view is None:
        raise Http404
    return view
