"""Measures: choose an instrument, enter it, and see at once what to do where an answer speaks of danger."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.measures import dangers, left_unanswered, shipped_instruments, shipped_what_to_do
from stepdown.domain.measures.words import Respondent
from stepdown.domain.points import Point
from stepdown.records.actions.observing.measure import take_measure
from stepdown.records.queries.family import family
from stepdown.records.queries.measures import measure_taken
from stepdown.records.queries.rows import episode_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.observations import TakeMeasure
from stepdown.web.pages.families.tabs import family_context


def choose(request: Asked, family_id: UUID) -> HttpResponse:
    """Which instrument. A goal's own ratings are in the plan."""
    seen = family(request.user, family_id=family_id, at=request.now)
    own = ("goal_rating", "goal_attainment_scaling")
    shown = [i for i in shipped_instruments().values() if i.id not in own]
    return render(request, "observations/choose.html", family_context(seen, "observations") | {"instruments": shown})


def take(request: Asked, family_id: UUID, instrument_id: str) -> HttpResponse:
    """Enter it."""
    instrument = shipped_instruments().get(instrument_id)
    if instrument is None:
        raise Http404
    seen = family(request.user, family_id=family_id, at=request.now)
    people = [(m.person, m.name) for m in seen.members]
    form = writing.begin(
        request,
        TakeMeasure,
        subject=str(family_id),
        instrument=instrument,
        people=people,
        initial={"taken_on": request.today},
    )
    if request.method == "POST" and form.is_valid():
        said, answers = form.cleaned_data, form.answers()
        episode = episode_row(request.user, family=family_id, today=request.today)
        about = person_row(request.user, family=family_id, person=UUID(said["person"]), today=request.today)
        made = writing.send(
            request,
            form,
            lambda: take_measure(
                by=request.user,
                at=request.now,
                episode=episode,
                person=about,
                instrument_id=instrument.id,
                respondent=Respondent(said["respondent"]),
                point=Point(said["point"]),
                taken_on=said["taken_on"],
                answers=answers,
            ),
        )
        if made:
            return redirect("measure", measure_id=made)
    shown = {"form": form, "instrument": instrument}
    return render(request, "observations/take.html", family_context(seen, "observations") | shown)


def taken(request: Asked, measure_id: UUID) -> HttpResponse:
    """What it says; and where an answer speaks of danger, first of all what to do."""
    one = measure_taken(request.user, measure_id=measure_id, at=request.now)
    seen = family(request.user, family_id=one.family, at=request.now)
    instrument = shipped_instruments()[one.instrument]
    shown = {
        "measure": one,
        "instrument": instrument,
        "dangers": dangers(instrument, one.answers),
        "unasked": left_unanswered(instrument, one.answers),
        "what_to_do": shipped_what_to_do(),
    }
    return render(request, "observations/taken.html", family_context(seen, "observations") | shown)
