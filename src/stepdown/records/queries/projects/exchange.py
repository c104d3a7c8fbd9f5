"""A file that can leave a project: made of what the colleague may see, and looked through for real names."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.leave import Leaving, Whole, leaving
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.texts import register_for
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.records.models.surveys import Survey
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.themes.pseudonyms.leaks import LeakCheck, check_leaks


@dataclass(frozen=True, slots=True)
class FileSeen:
    """A file with the project that it is of, and what the check for real names came to."""

    seen: ProjectSeen
    leaving: Leaving
    check: LeakCheck


def file_of(who: Colleague, *, project_id: UUID, kind: FileKind, at: datetime) -> FileSeen:
    """The file, for who reads the texts; the reading is audited. Refusal where it cannot be written as things stand."""
    row = project_row(who, project_id=project_id)
    check_part(who, Act.EXPORT_PROJECT, row)
    seen = project_seen(who, project_id=project_id, at=at)
    whole = Whole(seen.project, seen.log, str(project_id), at.date(), _questionnaires(row))
    try:
        found = leaving(kind, whole)
    except ExportRefusal as refused:
        raise Refusal(" ".join(refused.problems)) from refused
    return FileSeen(seen, found, check_leaks(found.said, register_for(row, seen.log)))


def _questionnaires(project: Project) -> tuple[Questionnaire, ...]:
    """Those that surveys of the project asked, each version once."""
    surveys = Survey.objects.filter(project=project).select_related("questionnaire").order_by("pk")
    written = dict.fromkeys(survey.questionnaire.written for survey in surveys)
    return tuple(parse_questionnaire(text) for text in written)
