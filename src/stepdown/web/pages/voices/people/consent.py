"""What a participant agreed to: first on which version of which sheet, then item by item."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.themes.project.events.people import ConsentGiven, SheetIssued
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.state.project import Project
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.days import RecordConsent
from stepdown.web.pages.voices.people.frame import led, opened, participant_of, people_context, short_page
from stepdown.web.pages.voices.people.sheets import sheet_of
from stepdown.web.pages.voices.propose import written


def choose(request: Asked, project_id: UUID, participant_id: str) -> HttpResponse:
    """Choose the version that they were given; where there is one alone, that one."""
    seen = led(request, project_id)
    who = participant_of(seen, participant_id)
    sheets = _for(seen.project, who)
    if len(sheets) == 1:
        return redirect("record_consent", project_id, who.id, sheets[0].sheet, sheets[0].version)
    shown = {"who": who, "sheets": sheets}
    return render(request, "voices/people/choose_sheet.html", people_context(seen, "project_people") | shown)


def record(request: Asked, project_id: UUID, participant_id: str, sheet_id: str, version: int) -> HttpResponse:
    """Record it."""
    seen = led(request, project_id)
    who, sheet = participant_of(seen, participant_id), sheet_of(seen, sheet_id, version)
    if sheet.audience is not who.kind:
        raise Http404
    form = opened(request, RecordConsent, sheet=sheet, today=request.today)
    if written(
        request,
        form,
        project_id,
        lambda: ConsentGiven(participant=who.id, sheet=sheet.sheet, version=sheet.version, **form.told()),
        done=f"What {who.pseudonym} said is recorded.",
    ):
        return redirect("project_people", project_id=project_id)
    before = f"On “{sheet.title}”, version {sheet.version}, in use from {sheet.issued_on:%-d %B %Y}."
    if who.consent:
        before += f" What was recorded on {who.consent.on:%-d %B %Y} stays in the history; this counts from now on."
    title = f"What {who.pseudonym} agrees to"
    return short_page(request, form, seen, "project_people", title=title, send="Record", before=before)


def _for(project: Project, who: Participant) -> tuple[SheetIssued, ...]:
    """The versions that were written for people of this kind, the last of each sheet first."""
    return tuple(
        sheet
        for versions in project.people.sheets.values()
        for sheet in reversed(versions)
        if sheet.audience is who.kind
    )
