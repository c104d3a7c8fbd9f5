"""A handover: propose it, record what has happened, look at it again some weeks later."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.needs import Need
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.stepping_down.handover import (
    HandoverSaid,
    check_handover,
    move_handover,
    propose_handover,
)
from stepdown.records.queries.directory import service_choices
from stepdown.records.queries.family import family
from stepdown.records.queries.handover_letters import letter_of
from stepdown.records.queries.handovers import handover
from stepdown.records.queries.rows import episode_row, handover_row, person_row, service_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.stepping_down import CheckHandover, MoveHandover, ProposeHandover
from stepdown.web.pages.drafts.numbered import numbered
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context

_HERE = "step_down"


def propose(request: Asked, family_id: UUID) -> HttpResponse:
    """Propose one."""
    seen = family(request.user, family_id=family_id, at=request.now)
    form = writing.begin(
        request,
        ProposeHandover,
        subject=str(family_id),
        people=[(str(m.person), m.name) for m in seen.members],
        services=service_choices(request.user, at=request.now),
    )
    if request.method == "POST" and form.is_valid():
        episode = episode_row(request.user, family=family_id, today=request.today)
        said = _said(request, family_id, form)
        made = writing.send(
            request, form, lambda: propose_handover(by=request.user, at=request.now, episode=episode, said=said)
        )
        if made:
            messages.success(request, "The handover is proposed. Nothing is sent before the family agrees.")
            return redirect("handover", handover_id=made)
    return small_form(request, form, family_id, _HERE, title="Propose a handover", send="Propose it")


def move(request: Asked, handover_id: UUID) -> HttpResponse:
    """One handover with its steps, and what has happened next."""
    one = handover(request.user, handover_id=handover_id, at=request.now)
    family_id = one.family
    seen = family(request.user, family_id=family_id, at=request.now)
    form = writing.begin(
        request, MoveHandover, subject=str(handover_id), moves=one.moves, initial={"happened_on": request.today}
    )
    if request.method == "POST" and form.is_valid():
        row = handover_row(request.user, handover=handover_id, today=request.today)
        said = {name: form.cleaned_data[name] for name in ("move", "happened_on", "note")}
        if writing.send(request, form, lambda: move_handover(by=request.user, at=request.now, handover=row, **said)):
            messages.success(request, "The step is recorded.")
            return redirect("handover", handover_id=handover_id)
    writes = may(request.user, Act.MOVE_HANDOVER, family=family_id, today=request.today)
    stands = letter_of(request.user, handover_id=handover_id, at=request.now)
    shown = {"form": form, "handover": one, "stands": stands, "writes": writes and bool(one.moves), "may_check": writes}
    return render(request, "stepping_down/handover.html", family_context(seen, _HERE) | shown)


def check(request: Asked, handover_id: UUID, weeks: int) -> HttpResponse:
    """Record whether the family still goes there."""
    one = handover(request.user, handover_id=handover_id, at=request.now)
    form = writing.begin(request, CheckHandover, subject=numbered(weeks, handover_id))
    if request.method == "POST" and form.is_valid():
        row = handover_row(request.user, handover=handover_id, today=request.today)
        still, note = form.cleaned_data["still_attending"], form.cleaned_data["note"]
        made = writing.send(
            request,
            form,
            lambda: check_handover(
                by=request.user, at=request.now, handover=row, weeks_after=weeks, still_attending=still, note=note
            ),
        )
        if made:
            messages.success(request, "The check is recorded.")
            return redirect("handover", handover_id=handover_id)
    title = f"{one.service}, {weeks} weeks after it accepted"
    return small_form(request, form, one.family, _HERE, title=title, send="Save")


def _said(request: Asked, family_id: UUID, form: ProposeHandover) -> HandoverSaid:
    said, today = form.cleaned_data, request.today
    return HandoverSaid(
        need=Need(said["need"]),
        need_words=said["need_words"],
        person=person_row(request.user, family=family_id, person=form.whom, today=today) if form.whom else None,
        service=service_row(request.user, service=form.service_id) if form.service_id else None,
        service_named=said["service_named"],
    )
