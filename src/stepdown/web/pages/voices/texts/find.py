"""Words looked for over all texts, each place in its context. What is looked for stands in no address and no log."""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.coding.finding import words_found
from stepdown.themes.texts.keyword import Hit
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.words import FindWords
from stepdown.web.pages.voices.people.frame import opened
from stepdown.web.pages.voices.tabs import project_context

MOST_SHOWN = 200
"""Places that the page shows; with more, somebody looks for something narrower."""


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """One place. ``turn`` counts from 1."""

    turn: int
    speaker: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class TextFound:
    """One text with its places that are shown."""

    id: str
    title: str
    kind: str
    places: tuple[PlaceFound, ...]


def find(request: Asked, project_id: UUID) -> HttpResponse:
    """The form, and what was found."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    form = opened(request, FindWords)
    shown: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        hits = words_found(seen.project, form.cleaned_data["words"], whole_words=not form.cleaned_data["goes_on"])
        shown |= {
            "looked": True,
            "places": len(hits),
            "in_texts": len({hit.text_id for hit in hits}),
            "most": MOST_SHOWN,
            "texts": _texts(seen, hits[:MOST_SHOWN]),
        }
    return render(request, "voices/texts/find.html", project_context(seen, "texts") | shown)


def _texts(seen: ProjectSeen, hits: tuple[Hit, ...]) -> list[TextFound]:
    return [_text(seen, text, tuple(of_it)) for text, of_it in groupby(hits, key=lambda hit: hit.text_id)]


def _text(seen: ProjectSeen, text: str, hits: tuple[Hit, ...]) -> TextFound:
    source = seen.project.sources[text]
    return TextFound(text, source.title, source.kind.label, tuple(map(_place, hits)))


def _place(hit: Hit) -> PlaceFound:
    return PlaceFound(hit.turn.number + 1, hit.turn.speaker or "Nobody", hit.before, hit.words, hit.after)
