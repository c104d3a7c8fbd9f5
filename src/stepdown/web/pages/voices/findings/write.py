"""What one kind of source says of an area, written with the counts and the passages of its codes beside it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.findings.evidence import Evidence, evidence
from stepdown.themes.findings.figures import SurveyFigures, figures_beside
from stepdown.themes.findings.kinds import ALL_OF
from stepdown.themes.matrix.sentences import asked
from stepdown.themes.project.events.analysis import FindingWritten
from stepdown.themes.project.state.analysis import Finding
from stepdown.themes.sources import SourceKind
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.findings import SILENT, SPEAKS, WriteFinding
from stepdown.web.pages.voices.findings.kind import base_words, figures_for
from stepdown.web.pages.voices.findings.named import the_area, the_kind
from stepdown.web.pages.voices.framework.meanwhile import check_version, version_of
from stepdown.web.pages.voices.framework.named import blind_texts
from stepdown.web.pages.voices.framework.passages import by_text, role_label
from stepdown.web.pages.voices.propose import written
from stepdown.web.pages.voices.tabs import project_context


def write(request: Asked, project_id: UUID, source_kind: str, area_id: str) -> HttpResponse:
    """Write it, or say that this source is silent."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    kind, area = the_kind(source_kind), the_area(seen.project, area_id)
    held = seen.project.analysis.findings.get((area.id, kind))
    found = evidence(seen.project, area.id, kind)
    form = writing.begin(request, WriteFinding, subject=request.path, initial=_initial(held))

    def proposed() -> FindingWritten:
        said = form.cleaned_data
        check_version(seen, held, said["version"], {"words": held.words if held else ""})
        return FindingWritten(
            area=area.id, source_kind=kind, is_silent=said["says_what"] == SILENT, codings=found.codings,
            results=held.results if held else (), words=said["words"],
        )  # fmt: skip

    if written(request, form, project_id, proposed, done=f"The finding on “{area.title}” is kept."):
        return redirect("findings_of_kind", project_id=project_id, source_kind=kind)
    figures = figures_for(request, project_id, kind)
    shown = beside(seen, found, kind, figures) | {"form": form, "area": area, "kind": kind, "plural": ALL_OF[kind]}
    return render(request, "voices/findings/write.html", project_context(seen, "findings") | shown)


def _initial(held: Finding | None) -> dict[str, object]:
    if held is None:
        return {"version": 0}
    return {
        "says_what": SILENT if held.is_silent else SPEAKS, "words": held.words or "", "version": version_of(held)
    }  # fmt: skip


def beside(seen: ProjectSeen, found: Evidence, kind: SourceKind, figures: SurveyFigures) -> dict[str, object]:
    """What stands beside the form, so that nothing is copied by hand. ``figures``: of the survey, by question."""
    return {
        "figures": figures_beside(found.area, kind, figures),
        "base": base_words(found.people, found.took_part, found.invited, kind),
        "groups": [(role_label(seen, group.base.role), asked(group.base), group) for group in found.groups],
        "codes": [path_in_words(seen.project.framework, code) for code in found.area.codes],
        "texts": by_text(seen, found.passages),
        "count": len(found.passages),
        "is_blind": bool(blind_texts(seen.project, seen.coder)),
    }
