"""A note about a code."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.words import MemoAbout
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import ChangeMemo, WriteMemo
from stepdown.web.pages.voices.framework.named import the_code
from stepdown.web.pages.voices.propose import form_page, written


def write(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """Write one."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    form = writing.begin(request, WriteMemo, subject=request.path)
    if written(
        request,
        form,
        project_id,
        lambda: MemoWritten(memo=uuid4().hex, about=MemoAbout.CODE, about_id=code.id, words=form.cleaned_data["words"]),
        done="The memo is kept.",
    ):
        return redirect("code", project_id=project_id, code_id=code_id)
    return form_page(request, form, seen, "framework", title=f"Memo about “{code.name}”", send="Keep the memo")


def change(request: Asked, project_id: UUID, code_id: str, memo_id: str) -> HttpResponse:
    """Write one again, or take it away."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code, memo = the_code(seen.project, code_id), seen.project.memos.get(memo_id)
    if memo is None or (memo.about, memo.about_id) != (MemoAbout.CODE, code.id):
        raise Http404
    form = writing.begin(request, ChangeMemo, subject=request.path, initial={"words": memo.words or ""})
    if written(
        request,
        form,
        project_id,
        lambda: MemoWritten(memo=memo.id, about=MemoAbout.CODE, about_id=code.id, words=form.cleaned_data["words"]),
        done="The memo is changed.",
    ):
        return redirect("code", project_id=project_id, code_id=code_id)
    return form_page(request, form, seen, "framework", title=f"Memo about “{code.name}”", send="Change the memo")
