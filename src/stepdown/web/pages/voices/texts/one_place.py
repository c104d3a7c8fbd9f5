"""One place of a text that waits, decided apart or anew; and a name that was not found, entered by hand."""

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from stepdown.themes.bringing_in.entering import NewName
from stepdown.themes.bringing_in.names import SameWords
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.register import WriteName
from stepdown.web.forms.voices.texts.names import Decided, DecidePlace
from stepdown.web.pages.voices.people.frame import done, new_id, opened
from stepdown.web.pages.voices.texts.frame import open_text, text_context
from stepdown.web.pages.voices.texts.names import carry_out, enter, sort


@never_cache
def decide(request: Asked, project_id: UUID, waiting_id: UUID, place: str) -> HttpResponse:
    """Decide one place, or anew all that are the same so far."""
    text = open_text(request, project_id, waiting_id)
    if text.waits.labels:
        return redirect("who_speaks", project_id=project_id, waiting_id=waiting_id)
    groups = sort(text)
    group = _group(place, (*groups.known, *groups.to_decide, *groups.decided))
    form = opened(request, DecidePlace, groups=[group], initial={"version": text.seen.version})
    if done(request, form, lambda: carry_out(request, form, text, groups.found, _meant(form)), "It is kept."):
        return redirect("names_in_text", project_id=project_id, waiting_id=waiting_id)
    shown = {
        "form": form,
        "group": group,
        "suspect": group.suspects[0],
        "radios": form.radios(group),
        "box": form.box(group),
        "to_enter": form.box_to_enter(group),
    }
    return render(request, "voices/texts/one_place.html", text_context(text) | shown)


@never_cache
def add(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Enter a name that was not found; the text is looked through for it again."""
    text = open_text(request, project_id, waiting_id)
    form = opened(request, WriteName)
    words = "The name is in the register, and the text was looked through for it."
    if done(request, form, lambda: enter(request, text, [_typed(form)]), words):
        return redirect("names_in_text", project_id=project_id, waiting_id=waiting_id)
    return render(request, "voices/texts/add_name.html", text_context(text) | {"form": form})


def _group(place: str, groups: tuple[SameWords, ...]) -> SameWords:
    """The group that a place belongs to, the place first; no such page where nothing suspect stands there."""
    for group in groups:
        here = [suspect for suspect in group.suspects if suspect.place == place]
        if here:
            return SameWords((*here, *(suspect for suspect in group.suspects if suspect.place != place)))
    raise Http404


def _meant(form: DecidePlace) -> list[Decided]:
    (one,) = form.decided()
    return [one if form.is_for_all else replace(one, group=SameWords(one.group.suspects[:1]))]


def _typed(form: WriteName) -> NewName:
    said = form.cleaned_data
    return NewName(new_id(form), said["real"], said["pseudonym"], IdentifierKind(said["kind"]))
