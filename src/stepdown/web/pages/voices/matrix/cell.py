"""One cell: the passages behind it, and the summary to write."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.framework.passages import passage
from stepdown.themes.matrix.cells import MatrixCell, MatrixRow, matrix
from stepdown.themes.project.events.analysis import CellSummarised
from stepdown.themes.project.state.framework import Code
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.matrix import Summarise
from stepdown.web.pages.voices.framework.meanwhile import check_version, version_of
from stepdown.web.pages.voices.framework.named import the_code
from stepdown.web.pages.voices.framework.passages import by_text, role_words
from stepdown.web.pages.voices.matrix.show import COLOURS
from stepdown.web.pages.voices.propose import written
from stepdown.web.pages.voices.tabs import project_context


def cell(request: Asked, project_id: UUID, participant_id: str, code_id: str) -> HttpResponse:
    """Read what somebody said under a code, and write it in a few words."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    row = _row(seen, participant_id, code)
    held = row.cells[0]
    form = writing.begin(
        request,
        Summarise,
        subject=request.path,
        initial={"words": held.words, "version": version_of(held.summary)},
    )

    def proposed() -> CellSummarised:
        check_version(seen, held.summary, form.cleaned_data["version"], {"words": held.words})
        words = form.cleaned_data["words"]
        return CellSummarised(participant=participant_id, code=code.id, codings=(), words=words)

    if written(request, form, project_id, proposed, done="The summary is in the matrix."):
        columns = f"?of={code.parent}" if code.parent else ""
        return redirect(f"{reverse('matrix', args=[project_id])}{columns}#{participant_id}")
    shown = _shown(seen, row, code, held) | {"form": form}
    return render(request, "voices/matrix/cell.html", project_context(seen, "matrix") | shown)


def _row(seen: ProjectSeen, participant: str, code: Code) -> MatrixRow:
    """The participant's row under this code alone; no such page where their words are not there."""
    found = next((row for row in matrix(seen.project, (code.id,)) if row.participant.id == participant), None)
    if found is None:
        raise Http404
    return found


def _shown(seen: ProjectSeen, row: MatrixRow, code: Code, held: MatrixCell) -> dict[str, object]:
    found = [passage(seen.project, coding) for coding in held.codings]
    return {
        "who": row.participant,
        "role": role_words(seen, row.participant.role),
        "code": code,
        "path": path_in_words(seen.project.framework, code.id),
        "cell": held,
        "colour": COLOURS[held.state],
        "texts": by_text(seen, found, new=held.new if held.words else ()),
        "by": seen.project.coders.get(held.summary.by, held.summary.by) if held.summary else "",
    }
