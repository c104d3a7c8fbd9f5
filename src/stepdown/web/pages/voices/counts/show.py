"""The counts of a project: who spoke of what, of how many who took part and were asked."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.matrix.counts import counts
from stepdown.themes.matrix.sentences import spoken_of
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.matrix import CODINGS, ChooseCounts
from stepdown.web.pages.voices.counts.table import table
from stepdown.web.pages.voices.framework.named import blind_texts
from stepdown.web.pages.voices.tabs import project_context


def show(request: Asked, project_id: UUID) -> HttpResponse:
    """The sentences about the themes, and the table."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    form = ChooseCounts(request.GET)
    found = counts(seen.project, form.source_kind)
    themes = {code.id: code.name for code, depth in seen.project.framework.walk() if depth == 0}
    shown = {
        "form": form,
        "sentences": [spoken_of(themes[one.code], one, found) for one in found.codes if one.code in themes],
        "table": table(seen, found, of_codings=form.chosen("count") == CODINGS),
        "of_codings": form.chosen("count") == CODINGS,
        "is_blind": bool(blind_texts(seen.project, seen.coder)),
        "smallest_group": seen.project.about.smallest_group,
    }
    return render(request, "voices/counts/table.html", project_context(seen, "counts") | shown)
