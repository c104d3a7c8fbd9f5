"""A code is made, says something else of itself, or stands elsewhere."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.project.events.framework import CodeChanged, CodeMade
from stepdown.themes.project.words import CodeOrigin
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import KEEP, TEXTS, THEME, ChangeCode, MakeCode, MoveCode
from stepdown.web.pages.voices.framework.named import code_choices, the_code
from stepdown.web.pages.voices.propose import form_page, written


def make(request: Asked, project_id: UUID) -> HttpResponse:
    """Make a code; ``?under=`` says where, from the page of another."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    initial = {"parent": request.GET.get("under", THEME), "origin": CodeOrigin.EMERGENT}
    codes = code_choices(seen.project)
    form = writing.begin(request, MakeCode, subject=request.path, codes=codes, initial=initial)

    def proposed() -> CodeMade:
        said = form.cleaned_data
        return CodeMade(
            code=uuid4().hex, parent=_chosen(said["parent"]), text=form.code_text(), origin=CodeOrigin(said["origin"]),
            is_codable=not said["holds_only"],
        )  # fmt: skip

    if written(request, form, project_id, proposed, done="The code is in the framework."):
        return redirect("framework", project_id=project_id)
    return form_page(request, form, seen, "framework", title="Make a code", send="Make the code")


def change(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """Change what a code says of itself."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    initial = {name: getattr(code.text, name) for name in TEXTS} | {"holds_only": not code.is_codable}
    form = writing.begin(request, ChangeCode, subject=request.path, initial=initial)

    def proposed() -> CodeChanged:
        is_codable = not form.cleaned_data["holds_only"]
        return CodeChanged(code=code.id, parent=code.parent, text=form.code_text(), is_codable=is_codable)

    if written(request, form, project_id, proposed, done="The code is changed."):
        return redirect("code", project_id=project_id, code_id=code_id)
    return form_page(request, form, seen, "framework", title=f"Change “{code.name}”", send="Change the code")


def move(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """Put a code elsewhere, with all that stands under it."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    form = writing.begin(
        request,
        MoveCode,
        subject=request.path,
        codes=code_choices(seen.project, without=seen.project.framework.under(code.id)),
        parents={other.id: other.parent or THEME for other in seen.project.framework.in_use()},
        initial={"parent": code.parent or THEME},
    )

    def proposed() -> CodeChanged:
        parent, before = _chosen(form.cleaned_data["parent"]), _chosen(form.cleaned_data["before"])
        return CodeChanged(code=code.id, parent=parent, text=code.text, is_codable=code.is_codable, before=before)

    if written(request, form, project_id, proposed, done=f"“{code.name}” is moved."):
        return redirect("framework", project_id=project_id)
    now = path_in_words(seen.project.framework, code.parent) if code.parent else "It is a theme."
    before = f"It stands under: {now}" if code.parent else now
    return form_page(request, form, seen, "framework", title=f"Move “{code.name}”", send="Move the code", before=before)


def _chosen(said: str) -> str | None:
    """The code that was chosen; None for a theme's place, and where the order is left."""
    return None if said in (THEME, KEEP) else said
