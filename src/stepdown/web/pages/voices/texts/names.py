"""The names in a text that waits: those that the register knows, and those that a person decides, many at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.queries.projects.register import register_of
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.bringing_in.draft import Suspect, suspects
from stepdown.themes.bringing_in.entering import NewName, entered
from stepdown.themes.bringing_in.names import SameWords, decided, is_known, same_words
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.web.asking import Asked, whole_number
from stepdown.web.forms.voices.texts.bring_in import OfVersion
from stepdown.web.forms.voices.texts.names import Decided, DecideNames
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.texts.frame import Opened, keep, open_text, text_context
from stepdown.web.writing import Made

AT_A_TIME = 12
"""Groups that a person decides on one page: more are not read carefully."""
MOST_PLACES = 3
"""Places of one group that stand open on the page; the others are folded away."""


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Places of the same words, as the page shows them: some of them, and the rest folded."""

    group: SameWords
    radios: str
    box: str
    to_enter: str

    @property
    def first(self) -> Sequence[Suspect]:
        """The places that stand open."""
        return self.group.suspects[:MOST_PLACES]

    @property
    def rest(self) -> Sequence[Suspect]:
        """Those that are folded away."""
        return self.group.suspects[MOST_PLACES:]


@dataclass(frozen=True, slots=True)
class Sorted:
    """The groups of a text: known to the register, to be decided by a person, and decided."""

    found: tuple[Suspect, ...]
    known: tuple[SameWords, ...]
    to_decide: tuple[SameWords, ...]
    decided: tuple[SameWords, ...]


@never_cache
def decide(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Decide what becomes of some of them; the next ones follow."""
    text = open_text(request, project_id, waiting_id)
    if text.waits.labels:
        return redirect("who_speaks", project_id=project_id, waiting_id=waiting_id)
    groups, first = sort(text), _first(request)
    asked = groups.to_decide[first : first + AT_A_TIME]
    form = opened(request, DecideNames, groups=asked, initial={"version": text.seen.version})
    if done(request, form, lambda: carry_out(request, form, text, groups.found, form.decided()), "It is kept."):
        return redirect("names_in_text", project_id=project_id, waiting_id=waiting_id)
    shown = {
        "form": form,
        "known_form": OfVersion(initial={"version": text.seen.version, "form_key": uuid4()}, auto_id="known_%s"),
        "groups": groups,
        "places_known": sum(len(group.suspects) for group in groups.known),
        "shown": [GroupShown(g, form.radios(g), form.box(g), form.box_to_enter(g)) for g in form.groups],
        "later": max(len(groups.to_decide) - first - AT_A_TIME, 0),
        "after": first + AT_A_TIME,
        "first": first,
    }
    return render(request, "voices/texts/names.html", text_context(text) | shown)


@never_cache
@require_POST
def accept_known(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Put the pseudonym in wherever the register knows the whole name and nobody else could be meant."""
    text = open_text(request, project_id, waiting_id)
    form, groups = OfVersion(request.POST), sort(text)
    all_known = [Decided(g, g.suggestion.proposed or "", "", is_entered=False) for g in groups.known]
    words = "The pseudonyms are put in."
    if done(request, form, lambda: carry_out(request, form, text, groups.found, all_known), words):
        return redirect("names_in_text", project_id=project_id, waiting_id=waiting_id)
    return render(request, "voices/texts/stale.html", text_context(text) | {"form": form})


def _first(request: Asked) -> int:
    """Which group the page begins with, from 0: ``?after=`` passes over some for now."""
    return whole_number(request.GET.get("after", "")) or 0


def sort(text: Opened) -> Sorted:
    """The groups of a text of which everybody who speaks is known."""
    found = suspects(text.text, text.seen.project, text.seen.register)
    groups = same_words(found)
    waiting = [group for group in groups if group.choice is None]
    known = tuple(group for group in waiting if is_known(text.seen.register, group))
    to_decide = tuple(group for group in waiting if group not in known)
    return Sorted(found, known, to_decide, tuple(group for group in groups if group.choice is not None))


def carry_out(
    request: Asked, form: DecideNames | OfVersion, text: Opened, found: Sequence[Suspect], said: Iterable[Decided]
) -> Made:
    """Enter what goes into the register, and keep what was decided of each place; both or neither."""
    chosen = tuple(said)
    new = [one for one in chosen if one.is_entered and one.words]
    if new:
        enter(request, text, [_new_name(one) for one in new])
    return keep(request, form, text, lambda: _with(text.text, found, chosen))


def enter(request: Asked, text: Opened, new: Iterable[NewName]) -> Made:
    """Write names in the register; of a participant as one more of the names that they are called by."""
    project_id = text.named.id
    names = register_of(request.user, project_id=project_id, at=request.now)
    people, others = entered(names, text.seen.project.people.participants, new)
    row = project_row(request.user, project_id=project_id)
    return write_in_register(by=request.user, at=request.now, project=row, people=people, others=others)


def _with(text: WaitingText, found: Sequence[Suspect], said: Iterable[Decided]) -> WaitingText:
    for one in said:
        text = decided(text, found, one.group.places, words=one.words, reason=one.reason)
    return text


def _new_name(one: Decided) -> NewName:
    inside = (one.words or "").strip().removeprefix("[").removesuffix("]").strip()
    return NewName(uuid4().hex, one.group.words, inside, one.group.suggestion.kind)
