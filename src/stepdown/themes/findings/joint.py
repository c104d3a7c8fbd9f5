"""The joint display: a row an area, a column a kind of source, and what they mean together."""

from dataclasses import dataclass

from stepdown.themes.findings.evidence import evidence
from stepdown.themes.findings.figures import NO_FIGURES, SurveyFigures, figures_beside
from stepdown.themes.findings.quoted import Quoted, bank
from stepdown.themes.findings.waiting import kinds_to_sign
from stepdown.themes.project.state.analysis import Area, Finding, JointRow
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind

ORDER = (SourceKind.SURVEY, SourceKind.FOCUS_GROUP, SourceKind.INTERVIEW)
"""From those who were asked most narrowly to those who spoke most freely."""


@dataclass(frozen=True, slots=True)
class JointCell:
    """What one kind of source says of an area, how many of whom spoke of it, and what is quoted and counted beside."""

    kind: SourceKind
    finding: Finding | None
    people: int
    took_part: int
    invited: int | None
    quotes: tuple[Quoted, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisplayRow:
    """One area. ``row`` is None until somebody has said what the sources mean together.

    ``written_since``: the kinds of source whose finding was written after the row, so that it is read again.
    """

    area: Area
    cells: tuple[JointCell, ...]
    row: JointRow | None
    written_since: tuple[SourceKind, ...]


def joint_display(project: Project, *, survey_figures: SurveyFigures = NO_FIGURES) -> tuple[DisplayRow, ...]:
    """Every area in its order. ``survey_figures`` come from the survey's own engine, by question."""
    kinds = tuple(kind for kind in ORDER if kind in kinds_to_sign(project))
    return tuple(_row(project, area, kinds, survey_figures) for area in project.analysis.areas.values())


def _row(project: Project, area: Area, kinds: tuple[SourceKind, ...], figures: SurveyFigures) -> DisplayRow:
    row = project.analysis.rows.get(area.id)
    chosen = tuple(q for q in bank(project) if row and q.id in row.quotes)
    cells = tuple(_cell(project, area, kind, chosen, figures) for kind in kinds)
    since = tuple(c.kind for c in cells if row and c.finding and c.finding.at > row.at)
    return DisplayRow(area, cells, row, since)


def _cell(
    project: Project, area: Area, kind: SourceKind, quotes: tuple[Quoted, ...], figures: SurveyFigures
) -> JointCell:
    found = evidence(project, area.id, kind)
    return JointCell(
        kind,
        project.analysis.findings.get((area.id, kind)),
        found.people,
        found.took_part,
        found.invited,
        tuple(quote for quote in quotes if quote.kind is kind),
        figures_beside(area, kind, figures),
    )
