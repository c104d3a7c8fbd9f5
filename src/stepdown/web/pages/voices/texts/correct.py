"""A turn is corrected. What it does to the codings of the text is said before it is done."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.texts import correct_text
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.bringing_in.correct import corrected
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.coding.seen import is_blind
from stepdown.themes.project.events.sources import TextCorrected
from stepdown.themes.project.state.texts import Source
from stepdown.themes.refused import Refused
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.words import CorrectTurn
from stepdown.web.pages.voices.people.frame import opened
from stepdown.web.pages.voices.tabs import project_context

SEND = "correct"
"""The button with which it is done; the other one only says what follows."""


@dataclass(frozen=True, slots=True)
class Follows:
    """What a correction does to the codings: how many keep their words, and which a person must look at."""

    keep: int
    to_review: tuple[tuple[str, str], ...]
    """The code, and the words that it would stand on."""


def correct(request: Asked, project_id: UUID, source_id: str, turn: int) -> HttpResponse:
    """Write what was said; see what follows; correct it."""
    seen = project_seen(request.user, project_id=project_id, at=request.now, act=Act.CORRECT_TEXT)
    text = seen.project.sources.get(source_id)
    if text is None or text.words is None or not 1 <= turn <= len(text.turns):
        raise Http404
    spoken = text.turns[turn - 1]
    initial = {"words": text.quote(spoken.start, spoken.end), "version": text.version}
    form = opened(request, CorrectTurn, initial=initial)
    if SEND in request.POST and form.is_valid() and _sent(request, form, seen, text, turn):
        messages.success(request, f"Turn {turn} is corrected.")
        return redirect(f"{reverse('text', args=[project_id, source_id])}#turn-{turn}")
    shown = {
        "form": form,
        "source": text,
        "turn": turn,
        "speaker": spoken.speaker,
        "follows": _follows(form, seen, text, turn) if request.method == "POST" and form.is_valid() else None,
        "is_blind": is_blind(seen.project, text.id, seen.coder),
    }
    return render(request, "voices/texts/correct.html", project_context(seen, "texts") | shown)


def _follows(form: CorrectTurn, seen: ProjectSeen, text: Source, turn: int) -> Follows | None:
    """What follows for the codings that may be seen; None where the correction is refused, and why is on the page."""
    said = form.cleaned_data
    try:
        event = corrected(seen.project, source=text.id, turn=turn - 1, words=said["words"], reason=said["reason"])
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
    keep = len(seen.project.codings[text.id]) - len(event.to_review)
    return Follows(keep, tuple(_where(seen, event, coding) for coding in event.to_review))


def _where(seen: ProjectSeen, event: TextCorrected, coding: str) -> tuple[str, str]:
    known = seen.project.codings[event.source][coding]
    start, end = event.moved.get(coding, (known.start, known.end))
    return path_in_words(seen.project.framework, known.code), (event.words or "")[start:end]


def _sent(request: Asked, form: CorrectTurn, seen: ProjectSeen, text: Source, turn: int) -> bool:
    said, row = form.cleaned_data, project_row(request.user, project_id=seen.id)

    def do() -> writing.Made:
        if said["version"] != text.version:
            raise Refusal("Somebody else corrected this text meanwhile. Open it again.")
        return correct_text(
            by=request.user, at=request.now, project=row, source=text.id, turn=turn - 1, words=said["words"],
            reason=said["reason"],
        )  # fmt: skip

    return writing.send(request, form, do) is not None
