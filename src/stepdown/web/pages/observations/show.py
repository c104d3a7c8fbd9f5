"""What was observed of a family, person by person; and recording it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.casework import EventKind
from stepdown.domain.disputes import DisputedKind
from stepdown.domain.missing import Missing
from stepdown.domain.observed import EventSource, ObservedBy
from stepdown.domain.people import CHILD_ROLES
from stepdown.domain.points import Point
from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.observing.events import record_event
from stepdown.records.actions.observing.observe import observe as record_observed
from stepdown.records.queries.family import family
from stepdown.records.queries.observations import POINTS, observations, to_observe
from stepdown.records.queries.rows import episode_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.observations import BETWEEN, Observe, RecordEvent
from stepdown.web.over_time import over_time
from stepdown.web.pages.disputes.shown import disputed
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context

_TEAM = (Role.PRACTITIONER, Role.MANAGER)


def show(request: Asked, family_id: UUID) -> HttpResponse:
    """The page."""
    seen = family(request.user, family_id=family_id, at=request.now)
    view = observations(request.user, family_id=family_id, at=request.now)
    shown: dict[str, object] = {
        "view": view,
        "over_time": over_time(view.levels),
        "points": POINTS,
        "writes": may(request.user, Act.OBSERVE, family=family_id, today=request.today),
        "measures": may(request.user, Act.TAKE_MEASURE, family=family_id, today=request.today),
    }
    shown |= disputed(request, family_id, DisputedKind.OBSERVATION, family_id)
    return render(request, "observations/one.html", family_context(seen, "observations") | shown)


def observe_person(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record what is observed of one person."""
    return _observe(request, family_id, person_id)


def observe_family(request: Asked, family_id: UUID) -> HttpResponse:
    """Record what is observed of the family as a whole."""
    return _observe(request, family_id, None)


def _observe(request: Asked, family_id: UUID, person_id: UUID | None) -> HttpResponse:
    seen = family(request.user, family_id=family_id, at=request.now)
    ask = to_observe(request.user, family_id=family_id, person_id=person_id, at=request.now)
    own = Role(request.user.role) in _TEAM
    initial = {
        "observed_on": request.today,
        "observed_by": str(ObservedBy.PRACTITIONER if own else ObservedBy.SOCIAL_WORKER),
    }
    form = writing.begin(request, Observe, subject=str(person_id or family_id), ask=ask, initial=initial)
    if request.method == "POST" and form.is_valid() and _send(request, form, family_id, person_id):
        messages.success(request, "What was observed is recorded.")
        return redirect("observations", family_id=family_id)
    return render(request, "observations/observe.html", family_context(seen, "observations") | {"form": form})


def _send(request: Asked, form: Observe, family_id: UUID, person_id: UUID | None) -> UUID | None:
    said = form.cleaned_data
    episode = episode_row(request.user, family=family_id, today=request.today)
    about = person_row(request.user, family=family_id, person=person_id, today=request.today) if person_id else None
    return writing.send(
        request,
        form,
        lambda: record_observed(
            by=request.user,
            at=request.now,
            episode=episode,
            person=about,
            point=None if said["point"] == BETWEEN else Point(said["point"]),
            observed_on=said["observed_on"],
            observed_by=ObservedBy(said["observed_by"]),
            factors=form.factors(),
        ),
    )


def event(request: Asked, family_id: UUID) -> HttpResponse:
    """Record something that happened to a child."""
    seen = family(request.user, family_id=family_id, at=request.now)
    children = [(m.person, m.name) for m in seen.members if m.role in CHILD_ROLES]
    form = writing.begin(
        request, RecordEvent, subject=str(family_id), children=children, initial={"started_on": request.today}
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        child = person_row(request.user, family=family_id, person=UUID(said["child"]), today=request.today)
        made = writing.send(
            request,
            form,
            lambda: record_event(
                by=request.user,
                at=request.now,
                episode=episode,
                child=child,
                kind=EventKind(said["kind"]),
                started_on=said["started_on"],
                ended_on=said["ended_on"],
                count=Missing.NOT_KNOWN if said["count"] is None else said["count"],
                source=EventSource(said["source"]),
            ),
        )
        if made:
            messages.success(request, "It is recorded.")
            return redirect("observations", family_id=family_id)
    return small_form(request, form, family_id, "observations", title="Record an event", send="Save")
