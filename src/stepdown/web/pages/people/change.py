"""What is recorded of one person: facts, a move, what is safe, relationships, walls. Each is one small form."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.domain.identity import Channel, ContactSafety, IdentifierScheme, NameKind, RelationshipKind
from stepdown.records.actions.people.facts import change_facts, set_safe_contact
from stepdown.records.actions.people.homes import move_home
from stepdown.records.actions.people.names import record_name, record_number
from stepdown.records.actions.people.relations import lift_wall, raise_wall, relate
from stepdown.records.queries.facts import facts_to_change
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import family_row, person_row, wall_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.families import (
    LiftWall,
    Move,
    PersonFacts,
    RaiseWall,
    RecordName,
    RecordNumber,
    Relate,
    SafeContactForm,
)
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.writing import Made


def facts(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Correct the facts."""
    held = facts_to_change(request.user, family_id=family_id, person_id=person_id, at=request.now)
    form = writing.begin(request, PersonFacts, subject=str(person_id), initial=held)
    return _page(
        request, form, family_id, person_id, "Correct the facts", "Save",
        lambda both: change_facts(by=request.user, at=request.now, facts=form.facts(), **both),
    )  # fmt: skip


def name(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record another name."""
    form = writing.begin(request, RecordName, subject=str(person_id))

    def do(both: dict[str, Any]) -> Made:
        said = form.cleaned_data
        kind = NameKind(said["kind"])
        return record_name(
            by=request.user, at=request.now, given=said["given"], surname=said["surname"], kind=kind, **both
        )

    return _page(request, form, family_id, person_id, "Record another name", "Save", do)


def number(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record what a scheme calls the person."""
    form = writing.begin(request, RecordNumber, subject=str(person_id))

    def do(both: dict[str, Any]) -> Made:
        said = form.cleaned_data
        scheme = IdentifierScheme(said["scheme"])
        return record_number(
            by=request.user, at=request.now, scheme=scheme, value=said["value"], source=said["source"], **both
        )

    return _page(request, form, family_id, person_id, "Record a number", "Save", do)


def move(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record where the person lives now."""
    form = writing.begin(request, Move, subject=str(person_id), others=_others(request, family_id, person_id))

    def do(both: dict[str, Any]) -> Made:
        said = form.cleaned_data
        return move_home(
            by=request.user,
            at=request.now,
            lines=said["lines"],
            postcode=said["postcode"],
            since=said["since"],
            is_confidential=said["is_confidential"],
            lives_with=_other(request, family_id, said["lives_with"]) if said["lives_with"] else None,
            **both,
        )

    return _page(request, form, family_id, person_id, "Record a move", "Save", do)


def safe_contact(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record whether one way of reaching the person is safe."""
    form = writing.begin(request, SafeContactForm, subject=str(person_id))

    def do(both: dict[str, Any]) -> Made:
        said = form.cleaned_data
        return set_safe_contact(
            by=request.user,
            at=request.now,
            channel=Channel(said["channel"]),
            safety=ContactSafety(said["safety"]),
            value=said["value"],
            note=said["note"],
            **both,
        )

    return _page(request, form, family_id, person_id, "Record what is safe", "Save", do)


def relationship(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record what the person is to another."""
    form = writing.begin(request, Relate, subject=str(person_id), others=_others(request, family_id, person_id))

    def do(both: dict[str, Any]) -> Made:
        said = form.cleaned_data
        return relate(
            by=request.user,
            at=request.now,
            kind=RelationshipKind(said["kind"]),
            other=_other(request, family_id, said["other"]),
            parental_responsibility=said["parental_responsibility"],
            **both,
        )

    return _page(request, form, family_id, person_id, "Record a relationship", "Save", do)


def wall(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Wall the person off from another."""
    form = writing.begin(request, RaiseWall, subject=str(person_id), others=_others(request, family_id, person_id))

    def do(both: dict[str, Any]) -> Made:
        other = _other(request, family_id, form.cleaned_data["other"])
        return raise_wall(
            by=request.user,
            at=request.now,
            family=both["family"],
            one=both["person"],
            other=other,
            reason=form.cleaned_data["reason"],
        )

    return _page(request, form, family_id, person_id, "Wall off from another", "Raise the wall", do)


def end_wall(request: Asked, family_id: UUID, person_id: UUID, wall_id: UUID) -> HttpResponse:
    """Lift a wall."""
    form = writing.begin(request, LiftWall, subject=str(wall_id))
    row = wall_row(request.user, family=family_id, wall=wall_id, today=request.today)
    return _page(
        request, form, family_id, person_id, "Lift the wall", "Lift it",
        lambda _: lift_wall(by=request.user, at=request.now, wall=row, reason=form.cleaned_data["reason"]),
    )  # fmt: skip


def _page(  # noqa: PLR0917
    request: Asked,
    form: DeskForm,
    family_id: UUID,
    person_id: UUID,
    title: str,
    send: str,
    do: Callable[[dict[str, Any]], Made],
) -> HttpResponse:
    """One small form about the person; what it asks is done with the family and the person in the reader's scope."""
    both = {
        "family": family_row(request.user, family=family_id, today=request.today),
        "person": person_row(request.user, family=family_id, person=person_id, today=request.today),
    }
    if request.method == "POST" and form.is_valid() and writing.send(request, form, lambda: do(both)):
        messages.success(request, "Saved.")
        return redirect("person", family_id=family_id, person_id=person_id)
    return small_form(request, form, family_id, "people", title=title, send=send)


def _others(request: Asked, family_id: UUID, person_id: UUID) -> list[tuple[str, str]]:
    seen = family(request.user, family_id=family_id, at=request.now)
    return [(str(m.person), m.name) for m in seen.members if m.person != person_id]


def _other(request: Asked, family_id: UUID, named: str) -> Any:
    return person_row(request.user, family=family_id, person=UUID(named), today=request.today)
