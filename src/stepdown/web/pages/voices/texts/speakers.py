"""Who speaks in a text that waits: each label is a participant, the interviewer or nobody; or it is no speaker."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.forms import BoundField
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from stepdown.records.access.refusal import Refusal
from stepdown.themes.bringing_in.speakers import lacking, proposed_speaker, with_speakers
from stepdown.themes.bringing_in.waiting import WaitingText, heard_again, with_speaker_split
from stepdown.themes.texts.heard import LabelSeen
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.bring_in import AnotherSpeaker, ReadLabels, WhoSpeaks
from stepdown.web.pages.voices.people.frame import opened
from stepdown.web.pages.voices.texts.frame import Opened, kept, open_text, step_address, text_context

AS_WORDS = "as_words"
"""The button beside a label that says that it is no speaker; its value is the number of the label."""


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label, what stands under it, and the field that asks who it is. ``number`` stands for it in the page."""

    number: int
    seen: LabelSeen
    field: BoundField


@never_cache
def who(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Say who each label is."""
    text = open_text(request, project_id, waiting_id)
    form = _form(request, text)
    if kept(request, form, text, lambda: _changed(request.POST, form, text), "It is kept."):
        if AS_WORDS in request.POST:
            return redirect("who_speaks", project_id=project_id, waiting_id=waiting_id)
        return redirect(step_address(open_text(request, project_id, waiting_id)))
    seen, people = heard_again(text.text).labels, text.seen.project.people.participants
    shown = {
        "form": form,
        "rows": _rows(seen, form),
        "without": next((one for one in seen if one.label is None), None),
        "lacking": [(people[who], why) for who, why in lacking(text.text, text.seen.project)],
    }
    return render(request, "voices/texts/speakers.html", text_context(text) | shown)


@never_cache
def another(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Read the beginnings of lines as a speaker that nobody took for one."""
    text = open_text(request, project_id, waiting_id)
    form = opened(request, AnotherSpeaker, initial={"version": text.seen.version})
    if kept(
        request, form, text, lambda: _as_speaker(text.text, form.cleaned_data["label"]), "It is read as a speaker."
    ):
        return redirect("who_speaks", project_id=project_id, waiting_id=waiting_id)
    return render(request, "voices/texts/another.html", text_context(text) | {"form": form})


@never_cache
def read_labels(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """What the reading left open is said: which beginnings of lines are speakers."""
    text = open_text(request, project_id, waiting_id)
    form = opened(request, ReadLabels, possible=request.POST.getlist("labels"), initial={"version": text.seen.version})
    sent = request.method == "POST" and form.is_valid() and form.cleaned_data["labels"]
    if not sent or kept(request, form, text, lambda: _as_speakers(text.text, sent), "They are read as speakers."):
        return redirect("who_speaks", project_id=project_id, waiting_id=waiting_id)
    return render(request, "voices/texts/another.html", text_context(text) | {"form": form})


def _form(request: Asked, text: Opened) -> WhoSpeaks:
    """What a label seems to mean is selected beforehand, and counts when the page is sent."""
    project = text.seen.project
    labels = [label for label in text.text.labels() if label not in text.text.roles]
    guesses = {label: proposed_speaker(label, project, text.seen.register) for label in labels}
    return opened(
        request,
        WhoSpeaks,
        labels=labels,
        people=_people(text),
        said=guesses | dict(text.text.speakers),
        initial={"version": text.seen.version},
    )


def _people(text: Opened) -> list[tuple[str, str]]:
    people = text.seen.project.people
    return [
        (who.id, f"{who.pseudonym}, {people.roles[who.role].label if who.role else 'role not known'}")
        for who in people.participants.values()
        if who.withdrew_on is None
    ]


def _rows(seen: Iterable[LabelSeen], form: WhoSpeaks) -> list[LabelRow]:
    by_label = {one.label: one for one in seen}
    return [LabelRow(n, by_label[label], form[f"who-{n}"]) for n, label in enumerate(form.labels)]


def _changed(sent: QueryDict, form: WhoSpeaks, text: Opened) -> WaitingText:
    """The text with what was said; a label that is no speaker goes after that, so that nothing said is lost."""
    changed = with_speakers(text.text, form.speakers(), text.seen.project)
    number = sent.get(AS_WORDS, "")
    if number.isdecimal() and int(number) < len(form.labels):
        return with_speaker_split(changed, form.labels[int(number)], is_speaker=False)
    return changed


def _as_speakers(text: WaitingText, labels: Iterable[str]) -> WaitingText:
    for label in labels:
        text = _as_speaker(text, label)
    return text


def _as_speaker(text: WaitingText, label: str) -> WaitingText:
    changed = with_speaker_split(text, label.strip().removesuffix(":").strip(), is_speaker=True)
    if changed.lines == text.lines:
        raise Refusal("No line begins with this label and a colon. Write it as it stands in the text.")
    return changed
