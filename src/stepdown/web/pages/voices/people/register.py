"""The register of real names: opened, added to, changed and struck out, by leads alone."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from stepdown.domain.identity import ContactSafety
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.register import strike_from_register, write_in_register
from stepdown.records.queries.projects.register import register_of
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.people.pasted import pasted_entries
from stepdown.themes.people.real_names import RealName, RealPerson, Way
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.words import ParticipantKind
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.refused import Refused
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.register import KINDS, PasteNames, StrikeName, WriteName
from stepdown.web.pages.voices.people.frame import done, led, new_id, opened, people_context, short_page
from stepdown.web.writing import Made

WARNING = (
    "This page says who is who. Open it only where you must, with nobody looking over your shoulder. Each opening is "
    "recorded with your name and the time: this one too."
)

SEALED = "What you write here goes into the register alone, sealed. Nothing of it is kept until you send the page."


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A participant with what the register has. ``ways``: each way of reaching them with whether it is safe."""

    who: Participant
    known: RealPerson | None
    ways: tuple[tuple[Way, ContactSafety], ...]


@never_cache
def show(request: Asked, project_id: UUID) -> HttpResponse:
    """Who is who; and a further name is written."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    names = register_of(request.user, project_id=project_id, at=request.now)
    form = opened(request, WriteName)
    if done(request, form, lambda: _written(request, form, project_id, new_id(form)), "The name is in the register."):
        return redirect("project_register", project_id=project_id)
    rows = [_row(who, names.person(who.id)) for who in seen.project.people.participants.values()]
    words = dict(KINDS)
    shown = {
        "known": [row for row in rows if row.known],
        "unknown": [row.who for row in rows if row.known is None and row.who.withdrew_on is None],
        "others": [(name, words.get(name.kind, name.kind.label)) for name in names.others],
        "form": form,
        "warning": WARNING,
    }
    return render(request, "voices/people/register.html", people_context(seen, "project_register") | shown)


@never_cache
def paste(request: Asked, project_id: UUID) -> HttpResponse:
    """Write a whole list of names."""
    seen = led(request, project_id)
    form = opened(request, PasteNames)

    def do() -> Made:
        others = _pasted(request, form, seen)
        row = project_row(request.user, project_id=project_id)
        return write_in_register(by=request.user, at=request.now, project=row, others=others)

    if done(request, form, do, "The names are in the register. Those that it had already stay as they are."):
        return redirect("project_register", project_id=project_id)
    title = "Add a list of names to the register"
    return short_page(request, form, seen, "project_register", title=title, send="Add these names", warning=SEALED)


@never_cache
def change(request: Asked, project_id: UUID, name_id: str) -> HttpResponse:
    """Change a further name."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    known = register_of(request.user, project_id=project_id, at=request.now).other(name_id)
    if known is None:
        raise Http404
    form = opened(request, WriteName, initial=WriteName.initial_of(known))
    if done(request, form, lambda: _written(request, form, project_id, name_id), "The name is changed."):
        return redirect("project_register", project_id=project_id)
    title = f"Change the name that stands as “{known.pseudonym}”"
    return short_page(request, form, seen, "project_register", title=title, send="Save", warning=WARNING)


@never_cache
def strike(request: Asked, project_id: UUID, name_id: str) -> HttpResponse:
    """Strike out what the register has of a participant, or a further name."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    row, form = project_row(request.user, project_id=project_id), opened(request, StrikeName)
    if done(
        request,
        form,
        lambda: strike_from_register(by=request.user, at=request.now, project=row, gone=[name_id]),
        "It is struck out of the register.",
    ):
        return redirect("project_register", project_id=project_id)
    names = register_of(request.user, project_id=project_id, at=request.now)
    person, other = names.person(name_id), names.other(name_id)
    if person is None and other is None:
        raise Http404
    stands_as = other.pseudonym if other else seen.project.people.participants[name_id].pseudonym
    title = f"Strike out what stands as “{stands_as}”"
    before = "The name goes, with all that is written beside it. In texts that are brought in later it is not found."
    return short_page(request, form, seen, "project_register", title=title, send="Strike it out", before=before)


def _row(who: Participant, known: RealPerson | None) -> KnownRow:
    if known is None or who.kind is ParticipantKind.STAFF:
        return KnownRow(who, known, ())
    return KnownRow(who, known, tuple((way, known.ways.get(way, ContactSafety.NOT_KNOWN)) for way in Way))


def _written(request: Asked, form: WriteName, project_id: UUID, name_id: str) -> Made:
    row = project_row(request.user, project_id=project_id)
    return write_in_register(by=request.user, at=request.now, project=row, others=[form.name(name_id)])


def _pasted(request: Asked, form: PasteNames, seen: ProjectSeen) -> list[RealName]:
    said = form.cleaned_data
    names = register_of(request.user, project_id=seen.id, at=request.now)
    try:
        register = names.register(seen.project.people.participants)
        entries = pasted_entries(register, said["names"], kind=IdentifierKind(said["kind"]), label=said["label"])
    except Refused as refused:
        raise Refusal(str(refused)) from None
    return [RealName(uuid4().hex, entry.real, entry.pseudonym, entry.kind) for entry in entries]
