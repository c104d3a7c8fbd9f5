"""Figures that stand beside what people said: the survey's by its questions, and those that were released."""

from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.access.projects import check_part
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.projects.seen import project_row
from stepdown.records.released import Release, latest_released, release_of
from stepdown.records.surveyed import closed_surveys, counted
from stepdown.reporting.voices.beside import ReleasedFigures
from stepdown.themes.findings.figures import SurveyFigures


def survey_figures(who: Colleague, *, project_id: UUID) -> SurveyFigures:
    """Each question's sentences, as they may be shown; nothing where no survey is closed."""
    row = project_row(who, project_id=project_id)
    check_part(who, Act.READ_FINDINGS, row)
    return {question: said for survey in closed_surveys(row) for question, said in counted(survey).figures.items()}


def figures_to_choose(who: Colleague, *, at: datetime) -> Release | None:
    """What whoever fills a row may choose from; None for who may not read figures, and where none is released."""
    if not may(who, Act.READ_RELEASE, today=at.date()):
        return None
    run = latest_released()
    if run is None:
        return None
    trail.note(Act.READ_RELEASE, by=who, at=at, about=run)
    return release_of(run)


def figures_beside(who: Colleague, *, project_id: UUID) -> ReleasedFigures:
    """The figures of the latest release. They were released to be shown: whoever reads the rows may read them."""
    check_part(who, Act.READ_FINDINGS, project_row(who, project_id=project_id))
    run = latest_released()
    return release_of(run).figures if run else {}
