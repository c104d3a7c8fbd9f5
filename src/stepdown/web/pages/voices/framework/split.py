"""A code is split: some of its passages get another code, or one that is made now."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.projects.split import split_code
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.framework.passages import Passage, passages
from stepdown.themes.project.events.framework import CodeMade, CodeText
from stepdown.themes.project.state.framework import Code
from stepdown.themes.project.words import CodeOrigin, ProjectRole
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import NEW, SplitCode
from stepdown.web.pages.voices.framework.named import code_choices, the_code
from stepdown.web.pages.voices.framework.passages import said_by_words
from stepdown.web.pages.voices.tabs import project_context


def split(request: Asked, project_id: UUID, code_id: str) -> HttpResponse:
    """Choose passages and the code that they get."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    code = the_code(seen.project, code_id)
    found = passages(seen.project, {code.id})
    own = [p for p in found if seen.part is ProjectRole.LEAD or p.coding.coder == seen.coder]
    form = writing.begin(
        request,
        SplitCode,
        subject=request.path,
        codings=[(p.coding.id, _in_words(seen, p)) for p in own],
        codes=code_choices(seen.project, without=frozenset({code.id}), coded=True),
    )
    if request.method == "POST" and form.is_valid() and _done(request, form, project_id, code):
        messages.success(request, "The passages have the other code.")
        return redirect("code", project_id=project_id, code_id=code_id)
    shown = {"form": form, "code": code, "others": len(found) - len(own), "has_any": bool(own)}
    return render(request, "voices/framework/split.html", project_context(seen, "framework") | shown)


def _done(request: Asked, form: SplitCode, project_id: UUID, code: Code) -> bool:
    said = form.cleaned_data
    row = project_row(request.user, project_id=project_id)
    made = writing.send(
        request,
        form,
        lambda: split_code(
            by=request.user,
            at=request.now,
            project=row,
            codings=tuple(said["codings"]),
            into=_new(code, said["new_name"]) if said["into"] == NEW else said["into"],
        ),
    )
    return made is not None


def _new(code: Code, name: str) -> CodeMade:
    """A code beside the one that is split; it comes of the reading."""
    return CodeMade(code=uuid4().hex, parent=code.parent, text=CodeText(name=name), origin=CodeOrigin.EMERGENT)


def _in_words(seen: ProjectSeen, passage: Passage) -> str:
    return f"“{passage.words}” {said_by_words(seen, passage)}, in {passage.source.title}"
