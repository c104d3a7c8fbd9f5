"""A code is used no more: merged into another, or retired."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.framework.moving import in_words, moving
from stepdown.themes.project.events.framework import CodeRetired, CodesMerged
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.voices.framework import MergeCode
from stepdown.web.pages.voices.framework.named import blind_texts, code_choices, the_code
from stepdown.web.pages.voices.propose import form_page, written


def merge(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """Merge a code into another; what moves is said first."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    codes = code_choices(seen.project, without=seen.project.framework.under(code.id), coded=True)
    form = writing.begin(request, MergeCode, subject=request.path, codes=codes)
    if written(
        request,
        form,
        project_id,
        lambda: CodesMerged(code=code.id, into=form.cleaned_data["into"]),
        done=f"“{code.name}” is merged, and used no more.",
    ):
        return redirect("code", project_id=project_id, code_id=form.cleaned_data["into"])
    return form_page(
        request, form, seen, "framework", title=f"Merge “{code.name}” into another code", send="Merge the codes",
        before=_what_moves(seen, code.id),
    )  # fmt: skip


def _what_moves(seen: ProjectSeen, code: str) -> str:
    said = in_words(moving(seen.project, code))
    if blind_texts(seen.project, seen.coder):
        said += " Codings that you must not see yet move too."
    return said


def retire(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """Use a code no more."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    form = writing.begin(request, DeskForm, subject=request.path)
    if written(request, form, project_id, lambda: CodeRetired(code=code.id), done=f"“{code.name}” is used no more."):
        return redirect("framework", project_id=project_id)
    before = "It cannot be given any more. It keeps its page and its history. Only a code without codings is retired."
    return form_page(
        request, form, seen, "framework", title=f"Retire “{code.name}”", send="Retire the code", before=before
    )
