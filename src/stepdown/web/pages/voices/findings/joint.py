"""The joint display: closed until each kind of source is signed off, then the sources side by side, area by area."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.figures import figures_beside, survey_figures
from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.reporting.voices.beside import ReleasedFigures, gone
from stepdown.themes.findings.history import combining
from stepdown.themes.findings.joint import ORDER, DisplayRow, JointCell, joint_display
from stepdown.themes.findings.kinds import ALL_OF
from stepdown.themes.findings.waiting import kinds_to_sign, waits_for
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.findings.kind import base_words
from stepdown.web.pages.voices.findings.named import findings_seen
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class CellShown:
    """What one kind of source says, with its base in words."""

    cell: JointCell
    base: str


@dataclass(frozen=True, slots=True)
class RowShown:
    """One area. ``stands``: how the sources stand to one another, in one word; ``by``: who filled the row.

    ``released``: figures of the evaluation and the business case that stand beside, as sentences.
    """

    row: DisplayRow
    cells: tuple[CellShown, ...]
    stands: str
    by: str
    written_since: str
    released: tuple[str, ...]


def show(request: Asked, project_id: UUID) -> HttpResponse:
    """What it waits for; or the table, and who made it when."""
    seen = findings_seen(request, project_id)
    waiting = waits_for(seen.project)
    shown = {
        "waiting": [ALL_OF[kind] for kind in waiting],
        "rows": [] if waiting else rows_shown(request, seen),
        "kinds": [kind for kind in ORDER if kind in kinds_to_sign(seen.project)],
        "history": combining(seen.log),
        "writes": seen.may(Act.ANALYSE),
    }
    return render(request, "voices/findings/joint.html", project_context(seen, "joint_display") | shown)


def rows_shown(request: Asked, seen: ProjectSeen) -> list[RowShown]:
    """The rows with words, with the figures of the survey and those that were released."""
    figures = survey_figures(request.user, project_id=seen.id)
    rows = joint_display(seen.project, survey_figures=figures)
    released = figures_beside(request.user, project_id=seen.id)
    return [_row(seen, row, released) for row in rows]


def _row(seen: ProjectSeen, row: DisplayRow, released: ReleasedFigures) -> RowShown:
    filled = row.row
    return RowShown(
        row,
        tuple(CellShown(c, base_words(c.people, c.took_part, c.invited, c.kind)) for c in row.cells),
        filled.stands.label.partition(":")[0] if filled else "",
        seen.project.coders.get(filled.by, filled.by) if filled else "",
        " and ".join(ALL_OF[kind] for kind in row.written_since),
        tuple(released.get(id_, gone(id_)).sentence for id_ in filled.results) if filled else (),
    )
