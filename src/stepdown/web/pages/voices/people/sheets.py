"""Information sheets: what people were told, version by version; a new version; one to print."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.project.events.people import SheetIssued
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ConsentItem, ParticipantKind
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.sheets import IssueSheet
from stepdown.web.pages.voices.people.frame import led, people_context
from stepdown.web.pages.voices.propose import written


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version and how many consents were recorded on it."""

    sheet: SheetIssued
    consents: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet: its last version, and all of them, the last first."""

    last: SheetIssued
    versions: tuple[VersionRow, ...]


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """All sheets."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    rows = [_row(seen.project, versions) for versions in seen.project.people.sheets.values()]
    return render(request, "voices/people/sheets.html", people_context(seen, "project_sheets") | {"rows": rows})


def show(request: Asked, project_id: UUID, sheet_id: str, version: int) -> HttpResponse:
    """One version, as it was given."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    sheet = sheet_of(seen, sheet_id, version)
    is_last = version == len(seen.project.people.sheets[sheet_id])
    shown = {"sheet": sheet, "items": items_of(sheet), "is_last": is_last}
    return render(request, "voices/people/sheet.html", people_context(seen, "project_sheets") | shown)


def to_print(request: Asked, project_id: UUID, sheet_id: str, version: int) -> HttpResponse:
    """One version on paper, with boxes to tick and lines to sign."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    sheet = sheet_of(seen, sheet_id, version)
    young = sheet.audience is ParticipantKind.YOUNG_PERSON
    return render(
        request, "voices/people/print_sheet.html", {"sheet": sheet, "items": items_of(sheet), "is_for_young": young}
    )


def issue(request: Asked, project_id: UUID) -> HttpResponse:
    """Write a sheet, or the next version of the one that ``sheet`` in the address names."""
    seen = led(request, project_id)
    before = seen.project.people.sheets.get(request.GET.get("sheet", ""), ())
    initial = IssueSheet.initial_of(before[-1]) if before else {"sheet": uuid4().hex}
    form = writing.begin(request, IssueSheet, subject=str(project_id), initial=initial | {"issued_on": request.today})
    if written(request, form, project_id, form.issued, done="The sheet is issued."):
        return redirect("project_sheets", project_id=project_id)
    shown = {
        "form": form,
        "title": "Issue a new version" if before else "Write an information sheet",
        "unsent": writing.unsent(request, IssueSheet.page, str(project_id)) if request.method == "GET" else (),
    }
    return render(request, "voices/people/issue_sheet.html", people_context(seen, "project_sheets") | shown)


def sheet_of(seen: ProjectSeen, sheet_id: str, version: int) -> SheetIssued:
    """The version, or no such page."""
    versions = seen.project.people.sheets.get(sheet_id, ())
    if not 1 <= version <= len(versions):
        raise Http404
    return versions[version - 1]


def items_of(sheet: SheetIssued) -> tuple[tuple[ConsentItem, bool], ...]:
    """What the sheet asks people to agree to, each with whether it is needed to take part."""
    return tuple((item, item in sheet.needed) for item in sheet.items)


def _row(project: Project, versions: tuple[SheetIssued, ...]) -> SheetRow:
    given = [
        (consent.sheet, consent.version) for who in project.people.participants.values() for consent in who.consents
    ]
    rows = (VersionRow(sheet, given.count((sheet.sheet, sheet.version))) for sheet in reversed(versions))
    return SheetRow(versions[-1], tuple(rows))
