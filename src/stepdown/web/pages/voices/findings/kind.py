"""The findings of one kind of source, area by area, and nothing of the other kinds."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.figures import survey_figures
from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.findings.evidence import evidence
from stepdown.themes.findings.figures import NO_FIGURES, SurveyFigures, figures_beside
from stepdown.themes.findings.kinds import ALL_OF
from stepdown.themes.matrix.sentences import asked_of, share
from stepdown.themes.project.state.analysis import Area, Finding
from stepdown.themes.sources import SourceKind
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.findings.named import findings_seen, the_kind
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class FindingShown:
    """What is written of one area, on what it stands, and whether codings have changed since."""

    area: Area
    finding: Finding | None
    by: str
    base: str
    is_newer: bool
    figures: tuple[str, ...]


def show(request: Asked, project_id: UUID, source_kind: str) -> HttpResponse:
    """The page. A reader sees what is signed off, and before that only that it is not."""
    seen, kind = findings_seen(request, project_id), the_kind(source_kind)
    signed = seen.project.analysis.signed_off.get(kind)
    reads = signed is not None or seen.may(Act.READ_TEXT)
    shown = {
        "kind": kind,
        "plural": ALL_OF[kind],
        "signed": signed,
        "signed_by": seen.project.coders.get(signed.by, signed.by) if signed else "",
        "reads": reads,
        "findings": findings_of(seen, kind, figures_for(request, project_id, kind)) if reads else [],
        "writes": seen.may(Act.ANALYSE) and signed is None,
        "signs": seen.may(Act.SIGN_OFF),
    }
    return render(request, "voices/findings/kind.html", project_context(seen, "findings") | shown)


def findings_of(seen: ProjectSeen, kind: SourceKind, figures: SurveyFigures) -> list[FindingShown]:
    """Each area in its order. ``figures`` come from the survey's own engine, by question."""
    return [_shown(seen, area, kind, figures) for area in seen.project.analysis.areas.values()]


def _shown(seen: ProjectSeen, area: Area, kind: SourceKind, figures: SurveyFigures) -> FindingShown:
    found = evidence(seen.project, area.id, kind)
    finding = seen.project.analysis.findings.get((area.id, kind))
    return FindingShown(
        area,
        finding,
        seen.project.coders.get(finding.by, finding.by) if finding else "",
        base_words(found.people, found.took_part, found.invited, kind),
        finding is not None and found.is_newer_than(finding),
        figures_beside(area, kind, figures),
    )


def figures_for(request: Asked, project_id: UUID, kind: SourceKind) -> SurveyFigures:
    """What the survey counted, by question: for the findings of the survey alone."""
    if kind is not SourceKind.SURVEY:
        return NO_FIGURES
    return survey_figures(request.user, project_id=project_id)


def base_words(people: int, took_part: int, invited: int | None, kind: SourceKind) -> str:
    """Who of whom spoke of an area, and how many were asked."""
    if not took_part:
        return f"Nobody’s words are there; {asked_of(invited)}"
    said = share(people, took_part, kind)
    return f"{said[0].upper()}{said[1:]}; {asked_of(invited)}"
