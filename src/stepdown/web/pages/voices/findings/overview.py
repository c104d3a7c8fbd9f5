"""The key areas of interest, and how far the findings of each kind of source are; never what they say."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.findings.waiting import kinds_to_sign
from stepdown.themes.project.state.analysis import Area
from stepdown.themes.sources import SourceKind
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.findings.named import findings_seen
from stepdown.web.pages.voices.findings.questions import question_words
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class KindShown:
    """One kind of source. ``may_open``: whether who asks may read what is written there now."""

    kind: SourceKind
    written: int
    is_signed_off: bool
    may_open: bool


@dataclass(frozen=True, slots=True)
class AreaShown:
    """One area with its codes and questions in words, and the areas before and after it, so that it can be moved."""

    area: Area
    codes: tuple[str, ...]
    questions: tuple[str, ...]
    above: Area | None
    below: Area | None


def overview(request: Asked, project_id: UUID) -> HttpResponse:
    """The page."""
    seen = findings_seen(request, project_id)
    shown = {
        "kinds": [_kind(seen, kind) for kind in kinds_to_sign(seen.project)],
        "areas": _areas(seen, question_words(request, project_id) if seen.may(Act.READ_ANSWERS) else {}),
        "writes": seen.may(Act.ANALYSE),
        "reads_texts": seen.may(Act.READ_TEXT),
        "names": seen.may(Act.ANALYSE) and not seen.project.analysis.signed_off,
    }
    return render(request, "voices/findings/overview.html", project_context(seen, "findings") | shown)


def _kind(seen: ProjectSeen, kind: SourceKind) -> KindShown:
    found = seen.project.analysis
    written = sum(of is kind for _, of in found.findings)
    is_signed = kind in found.signed_off
    return KindShown(kind, written, is_signed, is_signed or seen.may(Act.READ_TEXT))


def _areas(seen: ProjectSeen, asked: Mapping[str, str]) -> list[AreaShown]:
    areas = list(seen.project.analysis.areas.values())
    return [
        AreaShown(
            area,
            tuple(path_in_words(seen.project.framework, code) for code in area.codes),
            tuple(asked.get(question, question) for question in area.questions),
            areas[n - 1] if n else None,
            areas[n + 1] if n + 1 < len(areas) else None,
        )
        for n, area in enumerate(areas)
    ]
