"""The framework: its codes as a tree, each with what it means and how often it was given."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.framework.codebook import codebook
from stepdown.themes.project.undo import last_of
from stepdown.themes.project.words import CodeOrigin
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.framework.named import blind_texts
from stepdown.web.pages.voices.tabs import project_context

ORIGINS = {CodeOrigin.A_PRIORI: "A priori", CodeOrigin.EMERGENT: "Emergent"}
"""The short words of the field for where a code comes from."""


def show(request: Asked, project_id: UUID) -> HttpResponse:
    """The tree."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    shown = {
        "rows": [(row, ORIGINS[row.code.origin]) for row in codebook(seen.project, seen.log)],
        "retired": [code for code in seen.project.framework.codes.values() if code.is_retired],
        "changes": seen.may(Act.CHANGE_FRAMEWORK),
        "can_undo": last_of(seen.log, seen.coder) is not None,
        "is_blind": bool(blind_texts(seen.project, seen.coder)),
    }
    return render(request, "voices/framework/tree.html", project_context(seen, "framework") | shown)
