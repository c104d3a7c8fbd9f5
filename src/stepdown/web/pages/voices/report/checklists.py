"""The reporting checklists of a project: what it knows itself, and what only a person can say."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.report import voices_of
from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.checklists.filled import filled
from stepdown.themes.project.events.analysis import ChecklistAnswered
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.report import AnswerItem
from stepdown.web.pages.voices.propose import form_page, written
from stepdown.web.pages.voices.tabs import project_context
from stepdown.written.checklists.checklist import OF_VOICES, Checklist, Item, shipped_checklist
from stepdown.written.checklists.filled import AnsweredBy


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """Every checklist."""
    seen, voices = voices_of(request.user, project_id=project_id, at=request.now)
    rows = [filled(one, voices.project, voices.survey_facts) for one in map(shipped_checklist, OF_VOICES)]
    shown = {"rows": rows, "writes": seen.may(Act.ANALYSE)}
    return render(request, "voices/report/checklists.html", project_context(seen, "voices_report") | shown)


def answer(request: Asked, project_id: UUID, checklist: str, item: str) -> HttpResponse:
    """Answer one item by hand, or say that it is not reported."""
    found, asked = _item(checklist, item)
    seen = project_seen(request.user, project_id=project_id, at=request.now, act=Act.ANALYSE)
    now = next(f for f in filled(found, seen.project).items if f.item.id == item)
    initial = {"words": now.answer, "is_reported": "no" if now.by is AnsweredBy.NOBODY else "yes"}
    form = writing.begin(request, AnswerItem, subject=request.path, initial=initial)
    if written(request, form, project_id, lambda: _event(form, checklist, item), done="The item is answered."):
        return redirect("checklists", project_id=project_id)
    title = f"{found.title.split(':')[0]}, item {asked.id}"
    return form_page(request, form, seen, "voices_report", title=title, send="Answer", before=asked.asks)


def _event(form: AnswerItem, checklist: str, item: str) -> ChecklistAnswered:
    said = form.cleaned_data
    is_reported = said["is_reported"] == "yes"
    return ChecklistAnswered(
        checklist=checklist, item=item, is_reported=is_reported, words=said["words"] if is_reported else ""
    )


def _item(checklist: str, item: str) -> tuple[Checklist, Item]:
    if checklist not in OF_VOICES:
        raise Http404
    found = shipped_checklist(checklist)
    try:
        return found, next(one for one in found.items if one.id == item)
    except StopIteration as error:
        raise Http404 from error
