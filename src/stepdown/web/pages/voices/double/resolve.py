"""What two coders see differently: the list, and one after the other with its words, both sides and a reason."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.coding.around import TurnAround, around
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.double.compared import Differing, differing
from stepdown.themes.double.resolving import SideTaken, left, next_left, place_of, sides
from stepdown.themes.project.events.double import DisagreementResolved
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.themes.project.words import ProjectRole
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.double import CODED, NOT_CODED, ResolveDifference
from stepdown.web.pages.voices.double.named import difference_address, the_double
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One difference, with what was decided of it. ``turn`` counts from 1."""

    one: Differing
    title: str
    turn: int
    code: str
    coded_by: str
    address: str


@dataclass(frozen=True, slots=True)
class Side:
    """One coder's side: the stretches that they coded, each in its turn, and what else they gave the turn."""

    taken: SideTaken
    stretches: tuple[tuple[TurnAround, ...], ...]
    besides: str


def listed(request: Asked, project_id: UUID, double_id: str) -> HttpResponse:
    """All of them, those that are left first."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    double = the_double(seen, double_id)
    if not double.is_open:
        return redirect("double_coding", project_id=project_id, double_id=double_id)
    found = differing(seen.project, double)
    rows = [_row(seen, double, one) for one in found]
    shown = {
        "double": double,
        "left": [row for row in rows if row.one.resolution is None],
        "resolved": [row for row in rows if row.one.resolution is not None],
    }
    return render(request, "voices/double/differences.html", project_context(seen, "texts") | shown)


def one(request: Asked, project_id: UUID, double_id: str, of_text: str, turn: int, of_code: str) -> HttpResponse:
    """One of them, and when it is resolved the next."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    double = the_double(seen, double_id)
    found = differing(seen.project, double) if double.is_open else ()
    this = next((d for d in found if place_of(d) == (of_text, turn - 1, of_code)), None)
    if this is None:
        raise Http404
    following = next_left(found, place_of(this))
    onward = difference_address(project_id, double, following) if following else None
    form = opened(request, ResolveDifference, initial=_initial(this))
    if done(request, form, lambda: _resolved(request, seen, double, this, form), "It is resolved."):
        return redirect(onward or reverse("differences", args=[project_id, double.id]))
    shown = {
        "form": form,
        "row": _row(seen, double, this),
        "code": seen.project.framework.codes[of_code],
        "words": seen.project.sources[of_text].quote(*this.found.stretch),
        "speaker": seen.project.sources[of_text].turns[turn - 1].speaker,
        "sides": [_side(seen, this, side) for side in sides(seen.project, double, this)],
        "left": len(left(found)),
        "of": len(found),
        "next": onward,
        "double": double,
        "decides": seen.coder in double.coders or seen.part is ProjectRole.LEAD,
    }
    return render(request, "voices/double/resolve.html", project_context(seen, "texts") | shown)


def _initial(this: Differing) -> dict[str, str]:
    """What was decided before, of a difference that is resolved."""
    if this.resolution is None:
        return {}
    return {"decision": CODED if this.resolution.is_coded else NOT_CODED, "reason": this.resolution.reason}


def _resolved(
    request: Asked, seen: ProjectSeen, double: DoubleCoding, this: Differing, form: ResolveDifference
) -> writing.Made:
    event = DisagreementResolved(
        double=double.id, source=this.found.text, turn=this.turn, code=this.found.code, is_coded=form.is_coded,
        reason=form.cleaned_data["reason"].strip(),
    )  # fmt: skip
    row = project_row(request.user, project_id=seen.id)
    return write_down(by=request.user, at=request.now, project=row, proposed=event)


def _row(seen: ProjectSeen, double: DoubleCoding, this: Differing) -> DifferenceRow:
    coders = " and ".join(seen.project.coders.get(coder, coder) for coder in this.found.coded)
    return DifferenceRow(
        this, seen.project.sources[this.found.text].title, this.turn + 1,
        path_in_words(seen.project.framework, this.found.code), coders, difference_address(seen.id, double, this),
    )  # fmt: skip


def _side(seen: ProjectSeen, this: Differing, taken: SideTaken) -> Side:
    """The whole turn for who did not code it; for who did, the turn with each of their stretches marked."""
    source = seen.project.sources[this.found.text]
    stretches = (around(source, *stretch) for stretch in taken.stretches)
    here = tuple(tuple(turn for turn in turns if turn.number == this.turn) for turns in stretches)
    besides = ", ".join(path_in_words(seen.project.framework, code) for code in taken.besides)
    return Side(taken, here, besides)
