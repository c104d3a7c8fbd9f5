"""Close a family: one colleague proposes, with what is missing and why; a manager confirms or turns it down."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.casework import ClosureReason
from stepdown.records.actions.stepping_down.close_family import confirm_closing, propose_closing, turn_down_closing
from stepdown.records.actions.stepping_down.said import ClosingSaid
from stepdown.records.queries.closing import ClosingView, closing_view
from stepdown.records.queries.colleagues import colleagues_of_team
from stepdown.records.queries.family import family
from stepdown.records.queries.handovers import handovers_of_family
from stepdown.records.queries.rows import closing_row, colleague_row, episode_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.stepping_down import CloseFamily, ConfirmClosing, TurnDownClosing
from stepdown.web.pages.families.tabs import family_context

_HERE = "step_down"


def propose(request: Asked, family_id: UUID) -> HttpResponse:
    """Propose to close the family, on one page with the checklist."""
    view = _view(request, family_id)
    form = writing.begin(
        request,
        CloseFamily,
        subject=str(family_id),
        checks=view.checks,
        colleagues=_team(request),
        initial={"last_day": request.today, "follow_up_by": str(request.user.pk)},
    )
    if request.method == "POST" and form.is_valid():
        episode, said = episode_row(request.user, family=family_id, today=request.today), _said(request, form)
        if writing.send(
            request, form, lambda: propose_closing(by=request.user, at=request.now, episode=episode, said=said)
        ):
            messages.success(request, "The proposal waits for a manager. Until then nothing has ended.")
            return redirect(_HERE, family_id=family_id)
    return _page(request, family_id, "stepping_down/close.html", {"form": form, "view": view})


def confirm(request: Asked, family_id: UUID) -> HttpResponse:
    """A manager closes the family."""
    view = _view(request, family_id)
    if view.waiting is None:
        raise Http404
    handovers = handovers_of_family(request.user, family_id=family_id, at=request.now)
    still_open = [h for h in handovers if h.state.is_open]
    form = writing.begin(request, ConfirmClosing, subject=str(family_id), open_handovers=len(still_open))
    if request.method == "POST" and form.is_valid():
        row = closing_row(request.user, family=family_id, today=request.today)
        why = form.cleaned_data.get("override", "")
        if writing.send(
            request, form, lambda: confirm_closing(by=request.user, at=request.now, closing=row, override=why)
        ):
            messages.success(request, "The family is closed. Its follow-ups are in the calendar.")
            return redirect("follow_ups", family_id=family_id)
    shown = {"form": form, "closing": view.waiting, "still_open": still_open}
    return _page(request, family_id, "stepping_down/confirm.html", shown)


def turn_down(request: Asked, family_id: UUID) -> HttpResponse:
    """A manager turns the proposal down."""
    view = _view(request, family_id)
    if view.waiting is None:
        raise Http404
    form = writing.begin(request, TurnDownClosing, subject=str(family_id))
    if request.method == "POST" and form.is_valid():
        row = closing_row(request.user, family=family_id, today=request.today)
        why = form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: turn_down_closing(by=request.user, at=request.now, closing=row, why=why)
        ):
            messages.success(request, "The work goes on.")
            return redirect(_HERE, family_id=family_id)
    shown = {"form": form, "title": "Turn the proposal down", "send": "Turn it down"}
    return _page(request, family_id, "families/small_form.html", shown)


def _said(request: Asked, form: CloseFamily) -> ClosingSaid:
    said = form.cleaned_data
    return ClosingSaid(
        reason=ClosureReason(said["reason"]),
        reason_words=said["reason_words"],
        is_planned=said["is_planned"],
        last_day=said["last_day"],
        family_voice=said["family_voice"],
        follow_up_by=colleague_row(request.user, colleague=UUID(said["follow_up_by"])),
        after_care_until=said["after_care_until"],
        reasons=form.reasons(),
    )


def _view(request: Asked, family_id: UUID) -> ClosingView:
    view = closing_view(request.user, family_id=family_id, at=request.now)
    if view is None:
        raise Http404
    return view


def _team(request: Asked) -> list[tuple[str, str]]:
    return [(str(c.id), f"{c.name}, {c.what.lower()}") for c in colleagues_of_team(request.user, at=request.now)]


def _page(request: Asked, family_id: UUID, template: str, shown: dict[str, object]) -> HttpResponse:
    seen = family(request.user, family_id=family_id, at=request.now)
    return render(request, template, family_context(seen, _HERE) | shown)
