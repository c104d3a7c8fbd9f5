"""The surveys of a project and its questionnaires."""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import project_named
from stepdown.records.queries.surveys.seen import VersionRow, questionnaires_of, surveys_of
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class QuestionnaireRow:
    """One questionnaire: its newest version, and those before it."""

    newest: VersionRow
    earlier: tuple[VersionRow, ...]


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """Both lists; the questionnaires for who may read answers."""
    named = project_named(request.user, project_id=project_id)
    reads = named.may(Act.READ_ANSWERS)
    shown = {
        "surveys": surveys_of(request.user, project_id=project_id),
        "reads": reads,
        "questionnaires": _questionnaires(request, project_id) if reads else (),
        "writes": named.may(Act.WRITE_QUESTIONNAIRE),
        "runs": named.may(Act.RUN_SURVEY),
    }
    return render(request, "voices/surveys/list.html", project_context(named, "surveys") | shown)


def _questionnaires(request: Asked, project_id: UUID) -> tuple[QuestionnaireRow, ...]:
    versions = groupby(questionnaires_of(request.user, project_id=project_id), key=lambda version: version.name)
    return tuple(QuestionnaireRow(first, tuple(others)) for first, *others in (list(held) for _, held in versions))
