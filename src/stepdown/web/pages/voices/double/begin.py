"""A sample is drawn, shown, and begun."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.members import members
from stepdown.records.queries.projects.seen import ProjectSeen, project_row
from stepdown.themes.agreement.sample import Sample
from stepdown.themes.double.drawing import candidates, drawn
from stepdown.themes.project.events.double import DoubleCodingBegun
from stepdown.themes.project.words import Approach, ProjectRole
from stepdown.themes.refused import Refused
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.double import BeginDouble
from stepdown.web.forms.voices.framework import Choices
from stepdown.web.pages.voices.people.frame import led, new_id, opened
from stepdown.web.pages.voices.tabs import project_context
from stepdown.web.pages.voices.texts.frame import by_rule

BEGIN = "begin"
"""The button that begins it; the other one only draws."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One group of texts of the same kind and role: how many there are, and which were drawn."""

    kind: str
    role: str
    of: int
    titles: tuple[str, ...]


def begin(request: Asked, project_id: UUID) -> HttpResponse:
    """Say how many and by whom; see which texts are drawn; begin."""
    seen = led(request, project_id)
    if seen.project.about.approach is Approach.REFLEXIVE:
        return redirect("double_codings", project_id=project_id)
    initial = {"first": seen.coder, "seed": uuid4().int % 1_000_000}
    form = opened(request, BeginDouble, coders=_coders(request, seen), initial=initial)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and BEGIN in request.POST and writing.send(request, form, lambda: _begun(request, form, seen)):
        messages.success(request, "The texts are coded twice from now on. Neither coder sees the other’s work.")
        return redirect("double_codings", project_id=project_id)
    shown = {
        "form": form,
        "free": len(candidates(seen.log.project)),
        "drawn": _shown(form, seen) if is_sent and form.is_valid() else (),
    }
    return render(request, "voices/double/begin.html", project_context(seen, "texts") | shown)


def _coders(request: Asked, seen: ProjectSeen) -> Choices:
    """Those who code in the project now."""
    people = members(request.user, project_id=seen.id)
    return [(str(m.colleague), m.name) for m in people if m.part in (ProjectRole.LEAD, ProjectRole.CODER)]


def _sample(form: BeginDouble, seen: ProjectSeen) -> Sample:
    return drawn(seen.log.project, form.cleaned_data["how_many"], form.cleaned_data["seed"])


def _shown(form: BeginDouble, seen: ProjectSeen) -> tuple[Drawn, ...]:
    """What is drawn; nothing where so many cannot be had, and why is on the page."""
    try:
        sample = _sample(form, seen)
    except Refused as refused:
        form.add_error("how_many", str(refused))
        return ()
    roles, sources = seen.project.people.roles, seen.project.sources
    return tuple(
        Drawn(
            s.kind.label, roles[s.role].label if s.role else "Several roles, or none known", s.sources,
            tuple(sources[source].title for source in s.chosen),
        )
        for s in sample.strata
    )  # fmt: skip


def _begun(request: Asked, form: BeginDouble, seen: ProjectSeen) -> writing.Made:
    sample, said = by_rule(lambda: _sample(form, seen)), form.cleaned_data
    event = DoubleCodingBegun(
        double=new_id(form), sources=sample.sources, coders=(said["first"], said["second"]), seed=said["seed"],
        drawn_from=sample.drawn_from,
    )  # fmt: skip
    row = project_row(request.user, project_id=seen.id)
    return write_down(by=request.user, at=request.now, project=row, proposed=event)
