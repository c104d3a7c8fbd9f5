"""The findings of one kind of source are signed off, or opened again with a reason."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.findings.kinds import ALL_OF
from stepdown.themes.project.events.analysis import SourceReopened, SourceSignedOff
from stepdown.themes.sources import SourceKind
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.voices.findings import OpenAgain
from stepdown.web.pages.voices.findings.named import findings_seen, the_kind
from stepdown.web.pages.voices.propose import form_page, written


def sign_off(request: Asked, project_id: UUID, source_kind: str) -> HttpResponse:
    """Sign them off; what lacks is said first."""
    seen, kind = findings_seen(request, project_id), the_kind(source_kind)
    form = writing.begin(request, DeskForm, subject=request.path)
    if written(
        request,
        form,
        project_id,
        lambda: SourceSignedOff(source_kind=kind),
        done=f"The findings of {ALL_OF[kind]} are signed off.",
    ):
        return redirect("findings_of_kind", project_id=project_id, source_kind=kind)
    return form_page(
        request, form, seen, "findings", title=f"Sign off the findings of {ALL_OF[kind]}", send="Sign off",
        before=_before_signing(seen, kind),
    )  # fmt: skip


def _before_signing(seen: ProjectSeen, kind: SourceKind) -> str:
    areas, found = seen.project.analysis.areas, seen.project.analysis.findings
    lacking = [area.title for area in areas.values() if (area.id, kind) not in found]
    said = f"{len(areas) - len(lacking)} of {len(areas)} areas are written up."
    if lacking:
        said += f" Not yet: {'; '.join(lacking)}."
    return f"{said} After this they do not change while the sources are combined. They can be opened again."


def open_again(request: Asked, project_id: UUID, source_kind: str) -> HttpResponse:
    """Open them again."""
    seen, kind = findings_seen(request, project_id), the_kind(source_kind)
    form = writing.begin(request, OpenAgain, subject=request.path)
    if written(
        request,
        form,
        project_id,
        lambda: SourceReopened(source_kind=kind, reason=form.cleaned_data["reason"]),
        done=f"The findings of {ALL_OF[kind]} are open again.",
    ):
        return redirect("findings_of_kind", project_id=project_id, source_kind=kind)
    before = "The joint display is closed until they are signed off again. Its rows stay."
    return form_page(
        request, form, seen, "findings", title=f"Open the findings of {ALL_OF[kind]} again", send="Open them again",
        before=before,
    )  # fmt: skip
