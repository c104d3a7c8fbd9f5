"""A change of a questionnaire: made to its newest version, checked whole, and kept as that version or the next."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.surveys.questionnaires import write_questionnaire
from stepdown.records.queries.projects.seen import ProjectSeen, project_row
from stepdown.records.queries.surveys.seen import VersionRow
from stepdown.surveys.authoring.changes import without_unused_lists
from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.pages.voices.surveys.seen import newest_of, project_for, version_for
from stepdown.written.parse import WrittenProblems


@dataclass(frozen=True, slots=True)
class Changing:
    """The version that is changed, in its project."""

    version: VersionRow
    project: ProjectSeen

    @property
    def questionnaire(self) -> Questionnaire:
        """What it asks now."""
        return self.version.questionnaire


def changing(request: Asked, version_id: UUID) -> Changing:
    """The questionnaire, for a page that changes it; Refusal for an older version, which stays as it was."""
    version, project = version_for(request, version_id)
    project_for(request, project.id, Act.WRITE_QUESTIONNAIRE)
    newest = newest_of(request, project.id, version.name)
    if newest is not None and newest.id != version.id:
        raise Refusal(f"There is a newer version of this questionnaire, version {newest.number}. Change that one.")
    return Changing(version, project)


def written(request: Asked, form: DeskForm, project_id: UUID, questionnaire: Questionnaire) -> UUID | None:
    """The version that was kept; None where something is wrong with it, which then stands on the page."""
    if problems := check(questionnaire):
        for problem in problems:
            form.add_error(None, problem)
        return None
    row = project_row(request.user, project_id=project_id)
    return writing.send(
        request,
        form,
        lambda: write_questionnaire(by=request.user, at=request.now, project=row, questionnaire=questionnaire),
    )


def changed(
    request: Asked, form: DeskForm, to: Changing, change: Callable[[Questionnaire], Questionnaire], *, done: str
) -> HttpResponse | None:
    """The page of the questionnaire after a change that was sent; None where it was not sent or not done."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        whole = without_unused_lists(change(to.questionnaire))
    except KeyError as error:
        raise Http404 from error
    except WrittenProblems as wrong:
        for problem in wrong.problems:
            form.add_error(None, problem)
        return None
    except ValueError as wrong:
        form.add_error(None, str(wrong))
        return None
    made = written(request, form, to.project.id, whole)
    if made is None:
        return None
    messages.success(request, done if made == to.version.id else f"{done} {_is_new(to.version)}")
    return redirect("questionnaire", version_id=made)


def _is_new(version: VersionRow) -> str:
    return f"It is version {version.number + 1} now. Version {version.number} stays as it was."
